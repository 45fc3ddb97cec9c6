//! `report organisations`: 六组织, the branch and the organisations of each grid: who leads
//! them, how many are in them, and what they lack.
//!
//! What an organisation lacks is what `street` says, as it does to the rule.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::digest::sign;
use super::people::{grid_cells, grid_columns};
use super::registry::{Asked, PLACES, Refusal, Registered, When};
use super::scope::Scope;
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::grid::Grid;
use crate::record::organisation::GridOrganisation;
use crate::record::{Ends, Id, Term, current};
use crate::street::{Body, Branches, Chain, Filed, Person, Standing, Street, Want, bodies};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "organisations",
    about: "report-organisations",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::AsOf],
    build,
};

/// What the sixth, which is the first, is called.
const BRANCH: &str = "党支部";

/// An organisation of a grid.
struct Row<'a> {
    grid: &'a Filed<Grid>,
    kind: &'static str,
    name: Cell,
    leader: Option<(Person<'a>, Option<Date>)>,
    people: BTreeSet<&'a Id>,
    /// The team, or for a joint branch the grid that has it.
    behind: Option<&'a Id>,
    /// Whether it had begun on the day.
    begun: bool,
    /// What it lacks: a word for programs and its message.
    lack: Option<(&'static str, &'static str)>,
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let (street, day) = (&asked.street(), query.as_of);
    let mut report = Report::new(
        "organisations",
        street.name(),
        Say::new("report-organisations"),
    );
    let as_of = day.unwrap_or(query.today);
    report.subtitle = Some(Say::new("report-as-of").arg("day", as_of));
    report.internal = true;
    report.layout.numbered = true;
    report.layout.seal = true;
    let chain = Chain::new(street, day);
    let scope = Scope {
        street,
        choice: &query.choice,
        territory: &chain.territory,
    };
    let standing = street.grids.by_community().into_iter();
    let standing = standing.filter(|grid| grid.in_force(day));
    let mut rows = Vec::new();
    for grid in standing.filter(|grid| scope.grid(grid)) {
        rows.push(branch(street, grid, &chain.branches, day));
        let of_grid = bodies(street, grid, day);
        rows.extend(
            of_grid
                .into_iter()
                .map(|body| organisation(street, grid, body, day)),
        );
    }
    let sum = Sum::of(rows.iter());
    report.total = vec![
        Figure::new("grids", sum.grids.len()),
        Figure::new("organisations", sum.there).headed("col-organisations-there"),
        Figure::new("people", sum.people.len()).headed("col-people-distinct"),
        Figure::new("lacking", sum.lacking).headed("col-organisations-lacking"),
    ];
    report.sections.push(all(street, &rows));
    report.sections.push(lacks(street, &rows));
    report.sections.push(kinds(&rows, &sum));
    if sum.seats > sum.people.len() {
        let note = Say::new("report-organisations-distinct");
        let note = note.arg("seats", sum.seats);
        report.notes.push(note.arg("people", sum.people.len()));
    }
    let later = rows.iter().filter(|row| !row.begun).count();
    if later > 0 {
        let note = Say::new("report-organisations-later");
        report.notes.push(note.arg("organisations", later));
    }
    sign(&mut report);
    Ok(report)
}

fn branch<'a>(
    street: &'a Street,
    grid: &'a Filed<Grid>,
    branches: &Branches<'a>,
    day: Option<Date>,
) -> Row<'a> {
    let mut row = Row {
        grid,
        kind: BRANCH,
        name: Cell::Null,
        leader: None,
        people: BTreeSet::new(),
        behind: None,
        begun: true,
        lack: None,
    };
    match branches.of(grid) {
        Standing::In(branch) if !branch.has_begun(day) => {
            row.begun = false;
            row.lack = Some(NOT_BEGUN);
        }
        Standing::In(branch) => {
            let mut terms = current(&branch.table.value.committee, day);
            row.leader = terms.find_map(|at| {
                let person = street.holder(&at.value)?;
                (at.value.role() == "书记").then(|| (person, at.value.since()))
            });
            row.name = Cell::written(&branch.table.value.name);
            row.people = branch.people.keys().copied().collect();
            row.behind = Some(&branch.host.id).filter(|_| branch.host.file != grid.file);
            let asked = row.leader.is_none() && !branch.host.partial;
            row.lack = asked.then_some(("leader", "lack-leader"));
        }
        Standing::Missing | Standing::Adrift(_) => row.lack = Some(("itself", "lack-itself")),
        Standing::Unknown => {}
    }
    row
}

fn organisation<'a>(
    street: &'a Street,
    grid: &'a Filed<Grid>,
    body: Body<'a>,
    day: Option<Date>,
) -> Row<'a> {
    let (team, begun) = (body.team, body.has_begun(day));
    Row {
        grid,
        kind: body.kind.map_or("", GridOrganisation::as_str),
        name: team.map_or(Cell::Null, |team| street.label(&team.id).into()),
        leader: body.leader,
        people: body.people.into_keys().collect(),
        behind: team.map(|team| &team.id),
        begun,
        lack: match begun {
            true => body.want.map(lack),
            false => Some(NOT_BEGUN),
        },
    }
}

/// What is said of one whose terms begin after the day.
const NOT_BEGUN: (&str, &str) = ("not-begun", "lack-not-begun");

