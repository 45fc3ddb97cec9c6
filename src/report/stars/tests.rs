//! Star buildings of a small tree.

use rust_decimal::Decimal;

use crate::report::fixture::{made, of_community, of_year, query, word, words};
use crate::report::trial::tree;
use crate::report::{Audience, Cell, Query, Shape};
use crate::store::Memory;

fn full() -> Memory {
    let mut tree = tree();
    let building = r#"
name = "1号楼组"
floors = 7
households = 100
grid = [{ grid = "g", since = 2013-01-01 }]
party_group = { name = "党小组", members = [
  { volunteer = "e", role = "组长", until = 2014-01-31 },
  { volunteer = "a", role = "组长", since = 2014-02-01 },
] }
[[star]]
year = 2013
applied = 2013-03-10
approved = 2013-03-25
evaluated = 2013-11-20
scores = { "学习" = 9, "清洁" = 8.5 }
residents = { asked = 40, satisfied = 37 }
vetoed = ["刑事案件"]
met = false
[[star]]
year = 2014
applied = 2014-03-10
refused = 2014-03-20
[[family]]
year = 2013
household = "1-301"
"#;
    tree.put("communities/c/grids/g.toml", "name = \"第一网格\"\n")
        .put("communities/c/buildings/c-1.toml", building);
    tree
}

const PEOPLE: [&str; 13] = [
    "community_name",
    "grid_name",
    "building_name",
    "leader",
    "approved_on",
    "study",
    "clean",
    "care",
    "sum",
    "satisfied",
    "families",
    "vetoed",
    "reached",
];

#[test]
fn what_is_printed_and_who_led_when() {
    let report = made("stars", &full(), &query());
    assert_eq!(
        words(&report.sections[0], &PEOPLE),
        [
            "社区 第一网格 1号楼组 俄木 2013-03-25 9 8.5 - 17.5 92.5 1 \
             刑事案件 未达标",
            "社区 第一网格 1号楼组 安娜 - - - - - - - - 未通过"
        ]
    );
    let total: Vec<_> = report.total.iter().map(|f| word(&f.cell)).collect();
    assert_eq!(total, ["2", "1", "0", "0", "1"]);
    let Shape::Columns { data, .. } = &report.charts[0].shape else {
        panic!("no columns");
    };
    assert_eq!(data.labels, [Cell::Year(2013), Cell::Year(2014)]);
    assert_eq!(data.series[1].values, [Decimal::ONE, Decimal::ZERO]);
}

#[test]
fn programs_read_what_they_always_did() {
    let report = made("stars", &full(), &of_year(2013));
    let columns = report.sections[0].columns.iter();
    let keys: Vec<_> = columns
        .filter(|column| column.audience != Audience::People)
        .map(|column| column.key)
        .collect();
    assert_eq!(
        keys.join(" "),
        "year building name community grid state total stars feature awarded study clean health \
         safety harmony honesty joy dedication care"
    );
    assert_eq!(report.sections.len(), 1);
    assert!(report.layout.digest.is_some());
    let other = Query {
        choice: of_community("d"),
        ..of_year(2013)
    };
    assert!(made("stars", &full(), &other).sections[0].rows.is_empty());
}
