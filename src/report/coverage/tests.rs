//! `coverage` of a small tree, with what is broken in it counted by hand.

use jiff::civil::date;

use crate::diag::{Code, Sink};
use crate::report::fixture::{as_of, base, change, lines, made, query, total, word};
use crate::rules::{Check, Day, rule};
use crate::street::{Frame, Handbook, Street, Visitor};

const BUILDING: &str = "communities/tong-xin/buildings/tx-1-01.toml";
const GRID: &str = "communities/tong-xin/grids/tx-1.toml";
/// What the third member of the group answers for.
const THIRD: &str = "floors = [3]\nhouseholds = [\"1-301\"]\nsince = 2012-06-01\n";

#[test]
fn a_tree_without_a_fault_is_covered() {
    let report = made("coverage", &base(), &query());
    let of = |key| total(&report, key);
    assert_eq!(of("buildings"), "8");
    assert_eq!(of("full_members"), "24", "three in each group");
    assert_eq!(
        (of("groups"), of("uncovered_floors")),
        ("8".into(), "0".into())
    );
    let rows = lines(
        &report,
        "rows",
        &["building", "member", "floors", "linked_households", "state"],
    );
    assert_eq!(rows.len(), 24);
    assert_eq!(rows[1], "tx-1-01 tx101-2 2 1-201 -");
    let levels = lines(&report, "levels", &["level", "links", "held", "broken"]);
    assert_eq!(
        levels,
        [
            "branch 4 4 0",
            "group 8 8 0",
            "members 8 8 0",
            "households 24 24 0"
        ]
    );
    assert_eq!(lines(&report, "links", &["level"]).len(), 44);
    assert!(report.internal && report.layout.lie == crate::report::Lie::Landscape);
    let pages = report.sections.iter().filter(|section| section.page);
    assert_eq!(pages.count(), 4, "a page a grid");
}

#[test]
fn on_paper_a_building_is_told_once_and_rooms_are_floors() {
    let mut tree = base();
    let more = THIRD.replace(
        "[\"1-301\"]",
        "[\"1-101\", \"1-301\", \"2-302\", \"2-201\"]",
    );
    change(&mut tree, BUILDING, THIRD, &more);
    change(&mut tree, BUILDING, "floors = 3\n", "floors = 5\n");
    let report = made("coverage", &tree, &query());
    let keys = [
        "building_name",
        "building_households",
        "group_name",
        "leader_name",
        "linked_rooms",
        "remark",
    ];
    let rows = lines(&report, "rows", &keys);
    assert!(rows[0].ends_with(" 1层1户 未包楼层：4-5"), "{}", rows[0]);
    assert_eq!(rows[2], "    1-3层4户 -");
    // A program has it all in every row.
    let rows = lines(&report, "rows", &["building", "households", "leader"]);
    assert_eq!(rows[0], rows[2]);
    let rooms = lines(&report, "rows", &["linked_households"]);
    assert_eq!(rooms[2], "1-101,1-301,2-302,2-201");
    let foot = &report.sections[0].foot;
    let foot: Vec<_> = foot.iter().map(|f| (f.key, word(&f.cell))).collect();
    let named = |key| {
        foot.iter()
            .find(|(k, _)| *k == key)
            .map(|(_, sum)| sum.as_str())
    };
    // 1-101 twice: 2 and 3 more here, 3 of the next building.
    assert_eq!(named("linked_households"), Some("8"));
    assert_eq!(named("uncovered_floors"), Some("2"));
    assert_eq!(named("as_of"), Some("2015-06-30"));
}

#[test]
fn who_has_left_and_groups_that_begin_later() {
    let mut tree = base();
    let member = "communities/tong-xin/volunteers/tx101-2.toml";
    let text = String::from_utf8(tree.bytes(member).unwrap().to_vec()).unwrap();
    tree.put(member, format!("left = 2015-01-01\n{text}"));
    let report = made("coverage", &tree, &query());
    let rows = lines(&report, "rows", &["member", "state"]);
    assert!(rows.contains(&"tx101-2 left".to_owned()), "{rows:?}");
    let before = made("coverage", &base(), &as_of(date(2000, 1, 1)));
    assert_eq!(total(&before, "groups"), "0");
    let rows = lines(&before, "rows", &["building", "party_group", "state"]);
    assert_eq!(rows[0], "tx-1-01 - not-begun");
}

