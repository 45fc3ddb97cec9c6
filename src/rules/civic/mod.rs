//! C: civic life, from meetings and matters to services and teams.

mod far_service_point;
mod hasty_hearing;
mod incomplete_meeting;
mod joint_meeting;
mod matter_out_of_order;
mod overdue_matter;
mod service_not_offered;
mod stray_household;
mod undiscussed_step;
mod unfounded_closing;
mod unknown_service;
mod unmet_need;
mod unnamed_army;

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &incomplete_meeting::RULE,
    &matter_out_of_order::RULE,
    &undiscussed_step::RULE,
    &unfounded_closing::RULE,
    &overdue_matter::RULE,
    &unknown_service::RULE,
    &far_service_point::RULE,
    &service_not_offered::RULE,
    &unmet_need::RULE,
    &joint_meeting::RULE,
    &stray_household::RULE,
    &unnamed_army::RULE,
    &hasty_hearing::RULE,
];
