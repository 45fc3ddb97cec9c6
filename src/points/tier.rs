//! 奖励档次 and 志愿者星级: what a year's points, and the hours of all years, reach.

use std::cmp::Reverse;

use super::total::Total;
use crate::record::rewards::{Rewards, Tier};

/// The tier of a year: of those in force that are reached the one with the most points; of
/// two alike the one that asks for more hours, then the one written first.
pub fn tier<'a>(rewards: &'a Rewards, year: i16, total: &Total) -> Option<&'a Tier> {
    let tiers = rewards.tier.iter().map(|at| &at.value).enumerate();
    let reached = tiers.filter(|(_, tier)| tier.covers(year) && reaches(tier, total));
    let best = reached.max_by_key(|(at, tier)| {
        let points = tier.points.map(|p| p.value.0);
        let hours = tier.hours.map(|h| h.value.0);
        (points, hours, Reverse(*at))
    });
    best.map(|(_, tier)| tier)
}

/// Whether a year's total reaches a tier.
pub fn reaches(tier: &Tier, total: &Total) -> bool {
    let points = tier.points.is_some_and(|p| p.value.0 <= total.points);
    points && tier.hours.is_none_or(|h| h.value.0 <= total.hours)
}

/// The stars for the hours of all years; none where no star is reached.
pub fn stars(rewards: &Rewards, hours: rust_decimal::Decimal) -> Option<i64> {
    let stars = rewards.star.iter().map(|at| &at.value);
    let reached = stars.filter(|star| star.hours.is_some_and(|h| h.value.0 <= hours));
    reached
        .filter_map(|star| star.stars.map(|s| s.value.0))
        .max()
}
