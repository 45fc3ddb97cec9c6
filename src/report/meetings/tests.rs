//! The figures of `report meetings` on the small tree of the cases, counted by hand.

use jiff::civil::date;

use super::super::fixture::{base, change, lines, made, of_year, query, total};

const FOLDER: &str = "communities/tong-xin/meetings";

#[test]
fn kinds_by_quarter_with_what_became_of_decisions() {
    let mut tree = base();
    let patrol = "kind = \"楼栋长会\"\ntitle = \"巡逻\"\ndate = 2014-12-31\nscope = \"tx-2-01\"\n\
                  expected = 8\npresent = 4\n[[topic]]\ntitle = \"巡逻\"\nresolution = \"每周一次\"\n\
                  [[topic]]\ntitle = \"其他\"\n";
    tree.put(format!("{FOLDER}/patrol.toml"), patrol);
    let report = made("meetings", &tree, &of_year(2014));
    let keys = [
        "kind",
        "q1",
        "q2",
        "q3",
        "q4",
        "turnout",
        "topics",
        "decisions",
        "done",
        "none",
    ];
    let rows = lines(&report, "rows", &keys);
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[2], "楼栋长会 0 0 0 1 50 2 1 0 1");
    assert_eq!(rows[6], "听证会 0 1 0 0 83.3 1 1 1 0");
    assert_eq!(total(&report, "meetings"), "3");
    assert_eq!(total(&report, "turnout"), "70");
    let decisions = lines(
        &report,
        "decisions",
        &["meeting", "votes", "matter", "outcome"],
    );
    assert_eq!(
        decisions,
        [
            "2014-04-10-ting-zheng 9/0/1 2014-lu-deng done",
            "patrol - - none"
        ]
    );
}

#[test]
fn a_decision_is_late_where_its_matter_is() {
    let mut tree = base();
    let matter = "communities/tong-xin/matters/2014-lu-deng.toml";
    let ended = "\n[[step]]\nstage = \"办结\"\ndate = 2014-04-20\n";
    change(&mut tree, matter, ended, "");
    change(
        &mut tree,
        matter,
        "\n[[step]]\nstage = \"评议\"\ndate = 2014-04-25\nsatisfied = 9\nasked = 10\n",
        "",
    );
    change(
        &mut tree,
        matter,
        "\n[[step]]\nstage = \"销号\"\ndate = 2014-04-26\n",
        "",
    );
    let report = made("meetings", &tree, &query());
    assert_eq!(report.year, Some(2014));
    assert_eq!(lines(&report, "decisions", &["outcome"]), ["overdue"]);
    assert_eq!(lines(&report, "rows", &["open", "done"])[6], "1 0");
}

#[test]
fn filters_go_by_the_scope_and_an_empty_year_is_empty() {
    let tree = base();
    let only = |grid: &str| {
        let mut query = of_year(2014);
        query.choice.grids = [grid.to_owned()].into();
        total(&made("meetings", &tree, &query), "meetings")
    };
    assert_eq!((only("tx-1"), only("tx-2")), ("1".into(), "0".into()));
    let empty = made("meetings", &tree, &of_year(1999));
    assert!(empty.sections.iter().all(|section| section.rows.is_empty()));
}

#[test]
fn on_an_earlier_day_decisions_stand_as_they_did() {
    let on = |month, day| {
        let mut query = of_year(2014);
        query.as_of = Some(date(2014, month, day));
        let report = made("meetings", &base(), &query);
        let outcomes = lines(&report, "decisions", &["outcome"]);
        (total(&report, "meetings"), outcomes.join(" "))
    };
    assert_eq!(on(4, 9).1, "", "it was not held yet");
    // Its seven days were over before it came to be heard.
    assert_eq!(on(4, 10).1, "overdue");
    assert_eq!(on(4, 19).1, "overdue");
    assert_eq!(on(4, 20).1, "done");
}