#[test]
fn what_ended_covers_nothing_from_the_day_after() {
    let mut tree = base();
    let ended = format!("{THIRD}until = 2014-12-31\n");
    change(&mut tree, BUILDING, THIRD, &ended);
    let before = made("coverage", &tree, &as_of(date(2014, 12, 31)));
    assert_eq!(total(&before, "uncovered_floors"), "0");
    let after = made("coverage", &tree, &as_of(date(2015, 1, 1)));
    let uncovered = lines(
        &after,
        "uncovered",
        &["grid", "building", "floors", "count", "state"],
    );
    assert_eq!(uncovered, ["tx-1 tx-1-01 3 1 -"]);
    let broken = lines(&after, "broken", &["level", "from", "volunteer", "state"]);
    assert_eq!(broken, ["households tx101-3 tx101-3 no-households"]);
    let rows = lines(&after, "rows", &["member", "floors", "state"]);
    assert!(rows.contains(&"tx101-3  no-duty".to_owned()), "{rows:?}");
}

#[test]
fn what_is_wrong_with_a_duty_stands_beside_it() {
    let mut tree = base();
    let stray = THIRD.replace("[3]", "[3, 9]");
    change(&mut tree, BUILDING, THIRD, &stray);
    change(
        &mut tree,
        BUILDING,
        "member = \"tx101-2\"",
        "member = \"tx202-1\"",
    );
    let report = made("coverage", &tree, &query());
    let rows = lines(&report, "rows", &["member", "stray_floors", "state"]);
    assert!(
        rows.contains(&"tx101-3 9 stray-floor".to_owned()),
        "{rows:?}"
    );
    assert!(rows.contains(&"tx202-1  stranger".to_owned()), "{rows:?}");
    assert!(rows.contains(&"tx101-2  no-duty".to_owned()), "{rows:?}");
}

#[test]
fn broken_links_are_named() {
    let mut tree = base();
    let contact = "contact = [\n  { volunteer = \"tx201-1\", since = 2012-06-01 },\n]\n";
    change(&mut tree, GRID, contact, "");
    let of_group = "contact = [\n  { volunteer = \"tx102-1\"";
    change(
        &mut tree,
        BUILDING,
        of_group,
        &of_group.replace("tx102-1", "tx201-2"),
    );
    let report = made("coverage", &tree, &query());
    let broken = lines(
        &report,
        "broken",
        &["level", "from", "to", "volunteer", "state"],
    );
    assert_eq!(
        broken,
        [
            "branch tong-xin tx-1 - no-contact",
            "group tx-1 tx-1-01 tx201-2 wrong-contact",
        ]
    );
    assert_eq!(total(&report, "broken_links"), "2");
}

#[test]
fn a_joint_group_is_one_and_a_building_without_one_is_told() {
    let mut tree = base();
    let path = "communities/tong-xin/buildings/tx-1-02.toml";
    let tie = "floors = 3\njoint_with = [{ building = \"tx-1-01\", since = 2013-01-01 }]\n";
    change(&mut tree, path, "floors = 3\n", tie);
    let report = made("coverage", &tree, &query());
    assert_eq!(total(&report, "groups"), "7");
    assert_eq!(total(&report, "full_members"), "24");
    assert_eq!(
        lines(&report, "rows", &["member"]).len(),
        24,
        "nobody twice"
    );

    let bare = "name = \"新楼组\"\nfloors = 2\nhouseholds = 10\n";
    let grid = format!("{bare}grid = [{{ grid = \"tx-1\", since = 2012-06-01 }}]\n");
    tree.put("communities/tong-xin/buildings/tx-1-03.toml", grid);
    tree.put("communities/tong-xin/buildings/tx-9-01.toml", bare);
    let report = made("coverage", &tree, &query());
    let uncovered = lines(
        &report,
        "uncovered",
        &["grid", "building", "floors", "state"],
    );
    assert_eq!(
        uncovered,
        ["tx-1 tx-1-03 1-2 no-group", "- tx-9-01 1-2 no-group"]
    );
    assert_eq!(total(&report, "uncovered_floors"), "4");
    let broken = lines(&report, "broken", &["to", "state"]);
    assert_eq!(broken, ["tx-1-03 no-group", "tx-9-01 no-group"]);
}

