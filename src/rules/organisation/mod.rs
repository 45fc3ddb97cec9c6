//! O: the organisation, from the sub-district to the household.

mod bare_community;
mod clashing_terms;
mod empty_group;
mod foreign_code;
mod grid_and_buildings;
mod grid_organisation;
mod group_leader;
mod large_branch;
mod large_grid;
mod living_elsewhere;
mod missing_link;
mod no_branch;
mod no_group;
mod outsider;
mod several_groups;
mod small_branch;
mod small_group;
mod stray_duty;
mod unattached;
mod uncovered_floor;
mod vacant_post;
mod void_joint;
mod wrong_contact;

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &no_group::RULE,
    &empty_group::RULE,
    &group_leader::RULE,
    &outsider::RULE,
    &unattached::RULE,
    &living_elsewhere::RULE,
    &no_branch::RULE,
    &small_branch::RULE,
    &large_branch::RULE,
    &grid_and_buildings::RULE,
    &grid_organisation::RULE,
    &stray_duty::RULE,
    &uncovered_floor::RULE,
    &missing_link::RULE,
    &wrong_contact::RULE,
    &vacant_post::RULE,
    &bare_community::RULE,
    &clashing_terms::RULE,
    &large_grid::RULE,
    &foreign_code::RULE,
    &small_group::RULE,
    &void_joint::RULE,
    &several_groups::RULE,
];
