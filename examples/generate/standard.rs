//! The nine categories, the standards of 星级楼组 and `policy/stars.toml`; what a building
//! that is assessed has to reach, so that invented scores come out as they should.

use crate::page::{Page, decimal};

pub const NINE: [&str; 9] = [
    "学习", "清洁", "健康", "平安", "和谐", "诚信", "欢乐", "奉献", "关怀",
];

pub struct Level {
    pub stars: u32,
    /// Least percent of the maximum of every category, and of the sum of the maxima.
    pub each: i64,
    pub total: i64,
    pub families: usize,
}

pub const fn level(stars: u32, each: i64, total: i64, families: usize) -> Level {
    Level {
        stars,
        each,
        total,
        families,
    }
}

/// Every category has this maximum, in hundredths.
pub const MAX: i64 = 1000;
pub const FEATURE: i64 = 90;
pub const SATISFACTION: usize = 80;
pub const VETOES: [&str; 3] = ["刑事案件", "安全责任事故", "群体性事件"];

pub const LEVELS_2013: [Level; 3] = [
    level(1, 60, 70, 0),
    level(2, 70, 80, 1),
    level(3, 80, 90, 2),
];
const LEVELS_2014: [Level; 5] = [
    level(1, 60, 70, 0),
    level(2, 65, 75, 1),
    level(3, 70, 80, 1),
    level(4, 80, 90, 2),
    level(5, 85, 95, 3),
];

struct Standard {
    from: i16,
    until: Option<i16>,
    quota: u32,
    satisfaction: usize,
    levels: &'static [Level],
    remark: &'static str,
}

const STANDARDS: [Standard; 2] = [
    Standard {
        from: 2013,
        until: Some(2013),
        quota: 40,
        satisfaction: SATISFACTION,
        levels: &LEVELS_2013,
        remark: "第一年：三个星级，试行名额四十个",
    },
    Standard {
        from: 2014,
        until: None,
        quota: 60,
        satisfaction: 85,
        levels: &LEVELS_2014,
        remark: "在全街道推开：五个星级，居民满意率提高到百分之八十五",
    },
];

/// The stars that scores (in hundredths) and families earn in 2013, satisfaction given.
pub fn stars_2013(scores: &[i64; 9], families: usize) -> Option<u32> {
    let reached = |level: &&Level| {
        scores.iter().all(|score| score * 100 >= level.each * MAX)
            && scores.iter().sum::<i64>() * 100 >= level.total * MAX * 9
            && families >= level.families
    };
    LEVELS_2013
        .iter()
        .filter(reached)
        .map(|level| level.stars)
        .max()
}

pub fn file() -> String {
    let mut page = Page::new();
    for standard in &STANDARDS {
        page.table("[[standard]]");
        page.raw("from", standard.from);
        page.maybe_raw("until", standard.until);
        page.raw("quota", standard.quota);
        page.raw("years", 3);
        page.raw("satisfaction", standard.satisfaction);
        page.texts("vetoes", &VETOES);
        page.text("note", standard.remark);
        for name in NINE {
            page.table("[[standard.category]]");
            page.text("name", name);
            page.raw("max", decimal(MAX));
        }
        for level in standard.levels {
            page.table("[[standard.level]]");
            page.raw("stars", level.stars);
            page.raw("each", level.each);
            page.raw("total", level.total);
            page.maybe_raw(
                "families",
                Some(level.families).filter(|&families| families > 0),
            );
        }
        page.table("[standard.feature]");
        page.raw("each", FEATURE);
    }
    page.finish()
}
