//! The rows of a page of `coverage`: a building's duties, and its members without one.
//!
//! What is true of the building stands in its first row for people, in every row for programs.

use std::collections::BTreeSet;

use super::{Cell, Column, Desk, ids, names, word};
use crate::record::building::{Building, Duty};
use crate::record::grid::Grid;
use crate::record::{Id, Many, Term, current};
use crate::report::Section;
use crate::street::{Filed, Group, Person, stray_floors};
use crate::text::At;

/// The column of the part of a building that a duty is for.
const PART: &str = "part";

pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::new("community").data(),
        Column::new("grid").data(),
        Column::new("building").data(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("households").data(),
        Column::new("building_households")
            .headed("col-households")
            .people(),
        Column::new("party_group").data(),
        Column::new("group_name")
            .headed("col-party-group")
            .summed("groups")
            .people()
            .vacant(),
        Column::new("leader").data(),
        Column::new("leader_name")
            .headed("col-leader")
            .people()
            .vacant(),
        Column::new("contacts").headed("col-branch-contact").data(),
        Column::new("contact_names")
            .headed("col-branch-contact")
            .people()
            .vacant(),
        Column::new("member").headed("col-party-member").data(),
        Column::new("member_name")
            .headed("col-party-member")
            .summed("full_members")
            .people()
            .vacant(),
        Column::new(PART).headed("col-stairwell"),
        Column::new("floors").headed("col-covered-floors").data(),
        Column::new("floor_runs")
            .headed("col-covered-floors")
            .people(),
        Column::new("stray_floors").data(),
        Column::new("linked_households").data(),
        Column::new("linked_rooms")
            .headed("col-linked-households")
            .people(),
        Column::new("representatives").data(),
        Column::new("representative_names")
            .headed("col-representatives")
            .people()
            .vacant(),
        Column::new("heads").headed("col-building-heads").data(),
        Column::new("head_names")
            .headed("col-building-heads")
            .people()
            .vacant(),
        Column::new("state").headed("col-note"),
    ]
}

/// Keeps the column of parts from people where no duty is for a part.
pub(super) fn hide_parts(sections: &mut [Section]) {
    let nth = columns().iter().position(|column| column.key == PART);
    let Some(nth) = nth else { return };
    let mut rows = sections.iter().flat_map(|section| &section.rows);
    if rows.all(|row| row.get(nth) == Some(&Cell::Null)) {
        for section in sections {
            section.columns[nth] = section.columns[nth].clone().data();
        }
    }
}

/// Who answers, in a row.
struct Line<'a> {
    person: Option<Person<'a>>,
    duty: Option<&'a Duty>,
    state: Cell,
}

impl<'a> Desk<'a> {
    pub(super) fn rows(
        &self,
        grid: Option<&'a Filed<Grid>>,
        building: &'a Filed<Building>,
    ) -> Vec<Vec<Cell>> {
        let group = self.group(building);
        let mut lines = self.duties(building);
        lines.extend(self.idle(building, group));
        if lines.is_empty() {
            lines.push(Line {
                person: None,
                duty: None,
                state: self.lack(building),
            });
        }
        let lines = lines.into_iter().enumerate();
        lines
            .map(|(nth, line)| self.row(grid, building, group, nth == 0, line))
            .collect()
    }

    /// The duties of a building, in order of part and floor.
    fn duties(&self, building: &'a Filed<Building>) -> Vec<Line<'a>> {
        let mut duties: Vec<&At<Duty>> = current(&building.record.duty, self.day).collect();
        let floor = |duty: &Duty| duty.floors.iter().map(|at| at.value.0).min();
        duties.sort_by_key(|at| (at.value.part(), floor(&at.value)));
        let line = |at: &'a At<Duty>| Line {
            person: self.street.holder(&at.value),
            duty: Some(&at.value),
            state: self.state(building, &at.value),
        };
        duties.into_iter().map(line).collect()
    }

    /// What is wrong with a duty.
    fn state(&self, building: &'a Filed<Building>, duty: &'a Duty) -> Cell {
        let groups = &self.chain.groups;
        if groups
            .stranger(self.street, building, duty, self.day)
            .is_some()
        {
            return word("stranger", "coverage-stranger");
        }
        if stray_floors(building, duty).next().is_some() {
            return word("stray-floor", "coverage-stray-floor");
        }
        let person = self.street.holder(duty);
        let group = self.group(building);
        let member = group.zip(person).and_then(|(group, person)| {
            let mut members = group.people();
            let member = members.find(|member| member.person.id == person.id)?;
            self.linked.bare(group, member)
        });
        match member {
            Some(_) => word("no-households", "coverage-no-households"),
            None => Cell::Null,
        }
    }

