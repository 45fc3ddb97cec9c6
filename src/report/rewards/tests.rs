//! Rewards on a small tree.

use sha2::{Digest, Sha256};

use crate::points::Choice;
use crate::report::fixture::{change, made, of_community, of_year, query, words};
use crate::report::trial::tree;
use crate::report::{Audience, Cell, Report};
use crate::text::hex;

fn report(year: Option<i16>, choice: Choice) -> Report {
    let query = crate::report::Query {
        choice,
        year,
        ..query()
    };
    made("rewards", &tree(), &query)
}

fn rows(report: &Report) -> Vec<String> {
    words(
        &report.sections[0],
        &["volunteer", "tier", "state", "balance"],
    )
}

#[test]
fn who_reached_what_and_what_was_handed_out() {
    let report = report(None, Choice::default());
    assert_eq!(report.year, Some(2013));
    assert_eq!(
        rows(&report),
        ["b 三等 due 30", "a 三等 given 22", "e 三等 unearned 4"]
    );
    let total: Vec<_> = report.total.iter().map(|f| f.cell.clone()).collect();
    assert_eq!(total[0], Cell::Whole(3));
    assert_eq!(total[1], Cell::Decimal(56.into()));
    assert_eq!(total[3], Cell::Decimal(56.into()), "30, 22 and 4 are left");
    let shown = report.sections[0].columns.iter();
    let shown = shown.filter(|column| column.audience != Audience::Data);
    let shown: Vec<_> = shown.map(|column| column.key).collect();
    assert_eq!(
        shown.join(" "),
        "name building_name points hours tier prize balance state signature date"
    );
    assert_eq!(total[4..], [1, 1, 1].map(Cell::Whole));
    // The tiers, the highest first: nobody was given the first.
    let tiers = &report.sections[1].rows;
    assert_eq!(tiers[0][0], Cell::text("一等"));
    assert_eq!(tiers[0][4], Cell::Whole(0));
    assert_eq!(tiers[1][4], Cell::Whole(3));
}

#[test]
fn filters_and_years_without_rewards() {
    assert_eq!(
        rows(&report(Some(2013), of_community("d"))),
        ["b 三等 due 30"]
    );
    assert_eq!(rows(&report(Some(2013), of_community("c"))).len(), 2);
    let empty = report(Some(2014), Choice::default());
    assert!(empty.sections[0].rows.is_empty());
    assert_eq!(empty.total[0].cell, Cell::Whole(0));
    assert!(
        report(Some(1999), Choice::default()).sections[0]
            .rows
            .is_empty()
    );
}

#[test]
fn two_awards_of_a_year_do_not_double_its_points() {
    let mut tree = tree();
    let path = "communities/c/volunteers/a.toml";
    let award = "[[award]]\nyear = 2013\ntier = \"三等\"\ndate = 2014-01-20\n";
    change(&mut tree, path, award, &award.repeat(2));
    let report = made("rewards", &tree, &of_year(2013));
    assert_eq!(rows(&report).len(), 4);
    assert_eq!(report.total[1].cell, Cell::Decimal(56.into()));
}

#[test]
fn the_digest_is_what_a_notice_seals() {
    let digest = |year, choice| report(year, choice).layout.digest;
    let sealed = |lines: &str| Some(hex(&Sha256::digest(lines)));
    let (a, b) = ("a\t2013\t一等\n", "b\t2013\t三等\n");
    let all = digest(None, Choice::default());
    assert_eq!(all, sealed(&[a, b].concat()));
    assert_eq!(digest(Some(2013), of_community("d")), sealed(b));
    assert_eq!(digest(Some(2014), Choice::default()), sealed(""));
    let building = Choice {
        buildings: ["c-1".to_owned()].into(),
        ..Choice::default()
    };
    // Of less than a community no notice is drawn: it is that of what the list itself tells.
    let part = digest(Some(2013), building);
    assert!(part.is_some() && part != all && part != sealed(a));
    let street = digest(Some(2013), of_community("410105002"));
    assert!(street.is_some() && street != sealed(""));
}
