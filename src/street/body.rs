//! The organisations of a grid besides its branch, as they stand on a day.
//!
//! Which ones a grid has is `organisations` of `policy/organisation.toml`. Where a team is the
//! organisation, its 队长 leads it and its members are its. Rules and reports ask here for what
//! an organisation lacks. It must not know either.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::people::Street;
use super::person::Person;
use super::shelf::Filed;
use crate::record::grid::{Grid, OrganisationTable};
use crate::record::organisation::GridOrganisation;
use crate::record::team::Team;
use crate::record::{Ends, Id, Term, current};
use crate::text::At;

/// What an organisation lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Want {
    /// All of it: the grid says nothing of it.
    Itself,
    /// A leader.
    Leader,
    /// Members.
    Members,
    /// Leader and members.
    People,
    /// The team that it is has ended.
    Team,
    /// The team that it is has no 队长.
    Captain,
    /// The team that it is has nobody.
    TeamPeople,
}

/// One of the organisations of a grid.
#[derive(Debug)]
pub struct Body<'a> {
    /// Which; none where that could not be read.
    pub kind: Option<GridOrganisation>,
    /// Its table in the grid.
    pub table: Option<&'a At<OrganisationTable>>,
    /// The team that it is.
    pub team: Option<&'a Filed<Team>>,
    /// Who leads it, and since when.
    pub leader: Option<(Person<'a>, Option<Date>)>,
    /// Everybody in it, the leader too.
    pub people: BTreeMap<&'a Id, Person<'a>>,
    /// What it lacks, if that is for sure.
    pub want: Option<Want>,
}

/// The organisations of a grid: those it should have, in the order of the policy, and then
/// what it has besides.
pub fn bodies<'a>(street: &'a Street, grid: &'a Filed<Grid>, day: Option<Date>) -> Vec<Body<'a>> {
    let tables = || grid.record.organisation.iter();
    let kind = |table: &At<OrganisationTable>| table.value.kind.map(|at| at.value);
    let asked = &street.numbers.organisations;
    let mut list = Vec::new();
    for wanted in asked {
        let before = list.len();
        let of_kind = tables().filter(|table| kind(table) == Some(*wanted));
        list.extend(of_kind.map(|table| Body::new(street, grid, table, day)));
        if list.len() == before {
            list.push(Body::missing(*wanted, grid.partial));
        }
    }
    let besides = tables().filter(|table| kind(table).is_none_or(|kind| !asked.contains(&kind)));
    list.extend(besides.map(|table| Body::new(street, grid, table, day)));
    list
}

impl<'a> Body<'a> {
    fn missing(kind: GridOrganisation, doubtful: bool) -> Self {
        Self {
            kind: Some(kind),
            table: None,
            team: None,
            leader: None,
            people: BTreeMap::new(),
            want: (!doubtful).then_some(Want::Itself),
        }
    }

    fn new(
        street: &'a Street,
        grid: &Filed<Grid>,
        table: &'a At<OrganisationTable>,
        day: Option<Date>,
    ) -> Self {
        let written = &table.value;
        let reference = written.team.as_ref();
        let team = reference.and_then(|at| street.teams.get(at.value.id()));
        let mut body = Self {
            kind: written.kind.map(|at| at.value),
            table: Some(table),
            team,
            leader: None,
            people: BTreeMap::new(),
            want: None,
        };
        match (team, reference) {
            (Some(team), _) => body.of_team(street, team, day),
            // That it names no team is a finding of its own.
            (None, Some(_)) => {}
            (None, None) => body.of_people(street, written, day),
        }
        body.want = body.want.filter(|_| !grid.partial);
        body
    }

    fn of_people(&mut self, street: &'a Street, table: &'a OrganisationTable, day: Option<Date>) {
        for term in current(&table.leader, day) {
            self.lead(street, &term.value);
        }
        let mut members = false;
        for term in current(&table.members, day) {
            members = true;
            self.join(street, &term.value);
        }
        self.want = match (self.leader.is_some(), members) {
            (true, true) => None,
            (false, true) => Some(Want::Leader),
            (true, false) => Some(Want::Members),
            (false, false) => Some(Want::People),
        };
    }

    fn of_team(&mut self, street: &'a Street, team: &'a Filed<Team>, day: Option<Date>) {
        if !team.in_force(day) {
            self.want = Some(Want::Team);
            return;
        }
        for term in current(&team.members, day) {
            if term.value.is_captain() {
                self.lead(street, &term.value);
            } else {
                self.join(street, &term.value);
            }
        }
        self.want = match (self.leader.is_some(), self.people.is_empty()) {
            _ if team.partial => None,
            (true, _) => None,
            (false, false) => Some(Want::Captain),
            (false, true) => Some(Want::TeamPeople),
        };
    }

    fn lead(&mut self, street: &'a Street, term: &'a impl Term) {
        if let Some(person) = self.join(street, term)
            && self.leader.is_none()
        {
            self.leader = Some((person, term.since()));
        }
    }

    fn join(&mut self, street: &'a Street, term: &'a impl Term) -> Option<Person<'a>> {
        let person = street.holder(term)?;
        self.people.insert(person.id, person);
        Some(person)
    }
}
