//! 楼组党小组 as they stand on a day: a host building's and those of all joined to it as one.
//!
//! Rules and reports ask here for members, for the group of a building and for the groups of
//! a person. What has ended is left out; whoever has left is still a member as long as the
//! term runs, since that term is what is wrong.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;
use jiff::civil::Date;

use super::joint::{Bond, Bonds, Standing};
use super::people::Street;
use super::person::Person;
use super::shelf::Filed;
use crate::diag::FileId;
use crate::record::building::{Building, GroupMember, PartyGroup};
use crate::record::{Ends, Id, Term};
use crate::text::At;

/// A term in a group.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The building whose record names them.
    pub building: &'a Filed<Building>,
    /// The term.
    pub term: &'a At<GroupMember>,
    /// Who it is.
    pub person: Person<'a>,
    /// Whether an earlier term of the list is theirs too.
    pub again: bool,
}

/// One group.
#[derive(Debug)]
pub struct Group<'a> {
    /// The building that has it.
    pub host: &'a Filed<Building>,
    /// Its table there.
    pub table: &'a At<PartyGroup>,
    /// The host and all that are joined to it, these in order of id.
    pub buildings: Vec<&'a Filed<Building>>,
    /// The terms in force, the host's first.
    pub members: Vec<Member<'a>>,
    /// Whether every file that could add to it was read in full.
    pub sure: bool,
    ids: BTreeSet<&'a Id>,
}

impl<'a> Group<'a> {
    /// Its members, each once.
    pub fn people(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members.iter().filter(|member| !member.again)
    }

    /// The terms of its 组长, the host's first.
    pub fn leaders(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members
            .iter()
            .filter(|member| member.term.value.role() == "组长")
    }

    /// Whether somebody is of it, by their present id.
    pub fn has(&self, id: &Id) -> bool {
        self.ids.contains(id)
    }

    /// Whether it is known who is not of it.
    pub fn is_complete(&self) -> bool {
        self.sure && self.people().all(|member| member.person.is_known())
    }

    fn add(&mut self, street: &'a Street, building: &'a Filed<Building>, day: Option<Date>) {
        self.sure &= !building.partial;
        self.buildings.push(building);
        let group = building.party_group.iter();
        let terms = group.flat_map(|group| &group.value.members);
        for term in terms.filter(|term| term.value.in_force(day)) {
            let Some(person) = street.holder(&term.value) else {
                continue;
            };
            let again = !self.ids.insert(person.id);
            self.members.push(Member {
                building,
                term,
                person,
                again,
            });
        }
    }
}

/// All groups of a day.
#[derive(Debug)]
pub struct Groups<'a> {
    list: Vec<Group<'a>>,
    by_host: BTreeMap<FileId, usize>,
    /// Of each person the first group, and the others.
    by_person: HashMap<&'a Id, (usize, Vec<usize>), RandomState>,
    bonds: Bonds<'a, Building>,
    doubtful: BTreeSet<Option<&'a Id>>,
}

impl<'a> Groups<'a> {
    /// Reads them.
    pub fn new(street: &'a Street, day: Option<Date>) -> Self {
        let mut out = Self {
            list: Vec::new(),
            by_host: BTreeMap::new(),
            by_person: HashMap::default(),
            bonds: Bonds::new(&street.buildings, day),
            doubtful: BTreeSet::new(),
        };
        let standing = || street.buildings.iter().filter(|b| b.in_force(day));
        for building in standing() {
            out.found(street, building, day);
        }
        for building in standing() {
            if let Some(Bond::Joined(root)) = out.bonds.of(building)
                && let Some(at) = out.by_host.get(&root.file)
            {
                out.list[*at].add(street, building, day);
            }
        }
        out.doubt(standing());
        for (at, group) in out.list.iter().enumerate() {
            for member in group.people() {
                match out.by_person.entry(member.person.id) {
                    Entry::Vacant(new) => {
                        new.insert((at, Vec::new()));
                    }
                    Entry::Occupied(known) => known.into_mut().1.push(at),
                }
            }
        }
        out
    }

    /// A group of the building's own.
    fn found(&mut self, street: &'a Street, building: &'a Filed<Building>, day: Option<Date>) {
        let own = matches!(self.bonds.of(building), Some(Bond::Own));
        if let Some(table) = building.party_group.as_ref().filter(|_| own) {
            let mut group = Group {
                host: building,
                table,
                buildings: Vec::new(),
                members: Vec::new(),
                sure: true,
                ids: BTreeSet::new(),
            };
            group.add(street, building, day);
            self.by_host.insert(building.file, self.list.len());
            self.list.push(group);
        }
    }

    /// Marks what cannot be known: a building of which neither group nor tie could be read may
    /// belong to any group of its community, and its people may be written there.
    fn doubt(&mut self, standing: impl Iterator<Item = &'a Filed<Building>>) {
        let mut murky = BTreeSet::new();
        for building in standing.filter(|b| b.partial) {
            self.doubtful.insert(building.community.as_ref());
            if building.party_group.is_none() && building.joint_with.is_empty() {
                murky.insert(building.community.as_ref());
            }
        }
        for group in &mut self.list {
            group.sure &= !murky.contains(&group.host.community.as_ref());
            if !group.is_complete() {
                self.doubtful.insert(group.host.community.as_ref());
            }
        }
    }

    /// All groups, in order of their hosts' ids.
    pub fn iter(&self) -> impl Iterator<Item = &Group<'a>> {
        self.list.iter()
    }

    /// What a building has; of one that has ended nothing is known.
    pub fn of(&self, building: &Filed<Building>) -> Standing<'_, 'a, Building, Group<'a>> {
        let at = |host: &Filed<Building>| self.by_host.get(&host.file).map(|at| &self.list[*at]);
        self.bonds.standing(building, at)
    }

    /// Whether a building has for sure no group, or one without members: then nothing more is
    /// asked of it, nor of those who live there.
    pub fn has_none(&self, building: &Filed<Building>) -> bool {
        match self.of(building) {
            Standing::Missing | Standing::Adrift(_) => true,
            Standing::In(group) => group.members.is_empty(),
            Standing::Unknown => false,
        }
    }

    /// Everybody who is in a group, in order of id, with their groups.
    pub fn people(&self) -> impl Iterator<Item = (&'a Id, impl Iterator<Item = &Group<'a>>)> {
        self.in_order(self.by_person.iter().collect())
    }

    /// Everybody who is in several groups, likewise.
    pub fn people_of_several(
        &self,
    ) -> impl Iterator<Item = (&'a Id, impl Iterator<Item = &Group<'a>>)> {
        let several = |(_, (_, others)): &(_, &(usize, Vec<usize>))| !others.is_empty();
        self.in_order(self.by_person.iter().filter(several).collect())
    }

    fn in_order<'g>(
        &'g self,
        mut people: Vec<(&'g &'a Id, &'g (usize, Vec<usize>))>,
    ) -> impl Iterator<Item = (&'a Id, impl Iterator<Item = &'g Group<'a>>)> {
        people.sort_unstable_by_key(|(id, _)| **id);
        people.into_iter().map(move |(id, (first, others))| {
            let all = std::iter::once(first).chain(others);
            (*id, all.map(|at| &self.list[*at]))
        })
    }

    /// Whether somebody is in any group, by their present id.
    pub fn has(&self, id: &Id) -> bool {
        self.by_person.contains_key(id)
    }

    /// Whether somebody may be in a group of a community although none that was read says so.
    pub fn is_doubtful(&self, community: Option<&Id>) -> bool {
        self.doubtful.contains(&community)
    }
}
