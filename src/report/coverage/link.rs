//! 四联 in `coverage`: every link of the chain, those that are broken, and a line a level.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Column, Desk, Page, ids, word};
use crate::lang::Say;
use crate::record::{Ends, Id, current};
use crate::report::Section;
use crate::street::{Branch, Contacts, Group, Person, Standing};

/// Which of the four links, with its value for programs and its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Branch,
    Group,
    Members,
    Households,
}

impl Level {
    const ALL: [Level; 4] = [
        Level::Branch,
        Level::Group,
        Level::Members,
        Level::Households,
    ];

    fn cell(self) -> Cell {
        match self {
            Level::Branch => word("branch", "link-branch"),
            Level::Group => word("group", "link-group"),
            Level::Members => word("members", "link-members"),
            Level::Households => word("households", "link-households"),
        }
    }
}

/// Why a link is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    NoBranch,
    NoGroup,
    NoContact,
    WrongContact,
    NoMembers,
    NoHouseholds,
}

impl Why {
    fn cell(self) -> Cell {
        match self {
            Why::NoBranch => word("no-branch", "broken-no-branch"),
            Why::NoGroup => word("no-group", "broken-no-group"),
            Why::NoContact => word("no-contact", "broken-no-contact"),
            Why::WrongContact => word("wrong-contact", "broken-wrong-contact"),
            Why::NoMembers => word("no-members", "broken-no-members"),
            Why::NoHouseholds => word("no-households", "broken-no-households"),
        }
    }
}

/// One end of a link: an id and a name.
type End<'a> = (&'a Id, &'a str);

/// One link.
pub(super) struct Link<'a> {
    level: Level,
    from: Option<End<'a>>,
    to: Option<End<'a>>,
    contacts: Vec<Person<'a>>,
    /// How many members or households.
    count: Option<usize>,
    /// Why it is broken, and of whom that is said.
    pub(super) broken: Vec<(Why, Option<Person<'a>>)>,
}

impl<'a> Link<'a> {
    fn new(level: Level, from: Option<End<'a>>, to: Option<End<'a>>) -> Self {
        Self {
            level,
            from,
            to,
            contacts: Vec::new(),
            count: None,
            broken: Vec::new(),
        }
    }

    fn by(mut self, contacts: &Contacts<'a>) -> Self {
        self.contacts = contacts.list.iter().map(|c| c.person).collect();
        if contacts.missing {
            self.broken.push((Why::NoContact, None));
        }
        let stray = contacts.list.iter().filter(|contact| contact.stray);
        let stray = stray.map(|contact| (Why::WrongContact, Some(contact.person)));
        self.broken.extend(stray);
        self
    }
}

