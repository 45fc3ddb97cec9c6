//! `report structure`: the four levels with their counts, the grids with their organisations,
//! the posts that nobody holds, and the tree of it.

#[cfg(test)]
mod tests;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::book::word;
use super::digest::sign;
use super::registry::{Asked, PLACES, Refusal, Registered, When};
use super::scope::Scope;
use super::trim::hide_empty;
use super::{Cell, Column, Figure, Lie, Report, Section};
use crate::lang::Say;
use crate::record::community::Community;
use crate::record::grid::Grid;
use crate::record::organisation::GridOrganisation;
use crate::record::{CommitteeTerm, Ends, Id, Kind, Many, Term};
use crate::street::{
    Branch, Branches, Chain, Filed, Group, Groups, Standing, Street, bodies, has_begun,
};
use crate::text::At;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "structure",
    about: "report-structure",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::AsOf],
    build,
};

/// What the tables are made from.
struct Desk<'s, 'a> {
    street: &'a Street,
    day: Option<Date>,
    scope: Scope<'s, 'a>,
    groups: &'s Groups<'a>,
    branches: &'s Branches<'a>,
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let (street, day) = (&asked.street(), query.as_of);
    let mut report = Report::new("structure", street.name(), Say::new("report-structure"));
    let as_of = day.unwrap_or(query.today);
    report.subtitle = Some(Say::new("report-as-of").arg("day", as_of));
    let chain = Chain::new(street, day);
    let scope = Scope {
        street,
        choice: &query.choice,
        territory: &chain.territory,
    };
    let desk = Desk {
        street,
        day,
        scope,
        groups: &chain.groups,
        branches: &chain.branches,
    };
    let counts = desk.counts();
    let vacancies = desk.vacancies(&chain);
    report.layout.lie = Lie::Landscape;
    report.layout.numbered = true;
    report.layout.seal = true;
    report.sections.push(levels(&counts));
    report.sections.push(desk.of_grids());
    report.total = vec![
        Figure::new("communities", counts[1].2),
        Figure::new("grids", counts[2].2),
        Figure::new("branches", counts[2].1),
        Figure::new("buildings", counts[3].2),
        Figure::new("groups", counts[3].1),
        Figure::new("party_members", desk.members()),
        Figure::new("vacancies", vacancies.rows.len()),
    ];
    report.sections.push(vacancies);
    hide_empty(&mut report.sections[1..2], &["lacks"]);
    hide_empty(&mut report.sections[2..], &["part"]);
    let later = desk.later();
    if later > 0 {
        let note = Say::new("report-structure-later");
        report.notes.push(note.arg("bodies", later));
    }
    report.charts.push(tree::chart(&desk));
    sign(&mut report);
    Ok(report)
}

