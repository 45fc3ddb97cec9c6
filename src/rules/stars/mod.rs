//! S: 星级楼组, from application to plaque.

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[];
