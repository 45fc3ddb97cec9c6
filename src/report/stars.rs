//! `report stars`: 星级楼组, how far each building has come.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::registry::{Asked, Query, Refusal, Registered};
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::{Id, Text};
use crate::stars::{Candidate, State, candidates, total};
use crate::street::{Home, Street};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "stars",
    about: "report-stars",
    subject: None,
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

impl Count {
    fn add(&mut self, candidate: &Candidate<'_>) {
        let star = &candidate.star.value;
        self.applied += usize::from(star.applied.is_some());
        self.approved += usize::from(star.approved.is_some());
        self.met += usize::from(star.met.is_some_and(|met| met.value));
        self.awarded += usize::from(star.awarded.is_some());
    }

    fn figures(self) -> Vec<Figure> {
        vec![
            Figure::new("applied", self.applied).headed("figure-applied"),
            Figure::new("approved", self.approved).headed("figure-approved"),
            Figure::new("met", self.met).headed("figure-met"),
            Figure::new("awarded", self.awarded).headed("figure-awarded"),
        ]
    }
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let mut report = Report::new("stars", street.name(), Say::new("report-stars"));
    report.year = query.year;
    report.subtitle = query
        .year
        .map(|year| Say::new("report-of-year").arg("year", year.to_string()));
    let keys = [
        "year",
        "building",
        "name",
        "community",
        "grid",
        "state",
        "total",
        "stars",
        "feature",
        "awarded",
    ];
    let mut section = Section::new("rows", keys.map(Column::new).to_vec());
    let (mut all, mut years) = (Count::default(), BTreeMap::<i16, Count>::new());
    for candidate in candidates(street, query.as_of) {
        let asked = query.year.is_none_or(|year| candidate.year() == Some(year));
        let Some(year) = candidate.year().filter(|_| asked) else {
            continue;
        };
        let home = Home {
            building: Some(&candidate.building.id),
            grid: grid(street, query, &candidate, year),
            community: candidate.building.community.as_ref(),
        };
        if !query.choice.has_home(street, home) {
            continue;
        }
        all.add(&candidate);
        years.entry(year).or_default().add(&candidate);
        section.rows.push(row(street, query, &candidate, year));
    }
    report.sections.push(section);
    report.total = all.figures();
    if query.year.is_none() {
        report.sections.push(by_year(&years));
    }
    Ok(report)
}

/// The grid of a candidate's building on the day asked for, else at the end of its year.
fn grid<'a>(
    street: &'a Street,
    query: &Query,
    candidate: &Candidate<'a>,
    year: i16,
) -> Option<&'a Id> {
    let day = query.as_of.unwrap_or_else(|| date(year, 12, 31));
    street.grid_of(candidate.building, Some(day))
}

fn row(street: &Street, query: &Query, candidate: &Candidate<'_>, year: i16) -> Vec<Cell> {
    let (building, star) = (candidate.building, &candidate.star.value);
    let standard = candidate.standard(street);
    let state = State::of(star, &building.star, standard, query.today);
    let text = |at: &Option<crate::text::At<Text>>| Cell::maybe(at.as_ref().map(|at| &*at.value));
    vec![
        Cell::Year(year),
        Cell::text(building.id.as_str()),
        text(&building.name),
        Cell::maybe(building.community.as_ref().map(Id::as_str)),
        Cell::maybe(grid(street, query, candidate, year).map(Id::as_str)),
        Cell::Word {
            value: state.as_str(),
            id: word(state),
        },
        Cell::maybe(total(star)),
        Cell::maybe(star.stars.map(|at| at.value.0)),
        text(&star.feature),
        Cell::maybe(star.awarded.map(|at| at.value)),
    ]
}

fn by_year(years: &BTreeMap<i16, Count>) -> Section {
    let columns = vec![
        Column::new("year"),
        Column::new("applied").headed("figure-applied"),
        Column::new("approved").headed("figure-approved"),
        Column::new("met").headed("figure-met"),
        Column::new("awarded").headed("figure-awarded"),
    ];
    let mut section = Section::new("years", columns);
    section.title = Some(Say::new("report-stars-years"));
    for (year, count) in years {
        let cells = count.figures().into_iter().map(|figure| figure.cell);
        section
            .rows
            .push(std::iter::once(Cell::Year(*year)).chain(cells).collect());
    }
    section
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
