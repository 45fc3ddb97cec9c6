//! Which standard is in force in a year.

use std::collections::BTreeSet;

use crate::record::points::Nine;
use crate::record::stars::Standard;
use crate::street::Frame;

/// How a year stands to the standards.
#[derive(Debug, Clone, Copy)]
pub enum InForce<'a> {
    /// This one is in force.
    In(&'a Standard),
    /// None is.
    Missing,
    /// Several are, or the policy was read in part: that has been told of.
    Unclear,
}

impl<'a> InForce<'a> {
    /// The one in force.
    pub fn found(self) -> Option<&'a Standard> {
        match self {
            Self::In(standard) => Some(standard),
            Self::Missing | Self::Unclear => None,
        }
    }
}

/// The standard of a year.
pub fn standard(frame: &Frame, year: i16) -> InForce<'_> {
    if frame.stars.partial {
        return InForce::Unclear;
    }
    let standards = frame.stars.standard.iter().map(|at| &at.value);
    let mut of_year = standards.filter(|standard| standard.covers(year));
    match (of_year.next(), of_year.next()) {
        (Some(only), None) => InForce::In(only),
        (None, _) => InForce::Missing,
        (Some(_), Some(_)) => InForce::Unclear,
    }
}

/// Whether a standard has each of the nine and each level once, so that it has one answer.
pub fn is_whole(standard: &Standard) -> bool {
    let names = standard.category.iter().filter_map(|at| at.value.name);
    let names: BTreeSet<Nine> = names.map(|at| at.value).collect();
    let levels = standard.level.iter().filter_map(|at| at.value.stars);
    let levels: BTreeSet<i64> = levels.map(|at| *at.value).collect();
    let once = standard.category.len() == names.len() && standard.level.len() == levels.len();
    once && names.len() == Nine::ALL.len()
}
