//! `report families`: 幸福家庭 of a year by building, with their share of the households, and
//! how many there were year by year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::caption::in_year;
use super::digest::sign;
use super::registry::{Asked, PLACES, Refusal, Registered, When};
use super::scope::Scope;
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::Ends;
use crate::record::building::Building;
use crate::stars::{families, families_of};
use crate::street::{Filed, Street, Territory};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "families",
    about: "report-families",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::Year, When::AsOf],
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let last = street.buildings.iter().flat_map(|b| &b.family);
    let last = last
        .filter_map(|at| at.value.year)
        .map(|at| *at.value)
        .max();
    let year = query.year.or(last);
    let day = query.as_of.or(year.map(|year| date(year, 12, 31)));
    let mut report = Report::new("families", street.name(), Say::new("report-families"));
    report.year = year;
    report.subtitle = year.map(|year| in_year(year, query.as_of));
    report.internal = true;
    report.layout.numbered = true;
    let territory = Territory::new(street, day);
    let scope = Scope {
        street,
        choice: &query.choice,
        territory: &territory,
    };
    let shown = street.buildings.by_community().into_iter();
    let shown = shown.filter(|b| b.in_force(day));
    let shown: Vec<_> = shown.filter(|b| scope.building(b)).collect();
    report
        .sections
        .push(of_year(street, &territory, &shown, year));
    report.sections.push(by_year(&shown));
    let of_year = |building: &&Filed<Building>| year.map_or(0, |year| families_of(building, year));
    let sum: usize = shown.iter().map(&of_year).sum();
    let all: i64 = shown.iter().map(|b| households(b)).sum();
    let with = shown.iter().filter(|b| of_year(b) > 0).count();
    report.total = vec![
        Figure::new("buildings", shown.len()),
        Figure::new("with_families", with).headed("col-buildings-with-families"),
        Figure::new("households", all),
        Figure::new("families", sum),
        Figure::new("share", Cell::share(sum as i64, all)).headed("col-household-share"),
    ];
    sign(&mut report);
    Ok(report)
}

fn households(building: &Building) -> i64 {
    building.households.map_or(0, |at| at.value.0)
}

fn of_year(
    street: &Street,
    territory: &Territory<'_>,
    shown: &[&Filed<Building>],
    year: Option<i16>,
) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("grid").data(),
        Column::new("grid_name").headed("col-grid").people(),
        Column::new("building").data(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("households"),
        Column::new("families"),
        Column::new("share").headed("col-household-share").bar(),
        Column::new("rooms").headed("col-family-rooms"),
        Column::new("all_years").headed("col-families-so-far"),
    ];
    let mut section = Section::new("rows", columns);
    for building in shown {
        let mut families = families(building);
        let so_far: BTreeSet<&str> = families
            .iter()
            .filter(|(of, _)| year.is_none_or(|year| **of <= year))
            .flat_map(|(_, rooms)| rooms.iter().copied())
            .collect();
        let Some(rooms) = year.and_then(|year| families.remove(&year)) else {
            continue;
        };
        let community = building.community.as_ref();
        let grid = territory.grids(building).first().map(|grid| &grid.id);
        section.rows.push(vec![
            Cell::id(community),
            community.map_or(Cell::Null, |id| street.label(id).into()),
            Cell::id(grid),
            grid.map_or(Cell::Null, |id| street.label(id).into()),
            Cell::id(Some(&building.id)),
            Cell::written(&building.name),
            households(building).into(),
            rooms.len().into(),
            Cell::share(rooms.len() as i64, households(building)),
            Cell::list(rooms),
            so_far.len().into(),
        ]);
    }
    section
}

/// A line a year: how many buildings have families, how many families.
fn by_year(shown: &[&Filed<Building>]) -> Section {
    let columns = vec![
        Column::new("year"),
        Column::new("buildings").headed("col-buildings-with-families"),
        Column::new("families").bar(),
        Column::new("share").headed("col-household-share"),
    ];
    let mut section = Section::new("years", columns);
    section.title = Some(Say::new("report-families-years"));
    let mut years: BTreeMap<i16, (usize, usize)> = BTreeMap::new();
    for building in shown {
        for (year, rooms) in families(building) {
            let sum = years.entry(year).or_default();
            sum.0 += 1;
            sum.1 += rooms.len();
        }
    }
    let all: i64 = shown.iter().map(|b| households(b)).sum();
    for (year, (buildings, families)) in years {
        section.rows.push(vec![
            Cell::Year(year),
            buildings.into(),
            families.into(),
            Cell::share(families as i64, all),
        ]);
    }
    section
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::{base, change, lines, made, of_year, query, total};

    const BUILDING: &str = "communities/tong-xin/buildings/tx-1-01.toml";
    const FAMILY: &str = "[[family]]\nyear = 2013\nhousehold = \"1-301\"\n";

    #[test]
    fn a_household_is_one_however_often_it_is_written() {
        let mut tree = base();
        let more = format!(
            "{FAMILY}\n{FAMILY}\n{}\n{}",
            FAMILY.replace("1-301", "1-102"),
            FAMILY.replace("2013", "2014")
        );
        change(&mut tree, BUILDING, FAMILY, &more);
        let report = made("families", &tree, &of_year(2013));
        let rows = lines(
            &report,
            "rows",
            &["building", "families", "share", "rooms", "all_years"],
        );
        assert_eq!(rows, ["tx-1-01 2 1.9 1-102,1-301 2"]);
        assert_eq!(total(&report, "households"), "840");
        assert_eq!(total(&report, "share"), "0.2");
        let report = made("families", &tree, &query());
        assert_eq!(report.year, Some(2014), "the last year with a family");
        let rows = lines(&report, "rows", &["building", "families", "all_years"]);
        assert_eq!(rows, ["tx-1-01 1 2"]);
        let years = lines(&report, "years", &["year", "buildings", "families"]);
        assert_eq!(years, ["2013 1 2", "2014 1 1"]);
    }

    #[test]
    fn another_year_or_community_has_none() {
        let report = made("families", &base(), &of_year(2011));
        assert!(lines(&report, "rows", &["building"]).is_empty());
        let mut asked = of_year(2013);
        asked.choice.communities.insert("yin-hang".to_owned());
        let report = made("families", &base(), &asked);
        assert!(lines(&report, "rows", &["building"]).is_empty());
        assert_eq!(total(&report, "buildings"), "4");
    }
}
