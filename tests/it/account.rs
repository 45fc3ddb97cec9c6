//! The reports of accounts over the shipped records: they agree with each other and with
//! `points`, and any report's rows are ordered as asked for.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::Value;

use super::shipped::jiedao;

fn json(args: &[&str]) -> Value {
    let args = [args, &["--format", "json", "--today", "2015-06-30"]].concat();
    let (code, out, err) = jiedao(&args);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn rows<'a>(report: &'a Value, list: &str) -> &'a Vec<Value> {
    report[list].as_array().unwrap()
}

fn number(value: &Value) -> Decimal {
    Decimal::from_str(&value.to_string()).unwrap()
}

fn words(report: &Value, list: &str, key: &str) -> Vec<String> {
    let words = rows(report, list).iter().map(|row| &row[key]);
    words
        .map(|word| word.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn rewards_are_those_of_the_tiers() {
    let rewards = json(&["report", "rewards", "--year", "2013"]);
    let total = &rewards["total"];
    assert_eq!((&total["given"], &total["due"]), (&19.into(), &0.into()));
    assert_eq!(total["unearned"], 0);
    // Without a year it is the last in which anybody reached a tier.
    let rewards = json(&["report", "rewards"]);
    assert_eq!(rewards["year"], 2014);
    let points = json(&["points", "--year", "2014"]);
    let tiers = rows(&points, "rows")
        .iter()
        .filter(|row| !row["tier"].is_null());
    let mut reached: Vec<_> = tiers.map(|row| row["volunteer"].clone()).collect();
    let mut listed: Vec<_> = rows(&rewards, "rows")
        .iter()
        .map(|row| row["volunteer"].clone())
        .collect();
    reached.sort_by_key(Value::to_string);
    listed.sort_by_key(Value::to_string);
    assert_eq!(listed, reached);
    assert_eq!(rewards["total"]["due"], 249);
}

#[test]
fn handbooks_add_up_to_the_points() {
    let books = json(&["report", "handbook", "--year", "2014"]);
    let points = json(&["points", "--year", "2014"]);
    for key in ["volunteers", "times", "hours", "points", "pending"] {
        // Who has nothing but what waits has a page, and no row.
        if key != "volunteers" {
            assert_eq!(books["total"][key], points["total"][key], "{key}");
        }
    }
    let lines = rows(&books, "rows").iter().map(|row| &row["points"]);
    let sum: Decimal = lines.filter(|points| !points.is_null()).map(number).sum();
    assert_eq!(sum, number(&points["total"]["points"]));
    let one = json(&["report", "handbook", "yh-0001", "--year", "2014"]);
    assert_eq!(words(&one, "volunteers", "volunteer"), ["yh-0001"]);
    assert_eq!(one["volunteers"][0]["points"], points["rows"][0]["points"]);
}

#[test]
fn the_year_is_that_of_points_and_stars() {
    let year = json(&["report", "year"]);
    assert_eq!(year["year"], 2014);
    let figure = |group: &str, name: &str, key: &str| {
        let mut found = rows(&year, "rows").iter();
        let found = found.find(|row| row["group"] == group && row["figure"] == name);
        found.unwrap_or_else(|| panic!("{group} {name}"))[key].clone()
    };
    let points = json(&["points", "--year", "2014"]);
    for key in ["volunteers", "times", "hours", "points", "pending"] {
        assert_eq!(figure("points", key, "value"), points["total"][key]);
    }
    assert_eq!(figure("organisation", "branches", "value"), 35);
    assert_eq!(figure("organisation", "groups", "value"), 139);
    assert_eq!(figure("stars", "met", "previous"), 25);
    assert_eq!(figure("stars", "approved", "value"), 58);
    assert_eq!(figure("services", "catalogue", "value"), 28);
    let nine = json(&["points", "--year", "2014", "--by", "nine"]);
    for row in rows(&nine, "rows")
        .iter()
        .filter(|row| !row["key"].is_null())
    {
        let key = row["key"].as_str().unwrap();
        assert_eq!(figure("nine", key, "value"), row["times"], "{key}");
    }
}

#[test]
fn rows_stand_in_the_order_asked_for() {
    let ranks = |sort: &str| {
        let report = json(&["points", "--year", "2014", "--sort", sort]);
        let mut ranks: Vec<_> = rows(&report, "rows")
            .iter()
            .map(|row| (row["volunteer"].to_string(), row["rank"].to_string()))
            .collect();
        let order: Vec<_> = ranks.iter().map(|(id, _)| id.clone()).collect();
        ranks.sort();
        (order, ranks)
    };
    let [points, id, name] = ["points", "id", "name"].map(ranks);
    assert!(id.0.is_sorted());
    assert!(points.0 != id.0 && name.0 != id.0 && name.0 != points.0);
    // Whatever the order, everybody keeps the rank.
    assert!(points.1 == id.1 && id.1 == name.1);
    let communities = json(&[
        "points",
        "--year",
        "2014",
        "--by",
        "community",
        "--sort",
        "name",
    ]);
    let names = words(&communities, "rows", "name");
    assert_eq!(names[..3], ["工业院社区", "花园路街道", "甲院社区"]);
    let stars = json(&["report", "stars", "--year", "2013", "--sort", "id"]);
    assert!(words(&stars, "rows", "building").is_sorted());
}

#[test]
fn what_a_report_has_not_is_no_order() {
    let (code, out, err) = jiedao(&["report", "year", "--sort", "name"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("year") && err.contains("name"), "{err}");
}

#[test]
fn years_without_records_are_empty() {
    for report in ["rewards", "handbook", "stars", "year"] {
        let made = json(&["report", report, "--year", "1999"]);
        assert!(rows(&made, "rows").is_empty(), "{report}");
    }
}
