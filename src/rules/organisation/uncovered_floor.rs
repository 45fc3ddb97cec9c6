//! O213: 三包: floors that no one covers (one finding, the floors named).
//!
//! Not asked where the group is missing or empty, or the building was read in part.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::building::Building;
use crate::record::{Ends, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Groups, Standing, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O213",
    "uncovered-floors",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[duty]]
member = "tx102-3"
floors = []
households = ["1-301"]
since = 2012-06-01
"#;

const RIGHT: &str = r#"
[[duty]]
member = "tx102-3"
floors = [3]
households = ["1-301"]
since = 2012-06-01
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let groups = Groups::new(street, day.as_of);
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing.filter(|b| !b.partial) {
        let has_group = matches!(groups.of(building), Standing::In(_));
        let has_group = has_group && !groups.has_none(building);
        let gaps = gaps(building, day);
        if has_group && !gaps.is_empty() {
            let finding = Diagnostic::new(RULE.code, building.file, Span::default());
            sink.push(finding.arg("floors", gaps).help());
        }
    }
}

/// The floors of no duty, those next to each other as `4-7`: a building may say that it has
/// very many.
fn gaps(building: &Filed<Building>, day: &Day) -> Vec<String> {
    let top = building.floors.map_or(0, |at| at.value.0);
    let duties = current(&building.duty, day.as_of);
    let floors = duties.flat_map(|duty| duty.value.floors.iter().map(|at| at.value.0));
    let mut covered: Vec<i64> = floors.filter(|floor| (1..=top).contains(floor)).collect();
    covered.push(top + 1);
    covered.sort_unstable();
    let mut gaps = Vec::new();
    let mut next = 1;
    for floor in covered {
        match floor - next {
            ..=0 => {}
            1 => gaps.push(next.to_string()),
            _ => gaps.push(format!("{next}-{}", floor - 1)),
        }
        next = floor + 1;
    }
    gaps
}
