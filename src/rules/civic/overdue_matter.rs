//! C505: an open matter past its 工作日, or past its `due`. Where the calendar does not say
//! which days are worked, N604 is told in its place.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Limit, Overrun, Passage, Street, Workdays};

/// C505.
pub static RULE: Rule = Rule::new(
    "C505",
    "overdue-matter",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
difficulty = "一般"

[[step]]
stage = "登记"
date = 2015-06-22

[[step]]
stage = "办理"
date = 2015-06-23
"#;
const RIGHT: &str = r#"
difficulty = "一般"

[[step]]
stage = "登记"
date = 2015-06-22

[[step]]
stage = "办理"
date = 2015-06-23

[[step]]
stage = "办结"
date = 2015-06-25
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let workdays = Workdays::of(street);
    for matter in street.matters.iter().filter(|matter| !matter.partial) {
        let passage = Passage::of(matter);
        let Some(last) = passage.last().filter(|_| passage.is_open()) else {
            continue;
        };
        let limit = Limit::of(matter, &street.numbers);
        let Ok(Some(overrun)) = passage.overrun(limit, day.today, &workdays) else {
            continue;
        };
        let written = matter.due.filter(|_| matches!(overrun, Overrun::Due(_)));
        let span = written.map_or(last.step.span, |at| at.span);
        let finding = Diagnostic::new(RULE.code, matter.file, span)
            .arg("stage", last.stage.as_str())
            .arg("since", last.since);
        sink.push(match overrun {
            Overrun::Due(due) => finding.variant("due").arg("due", due).help(),
            Overrun::Days { limit, last } => finding.arg("days", limit).arg("last", last).help(),
        });
    }
}
