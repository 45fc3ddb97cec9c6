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

/// How the tier of an award stands to a year.
#[derive(Debug, Clone, Copy)]
pub enum Earning<'a> {
    /// Reached, or asking for what could not be read.
    Earned,
    /// No tier has that name.
    Unknown,
    /// Its name is there, but not for that year.
    NotInForce,
    /// In force, and the year's total does not reach it.
    Short(&'a Tier),
}

/// Whether a year's total earned the tier of a name. A lower tier than the one reached may be
/// awarded.
pub fn earning<'a>(rewards: &'a Rewards, year: i16, name: &str, total: &Total) -> Earning<'a> {
    let named = |tier: &&Tier| tier.name.as_ref().is_some_and(|n| *n.value == *name);
    let tiers = || rewards.tier.iter().map(|at| &at.value).filter(named);
    let covered = || tiers().filter(|tier| tier.covers(year));
    let Some(first) = covered().next() else {
        return match tiers().next() {
            Some(_) => Earning::NotInForce,
            None => Earning::Unknown,
        };
    };
    // What of a tier could not be read asks nothing.
    let reached = |tier: &Tier| reaches(tier, total) || tier.points.is_none();
    if covered().any(reached) {
        Earning::Earned
    } else {
        Earning::Short(first)
    }
}

/// The stars for the hours of all years; none where no star is reached.
pub fn stars(rewards: &Rewards, hours: rust_decimal::Decimal) -> Option<i64> {
    let stars = rewards.star.iter().map(|at| &at.value);
    let reached = stars.filter(|star| star.hours.is_some_and(|h| h.value.0 <= hours));
    reached
        .filter_map(|star| star.stars.map(|s| s.value.0))
        .max()
}
