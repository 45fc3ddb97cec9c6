//! What is wrong in a tree, found with a look at no more handbooks than those that changed,
//! where that will do.
//!
//! Called where the rules are run. What they find in everything together is of two ways: in the
//! people, told by the frame and by what each handbook gives to it (the record without its
//! entries, references that lead nowhere, traces), and in the sum, told by what the visitor
//! keeps. Where each handbook gives to one of them what it gave, what was found in that is
//! found again; only what is said of each handbook by itself is always gathered. It must not
//! know a rule.

use rayon::prelude::*;

use super::desk::Desks;
use super::frame::Frame;
use super::people::{BATCH, Found, Passed, Round, Street, Visitor};
use super::reading::{Read, Ready, leaf};
use super::recall::{Book, GIVEN, KEPT, Marks, PEOPLE, SAID, SUM, Said, Told, WAYS};
use super::shelf::Shelf;
use crate::diag::Diagnostic;
use crate::record::Id;
use crate::store::Source;

/// What is known when all handbooks were looked at.
struct Seen<S> {
    /// What is said of each by itself, and the people, if they are to be looked at.
    found: Found,
    /// The sum, if it is to be looked at.
    sum: Option<S>,
    /// What is known of what is found in all together, in each of the ways.
    known: [Known; WAYS],
}

/// What is known of what is found in all together in one way.
#[derive(Default)]
struct Known {
    /// What was found the last time, if nothing else can be found now.
    found: Option<Vec<Diagnostic>>,
    /// Where it may be held.
    told: Option<Told>,
}

/// Of files by their place in the order of ids: what is said of each.
type Sayings = Vec<(usize, Said)>;
/// Of those that changed: what was read.
type Changed<K> = Vec<(usize, Read<K>)>;

impl Frame {
    /// Passes over the volunteers and has found what is wrong in all of them together, unless
    /// nothing else can be found than the last time: `in_street` must go by the street alone,
    /// and `in_sum` by the sum, by whether anything was read in part, and by the frame, or by
    /// its ground if the visitor does. Of the people those are in the street that gives it
    /// which were looked at: it takes time to put so many away, and whoever ends need not.
    pub fn with_findings<V: Visitor>(
        mut self,
        source: &dyn Source,
        visitor: &V,
        in_street: impl FnOnce(&Street) -> Vec<Diagnostic>,
        in_sum: impl FnOnce(&Frame, V::Sum) -> Vec<Diagnostic>,
    ) -> (Street, Vec<Diagnostic>) {
        let mut seen = self.see(source, visitor, 1);
        if let Some(aliases) = self.needed_aliases(&seen.found) {
            // Nothing is looked for in a first round that needs a second. That it does is told by
            // the people; for the sums it may be the only round another time.
            let [of_people, _] = seen.known;
            of_people.or_find(Vec::new);
            drop((seen.found, seen.sum));
            self.rename(aliases);
            seen = self.see(source, visitor, 2);
        }
        let Seen { found, sum, known } = seen;
        let [of_people, of_sum] = known;
        let (street, mut all) = match of_people.found {
            Some(before) => {
                self.join(found);
                let volunteers = Shelf::default();
                let frame = self;
                (Street { frame, volunteers }, before)
            }
            None => {
                let mut street = self.street(found);
                // What is said of each handbook by itself is nothing to look at.
                let said = std::mem::take(&mut street.frame.findings);
                let all = of_people.or_find(|| in_street(&street));
                street.frame.findings = said;
                (street, all)
            }
        };
        let find = || sum.map(|sum| in_sum(&street, sum));
        all.extend(of_sum.or_find(|| find().unwrap_or_default()));
        (street, all)
    }

    fn see<V: Visitor>(&self, source: &dyn Source, visitor: &V, round: u8) -> Seen<V::Sum> {
        let asked = visitor.remembering();
        let mut round = Round::new(source, self, asked.as_ref(), round, V::ASKS_FOR_PEOPLE);
        let glance = || self.glance(source, visitor, &round);
        let (mut known, read) = rayon::scope(|_| glance()).unwrap_or_default();
        let again = [PEOPLE, SUM].map(|way| known[way].found.is_none());
        if again == [false; WAYS]
            && let Some(held) = self.held(&round)
        {
            let found = self.found_again(held, read);
            let sum = None;
            return Seen { found, sum, known };
        }
        round.ready = Ready::of(read);
        round.looked_at[GIVEN] = again[PEOPLE];
        round.looked_at[KEPT] = again[SUM];
        let Passed { found, sum, told } = self.pass(source, visitor, round);
        for (known, told) in known.iter_mut().zip(told.into_iter().flatten()) {
            known.told = Some(told);
        }
        let sum = again[SUM].then_some(sum);
        Seen { found, sum, known }
    }

    /// What is known of what is found in all, with a look at those that changed; and these.
    fn glance<V: Visitor>(
        &self,
        source: &dyn Source,
        visitor: &V,
        round: &Round<'_, V::Kept>,
    ) -> Option<([Known; WAYS], Changed<V::Kept>)> {
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
            let marks = leaf::<V>(&read, asked, true).marks?;
            Some(((nth, marks), (nth, read)))
        });
        let (marks, read): (Vec<(usize, Marks)>, Changed<V::Kept>) = read.collect::<Option<_>>()?;
        let told = recall.told_but_for(book, &marks);
        let known = told.map(|told| Known {
            found: told.read(self.files.len()),
            told: Some(told),
        });
        Some((known, read))
    }

    /// What is held of what is said of each; none if it is not whole.
    fn held<K>(&self, round: &Round<'_, K>) -> Option<Sayings> {
        let book = round.recall.as_ref()?.held()?;
        let pages = (0..self.volunteer_files.len().div_ceil(BATCH)).into_par_iter();
        let held = pages.map(|page| self.said(book, page));
        let held: Vec<Sayings> = held.collect::<Option<_>>()?;
        Some(held.into_iter().flatten().collect())
    }

    /// What is said of each: what is held, and what is said of those that changed.
    fn found_again<K>(&self, held: Sayings, changed: Changed<K>) -> Found {
        let changed = changed.into_iter().map(|(nth, read)| (nth, read.said));
        let mut said: Sayings = held.into_iter().chain(changed).collect();
        said.sort_by_key(|(nth, _)| *nth);
        let mut found = Found::default();
        for (nth, said) in said {
            if let Some(one) = self.volunteer_files.get(nth) {
                found.add(said, &Id::new(self.files.stem(one.file)), one.file);
            }
        }
        found
    }

    /// What is said of those of a page that did not change.
    fn said(&self, book: &Book, page: usize) -> Option<Sayings> {
        let part = book.part(page, SAID)?;
        let slots = book.batch(page).iter().enumerate();
        let said = slots.filter(|(_, slot)| slot.fresh && slot.lengths[SAID] > 0);
        let said = said.map(|(at, _)| {
            let nth = page * BATCH + at;
            let file = self.volunteer_files.get(nth)?.file;
            Some((nth, Said::of(part.of(at)?, file, self.files.len())?))
        });
        said.collect()
    }
}

impl Known {
    /// What is found: what is known to be, or what is looked for now, and held.
    fn or_find(self, find: impl FnOnce() -> Vec<Diagnostic>) -> Vec<Diagnostic> {
        self.found.unwrap_or_else(|| {
            let found = find();
            if let Some(told) = self.told {
                told.keep(&found);
            }
            found
        })
    }
}