#[test]
fn filters_leave_out_rows_links_and_sums() {
    let mut asked = query();
    asked.choice.buildings.insert("tx-1-02".to_owned());
    let report = made("coverage", &base(), &asked);
    let of = |key| total(&report, key);
    assert_eq!(
        (of("buildings"), of("full_members"), of("groups")),
        ("1".into(), "3".into(), "1".into())
    );
    let levels = lines(&report, "levels", &["level", "links"]);
    assert_eq!(levels, ["branch 1", "group 1", "members 1", "households 3"]);
    let mut asked = query();
    asked.choice.communities.insert("yin-hang".to_owned());
    let report = made("coverage", &base(), &asked);
    assert_eq!(total(&report, "buildings"), "4");
}

/// Looks at nobody.
struct Nobody;

impl Visitor for Nobody {
    type Kept = ();
    type Sum = ();
    fn begin(&self, _: &Frame) {}
    fn look(&self, _: &Frame, _: &Handbook) {}
    fn fold(&self, (): &mut (), _: &Handbook, (): ()) {}
}

/// How many findings a rule has.
fn findings(code: &'static str, street: &Street) -> usize {
    let day = Day {
        as_of: None,
        today: date(2015, 6, 30),
    };
    let mut sink = Sink::new();
    match rule(Code::new(code)).map(|rule| &rule.check) {
        Some(Check::Chain(look)) => {
            let chain = crate::street::Chain::new(street, day.as_of);
            look(street, &chain, &day, &mut sink);
        }
        _ => panic!("{code} looks at the chain"),
    }
    sink.findings().len()
}

#[test]
fn rules_and_report_agree() {
    let mut tree = base();
    change(
        &mut tree,
        BUILDING,
        THIRD,
        &THIRD.replace("[3]", "[9]").replace("\"1-301\"", ""),
    );
    change(
        &mut tree,
        BUILDING,
        "member = \"tx101-2\"",
        "member = \"tx202-1\"",
    );
    let next = "communities/tong-xin/buildings/tx-1-02.toml";
    change(
        &mut tree,
        next,
        "volunteer = \"tx101-1\"",
        "volunteer = \"yh101-1\"",
    );
    change(&mut tree, next, "floors = 3\n", "floors = 6\n");
    change(
        &mut tree,
        GRID,
        "volunteer = \"tx201-1\"",
        "volunteer = \"tx101-2\"",
    );
    let last = "communities/yin-hang/grids/yh-2.toml";
    let contact = "contact = [\n  { volunteer = \"yh201-1\", since = 2012-06-01 },\n]\n";
    change(&mut tree, last, contact, "");
    let street = Frame::load(&tree).unwrap();
    let (street, ()) = street.with_people(&tree, &Nobody);
    let report = made("coverage", &tree, &query());
    let rows = |list: &str, keys: &[&str]| lines(&report, list, keys);
    let count = |rows: &[String], word: &str| rows.iter().filter(|r| r.ends_with(word)).count();

    let stray = rows("rows", &["stray_floors", "state"]);
    let strays = count(&stray, " stranger") + stray.iter().filter(|r| r.starts_with('9')).count();
    assert_eq!(findings("O212", &street), strays);
    assert_eq!(
        findings("O213", &street),
        rows("uncovered", &["building"]).len()
    );
    let broken = rows("broken", &["state"]);
    let missing = count(&broken, "no-contact") + count(&broken, "no-households");
    assert_eq!(findings("O214", &street), missing);
    assert_eq!(findings("O215", &street), count(&broken, "wrong-contact"));
    assert_eq!(
        (strays, missing, count(&broken, "wrong-contact")),
        (2, 3, 2)
    );
}
