//! Scores against the maxima of a standard.

use rust_decimal::Decimal;

use super::reaches;
use crate::record::building_star::{Scores, Star};
use crate::record::points::Nine;
use crate::record::stars::Standard;
use crate::text::{At, Span, nearest};

/// What is the matter with scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// A category has none.
    Missing(Nine),
    /// There is no such category.
    Unknown(String),
    /// A score below zero.
    BelowZero(Nine, Decimal),
    /// A score above the category's maximum.
    AboveMax(Nine, Decimal, Decimal),
}

/// The maximum of a category; none where the standard lacks it.
pub fn max_of(standard: &Standard, nine: Nine) -> Option<Decimal> {
    let mut categories = standard.category.iter().map(|at| &at.value);
    let found = categories.find(|c| c.name.is_some_and(|name| name.value == nine));
    found.and_then(|c| c.max).map(|max| max.value.0)
}

/// Everything that is the matter with scores, each at its place. A category that the
/// standard itself lacks is a fault of the policy; one that is misspelt is not missing too.
pub fn flaws(standard: &Standard, scores: &At<Scores>) -> Vec<(Span, Flaw)> {
    let mut found = Vec::new();
    for (name, score) in &scores.value.0 {
        let Some(nine) = Nine::parse(&name.value) else {
            found.push((name.span, Flaw::Unknown(name.value.to_string())));
            continue;
        };
        let max = max_of(standard, nine);
        if score.value < Decimal::ZERO {
            found.push((score.span, Flaw::BelowZero(nine, score.value)));
        } else if let Some(max) = max.filter(|max| score.value > *max) {
            found.push((score.span, Flaw::AboveMax(nine, score.value, max)));
        }
    }
    let misspelt: Vec<&str> = found
        .iter()
        .filter_map(|(_, flaw)| match flaw {
            Flaw::Unknown(name) => nearest(name, Nine::WORDS.iter().copied()),
            _ => None,
        })
        .collect();
    for nine in Nine::ALL
        .iter()
        .filter(|nine| !misspelt.contains(&nine.as_str()))
    {
        if max_of(standard, *nine).is_some() && scores.value.get(nine.as_str()).is_none() {
            found.push((scores.span, Flaw::Missing(*nine)));
        }
    }
    found
}

/// The sum of the scores; none where there are none.
pub fn total(star: &Star) -> Option<Decimal> {
    let scores = star.scores.as_ref()?;
    Some(scores.value.0.iter().map(|(_, score)| score.value).sum())
}

/// Whether the category whose name a star bears as its feature reached the feature's share.
/// None where that cannot be said: no scores, or one that is out of range.
pub fn feature_reached(standard: &Standard, star: &Star, feature: Nine) -> Option<bool> {
    let score = star.scores.as_ref()?.value.get(feature.as_str())?.value;
    let max = max_of(standard, feature)?;
    if score < Decimal::ZERO || score > max {
        return None;
    }
    let share = standard.feature.as_ref().and_then(|at| at.value.each);
    Some(share.is_none_or(|share| reaches(score, max, share.value.0)))
}
