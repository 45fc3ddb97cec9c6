//! O: the organisation, from the sub-district to the household.

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[];
