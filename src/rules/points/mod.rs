//! P: points, from the entry to the closed year.

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[];
