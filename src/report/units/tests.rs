//! `units` of a small tree: attendance, contributions and feedback, counted by hand.

use crate::report::fixture::{base, change, lines, made, of_year, query, total};

const MEETING: &str = "street/meetings/2014-10-10-lian-xi.toml";

#[test]
fn who_came_and_who_did_not() {
    let mut tree = base();
    let report = made("units", &tree, &of_year(2014));
    let keys = ["unit", "member_since", "invited", "attended"];
    let units = ["hua-gong 2012-03-01 1 1", "shui-ting 2012-03-01 1 1"];
    assert_eq!(lines(&report, "rows", &keys)[..2], units);
    change(&mut tree, MEETING, "\"shui-ting\", ", "");
    let report = made("units", &tree, &of_year(2014));
    let meetings = lines(
        &report,
        "meetings",
        &["date", "attended", "units", "absent"],
    );
    assert_eq!(meetings, ["2014-10-10 1 hua-gong shui-ting"]);
    let since = "unit = \"shui-ting\", since = 2014-10-11";
    change(
        &mut tree,
        "jiedao.toml",
        "unit = \"shui-ting\", since = 2012-03-01",
        since,
    );
    let report = made("units", &tree, &of_year(2014));
    assert_eq!(
        lines(&report, "rows", &keys)[1],
        "shui-ting 2014-10-11 - -",
        "asked to none"
    );
    assert_eq!(lines(&report, "meetings", &["absent"]), [""]);
    let committee = lines(&report, "committee", &["level", "member", "volunteer"]);
    assert_eq!(
        committee,
        [
            "street 410105002 jd-01",
            "community tong-xin tx201-1",
            "community yin-hang yh201-1",
            "unit shui-ting -",
            "unit hua-gong -",
        ]
    );
}

#[test]
fn what_was_given_by_kind_and_community() {
    let mut tree = base();
    let path = "units/shui-ting.toml";
    let gift =
        "\n[[contribution]]\ndate = 2012-10-01\nkind = \"资金\"\ntitle = \"助学\"\nvalue = 100.5\n";
    change(
        &mut tree,
        path,
        "value = 0\n",
        &format!("value = 0\n{gift}{gift}"),
    );
    let report = made("units", &tree, &of_year(2012));
    let kinds = lines(&report, "kinds", &["kind", "community", "count", "value"]);
    assert_eq!(kinds, ["场地 tong-xin 1 0", "资金 - 2 201"]);
    let given = lines(&report, "contributions", &["date", "matter"]);
    assert_eq!(
        given,
        ["2012-09-01 2014-lu-deng", "2012-10-01 -", "2012-10-01 -"]
    );
    let mut asked = of_year(2012);
    asked.choice.communities.insert("tong-xin".to_owned());
    let report = made("units", &tree, &asked);
    assert_eq!(lines(&report, "contributions", &["date"]), ["2012-09-01"]);
    assert_eq!(lines(&report, "rows", &["unit"]), ["shui-ting"]);
    assert_eq!(
        lines(&report, "years", &["year", "units", "contributions"]),
        ["2012 1 1"]
    );
}

#[test]
fn employers_are_told_what_their_members_did() {
    let mut tree = base();
    let path = "communities/tong-xin/volunteers/tx101-1.toml";
    let unit = "relation = \"单位\"\nunit = \"shui-ting\"";
    change(&mut tree, path, "relation = \"社区\"", unit);
    let report = made("units", &tree, &of_year(2014));
    let keys = [
        "unit",
        "employer",
        "volunteer",
        "reported",
        "times",
        "hours",
        "points",
    ];
    let feedback = lines(&report, "feedback", &keys);
    assert_eq!(feedback[0], "shui-ting - tx101-1 2013-03-01 3 5 8");
    assert_eq!(
        lines(&report, "rows", &["unit", "reported_members"])[1],
        "shui-ting 1"
    );
    let mut asked = of_year(2014);
    asked.subject = Some("shui-ting".to_owned());
    let report = made("units", &tree, &asked);
    assert_eq!(lines(&report, "feedback", &["volunteer"]), ["tx101-1"]);
    assert_eq!(total(&report, "reported_members"), "1");
    let report = made("units", &tree, &of_year(2012));
    assert!(
        lines(&report, "feedback", &["volunteer"]).is_empty(),
        "before they reported in"
    );
}

#[test]
fn the_last_year_with_something_of_its_own() {
    let mut tree = base();
    assert_eq!(made("units", &tree, &query()).year, Some(2014));
    tree.remove(MEETING);
    assert_eq!(made("units", &tree, &query()).year, Some(2012));
    let report = made("units", &tree, &of_year(2010));
    assert!(lines(&report, "meetings", &["date"]).is_empty());
    assert!(lines(&report, "contributions", &["date"]).is_empty());
}

#[test]
fn the_members_of_all_employers_add_up() {
    // Three of the street itself work elsewhere already.
    let mut tree = base();
    let volunteers = "communities/tong-xin/volunteers";
    let works = |of: &str| format!("relation = \"单位\"\n{of}");
    for (name, of) in [
        ("tx101-1", works("unit = \"shui-ting\"")),
        ("tx101-2", works("employer = \"某公司\"")),
        ("tx102-1", works("")),
    ] {
        let path = format!("{volunteers}/{name}.toml");
        let file = String::from_utf8(tree.bytes(&path).unwrap().to_vec()).unwrap();
        let file = file.replace("relation = \"社区\"\n", "");
        tree.put(path, file.replace("status =", &format!("{of}\nstatus =")));
    }
    let report = made("units", &tree, &of_year(2014));
    let rows = lines(&report, "rows", &["unit", "name", "reported_members"]);
    assert!(
        rows[1].ends_with(" 1") && rows[2] == "- other 5",
        "{rows:?}"
    );
    assert_eq!(total(&report, "reported_members"), "6");
    assert_eq!(total(&report, "units"), "2");
}

#[test]
fn a_unit_that_reported_in_later_is_not_told_of_before() {
    let mut tree = base();
    tree.put(
        "units/xin.toml",
        "name = \"新\"\nkind = \"学校\"\nreported = 2014-04-08\n",
    );
    let units = |year| lines(&made("units", &tree, &of_year(year)), "rows", &["unit"]);
    assert!(!units(2013).contains(&"xin".to_owned()));
    assert!(units(2014).contains(&"xin".to_owned()));
}
