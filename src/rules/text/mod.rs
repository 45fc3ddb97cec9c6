//! T: the file itself.

use super::Rule;

mod control;
mod link;
mod misplaced;
mod missing_key;
mod no_id;
mod no_toml;
mod schema;
mod unknown_key;
mod unreadable;
mod wrong_value;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &unreadable::RULE,
    &no_toml::RULE,
    &unknown_key::RULE,
    &missing_key::RULE,
    &wrong_value::RULE,
    &misplaced::RULE,
    &no_id::RULE,
    &link::RULE,
    &schema::RULE,
    &control::RULE,
];