fn lack(want: Want) -> (&'static str, &'static str) {
    match want {
        Want::Itself => ("itself", "lack-itself"),
        Want::Leader => ("leader", "lack-leader"),
        Want::Members => ("members", "lack-members"),
        Want::People => ("people", "lack-people"),
        Want::Team => ("team", "lack-team"),
        Want::Captain => ("captain", "lack-captain"),
        Want::TeamPeople => ("team-people", "lack-team-people"),
    }
}

impl Row<'_> {
    /// Whether there is one, whatever it lacks.
    fn is_there(&self) -> bool {
        self.begun && self.lack != Some(lack(Want::Itself))
    }
}

/// What some of them add up to.
#[derive(Default)]
struct Sum<'a> {
    grids: BTreeSet<&'a Id>,
    there: usize,
    /// That are a team, or a branch of several grids.
    behind: usize,
    /// Who is in any of them, each once; `seats` counts them once in each.
    people: BTreeSet<&'a Id>,
    seats: usize,
    lacking: usize,
}

impl<'a> Sum<'a> {
    fn of<'r>(rows: impl Iterator<Item = &'r Row<'a>>) -> Self
    where
        'a: 'r,
    {
        let mut sum = Self::default();
        for row in rows {
            sum.grids.insert(&row.grid.id);
            sum.there += usize::from(row.is_there());
            sum.behind += usize::from(row.begun && row.behind.is_some());
            sum.people.extend(&row.people);
            sum.seats += row.people.len();
            sum.lacking += usize::from(row.lack.is_some());
        }
        sum
    }

    /// In the order of the columns of [`kinds`].
    fn numbers(&self) -> [usize; 6] {
        let grids = self.grids.len();
        let people = self.people.len();
        [
            grids,
            self.there,
            self.behind,
            self.seats,
            people,
            self.lacking,
        ]
    }
}

fn word(lack: Option<(&'static str, &'static str)>) -> Cell {
    lack.map_or(Cell::Null, |(value, id)| Cell::Word { value, id })
}

fn all(street: &Street, rows: &[Row<'_>]) -> Section {
    let mut columns = grid_columns();
    columns.extend([
        Column::new("kind").headed("col-organisation"),
        Column::new("name").headed("col-organisation-name"),
        Column::new("behind")
            .headed("col-organisation-behind")
            .data(),
        Column::new("leader")
            .headed("col-organisation-leader")
            .data(),
        Column::new("leader_name")
            .headed("col-organisation-leader")
            .people()
            .vacant(),
        Column::new("since"),
        Column::new("people").headed("col-organisation-people"),
        Column::new("lack").headed("col-note"),
    ]);
    let mut section = Section::new("rows", columns);
    for row in rows {
        let leader = row.leader.map(|(person, _)| person);
        let count = match row.is_there() {
            true => row.people.len().into(),
            false => Cell::Null,
        };
        let mut cells = grid_cells(street, row.grid.community.as_ref(), Some(&row.grid.id));
        cells.extend([
            row.kind.into(),
            row.name.clone(),
            Cell::id(row.behind),
            Cell::id(leader.map(|person| person.id)),
            leader.map_or(Cell::Null, |person| Cell::name(person.name())),
            Cell::maybe(row.leader.and_then(|(_, since)| since)),
            count,
            word(row.lack),
        ]);
        section.rows.push(cells);
    }
    section
}

/// What is lacking, for whoever has to see to it.
fn lacks(street: &Street, rows: &[Row<'_>]) -> Section {
    let mut columns = grid_columns();
    columns.extend([
        Column::new("kind").headed("col-organisation"),
        Column::new("lack").headed("col-reason"),
    ]);
    let mut section = Section::new("lacks", columns);
    section.title = Some(Say::new("report-organisations-lacks"));
    for row in rows.iter().filter(|row| row.lack.is_some()) {
        let mut cells = grid_cells(street, row.grid.community.as_ref(), Some(&row.grid.id));
        cells.extend([row.kind.into(), word(row.lack)]);
        section.rows.push(cells);
    }
    section
}

/// A line a kind, in the order in which they first stand.
fn kinds(rows: &[Row<'_>], total: &Sum<'_>) -> Section {
    let columns = vec![
        Column::new("kind").headed("col-organisation"),
        Column::new("grids"),
        Column::new("there").headed("col-organisations-there"),
        Column::new("teams").headed("col-organisations-teams"),
        Column::new("seats").headed("col-organisation-seats"),
        Column::new("people").headed("col-people-distinct"),
        Column::new("lacking").headed("col-organisations-lacking"),
    ];
    let counted = columns.iter().skip(1).zip(total.numbers());
    let foot = counted.map(|(column, number)| Figure {
        heading: column.heading,
        ..Figure::new(column.key, number)
    });
    let foot: Vec<Figure> = foot.collect();
    let mut section = Section::new("kinds", columns);
    section.title = Some(Say::new("report-organisations-kinds"));
    let mut seen = BTreeSet::new();
    let order = rows.iter().map(|row| row.kind);
    for kind in order.filter(|kind| seen.insert(*kind)) {
        let sum = Sum::of(rows.iter().filter(|row| row.kind == kind));
        let numbers = sum.numbers().into_iter().map(Cell::count);
        section
            .rows
            .push(std::iter::once(kind.into()).chain(numbers).collect());
    }
    if !section.rows.is_empty() {
        section.foot = foot;
    }
    section
}
