//! V: what must not stand in records.

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[];
