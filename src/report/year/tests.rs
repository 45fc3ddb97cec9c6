//! The page of a year on a small tree.

use jiff::civil::date;

use crate::lang::{Lang, Voice};
use crate::points::Choice;
use crate::report::fixture::{as_of, made, of_community, of_year, query, total, words};
use crate::report::trial::tree;
use crate::report::{Query, Report, Shape};
use crate::store::Memory;

/// The small tree with something of every group in 2013 and 2014.
fn full() -> Memory {
    let mut tree = tree();
    let star = |year: i16, more: &str| {
        format!("[[star]]\nyear = {year}\napplied = {year}-03-01\n{more}\n")
    };
    let building = [
        "name = \"1号楼组\"\nfloors = 7\nhouseholds = 100\ngrid = [{ grid = \"g\" }]\n",
        "head = [{ volunteer = \"a\" }, { volunteer = \"e\", until = 2013-06-01 }]\n",
        &star(
            2013,
            "approved = 2013-03-20\nevaluated = 2013-11-20\nmet = true\nfeature = \"清洁\"",
        ),
        &star(2014, ""),
        "[[culture]]\ntitle = \"图书角\"\nkind = \"图书角\"\nsince = 2013-05-01\nuntil = 2014-06-01\n",
        // A household written twice is one.
        "[[family]]\nyear = 2014\nhousehold = \"1-301\"\n",
        "[[family]]\nyear = 2014\nhousehold = \"1-301\"\n",
    ];
    let matter = [
        "title = \"路灯\"\nkind = \"设施维修\"\nraised = 2013-12-20\nsource = \"居民\"\n",
        "place = \"c-1\"\ndifficulty = \"一般\"\n",
        "[[step]]\nstage = \"登记\"\ndate = 2013-12-20\n",
        "[[step]]\nstage = \"办结\"\ndate = 2014-01-10\n",
        "[[step]]\nstage = \"评议\"\ndate = 2014-01-20\nsatisfied = 9\nasked = 10\n",
    ];
    let meeting = "kind = \"听证会\"\ntitle = \"会\"\ndate = 2014-04-10\nscope = \"g\"\n[[topic]]\ntitle = \"灯\"\nresolution = \"同意\"\n";
    let feast = "title = \"节\"\nkind = \"友好邻居日\"\ndate = 2014-05-21\nplace = \"d\"\nattendance = 40\n";
    tree.put("communities/c/grids/g.toml", "name = \"第一网格\"\n")
        .put(
            "communities/c/buildings/c-1.toml",
            building.concat().as_str(),
        )
        .put("communities/c/matters/m.toml", matter.concat().as_str())
        .put("communities/c/meetings/k.toml", meeting)
        .put("communities/d/activities/f.toml", feast);
    tree
}

fn figures(report: &Report, group: &str) -> Vec<String> {
    let keys = ["group", "figure", "value", "previous", "change"];
    let sections = report.sections.iter();
    let all = sections.flat_map(|section| words(section, &keys));
    let of_group = all.filter_map(|row| row.strip_prefix(&format!("{group} ")).map(str::to_owned));
    of_group.collect()
}

