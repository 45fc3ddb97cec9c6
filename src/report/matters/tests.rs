//! The figures of `report matters` on the small tree of the cases, counted by hand.

use jiff::civil::date;

use super::super::fixture::{base, change, lines, made, of_year, query, total};
use crate::report::{Audience, Query};
use crate::store::Memory;

const FOLDER: &str = "communities/tong-xin/matters";

fn matter(place: &str, difficulty: &str, steps: &[(&str, &str)]) -> String {
    let mut text = format!(
        "title = \"事项\"\nkind = \"物业\"\nraised = {}\nsource = \"居民\"\nplace = \"{place}\"\n\
         difficulty = \"{difficulty}\"\n",
        steps[0].1
    );
    for (stage, day) in steps {
        text += &format!("[[step]]\nstage = \"{stage}\"\ndate = {day}\n");
    }
    text
}

/// The street lamp of 2014, done on 20 April; and three of 2015, of which one is overdue on
/// 30 June, one is not, and one was done late.
fn tree() -> Memory {
    let mut tree = base();
    let calendar = "year = [{ year = 2014 }, { year = 2015 }]\n";
    tree.put("policy/calendar.toml", calendar);
    let mut put = |id: &str, text: String| {
        tree.put(format!("{FOLDER}/{id}.toml"), text);
    };
    let begun = [("登记", "2015-06-22"), ("办理", "2015-06-22")];
    put("over", matter("tx-2-01", "一般", &begun));
    put("open", matter("tx-1", "疑难", &begun));
    let late = [
        ("登记", "2015-06-15"),
        ("办理", "2015-06-15"),
        ("办结", "2015-06-17"),
    ];
    put("late", matter("410105002", "当场", &late));
    put(
        "declined",
        matter(
            "tx-1-01",
            "一般",
            &[("登记", "2015-01-05"), ("不予受理", "2015-01-06")],
        ),
    );
    tree
}

fn today(day: i8) -> Query {
    Query {
        today: date(2015, 6, day),
        ..query()
    }
}

#[test]
fn overdue_then_open_then_closed() {
    let report = made("matters", &tree(), &today(30));
    let rows = lines(
        &report,
        "rows",
        &["matter", "state", "deadline", "days", "done"],
    );
    assert_eq!(
        rows,
        [
            "over overdue 2015-06-25 6 -",
            "open open 2015-07-01 6 -",
            "declined declined 2015-01-08 - -",
            "late late 2015-06-15 2 2015-06-17",
        ]
    );
    let figures = [
        "registered",
        "carried",
        "done",
        "open",
        "overdue",
        "late",
        "done_rate",
    ];
    let figures = figures.map(|key| total(&report, key));
    assert_eq!(figures, ["4", "0", "1", "2", "1", "1", "33.3"]);
    assert_eq!(total(&report, "median_days"), "2");
    // The day of the limit is still in time.
    let before = made("matters", &tree(), &today(25));
    assert_eq!(total(&before, "overdue"), "0");
    let ages = lines(
        &report,
        "ages",
        &["age", "at_once", "ordinary", "hard", "matters"],
    );
    assert_eq!(ages, ["15 0 1 1 2"]);
    assert_eq!(report.charts.len(), 1);
}

#[test]
fn what_is_open_is_carried_into_the_next_year() {
    let mut tree = tree();
    let lamp = format!("{FOLDER}/2014-lu-deng.toml");
    for end in [
        "\n[[step]]\nstage = \"办结\"\ndate = 2014-04-20\n",
        "\n[[step]]\nstage = \"评议\"\ndate = 2014-04-25\nsatisfied = 9\nasked = 10\n",
        "\n[[step]]\nstage = \"销号\"\ndate = 2014-04-26\n",
    ] {
        change(&mut tree, &lamp, end, "");
    }
    let report = made("matters", &tree, &today(30));
    let keys = [
        "matter",
        "registered",
        "handler",
        "handler_name",
        "meetings",
        "stage",
    ];
    let rows = lines(&report, "rows", &keys);
    let unit = "shui-ting 水利厅";
    assert!(
        rows[0].starts_with("2014-lu-deng 2014-03-03 shui-ting "),
        "{unit} {}",
        rows[0]
    );
    assert!(
        rows[0].ends_with("2014-04-10-ting-zheng 办理"),
        "{}",
        rows[0]
    );
    assert_eq!(
        (total(&report, "carried"), total(&report, "registered")),
        ("1".into(), "4".into())
    );
}

