//! `report structure`: the four levels with their counts, the grids with their organisations,
//! and the posts that nobody holds.

use std::collections::BTreeSet;

use super::registry::{Asked, Query, Refusal, Registered};
use super::{Cell, Column, Figure, Report, Section};
use crate::diag::{Arg, Code, Sink};
use crate::lang::Say;
use crate::record::grid::Grid;
use crate::record::{CommitteeTerm, Ends, Holder, Id, Many, Term, Text, current};
use crate::rules::{Check, Day, rule};
use crate::street::{Branches, Filed, Groups, Standing, Street, Territory};
use crate::text::At;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "structure",
    about: "report-structure",
    subject: None,
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let (street, day) = (&asked.street(), query.as_of);
    let mut report = Report::new("structure", street.name(), Say::new("report-structure"));
    report.year = query.year;
    if let Some(day) = day {
        report.subtitle = Some(Say::new("report-as-of").arg("day", day));
    }
    let groups = Groups::new(street, day);
    let branches = Branches::of_day(street, day);
    let territory = Territory::new(street, day);
    let vacancies = vacancies(street, query);
    let [buildings, grids] = [
        street.buildings.iter().filter(|b| b.in_force(day)).count(),
        street.grids.iter().filter(|g| g.in_force(day)).count(),
    ];
    let general = street
        .communities
        .iter()
        .filter(|c| c.general_branch.is_some())
        .count();
    let counts = [
        (
            "level-street",
            usize::from(street.config.committee.is_some()),
            1,
        ),
        ("level-community", general, street.communities.len()),
        ("level-grid", branches.iter().count(), grids),
        ("level-building", groups.iter().count(), buildings),
    ];
    report.sections.push(levels(&counts));
    report
        .sections
        .push(of_grids(street, day, &branches, &groups, &territory));
    report.total = vec![
        Figure::new("communities", street.communities.len()),
        Figure::new("grids", grids),
        Figure::new("branches", counts[2].1),
        Figure::new("buildings", buildings),
        Figure::new("groups", counts[3].1),
        Figure::new("party_members", members(&groups)),
        Figure::new("vacancies", vacancies.rows.len()),
    ];
    report.sections.push(vacancies);
    Ok(report)
}

