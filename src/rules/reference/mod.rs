//! R: references between records.

use super::Rule;

mod alias;
mod dangling;
mod idle_waiver;
mod other_community;
mod repeat;
mod same_id;
mod same_name;
mod suggestion;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &dangling::RULE,
    &other_community::RULE,
    &same_id::RULE,
    &same_name::RULE,
    &alias::RULE,
    &idle_waiver::RULE,
];
