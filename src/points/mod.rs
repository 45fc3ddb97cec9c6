//! What is earned: from handbook entries to points, exactly.
//!
//! [`Scheme`] is the policy made ready, [`Book`] a volunteer's entries judged and priced.
//! Nothing here depends on the order of files or of entries in a file. It must not know a
//! rule: a [`Fault`] says what is the matter with an entry, `rules` says it to people.

mod award;
mod balance;
mod book;
mod correct;
mod credit;
mod fine;
mod judge;
mod lines;
mod missing;
mod scheme;
mod seal;
mod tally;
#[cfg(test)]
mod tests;
mod tier;
mod total;

pub use award::Awards;
pub use balance::{Account, Redeemed};
pub use book::{Book, Correction, Fault, Line, Quantity, Reversal, State};
pub use missing::{Auditing, Missing};
pub use scheme::{Clause, Match, Scheme};
pub use seal::{CORRECTION, Seal};
pub use tally::{By, Choice, Piece, Tally, pieces, tally};
pub use tier::{Earning, earning, reaches, stars, tier};
pub use total::Total;
