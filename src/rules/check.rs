//! Running the rules over a tree.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::gathered::{Questions, Share};
use super::{Check, Day, Gathered, Rule, View, rule, rules};
use crate::diag::{Code, Diagnostic, Severity, Sink, Verdict, Waiver};
use crate::points::{Book, Scheme};
use crate::store::Source;
use crate::street::{Chain, Frame, Ground, Handbook, Remembering, Street, Visitor};

/// A tree that was checked.
pub struct Checked {
    /// The tree. Its people are there only if they were looked at.
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
    let looks = rules().filter_map(|rule| match rule.check {
        Check::Handbook(look) | Check::Both(_, look) => Some(look),
        _ => None,
    });
    let judge = Judge {
        looks: looks.collect(),
        questions: Questions::new(&frame, &scheme),
        scheme,
        day,
    };
    let in_street = |street: &Street| look(street, &day);
    let (mut street, found) = frame.with_findings(source, &judge, in_street, look_at_sums);
    let mut sink = Sink::new();
    sink.extend(std::mem::take(&mut street.frame.findings));
    sink.extend(found);
    let turned = turned(&street);
    let severity = |code: Code| {
        let default = || rule(code).map_or(Severity::Error, |rule| rule.severity);
        turned.get(&code).copied().unwrap_or_else(default)
    };
    let waivable = |code: Code| rule(code).is_some_and(|rule| !rule.binding);
    // A waiver of a rule that this version does not know says nothing about idleness.
    let waivers: Vec<Waiver> = street
        .waivers
        .iter()
        .filter(|w| rule(w.code).is_some())
        .cloned()
        .collect();
    let verdicts = sink.judge(&waivers, day.today, Code::new("R106"), waivable, severity);
    Ok(Checked { street, verdicts })
}

/// What the rules find that look at what the pass gathered.
fn look_at_sums(frame: &Frame, mut gathered: Gathered) -> Vec<Diagnostic> {
    gathered.tree_partial = frame.partial;
    let ground = Ground::of(frame);
    side_by_side(|check, sink| {
        if let Check::Gathered(look) | Check::Shared(_, look) = check {
            look(ground, &gathered, sink);
        }
    })
}

/// What the rules find that look at the street. They know nothing of each other, and look side
/// by side; those that ask for no chain need not wait until it is made.
fn look(street: &Street, day: &Day) -> Vec<Diagnostic> {
    let of_chain = || {
        let chain = Chain::new(street, day.as_of);
        side_by_side(|check, sink| {
            if let Check::Chain(look) = check {
                look(street, &chain, day, sink);
            }
        })
    };
    let of_others = || {
        side_by_side(|check, sink| match check {
            Check::Street(look) | Check::Both(look, _) | Check::Shared(look, _) => {
                look(street, day, sink);
            }
            Check::Gathered(_) | Check::Chain(_) | Check::Reading | Check::Handbook(_) => {}
        })
    };
    let (mut found, others) = rayon::join(of_chain, of_others);
    found.extend(others);
    found
}

/// What comes of the checks of all rules. Some take as long as all others, so that each is on
/// its own.
fn side_by_side(look: impl Fn(&Check, &mut Sink) + Sync) -> Vec<Diagnostic> {
    let rules: Vec<&Rule> = rules().collect();
    let found = rules.par_iter().with_max_len(1).map(|rule| {
        let mut sink = Sink::new();
        look(&rule.check, &mut sink);
        sink.into_findings()
    });
    found.flatten_iter().collect()
}

/// The severities that `[rules]` sets, but of rules that cannot be turned.
fn turned(frame: &Frame) -> BTreeMap<Code, Severity> {
    let rules = frame.config.rules.iter().flat_map(|rules| &rules.value.0);
    rules
        .filter(|(code, severity)| {
            rule(code.value).is_some_and(|r| !r.binding || severity.value == Severity::Error)
        })
        .map(|(code, severity)| (code.value, severity.value))
        .collect()
}

/// What comes of a volunteer.
#[derive(Serialize, Deserialize)]
struct Judged {
    /// What is wrong in the handbook: nothing once that is taken out.
    #[serde(skip)]
    findings: Vec<Diagnostic>,
    /// What is added to what is asked of all.
    share: Share,
}

/// Judges each volunteer as the handbooks pass by, and gathers what is asked of all.
struct Judge {
    /// What looks at each: the rules that do.
    looks: Vec<fn(&View<'_>, &mut Sink)>,
    scheme: Scheme,
    day: Day,
    questions: Questions,
}

impl Visitor for Judge {
    type Kept = Judged;
    type Sum = Gathered;

    const ASKS_FOR_TRACES: bool = true;

    fn remembering(&self) -> Option<Remembering<Self::Kept>> {
        let asked = format!("validate {:?}", self.day.as_of);
        Some(Remembering::new(asked, self.day.today).of_ground())
    }

    fn found(judged: &mut Judged) -> Vec<Diagnostic> {
        std::mem::take(&mut judged.findings)
    }

    fn begin(&self, _: &Frame) -> Gathered {
        self.questions.begin()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Judged {
        let (scheme, day) = (&self.scheme, &self.day);
        // Of the frame nothing else: what comes of it is remembered.
        let ground = Ground::of(frame);
        let book = Book::new(ground, scheme, handbook, day.today);
        let mut sink = Sink::new();
        let view = View::new(ground, scheme, handbook, &book, day);
        for look in &self.looks {
            look(&view, &mut sink);
        }
        Judged {
            findings: sink.into_findings(),
            share: self.questions.of(&view),
        }
    }

    fn fold(&self, gathered: &mut Gathered, handbook: &Handbook, mut judged: Judged) {
        gathered.fold(handbook, &mut judged.share);
    }

    /// The lines of seals are many, and of no use any more.
    fn fold_and_leave(
        &self,
        gathered: &mut Gathered,
        handbook: &Handbook,
        mut judged: Judged,
    ) -> Option<Judged> {
        gathered.fold(handbook, &mut judged.share);
        Some(judged)
    }
}
