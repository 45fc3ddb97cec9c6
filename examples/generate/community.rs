//! `community.toml`: the general branch, the station, service points, self-governance homes.

use crate::calendar::{Day, day};
use crate::dice::Dice;
use crate::model::{Community, Street};
use crate::page::Page;
use crate::service::SERVICES;
use crate::term;

pub fn path(community: &Community) -> String {
    format!("communities/{}/community.toml", community.id)
}

pub fn file(street: &Street, index: usize) -> String {
    let community = &street.communities[index];
    let mut page = Page::new();
    page.text("name", &format!("{}社区", community.short));
    page.text("code", &community.code);
    page.raw("points_since", community.points_since);
    page.table("[general_branch]");
    page.text("name", &format!("中共{}社区总支部委员会", community.short));
    page.rows("committee", &term::rows(street, &community.committee));
    page.table("[station]");
    page.text("name", &format!("{}社区党员志愿者服务站", community.short));
    page.rows("head", &term::rows(street, &community.station));
    if street.shipped() {
        service_points(&mut page, street, index);
        homes(&mut page, community);
    }
    page.finish()
}

/// Each community has points for some of the 28, none farther than the catalogue allows.
fn service_points(page: &mut Page, street: &Street, index: usize) {
    const PLACES: [&str; 6] = [
        "门房",
        "东侧便民小屋",
        "社区服务站大厅",
        "老年活动室",
        "西门便民亭",
        "楼院凉亭",
    ];
    let community = &street.communities[index];
    let dice = &mut Dice::new(street.seed, "points", index);
    let courtyards = community.buildings.len().div_ceil(2);
    for (order, service) in SERVICES.iter().enumerate() {
        // What the newspaper page names is at hand everywhere, the rest in most places.
        if order >= 7 && !dice.percent(55) {
            continue;
        }
        let yard = dice.between(1, courtyards);
        page.table("[[service_point]]");
        page.text("service", service.name);
        page.text(
            "place",
            &format!("{}{yard}号院{}", community.short, dice.pick(&PLACES)),
        );
        page.raw("minutes", dice.between(3, service.minutes as usize));
    }
}

struct Home {
    community: &'static str,
    applied: Day,
    approved: Option<Day>,
    refused: Option<Day>,
    evaluated: Option<(Day, bool)>,
    awarded: Option<Day>,
}

const fn applied(community: &'static str, applied: Day) -> Home {
    Home {
        community,
        applied,
        approved: None,
        refused: None,
        evaluated: None,
        awarded: None,
    }
}

#[rustfmt::skip]
const HOMES: [Home; 9] = [
    Home { approved: Some(day(2013, 4, 2)), evaluated: Some((day(2013, 11, 26), true)), awarded: Some(day(2013, 12, 20)), ..applied("tx", day(2013, 3, 14)) },
    Home { approved: Some(day(2013, 4, 2)), evaluated: Some((day(2013, 11, 27), true)), awarded: Some(day(2013, 12, 20)), ..applied("yh", day(2013, 3, 18)) },
    Home { approved: Some(day(2013, 4, 2)), evaluated: Some((day(2013, 11, 28), false)), ..applied("wy", day(2013, 3, 20)) },
    Home { approved: Some(day(2014, 3, 20)), evaluated: Some((day(2014, 11, 20), true)), awarded: Some(day(2014, 12, 19)), ..applied("ny", day(2014, 3, 3)) },
    Home { approved: Some(day(2014, 3, 20)), evaluated: Some((day(2014, 11, 21), true)), ..applied("sl", day(2014, 3, 4)) },
    Home { approved: Some(day(2014, 3, 20)), ..applied("wy", day(2014, 3, 5)) },
    Home { approved: Some(day(2014, 3, 20)), ..applied("mh", day(2014, 3, 6)) },
    Home { refused: Some(day(2014, 3, 20)), ..applied("gy", day(2014, 3, 7)) },
    applied("jy", day(2014, 12, 22)),
];

fn homes(page: &mut Page, community: &Community) {
    for home in HOMES
        .iter()
        .filter(|home| home.community == community.prefix)
    {
        page.table("[[home]]");
        page.raw("year", home.applied.year());
        page.raw("applied", home.applied);
        page.maybe_raw("approved", home.approved);
        page.maybe_raw("refused", home.refused);
        page.maybe_raw("evaluated", home.evaluated.map(|(date, _)| date));
        page.maybe_raw("met", home.evaluated.map(|(_, met)| met));
        page.maybe_raw("awarded", home.awarded);
    }
}
