//! C511: a household whose floor the building does not have: of a duty in force, or a 幸福家庭.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::{Ends, current};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

/// C511.
pub static RULE: Rule = Rule::new(
    "C511",
    "stray-household",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[family]]
year = 2013
household = "1-401"
"#;
const RIGHT: &str = r#"
[[family]]
year = 2013
household = "1-301"
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for building in street.buildings.iter().filter(|b| b.in_force(day.as_of)) {
        let Some(floors) = building.floors else {
            continue;
        };
        let duties = current(&building.duty, day.as_of).filter(|at| !at.value.is_faulty());
        let of_duties = duties.flat_map(|at| &at.value.households);
        let families = building.family.iter();
        let of_families = families.filter_map(|at| at.value.household.as_ref());
        for household in of_duties.chain(of_families) {
            let floor = household.value.floor();
            let stray = floor.filter(|floor| !(1..=*floors.value).contains(floor));
            if let Some(floor) = stray {
                let finding = Diagnostic::new(RULE.code, building.file, household.span);
                sink.push(
                    finding
                        .arg("household", &*household.value)
                        .arg("floor", floor)
                        .arg("floors", *floors.value)
                        .help(),
                );
            }
        }
    }
}
