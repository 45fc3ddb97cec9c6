//! 四联 as it stands on a day: 总支 links to branch, branch to group, member to households.
//!
//! The third link, from a group to its members, is the list of members itself: see `group`.
//! Rules ask here what is broken, and a report prints what holds. It must not know either.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;
use jiff::civil::Date;

use super::branch::{Branch, Branches};
use super::group::{Group, Groups, Member};
use super::joint::Standing;
use super::people::Street;
use super::person::Person;
use super::territory::Territory;
use crate::diag::FileId;
use crate::record::building::PartyGroup;
use crate::record::{Ends, Holder, Id, current};
use crate::text::{At, Span};

/// The groups and branches of a day, and who links to them.
#[derive(Debug)]
pub struct Chain<'a> {
    pub(super) street: &'a Street,
    pub(super) day: Option<Date>,
    /// The groups.
    pub groups: Groups<'a>,
    /// The buildings of the grids.
    pub territory: Territory<'a>,
    /// The branches.
    pub branches: Branches<'a>,
}

/// Somebody who links to a branch or a group.
#[derive(Debug, Clone, Copy)]
pub struct Contact<'a> {
    /// Who.
    pub person: Person<'a>,
    /// The file that names them.
    pub file: FileId,
    /// Where.
    pub span: Span,
    /// Whether they are none of those who may link to it.
    pub stray: bool,
}

/// Who links to a branch or a group.
#[derive(Debug)]
pub struct Contacts<'a> {
    /// Each term in force, as written.
    pub list: Vec<Contact<'a>>,
    /// Whether it is for sure that there is none.
    pub missing: bool,
}

impl Contacts<'_> {
    /// Whether the link is broken: nobody links, or somebody who may not.
    pub fn is_broken(&self) -> bool {
        self.missing || self.list.iter().any(|contact| contact.stray)
    }
}

impl<'a> Chain<'a> {
    /// Reads it.
    pub fn new(street: &'a Street, day: Option<Date>) -> Self {
        let (groups, territory) =
            rayon::join(|| Groups::new(street, day), || Territory::new(street, day));
        let branches = Branches::new(street, day, &groups, &territory);
        Self {
            street,
            day,
            groups,
            territory,
            branches,
        }
    }

