//! P309: a 年 item twice in a year. Of those that clash the later is named, by counting day
//! and id.

use crate::diag::{Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};

/// P309.
pub static RULE: Rule = Rule::new(
    "P309",
    "twice-a-year",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-12-31
item = "报到"
"#;
const RIGHT: &str = r#"
date = 2015-01-01
item = "报到"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let (Fault::TwiceAYear, Some(item), Some(date)) =
            (fault, &entry.value.item, entry.value.date)
        else {
            continue;
        };
        let finding = view.about(&RULE, entry, Some(item.span));
        let year = i64::from(date.value.year());
        let finding = finding.arg("item", &*item.value).arg("year", year);
        sink.push(finding.help());
    }
}
