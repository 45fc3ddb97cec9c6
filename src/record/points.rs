//! `policy/points.toml`: 积分项目, what earns points.

use jiff::civil::Date;

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::{Places, Text};
use super::term::ends;
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Points,
    name: "points",
    word: "kind-points",
    home: Home::Fixed("policy/points.toml"),
    table: Points::TABLE,
    read: read!(Points),
};

word! {
    /// The group of an item.
    Group {
        ReportIn = "报到",
        Study = "学习",
        Service = "服务",
        Activity = "活动",
        Governance = "治理",
        Reward = "奖励",
        Deduction = "扣减",
    }
}

word! {
    /// 九在楼组.
    Nine {
        Study = "学习",
        Clean = "清洁",
        Health = "健康",
        Safety = "平安",
        Harmony = "和谐",
        Honesty = "诚信",
        Joy = "欢乐",
        Dedication = "奉献",
        Care = "关怀",
    }
}

word! {
    /// 六个一.
    Six {
        Help = "帮一帮",
        Ask = "问一问",
        Mind = "管一管",
        Persuade = "劝一劝",
        Report = "报一报",
        Tell = "讲一讲",
    }
}

word! {
    /// What an item is counted by.
    Per {
        Hour = "小时",
        Time = "次",
        Year = "年",
    }
}

table! {
    /// The points policy.
    Points {
        item: Many<Clause>, may;
        allow: Many<Allow>, may;
    }
}

table! {
    /// An item for a period.
    Clause {
        name: One<Text>, must;
        group: One<Group>, must;
        nine: One<Nine>, may;
        six: One<Six>, may;
        per: One<Per>, must;
        points: One<Places<2>>, must;
        max_per_entry: One<Places<2>>, may;
        max_per_day: One<Places<2>>, may;
        max_per_year: One<Places<2>>, may;
        since("from"): One<Date>, must;
        until: One<Date>, may;
    }
}
ends!(Clause);
