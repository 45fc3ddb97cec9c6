//! What a building reached under the standard.
//!
//! [`standard`] says which standard is in force in a year, [`Assessment`] what it makes of a
//! `[[star]]`, [`State`] how far one has come. Shares are compared without division, so that
//! nothing is rounded. It must not know a rule: what it finds amiss, `rules` says to people.

mod assessment;
mod candidate;
mod digest;
mod score;
mod stage;
mod standard;
mod state;

pub use assessment::{Assessment, Bar, assess, families, families_of};
pub use candidate::{Candidate, candidates};
pub use digest::digest;
pub use score::{Flaw, feature_reached, flaws, max_of, total};
pub use stage::{Disorder, disorders, home_stages, star_stages};
pub use standard::{InForce, is_whole, standard};
pub use state::State;

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

/// Whether a part is at least so many per cent of a whole.
fn reaches(part: Decimal, whole: Decimal, percent: Decimal) -> bool {
    part * Decimal::ONE_HUNDRED >= whole * percent
}
