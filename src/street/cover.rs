//! 党员包楼层: which floors of a building nobody answers for, and which duties are for floors
//! or by people that are not its own.
//!
//! Rules and reports ask here, so that they agree. It must not know either.

use jiff::civil::Date;

use super::group::{Group, Groups};
use super::joint::Standing;
use super::people::Street;
use super::person::Person;
use super::shelf::Filed;
use crate::record::building::{Building, Duty};
use crate::record::{Whole, current};
use crate::text::At;

/// The floors from the first to the last of a run.
pub type Run = (i64, i64);

/// The floors of no duty, as runs: a building may say that it has very many.
pub fn gaps(building: &Building, day: Option<Date>) -> Vec<Run> {
    let top = building.floors.map_or(0, |at| at.value.0);
    let duties = current(&building.duty, day);
    let floors = duties.flat_map(|duty| duty.value.floors.iter().map(|at| at.value.0));
    let mut covered: Vec<i64> = floors.filter(|floor| (1..=top).contains(floor)).collect();
    covered.push(top.saturating_add(1));
    covered.sort_unstable();
    let (mut gaps, mut next) = (Vec::new(), 1);
    for floor in covered {
        if next < floor {
            gaps.push((next, floor - 1));
        }
        next = floor.saturating_add(1);
    }
    gaps
}

/// The floors of a duty that the building does not have.
pub fn stray_floors<'a>(
    building: &Building,
    duty: &'a Duty,
) -> impl Iterator<Item = &'a At<Whole<-1>>> {
    let top = building.floors.map(|at| at.value.0);
    let floors = duty.floors.iter();
    floors.filter(move |at| top.is_some_and(|top| !(1..=top).contains(&at.value.0)))
}

/// A run as it is written: `4`, `4-7`.
pub fn run((first, last): &Run) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}-{last}")
    }
}

impl<'a> Groups<'a> {
    /// Who has a duty in a building, if that is for sure nobody of its group.
    pub fn stranger(
        &self,
        street: &'a Street,
        building: &Filed<Building>,
        duty: &'a Duty,
        day: Option<Date>,
    ) -> Option<Person<'a>> {
        let group = match self.of(building) {
            Standing::In(group) if is_known(group) => group,
            _ => return None,
        };
        let person = street.holder(duty)?;
        let asked = person.is_known() && !person.has_left(day);
        (asked && !group.has(person.id)).then_some(person)
    }
}

/// Whether it is known who is not of a group that has members.
fn is_known(group: &Group<'_>) -> bool {
    !group.members.is_empty() && group.is_complete()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::street::Frame;

    fn gaps_of(floors: &str, duty: &str) -> Vec<String> {
        let text = format!("name = \"甲\"\nfloors = {floors}\nhouseholds = 1\n{duty}");
        let mut tree = crate::store::Memory::new();
        tree.put("communities/c/buildings/b.toml", text);
        let frame = Frame::load(&tree).unwrap();
        let building = frame.buildings.get("b").unwrap();
        gaps(building, None).iter().map(run).collect()
    }

    #[test]
    fn floors_next_to_each_other_are_one_run() {
        let duty = "[[duty]]\nmember = \"v\"\nfloors = [9, 2, 3, 3]\n";
        assert_eq!(gaps_of("7", duty), ["1", "4-7"]);
        let ended = format!("{duty}until = 2014-01-01\n");
        assert_eq!(
            gaps_of("7", &ended),
            ["1-7"],
            "an ended duty covers nothing"
        );
        assert_eq!(
            gaps_of("3", "[[duty]]\nmember = \"v\"\nfloors = [1, 2, 3]\n").len(),
            0
        );
        assert_eq!(gaps_of("999999999", ""), ["1-999999999"]);
    }
}
