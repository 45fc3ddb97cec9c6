//! P: points, from the entry to the closed year.

mod after_today;
mod award_without_notice;
mod before_scheme;
mod closed_year;
mod confirmer_without_place;
mod day_too_long;
mod entered_twice;
mod item_not_in_force;
mod many_places;
mod not_confirmed;
mod not_taking_part;
mod outside_activity;
mod overspent;
mod own_confirmation;
mod period;
mod policy_at_odds;
mod same_entry_id;
mod twice_a_year;
mod unearned_award;
mod unknown_item;
mod without_licence;
mod wrong_booking;
mod wrong_quantity;
mod wrong_reversal;

use super::Rule;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &unknown_item::RULE,
    &item_not_in_force::RULE,
    &wrong_quantity::RULE,
    &day_too_long::RULE,
    &entered_twice::RULE,
    &same_entry_id::RULE,
    &own_confirmation::RULE,
    &confirmer_without_place::RULE,
    &twice_a_year::RULE,
    &not_taking_part::RULE,
    &before_scheme::RULE,
    &after_today::RULE,
    &outside_activity::RULE,
    &closed_year::RULE,
    &policy_at_odds::RULE,
    &wrong_reversal::RULE,
    &unearned_award::RULE,
    &award_without_notice::RULE,
    &overspent::RULE,
    &without_licence::RULE,
    &many_places::RULE,
    &not_confirmed::RULE,
    &wrong_booking::RULE,
];
