//! C: civic life, from meetings and matters to services and teams.

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[];
