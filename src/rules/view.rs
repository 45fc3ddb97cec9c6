//! What a rule sees of a volunteer while the handbook is at hand.

use super::{Day, Rule};
use crate::diag::{Arg, Diagnostic};
use crate::points::{Book, Fault, Scheme};
use crate::record::volunteer::Entry;
use crate::street::{Frame, Handbook, Homes};
use crate::text::{At, Span};

/// A volunteer with the handbook, and what it adds up to.
pub struct View<'a> {
    /// The tree but for the volunteers.
    pub frame: &'a Frame,
    /// The points policy.
    pub scheme: &'a Scheme,
    /// The volunteer.
    pub handbook: &'a Handbook,
    /// Their entries, judged and priced.
    pub book: &'a Book,
    /// Where the volunteer lives and lived.
    pub homes: &'a Homes<'a>,
    /// The days.
    pub day: &'a Day,
}

impl<'a> View<'a> {
    /// Every fault that leaves an entry out, with the entry.
    pub fn faults(&self) -> impl Iterator<Item = (&'a At<Entry>, Fault)> {
        let entries = &self.handbook.record.entry;
        let faults = self.book.faults.iter();
        faults.filter_map(|(at, fault)| entries.get(*at).map(|entry| (entry, *fault)))
    }

    /// The entries of which anything is asked, by their place: no reversals, and none that
    /// was taken back in time.
    pub fn entries(&self) -> impl Iterator<Item = (usize, &'a At<Entry>)> {
        let entries = self.handbook.record.entry.iter().enumerate();
        entries.filter(|(at, entry)| {
            entry.value.reverses.is_none() && !self.book.is_taken_back_in_time(*at)
        })
    }

    /// A finding about an entry: at a key of it, or where that does not stand, at its table.
    pub fn about(&self, rule: &Rule, entry: &At<Entry>, key: Option<Span>) -> Diagnostic {
        let id = entry.value.id.as_ref().map_or("", |at| &at.value);
        let span = key.unwrap_or(entry.span);
        Diagnostic::new(rule.code, self.handbook.file, span)
            .arg("entry", Arg::Text(id.to_owned()))
            .entry(id)
    }

    /// Whether sums over the handbook prove something.
    pub fn adds_up(&self) -> bool {
        self.book.adds_up(self.scheme, self.handbook)
    }
}
