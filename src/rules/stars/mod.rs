//! S: 星级楼组, from application to plaque.

use super::Rule;

mod feature_short;
mod incomplete_evaluation;
mod no_standard;
mod not_what_the_standard_makes;
mod over_quota;
mod partial_panel;
mod plaque_unmet;
mod plaque_without_notice;
mod stage_order;
mod year_twice;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &stage_order::RULE,
    &incomplete_evaluation::RULE,
    &not_what_the_standard_makes::RULE,
    &plaque_unmet::RULE,
    &feature_short::RULE,
    &year_twice::RULE,
    &no_standard::RULE,
    &over_quota::RULE,
    &partial_panel::RULE,
    &plaque_without_notice::RULE,
];
