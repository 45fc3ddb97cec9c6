//! O212: 三包: a duty for a floor that the building does not have, or by someone not of the
//! group.
//!
//! The group is that of the host and of all that are joined to it. Where it is missing or
//! empty, nothing is asked of its duties; where not all of it could be read, nobody is told
//! not to be of it.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::building::{Building, Duty};
use crate::record::{Ends, Term, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Filed, Street, stray_floors};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O212", "stray-duty", Severity::Error, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
[[duty]]
member = "tx102-3"
floors = [3, 4]
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

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing.filter(|b| !groups.has_none(b)) {
        for duty in current(&building.duty, day.as_of) {
            sink.extend(strays(building, &duty.value));
            let stranger = groups.stranger(street, building, &duty.value, day.as_of);
            let span = duty.value.holder_span().unwrap_or(duty.span);
            sink.extend(stranger.map(|person| {
                let id = person.id.as_str();
                let finding = Diagnostic::new(RULE.code, building.file, span).variant("member");
                finding.arg("volunteer", id).volunteer(id).help()
            }));
        }
    }
}

/// Tells of the floors of a duty that the building does not have.
fn strays(building: &Filed<Building>, duty: &Duty) -> Option<Diagnostic> {
    let floors = building.floors?.value.0;
    let mut stray = stray_floors(building, duty);
    let first = stray.next()?;
    let list = std::iter::once(first).chain(stray);
    let list: Vec<String> = list.map(|at| at.value.0.to_string()).collect();
    let finding = Diagnostic::new(RULE.code, building.file, first.span).variant("floor");
    Some(finding.arg("stray", list).arg("floors", floors).help())
}
