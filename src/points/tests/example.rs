//! The worked examples of the contract, to the last digit.

use jiff::civil::{Date, date};

use super::{Judged, POLICY, entry, reversal};

fn handbook(day_of_h: &str) -> String {
    [
        entry("a", "2013-05-01", "医疗服务", "hours = 2.5"),
        entry("b", "2013-05-01", "医疗服务", "hours = 1.5"),
        entry("c", "2013-06-01", "医疗服务", "hours = 2"),
        entry("d", "2013-07-01", "医疗服务", "hours = 1"),
        entry("e", "2013-07-01", "卫生清洁", "count = 3"),
        entry("f", "2013-08-01", "缺席", "note = \"未到\""),
        entry("g", "2014-05-21", "医疗服务", "hours = 2.25"),
        reversal("h", day_of_h, "c"),
    ]
    .concat()
}

fn judged(day_of_h: &str, closed: Option<Date>) -> Judged {
    Judged::new(POLICY, &handbook(day_of_h), closed)
}

#[test]
fn taken_back_in_time() {
    let v = judged("2013-06-02", None);
    assert_eq!(v.faults(), []);
    let credits = ["a", "b", "c", "d", "e", "f", "g"].map(|id| v.credit(id));
    assert_eq!(credits, ["2", "1", "0", "1", "1.5", "-1", "4"]);
    assert_eq!(v.total(2013), ["4.5", "5", "4"]);
    assert_eq!(v.total(2014), ["4", "2.25", "1"]);
    assert_eq!(
        v.digest(2013),
        "sha256:d2ddab62d76af78fc26c67e5ca097708c026641a1b14ac92db16ecb9f7ebda3b"
    );
}

#[test]
fn taken_back_late() {
    let v = judged("2014-02-10", Some(date(2014, 1, 20)));
    let credits = ["a", "b", "c", "d", "e", "f"].map(|id| v.credit(id));
    assert_eq!(credits, ["2", "1", "2", "0", "1.5", "-1"]);
    assert_eq!(v.total(2013), ["5.5", "7", "5"]);
    assert_eq!(v.total(2014), ["3", "0.25", "1"]);
    assert_eq!(
        v.digest(2013),
        "sha256:3b4707301800ef0cf77bba0cbc1fe7a77c9723d32a86c7bce82b5ed57fc06b28"
    );
    assert_eq!(
        v.digest(2014),
        "sha256:87fdba1d1fb36dda446ffc1242facdafed1ac2b98b2e0afe684b5fb9ab18998f"
    );
}

#[test]
fn on_the_day_of_the_closing_is_in_time() {
    let v = judged("2014-01-20", Some(date(2014, 1, 20)));
    assert_eq!(v.total(2013), ["4.5", "5", "4"]);
    assert!(v.book.corrections.is_empty());
}

#[test]
fn order_in_the_file_does_not_matter() {
    let text = handbook("2014-02-10");
    let mut tables: Vec<&str> = text.split_inclusive("confirmed_by = \"b\"\n").collect();
    tables.reverse();
    let v = Judged::new(POLICY, &tables.concat(), Some(date(2014, 1, 20)));
    assert_eq!(
        v.digest(2013),
        "sha256:3b4707301800ef0cf77bba0cbc1fe7a77c9723d32a86c7bce82b5ed57fc06b28"
    );
}

#[test]
fn what_a_cap_had_swallowed_costs_nothing() {
    // d earns nothing beside c; taken back late after c, it takes off what F1 − F2 is.
    let both = |c: &str, d: &str| {
        handbook("2014-02-10").replace("id = \"h\"", &format!("id = \"{c}\""))
            + &reversal(d, "2014-02-10", "d")
    };
    for (c, d, first, second) in [
        ("h", "i", ("c", "-1"), ("d", "-1")),
        ("i", "h", ("d", "0"), ("c", "-2")),
    ] {
        let v = Judged::new(POLICY, &both(c, d), Some(date(2014, 1, 20)));
        let made: Vec<_> = v
            .book
            .corrections
            .iter()
            .map(|k| (k.target, k.points.normalize().to_string()))
            .collect();
        let expected = [first, second].map(|(id, points)| (v.at(id), points.to_owned()));
        assert_eq!(made, expected);
        assert_eq!(v.total(2013), ["5.5", "7", "5"]);
    }
}

#[test]
fn a_late_reversal_of_what_never_counted_is_a_line_of_nothing() {
    let text = super::waiting("a", "2013-05-01", "医疗服务", "hours = 2")
        + &reversal("r", "2014-02-10", "a");
    let v = Judged::new(POLICY, &text, Some(date(2014, 1, 20)));
    assert_eq!(v.book.corrections.len(), 1);
    assert_eq!(v.total(2014), ["0", "0", "0"]);
}
