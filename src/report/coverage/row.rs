//! The rows of a page of `coverage`: a building's duties, and its members without one.
//!
//! What is true of the building stands in its first row for people, in every row for programs.

use std::collections::BTreeSet;

use super::{Cell, Column, Desk, ids, names, word};
use crate::diag::Arg;
use crate::lang::Say;
use crate::record::building::{Building, Duty};
use crate::record::grid::Grid;
use crate::record::{Id, Many, Term, current};
use crate::street::{Filed, Group, Person, Run, gaps, run, stray_floors};
use crate::text::At;

pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::new("community").data(),
        Column::new("grid").data(),
        Column::new("building").data(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("households").data(),
        Column::new("building_households")
            .headed("col-households")
            .summed("households")
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
        Column::new("part").headed("col-stairwell"),
        Column::new("floors").headed("col-covered-floors").data(),
        Column::new("floor_runs")
            .headed("col-covered-floors")
            .people(),
        Column::new("stray_floors").data(),
        Column::new("linked_households").data(),
        Column::new("linked_rooms")
            .headed("col-linked-households")
            .summed("linked_households")
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
        Column::new("state").data(),
        Column::new("remark").headed("col-note").people(),
    ]
}

/// Who answers, in a row.
struct Line<'a> {
    person: Option<Person<'a>>,
    duty: Option<&'a Duty>,
    state: Cell,
}

/// What is true of a building as a whole.
struct Head<'a> {
    grid: Option<&'a Filed<Grid>>,
    building: &'a Filed<Building>,
    group: Cell,
    leader: Option<Person<'a>>,
    contacts: Vec<Person<'a>>,
    representatives: Vec<Person<'a>>,
    heads: Vec<Person<'a>>,
    /// The floors that nobody answers for.
    gaps: Vec<Run>,
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
        let head = self.head(grid, building, group);
        let lines = lines.into_iter().enumerate();
        lines.map(|(nth, line)| head.row(line, nth == 0)).collect()
    }

    fn head(
        &self,
        grid: Option<&'a Filed<Grid>>,
        building: &'a Filed<Building>,
        group: Option<&Group<'a>>,
    ) -> Head<'a> {
        let contacts = group.map(|group| self.chain.to_group(group).list);
        let leader = group.and_then(|group| group.leaders().next());
        Head {
            grid,
            building,
            group: group.map_or(Cell::Null, |g| Cell::written(&g.table.value.name)),
            leader: leader.map(|member| member.person),
            contacts: contacts.into_iter().flatten().map(|c| c.person).collect(),
            representatives: self.holders(&building.record.representatives),
            heads: self.holders(&building.record.head),
            gaps: gaps(building, self.day),
        }
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
        let person = self.street.holder(duty);
        if person.is_some_and(|person| person.has_left(self.day)) {
            return word("left", "coverage-left");
        }
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

    /// Who holds one of the places of a list, each once.
    fn holders<T: Term>(&self, terms: &'a Many<T>) -> Vec<Person<'a>> {
        let mut seen = BTreeSet::new();
        let people = terms.iter().filter(|term| term.value.in_force(self.day));
        let people = people.filter_map(|term| self.street.holder(&term.value));
        people.filter(|person| seen.insert(person.id)).collect()
    }
}

impl<'a> Head<'a> {
    /// The cells of a line, in the order of [`columns`].
    fn row(&self, line: Line<'a>, first: bool) -> Vec<Cell> {
        let mut cells = self.before(first);
        cells.extend(line.cells(self.building));
        for people in [&self.representatives, &self.heads] {
            cells.extend(several(people, first));
        }
        let remark = match first && !self.gaps.is_empty() {
            true => self.remark(&line.state),
            false => line.state.clone(),
        };
        cells.extend([line.state, remark]);
        cells
    }

