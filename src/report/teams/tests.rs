//! `teams` of a small tree: what ties an entry to a team, counted by hand.

use crate::report::fixture::{base, change, lines, made, of_year, query, total};
use crate::report::{Asked, Refusal};

const TEAM: &str = "communities/tong-xin/teams/xun-luo.toml";
const ACTIVITY: &str = "activity = \"2014-05-21-jian-kang\"";

#[test]
fn entries_belong_to_the_team_that_organised_their_activity() {
    let mut tree = base();
    let report = made("teams", &tree, &of_year(2014));
    let keys = [
        "team",
        "members",
        "activities",
        "volunteers",
        "of_members",
        "times",
        "hours",
    ];
    let rows = lines(&report, "rows", &keys);
    assert_eq!(rows, ["xun-luo 3 1 1 0 1 2", "he-chang 2 0 - - - -"]);
    assert_eq!(total(&report, "hours"), "2");
    assert_eq!(total(&report, "members"), "5");

    let member = "  { volunteer = \"tx101-1\", since = 2014-05-21 },\n]\n";
    change(&mut tree, TEAM, "]\n", member);
    let report = made("teams", &tree, &of_year(2014));
    assert_eq!(lines(&report, "rows", &keys)[0], "xun-luo 4 1 1 1 1 2");
    change(&mut tree, TEAM, "since = 2014-05-21", "since = 2014-05-22");
    let report = made("teams", &tree, &of_year(2014));
    assert_eq!(lines(&report, "rows", &keys)[0], "xun-luo 4 1 1 0 1 2");
    let volunteer = "communities/tong-xin/volunteers/tx101-1.toml";
    change(&mut tree, volunteer, ACTIVITY, "");
    let report = made("teams", &tree, &of_year(2014));
    assert_eq!(lines(&report, "rows", &keys)[0], "xun-luo 4 1 - - - -");
}

#[test]
fn what_was_booked_late_is_of_the_year_it_was_booked_in() {
    let mut tree = base();
    let volunteer = "communities/tong-xin/volunteers/tx101-1.toml";
    let late = format!("{ACTIVITY}\nbooked = 2015-01-10");
    change(&mut tree, volunteer, ACTIVITY, &late);
    let closed = "year = 2014\nclosed = 2015-01-05\n";
    tree.put("closings/2014.toml", closed);
    let of = |year| {
        let report = made("teams", &tree, &of_year(year));
        lines(&report, "rows", &["team", "activities", "times", "hours"])[0].clone()
    };
    assert_eq!(
        (of(2014), of(2015)),
        ("xun-luo 1 - -".into(), "xun-luo 1 1 2".into())
    );
}

#[test]
fn an_activity_of_two_teams_counts_once_in_all() {
    let mut tree = base();
    let path = "communities/tong-xin/activities/2014-05-21-jian-kang.toml";
    change(
        &mut tree,
        path,
        "[\"xun-luo\",",
        "[\"xun-luo\", \"he-chang\",",
    );
    let report = made("teams", &tree, &of_year(2014));
    assert_eq!(
        lines(&report, "rows", &["team", "hours"]),
        ["xun-luo 2", "he-chang 2"]
    );
    assert_eq!(total(&report, "hours"), "2");
    assert_eq!(total(&report, "activities"), "1");
}

#[test]
fn armies_stand_in_the_order_of_the_policy() {
    let mut tree = base();
    change(
        &mut tree,
        TEAM,
        "kind = \"服务队\"\n",
        "kind = \"服务队\"\narmy = \"巡逻军\"\n",
    );
    let report = made("teams", &tree, &of_year(2014));
    let armies = lines(
        &report,
        "armies",
        &["army", "team_names", "members", "hours", "state"],
    );
    assert_eq!(armies, ["环保军 - 0 - -", "巡逻军 义务巡逻队 3 2 unnamed"]);
    let mut asked = of_year(2014);
    asked.choice.communities.insert("yin-hang".to_owned());
    let report = made("teams", &tree, &asked);
    assert!(
        lines(&report, "armies", &["army"]).is_empty(),
        "it may have its teams elsewhere"
    );
}

#[test]
fn the_last_year_is_that_of_the_last_activity() {
    let mut tree = base();
    assert_eq!(made("teams", &tree, &query()).year, Some(2015));
    let report = made("teams", &tree, &of_year(2009));
    let rows = lines(&report, "rows", &["team", "activities", "hours"]);
    assert_eq!(
        rows,
        ["xun-luo 0 -", "he-chang 0 -"],
        "there since before these records"
    );
    change(
        &mut tree,
        TEAM,
        "kind = \"服务队\"\n",
        "kind = \"服务队\"\nuntil = 2014-06-30\n",
    );
    let report = made("teams", &tree, &of_year(2014));
    let rows = lines(&report, "rows", &["team", "activities"]);
    assert_eq!(
        rows,
        ["xun-luo 1", "he-chang 0"],
        "what it organised was before it ended"
    );
    let report = made("teams", &tree, &of_year(2015));
    assert_eq!(
        lines(&report, "rows", &["team"]).len(),
        2,
        "a record that is at odds is shown"
    );
}

#[test]
fn of_one_team_everything_is_told() {
    let tree = base();
    let mut asked = of_year(2014);
    asked.subject = Some("xun-luo".to_owned());
    let report = made("teams", &tree, &asked);
    assert_eq!(lines(&report, "members", &["volunteer"]).len(), 3);
    assert_eq!(lines(&report, "activities", &["date"]), ["2014-05-21"]);
    asked.subject = Some("no-team".to_owned());
    let frame = crate::street::Frame::load(&tree).unwrap();
    let (source, query) = (&tree, &asked);
    let refusal = (super::REPORT.build)(Asked {
        frame,
        source,
        query,
        missing: &std::cell::RefCell::default(),
    });
    assert!(matches!(refusal, Err(Refusal::Unknown { .. })));
}
