//! What is wrong in a tree, found with a look at no more handbooks than those that changed,
//! where that will do.
//!
//! Called where the rules are run. What they find in everything together is told by the frame
//! and by what each handbook gives: the record without its entries, references that lead
//! nowhere, traces, and what the visitor keeps. Where each of them gives what it gave, what was
//! found is found again, and only what is said of each handbook by itself is gathered anew. It
//! must not know a rule.

use rayon::prelude::*;

use super::desk::Desks;
use super::frame::Frame;
use super::people::{BATCH, Found, Passed, Round, Street, Visitor};
use super::reading::leaf;
use super::recall::{Book, Mark, Said};
use crate::diag::Diagnostic;
use crate::record::Id;
use crate::store::Source;

/// What is known when all handbooks were looked at.
enum Seen<S> {
    /// What is said of each by itself, and what was found in all together.
    Before(Found, Vec<Diagnostic>),
    /// What they hold.
    Now(Passed<S>),
}

/// Of files by their place in the order of ids: what is said of each.
type Sayings = Vec<(usize, Said)>;

impl Frame {
    /// Passes over the volunteers and has found what is wrong in the whole street, unless
    /// nothing else can be found than the last time: `find` must go by the street and the sum
    /// alone. The people are put away again.
    pub fn with_findings<V: Visitor>(
        mut self,
        source: &dyn Source,
        visitor: &V,
        find: impl FnOnce(&Street, V::Sum) -> Vec<Diagnostic>,
    ) -> (Frame, Vec<Diagnostic>) {
        let mut seen = self.see(source, visitor, 1);
        if let Some(aliases) = self.needed_aliases(seen.found()) {
            // Nothing is looked for in a first round that needs a second.
            seen.keep(&[]);
            drop(seen);
            self.rename(aliases);
            seen = self.see(source, visitor, 2);
        }
        match seen {
            Seen::Before(found, told) => {
                self.join(found);
                (self, told)
            }
            Seen::Now(Passed { found, sum, told }) => {
                let mut street = self.street(found);
                // What is said of each handbook by itself is nothing to look at.
                let said = std::mem::take(&mut street.frame.findings);
                let all = find(&street, sum);
                street.frame.findings = said;
                if let Some(told) = told {
                    told.keep(&all);
                }
                let Street { frame, volunteers } = street;
                // It takes time to put so many away.
                rayon::spawn(move || drop(volunteers));
                (frame, all)
            }
        }
    }

    fn see<V: Visitor>(&self, source: &dyn Source, visitor: &V, round: u8) -> Seen<V::Sum> {
        let asked = visitor.remembering();
        let round = Round::new(source, self, asked.as_ref(), round, V::ASKS_FOR_PEOPLE);
        match rayon::scope(|_| self.glance(source, visitor, &round)) {
            Some((found, told)) => Seen::Before(found, told),
            None => Seen::Now(self.pass(source, visitor, round)),
        }
    }

    /// What is held of all, if those that changed give what they gave.
    fn glance<V: Visitor>(
        &self,
        source: &dyn Source,
        visitor: &V,
        round: &Round<'_, V::Kept>,
    ) -> Option<(Found, Vec<Diagnostic>)> {
        let (asked, recall) = round.asked.zip(round.recall.as_ref())?;
        let book = recall.held()?;
        let files = &self.volunteer_files;
        let slots = book.slots.iter().enumerate();
        let changed = slots.filter(|(_, slot)| !slot.fresh).map(|(nth, _)| nth);
        let changed: Vec<usize> = changed.collect();
        let desks = Desks::new(V::ASKS_FOR_TRACES);
        let read = changed.into_par_iter().map(|nth| {
            let file = files.get(nth)?;
            let read = desks.at(|desk| self.open(source, desk, file, visitor));
            let mark = leaf::<V>(&read, asked, true).mark?;
            Some(((nth, mark), (nth, read.said)))
        });
        let (marks, mut said): (Vec<(usize, Mark)>, Sayings) = read.collect::<Option<_>>()?;
        let told = recall.told_but_for(book, &marks).read(self.files.len())?;
        let pages = (0..files.len().div_ceil(BATCH)).into_par_iter();
        let held = pages.map(|page| self.said(book, page));
        let held: Vec<Sayings> = held.collect::<Option<_>>()?;
        said.extend(held.into_iter().flatten());
        said.sort_by_key(|(nth, _)| *nth);
        let mut found = Found::default();
        for (nth, said) in said {
            let file = files.get(nth)?.file;
            found.add(said, &Id::new(self.files.stem(file)), file);
        }
        Some((found, told))
    }

    /// What is said of those of a page that did not change.
    fn said(&self, book: &Book, page: usize) -> Option<Sayings> {
        let part = book.said(page)?;
        let slots = book.batch(page).iter().enumerate();
        let said = slots.filter(|(_, slot)| slot.fresh && slot.said > 0);
        let said = said.map(|(at, _)| {
            let nth = page * BATCH + at;
            let file = self.volunteer_files.get(nth)?.file;
            Some((nth, Said::of(part.of(at)?, file, self.files.len())?))
        });
        said.collect()
    }
}

impl<S> Seen<S> {
    fn found(&self) -> &Found {
        match self {
            Self::Before(found, _) | Self::Now(Passed { found, .. }) => found,
        }
    }

    /// Holds what was found in all together.
    fn keep(&self, found: &[Diagnostic]) {
        if let Self::Now(Passed {
            told: Some(told), ..
        }) = self
        {
            told.keep(found);
        }
    }
}