    /// Who of the 总支 links to a branch.
    pub fn to_branch(&self, branch: &Branch<'a>) -> Contacts<'a> {
        let may = self.general_branch(branch);
        let may = may.as_ref().map(|people| |id: &Id| people.contains(id));
        let terms = &branch.table.value.contact;
        let list = self.contacts(branch.host.file, terms, may).collect();
        let missing = self.lacks_link_to_branch(branch);
        Contacts { list, missing }
    }

    /// Whether it is for sure that nobody of the 总支 links to a branch.
    pub fn lacks_link_to_branch(&self, branch: &Branch<'a>) -> bool {
        let terms = &branch.table.value.contact;
        !branch.host.partial && current(terms, self.day).next().is_none()
    }

    /// Who of the branch links to a group. Any of the tables of the buildings that are joined
    /// may name them; a group without members is asked for none.
    pub fn to_group(&self, group: &Group<'a>) -> Contacts<'a> {
        let over = self.branches_over(group);
        let over = over.filter(|_| !group.members.is_empty());
        let may = |id: &Id| over.iter().flatten().any(|b| b.people.contains_key(id));
        let mut list = Vec::new();
        for (file, table) in tables_of(group) {
            let may = over.as_ref().map(|_| may);
            list.extend(self.contacts(file, &table.value.contact, may));
        }
        let missing = self.lacks_link_to_group(group);
        Contacts { list, missing }
    }

    /// Whether it is for sure that nobody of the branch links to a group.
    pub fn lacks_link_to_group(&self, group: &Group<'a>) -> bool {
        let asked = group.sure && !group.members.is_empty();
        let mut tables = tables_of(group);
        let named =
            |table: &At<PartyGroup>| current(&table.value.contact, self.day).next().is_some();
        asked && !tables.any(|(_, table)| named(table))
    }

    fn contacts(
        &self,
        file: FileId,
        terms: &'a [At<Holder>],
        may: Option<impl Fn(&Id) -> bool>,
    ) -> impl Iterator<Item = Contact<'a>> {
        let running = terms.iter().filter(|term| term.value.in_force(self.day));
        running.filter_map(move |term| {
            let person = self.street.holder(&term.value)?;
            let asked = person.is_known() && !person.has_left(self.day);
            let stray = asked && may.as_ref().is_some_and(|may| !may(person.id));
            Some(Contact {
                person,
                file,
                span: term.span,
                stray,
            })
        })
    }

    /// The committee of the 总支 over a branch, if it is known in full.
    fn general_branch(&self, branch: &Branch<'a>) -> Option<BTreeSet<&'a Id>> {
        let community = branch.host.community.as_ref()?;
        let community = self.street.communities.get(community)?;
        let table = community.record.general_branch.as_ref();
        let table = table.filter(|_| !community.partial)?;
        let people = current(&table.value.committee, self.day);
        let people = people.map(|term| self.street.holder(&term.value));
        people
            .map(|person| person.filter(Person::is_known).map(|p| p.id))
            .collect()
    }

    /// The branches over a group, if it is known in full who is of them. The group's branch is
    /// that of the host's grid; a building joined from another grid may keep its link to its
    /// own.
    fn branches_over(&self, group: &Group<'a>) -> Option<Vec<&Branch<'a>>> {
        let mut over: Vec<&Branch<'a>> = Vec::new();
        for building in &group.buildings {
            let grids = self.territory.grids(building);
            if grids.is_empty() {
                return None;
            }
            for grid in grids {
                match self.branches.of(grid) {
                    Standing::In(branch) if branch.is_complete() => over.push(branch),
                    _ => return None,
                }
            }
        }
        Some(over)
    }
}

/// The tables of a group, with the files of the buildings that have them.
fn tables_of<'a>(group: &Group<'a>) -> impl Iterator<Item = (FileId, &'a At<PartyGroup>)> {
    let buildings = group.buildings.iter();
    buildings.flat_map(|b| b.party_group.iter().map(|table| (b.file, table)))
}

/// What somebody's duties link to.
#[derive(Debug)]
enum Reach {
    /// Households.
    Households,
    /// None, although there is this duty.
    Bare(FileId, Span),
}

/// Which members link to households, wherever the duty is written.
#[derive(Debug)]
pub struct Linked<'a> {
    day: Option<Date>,
    /// Looked into, never iterated.
    reach: HashMap<&'a Id, Reach, RandomState>,
}

impl<'a> Linked<'a> {
    /// Reads the duties of a day.
    pub fn new(street: &'a Street, day: Option<Date>) -> Self {
        let mut reach: HashMap<_, _, RandomState> = HashMap::default();
        let standing = street.buildings.iter().filter(|b| b.in_force(day));
        for building in standing {
            for duty in current(&building.duty, day) {
                let Some(person) = street.holder(&duty.value) else {
                    continue;
                };
                if duty.value.households.is_empty() {
                    let bare = Reach::Bare(building.file, duty.span);
                    reach.entry(person.id).or_insert(bare);
                } else {
                    reach.insert(person.id, Reach::Households);
                }
            }
        }
        Self { day, reach }
    }

    /// Whether a member is asked to link to households: party members of `relation` 社区 who
    /// have not left.
    pub fn is_asked(&self, member: &Member<'_>) -> bool {
        let person = &member.person;
        person.is_party_member() == Some(true)
            && person.is_of_community() == Some(true)
            && !person.has_left(self.day)
    }

    /// Where it shows that a member of a group links to no households, if that is asked.
    pub fn bare(&self, group: &Group<'_>, member: &Member<'_>) -> Option<(FileId, Span)> {
        if !group.sure || !self.is_asked(member) {
            return None;
        }
        match self.reach.get(member.person.id) {
            Some(Reach::Households) => None,
            Some(Reach::Bare(file, span)) => Some((*file, *span)),
            None => Some((member.building.file, member.term.span)),
        }
    }
}
