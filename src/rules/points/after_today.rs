//! P312: an entry, reversal, award or redemption after today; counting days are looked at
//! too.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};
use crate::text::At;

/// P312.
pub static RULE: Rule = Rule::new(
    "P312",
    "after-today",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2015-07-01
item = "卫生清洁"
"#;
const RIGHT: &str = r#"
date = 2015-06-30
item = "卫生清洁"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let today = view.day.today;
    let future = |day: Option<At<Date>>| day.filter(|at| at.value > today);
    for (entry, fault) in view.faults() {
        if fault != Fault::Future {
            continue;
        }
        let one = &entry.value;
        let (variant, day) = match (future(one.date), future(one.booked)) {
            (Some(day), _) if one.reverses.is_some() => ("reversal", day),
            (Some(day), _) => ("", day),
            (None, Some(day)) => ("booked", day),
            (None, None) => continue,
        };
        let finding = view.about(&RULE, entry, Some(day.span)).variant(variant);
        sink.push(dated(finding, day.value, today));
    }
    let person = &view.handbook.record;
    let at = |day: At<Date>| Diagnostic::new(RULE.code, view.handbook.file, day.span);
    for day in person.award.iter().filter_map(|a| future(a.value.date)) {
        sink.push(dated(at(day).variant("award"), day.value, today));
    }
    for day in person.redeem.iter().filter_map(|r| future(r.value.date)) {
        sink.push(dated(at(day).variant("redemption"), day.value, today));
    }
}

fn dated(finding: Diagnostic, day: Date, today: Date) -> Diagnostic {
    finding.arg("date", day).arg("today", today).help()
}
