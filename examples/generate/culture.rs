//! 楼道文化 and 幸福家庭 of the shipped buildings. The three sites that the newspaper page
//! tells of stand where it tells of them, without the people it names.

use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::model::Street;
use crate::page::Page;

pub struct Site {
    title: &'static str,
    kind: &'static str,
    since: Day,
    by: Option<usize>,
}

pub struct Family {
    year: i16,
    household: String,
    prize: Option<&'static str>,
}

const COMMON: [(&str, &str); 8] = [
    ("楼道文化墙", "文化墙"),
    ("邻里图书角", "图书角"),
    ("楼道粉刷一新", "粉刷装饰"),
    ("居民书画展", "摄影书画"),
    ("老照片里的家乡", "摄影书画"),
    ("家风家训墙", "文化墙"),
    ("楼道绿植角", "其他"),
    ("红色故事小屋", "教育小屋"),
];

pub fn sites(street: &Street, index: usize) -> Vec<Site> {
    let dice = &mut Dice::new(street.seed, "culture", index);
    let building = &street.buildings[index];
    let community = &street.communities[building.community];
    let order = index - community.buildings.start;
    let leader = building.party[0];
    let told = match (community.prefix.as_str(), order) {
        ("ny", 2) => Some(("红色教育小屋", "教育小屋", day(2013, 5, 1), Some(leader))),
        ("tx", 0) => Some((
            "楼栋粉刷装饰一新",
            "粉刷装饰",
            day(2013, 9, 10),
            Some(leader),
        )),
        ("sl", 1) => Some(("居民摄影作品装扮楼道", "摄影书画", day(2013, 6, 20), None)),
        _ => None,
    };
    if let Some((title, kind, since, by)) = told {
        return vec![Site {
            title,
            kind,
            since,
            by,
        }];
    }
    if !dice.percent(35) {
        return Vec::new();
    }
    let &(title, kind) = dice.pick(&COMMON);
    let since = plus(day(2013, 3, 1), dice.below(600) as i64);
    let by = dice.percent(50).then_some(building.others[0]);
    vec![Site {
        title,
        kind,
        since,
        by,
    }]
}

/// Two or three families in 2013 where a building was honoured, now and then one elsewhere.
pub fn families(street: &Street, index: usize) -> Vec<Family> {
    let dice = &mut Dice::new(street.seed, "family", index);
    let shape = street.buildings[index].shape;
    let mut list: Vec<Family> = Vec::new();
    for (year, most) in [(2013, 3), (2014, 2)] {
        for _ in 0..dice.below(most + 1) {
            let (unit, floor) = (dice.between(1, shape.units), dice.between(1, shape.floors));
            let household = format!("{unit}-{floor}{:02}", dice.between(1, shape.flats));
            // The same household may be honoured again, but not twice in a year.
            if list
                .iter()
                .all(|family| family.year != year || family.household != household)
            {
                let prize = dice.percent(40).then_some("幸福家庭牌匾");
                list.push(Family {
                    year,
                    household,
                    prize,
                });
            }
        }
    }
    list
}

pub fn of_year(families: &[Family], year: i16) -> usize {
    families.iter().filter(|family| family.year == year).count()
}

pub fn write(page: &mut Page, street: &Street, sites: &[Site], families: &[Family]) {
    for site in sites {
        page.table("[[culture]]");
        page.text("title", site.title);
        page.text("kind", site.kind);
        page.raw("since", site.since);
        page.maybe_text("by", site.by.map(|who| street.id(who)));
    }
    for family in families {
        page.table("[[family]]");
        page.raw("year", family.year);
        page.text("household", &family.household);
        page.maybe_text("prize", family.prize);
    }
}
