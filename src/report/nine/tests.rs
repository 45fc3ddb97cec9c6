//! The figures of `report nine` on the small tree of the cases, counted by hand.

use super::super::fixture::{base, lines, made, of_year, query, total};
use crate::report::Audience;

const KEYS: [&str; 6] = [
    "community",
    "building",
    "category",
    "activities",
    "points",
    "score",
];

/// The rows in which something is told.
fn told(rows: Vec<String>) -> Vec<String> {
    let empty = |row: &String| row.ends_with(" 0 0 -");
    rows.into_iter().filter(|row| !empty(row)).collect()
}

#[test]
fn activities_points_and_scores_by_building() {
    let tree = base();
    let report = made("nine", &tree, &of_year(2014));
    let rows = lines(&report, "rows", &KEYS);
    // Eight buildings, and what belongs to none of them.
    assert_eq!(rows.len(), 8 * 9 + 1);
    assert_eq!(
        told(rows),
        [
            "410105002 - 清洁 0 0.5 -",
            "tong-xin tx-1-01 清洁 0 1 -",
            "tong-xin tx-1-01 平安 0 3 -",
            "tong-xin tx-1-01 关怀 0 4 -",
            "tong-xin tx-2-01 健康 1 0 -",
            "yin-hang yh-1-01 清洁 0 0.5 -",
        ]
    );
    let keys = [
        "category",
        "activities",
        "buildings",
        "points",
        "elsewhere",
        "share",
    ];
    let categories = lines(&report, "categories", &keys);
    assert_eq!(categories[1..3], ["清洁 0 2 2 0.5 -", "健康 1 1 0 0 -"]);
    assert_eq!(total(&report, "points"), "9");
    let buildings = lines(&report, "buildings", &["building", "covered"]);
    assert_eq!(buildings[0], "通信花园1号楼组 3/9");
    // Nobody was evaluated: no wheel, and no column of scores for people.
    assert_eq!(report.charts.len(), 2);
    let score = report.sections[1].columns.iter().find(|c| c.key == "share");
    assert_eq!(score.map(|c| c.audience), Some(Audience::Data));
}

#[test]
fn scores_of_the_year() {
    let report = made("nine", &base(), &of_year(2013));
    let scored = lines(&report, "rows", &["building", "category", "score", "most"]);
    let scored: Vec<_> = scored.iter().filter(|row| row.ends_with("10 10")).collect();
    assert_eq!(scored, ["tx-1-01 清洁 10 10"]);
    let best = lines(&report, "buildings", &["score", "best", "weakest"]);
    assert_eq!(best[0], "79 清洁 健康,诚信,欢乐");
    assert_eq!(report.charts.len(), 2);
}

#[test]
fn filters_and_an_empty_year() {
    let mut only = of_year(2014);
    only.choice.buildings = ["tx-1-01".to_owned()].into();
    let report = made("nine", &base(), &only);
    assert_eq!(lines(&report, "rows", &["building"]).len(), 9);
    assert_eq!(total(&report, "points"), "8");
    assert_eq!(total(&report, "activities"), "0");
    let empty = made("nine", &base(), &of_year(1999));
    assert!(empty.sections.iter().all(|section| section.rows.is_empty()));
    // The last year with something of the nine.
    assert_eq!(made("nine", &base(), &query()).year, Some(2014));
}
