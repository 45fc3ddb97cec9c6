//! N: public notices.

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[];
