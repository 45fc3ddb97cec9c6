//! N: public notices.

mod no_calendar;
mod objection;
mod other_digest;
mod short_notice;

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &short_notice::RULE,
    &other_digest::RULE,
    &objection::RULE,
    &no_calendar::RULE,
];
