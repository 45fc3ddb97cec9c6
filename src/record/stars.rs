//! `policy/stars.toml`: 星级楼组 standard, by period.

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::{Places, Text, Whole, Year};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Stars,
    name: "stars",
    word: "kind-stars",
    home: Home::Fixed("policy/stars.toml"),
    table: Stars::TABLE,
    read: read!(Stars),
};

table! {
    /// The standards.
    Stars {
        standard: Many<Standard>, may;
        allow: Many<Allow>, may;
    }
}

table! {
    /// A standard for some years.
    Standard {
        since("from"): One<Year>, must;
        until: One<Year>, may;
        quota: One<Whole>, may;
        years: One<Whole<1>>, may;
        satisfaction: One<Places<2>>, may;
        vetoes: Many<Text>, may;
        category: Many<Category>, may;
        level: Many<Level>, may;
        feature: One<FeatureShare>, may;
    }
}

table! {
    /// One of the nine.
    Category {
        name: One<super::points::Nine>, must;
        max: One<Places<2>>, must;
    }
}

table! {
    /// What a number of stars asks for.
    Level {
        stars: One<Whole<1>>, must;
        each: One<Places<2>>, may;
        total: One<Places<2>>, must;
        families: One<Whole>, may;
    }
}

table! {
    /// What a 特色楼组 asks for.
    FeatureShare {
        each: One<Places<2>>, must;
    }
}

impl Standard {
    /// Whether it is in force in a year.
    pub fn covers(&self, year: i16) -> bool {
        self.since.is_some_and(|y| *y.value <= year) && self.until.is_none_or(|y| year <= *y.value)
    }
}
