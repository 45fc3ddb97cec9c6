//! The sink: collects findings from all threads, turns severities, applies waivers, sorts.

use std::collections::BTreeMap;

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
        let mut by_file: BTreeMap<FileId, Vec<(usize, &Waiver)>> = BTreeMap::new();
        for (at, waiver) in waivers.iter().enumerate() {
            by_file.entry(waiver.file).or_default().push((at, waiver));
        }
        let mut used = vec![false; waivers.len()];
        self.findings.retain(|finding| {
            let mut waived = false;
            for (at, waiver) in by_file.get(&finding.file).into_iter().flatten() {
                let in_force = waiver.until.is_none_or(|day| day >= today);
                if waivable(finding.code) && in_force && waiver.covers(finding) {
                    used[*at] = true;
                    waived = true;
                }
            }
            !waived
        });
        let idle_ones = waivers.iter().zip(&used).filter(|(_, used)| !**used);
        for (waiver, _) in idle_ones {
            let ended = waiver.until.is_some_and(|day| day < today);
            let finding = Diagnostic::new(idle, waiver.file, waiver.span)
                .variant(if ended { "ended" } else { "" })
                .arg("rule", waiver.code.as_str());
            let finding = match waiver.until {
                Some(day) if ended => finding.arg("until", day),
                _ => finding,
            };
            self.findings.push(finding);
        }
        let mut verdicts: Vec<_> = self
            .findings
            .into_iter()
            .map(|finding| Verdict {
                severity: severity(finding.code),
                finding,
            })
            .filter(|verdict| verdict.severity != Severity::Off)
            .collect();
        verdicts.sort_by(|a, b| a.finding.order().cmp(&b.finding.order()));
        verdicts.dedup();
        verdicts
    }
}

impl Diagnostic {
    fn order(&self) -> impl Ord + '_ {
        (
            self.file,
            self.span.start,
            self.code,
            self.span.end,
            self.variant,
            format!("{:?}", self.args),
        )
    }
}