/// A level: its message, how many organisations it has, and for how many of what they cover.
type Count = (&'static str, usize, usize);

/// The four levels.
fn levels(counts: &[Count; 4]) -> Section {
    let columns = vec![
        Column::new("level"),
        Column::new("organisations").headed("col-count"),
        Column::new("covers"),
    ];
    let mut section = Section::new("rows", columns);
    for (level, organisations, covers) in counts {
        section
            .rows
            .push(vec![word(level), (*organisations).into(), (*covers).into()]);
    }
    section
}

impl<'a> Desk<'_, 'a> {
    /// The grids that are shown, community by community.
    fn grids(&self) -> impl Iterator<Item = &'a Filed<Grid>> {
        let grids = self.street.grids.by_community().into_iter();
        let standing = grids.filter(|g| g.in_force(self.day));
        standing.filter(|grid| self.scope.grid(grid))
    }

    /// The branches that are shown, begun or not.
    fn branches(&self) -> impl Iterator<Item = &Branch<'a>> {
        let branches = self.branches.iter();
        branches.filter(|b| b.grids.iter().any(|grid| self.scope.grid(grid)))
    }

    /// The groups that are shown, begun or not.
    fn groups(&self) -> impl Iterator<Item = &Group<'a>> {
        let groups = self.groups.iter();
        groups.filter(|g| g.buildings.iter().any(|b| self.scope.building(b)))
    }

    /// The communities that are shown.
    fn communities(&self) -> impl Iterator<Item = &'a Filed<Community>> {
        let communities = self.street.communities.iter();
        communities.filter(|c| self.scope.community(c))
    }

    /// How many committees, branches and groups had not begun on the day.
    fn later(&self) -> usize {
        let later = |terms| !has_begun(terms, self.day);
        let committee = self.street.config.committee.iter();
        let committee = committee.filter(|table| later(&table.value.members));
        let general = self
            .communities()
            .filter_map(|c| c.record.general_branch.as_ref());
        let general = general.filter(|table| later(&table.value.committee));
        let branches = self.branches().filter(|b| !b.has_begun(self.day));
        let groups = self.groups().filter(|g| !g.has_begun(self.day));
        committee.count() + general.count() + branches.count() + groups.count()
    }

    /// The four levels; what had not begun on the day is not counted.
    fn counts(&self) -> [Count; 4] {
        let begun = |terms| has_begun(terms, self.day);
        let general = self
            .communities()
            .filter_map(|c| c.record.general_branch.as_ref());
        let general = general.filter(|table| begun(&table.value.committee));
        let branches = self.branches().filter(|b| b.has_begun(self.day));
        let groups = self.groups().filter(|g| g.has_begun(self.day));
        let standing = self
            .street
            .buildings
            .iter()
            .filter(|b| b.in_force(self.day));
        let buildings = standing.filter(|b| self.scope.building(b));
        let committee = self.street.config.committee.iter();
        let committee = committee.filter(|table| begun(&table.value.members));
        [
            ("level-street", committee.count(), 1),
            (
                "level-community",
                general.count(),
                self.communities().count(),
            ),
            ("level-grid", branches.count(), self.grids().count()),
            ("level-building", groups.count(), buildings.count()),
        ]
    }

    /// How many people are in the groups, each once.
    fn members(&self) -> usize {
        let mut people = BTreeSet::new();
        for group in self.groups.iter() {
            if group.buildings.iter().any(|b| self.scope.building(b)) {
                people.extend(group.people().map(|member| member.person.id));
            }
        }
        people.len()
    }

    /// The branch of a grid, if it had begun.
    fn branch(&self, grid: &Filed<Grid>) -> Option<&Branch<'a>> {
        match self.branches.of(grid) {
            Standing::In(branch) => Some(branch).filter(|b| b.has_begun(self.day)),
            _ => None,
        }
    }

    /// How many groups the buildings of a grid have.
    fn groups_of(&self, grid: &Filed<Grid>) -> usize {
        let buildings = self.scope.territory.of(grid).iter();
        let hosts: BTreeSet<_> = buildings
            .filter_map(|building| match self.groups.of(building) {
                Standing::In(group) => group.has_begun(self.day).then_some(&group.host.id),
                _ => None,
            })
            .collect();
        hosts.len()
    }

    fn of_grids(&self) -> Section {
        let columns = vec![
            Column::new("grid").data(),
            Column::new("name"),
            Column::new("community").data(),
            Column::new("community_name")
                .headed("col-community")
                .people(),
            Column::new("households"),
            Column::new("branch").vacant(),
            Column::new("secretary").vacant(),
            Column::new("head").vacant(),
            Column::new("buildings"),
            Column::new("groups"),
            Column::new("full_members"),
            Column::new("organisations"),
            Column::new("lacks"),
        ];
        let mut section = Section::new("grids", columns);
        section.title = Some(Say::new("report-structure-grids"));
        for grid in self.grids() {
            let branch = self.branch(grid);
            let (has, lacks) = organisations(self.street, grid, branch.is_some(), self.day);
            let secretary =
                branch.and_then(|b| secretary(self.street, &b.table.value.committee, self.day));
            let head = holder(self.street, &grid.record.head, self.day);
            let community = grid.community.as_ref();
            section.rows.push(vec![
                Cell::id(Some(&grid.id)),
                Cell::written(&grid.name),
                Cell::id(community),
                community.map_or(Cell::Null, |id| self.street.label(id).into()),
                self.scope.territory.households(grid).into(),
                branch.map_or(Cell::Null, |b| Cell::written(&b.table.value.name)),
                secretary.map_or(Cell::Null, Cell::name),
                head.map_or(Cell::Null, Cell::name),
                self.scope.territory.of(grid).len().into(),
                self.groups_of(grid).into(),
                branch.map_or(Cell::Null, |b| b.full_members(self.day).0.into()),
                has.into(),
                lacks.into(),
            ]);
        }
        section
    }

    /// The posts that nobody holds, as the rule of vacant posts tells of them.
    fn vacancies(&self, chain: &Chain<'_>) -> Section {
        let columns = vec![
            Column::new("kind").data(),
            Column::new("id").data(),
            Column::new("name"),
            Column::new("post"),
            Column::new("part").headed("col-stairwell"),
            Column::new("since"),
        ];
        let mut section = Section::new("vacancies", columns);
        section.title = Some(Say::new("report-structure-vacancies"));
        let mut rows = Vec::new();
        for vacancy in chain.vacancies() {
            let Some((kind, id)) = self.street.files.record(vacancy.file) else {
                continue;
            };
            if !self.scope.record(kind, &id) {
                continue;
            }
            let part = Some(vacancy.part).filter(|part| !part.is_empty());
            let community = self.community(kind, &id);
            rows.push((
                community,
                vec![
                    kind.as_str().into(),
                    id.as_str().into(),
                    name_of(self.street, &id).into(),
                    word(vacancy.office.word(vacancy.role)),
                    Cell::maybe(part),
                    Cell::maybe(vacancy.since),
                ],
            ));
        }
        // Within a community as they were found: from the top down.
        rows.sort_by_key(|(community, _)| *community);
        section.rows = rows.into_iter().map(|(_, row)| row).collect();
        section
    }

    /// The community that a record belongs to; none: the street.
    fn community(&self, kind: Kind, id: &str) -> Option<&'a Id> {
        match kind {
            Kind::Community => self.street.communities.get(id).map(|c| &c.id),
            Kind::Grid => self.street.grids.get(id)?.community.as_ref(),
            Kind::Building => self.street.buildings.get(id)?.community.as_ref(),
            _ => None,
        }
    }
}

