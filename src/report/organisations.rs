//! `report organisations`: 六组织, the branch and the organisations of each grid: who leads
//! them, how many are in them, and what they lack.
//!
//! What an organisation lacks is what `street` says, as it does to the rule.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::registry::{Asked, Refusal, Registered, When};
use super::scope::Scope;
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::grid::Grid;
use crate::record::organisation::GridOrganisation;
use crate::record::{Ends, Id, Term, current};
use crate::street::{
    Body, Branches, Filed, Groups, Person, Standing, Street, Territory, Want, bodies,
};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "organisations",
    about: "report-organisations",
    subject: None,
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
    report.layout.landscape = true;
    report.layout.numbered = true;
    report.layout.seal = true;
    let (groups, territory) = (Groups::new(street, day), Territory::new(street, day));
    let branches = Branches::new(street, day, &groups, &territory);
    let scope = Scope {
        street,
        choice: &query.choice,
        territory: &territory,
    };
    let standing = street.grids.iter().filter(|grid| grid.in_force(day));
    let mut rows = Vec::new();
    for grid in standing.filter(|grid| scope.grid(grid)) {
        rows.push(branch(street, grid, &branches, day));
        let of_grid = bodies(street, grid, day);
        rows.extend(
            of_grid
                .into_iter()
                .map(|body| organisation(street, grid, body)),
        );
    }
    let grids: BTreeSet<&Id> = rows.iter().map(|row| &row.grid.id).collect();
    let lacking = rows.iter().filter(|row| row.lack.is_some()).count();
    report.total = vec![
        Figure::new("grids", grids.len()),
        Figure::new("organisations", rows.len() - missing(&rows)).headed("col-organisations-there"),
        Figure::new("people", people(&rows).len()).headed("col-organisation-people"),
        Figure::new("lacking", lacking).headed("col-organisations-lacking"),
    ];
    report.sections.push(all(street, &rows));
    report.sections.push(lacks(street, &rows));
    report.sections.push(kinds(&rows));
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
        lack: None,
    };
    match branches.of(grid) {
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

fn organisation<'a>(street: &'a Street, grid: &'a Filed<Grid>, body: Body<'a>) -> Row<'a> {
    let team = body.team;
    Row {
        grid,
        kind: body.kind.map_or("", GridOrganisation::as_str),
        name: team.map_or(Cell::Null, |team| street.label(&team.id).into()),
        leader: body.leader,
        people: body.people.into_keys().collect(),
        behind: team.map(|team| &team.id),
        lack: body.want.map(lack),
    }
}

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

fn missing(rows: &[Row<'_>]) -> usize {
    let lacks = rows.iter().filter_map(|row| row.lack);
    lacks.filter(|(value, _)| *value == "itself").count()
}

/// Who is in any of them, each once.
fn people<'a>(rows: &[Row<'a>]) -> BTreeSet<&'a Id> {
    rows.iter().flat_map(|row| &row.people).copied().collect()
}

fn word(lack: Option<(&'static str, &'static str)>) -> Cell {
    lack.map_or(Cell::Null, |(value, id)| Cell::Word { value, id })
}

fn all(street: &Street, rows: &[Row<'_>]) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("grid").data(),
        Column::new("grid_name").headed("col-grid").people(),
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
    ];
    let mut section = Section::new("rows", columns);
    for row in rows {
        let community = row.grid.community.as_ref();
        let leader = row.leader.map(|(person, _)| person);
        let count = match row.lack {
            Some(("itself", _)) => Cell::Null,
            _ => row.people.len().into(),
        };
        section.rows.push(vec![
            Cell::id(community),
            community.map_or(Cell::Null, |id| street.label(id).into()),
            Cell::id(Some(&row.grid.id)),
            street.label(&row.grid.id).into(),
            row.kind.into(),
            row.name.clone(),
            Cell::id(row.behind),
            Cell::id(leader.map(|person| person.id)),
            leader.map_or(Cell::Null, |person| Cell::name(person.name())),
            Cell::maybe(row.leader.and_then(|(_, since)| since)),
            count,
            word(row.lack),
        ]);
    }
    section
}

/// What is lacking, for whoever has to see to it.
fn lacks(street: &Street, rows: &[Row<'_>]) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("grid").data(),
        Column::new("grid_name").headed("col-grid").people(),
        Column::new("kind").headed("col-organisation"),
        Column::new("lack").headed("col-reason"),
    ];
    let mut section = Section::new("lacks", columns);
    section.title = Some(Say::new("report-organisations-lacks"));
    for row in rows.iter().filter(|row| row.lack.is_some()) {
        let community = row.grid.community.as_ref();
        section.rows.push(vec![
            Cell::id(community),
            community.map_or(Cell::Null, |id| street.label(id).into()),
            Cell::id(Some(&row.grid.id)),
            street.label(&row.grid.id).into(),
            row.kind.into(),
            word(row.lack),
        ]);
    }
    section
}

