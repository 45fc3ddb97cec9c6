//! R: references between records.

mod idle_waiver;

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[&idle_waiver::RULE];
