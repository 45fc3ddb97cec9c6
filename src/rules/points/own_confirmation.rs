//! P307: confirmed by the volunteer, or by who recorded it. Reversals are asked too.

use crate::diag::{Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};

/// P307.
pub static RULE: Rule = Rule::new(
    "P307",
    "own-confirmation",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
recorded_by = "tx101-2"
confirmed_by = "tx101-2"
"#;
const RIGHT: &str = r#"
recorded_by = "tx101-2"
confirmed_by = "tx102-1"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let variant = match fault {
            Fault::ConfirmedByVolunteer => "volunteer",
            Fault::ConfirmedByRecorder => "recorder",
            _ => continue,
        };
        let Some(by) = &entry.value.confirmed_by else {
            continue;
        };
        let finding = view.about(&RULE, entry, Some(by.span)).variant(variant);
        sink.push(finding.arg("by", by.value.as_str()).help());
    }
}
