//! `report coverage`: 三包四联责任表, a page a grid: which branch, group and member answers for
//! what, where nobody does, and where the chain of links is broken.
//!
//! What is uncovered or broken is what `street` says, as it does to the rules.

mod link;
mod row;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::scope::Scope;
use super::trim::hide_empty;
use super::{Cell, Column, Figure, Lie, Report, Section};
use crate::lang::Say;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Ends, Id, Term, current};
use crate::street::{Branch, Chain, Filed, Group, Linked, Person, Standing, Street, gaps, run};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "coverage",
    about: "report-coverage",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::AsOf],
    build,
};

/// What the pages are made from.
struct Desk<'a> {
    street: &'a Street,
    query: &'a Query,
    day: Option<Date>,
    chain: Chain<'a>,
    linked: Linked<'a>,
}

/// A grid with those of its buildings that are asked for; without a grid those that have none.
struct Page<'a> {
    grid: Option<&'a Filed<Grid>>,
    buildings: Vec<&'a Filed<Building>>,
    /// Whether these are all buildings of the grid.
    whole: bool,
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let (street, day) = (&asked.street(), query.as_of);
    let desk = Desk {
        street,
        query,
        day,
        chain: Chain::new(street, day),
        linked: Linked::new(street, day),
    };
    let mut report = Report::new("coverage", street.name(), Say::new("report-coverage"));
    let as_of = day.unwrap_or(query.today);
    report.subtitle = Some(Say::new("report-as-of").arg("day", as_of));
    report.internal = true;
    report.layout.lie = Lie::Landscape;
    report.layout.numbered = true;
    report.layout.seal = true;
    let pages = desk.pages();
    let mut sum = Sum::default();
    for page in &pages {
        let mut section = desk.section(page);
        let of_page = desk.sum(page);
        section.foot = of_page.foot(as_of);
        sum.join(of_page);
        report.sections.push(section);
    }
    hide_empty(&mut report.sections, &["part"]);
    let links = desk.links(&pages);
    report.sections.push(desk.uncovered(&pages));
    report.sections.push(link::flat(&links));
    report.sections.push(link::broken(&links));
    report.sections.push(link::levels(&links));
    report.total = sum.figures();
    let broken = links.iter().filter(|link| !link.broken.is_empty()).count();
    report.total.push(Figure::new("broken_links", broken));
    sign(&mut report);
    Ok(report)
}

/// What is counted below a page, and below all.
#[derive(Default)]
struct Sum<'a> {
    buildings: usize,
    households: i64,
    linked: BTreeSet<(&'a Id, &'a str)>,
    groups: BTreeSet<&'a Id>,
    people: BTreeMap<&'a Id, bool>,
    uncovered: i64,
}

impl<'a> Sum<'a> {
    fn join(&mut self, other: Sum<'a>) {
        self.buildings += other.buildings;
        self.households += other.households;
        self.linked.extend(other.linked);
        self.groups.extend(other.groups);
        self.people.extend(other.people);
        self.uncovered += other.uncovered;
    }

    fn figures(&self) -> Vec<Figure> {
        let full = self.people.values().filter(|full| **full).count();
        vec![
            Figure::new("buildings", self.buildings),
            Figure::new("households", self.households),
            Figure::new("linked_households", self.linked.len()),
            Figure::new("full_members", full),
            Figure::new("groups", self.groups.len()),
            Figure::new("uncovered_floors", self.uncovered),
        ]
    }

    /// The sums below a page, and the day of which they are.
    fn foot(&self, day: Date) -> Vec<Figure> {
        let mut figures = self.figures();
        figures.push(Figure::new("as_of", day));
        figures
    }
}

