//! C507: a service point farther than the `within_minutes` of its service.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::{Ends, current};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

/// C507.
pub static RULE: Rule = Rule::new(
    "C507",
    "far-service-point",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
minutes = 16
"#;
const RIGHT: &str = r#"
minutes = 15
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let within = within(street, day);
    for community in &street.communities {
        let points = current(&community.service_point, day.as_of);
        for point in points.filter(|at| !at.value.is_faulty()) {
            let (Some(service), Some(minutes)) = (&point.value.service, point.value.minutes) else {
                continue;
            };
            let within = within.get(&*service.value).copied();
            if let Some(within) = within.filter(|within| *minutes.value > *within) {
                let finding = Diagnostic::new(RULE.code, community.file, minutes.span);
                sink.push(
                    finding
                        .arg("service", &*service.value)
                        .arg("minutes", *minutes.value)
                        .arg("within", within)
                        .help(),
                );
            }
        }
    }
}

/// The minutes that the catalogue allows, by service; of two of one name the longer ones.
fn within<'a>(street: &'a Street, day: &Day) -> BTreeMap<&'a str, i64> {
    let mut minutes: BTreeMap<&str, i64> = BTreeMap::new();
    for service in current(&street.services.record.service, day.as_of) {
        let service = &service.value;
        if let (Some(name), Some(within)) = (&service.name, service.within_minutes) {
            let longest = minutes.entry(&*name.value).or_insert(*within.value);
            *longest = (*longest).max(*within.value);
        }
    }
    minutes
}
