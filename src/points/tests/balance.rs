//! Tiers, stars, and points to spend.

use jiff::civil::date;
use rust_decimal::Decimal;

use super::super::{Total, stars, tier};
use super::{Judged, POLICY, TODAY, entry, reversal};
use crate::street::Ground;

const REWARDS: &str = r#"
tier = [
  { name = "二等", points = 10, from = 2013 },
  { name = "一等", points = 20, hours = 5, from = 2013, until = 2013 },
]
star = [{ stars = 1, hours = 100 }, { stars = 2, hours = 300 }]
[redemption]
period = "不限"
carry_over = true
"#;

fn redeem(day: &str, points: u32) -> String {
    format!("[[redeem]]\ndate = {day}\npoints = {points}\nwhat = \"券\"\nrecorded_by = \"a\"\n")
}

fn before(v: &Judged) -> Vec<String> {
    let redeemed = v
        .book
        .redeemed(Ground::of(&v.frame), &v.scheme, &v.handbook, TODAY);
    let balances = redeemed.iter();
    balances.map(|r| r.before.normalize().to_string()).collect()
}

#[test]
fn the_highest_tier_that_is_reached() {
    let v = Judged::under(POLICY, REWARDS, "", None);
    let name = |year, points: i64, hours: i64| {
        let total = Total {
            points: points.into(),
            hours: hours.into(),
            times: 0,
        };
        let tier = tier(&v.frame.rewards, year, &total)?;
        tier.name.as_ref().map(|at| at.value.to_string())
    };
    assert_eq!(name(2013, 20, 5).as_deref(), Some("一等"));
    assert_eq!(name(2013, 20, 4).as_deref(), Some("二等"));
    assert_eq!(name(2014, 20, 5).as_deref(), Some("二等"));
    assert_eq!(name(2013, 9, 9), None);
    assert_eq!(name(2012, 99, 99), None);
    let stars = |hours: i64| stars(&v.frame.rewards, Decimal::from(hours));
    assert_eq!(
        (stars(99), stars(100), stars(400)),
        (None, Some(1), Some(2))
    );
}

#[test]
fn what_is_spent_is_gone() {
    let text = [
        entry("a", "2013-05-01", "卫生清洁", "count = 20"),
        redeem("2013-06-01", 4),
        redeem("2013-05-01", 3),
        redeem("2014-01-01", 2),
    ];
    let v = Judged::under(POLICY, REWARDS, &text.concat(), None);
    assert_eq!(before(&v), ["10", "7", "3"]);
    let balance = v
        .book
        .account(&v.scheme, &v.frame.rewards, &v.handbook, date(2014, 1, 1))
        .left();
    assert_eq!(balance, Decimal::ONE);
    let anew = REWARDS.replace("carry_over = true", "carry_over = false");
    let v = Judged::under(POLICY, &anew, &text.concat(), None);
    assert_eq!(before(&v), ["10", "7", "0"]);
    let balance = v
        .book
        .account(&v.scheme, &v.frame.rewards, &v.handbook, date(2014, 1, 1))
        .left();
    assert_eq!(balance, Decimal::from(-2));
}

#[test]
fn judged_by_what_was_known_that_day() {
    let text = [
        entry("a", "2013-05-01", "卫生清洁", "count = 20"),
        reversal("r", "2013-07-01", "a"),
        redeem("2013-06-01", 10),
        redeem("2013-07-01", 1),
    ];
    let v = Judged::under(POLICY, REWARDS, &text.concat(), None);
    assert_eq!(before(&v), ["10", "-10"]);
}

#[test]
fn a_late_correction_counts_from_its_day() {
    let text = [
        entry("a", "2013-05-01", "卫生清洁", "count = 20"),
        reversal("r", "2014-02-01", "a"),
        redeem("2014-01-31", 1),
        redeem("2014-02-01", 1),
    ];
    let v = Judged::under(POLICY, REWARDS, &text.concat(), Some(date(2014, 1, 20)));
    assert_eq!(before(&v), ["10", "-1"]);
}
