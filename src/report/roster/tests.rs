//! `roster` of a small tree: posts counted by hand, and those that nobody holds.

use jiff::civil::date;

use crate::report::fixture::{as_of, base, change, lines, made, query, total};

#[test]
fn every_post_of_the_tree() {
    let report = made("roster", &base(), &query());
    // The street's secretary; a 总支 secretary and a station head in each community; in each
    // grid its head, a secretary and five leaders; in each building 组长, 楼栋长 and 代表; the
    // captains of two teams.
    let posts = 1 + 2 * 2 + 4 * 7 + 8 * 3 + 2;
    assert_eq!(total(&report, "posts"), posts.to_string());
    assert_eq!(total(&report, "vacancies"), "0");
    let rows = lines(
        &report,
        "rows",
        &["place", "post", "role", "volunteer", "since"],
    );
    assert_eq!(rows[0], "410105002 secretary 书记 jd-01 2012-01-01");
    assert!(rows.contains(&"tx-1 organisation-leader 志愿者服务队 tx102-7 2012-05-01".into()));
    assert!(rows.contains(&"xun-luo team-captain 队长 tx102-7 2012-05-01".into()));
    let pages = report.sections.iter().filter(|section| section.page);
    assert_eq!(pages.count(), 3, "the street and two communities");
}

#[test]
fn a_post_is_vacant_from_the_day_after() {
    let mut tree = base();
    let grid = "communities/tong-xin/grids/tx-1.toml";
    let head = "volunteer = \"tx101-9\", since = 2012-03-01";
    change(
        &mut tree,
        grid,
        head,
        &format!("{head}, until = 2014-06-30"),
    );
    let team = "communities/yin-hang/teams/he-chang.toml";
    change(&mut tree, team, "role = \"队长\", ", "");
    let vacant = |day| {
        let report = made("roster", &tree, &as_of(day));
        let rows = lines(&report, "rows", &["volunteer", "place", "post", "since"]);
        rows.into_iter()
            .filter(|row| row.starts_with("- "))
            .collect::<Vec<_>>()
    };
    let team = "- he-chang team-captain -";
    assert_eq!(vacant(date(2014, 6, 30)), [team]);
    let head = "- tx-1 grid-head 2014-07-01";
    assert_eq!(vacant(date(2014, 7, 1)), [head, team]);
}

#[test]
fn filters_leave_out_what_is_elsewhere() {
    let mut asked = query();
    asked.choice.buildings.insert("tx-2-01".to_owned());
    let report = made("roster", &base(), &asked);
    let rows = lines(&report, "rows", &["place", "post"]);
    assert_eq!(
        rows,
        [
            "tx-2-01 group-leader",
            "tx-2-01 building-head",
            "tx-2-01 representative",
        ]
    );
    let mut asked = query();
    asked.choice.communities.insert("yin-hang".to_owned());
    let report = made("roster", &base(), &asked);
    assert_eq!(total(&report, "posts"), (2 + 2 * 7 + 4 * 3 + 1).to_string());
}
