//! P323: `booked` although the year of `date` was not closed, or not after it was closed.

use crate::diag::{Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};

/// P323.
pub static RULE: Rule = Rule::new(
    "P323",
    "wrong-booking",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
booked = 2014-01-20
"#;
const RIGHT: &str = r#"
booked = 2014-01-21
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let (Some(date), Some(booked)) = (entry.value.date, entry.value.booked) else {
            continue;
        };
        let year = date.value.year();
        let closed = view.scheme.closed.get(&year);
        let finding = view.about(&RULE, entry, Some(booked.span));
        let finding = finding.arg("year", i64::from(year)).help();
        sink.push(match (fault, closed) {
            (Fault::BookedInOpenYear, _) => finding.variant("open"),
            (Fault::BookedBeforeClosing, Some(closed)) => finding
                .variant("early")
                .arg("booked", booked.value)
                .arg("closed", *closed),
            _ => continue,
        });
    }
}
