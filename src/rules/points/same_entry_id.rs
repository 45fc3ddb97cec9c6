//! P306: entries of one handbook with one id. Each is named.

use crate::diag::{Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};

/// P306.
pub static RULE: Rule = Rule::new(
    "P306",
    "same-entry-id",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
id = "f3"
date = 2014-08-01
"#;
const RIGHT: &str = r#"
id = "f4"
date = 2014-08-01
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        if let (Fault::SameId, Some(id)) = (fault, &entry.value.id) {
            sink.push(view.about(&RULE, entry, Some(id.span)).help());
        }
    }
}
