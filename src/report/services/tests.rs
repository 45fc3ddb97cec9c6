//! The figures of `report services` on the small tree of the cases, counted by hand.

use jiff::civil::date;

use super::super::fixture::{base, change, lines, made, query, total};
use crate::report::Query;
use crate::rules::{Check, Day, rule};

fn on(month: i8, day: i8) -> Query {
    Query {
        today: date(2015, month, day),
        ..query()
    }
}

#[test]
fn who_offers_what_in_which_community() {
    let report = made("services", &base(), &on(6, 30));
    let keys = [
        "service",
        "community",
        "offered",
        "volunteers",
        "points",
        "nearest",
        "within",
    ];
    let rows = lines(&report, "rows", &keys);
    assert_eq!(
        rows,
        [
            "理发 tong-xin true tx101-1 1 5 15",
            "理发 yin-hang true  1 5 15",
            "医疗服务 tong-xin true tx101-8 0 - 15",
            "医疗服务 yin-hang false  0 - 15",
        ]
    );
    let communities = lines(
        &report,
        "communities",
        &["community", "offered", "lacks", "far"],
    );
    assert_eq!(communities, ["tong-xin 2  0", "yin-hang 1 医疗服务 0"]);
    assert_eq!(total(&report, "lacking"), "0");
    assert!(report.notes.is_empty());
}

#[test]
fn what_nobody_offers_and_what_is_too_far() {
    let mut tree = base();
    let point = "communities/yin-hang/community.toml";
    change(&mut tree, point, "minutes = 5", "minutes = 16");
    let doctor = "communities/tong-xin/volunteers/tx101-8.toml";
    change(
        &mut tree,
        doctor,
        "services = [\"医疗服务\"]",
        "services = []",
    );
    let report = made("services", &tree, &on(6, 30));
    assert_eq!(total(&report, "lacking"), "1");
    assert_eq!(report.notes.len(), 1);
    let far = lines(&report, "service_points", &["community", "minutes", "far"]);
    assert_eq!(far, ["tong-xin 5 false", "yin-hang 16 true"]);
}

#[test]
fn needs_are_overdue_where_the_rule_says_so() {
    for (month, day, state) in [(6, 30, "met"), (7, 1, "overdue")] {
        let query = on(month, day);
        let report = made("services", &base(), &query);
        let keys = ["building", "service", "deliveries", "last", "state"];
        let needs = lines(&report, "needs", &keys);
        assert_eq!(needs, [format!("tx-1-01 理发 1 2015-05-20 {state}")]);
        let mut sink = crate::diag::Sink::new();
        let street = crate::street::Frame::load(&base()).unwrap();
        let (street, ()) = street.with_people(&base(), &super::super::registry::Passing);
        let day = Day {
            as_of: None,
            today: query.today,
        };
        let c509 = rule(crate::diag::Code::new("C509")).map(|rule| &rule.check);
        let Some(Check::Street(look)) = c509 else {
            panic!("C509 looks at the street");
        };
        look(&street, &day, &mut sink);
        let told = sink.findings().len();
        assert_eq!(total(&report, "overdue"), told.to_string());
    }
}

#[test]
fn filters_and_a_year_before_all_records() {
    let mut query = on(6, 30);
    query.choice.communities = ["yin-hang".to_owned()].into();
    let report = made("services", &base(), &query);
    assert_eq!(
        lines(&report, "rows", &["community"]),
        ["yin-hang", "yin-hang"]
    );
    assert_eq!(total(&report, "needs"), "0");
    query.choice.communities = ["tong-xin".to_owned()].into();
    let names = lines(&made("services", &base(), &query), "services", &["names"]);
    assert_eq!(names[0], "赵某甲");
}
