//! `report meetings`: 八会. How many of each kind were held quarter by quarter, who came of
//! those expected, what was decided, and what became of it.

mod decision;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::caption::in_year;
use super::digest::sign;
use super::people::{person, place_of};
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::Id;
use crate::record::meeting::{Meeting, MeetingKind};
use crate::street::{Filed, Frame, Ground, Home, Street};
use decision::{Decision, Outcome};
pub(super) use decision::{Seen, matter, outcome, votes};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "meetings",
    about: "report-meetings",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::Year, When::AsOf],
    build,
};

/// What some meetings add up to.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    quarters: [usize; 4],
    /// Of the meetings that say both.
    expected: i64,
    present: i64,
    topics: usize,
    /// Decisions by what became of them, in the order of [`Outcome::ALL`].
    outcomes: [usize; Outcome::ALL.len()],
}

impl Sum {
    fn add(&mut self, meeting: &Meeting, decisions: &[Decision<'_>]) {
        let quarter = meeting.date.map(|at| usize::from(quarter(at.value)));
        if let Some(count) = quarter.and_then(|quarter| self.quarters.get_mut(quarter)) {
            *count += 1;
        }
        if let Some((present, expected)) = turnout(meeting) {
            self.present += present;
            self.expected += expected;
        }
        self.topics += meeting.topic.len();
        for decision in decisions {
            for (at, outcome) in Outcome::ALL.iter().enumerate() {
                self.outcomes[at] += usize::from(decision.outcome.shown_as() == *outcome);
            }
        }
    }

    fn cells(self) -> Vec<Cell> {
        let meetings: usize = self.quarters.iter().sum();
        let decisions: usize = self.outcomes.iter().sum();
        let quarters = self.quarters.into_iter().map(Cell::count);
        let rest = [
            meetings.into(),
            Cell::share(self.present, self.expected),
            self.topics.into(),
            decisions.into(),
        ];
        let outcomes = self.outcomes.into_iter().map(Cell::count);
        quarters.chain(rest).chain(outcomes).collect()
    }
}

/// The columns of a sum.
fn columns() -> Vec<Column> {
    let keys = [
        ("q1", "col-quarter-1"),
        ("q2", "col-quarter-2"),
        ("q3", "col-quarter-3"),
        ("q4", "col-quarter-4"),
        ("meetings", "col-meetings"),
        ("turnout", "col-turnout"),
        ("topics", "col-topics"),
        ("decisions", "col-decisions"),
        ("done", "col-outcome-done"),
        ("open", "col-outcome-open"),
        ("declined", "col-outcome-declined"),
        ("none", "col-outcome-none"),
    ];
    keys.map(|(key, heading)| Column::new(key).headed(heading))
        .to_vec()
}

fn quarter(day: Date) -> u8 {
    (day.month().unsigned_abs() - 1) / 3
}

/// How many came, and of how many; none where the record does not say both.
fn turnout(meeting: &Meeting) -> Option<(i64, i64)> {
    Some((*meeting.present?.value, *meeting.expected?.value))
}

/// What a meeting belongs to: its scope, else the folder that it lies in.
pub(super) fn home<'a>(frame: &'a Frame, meeting: &'a Filed<Meeting>) -> Home<'a> {
    let day = meeting.date.map(|at| at.value);
    let scope = meeting.record.scope.as_ref();
    let folder = Home {
        community: meeting.community.as_ref(),
        grid: None,
        building: None,
    };
    scope.map_or(folder, |at| frame.home_of(at.value.id(), day))
}

/// The meetings of the year that are asked for, by day; without a year, of the last that has
/// one.
fn chosen<'a>(street: &'a Street, query: &Query) -> (Option<i16>, Vec<&'a Filed<Meeting>>) {
    let held = |meeting: &&Filed<Meeting>| {
        let day = meeting.date.map(|at| at.value);
        query
            .as_of
            .is_none_or(|as_of| day.is_some_and(|day| day <= as_of))
    };
    let years = street
        .meetings
        .iter()
        .filter(held)
        .filter_map(|meeting| meeting.date);
    let year = query.year.or(years.map(|at| at.value.year()).max());
    let of_year = |meeting: &&Filed<Meeting>| {
        let day = meeting.date.map(|at| at.value.year());
        year.is_some() && day == year
    };
    let meetings = street.meetings.iter().filter(held).filter(of_year);
    let shown = meetings.filter(|m| query.choice.has_home(Ground::of(street), home(street, m)));
    let mut meetings: Vec<_> = shown.collect();
    meetings.sort_by_key(|meeting| (meeting.date.map(|at| at.value), &meeting.id));
    (year, meetings)
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let (year, meetings) = chosen(street, query);
    let seen = Seen::new(street, query);
    let decisions: Vec<Vec<Decision<'_>>> = meetings
        .iter()
        .map(|meeting| decision::of(street, meeting, &seen))
        .collect();
    let mut report = Report::new("meetings", street.name(), Say::new("report-meetings"));
    report.year = year;
    // What became of the decisions is told as of a day.
    let as_of = query.as_of.unwrap_or(query.today);
    report.subtitle = year.map(|year| in_year(year, Some(as_of)));
    report.internal = true;
    report.layout.numbered = true;
    report.layout.seal = true;
    let each = || meetings.iter().copied().zip(&decisions);
    let mut total = Sum::default();
    each().for_each(|(meeting, decisions)| total.add(meeting, decisions));
    let figures = || {
        let cells = columns().into_iter().zip(total.cells());
        cells.map(|(column, cell)| Figure {
            key: column.key,
            heading: column.heading,
            cell,
        })
    };
    report.sections.push(kinds(each()));
    if let Some(section) = report.sections.first_mut().filter(|s| !s.rows.is_empty()) {
        section.foot = figures().collect();
    }
    report.sections.push(communities(street, each()));
    report.sections.push(list(street, each()));
    let decided = each().flat_map(|(meeting, decisions)| {
        let rows = decisions.iter();
        rows.map(move |one| decision::row(street, meeting, one))
    });
    report.sections.push(decision::section(decided.collect()));
    report.total = figures().collect();
    sign(&mut report);
    Ok(report)
}

