//! Rewards on a small tree.

use super::REPORT;
use crate::points::Choice;
use crate::report::trial::{made, of_community, query, tree, words};
use crate::report::{Cell, Report};

fn report(year: Option<i16>, choice: Choice) -> Report {
    let query = crate::report::Query {
        choice,
        ..query(year)
    };
    made(&REPORT, &tree(), &query)
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
    assert_eq!(total[2..], [1, 1, 1].map(Cell::Whole));
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
