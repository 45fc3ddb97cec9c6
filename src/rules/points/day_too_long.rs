//! P304: more than 24 hours of one volunteer on one date. Of those that clash the later is
//! named, by counting day and id.

use crate::diag::{Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};

/// P304.
pub static RULE: Rule = Rule::new(
    "P304",
    "day-too-long",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-09-01
item = "巡逻"
hours = 12.5
"#;
const RIGHT: &str = r#"
date = 2014-09-01
item = "巡逻"
hours = 12
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let (Fault::DayTooLong, Some(hours), Some(date)) =
            (fault, entry.value.hours, entry.value.date)
        else {
            continue;
        };
        let finding = view.about(&RULE, entry, Some(hours.span));
        sink.push(
            finding
                .arg("date", date.value)
                .arg("hours", hours.value.0)
                .help(),
        );
    }
}