#[test]
fn the_four_columns_by_community_and_year() {
    let report = made("matters", &tree(), &of_year(2014));
    let keys = [
        "community",
        "raised",
        "discussed",
        "decided",
        "judged",
        "done",
    ];
    assert_eq!(lines(&report, "communities", &keys), ["tong-xin 1 1 1 1 1"]);
    let keys = ["year", "raised", "discussed", "decided", "judged", "done"];
    let years = lines(&report, "years", &keys);
    assert_eq!(years, ["2014 1 1 1 1 1", "2015 4 0 0 0 1"]);
    let paths = lines(
        &report,
        "paths",
        &["matter", "decided", "resolution", "owner", "due"],
    );
    let path = "2014-lu-deng 2014-04-10 同意增设路灯 6 盏 tx101-9 2014-05-10";
    assert_eq!(paths, [path]);
    assert_eq!(total(&report, "satisfaction"), "90");
}

#[test]
fn on_an_earlier_day_the_ledger_says_what_was_known_then() {
    let tree = tree();
    let on = |day| {
        let query = Query {
            as_of: Some(date(2015, 6, day)),
            ..today(30)
        };
        let report = made("matters", &tree, &query);
        let keys = ["matter", "state", "days", "done"];
        (lines(&report, "rows", &keys), total(&report, "registered"))
    };
    let (rows, registered) = on(16);
    // The two of 22 June are not there yet, and the late one is not done but overdue.
    let late = ["late overdue 1 -", "declined declined - -"];
    assert_eq!(
        (rows, registered),
        (late.map(str::to_owned).to_vec(), "2".into())
    );
    assert_eq!(on(17).0[1], "late late 2 2015-06-17");
    assert_eq!(on(25).0[0], "open open 3 -");
    assert_eq!(on(26).0[0], "over overdue 4 -");
    // The year is the last that was known of.
    let query = Query {
        as_of: Some(date(2014, 4, 15)),
        ..today(30)
    };
    let report = made("matters", &tree, &query);
    assert_eq!(report.year, Some(2014));
    let lamp = lines(&report, "rows", &["matter", "stage", "satisfaction"]);
    assert_eq!(lamp, ["2014-lu-deng 办理 -"]);
    let years = lines(&report, "years", &["year", "done"]);
    assert_eq!(years, ["2014 0"]);
}

#[test]
fn the_ledger_lies_as_it_is_printed() {
    let report = made("matters", &tree(), &of_year(2014));
    let section = &report.sections[0];
    let shown = section
        .columns
        .iter()
        .filter(|column| column.audience != Audience::Data);
    let shown: Vec<_> = shown.map(|column| column.key).collect();
    let printed = [
        "matter",
        "registered",
        "source",
        "kind",
        "place_name",
        "title",
        "difficulty",
        "handler_name",
        "deadline",
        "meeting_names",
        "progress",
        "done",
        "days",
        "satisfaction",
        "state",
        "note",
    ];
    assert_eq!(shown, printed);
    // 登记, 议事 and 办结 have columns of their own.
    let progress = lines(&report, "rows", &["progress"]);
    assert_eq!(
        progress,
        ["03-04 交办,04-10 决议,04-15 办理,04-25 评议,04-26 销号"]
    );
}

#[test]
fn where_it_was_judged_is_not_where_it_was_discussed() {
    let mut tree = tree();
    let lamp = format!("{FOLDER}/2014-lu-deng.toml");
    let judged = "stage = \"评议\"\n";
    change(
        &mut tree,
        &lamp,
        judged,
        &format!("{judged}meeting = \"ping-yi\"\n"),
    );
    let meeting = "kind = \"评议会\"\ntitle = \"评议\"\ndate = 2014-04-25\n";
    tree.put("communities/tong-xin/meetings/ping-yi.toml", meeting);
    let report = made("matters", &tree, &of_year(2014));
    let keys = ["meetings", "meeting_names", "judged_in", "progress"];
    assert_eq!(
        lines(&report, "rows", &keys),
        ["2014-04-10-ting-zheng 04-10 听证会 ping-yi \
             03-04 交办,04-10 决议,04-15 办理,04-25 评议会,04-26 销号"]
    );
    let paths = lines(&report, "paths", &["meetings"]);
    assert_eq!(paths, ["04-10 听证会"]);
}

#[test]
fn filters_and_an_empty_year() {
    let only = |community: &str| {
        let mut query = today(30);
        query.choice.communities = [community.to_owned()].into();
        lines(&made("matters", &tree(), &query), "rows", &["matter"]).len()
    };
    assert_eq!(
        (only("tong-xin"), only("yin-hang"), only("410105002")),
        (3, 0, 1)
    );
    let empty = made("matters", &tree(), &of_year(1999));
    assert!(empty.sections[0].rows.is_empty());
    assert!(empty.charts.is_empty());
}

#[test]
fn without_a_calendar_nobody_is_called_late() {
    let mut tree = tree();
    tree.put("policy/calendar.toml", "year = [{ year = 2014 }]\n");
    let report = made("matters", &tree, &today(30));
    assert_eq!(total(&report, "overdue"), "0");
    assert_eq!(lines(&report, "rows", &["days", "deadline"])[0], "- -");
    assert_eq!(report.notes.len(), 1);
}