impl<'a> Desk<'a> {
    /// The grids, community by community, then what is in none.
    fn pages(&self) -> Vec<Page<'a>> {
        let scope = Scope {
            street: self.street,
            choice: &self.query.choice,
            territory: &self.chain.territory,
        };
        let mut pages = Vec::new();
        let grids = self.street.grids.by_community().into_iter();
        for grid in grids.filter(|g| g.in_force(self.day)) {
            let all = self.chain.territory.of(grid);
            let buildings = all.iter().copied();
            let buildings: Vec<_> = buildings.filter(|b| scope.building_of(b, grid)).collect();
            if !buildings.is_empty() || all.is_empty() && scope.grid(grid) {
                pages.push(Page {
                    grid: Some(grid),
                    whole: buildings.len() == all.len(),
                    buildings,
                });
            }
        }
        let standing = self.street.buildings.by_community().into_iter();
        let standing = standing.filter(|b| b.in_force(self.day));
        let adrift = standing.filter(|b| self.chain.territory.grids(b).is_empty());
        let buildings: Vec<_> = adrift.filter(|b| scope.building(b)).collect();
        if !buildings.is_empty() {
            pages.push(Page {
                grid: None,
                buildings,
                whole: true,
            });
        }
        pages
    }

    fn group(&self, building: &Filed<Building>) -> Option<&Group<'a>> {
        match self.chain.groups.of(building) {
            Standing::In(group) => Some(group).filter(|group| group.has_begun(self.day)),
            _ => None,
        }
    }

    /// Why nobody can answer in a building, if that is so.
    fn lack(&self, building: &Filed<Building>) -> Cell {
        match self.chain.groups.of(building) {
            Standing::Missing | Standing::Adrift(_) => word("no-group", "coverage-no-group"),
            Standing::In(group) if !group.has_begun(self.day) => {
                word("not-begun", "coverage-not-begun")
            }
            Standing::In(group) if group.members.is_empty() => {
                word("no-members", "coverage-no-members")
            }
            Standing::In(_) | Standing::Unknown => Cell::Null,
        }
    }

    fn branch(&self, grid: &Filed<Grid>) -> Option<&Branch<'a>> {
        match self.chain.branches.of(grid) {
            Standing::In(branch) => Some(branch).filter(|branch| branch.has_begun(self.day)),
            _ => None,
        }
    }

    fn section(&self, page: &Page<'a>) -> Section {
        let mut section = Section::new("rows", row::columns());
        section.page = true;
        match page.grid {
            Some(grid) => {
                section.title =
                    Some(Say::new("report-coverage-grid").arg("name", self.street.label(&grid.id)));
                section.facts = self.facts(grid);
            }
            None => section.title = Some(Say::new("report-coverage-adrift")),
        }
        for building in &page.buildings {
            section.rows.extend(self.rows(page.grid, building));
        }
        section
    }

    /// The head of a page.
    fn facts(&self, grid: &'a Filed<Grid>) -> Vec<Figure> {
        let branch = self.branch(grid);
        let committee = branch.map(|branch| current(&branch.table.value.committee, self.day));
        let secretary = committee.into_iter().flatten();
        let secretary = secretary.filter(|term| term.value.role() == "书记");
        let secretary = secretary.filter_map(|term| self.street.holder(&term.value));
        let heads = current(&grid.record.head, self.day);
        let heads = heads.filter_map(|term| self.street.holder(&term.value));
        let contacts = branch.map(|branch| self.chain.to_branch(branch).list);
        let contacts = contacts.into_iter().flatten().map(|contact| contact.person);
        let name = branch.map_or(Cell::Null, |b| Cell::written(&b.table.value.name));
        vec![
            Figure::new("households", self.chain.territory.households(grid)),
            Figure::new("branch", or_vacant(name)),
            Figure::new("secretary", or_vacant(names(secretary))),
            Figure::new("head", or_vacant(names(heads))),
            Figure::new("general_contact", or_vacant(names(contacts))),
        ]
    }

    /// 正式党员 are those of the groups, and with a whole grid that has a branch of its own its
    /// committee: so that the pages of a joint branch add up to it.
    fn sum(&self, page: &Page<'a>) -> Sum<'a> {
        let mut sum = Sum::default();
        let mut people: Vec<Person<'a>> = Vec::new();
        for building in &page.buildings {
            sum.buildings += 1;
            sum.households += building.households.map_or(0, |at| at.value.0);
            let duties = current(&building.record.duty, self.day);
            let rooms = duties.flat_map(|duty| &duty.value.households);
            sum.linked
                .extend(rooms.map(|at| (&building.id, &*at.value)));
            let gaps = gaps(building, self.day);
            sum.uncovered += gaps
                .iter()
                .map(|(first, last)| last - first + 1)
                .sum::<i64>();
            if let Some(group) = self.group(building) {
                sum.groups.insert(&group.host.id);
                people.extend(group.people().map(|member| member.person));
            }
        }
        let own = page.grid.filter(|_| page.whole);
        let own = own.and_then(|grid| self.branch(grid).filter(|b| b.host.file == grid.file));
        if let Some(branch) = own {
            people.extend(branch.committee.iter().map(|id| self.street.person(id)));
        }
        for person in people {
            let full = person.is_full_member(self.day) == Some(true);
            let counts = full && person.is_of_community() == Some(true);
            sum.people.insert(person.id, counts);
        }
        sum
    }

    /// Floors that nobody answers for, a row a building.
    fn uncovered(&self, pages: &[Page<'a>]) -> Section {
        let columns = vec![
            Column::new("community").data(),
            Column::new("grid").data(),
            Column::new("grid_name").headed("col-grid").people(),
            Column::new("building").data(),
            Column::new("building_name").headed("col-building").people(),
            Column::new("floors"),
            Column::new("count").headed("col-floor-count"),
            Column::new("state").headed("col-note"),
        ];
        let mut section = Section::new("uncovered", columns);
        section.title = Some(Say::new("report-coverage-uncovered"));
        for page in pages {
            for building in &page.buildings {
                let gaps = gaps(building, self.day);
                if gaps.is_empty() {
                    continue;
                }
                let state = self.lack(building);
                let count: i64 = gaps.iter().map(|(first, last)| last - first + 1).sum();
                let grid = page.grid.map(|grid| &grid.id);
                section.rows.push(vec![
                    Cell::id(building.community.as_ref()),
                    Cell::id(grid),
                    grid.map_or(Cell::Null, |id| self.street.label(id).into()),
                    Cell::id(Some(&building.id)),
                    Cell::written(&building.name),
                    Cell::list(gaps.iter().map(run)),
                    count.into(),
                    state,
                ]);
            }
        }
        section
    }
}

fn names<'a>(people: impl Iterator<Item = Person<'a>>) -> Cell {
    Cell::names(people.map(|person| person.name()))
}

fn ids<'a>(people: impl Iterator<Item = Person<'a>>) -> Cell {
    Cell::list(people.map(|person| person.id))
}

fn word(value: &'static str, id: &'static str) -> Cell {
    Cell::Word { value, id }
}

/// A fact that nothing is told of is vacant.
fn or_vacant(cell: Cell) -> Cell {
    match cell {
        Cell::Null => word("vacant", "render-vacant"),
        cell => cell,
    }
}
