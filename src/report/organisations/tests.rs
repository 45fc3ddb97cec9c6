//! `organisations` of a small tree, its figures counted by hand.

use jiff::civil::date;

use crate::report::fixture::{as_of, base, change, lines, made, query, total, word};

const GRID: &str = "communities/tong-xin/grids/tx-1.toml";

#[test]
fn six_of_each_grid() {
    let report = made("organisations", &base(), &query());
    let rows = lines(
        &report,
        "rows",
        &["grid", "kind", "behind", "leader", "people", "lack"],
    );
    assert_eq!(rows.len(), 24);
    assert_eq!(rows[0], "tx-1 党支部 - tx102-1 6 -", "two groups of three");
    assert_eq!(rows[1], "tx-1 居民代表小组 - tx101-7 2 -");
    assert_eq!(rows[5], "tx-1 志愿者服务队 xun-luo tx102-7 3 -");
    let kinds = lines(
        &report,
        "kinds",
        &["kind", "grids", "there", "teams", "lacking"],
    );
    assert_eq!(kinds[0], "党支部 4 4 0 0");
    assert_eq!(kinds[5], "志愿者服务队 4 4 1 0");
    assert_eq!(total(&report, "lacking"), "0");
    // Whoever is in several is one person; the foot has both numbers, and a note says so.
    let foot = &report.sections[2].foot;
    let foot: Vec<_> = foot.iter().map(|figure| word(&figure.cell)).collect();
    let seats: usize = lines(&report, "rows", &["people"])
        .iter()
        .map(|people| people.parse::<usize>().unwrap())
        .sum();
    assert_eq!(foot[3], seats.to_string());
    assert_eq!(foot[4], total(&report, "people"));
    assert_ne!(foot[3], foot[4]);
    assert_eq!(report.notes.len(), 1);
    assert!(report.layout.digest.is_some());
}

#[test]
fn what_begins_later_is_not_there_yet() {
    let report = made("organisations", &base(), &as_of(date(2000, 1, 1)));
    assert_eq!(total(&report, "organisations"), "0");
    let rows = lines(&report, "rows", &["leader", "people", "lack"]);
    assert!(rows.iter().all(|row| row == "- - not-begun"), "{rows:?}");
    let report = made("organisations", &base(), &as_of(date(2012, 6, 1)));
    assert_eq!(total(&report, "organisations"), "24");
}

#[test]
fn grids_of_a_community_stand_together() {
    let mut tree = base();
    let grid = tree.bytes(GRID).unwrap().to_vec();
    tree.put("communities/tong-xin/grids/zz-9.toml", grid);
    let report = made("organisations", &tree, &query());
    let mut grids = lines(&report, "rows", &["grid"]);
    grids.dedup();
    assert_eq!(grids, ["tx-1", "tx-2", "zz-9", "yh-1", "yh-2"]);
}

#[test]
fn what_is_lacking_is_named() {
    let mut tree = base();
    let team = "communities/tong-xin/teams/xun-luo.toml";
    change(
        &mut tree,
        team,
        "role = \"队长\", since = 2012-05-01",
        "since = 2012-05-01",
    );
    change(
        &mut tree,
        GRID,
        "kind = \"团支部\"",
        "kind = \"妇女代表小组\"",
    );
    let ends = "volunteer = \"tx101-8\", since = 2012-06-01, until = 2013-12-31";
    change(
        &mut tree,
        GRID,
        "volunteer = \"tx101-8\", since = 2012-06-01",
        ends,
    );
    let report = made("organisations", &tree, &query());
    let lacks = lines(&report, "lacks", &["grid", "kind", "lack"]);
    assert_eq!(
        lacks,
        [
            "tx-1 居民代表小组 members",
            "tx-1 业主代表小组 leader",
            "tx-1 团支部 itself",
            "tx-1 志愿者服务队 captain",
        ]
    );
    assert_eq!(total(&report, "organisations"), "24", "one is there twice");
    let report = made("organisations", &tree, &as_of(date(2013, 12, 31)));
    assert_eq!(total(&report, "lacking"), "2");
}

#[test]
fn a_filter_leaves_out_the_other_grids() {
    let mut asked = query();
    asked.choice.grids.insert("yh-2".to_owned());
    let report = made("organisations", &base(), &asked);
    assert_eq!(lines(&report, "rows", &["kind"]).len(), 6);
    assert_eq!(total(&report, "grids"), "1");
}
