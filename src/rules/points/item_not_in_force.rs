//! P302: an entry is dated on a day on which the item it names is not in force.

use crate::diag::{Severity, Sink};
use crate::points::{Clause, Fault};
use crate::rules::{Check, Rule, View};

/// P302.
pub static RULE: Rule = Rule::new(
    "P302",
    "item-not-in-force",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-07-01
item = "旧事"
"#;
const RIGHT: &str = r#"
date = 2014-06-30
item = "旧事"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let (Fault::NotInForce, Some(item), Some(date)) =
            (fault, &entry.value.item, entry.value.date)
        else {
            continue;
        };
        let periods = view.scheme.of_name(&item.value).map(period);
        let finding = view.about(&RULE, entry, Some(item.span));
        sink.push(
            finding
                .arg("item", &*item.value)
                .arg("date", date.value)
                .arg("periods", periods.collect::<Vec<_>>())
                .help(),
        );
    }
}

/// A clause's period, in signs that every language reads.
fn period(clause: &Clause) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|d| d.to_string()).unwrap_or_default();
    let (since, until) = (day(clause.since), day(clause.until));
    format!("{since} ~ {until}").trim().to_owned()
}
