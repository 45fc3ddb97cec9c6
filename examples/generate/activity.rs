//! `activities/ID.toml`: the customs of the year, what happened once, and the services
//! delivered into the courtyards.

use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::festival::{CUSTOMS, Custom, ONCE};
use crate::model::Street;
use crate::page::Page;
use crate::place::STREET_CODE;
use crate::service;
use crate::team::Team;

/// The kind of the rounds that bring services into the courtyards.
pub const ROUND: &str = "便民服务进楼院";

#[derive(Clone)]
pub struct Activity {
    pub id: String,
    pub community: Option<usize>,
    title: String,
    pub kind: &'static str,
    pub date: Day,
    pub until: Option<Day>,
    pub place: String,
    pub buildings: Vec<usize>,
    nine: Option<&'static str>,
    organisers: Vec<String>,
    pub services: Vec<&'static str>,
    attendance: usize,
}

impl Activity {
    pub fn last(&self) -> Day {
        self.until.unwrap_or(self.date)
    }
}

/// All activities, those of a community together and in the order of their days.
pub fn hold(street: &Street, teams: &[Team]) -> Vec<Activity> {
    let mut all: Vec<Activity> = Vec::new();
    for community in 0..street.communities.len() {
        let dice = &mut Dice::new(street.seed, "activities", community);
        let mut own: Vec<Activity> = Vec::new();
        if street.shipped() {
            for year in [2013, 2014] {
                for custom in &CUSTOMS {
                    own.extend(observe(street, community, custom, year, dice));
                }
                own.extend(deliveries(street, community, year, dice));
            }
            own.extend(once(street, Some(community)));
        } else {
            own.extend(observe(street, community, &CUSTOMS[2], 2014, dice));
        }
        for activity in &mut own {
            activity.organisers = organisers(street, activity, teams);
        }
        own.sort_by(|one, two| (one.date, &one.id).cmp(&(two.date, &two.id)));
        all.extend(own);
    }
    if street.shipped() {
        all.extend(once(street, None));
    }
    all
}

/// A custom is kept in three communities of four, the great ones in all.
fn observe(
    street: &Street,
    community: usize,
    custom: &Custom,
    year: i16,
    dice: &mut Dice,
) -> Option<Activity> {
    let great = custom.days > 1 || custom.kind == "友好邻居日" || !street.shipped();
    if !dice.percent(75) && !great {
        return None;
    }
    let place = &street.communities[community];
    let grid = place.grids.start + dice.below(place.grids.len());
    let local = matches!(custom.kind, "三会一课" | "环境整治" | "友好邻居日");
    let buildings = match custom.kind {
        "环境整治" | "友好邻居日" => street.grids[grid].buildings.clone().collect(),
        _ => Vec::new(),
    };
    let date = custom.date(year);
    Some(Activity {
        id: format!("{}-{date}-{}", place.prefix, custom.key),
        community: Some(community),
        title: format!("{year}年{}", custom.title),
        kind: custom.kind,
        date,
        until: (custom.days > 1).then(|| plus(date, custom.days - 1)),
        place: if local {
            street.grids[grid].id.clone()
        } else {
            place.id.clone()
        },
        buildings,
        nine: custom.nine,
        organisers: Vec::new(),
        services: if custom.kind == "体检" {
            vec!["测量血压", "健康咨询"]
        } else {
            Vec::new()
        },
        attendance: dice.between(24, if local { 60 } else { 180 }),
    })
}

/// Every month of 2014 the services go to another grid; in 2013 every quarter.
fn deliveries(street: &Street, community: usize, year: i16, dice: &mut Dice) -> Vec<Activity> {
    let place = &street.communities[community];
    let step = if year == 2013 { 3 } else { 1 };
    let months = (1..=12).filter(|month| month % step == 0);
    months
        .map(|month: i8| {
            let grid = place.grids.start
                + usize::from(month.unsigned_abs()) / step as usize % place.grids.len();
            let grid = &street.grids[grid];
            let date = day(year, month, dice.between(9, 26) as i8);
            let mut services: Vec<&str> = Vec::new();
            while services.len() < 4 {
                let service = service::any_free(dice);
                if !services.contains(&service) {
                    services.push(service);
                }
            }
            Activity {
                id: format!("{}-{date}-bian-min", place.prefix),
                community: Some(community),
                title: format!("{year}年{month}月便民服务进楼院"),
                kind: ROUND,
                date,
                until: None,
                place: grid.id.clone(),
                buildings: grid.buildings.clone().collect(),
                nine: Some("关怀"),
                organisers: Vec::new(),
                services,
                attendance: dice.between(30, 95),
            }
        })
        .collect()
}

fn once(street: &Street, community: Option<usize>) -> Vec<Activity> {
    let (prefix, place) = match community {
        Some(index) => (
            street.communities[index].prefix.as_str(),
            street.communities[index].id.as_str(),
        ),
        None => ("jd", STREET_CODE),
    };
    ONCE.iter()
        .filter(|once| once.community == prefix)
        .map(|once| Activity {
            id: format!("{prefix}-{}-{}", once.date, once.key),
            community,
            title: once.title.to_owned(),
            kind: once.kind,
            date: once.date,
            until: None,
            place: place.to_owned(),
            buildings: Vec::new(),
            nine: once.nine,
            organisers: if once.kind == "体检" {
                vec!["zhi-shu-yi-yuan".to_owned()]
            } else {
                Vec::new()
            },
            services: if once.kind == "体检" {
                vec!["测量血压", "健康咨询"]
            } else {
                Vec::new()
            },
            attendance: once.attendance,
        })
        .collect()
}

/// The team whose trade it is, the hospital for check-ups, else the community itself.
fn organisers(street: &Street, activity: &Activity, teams: &[Team]) -> Vec<String> {
    if activity.kind == "体检" {
        return vec!["zhi-shu-yi-yuan".to_owned()];
    }
    let trade = match activity.kind {
        "巡逻" | "环境整治" | ROUND => "服务队",
        "演出" | "邻里文化节" => "文体团队",
        "老年大学" => "老年大学",
        _ => "",
    };
    let own = teams.iter().find(|team| {
        team.community == activity.community && team.kind == trade && team.serves(activity.last())
    });
    let fallback = activity
        .community
        .map(|index| street.communities[index].id.clone());
    own.map(|team| team.id.clone())
        .or(fallback)
        .into_iter()
        .collect()
}

pub fn file(street: &Street, activity: &Activity) -> String {
    let mut page = Page::new();
    page.text("title", &activity.title);
    page.text("kind", activity.kind);
    page.raw("date", activity.date);
    page.maybe_raw("until", activity.until);
    page.text("place", &activity.place);
    let buildings: Vec<&str> = activity
        .buildings
        .iter()
        .map(|&index| street.buildings[index].id.as_str())
        .collect();
    page.texts("buildings", &buildings);
    page.maybe_text("nine", activity.nine);
    page.texts("organisers", &activity.organisers);
    page.texts("services", &activity.services);
    page.raw("attendance", activity.attendance);
    page.finish()
}