impl<'a> Desk<'a> {
    /// The links to and from what the pages show, from the top down.
    pub(super) fn links(&self, pages: &[Page<'a>]) -> Vec<Link<'a>> {
        let mut links = self.branch_links(pages);
        let (mut groups, mut below) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        let rooms = self.rooms();
        for building in pages.iter().flat_map(|page| &page.buildings) {
            let group = match self.chain.groups.of(building) {
                Standing::In(group) => group,
                Standing::Unknown => continue,
                Standing::Missing | Standing::Adrift(_) => {
                    let to = (&building.id, self.street.label(&building.id));
                    let mut link = Link::new(Level::Group, None, Some(to));
                    link.broken.push((Why::NoGroup, None));
                    groups.push(link);
                    continue;
                }
            };
            if seen.insert(&group.host.id) {
                let from = self.branch_of(group);
                let to = Some(self.end_of(group));
                groups.push(Link::new(Level::Group, from, to).by(&self.chain.to_group(group)));
                below.extend(self.member_links(group, &rooms));
            }
        }
        links.extend(groups);
        below.sort_by_key(|link: &Link<'_>| link.level);
        links.extend(below);
        links
    }

    fn branch_links(&self, pages: &[Page<'a>]) -> Vec<Link<'a>> {
        let (mut links, mut seen) = (Vec::new(), BTreeSet::new());
        for grid in pages.iter().filter_map(|page| page.grid) {
            let community = grid.community.as_ref();
            let from = community.map(|id| (id, self.general_branch(id)));
            match self.chain.branches.of(grid) {
                Standing::In(branch) if seen.insert(&branch.host.id) => {
                    let to = (&branch.host.id, branch_name(branch));
                    let link = Link::new(Level::Branch, from, Some(to));
                    links.push(link.by(&self.chain.to_branch(branch)));
                }
                Standing::In(_) | Standing::Unknown => {}
                Standing::Missing | Standing::Adrift(_) => {
                    let to = (&grid.id, self.street.label(&grid.id));
                    let mut link = Link::new(Level::Branch, from, Some(to));
                    link.broken.push((Why::NoBranch, None));
                    links.push(link);
                }
            }
        }
        links
    }

    /// From a group to its members, and from them to households. A member who is not asked to
    /// link to any has a link where there is one all the same.
    fn member_links(
        &self,
        group: &Group<'a>,
        rooms: &BTreeMap<&'a Id, BTreeSet<(&'a Id, &'a str)>>,
    ) -> Vec<Link<'a>> {
        let mut members = Link::new(Level::Members, Some(self.end_of(group)), None);
        members.count = Some(group.people().count());
        if group.sure && group.members.is_empty() {
            members.broken.push((Why::NoMembers, None));
        }
        let mut links = vec![members];
        for member in group.people() {
            let person = member.person;
            let count = rooms.get(person.id).map_or(0, BTreeSet::len);
            let bare = self.linked.bare(group, member).is_some();
            if !bare && count == 0 {
                continue;
            }
            let end = (person.id, person.name());
            let mut link = Link::new(Level::Households, Some(end), None);
            link.count = Some(count);
            if bare {
                link.broken.push((Why::NoHouseholds, Some(person)));
            }
            links.push(link);
        }
        links
    }

    /// The households that each person's duties name.
    fn rooms(&self) -> BTreeMap<&'a Id, BTreeSet<(&'a Id, &'a str)>> {
        let mut rooms: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let standing = self.street.buildings.iter();
        for building in standing.filter(|b| b.in_force(self.day)) {
            for duty in current(&building.record.duty, self.day) {
                let Some(person) = self.street.holder(&duty.value) else {
                    continue;
                };
                let named = duty.value.households.iter();
                let named = named.map(|at| (&building.id, &*at.value));
                rooms.entry(person.id).or_default().extend(named);
            }
        }
        rooms
    }

    fn general_branch(&self, community: &'a Id) -> &'a str {
        let table = self.street.communities.get(community);
        let table = table.and_then(|c| c.record.general_branch.as_ref());
        let name = table.and_then(|table| table.value.name.as_ref());
        name.map_or_else(|| self.street.label(community), |at| &at.value)
    }

    fn branch_of(&self, group: &Group<'a>) -> Option<End<'a>> {
        let grid = self.chain.territory.grids(group.host).first()?;
        let branch = self.branch(grid)?;
        Some((&branch.host.id, branch_name(branch)))
    }

    fn end_of(&self, group: &Group<'a>) -> End<'a> {
        let name = group.table.value.name.as_ref();
        let name = name.map_or_else(|| self.street.label(&group.host.id), |at| &at.value);
        (&group.host.id, name)
    }
}

fn branch_name<'a>(branch: &Branch<'a>) -> &'a str {
    let name = branch.table.value.name.as_ref();
    name.map_or(branch.host.id.as_str(), |at| &at.value)
}

fn end(end: Option<End<'_>>) -> [Cell; 2] {
    match end {
        Some((id, name)) => [Cell::id(Some(id)), Cell::text(name)],
        None => [Cell::Null, Cell::Null],
    }
}

/// Every link, for programs: people read the pages.
pub(super) fn flat(links: &[Link<'_>]) -> Section {
    let keys = ["level", "from", "to", "contacts", "count", "state"];
    let heading = |key| match key {
        "level" => Column::new(key).headed("col-link"),
        "from" => Column::new(key).headed("col-link-from"),
        "to" => Column::new(key).headed("col-link-to"),
        "contacts" => Column::new(key).headed("col-contact"),
        _ => Column::new(key),
    };
    let mut section = Section::new("links", keys.map(heading).to_vec());
    section.audience = crate::report::Audience::Data;
    for link in links {
        let state = link.broken.first().map(|(why, _)| why.cell());
        section.rows.push(vec![
            link.level.cell(),
            Cell::id(link.from.map(|(id, _)| id)),
            Cell::id(link.to.map(|(id, _)| id)),
            ids(link.contacts.iter().copied()),
            Cell::maybe(link.count),
            state.unwrap_or(word("held", "link-held")),
        ]);
    }
    section
}

/// What breaks the chain, a row for each.
pub(super) fn broken(links: &[Link<'_>]) -> Section {
    let columns = vec![
        Column::new("level").headed("col-link"),
        Column::new("from").headed("col-link-from").data(),
        Column::new("from_name").headed("col-link-from").people(),
        Column::new("to").headed("col-link-to").data(),
        Column::new("to_name").headed("col-link-to").people(),
        Column::new("volunteer").data(),
        Column::new("person").people(),
        Column::new("state").headed("col-reason"),
    ];
    let mut section = Section::new("broken", columns);
    section.title = Some(Say::new("report-coverage-broken"));
    for link in links {
        for (why, person) in &link.broken {
            let ([from, from_name], [to, to_name]) = (end(link.from), end(link.to));
            section.rows.push(vec![
                link.level.cell(),
                from,
                from_name,
                to,
                to_name,
                Cell::id(person.map(|person| person.id)),
                person.map_or(Cell::Null, |person| Cell::name(person.name())),
                why.cell(),
            ]);
        }
    }
    section
}

/// How many links of each kind there are, and hold.
pub(super) fn levels(links: &[Link<'_>]) -> Section {
    let columns = vec![
        Column::new("level").headed("col-link"),
        Column::new("links").headed("col-links-asked"),
        Column::new("held").headed("col-links-held"),
        Column::new("broken").headed("col-broken-links"),
        Column::new("share").headed("col-links-share"),
    ];
    let mut section = Section::new("levels", columns);
    section.title = Some(Say::new("report-coverage-levels"));
    for level in Level::ALL {
        let of_level = || links.iter().filter(|link| link.level == level);
        let (all, held) = (
            of_level().count(),
            of_level().filter(|link| link.broken.is_empty()).count(),
        );
        if all > 0 {
            section.rows.push(vec![
                level.cell(),
                all.into(),
                held.into(),
                (all - held).into(),
                Cell::share(held as i64, all as i64),
            ]);
        }
    }
    section
}