    /// The members that the building names and that have no duty in any building of the group.
    fn idle(&self, building: &'a Filed<Building>, group: Option<&Group<'a>>) -> Vec<Line<'a>> {
        let Some(group) = group else {
            return Vec::new();
        };
        let duties = group.buildings.iter();
        let duties = duties.flat_map(|b| current(&b.record.duty, self.day));
        let busy: BTreeSet<&Id> = duties
            .filter_map(|at| self.street.holder(&at.value))
            .map(|person| person.id)
            .collect();
        let named = group.people().filter(|m| m.building.file == building.file);
        let idle = named.filter(|member| !busy.contains(member.person.id));
        idle.map(|member| Line {
            person: Some(member.person),
            duty: None,
            state: if self.linked.bare(group, member).is_some() {
                word("no-duty", "coverage-no-duty")
            } else {
                Cell::Null
            },
        })
        .collect()
    }

    fn row(
        &self,
        grid: Option<&Filed<Grid>>,
        building: &'a Filed<Building>,
        group: Option<&Group<'a>>,
        first: bool,
        line: Line<'a>,
    ) -> Vec<Cell> {
        let once = |cell: Cell| if first { cell } else { Cell::text("") };
        let households = building
            .households
            .map_or(Cell::Null, |at| at.value.0.into());
        let shown = if first {
            households.clone()
        } else {
            Cell::Null
        };
        let group_name = group.map_or(Cell::Null, |g| Cell::written(&g.table.value.name));
        let leader = group.and_then(|group| group.leaders().next());
        let leader = leader.map(|member| member.person);
        let contacts = group.map(|group| self.chain.to_group(group).list);
        let contacts: Vec<Person<'a>> = contacts
            .iter()
            .flatten()
            .map(|contact| contact.person)
            .collect();
        let representatives = self.holders(&building.record.representatives);
        let heads = self.holders(&building.record.head);
        let duty = line.duty;
        let floors = duty.map(|duty| duty.floors.iter().map(|at| at.value.0).collect());
        let floors: BTreeSet<i64> = floors.unwrap_or_default();
        let stray = duty
            .into_iter()
            .flat_map(|duty| stray_floors(building, duty));
        let rooms = duty.into_iter().flat_map(|duty| &duty.households);
        let rooms: Vec<&str> = rooms.map(|at| &*at.value).collect();
        let part = duty.map(|duty| duty.part()).filter(|part| !part.is_empty());
        let people = |people: &[Person<'a>]| {
            let names = names(people.iter().copied());
            [ids(people.iter().copied()), once(names)]
        };
        let [contact_ids, contact_names] = people(&contacts);
        let [representative_ids, representative_names] = people(&representatives);
        let [head_ids, head_names] = people(&heads);
        vec![
            Cell::id(building.community.as_ref()),
            Cell::id(grid.map(|grid| &grid.id)),
            Cell::id(Some(&building.id)),
            Cell::written(&building.name),
            households,
            shown,
            group_name.clone(),
            once(group_name),
            Cell::id(leader.map(|person| person.id)),
            once(leader.map_or(Cell::Null, |person| Cell::name(person.name()))),
            contact_ids,
            contact_names,
            Cell::id(line.person.map(|person| person.id)),
            line.person
                .map_or(Cell::Null, |person| Cell::name(person.name())),
            Cell::maybe(part),
            Cell::list(&floors),
            Cell::list(runs(&floors)),
            Cell::list(stray.map(|at| at.value.0)),
            Cell::list(&rooms),
            Cell::list(by_stairwell(&rooms)),
            representative_ids,
            representative_names,
            head_ids,
            head_names,
            line.state,
        ]
    }

    /// Who holds one of the places of a list, each once.
    fn holders<T: Term>(&self, terms: &'a Many<T>) -> Vec<Person<'a>> {
        let mut seen = BTreeSet::new();
        let people = terms.iter().filter(|term| term.value.in_force(self.day));
        let people = people.filter_map(|term| self.street.holder(&term.value));
        people.filter(|person| seen.insert(person.id)).collect()
    }
}

/// Floors next to each other as one: `1-3`.
fn runs(floors: &BTreeSet<i64>) -> Vec<String> {
    let mut runs: Vec<crate::street::Run> = Vec::new();
    for floor in floors {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*floor) => *last = *floor,
            _ => runs.push((*floor, *floor)),
        }
    }
    runs.iter().map(crate::street::run).collect()
}

/// Rooms of a stairwell as one: `2-101/103`.
fn by_stairwell(rooms: &[&str]) -> Vec<String> {
    let mut list: Vec<(&str, String)> = Vec::new();
    for room in rooms {
        let (stairwell, number) = room.rsplit_once('-').unwrap_or(("", room));
        match list.iter_mut().find(|(of, _)| *of == stairwell) {
            Some((_, text)) => {
                text.push('/');
                text.push_str(number);
            }
            None => list.push((stairwell, (*room).to_owned())),
        }
    }
    list.into_iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_together_is_told_together() {
        let rooms = ["1-101", "2-101", "1-103", "301", "302"];
        assert_eq!(by_stairwell(&rooms), ["1-101/103", "2-101", "301/302"]);
        assert_eq!(runs(&BTreeSet::from([5, 1, 2, 3])), ["1-3", "5"]);
    }
}