    /// What stands before the member.
    fn before(&self, first: bool) -> Vec<Cell> {
        let building = self.building;
        let households = building.households;
        let households = households.map_or(Cell::Null, |at| at.value.0.into());
        let leader = self.leader;
        let leader_name = leader.map_or(Cell::Null, |person| Cell::name(person.name()));
        let mut cells = vec![
            Cell::id(building.community.as_ref()),
            Cell::id(self.grid.map(|grid| &grid.id)),
            Cell::id(Some(&building.id)),
            once(Cell::written(&building.name), first),
            households.clone(),
            once(households, first),
            self.group.clone(),
            once(self.group.clone(), first),
            Cell::id(leader.map(|person| person.id)),
            once(leader_name, first),
        ];
        cells.extend(several(&self.contacts, first));
        cells
    }

    /// The floors that nobody answers for, and what else is wrong.
    fn remark(&self, state: &Cell) -> Cell {
        let floors: Vec<String> = self.gaps.iter().map(run).collect();
        let (message, state) = match state {
            Cell::Word { id, .. } => ("coverage-gaps-and", Some(*id)),
            _ => ("coverage-gaps", None),
        };
        let say = Say::new(message).arg("floors", floors);
        Cell::Said(match state {
            Some(id) => say.arg("state", Arg::Word(id)),
            None => say,
        })
    }
}

impl Line<'_> {
    /// The cells of the member and what they answer for.
    fn cells(&self, building: &Building) -> [Cell; 8] {
        let duty = self.duty;
        let floors = duty.into_iter().flat_map(|duty| &duty.floors);
        let floors: BTreeSet<i64> = floors.map(|at| at.value.0).collect();
        let stray = duty
            .into_iter()
            .flat_map(|duty| stray_floors(building, duty));
        let rooms = duty.into_iter().flat_map(|duty| &duty.households);
        let part = duty.map(|duty| duty.part()).filter(|part| !part.is_empty());
        [
            Cell::id(self.person.map(|person| person.id)),
            self.person
                .map_or(Cell::Null, |person| Cell::name(person.name())),
            Cell::maybe(part),
            Cell::list(&floors),
            Cell::list(runs(&floors)),
            Cell::list(stray.map(|at| at.value.0)),
            Cell::list(rooms.map(|at| &*at.value)),
            self.linked(),
        ]
    }

    /// The households in a word: on which floors, and how many. Paper has no room for a list.
    fn linked(&self) -> Cell {
        let rooms = self.duty.into_iter().flat_map(|duty| &duty.households);
        let rooms: BTreeSet<_> = rooms.map(|at| &at.value).collect();
        if rooms.is_empty() {
            return Cell::Null;
        }
        let floors: Option<BTreeSet<i64>> = rooms.iter().map(|room| room.floor()).collect();
        let count = Arg::Number(i64::try_from(rooms.len()).unwrap_or(i64::MAX));
        Cell::Said(match floors {
            Some(floors) => Say::new("linked-on-floors")
                .arg("floors", runs(&floors))
                .arg("households", count),
            // A number of two digits does not say its floor.
            None => Say::new("linked-households").arg("households", count),
        })
    }
}

/// What is told once of a building: in later rows an empty text, which is not vacant.
fn once(cell: Cell, first: bool) -> Cell {
    if first { cell } else { Cell::text("") }
}

/// People for programs, and for people.
fn several(people: &[Person<'_>], first: bool) -> [Cell; 2] {
    let names = names(people.iter().copied());
    [ids(people.iter().copied()), once(names, first)]
}

/// Floors next to each other as one: `1-3`.
fn runs(floors: &BTreeSet<i64>) -> Vec<String> {
    let mut runs: Vec<Run> = Vec::new();
    for floor in floors {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*floor) => *last = *floor,
            _ => runs.push((*floor, *floor)),
        }
    }
    runs.iter().map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floors_next_to_each_other_are_told_together() {
        assert_eq!(runs(&BTreeSet::from([5, 1, 2, 3])), ["1-3", "5"]);
    }
}
