//! What a standard makes of a building's scores, families, residents and vetoes.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::score::{flaws, max_of, total};
use super::{is_whole, reaches};
use crate::record::building::Building;
use crate::record::building_star::Star;
use crate::record::points::Nine;
use crate::record::stars::{Level, Standard};

/// What keeps a building from any star, whatever its scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bar {
    /// 一票否决.
    Veto(String),
    /// The standard asks for satisfied residents, and none were asked.
    NobodyAsked(Decimal),
    /// Too few of the residents asked were satisfied.
    Residents {
        /// How many were asked.
        asked: i64,
        /// How many were satisfied.
        satisfied: i64,
        /// The per cent that the standard asks for.
        share: Decimal,
    },
}

/// What a building reached in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The sum of its scores.
    pub total: Decimal,
    /// The sum of the maxima.
    pub most: Decimal,
    /// Its 幸福家庭 of the year.
    pub families: usize,
    /// The highest level that scores and families reach.
    pub level: Option<i64>,
    /// What forbids any.
    pub bar: Option<Bar>,
}

impl Assessment {
    /// The stars it gets; none: the standard is not met.
    pub fn stars(&self) -> Option<i64> {
        self.level.filter(|_| self.bar.is_none())
    }
}

/// Assesses a star. None where the standard has no one answer, or the scores are not there or
/// not sound.
pub fn assess(standard: &Standard, building: &Building, star: &Star) -> Option<Assessment> {
    let scores = star.scores.as_ref()?;
    if !is_whole(standard) || !flaws(standard, scores).is_empty() {
        return None;
    }
    let most = Nine::ALL.iter().filter_map(|nine| max_of(standard, *nine));
    let mut assessment = Assessment {
        total: total(star)?,
        most: most.sum(),
        families: star.year.map_or(0, |at| families_of(building, *at.value)),
        level: None,
        bar: bar(standard, star),
    };
    let levels = standard.level.iter().map(|at| &at.value);
    let reached = levels.filter(|level| is_reached(standard, star, level, &assessment));
    assessment.level = reached
        .filter_map(|level| level.stars.map(|at| *at.value))
        .max();
    Some(assessment)
}

fn is_reached(standard: &Standard, star: &Star, level: &Level, so_far: &Assessment) -> bool {
    let Some(share) = level.total else {
        return false;
    };
    let each = level.each.is_none_or(|share| {
        Nine::ALL.iter().all(|nine| {
            let score = star
                .scores
                .as_ref()
                .and_then(|s| s.value.get(nine.as_str()));
            let pair = score.zip(max_of(standard, *nine));
            pair.is_some_and(|(score, max)| reaches(score.value, max, share.value.0))
        })
    });
    let families = level
        .families
        .is_none_or(|least| i64::try_from(so_far.families).is_ok_and(|n| n >= *least.value));
    each && families && reaches(so_far.total, so_far.most, share.value.0)
}

/// The 幸福家庭 of a building by year: a household is one however often it is written.
pub fn families(building: &Building) -> BTreeMap<i16, BTreeSet<&str>> {
    let mut families = BTreeMap::<_, BTreeSet<_>>::new();
    for family in building.family.iter().map(|at| &at.value) {
        if let (Some(year), Some(household)) = (family.year, &family.household) {
            let of_year = families.entry(*year.value).or_default();
            of_year.insert(&*household.value);
        }
    }
    families
}

/// How many 幸福家庭 a building has of a year.
pub fn families_of(building: &Building, year: i16) -> usize {
    families(building).get(&year).map_or(0, BTreeSet::len)
}

fn bar(standard: &Standard, star: &Star) -> Option<Bar> {
    if let Some(veto) = star.vetoed.first() {
        return Some(Bar::Veto(veto.value.to_string()));
    }
    let share = standard.satisfaction?.value.0;
    let residents = star.residents.as_ref().map(|at| &at.value);
    let answers = residents.and_then(|r| r.asked.zip(r.satisfied));
    let Some((asked, satisfied)) = answers.filter(|(asked, _)| *asked.value > 0) else {
        return Some(Bar::NobodyAsked(share));
    };
    let (asked, satisfied) = (*asked.value, *satisfied.value);
    let enough = reaches(Decimal::from(satisfied), Decimal::from(asked), share);
    (!enough).then_some(Bar::Residents {
        asked,
        satisfied,
        share,
    })
}