/// The name of a place, the street by its code.
fn name_of<'a>(street: &'a Street, id: &'a str) -> &'a str {
    if id == street.code() {
        street.name()
    } else {
        street.label(id)
    }
}

/// The name of who holds a term; of several the first.
fn holder<'a, T: Term + 'a>(
    street: &'a Street,
    terms: impl IntoIterator<Item = &'a At<T>>,
    day: Option<Date>,
) -> Option<&'a str> {
    let mut held = terms.into_iter().filter(|at| at.value.in_force(day));
    held.find_map(|at| street.holder(&at.value))
        .map(|person| person.name())
}

/// The secretary of a branch.
fn secretary<'a>(
    street: &'a Street,
    terms: &'a Many<CommitteeTerm>,
    day: Option<Date>,
) -> Option<&'a str> {
    let secretaries = terms.iter().filter(|at| at.value.role() == "书记");
    holder(street, secretaries, day)
}

/// The six organisations of a grid, its branch among them: how many it has, and which not.
fn organisations(
    street: &Street,
    grid: &Filed<Grid>,
    branch: bool,
    day: Option<Date>,
) -> (usize, Vec<String>) {
    let mut stands: BTreeMap<GridOrganisation, bool> = BTreeMap::new();
    for body in bodies(street, grid, day) {
        if let Some(kind) = body.kind {
            *stands.entry(kind).or_default() |= body.want.is_none();
        }
    }
    let asked = &street.numbers.organisations;
    let stands = |kind: &GridOrganisation| stands.get(kind).copied().unwrap_or(false);
    let has = asked.iter().filter(|kind| stands(kind)).count() + usize::from(branch);
    let lacks = asked.iter().filter(|kind| !stands(kind));
    let lacks = lacks.map(|kind| kind.as_str().to_owned());
    let branch = (!branch).then(|| "党支部".to_owned());
    (has, branch.into_iter().chain(lacks).collect())
}
