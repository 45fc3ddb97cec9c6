//! The reports of the organisation over the shipped records: the figures of their source.

use serde_json::Value;

use super::shipped::jiedao;

fn report(args: &[&str]) -> Value {
    let args = [
        &["report"],
        args,
        &["--format", "json", "--today", "2015-06-30"],
    ]
    .concat();
    let (code, out, told) = jiedao(&args);
    assert_eq!(code, 0, "{args:?}: {told}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn every_floor_is_covered_and_every_link_holds() {
    let coverage = report(&["coverage"]);
    let total = &coverage["total"];
    assert_eq!(total["buildings"], 139);
    assert_eq!(total["groups"], 139);
    assert_eq!(total["uncovered_floors"], 0);
    assert_eq!(total["broken_links"], 0);
    assert_eq!(coverage["levels"][0]["links"], 35);
}

#[test]
fn the_six_organisations_stand_in_every_grid() {
    let total = &report(&["organisations"])["total"];
    assert_eq!(total["grids"], 35);
    assert_eq!(total["organisations"], 6 * 35);
    assert_eq!(total["lacking"], 0);
}

#[test]
fn the_roster_is_that_of_the_day() {
    let vacancies = |day: &str| report(&["roster", "--as-of", day])["total"]["vacancies"].clone();
    assert_eq!(vacancies("2014-11-30"), 0);
    assert_eq!(vacancies("2014-12-01"), 1);
    let structure = report(&["structure", "--as-of", "2014-12-01"]);
    assert_eq!(structure["total"]["vacancies"], 1);
}

#[test]
fn teams_armies_and_units_of_the_source() {
    let teams = report(&["teams", "--year", "2014"]);
    assert_eq!(teams["armies"].as_array().unwrap().len(), 7);
    assert_eq!(teams["total"]["teams"], 22);
    let units = report(&["units", "--year", "2014"]);
    let given = units["years"].as_array().unwrap().iter();
    let given: i64 = given
        .map(|year| year["contributions"].as_i64().unwrap())
        .sum();
    assert_eq!(given, 6);
    assert_eq!(units["total"]["meetings"], 4);
}

#[test]
fn families_and_homes_of_the_source() {
    assert_eq!(
        report(&["families", "--year", "2013"])["total"]["families"],
        190
    );
    assert_eq!(report(&["families"])["total"]["families"], 153);
    assert_eq!(report(&["homes", "--year", "2013"])["total"]["met"], 2);
    assert_eq!(report(&["homes"])["total"]["applied"], 9);
}

#[test]
fn a_year_without_records_is_an_empty_table() {
    for name in ["families", "homes", "teams", "units"] {
        let report = report(&[name, "--year", "1999"]);
        assert_eq!(report["year"], 1999, "{name}");
        let rows = report["rows"].as_array().unwrap();
        // The units were there before these records; what they did is of no such year.
        assert!(name == "units" || rows.is_empty(), "{name}");
    }
}
