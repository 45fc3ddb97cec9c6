//! 网格党支部 as they stand on a day: a host grid's, for all grids joined to it.
//!
//! A branch's members are its committee and the party groups of the buildings of its grids,
//! each person once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::group::Groups;
use super::joint::{Bond, Bonds, Standing};
use super::people::Street;
use super::person::Person;
use super::shelf::Filed;
use super::territory::Territory;
use crate::diag::FileId;
use crate::record::grid::{Branch as Table, Grid};
use crate::record::{Ends, Id, current};
use crate::text::At;

/// One branch.
#[derive(Debug)]
pub struct Branch<'a> {
    /// The grid that has it.
    pub host: &'a Filed<Grid>,
    /// Its table there.
    pub table: &'a At<Table>,
    /// The host and all that are joined to it, these in order of id.
    pub grids: Vec<&'a Filed<Grid>>,
    /// Its members, by present id.
    pub people: BTreeMap<&'a Id, Person<'a>>,
    /// Of them the committee.
    pub committee: BTreeSet<&'a Id>,
    /// Whether every file that could add to it was read in full, and none of its buildings is
    /// in another grid as well.
    pub sure: bool,
    /// Whether each of its buildings has a group with members.
    pub whole: bool,
    /// Whether it is known who is not of it.
    complete: bool,
}

impl<'a> Branch<'a> {
    /// How many 正式党员 of `relation` 社区 it has: those who are for sure, and with those of
    /// whom it is not known.
    pub fn full_members(&self, day: Option<Date>) -> (usize, usize) {
        let counts = |person: &Person<'_>| match person.is_full_member(day) {
            Some(true) => person.is_of_community(),
            other => other,
        };
        let answers: Vec<_> = self.people.values().map(counts).collect();
        let sure = answers.iter().filter(|a| **a == Some(true)).count();
        let most = answers.iter().filter(|a| **a != Some(false)).count();
        (sure, most)
    }

    /// Whether it is known who is not of it.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    fn add_people(
        &mut self,
        grid: &'a Filed<Grid>,
        groups: &Groups<'a>,
        territory: &Territory<'a>,
    ) {
        self.grids.push(grid);
        self.sure &= !grid.partial && territory.is_sure(grid);
        for building in territory.of(grid) {
            self.sure &= territory.grids(building).len() == 1;
            self.whole &= !groups.has_none(building);
            match groups.of(building) {
                Standing::In(group) => {
                    self.sure &= group.sure;
                    let people = group.people().map(|member| member.person);
                    self.people.extend(people.map(|person| (person.id, person)));
                }
                Standing::Unknown => self.sure = false,
                Standing::Missing | Standing::Adrift(_) => {}
            }
        }
    }
}

/// All branches of a day.
#[derive(Debug)]
pub struct Branches<'a> {
    list: Vec<Branch<'a>>,
    by_host: BTreeMap<FileId, usize>,
    bonds: Bonds<'a, Grid>,
}

impl<'a> Branches<'a> {
    /// Reads them, with the groups and territories that only they need.
    pub fn of_day(street: &'a Street, day: Option<Date>) -> Self {
        let (groups, territory) = (Groups::new(street, day), Territory::new(street, day));
        Self::new(street, day, &groups, &territory)
    }

    /// Reads them.
    pub fn new(
        street: &'a Street,
        day: Option<Date>,
        groups: &Groups<'a>,
        territory: &Territory<'a>,
    ) -> Self {
        let mut out = Self {
            list: Vec::new(),
            by_host: BTreeMap::new(),
            bonds: Bonds::new(&street.grids, day),
        };
        let standing = || street.grids.iter().filter(|g| g.in_force(day));
        for grid in standing() {
            if let (Some(Bond::Own), Some(table)) = (out.bonds.of(grid), &grid.branch) {
                let mut branch = Branch::new(street, grid, table, day);
                branch.add_people(grid, groups, territory);
                out.by_host.insert(grid.file, out.list.len());
                out.list.push(branch);
            }
        }
        let mut murky = BTreeSet::new();
        for grid in standing() {
            if let Some(Bond::Joined(root)) = out.bonds.of(grid)
                && let Some(at) = out.by_host.get(&root.file)
            {
                out.list[*at].add_people(grid, groups, territory);
            }
            // It may be joined to any grid of its community.
            if grid.partial && grid.branch.is_none() && grid.joint_with.is_empty() {
                murky.insert(grid.community.as_ref());
            }
        }
        for branch in &mut out.list {
            branch.sure &= !murky.contains(&branch.host.community.as_ref());
            let known = || branch.people.values().all(Person::is_known);
            branch.complete = branch.sure && branch.whole && known();
        }
        out
    }

    /// All branches, in order of their hosts' ids.
    pub fn iter(&self) -> impl Iterator<Item = &Branch<'a>> {
        self.list.iter()
    }

    /// What a grid has; of one that has ended nothing is known.
    pub fn of(&self, grid: &Filed<Grid>) -> Standing<'_, 'a, Grid, Branch<'a>> {
        let at = |host: &Filed<Grid>| self.by_host.get(&host.file).map(|at| &self.list[*at]);
        self.bonds.standing(grid, at)
    }
}

impl<'a> Branch<'a> {
    fn new(
        street: &'a Street,
        host: &'a Filed<Grid>,
        table: &'a At<Table>,
        day: Option<Date>,
    ) -> Self {
        let terms = current(&table.value.committee, day);
        let people: BTreeMap<_, _> = terms
            .filter_map(|term| street.holder(&term.value))
            .map(|person| (person.id, person))
            .collect();
        Self {
            host,
            table,
            grids: Vec::new(),
            committee: people.keys().copied().collect(),
            people,
            sure: true,
            whole: true,
            complete: false,
        }
    }
}
