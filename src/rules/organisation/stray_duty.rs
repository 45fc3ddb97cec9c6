//! O212: 三包: a duty for a floor that the building does not have, or by someone not of the
//! group.
//!
//! The group is that of the host and of all that are joined to it. Where it is missing or
//! empty, nothing is asked of its duties; where not all of it could be read, nobody is told
//! not to be of it.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::building::{Building, Duty};
use crate::record::{Ends, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Group, Groups, Standing, Street};
use crate::text::At;

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O212", "stray-duty", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

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

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let groups = Groups::new(street, day.as_of);
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing.filter(|b| !groups.has_none(b)) {
        let group = match groups.of(building) {
            Standing::In(group) if group.is_complete() => Some(group),
            _ => None,
        };
        for duty in current(&building.duty, day.as_of) {
            sink.extend(stray_floors(building, duty));
            sink.extend(group.and_then(|group| stranger(street, building, duty, group, day)));
        }
    }
}

/// The floors of a duty that the building does not have.
fn stray_floors(building: &Filed<Building>, duty: &At<Duty>) -> Option<Diagnostic> {
    let floors = building.floors?.value.0;
    let stray = duty.value.floors.iter();
    let mut stray = stray.filter(|at| !(1..=floors).contains(&at.value.0));
    let first = stray.next()?;
    let list = std::iter::once(first).chain(stray);
    let list: Vec<String> = list.map(|at| at.value.0.to_string()).collect();
    let finding = Diagnostic::new(RULE.code, building.file, first.span).variant("floor");
    Some(finding.arg("stray", list).arg("floors", floors).help())
}

/// The one who has it, if that is nobody of the group.
fn stranger(
    street: &Street,
    building: &Filed<Building>,
    duty: &At<Duty>,
    group: &Group<'_>,
    day: &Day,
) -> Option<Diagnostic> {
    let member = duty.value.member.as_ref()?;
    let person = street.person(member.value.id());
    if !person.is_known() || person.has_left(day.as_of) || group.has(person.id) {
        return None;
    }
    let id = person.id.as_str();
    let finding = Diagnostic::new(RULE.code, building.file, member.span).variant("member");
    Some(finding.arg("volunteer", id).volunteer(id).help())
}
