//! `report stars`: 星级楼组创建情况汇总表, how far each building has come.

mod row;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::caption::caption;
use super::registry::{Asked, Query, Refusal, Registered};
use super::{Cell, Chart, Column, Data, Figure, Layout, Report, Section, Series, Shape};
use crate::lang::Say;
use crate::record::Id;
use crate::record::building_star::Star;
use crate::stars::{State, candidates, digest};
use crate::street::{Groups, Home, Street};
use row::{categories, columns, for_people, for_programs};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "stars",
    about: "report-stars",
    subject: None,
    people: false,
    build,
};

/// How many came how far.
#[derive(Default, Clone, Copy)]
struct Count {
    applied: usize,
    approved: usize,
    met: usize,
    awarded: usize,
}

/// What is counted, by the names of the figures.
const FIGURES: [(&str, &str); 4] = [
    ("applied", "figure-applied"),
    ("approved", "figure-approved"),
    ("met", "figure-met"),
    ("awarded", "figure-awarded"),
];

impl Count {
    fn add(&mut self, star: &Star) {
        self.applied += usize::from(star.applied.is_some());
        self.approved += usize::from(star.approved.is_some());
        self.met += usize::from(star.met.is_some_and(|met| met.value));
        self.awarded += usize::from(star.awarded.is_some());
    }

    /// In the order of [`FIGURES`].
    fn numbers(self) -> [usize; 4] {
        [self.applied, self.approved, self.met, self.awarded]
    }

    fn figures(self) -> Vec<Figure> {
        let named = FIGURES.iter().zip(self.numbers());
        named
            .map(|((key, heading), number)| Figure::new(key, number).headed(heading))
            .collect()
    }
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let mut report = Report::new("stars", street.name(), Say::new("report-stars"));
    report.year = query.year;
    report.subtitle = caption(street, &query.choice, query.year);
    // Who leads a group stands in it.
    report.internal = true;
    report.layout = Layout {
        landscape: true,
        numbered: true,
        signatures: &["account-sign-panel"],
        seal: true,
        digest: sealed(street, query),
        ..Layout::default()
    };
    let mut section = Section::new("rows", columns(query));
    let mut groups: BTreeMap<Date, Groups<'_>> = BTreeMap::new();
    let (mut all, mut years) = (Count::default(), BTreeMap::<i16, Count>::new());
    for candidate in candidates(street, query.as_of) {
        let asked = query.year.is_none_or(|year| candidate.year() == Some(year));
        let Some(year) = candidate.year().filter(|_| asked) else {
            continue;
        };
        let day = query.as_of.unwrap_or_else(|| date(year, 12, 31));
        let home = Home {
            building: Some(&candidate.building.id),
            grid: street.grid_of(candidate.building, Some(day)),
            community: candidate.building.community.as_ref(),
        };
        if !query.choice.has_home(street, home) {
            continue;
        }
        all.add(&candidate.star.value);
        years.entry(year).or_default().add(&candidate.star.value);
        let groups = groups
            .entry(day)
            .or_insert_with(|| Groups::new(street, Some(day)));
        let mut row = for_programs(street, query, &candidate, home);
        row.extend(for_people(street, query, &candidate, home, groups));
        section.rows.push(row);
    }
    report.sections.push(section);
    report.total = all.figures();
    report.notes = vec![Say::new("report-stars-scores").arg("categories", categories())];
    if query.year.is_none() {
        report.sections.push(by_year(&years));
        report.charts.push(chart(&years));
    }
    Ok(report)
}

/// The digest of a year's stars, where the list is of all or of one community.
fn sealed(street: &Street, query: &Query) -> Option<String> {
    let (year, choice) = (query.year?, &query.choice);
    let narrow = !choice.grids.is_empty() || !choice.buildings.is_empty();
    let community = choice.communities.first().map(|id| Id::new(id));
    let one = choice.communities.len() < 2;
    (one && !narrow && query.as_of.is_none()).then(|| digest(street, year, community.as_ref()))
}

fn by_year(years: &BTreeMap<i16, Count>) -> Section {
    let counted = FIGURES.map(|(key, heading)| Column::new(key).headed(heading));
    let columns = std::iter::once(Column::new("year")).chain(counted);
    let mut section = Section::new("years", columns.collect());
    section.title = Some(Say::new("report-stars-years"));
    for (year, count) in years {
        let cells = count.numbers().into_iter().map(Cell::from);
        section
            .rows
            .push(std::iter::once(Cell::Year(*year)).chain(cells).collect());
    }
    section
}

/// How many came how far, year by year.
fn chart(years: &BTreeMap<i16, Count>) -> Chart {
    let series = FIGURES.iter().enumerate().map(|(at, (key, heading))| {
        let values = years.values().map(|count| count.numbers()[at].into());
        Series {
            name: Cell::Word {
                value: key,
                id: heading,
            },
            values: values.collect::<Vec<Decimal>>(),
        }
    });
    Chart {
        title: Say::new("report-stars-chart"),
        shape: Shape::Columns {
            data: Data {
                labels: years.keys().map(|year| Cell::Year(*year)).collect(),
                series: series.collect(),
            },
            stacked: false,
        },
    }
}

/// The message of a state.
pub(super) fn word(state: State) -> &'static str {
    match state {
        State::Applied => "state-applied",
        State::Refused => "state-refused",
        State::Approved => "state-approved",
        State::NotMet => "state-not-met",
        State::Met => "state-met",
        State::Awarded => "state-awarded",
        State::Due => "state-due",
        State::Revoked => "state-revoked",
    }
}
