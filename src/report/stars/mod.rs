//! `report stars`: 星级楼组创建情况汇总表, how far each building has come.

mod row;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::caption::in_year;
use super::digest::sign;
use super::progress::{BUILDINGS, Progress, by_year, of_star};
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Cell, Chart, Data, Figure, Layout, Lie, Report, Section, Series, Shape};
use crate::lang::Say;
use crate::record::Id;
use crate::stars::{Candidate, candidates, digest, families_of};
use crate::street::{Ground, Groups, Home, Street};
use row::{columns, for_people, for_programs};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "stars",
    about: "report-stars",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::Year, When::AsOf],
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let mut report = Report::new("stars", street.name(), Say::new("report-stars"));
    report.year = query.year;
    // How far a building came is told as of a day, whatever year it applied in.
    let as_of = query.as_of.unwrap_or(query.today);
    report.subtitle = Some(match query.year {
        Some(year) => in_year(year, Some(as_of)),
        None => Say::new("report-as-of").arg("day", as_of),
    });
    // Who leads a group stands in it.
    report.internal = true;
    report.layout = Layout {
        lie: Lie::Landscape,
        numbered: true,
        signatures: &["account-sign-panel"],
        digest: sealed(street, query),
        ..Layout::default()
    };
    let (mut all, mut years) = (Progress::default(), BTreeMap::<i16, Progress>::new());
    let (mut rows, mut families, mut scored) = (Vec::new(), 0, false);
    let mut groups: BTreeMap<Date, Groups<'_>> = BTreeMap::new();
    for (candidate, year, home) in chosen(street, query) {
        let star = &candidate.star.value;
        let day = query.as_of.unwrap_or_else(|| date(year, 12, 31));
        all.add(of_star(star));
        years.entry(year).or_default().add(of_star(star));
        families += families_of(candidate.building, year);
        scored |= star.scores.is_some();
        let groups = groups
            .entry(day)
            .or_insert_with(|| Groups::new(street, Some(day)));
        let mut row = for_programs(street, query, &candidate, home);
        row.extend(for_people(street, query, &candidate, home, groups));
        rows.push(row);
    }
    let mut section = Section::new("rows", columns(query, scored));
    section.rows = rows.into();
    report.sections.push(section);
    report.total = all.figures(BUILDINGS);
    let families = Figure::new("families", families).headed("col-households-happy");
    report.total.push(families);
    if query.year.is_none() {
        let section = by_year(&years, BUILDINGS, "report-stars-years");
        report.sections.push(section);
        report.charts.push(chart(&years));
    }
    sign(&mut report);
    Ok(report)
}

/// The buildings that strive for stars in what is asked for, each with its year and where it
/// lay.
fn chosen<'a>(street: &'a Street, query: &Query) -> Vec<(Candidate<'a>, i16, Home<'a>)> {
    let one = |candidate: Candidate<'a>| {
        let year = candidate.year()?;
        let day = query.as_of.unwrap_or_else(|| date(year, 12, 31));
        let home = Home {
            building: Some(&candidate.building.id),
            grid: street.grid_of(candidate.building, Some(day)),
            community: candidate.building.community.as_ref(),
        };
        let asked = query.year.is_none_or(|asked| asked == year);
        let shown = asked && query.choice.has_home(Ground::of(street), home);
        shown.then_some((candidate, year, home))
    };
    let mut all: Vec<_> = candidates(street, query.as_of).filter_map(one).collect();
    all.sort_by_key(|(candidate, ..)| candidate.building.community.as_ref());
    all
}

/// The digest of a year's stars, where the list is of all or of one community.
fn sealed(street: &Street, query: &Query) -> Option<String> {
    let (year, choice) = (query.year?, &query.choice);
    let narrow = !choice.grids.is_empty() || !choice.buildings.is_empty();
    let community = choice.communities.first().map(|id| Id::new(id));
    let one = choice.communities.len() < 2;
    (one && !narrow && query.as_of.is_none()).then(|| digest(street, year, community.as_ref()))
}

/// How many came how far, year by year.
fn chart(years: &BTreeMap<i16, Progress>) -> Chart {
    let named = Progress::default().figures(BUILDINGS).into_iter();
    let series = named.enumerate().map(|(at, figure)| {
        let values = years.values().map(|progress| progress.numbers()[at].into());
        Series {
            name: Cell::Word {
                value: figure.key,
                id: BUILDINGS[at],
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
