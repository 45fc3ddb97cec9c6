//! Which entries count.

use jiff::civil::date;

use super::super::{Quantity, Reversal};
use super::{Fault, Judged, POLICY, State, entry, reversal, waiting};

fn judged(tables: &[String]) -> Judged {
    Judged::new(POLICY, &tables.concat(), None)
}

const CLEAN: &str = "卫生清洁";
const CARE: &str = "医疗服务";

#[test]
fn pending_counts_in_nothing_and_takes_nothing_back() {
    let v = judged(&[
        waiting("a", "2013-05-01", CLEAN, ""),
        entry("b", "2013-05-02", CLEAN, ""),
        reversal("c", "2013-05-03", "b").replace("confirmed_by = \"b\"\n", ""),
    ]);
    assert_eq!(v.total(2013), ["0.5", "0", "1"]);
    assert_eq!(v.faults(), []);
    assert_eq!(v.book.lines.iter().filter(|l| l.pending).count(), 2);
}

#[test]
fn past_24_hours_in_order_of_counting_day_and_id() {
    let v = judged(&[
        entry("c", "2013-05-01", CARE, "hours = 4"),
        entry("b", "2013-05-01", CARE, "hours = 5"),
        entry("a", "2013-05-01", CARE, "hours = 20"),
        waiting("0", "2013-05-01", CARE, "hours = 24"),
    ]);
    // b passes 24 and uses nothing up, so the shorter c stands.
    assert_eq!(v.faults(), [("b", Fault::DayTooLong)]);
    assert_eq!(v.state("c"), State::Live);
}

#[test]
fn booked_comes_after_by_its_counting_day() {
    let text = [
        entry("a", "2013-05-01", CARE, "booked = 2014-02-01\nhours = 1"),
        entry("b", "2013-05-01", CARE, "hours = 24"),
        entry("c", "2013-05-02", CARE, "booked = 2014-02-01\nhours = 1"),
        entry("d", "2013-05-02", CARE, "hours = 2.5"),
    ];
    let v = Judged::new(POLICY, &text.concat(), Some(date(2014, 1, 20)));
    assert_eq!(v.faults(), [("a", Fault::DayTooLong)]);
    // The day cap is that of the date, the year that of the counting day.
    assert_eq!((v.credit("d"), v.credit("c")), ("2".into(), "1".into()));
    assert_eq!(v.total(2014), ["1", "1", "1"]);
}

#[test]
fn booked_needs_a_closed_year() {
    let booked = [entry("a", "2013-05-01", CLEAN, "booked = 2014-01-20")];
    assert_eq!(judged(&booked).faults(), [("a", Fault::BookedInOpenYear)]);
    let v = Judged::new(POLICY, &booked.concat(), Some(date(2014, 1, 20)));
    assert_eq!(v.faults(), [("a", Fault::BookedBeforeClosing)]);
    let v = Judged::new(POLICY, &booked.concat(), Some(date(2014, 1, 19)));
    assert_eq!(v.faults(), []);
}

#[test]
fn once_a_year_by_date() {
    let v = judged(&[
        entry("a", "2013-09-01", "报到", "hours = 24"),
        entry("b", "2013-03-01", "报到", ""),
        waiting("c", "2013-01-01", "报到", ""),
        entry("d", "2014-01-01", "报到", ""),
        entry("e", "2013-09-01", CARE, "hours = 3"),
    ]);
    // a comes after b, and then its hours are not used up.
    assert_eq!(v.faults(), [("a", Fault::TwiceAYear)]);
    assert_eq!(v.total(2014), ["5", "0", "1"]);
}

#[test]
fn same_ids_take_both_out() {
    let v = judged(&[
        entry("a", "2013-05-01", CLEAN, ""),
        entry("a", "2013-05-02", CLEAN, ""),
        reversal("r", "2013-05-03", "a"),
    ]);
    assert_eq!(v.faults(), [("a", Fault::SameId), ("a", Fault::SameId)]);
    assert_eq!(v.state("r"), State::Reversal);
}

#[test]
fn quantities() {
    let v = judged(&[
        entry("a", "2013-05-01", CARE, ""),
        entry("b", "2013-05-02", CARE, "hours = 24.01"),
        entry("c", "2013-05-03", CARE, "hours = 0"),
        entry("d", "2013-05-04", CARE, "hours = 1\ncount = 1"),
        entry("e", "2013-05-05", CLEAN, "count = 0"),
        entry("f", "2013-05-06", "报到", "count = 1"),
        entry("g", "2013-05-07", CLEAN, "hours = 24"),
    ]);
    let quantities = [
        ("a", Quantity::NoHours),
        ("b", Quantity::Hours),
        ("c", Quantity::Hours),
        ("d", Quantity::NoCount),
        ("e", Quantity::Count),
        ("f", Quantity::NoCount),
    ];
    let faults = quantities.map(|(id, q)| (id, Fault::Quantity(q)));
    assert_eq!(v.faults(), faults);
}

#[test]
fn reversals() {
    let v = judged(&[
        entry("a", "2013-05-02", CLEAN, ""),
        reversal("r1", "2013-05-01", "a"),
        reversal("r3", "2013-05-04", "a"),
        reversal("r2", "2013-05-04", "a"),
        reversal("r4", "2013-05-03", "r2"),
        reversal("r5", "2013-05-03", "zz"),
        reversal("r6", "2015-07-01", "a"),
    ]);
    let faults = [
        ("r1", Fault::Reversal(Reversal::Before)),
        ("r3", Fault::Reversal(Reversal::Further)),
        ("r4", Fault::Reversal(Reversal::OfReversal)),
        ("r5", Fault::Reversal(Reversal::OfNothing)),
        ("r6", Fault::Future),
    ];
    assert_eq!(v.faults(), faults);
    assert_eq!(
        (v.state("a"), v.state("r2")),
        (State::TakenBack, State::Reversal)
    );
}

#[test]
fn what_was_taken_back_in_time_is_asked_no_more() {
    let v = judged(&[
        entry("a", "2013-05-02", "没有", "count = 0"),
        reversal("r", "2013-05-02", "a"),
    ]);
    assert_eq!(v.faults(), []);
}

#[test]
fn signatures() {
    let own = entry("a", "2013-05-02", CLEAN, "").replace("\"b\"", "\"v\"");
    let same = entry("b", "2013-05-02", CLEAN, "").replace("by = \"b\"", "by = \"a\"");
    let v = judged(&[own, same]);
    let faults = [
        ("a", Fault::ConfirmedByVolunteer),
        ("b", Fault::ConfirmedByRecorder),
    ];
    assert_eq!(v.faults(), faults);
}

#[test]
fn a_policy_with_two_prices_leaves_the_entry_out() {
    let twice = POLICY.replace("until = 2013-12-31\n", "");
    let v = Judged::new(&twice, &entry("a", "2014-05-02", CARE, "hours = 1"), None);
    assert_eq!(v.faults(), [("a", Fault::Unpriced)]);
    assert_eq!(v.book.unpriced(), 1);
}

#[test]
fn a_policy_read_in_part_lacks_nothing() {
    let broken = format!("{POLICY}points = \n");
    let v = Judged::new(
        &broken,
        &entry("a", "2014-05-02", "没有", "hours = 1"),
        None,
    );
    assert_eq!(v.faults(), [("a", Fault::Unpriced)]);
}
