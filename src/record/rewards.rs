//! `policy/rewards.toml`: 奖励档次, volunteer stars, redemption.

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::{Places, Text, Whole, Year};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Rewards,
    name: "rewards",
    word: "kind-rewards",
    home: Home::Fixed("policy/rewards.toml"),
    table: Rewards::TABLE,
    read: read!(Rewards),
};

word! {
    /// How often points may be redeemed.
    Period {
        Quarter = "季度",
        Half = "半年",
        Year = "年",
        Any = "不限",
    }
}

table! {
    /// The rewards policy.
    Rewards {
        tier: Many<Tier>, may;
        star: Many<VolunteerStar>, may, "key-volunteer-star";
        redemption: One<Redemption>, may;
        allow: Many<Allow>, may;
    }
}

table! {
    /// A year-end tier.
    Tier {
        name: One<Text>, must;
        points: One<Places<2>>, must;
        hours: One<Places<2>>, may;
        prize: One<Text>, may;
        since("from"): One<Year>, may;
        until: One<Year>, may;
    }
}

table! {
    /// A volunteer star by lifetime hours.
    VolunteerStar {
        stars: One<Whole<1>>, must;
        hours: One<Places<2>>, must;
    }
}

table! {
    /// How points are spent.
    Redemption {
        period: One<Period>, must;
        carry_over: One<bool>, must;
    }
}

impl Tier {
    /// Whether it is in force in a year.
    pub fn covers(&self, year: i16) -> bool {
        self.since.is_none_or(|y| *y.value <= year) && self.until.is_none_or(|y| year <= *y.value)
    }
}
