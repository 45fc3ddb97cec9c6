//! C507: a service point farther than the `within_minutes` of its service.

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
service = "理发"
place = "通信花园院门房"
minutes = 16
"#;
const RIGHT: &str = r#"
service = "理发"
place = "通信花园西院凉亭"
minutes = 15
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for community in &street.communities {
        let points = current(&community.service_point, day.as_of);
        for point in points.filter(|at| !at.value.is_faulty()) {
            let (Some(service), Some(minutes)) = (&point.value.service, point.value.minutes) else {
                continue;
            };
            let within = street.within_minutes(&service.value, day.as_of);
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
