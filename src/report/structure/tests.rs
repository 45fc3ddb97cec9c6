//! `structure` of a small tree, its figures counted by hand.

use crate::diag::Arg;
use jiff::civil::date;

use crate::report::fixture::{as_of, base, change, lines, made, query, total};
use crate::report::{Cell, Shape};

#[test]
fn the_tree_ends_with_the_grids() {
    let mut tree = base();
    let grid = "communities/tong-xin/grids/tx-2.toml";
    change(&mut tree, grid, "role = \"书记\"", "role = \"副书记\"");
    let report = made("structure", &tree, &query());
    let Shape::Tree(root) = &report.charts[0].shape else {
        panic!("no tree");
    };
    assert_eq!(root.name, Cell::text("花园路街道"));
    let [here, _] = root.children.as_slice() else {
        panic!("two communities");
    };
    let notes = here.children.iter().map(|grid| grid.note.as_ref().unwrap());
    let args: Vec<_> = notes.map(|note| note.args.clone()).collect();
    assert_eq!(args.len(), 2);
    assert_eq!(args[1][0].1, Arg::Word("render-vacant"));
    assert_eq!(
        (&args[0][1].1, &args[0][2].1),
        (&Arg::Number(2), &Arg::Number(2))
    );
    assert!(here.children.iter().all(|grid| grid.children.is_empty()));
    let vacant = lines(&report, "vacancies", &["kind", "id", "post"]);
    assert_eq!(vacant, ["grid tx-2 secretary"]);
}

#[test]
fn before_the_first_terms_nothing_is_counted_that_begins_with_them() {
    let report = made("structure", &base(), &as_of(date(2000, 1, 1)));
    let levels = lines(&report, "rows", &["level", "organisations", "covers"]);
    assert_eq!(
        levels,
        ["street 0 1", "community 0 2", "grid 0 4", "building 0 8"]
    );
    let grids = lines(&report, "grids", &["grid", "branch", "secretary", "groups"]);
    assert_eq!(grids[0], "tx-1 - - 0");
    assert_eq!(report.notes.len(), 1, "it says why");
    let report = made("structure", &base(), &as_of(date(2014, 1, 1)));
    assert_eq!(lines(&report, "rows", &["organisations"])[3], "8");
    assert!(report.notes.is_empty());
    assert!(report.layout.seal && report.layout.numbered && report.layout.digest.is_some());
}

#[test]
fn filters_leave_out_what_is_elsewhere() {
    let mut asked = query();
    asked.choice.communities.insert("yin-hang".to_owned());
    let report = made("structure", &base(), &asked);
    let of = [
        "communities",
        "grids",
        "branches",
        "buildings",
        "groups",
        "party_members",
    ];
    let sums: Vec<_> = of.iter().map(|key| total(&report, key)).collect();
    assert_eq!(sums, ["1", "2", "2", "4", "4", "12"]);
    assert_eq!(lines(&report, "grids", &["grid"]), ["yh-1", "yh-2"]);
}
