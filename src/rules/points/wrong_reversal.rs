//! P316: a reversal of nothing, of a reversal, one before its entry, or one too many.

use crate::diag::{Severity, Sink};
use crate::points::{Fault, Reversal};
use crate::rules::{Check, Rule, View};

/// P316.
pub static RULE: Rule = Rule::new(
    "P316",
    "wrong-reversal",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
reverses = "f9"
"#;
const RIGHT: &str = r#"
reverses = "f3"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let (Fault::Reversal(reversal), Some(of)) = (fault, &entry.value.reverses) else {
            continue;
        };
        // A file that was read in part may hold the entry where it could not be read.
        if reversal == Reversal::OfNothing && view.handbook.partial {
            continue;
        }
        let day = entry.value.date.map(|at| at.span);
        let (variant, span) = match reversal {
            Reversal::OfNothing => ("nothing", Some(of.span)),
            Reversal::OfReversal => ("reversal", Some(of.span)),
            Reversal::Before => ("before", day),
            Reversal::Further => ("further", Some(of.span)),
        };
        let finding = view.about(&RULE, entry, span).variant(variant);
        sink.push(finding.arg("of", &*of.value).help());
    }
}
