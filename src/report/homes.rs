//! `report homes`: 社区自治家园, how far each community has come, year by year.

use std::collections::{BTreeMap, BTreeSet};

use super::caption::in_year;
use super::digest::sign;
use super::progress::{Headings, Progress, by_year, of_home};
use super::registry::{Asked, COMMUNITIES, Refusal, Registered, When};
use super::{Cell, Column, Figure, Report, Section, progress};
use crate::lang::Say;
use crate::record::community::SelfGovernanceHome;
use crate::record::{Id, One};
use crate::stars::State;
use crate::street::{Ground, Home};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "homes",
    about: "report-homes",
    subject: None,
    places: COMMUNITIES,
    people: false,
    when: &[When::Year],
    build,
};

/// What the counts are called.
const HEADINGS: Headings = [
    "figure-communities-applied",
    "figure-communities-approved",
    "figure-homes-met",
    "figure-communities-awarded",
];

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let mut report = Report::new("homes", street.name(), Say::new("report-homes"));
    report.year = query.year;
    // How far a home came is told as it stands.
    report.subtitle = Some(match query.year {
        Some(year) => in_year(year, Some(query.today)),
        None => Say::new("report-as-of").arg("day", query.today),
    });
    report.layout.numbered = true;
    let mut section = Section::new("rows", columns());
    let (mut all, mut years) = (Progress::default(), BTreeMap::<i16, Progress>::new());
    let (mut without, mut rows) = (Vec::new(), Vec::new());
    for community in &street.communities {
        let home = Home {
            community: Some(&community.id),
            grid: None,
            building: None,
        };
        if !query.choice.has_home(Ground::of(street), home) {
            continue;
        }
        let mut has = BTreeSet::new();
        for home in community.record.home.iter().map(|at| &at.value) {
            let asked = query.year.is_none_or(|year| year_of(home) == Some(year));
            let Some(year) = year_of(home).filter(|_| asked) else {
                continue;
            };
            has.insert(year);
            all.add(of_home(home));
            years.entry(year).or_default().add(of_home(home));
            let cells = row(street.label(&community.id), &community.id, year, home);
            rows.push(((year, &community.id), cells));
        }
        if has.is_empty() {
            without.push(street.label(&community.id));
        }
    }
    rows.sort_by_key(|(key, _)| *key);
    section.rows = rows.into_iter().map(|(_, row)| row).collect();
    let some = !section.rows.is_empty();
    report.sections.push(section);
    if query.year.is_none() {
        let section = by_year(&years, HEADINGS, "report-homes-years");
        report.sections.push(section);
    }
    report.total = all.figures(HEADINGS);
    if some && !without.is_empty() {
        let figure = Figure::new("without", Cell::list(without));
        report.total.push(figure.headed("figure-homes-without"));
    }
    sign(&mut report);
    Ok(report)
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("year"),
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("state"),
        Column::new("applied"),
        Column::new("approved"),
        Column::new("refused").headed("col-refused"),
        Column::new("evaluated"),
        Column::new("met"),
        Column::new("awarded"),
    ]
}

fn year_of(home: &SelfGovernanceHome) -> Option<i16> {
    home.year.map(|at| *at.value)
}

/// How far a community has come: what a star goes through, without 复评 and 摘牌.
fn state(home: &SelfGovernanceHome) -> State {
    let met = home.met.is_some_and(|met| met.value);
    match home {
        home if home.awarded.is_some() => State::Awarded,
        home if home.evaluated.is_some() && met => State::Met,
        home if home.evaluated.is_some() => State::NotMet,
        home if home.refused.is_some() => State::Refused,
        home if home.approved.is_some() => State::Approved,
        _ => State::Applied,
    }
}

fn row(name: &str, id: &Id, year: i16, home: &SelfGovernanceHome) -> Vec<Cell> {
    let day = |day: &One<jiff::civil::Date>| Cell::maybe(day.map(|at| at.value));
    vec![
        Cell::Year(year),
        Cell::id(Some(id)),
        name.into(),
        progress::state(state(home)),
        day(&home.applied),
        day(&home.approved),
        day(&home.refused),
        day(&home.evaluated),
        Cell::maybe(home.met.map(|at| at.value)),
        day(&home.awarded),
    ]
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{base, change, lines, made, of_year, query, total};

    const COMMUNITY: &str = "communities/yin-hang/community.toml";

    #[test]
    fn how_far_each_has_come() {
        let mut tree = base();
        let from = "met = true\nawarded = 2014-12-20\n";
        let to = "met = false\n[[home]]\nyear = 2015\napplied = 2015-03-01\nrefused = 2015-03-09\n";
        change(&mut tree, COMMUNITY, from, to);
        let report = made("homes", &tree, &query());
        let rows = lines(
            &report,
            "rows",
            &["year", "community", "state", "evaluated"],
        );
        assert_eq!(
            rows,
            [
                "2014 tong-xin 已授牌 2014-11-20",
                "2014 yin-hang 未达标 2014-11-20",
                "2015 yin-hang 未通过 -",
            ]
        );
        let years = lines(
            &report,
            "years",
            &["year", "applied", "approved", "met", "awarded"],
        );
        assert_eq!(years, ["2014 2 2 1 1", "2015 1 0 0 0"]);
        let report = made("homes", &tree, &of_year(2015));
        assert_eq!(lines(&report, "rows", &["community"]), ["yin-hang"]);
        assert_eq!(total(&report, "without"), "通信花园社区");
    }

    #[test]
    fn a_year_without_any_is_empty() {
        let report = made("homes", &base(), &of_year(2010));
        assert!(lines(&report, "rows", &["community"]).is_empty());
        assert_eq!(total(&report, "applied"), "0");
    }
}
