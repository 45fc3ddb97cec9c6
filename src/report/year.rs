//! `report year`: the sub-district's year in one page, with the year before beside it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::registry::{Asked, Refusal, Registered};
use super::{Cell, Column, Report, Section};
use crate::lang::Say;
use crate::points::{Tally, Yearly};
use crate::record::Ends;
use crate::stars::candidates;
use crate::street::{Branches, Groups, Street};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "year",
    about: "report-year",
    subject: None,
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let mut yearly = Yearly::new(&asked.frame, query.today);
    let street = &asked.visited(&mut yearly);
    let years = &yearly.years;
    let last = years.keys().next_back().copied();
    let year = query.year.or(last).unwrap_or_else(|| query.today.year());
    let mut report = Report::new("year", street.name(), Say::new("report-year"));
    report.year = Some(year);
    report.subtitle = Some(Say::new("report-of-year").arg("year", year.to_string()));
    let columns = vec![
        Column::new("figure"),
        Column::new("value"),
        Column::new("previous"),
    ];
    let mut section = Section::new("rows", columns);
    let before = figures(street, years, year - 1);
    for ((id, value), (_, previous)) in figures(street, years, year).into_iter().zip(before) {
        let word = Cell::Word {
            value: id.trim_start_matches("figure-"),
            id,
        };
        section.rows.push(vec![word, value, previous]);
    }
    report.sections.push(section);
    Ok(report)
}

/// Every figure of a year, in the order of the page.
fn figures(street: &Street, years: &BTreeMap<i16, Tally>, year: i16) -> Vec<(&'static str, Cell)> {
    let end = date(year, 12, 31);
    let sum = years.get(&year).copied().unwrap_or_default();
    let stars: Vec<_> = candidates(street, Some(end))
        .filter(|c| c.year() == Some(year))
        .collect();
    let star = |is: fn(&crate::record::building_star::Star) -> bool| {
        Cell::count(stars.iter().filter(|c| is(&c.star.value)).count())
    };
    let in_year = |day: Option<Date>| day.is_some_and(|day| day.year() == year);
    let mut list = vec![
        (
            "figure-branches",
            Cell::count(Branches::of_day(street, Some(end)).iter().count()),
        ),
        (
            "figure-groups",
            Cell::count(Groups::new(street, Some(end)).iter().count()),
        ),
        ("figure-volunteers", Cell::count(sum.volunteers)),
        ("figure-times", Cell::Whole(sum.total.times as i64)),
        ("figure-hours", Cell::Decimal(sum.total.hours)),
        ("figure-points", Cell::Decimal(sum.total.points)),
        ("figure-pending", Cell::count(sum.pending)),
        ("figure-applied", star(|s| s.applied.is_some())),
        ("figure-approved", star(|s| s.approved.is_some())),
        ("figure-met", star(|s| s.met.is_some_and(|met| met.value))),
        ("figure-awarded", star(|s| s.awarded.is_some())),
    ];
    list.extend(doings(street, year, end, &in_year));
    list
}

fn doings(
    street: &Street,
    year: i16,
    end: Date,
    in_year: &dyn Fn(Option<Date>) -> bool,
) -> Vec<(&'static str, Cell)> {
    let count = |number: usize| Cell::count(number);
    let buildings = || street.buildings.iter().filter(|b| b.in_force(Some(end)));
    let families = buildings().flat_map(|b| &b.family);
    let families = families.filter(|f| f.value.year.is_some_and(|y| *y.value == year));
    let culture = buildings()
        .flat_map(|b| &b.culture)
        .filter(|c| c.value.in_force(Some(end)));
    let homes = street.communities.iter().flat_map(|c| &c.home);
    let homes = homes.filter(|h| {
        h.value.year.is_some_and(|y| *y.value == year) && h.value.met.is_some_and(|m| m.value)
    });
    let given = street.units.iter().flat_map(|u| &u.contribution);
    let activities = street
        .activities
        .iter()
        .filter(|a| in_year(a.date.map(|d| d.value)));
    let meetings = street
        .meetings
        .iter()
        .filter(|m| in_year(m.date.map(|d| d.value)));
    let matters = street
        .matters
        .iter()
        .filter(|m| in_year(m.raised.map(|d| d.value)));
    vec![
        ("figure-families", count(families.count())),
        ("figure-culture", count(culture.count())),
        ("figure-homes", count(homes.count())),
        ("figure-activities", count(activities.count())),
        ("figure-meetings", count(meetings.count())),
        ("figure-matters", count(matters.count())),
        (
            "figure-contributions",
            count(
                given
                    .filter(|c| in_year(c.value.date.map(|d| d.value)))
                    .count(),
            ),
        ),
    ]
}
