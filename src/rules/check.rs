//! Running the rules over a tree.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use super::{Check, Day, Rule, View, rule, rules};
use crate::diag::{Code, Diagnostic, Severity, Sink, Verdict, Waiver};
use crate::points::{Book, Scheme, Seal};
use crate::store::Source;
use crate::street::{Frame, Handbook, Homes, Street, Visitor};

/// A tree that was checked.
pub struct Checked {
    /// The tree.
    pub street: Street,
    /// What is wrong, sorted.
    pub verdicts: Vec<Verdict>,
}

/// Holds a tree to every rule.
///
/// # Errors
/// When the tree cannot be listed.
pub fn check(source: &dyn Source, day: Day) -> io::Result<Checked> {
    let frame = Frame::load(source)?;
    let scheme = Scheme::new(&frame);
    let mut judge = Judge {
        scheme,
        day,
        findings: Vec::new(),
        seals: BTreeMap::new(),
    };
    let mut street = frame.with_people(source, &mut judge);
    let mut sink = Sink::new();
    sink.extend(std::mem::take(&mut street.frame.findings));
    sink.extend(judge.findings);
    let seals = Seals(judge.seals);
    sink.extend(look(&street, &seals, &day));
    let turned = turned(&street);
    let severity = |code: Code| {
        let default = || rule(code).map_or(Severity::Error, |rule| rule.severity);
        turned.get(&code).copied().unwrap_or_else(default)
    };
    let waivable = |code: Code| rule(code).is_some_and(|rule| !rule.binding);
    // A waiver of a rule that this version does not know says nothing about idleness.
    let waivers: Vec<Waiver> = street
        .frame
        .waivers
        .iter()
        .filter(|w| rule(w.code).is_some())
        .cloned()
        .collect();
    let verdicts = sink.judge(&waivers, day.today, Code::new("R106"), waivable, severity);
    Ok(Checked { street, verdicts })
}

/// What the rules find that look at the tree. They know nothing of each other, and look side
/// by side.
fn look(street: &Street, seals: &Seals, day: &Day) -> Vec<Diagnostic> {
    let rules: Vec<&Rule> = rules().collect();
    let found: Vec<Vec<Diagnostic>> = rules
        .par_iter()
        .map(|rule| {
            let mut sink = Sink::new();
            match rule.check {
                Check::Street(look) => look(street, day, &mut sink),
                Check::Seals(look) => look(street, seals, &mut sink),
                Check::Reading | Check::Handbook(_) => {}
            }
            sink.into_findings()
        })
        .collect();
    found.into_iter().flatten().collect()
}

/// The severities that `[rules]` sets, but of rules that cannot be turned.
fn turned(street: &Street) -> BTreeMap<Code, Severity> {
    let rules = street.config.rules.iter().flat_map(|rules| &rules.value.0);
    rules
        .filter(|(code, severity)| {
            rule(code.value).is_some_and(|r| !r.binding || severity.value == Severity::Error)
        })
        .map(|(code, severity)| (code.value, severity.value))
        .collect()
}

/// What the closed years of a tree add up to, by year.
pub struct Seals(pub BTreeMap<i16, Seal>);

/// Judges each volunteer as the handbooks pass by.
struct Judge {
    scheme: Scheme,
    day: Day,
    findings: Vec<Diagnostic>,
    seals: BTreeMap<i16, Seal>,
}

impl Visitor for Judge {
    /// The seals are of the closed years, in their order.
    type Kept = (Vec<Diagnostic>, Vec<Seal>);

    fn begin(&mut self) {
        self.findings.clear();
        self.seals = self
            .scheme
            .closed
            .keys()
            .map(|year| (*year, Seal::default()))
            .collect();
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let (scheme, day) = (&self.scheme, &self.day);
        let book = Book::new(frame, scheme, handbook, day.today);
        let mut sink = Sink::new();
        let homes = Homes::of(frame, handbook);
        let view = View {
            frame,
            scheme,
            handbook,
            book: &book,
            homes: &homes,
            day,
        };
        for rule in rules() {
            if let Check::Handbook(look) = rule.check {
                look(&view, &mut sink);
            }
        }
        let seals = scheme
            .closed
            .keys()
            .map(|year| Seal::of(&book, scheme, handbook, *year));
        (sink.into_findings(), seals.collect())
    }

    fn fold(&mut self, _: &Frame, _: &Handbook, (findings, seals): Self::Kept) {
        self.findings.extend(findings);
        for (whole, seal) in self.seals.values_mut().zip(seals) {
            whole.join(seal);
        }
    }
}