/// A line a kind, in the order in which they first stand.
fn kinds(rows: &[Row<'_>]) -> Section {
    let columns = vec![
        Column::new("kind").headed("col-organisation"),
        Column::new("grids"),
        Column::new("there").headed("col-organisations-there"),
        Column::new("teams").headed("col-organisations-teams"),
        Column::new("people").headed("col-organisation-people"),
        Column::new("lacking").headed("col-organisations-lacking"),
    ];
    let mut section = Section::new("kinds", columns);
    section.title = Some(Say::new("report-organisations-kinds"));
    let mut order: Vec<&str> = Vec::new();
    let mut by_kind: BTreeMap<&str, Vec<&Row<'_>>> = BTreeMap::new();
    for row in rows {
        if !order.contains(&row.kind) {
            order.push(row.kind);
        }
        by_kind.entry(row.kind).or_default().push(row);
    }
    for kind in order {
        let of_kind = &by_kind[kind];
        let grids: BTreeSet<&Id> = of_kind.iter().map(|row| &row.grid.id).collect();
        let lacks = |row: &&&Row<'_>| row.lack.is_some();
        let itself = |row: &&&Row<'_>| row.lack.is_some_and(|(value, _)| value == "itself");
        let teams = of_kind.iter().filter(|row| row.behind.is_some());
        let people: BTreeSet<&Id> = of_kind
            .iter()
            .flat_map(|row| &row.people)
            .copied()
            .collect();
        section.rows.push(vec![
            kind.into(),
            grids.len().into(),
            (of_kind.len() - of_kind.iter().filter(itself).count()).into(),
            teams.count().into(),
            people.len().into(),
            of_kind.iter().filter(lacks).count().into(),
        ]);
    }
    section
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::report::fixture::{as_of, base, change, lines, made, query, total};

    const GRID: &str = "communities/tong-xin/grids/tx-1.toml";

    #[test]
    fn six_of_each_grid() {
        let report = made("organisations", &base(), &query());
        let rows = lines(
            &report,
            "rows",
            &["grid", "kind", "behind", "leader", "people", "lack"],
        );
        assert_eq!(rows.len(), 24);
        assert_eq!(rows[0], "tx-1 党支部 - tx102-1 6 -", "two groups of three");
        assert_eq!(rows[1], "tx-1 居民代表小组 - tx101-7 2 -");
        assert_eq!(rows[5], "tx-1 志愿者服务队 xun-luo tx102-7 3 -");
        let kinds = lines(
            &report,
            "kinds",
            &["kind", "grids", "there", "teams", "lacking"],
        );
        assert_eq!(kinds[0], "党支部 4 4 0 0");
        assert_eq!(kinds[5], "志愿者服务队 4 4 1 0");
        assert_eq!(total(&report, "lacking"), "0");
    }

    #[test]
    fn what_is_lacking_is_named() {
        let mut tree = base();
        let team = "communities/tong-xin/teams/xun-luo.toml";
        change(
            &mut tree,
            team,
            "role = \"队长\", since = 2012-05-01",
            "since = 2012-05-01",
        );
        change(
            &mut tree,
            GRID,
            "kind = \"团支部\"",
            "kind = \"妇女代表小组\"",
        );
        let ends = "volunteer = \"tx101-8\", since = 2012-06-01, until = 2013-12-31";
        change(
            &mut tree,
            GRID,
            "volunteer = \"tx101-8\", since = 2012-06-01",
            ends,
        );
        let report = made("organisations", &tree, &query());
        let lacks = lines(&report, "lacks", &["grid", "kind", "lack"]);
        assert_eq!(
            lacks,
            [
                "tx-1 居民代表小组 members",
                "tx-1 业主代表小组 leader",
                "tx-1 团支部 itself",
                "tx-1 志愿者服务队 captain",
            ]
        );
        assert_eq!(total(&report, "organisations"), "24", "one is there twice");
        let report = made("organisations", &tree, &as_of(date(2013, 12, 31)));
        assert_eq!(total(&report, "lacking"), "2");
    }

    #[test]
    fn a_filter_leaves_out_the_other_grids() {
        let mut asked = query();
        asked.choice.grids.insert("yh-2".to_owned());
        let report = made("organisations", &base(), &asked);
        assert_eq!(lines(&report, "rows", &["kind"]).len(), 6);
        assert_eq!(total(&report, "grids"), "1");
    }
}