/// The four levels: how many organisations, for how many of what they cover.
fn levels(counts: &[(&'static str, usize, usize); 4]) -> Section {
    let columns = vec![
        Column::new("level"),
        Column::new("organisations").headed("col-count"),
        Column::new("covers"),
    ];
    let mut section = Section::new("rows", columns);
    for (level, organisations, covers) in counts {
        let word = Cell::Word {
            value: level,
            id: level,
        };
        section
            .rows
            .push(vec![word, (*organisations).into(), (*covers).into()]);
    }
    section
}

fn of_grids(
    street: &Street,
    day: Option<jiff::civil::Date>,
    branches: &Branches<'_>,
    groups: &Groups<'_>,
    territory: &Territory<'_>,
) -> Section {
    let columns = vec![
        Column::new("grid"),
        Column::new("name"),
        Column::new("community"),
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
    for grid in street.grids.iter().filter(|g| g.in_force(day)) {
        let branch = match branches.of(grid) {
            Standing::In(branch) => Some(branch),
            _ => None,
        };
        let buildings = territory.of(grid);
        let mut hosts = BTreeSet::new();
        for building in buildings {
            if let Standing::In(group) = groups.of(building) {
                hosts.insert(&group.host.id);
            }
        }
        let households = buildings
            .iter()
            .filter_map(|b| b.households)
            .map(|h| h.value.0)
            .sum::<i64>();
        let (has, lacks) = organisations(street, grid, branch.is_some(), day);
        let text = |at: &Option<At<Text>>| Cell::maybe(at.as_ref().map(|at| &*at.value));
        let committee = branch.map(|b| &b.table.value.committee);
        section.rows.push(vec![
            grid.id.as_str().into(),
            text(&grid.name),
            Cell::maybe(grid.community.as_ref().map(Id::as_str)),
            grid.households.map_or(households, |h| h.value.0).into(),
            branch.map_or(Cell::Null, |b| text(&b.table.value.name)),
            Cell::maybe(committee.and_then(|c| secretary(street, c, day))),
            Cell::maybe(head(street, &grid.head, day)),
            buildings.len().into(),
            hosts.len().into(),
            branch.map_or(Cell::Null, |b| b.full_members(day).0.into()),
            has.into(),
            lacks.into(),
        ]);
    }
    section
}

/// The name of who holds a term, or the id where there is no such record.
fn named(street: &Street, id: &Id) -> String {
    let volunteer = street.volunteers.get(id);
    let name = volunteer.and_then(|v| v.name.as_ref());
    name.map_or_else(|| id.to_string(), |name| name.value.to_string())
}

fn secretary(
    street: &Street,
    terms: &Many<CommitteeTerm>,
    day: Option<jiff::civil::Date>,
) -> Option<String> {
    let mut held = current(terms, day).filter(|at| at.value.role() == "书记");
    held.next()
        .and_then(|at| at.value.holder())
        .map(|id| named(street, id))
}

fn head(street: &Street, terms: &Many<Holder>, day: Option<jiff::civil::Date>) -> Option<String> {
    let mut held = current(terms, day);
    held.next()
        .and_then(|at| at.value.holder())
        .map(|id| named(street, id))
}

/// The six organisations of a grid, its branch among them: how many it has, and which not.
fn organisations(
    street: &Street,
    grid: &Filed<Grid>,
    branch: bool,
    day: Option<jiff::civil::Date>,
) -> (usize, Vec<String>) {
    let mut has = usize::from(branch);
    let mut lacks = Vec::new();
    if !branch {
        lacks.push("党支部".to_owned());
    }
    for kind in &street.numbers.organisations {
        let there = grid.organisation.iter().any(|table| {
            let table = &table.value;
            let team = table
                .team
                .as_ref()
                .and_then(|t| street.teams.get(t.value.id()));
            let staffed = current(&table.leader, day).next().is_some()
                && current(&table.members, day).next().is_some();
            table.kind.is_some_and(|k| k.value == *kind)
                && (staffed || team.is_some_and(|t| t.in_force(day)))
        });
        if there {
            has += 1;
        } else {
            lacks.push(kind.as_str().to_owned());
        }
    }
    (has, lacks)
}

/// How many people are in the groups, each once.
fn members(groups: &Groups<'_>) -> usize {
    groups.people().count()
}

/// The posts that nobody holds, as the rule of vacant posts finds them.
fn vacancies(street: &Street, query: &Query) -> Section {
    let columns = vec![
        Column::new("kind"),
        Column::new("id"),
        Column::new("name"),
        Column::new("post"),
        Column::new("since"),
    ];
    let mut section = Section::new("vacancies", columns);
    section.title = Some(Say::new("report-structure-vacancies"));
    let mut sink = Sink::new();
    let day = Day {
        as_of: query.as_of,
        today: query.today,
    };
    if let Some(Check::Street(look)) = rule(Code::new("O216")).map(|rule| &rule.check) {
        look(street, &day, &mut sink);
    }
    for finding in sink.findings() {
        let entry = street.files.get(finding.file);
        let Some((kind, id)) = &entry.record else {
            continue;
        };
        let arg = |name: &str| {
            finding
                .args
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, arg)| arg)
        };
        let post = match arg("post") {
            Some(Arg::Word(word)) => Cell::Word {
                value: word,
                id: word,
            },
            _ => Cell::Null,
        };
        let since = match arg("since") {
            Some(Arg::Date(day)) => Cell::Date(*day),
            _ => Cell::Null,
        };
        let name = street.label(id);
        section.rows.push(vec![
            kind.as_str().into(),
            id.as_str().into(),
            name.into(),
            post,
            since,
        ]);
    }
    section
}
