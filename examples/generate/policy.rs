//! 积分项目 and 奖励档次: `policy/points.toml`, `policy/rewards.toml`, and the clauses as the
//! handbooks need them. Points and hours are whole hundredths here, never floats.

use crate::calendar::{Day, day};
use crate::page::{Page, decimal};

pub struct Clause {
    pub name: &'static str,
    pub group: &'static str,
    nine: Option<&'static str>,
    six: Option<&'static str>,
    pub per: &'static str,
    pub points: i64,
    pub max_per_entry: Option<i64>,
    pub max_per_day: Option<i64>,
    pub max_per_year: Option<i64>,
    from: Day,
    until: Option<Day>,
}

impl Clause {
    pub fn holds(&self, on: Day) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }

    /// Time in these groups is time served.
    pub fn serves(&self) -> bool {
        matches!(self.group, "服务" | "活动" | "治理")
    }
}

const fn clause(name: &'static str, group: &'static str, per: &'static str, points: i64) -> Clause {
    Clause {
        name,
        group,
        nine: None,
        six: None,
        per,
        points,
        max_per_entry: None,
        max_per_day: None,
        max_per_year: None,
        from: day(2013, 1, 1),
        until: None,
    }
}

/// 便民服务 was worth half as much until the scheme left the first community.
#[rustfmt::skip]
pub const CLAUSES: [Clause; 17] = [
    Clause { nine: Some("诚信"), ..clause("报到", "报到", "年", 500) },
    Clause { nine: Some("学习"), max_per_day: Some(200), max_per_year: Some(2400), ..clause("政治学习", "学习", "次", 200) },
    Clause { nine: Some("学习"), six: Some("讲一讲"), max_per_year: Some(2000), ..clause("政策宣讲", "学习", "次", 400) },
    Clause { nine: Some("关怀"), max_per_entry: Some(300), max_per_day: Some(400), max_per_year: Some(6000), until: Some(day(2013, 12, 31)), ..clause("便民服务", "服务", "小时", 100) },
    Clause { nine: Some("关怀"), max_per_entry: Some(500), max_per_day: Some(800), max_per_year: Some(10000), from: day(2014, 1, 1), ..clause("便民服务", "服务", "小时", 200) },
    Clause { nine: Some("健康"), max_per_entry: Some(600), max_per_year: Some(8000), ..clause("医疗服务", "服务", "小时", 200) },
    Clause { nine: Some("关怀"), six: Some("帮一帮"), max_per_year: Some(3600), ..clause("结对帮扶", "服务", "次", 300) },
    Clause { nine: Some("平安"), six: Some("问一问"), max_per_day: Some(450), ..clause("义务巡逻", "治理", "小时", 150) },
    Clause { nine: Some("清洁"), six: Some("管一管"), max_per_day: Some(400), max_per_year: Some(4000), ..clause("环境整治", "治理", "次", 200) },
    Clause { nine: Some("和谐"), six: Some("劝一劝"), ..clause("纠纷调解", "治理", "次", 400) },
    Clause { nine: Some("平安"), six: Some("报一报"), max_per_day: Some(100), max_per_year: Some(1000), ..clause("信息报送", "治理", "次", 50) },
    Clause { nine: Some("欢乐"), max_per_year: Some(2000), ..clause("文体活动", "活动", "次", 100) },
    Clause { nine: Some("和谐"), max_per_entry: Some(400), ..clause("邻里活动组织", "活动", "小时", 125) },
    Clause { nine: Some("奉献"), max_per_year: Some(900), ..clause("公益捐助", "活动", "次", 300) },
    Clause { nine: Some("奉献"), ..clause("上级表彰", "奖励", "年", 1000) },
    clause("无故缺席", "扣减", "次", -100),
    clause("虚报时长", "扣减", "次", -500),
];

/// The clause of a name on a day; the generator asks for none that is not in force.
pub fn clause_of(name: &str, on: Day) -> &'static Clause {
    match CLAUSES
        .iter()
        .find(|clause| clause.name == name && clause.holds(on))
    {
        Some(clause) => clause,
        None => unreachable!("no clause {name} on {on}"),
    }
}

pub fn points_file() -> String {
    let mut page = Page::new();
    page.comment("公益积分项目。同名项目分段列出，前后衔接：便民服务自2014年起每小时计2分。");
    for clause in &CLAUSES {
        page.table("[[item]]");
        page.text("name", clause.name);
        page.text("group", clause.group);
        page.maybe_text("nine", clause.nine);
        page.maybe_text("six", clause.six);
        page.text("per", clause.per);
        page.raw("points", decimal(clause.points));
        page.maybe_raw("max_per_entry", clause.max_per_entry.map(decimal));
        page.maybe_raw("max_per_day", clause.max_per_day.map(decimal));
        page.maybe_raw("max_per_year", clause.max_per_year.map(decimal));
        page.raw("from", clause.from);
        page.maybe_raw("until", clause.until);
    }
    page.finish()
}

struct Tier {
    name: &'static str,
    points: i64,
    hours: Option<i64>,
    prize: &'static str,
}

const TIERS: [Tier; 3] = [
    Tier {
        name: "一等",
        points: 10000,
        hours: Some(2000),
        prize: "荣誉证书及二百元购物券",
    },
    Tier {
        name: "二等",
        points: 6000,
        hours: None,
        prize: "荣誉证书及一百元购物券",
    },
    Tier {
        name: "三等",
        points: 3000,
        hours: None,
        prize: "生活用品一份",
    },
];

/// The tier that so many points (in ten-thousandths) and hours (in hundredths) reach.
pub fn tier(points: i64, hours: i64) -> Option<&'static str> {
    let reached =
        |tier: &&Tier| points >= tier.points * 100 && tier.hours.is_none_or(|least| hours >= least);
    TIERS.iter().find(reached).map(|tier| tier.name)
}

pub fn rewards_file() -> String {
    let mut page = Page::new();
    for tier in &TIERS {
        page.table("[[tier]]");
        page.text("name", tier.name);
        page.raw("points", decimal(tier.points));
        page.maybe_raw("hours", tier.hours.map(decimal));
        page.text("prize", tier.prize);
        page.raw("from", 2013);
    }
    for (stars, hours) in [(1, 100), (2, 300), (3, 600), (4, 1000), (5, 1500)] {
        page.table("[[star]]");
        page.raw("stars", stars);
        page.raw("hours", hours);
    }
    page.table("[redemption]");
    page.text("period", "季度");
    page.raw("carry_over", true);
    page.finish()
}
