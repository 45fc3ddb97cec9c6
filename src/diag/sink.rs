//! The sink: collects findings from all threads, turns severities, applies waivers, sorts.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Code, Diagnostic, FileId, Severity};
use crate::text::Span;

/// A `[[allow]]` of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The record's file.
    pub file: FileId,
    /// Where the waiver stands.
    pub span: Span,
    /// Which rule it waives.
    pub code: Code,
    /// Only findings about this entry.
    pub entry: Option<String>,
    /// Only findings about this volunteer.
    pub volunteer: Option<String>,
    /// The last day it holds.
    pub until: Option<Date>,
}

impl Waiver {
    fn holds_on(&self, day: Date) -> bool {
        self.until.is_none_or(|until| until >= day)
    }

    fn covers(&self, finding: &Diagnostic) -> bool {
        self.code == finding.code
            && (self.entry.is_none() || self.entry == finding.entry)
            && (self.volunteer.is_none() || self.volunteer == finding.volunteer)
    }
}

/// A finding with its severity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What was found.
    pub finding: Diagnostic,
    /// How grave it is here.
    pub severity: Severity,
}

/// Collects findings. Order of arrival does not matter: [`Sink::judge`] sorts.
#[derive(Debug, Default)]
pub struct Sink {
    findings: Vec<Diagnostic>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// Takes another sink's findings.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        self.findings.extend(findings);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// What was found so far.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Takes everything out.
    pub fn into_findings(self) -> Vec<Diagnostic> {
        self.findings
    }

    /// Decides: takes back what is waived, says which waivers waived nothing or have ended
    /// on `today` (`idle`, the code of that rule), sets severities, drops what is off, and
    /// sorts by file, place, code and message. `waivable` says which codes may be waived.
    pub fn judge(
        mut self,
        waivers: &[Waiver],
        today: Date,
        idle: Code,
        waivable: impl Fn(Code) -> bool,
        severity: impl Fn(Code) -> Severity,
    ) -> Vec<Verdict> {
        let in_part: BTreeSet<FileId> = self
            .findings
            .iter()
            .filter(|finding| finding.code.is_of_reading())
            .map(|finding| finding.file)
            .collect();
        let mut desk = Desk::new(waivers, today);
        self.findings
            .retain(|finding| !(waivable(finding.code) && desk.takes_back(finding)));
        // A waiver may speak of idle waivers too: these are known only now.
        for of_idle in [false, true] {
            for at in desk.idle_ones(|code| (code == idle) == of_idle) {
                let waiver = &waivers[at];
                let ended = !waiver.holds_on(today);
                let may_waive = waivable(waiver.code);
                if !ended && may_waive && in_part.contains(&waiver.file) {
                    continue;
                }
                let finding = idle_finding(waiver, idle, ended, may_waive);
                let others = !of_idle && waivable(idle);
                if !(others && desk.takes_back(&finding)) {
                    self.findings.push(finding);
                }
            }
        }
        let mut verdicts: Vec<_> = self
            .findings
            .into_iter()
            .map(|finding| Verdict {
                severity: grave(&finding, severity(finding.code)),
                finding,
            })
            .filter(|verdict| verdict.severity != Severity::Off)
            .collect();
        verdicts.sort_by(|a, b| a.finding.order(&b.finding));
        verdicts.dedup();
        verdicts
    }
}

/// What the rule says, or less where the finding is not that sure.
fn grave(finding: &Diagnostic, severity: Severity) -> Severity {
    finding.at_most.map_or(severity, |most| most.min(severity))
}

fn idle_finding(waiver: &Waiver, idle: Code, ended: bool, waivable: bool) -> Diagnostic {
    let finding = Diagnostic::new(idle, waiver.file, waiver.span).arg("rule", waiver.code.as_str());
    match waiver.until.filter(|_| ended) {
        Some(day) => finding.variant("ended").arg("until", day),
        None if waivable => finding,
        None => finding.variant("binding"),
    }
    .help()
}

/// The waivers while findings pass by.
struct Desk<'a> {
    waivers: &'a [Waiver],
    by_file: BTreeMap<FileId, Vec<usize>>,
    used: Vec<bool>,
    today: Date,
}

impl<'a> Desk<'a> {
    fn new(waivers: &'a [Waiver], today: Date) -> Self {
        let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
        for (at, waiver) in waivers.iter().enumerate() {
            by_file.entry(waiver.file).or_default().push(at);
        }
        let used = vec![false; waivers.len()];
        Self {
            waivers,
            by_file,
            used,
            today,
        }
    }

    /// Whether any waiver covers a finding; all that do have been of use.
    fn takes_back(&mut self, finding: &Diagnostic) -> bool {
        let mut waived = false;
        for &at in self.by_file.get(&finding.file).into_iter().flatten() {
            let waiver = &self.waivers[at];
            if waiver.holds_on(self.today) && waiver.covers(finding) {
                self.used[at] = true;
                waived = true;
            }
        }
        waived
    }

    fn idle_ones(&self, of: impl Fn(Code) -> bool) -> Vec<usize> {
        let all = 0..self.waivers.len();
        all.filter(|at| !self.used[*at] && of(self.waivers[*at].code))
            .collect()
    }
}

impl Diagnostic {
    /// By place, code and message. What the message names is asked only of two that are alike
    /// in all else.
    fn order(&self, other: &Self) -> Ordering {
        let place = |one: &Self| {
            let (start, end) = (one.span.start, one.span.end);
            (one.file, start, one.code, end, one.variant)
        };
        let said = |one: &Self| format!("{:?}", one.args);
        let places = place(self).cmp(&place(other));
        places.then_with(|| said(self).cmp(&said(other)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_not_sure_is_no_graver_than_it_says() {
        let told = |rule: Severity| {
            let mut sink = Sink::new();
            let finding = Diagnostic::new(Code::new("N602"), FileId(0), Span::default());
            sink.push(finding.at_most(Severity::Info));
            let idle = Code::new("R106");
            let verdicts = sink.judge(&[], date(2015, 6, 30), idle, |_| true, |_| rule);
            verdicts.first().map(|verdict| verdict.severity)
        };
        assert_eq!(told(Severity::Error), Some(Severity::Info));
        assert_eq!(told(Severity::Info), Some(Severity::Info));
        assert_eq!(told(Severity::Off), None);
    }
}