type Held<'m, 'a> = (&'a Filed<Meeting>, &'m Vec<Decision<'a>>);

/// A line for each of the eight that was held.
fn kinds<'m, 'a: 'm>(meetings: impl Iterator<Item = Held<'m, 'a>>) -> Section {
    let mut sums: BTreeMap<MeetingKind, Sum> = BTreeMap::new();
    let mut any = false;
    for (meeting, decisions) in meetings {
        any = true;
        if let Some(kind) = meeting.kind {
            sums.entry(kind.value).or_default().add(meeting, decisions);
        }
    }
    let mut heads = vec![Column::new("kind").headed("col-meeting-kind")];
    heads.extend(columns());
    let mut section = Section::new("rows", heads);
    // Where any was held, those that were not are told of too.
    for kind in MeetingKind::ALL.iter().filter(|_| any) {
        let sum = sums.get(kind).copied().unwrap_or_default();
        let head = std::iter::once(kind.as_str().into());
        section.rows.push(head.chain(sum.cells()).collect());
    }
    section
}

/// A line for each community, and one for the street.
fn communities<'m, 'a: 'm>(
    street: &'a Street,
    meetings: impl Iterator<Item = Held<'m, 'a>>,
) -> Section {
    let mut sums: BTreeMap<Option<&Id>, Sum> = BTreeMap::new();
    for (meeting, decisions) in meetings {
        let community = home(street, meeting).community;
        sums.entry(community).or_default().add(meeting, decisions);
    }
    let mut heads = vec![
        Column::new("community").data(),
        Column::new("name").headed("col-scope"),
    ];
    heads.extend(columns());
    let mut section = Section::new("communities", heads);
    section.title = Some(Say::new("report-meetings-communities"));
    for (id, sum) in sums {
        let id = id.map_or(street.code(), Id::as_str);
        let head = [id.into(), place_of(street, Some(id))].into_iter();
        section.rows.push(head.chain(sum.cells()).collect());
    }
    section
}

/// Every meeting, by day.
fn list<'m, 'a: 'm>(street: &'a Street, meetings: impl Iterator<Item = Held<'m, 'a>>) -> Section {
    let columns = vec![
        Column::new("date"),
        Column::new("meeting").data(),
        Column::new("kind").headed("col-meeting-kind"),
        Column::new("title"),
        Column::new("scope").data(),
        Column::new("scope_name").headed("col-scope").people(),
        Column::new("chair").data(),
        Column::new("chair_name")
            .headed("col-chair")
            .people()
            .vacant(),
        Column::new("expected").headed("col-expected"),
        Column::new("present").headed("col-present"),
        Column::new("turnout").headed("col-turnout"),
        Column::new("topics").headed("col-topics"),
        Column::new("decisions").headed("col-decisions"),
    ];
    let mut section = Section::new("meetings", columns);
    section.title = Some(Say::new("report-meetings-list"));
    for (meeting, decisions) in meetings {
        let id = |at: Option<&Id>| Cell::id(at);
        let scope = meeting.record.scope.as_ref().map(|at| at.value.id());
        let chair = meeting.record.chair.as_ref().map(|at| at.value.id());
        let share = turnout(meeting).map(|(present, all)| Cell::share(present, all));
        section.rows.push(vec![
            Cell::maybe(meeting.date.map(|at| at.value)),
            meeting.id.as_str().into(),
            Cell::maybe(meeting.kind.map(|at| at.value.as_str())),
            Cell::written(&meeting.record.title),
            id(scope),
            place_of(street, scope.map(Id::as_str)),
            id(chair),
            chair.map_or(Cell::Null, |id| person(street, id)),
            Cell::maybe(meeting.expected.map(|at| *at.value)),
            Cell::maybe(meeting.present.map(|at| *at.value)),
            share.unwrap_or(Cell::Null),
            meeting.topic.len().into(),
            decisions.len().into(),
        ]);
    }
    section
}