#[test]
fn a_year_with_the_year_before_beside_it() {
    let report = made("year", &full(), &query());
    assert_eq!(report.year, Some(2014));
    // a: 12 and 10 in 2013, 4 in 2014; b: 30; e: 4.
    assert_eq!(
        figures(&report, "points")[1..],
        [
            "volunteers 1 3 -2",
            "volunteers-gone 1 3 -2",
            "times 1 4 -3",
            "hours 0 12 -12",
            "points 4 56 -52",
            "pending 0 0 0",
            "rewarded 0 2 -2",
            "redeemed 3 0 3"
        ]
    );
    assert_eq!(
        figures(&report, "stars"),
        [
            "applied 1 1 0",
            "approved 0 1 -1",
            "met 0 1 -1",
            "features 0 1 -1",
            "awarded 0 0 0",
            "families 1 0 1"
        ]
    );
    assert_eq!(
        figures(&report, "matters"),
        [
            "matters 0 1 -1",
            "matters-done 1 0 1",
            "matters-open 0 1 -1",
            "matters-satisfied 90 - -"
        ]
    );
    // What ended does not stand.
    assert_eq!(
        figures(&report, "culture"),
        [
            "culture-new 0 1 -1",
            "culture 0 1 -1",
            "culture-buildings 0 1 -1"
        ]
    );
    assert!(figures(&report, "organisation").contains(&"heads 1 1 0".to_owned()));
    assert_eq!(figures(&report, "meetings")[1], "hearings 1 0 1");
    assert_eq!(figures(&report, "activities")[2], "attendance 40 0 40");
}

#[test]
fn filters_leave_out_what_cannot_be_told_under_them() {
    let of = |choice: Choice| {
        let query = Query {
            choice,
            ..of_year(2014)
        };
        made("year", &full(), &query)
    };
    let other = of(of_community("d"));
    assert_eq!(figures(&other, "activities")[0], "activities 1 0 1");
    assert!(figures(&other, "points").contains(&"points 0 30 -30".to_owned()));
    let building = of(Choice {
        buildings: ["c-1".to_owned()].into(),
        ..Choice::default()
    });
    assert!(figures(&building, "teams").is_empty());
    assert!(figures(&building, "points").contains(&"points 4 26 -22".to_owned()));
    assert_eq!(figures(&building, "activities")[0], "activities 0 0 0");
}

#[test]
fn years_without_anything() {
    let first = made("year", &full(), &of_year(2013));
    // Before it there is nothing to compare with.
    assert_eq!(figures(&first, "points")[5], "points 56 - -");
    let never = made("year", &full(), &of_year(1999));
    assert!(never.sections.iter().all(|section| section.rows.is_empty()));
    assert_eq!(never.sections.len(), 1);
    assert!(never.charts.is_empty());
    let mut tree = full();
    let later = "title = \"春\"\nkind = \"节日活动\"\ndate = 2015-02-18\nplace = \"d\"\n";
    tree.put("communities/d/activities/l.toml", later);
    let last = made("year", &tree, &query());
    assert_eq!(last.year, Some(2015), "no points yet, and something done");
    let empty = made("year", &Memory::new(), &query());
    assert_eq!(empty.year, None);
}

#[test]
fn the_chart_has_every_month_between() {
    let report = made("year", &full(), &of_year(2013));
    let Shape::Columns { data, stacked } = &report.charts[0].shape else {
        panic!("no columns");
    };
    assert!(*stacked && data.labels.len() == 1);
    let sums: Vec<_> = data
        .series
        .iter()
        .map(|s| s.values[0].normalize().to_string())
        .collect();
    assert_eq!(sums, ["26", "30"]);
}

#[test]
fn a_matter_that_came_back_is_done_once_and_where_the_ledger_has_it() {
    let mut tree = full();
    let steps = [
        ("登记", "2013-12-20"),
        ("办理", "2013-12-20"),
        ("办结", "2013-12-23"),
        ("评议", "2013-12-27"),
        ("办理", "2013-12-30"),
        ("办结", "2014-01-02"),
    ];
    let mut matter = "title = \"路灯\"\nkind = \"设施维修\"\nraised = 2013-12-20\n".to_owned();
    for (stage, day) in steps {
        matter += &format!("[[step]]\nstage = \"{stage}\"\ndate = {day}\n");
    }
    tree.put("communities/c/matters/m.toml", matter);
    let figures = figures(&made("year", &tree, &of_year(2014)), "matters");
    assert_eq!(figures[1..3], ["matters-done 1 0 1", "matters-open 0 1 -1"]);
    let ledger = made("matters", &tree, &of_year(2014));
    let years = ledger.sections.iter().find(|s| s.key == "years").unwrap();
    assert_eq!(words(years, &["year", "done"]), ["2013 0", "2014 1"]);
}

