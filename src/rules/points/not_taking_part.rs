//! P310: a party member's entry before they reported in; anyone's after they left. Who has
//! not reported in at all has not done so by any day.

use jiff::civil::Date;

use crate::diag::{Severity, Sink};
use crate::rules::{Check, Dates, Rule, View};

/// P310.
pub static RULE: Rule = Rule::new(
    "P310",
    "not-taking-part",
    Severity::Error,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2013-02-28
"#;
const RIGHT: &str = r#"
date = 2013-03-01
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let person = &view.handbook.record;
    let member = person.is_party_member();
    let reported = person.reported.map(|at| at.value);
    let left = person.left.map(|at| at.value);
    let never = member && reported.is_none() && !view.handbook.partial;
    let early = |day: Date| reported.filter(|reported| member && day < *reported);
    let late = |day: Date| left.filter(|left| *left < day);
    let all_within = |dates: Dates| early(dates.first).is_none() && late(dates.last).is_none();
    if !never && view.span.is_none_or(all_within) {
        return;
    }
    for (_, entry) in view.entries() {
        let Some(date) = entry.value.date else {
            continue;
        };
        let (variant, day) = match (early(date.value), late(date.value)) {
            (Some(day), _) => ("before", Some(day)),
            (None, Some(day)) => ("after", Some(day)),
            (None, None) if never => ("never", None),
            _ => continue,
        };
        let finding = view.about(&RULE, entry, Some(date.span)).variant(variant);
        let finding = finding.arg("date", date.value).help();
        sink.push(match day {
            Some(day) => finding.arg("day", day),
            None => finding,
        });
    }
}