#[test]
fn who_has_points_and_is_not_among_the_reported_is_told() {
    let mut tree = full();
    let path = "communities/c/volunteers/a.toml";
    let text = String::from_utf8(tree.bytes(path).unwrap().to_vec()).unwrap();
    tree.put(path, format!("reported = 2013-01-01\n{text}"));
    let report = made("year", &tree, &of_year(2013));
    let points = figures(&report, "points");
    assert_eq!(
        points[..3],
        [
            "reported 1 - -",
            "volunteers 3 - -",
            "volunteers-gone 2 - -"
        ]
    );
    assert!(report.notes.iter().any(|say| say.id == "report-year-gone"));
    tree.put(
        path,
        format!("reported = 2013-01-01\nleft = 2013-12-31\n{text}"),
    );
    let report = made("year", &tree, &of_year(2013));
    assert_eq!(figures(&report, "points")[2], "volunteers-gone 3 - -");
}

#[test]
fn a_year_without_records_tells_how_things_stand_today() {
    let tree = full();
    let report = made("year", &tree, &of_year(2015));
    let organisation = figures(&report, "organisation");
    assert!(organisation.contains(&"households 100 100 0".to_owned()));
    assert_eq!(
        figures(&report, "points")[1],
        "volunteers - 1 -",
        "not none"
    );
    assert_eq!(report.notes.len(), 1);
    let said = Voice::new(Lang::Zh).tell(report.subtitle.as_ref().unwrap());
    assert!(said.contains("2015-06-30"), "{said}");
    let future = made("year", &tree, &of_year(2016));
    assert!(
        future
            .sections
            .iter()
            .all(|section| section.rows.is_empty())
    );
}

#[test]
fn what_stands_is_told_of_the_day_that_is_asked_for() {
    let on = |day| {
        let report = made("year", &full(), &as_of(day));
        assert_eq!(report.year, Some(2014));
        figures(&report, "culture")[1].clone()
    };
    assert_eq!(on(date(2014, 6, 1)), "culture 1 1 0");
    assert_eq!(on(date(2014, 6, 2)), "culture 0 1 -1");
}

#[test]
fn festivals_are_those_of_culture() {
    let mut tree = full();
    let feast = "title = \"节\"\nkind = \"传统节日\"\ndate = 2014-09-08\nplace = \"d\"\nbuildings = [\"c-1\"]\n";
    tree.put("communities/d/activities/g.toml", feast).put(
        "communities/c/activities/h.toml",
        feast.replace("place = \"d\"\n", ""),
    );
    for (community, festivals) in [("c", "2"), ("d", "2")] {
        let query = Query {
            choice: of_community(community),
            ..of_year(2014)
        };
        let year = figures(&made("year", &tree, &query), "activities");
        assert!(
            year[1].starts_with(&format!("festivals {festivals} ")),
            "{community} {year:?}"
        );
        assert_eq!(
            total(&made("culture", &tree, &query), "festivals"),
            festivals
        );
    }
}

#[test]
fn what_people_print_is_numbered_signed_and_sealed() {
    let lists = [
        "culture", "families", "homes", "nine", "rewards", "six", "stars", "teams", "units",
    ];
    for name in lists {
        let layout = made(name, &full(), &of_year(2013)).layout;
        assert!(layout.numbered && layout.seal, "{name}");
        assert!(layout.digest.is_some(), "{name}");
    }
    let page = made("year", &full(), &of_year(2013)).layout;
    assert!(page.dense && page.seal && page.digest.is_some());
    for (name, note) in [
        ("teams", "report-teams-distinct"),
        ("six", "report-six-distinct"),
    ] {
        let notes = made(name, &full(), &of_year(2013)).notes;
        assert!(notes.iter().any(|say| say.id == note), "{name}");
    }
}
