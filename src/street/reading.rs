//! One volunteer in the pass: read from the file, or remembered.

use std::collections::BTreeMap;
use std::sync::Mutex;

use rayon::prelude::*;

use super::desk::{Desk, Desks, SHARE};
use super::frame::Frame;
use super::people::{Handbook, OnDisk, Visitor};
use super::recall::{GIVEN, KEPT, Leaf, Page, Remembered, Remembering, SAID, Said, given};
use super::shelf::Filed;
use super::spent::Spent;
use crate::diag::FileId;
use crate::record::volunteer::Volunteer;
use crate::record::{Kind, Record, Trace, located};
use crate::store::Source;

/// What one volunteer gave.
pub(super) struct Read<K> {
    pub handbook: Handbook,
    pub said: Said,
    pub traces: Vec<Trace>,
    /// Nothing where nobody asks for the sum.
    pub kept: Option<K>,
}

/// The same, with what is to be remembered of it where there is a cache that is written, and
/// the thread that made it.
pub(super) type Gave<K> = (Read<K>, Option<Box<Leaf>>, usize);

/// What was read of some before the pass, by their place in the order of ids.
pub(super) struct Ready<K>(BTreeMap<usize, Mutex<Option<Read<K>>>>);

impl<K> Ready<K> {
    /// Of all that were read.
    pub fn of(read: Vec<(usize, Read<K>)>) -> Self {
        let each = |(nth, read)| (nth, Mutex::new(Some(read)));
        Self(read.into_iter().map(each).collect())
    }

    /// What was read of one, if it was: once.
    fn take(&self, nth: usize) -> Option<Read<K>> {
        let mut read = self.0.get(&nth)?.lock().ok()?;
        read.take()
    }
}

/// What is remembered of a batch, and how.
pub(super) struct Known<'a, K> {
    pub asked: &'a Remembering<K>,
    pub page: Page,
    /// What was read before, and where the batch begins.
    pub ready: &'a Ready<K>,
    pub first: usize,
    /// Whether what is made of it is remembered anew.
    pub writes: bool,
    /// Whether with marks.
    pub marked: bool,
}

/// A batch of the pass.
pub(super) struct Pass<'a, V: Visitor> {
    pub frame: &'a Frame,
    pub source: &'a dyn Source,
    pub visitor: &'a V,
    pub desks: &'a Desks,
    pub spent: &'a Spent<V::Kept>,
    pub known: Option<Known<'a, V::Kept>>,
}

impl<V: Visitor> Pass<'_, V> {
    /// What all of the batch give, in order; what is to be remembered of them only where there
    /// is a cache.
    pub fn all(&self, batch: &[OnDisk]) -> Vec<Gave<V::Kept>> {
        let files = batch.par_iter().enumerate().with_max_len(SHARE);
        let one = |(nth, file)| {
            self.spent.drop_own();
            let (read, leaf) = self.desks.at(|desk| self.one(desk, nth, file));
            (read, leaf, self.spent.own())
        };
        files.map(one).collect()
    }

    /// What the `nth` of the batch gives.
    fn one(
        &self,
        desk: &mut Desk,
        nth: usize,
        file: &OnDisk,
    ) -> (Read<V::Kept>, Option<Box<Leaf>>) {
        let read = |desk: &mut Desk| self.frame.open(self.source, desk, file, self.visitor);
        let Some(known) = &self.known else {
            return (read(desk), None);
        };
        let held = known.page.of(nth);
        let held = held.and_then(|held| Some((self.remembered(file, known.asked, &held)?, held)));
        match held {
            Some((read, held)) => (read, known.writes.then(|| Box::new(Leaf::again(&held)))),
            None => {
                let ready = known.ready.take(known.first + nth);
                let read = ready.unwrap_or_else(|| read(desk));
                let leaf = || Box::new(leaf::<V>(&read, known.asked, known.marked));
                let leaf = known.writes.then(leaf);
                (read, leaf)
            }
        }
    }

    /// What is held of one; none where it does not say it.
    fn remembered(
        &self,
        file: &OnDisk,
        asked: &Remembering<V::Kept>,
        held: &Remembered<'_>,
    ) -> Option<Read<V::Kept>> {
        let (frame, file) = (self.frame, file.file);
        let said = Said::of(held.parts[SAID]?, file, frame.files.len())?;
        let (record, traces) = match held.parts[GIVEN] {
            Some(bytes) if V::ASKS_FOR_PEOPLE => given(bytes, file)?,
            _ => (only_named(&said), Vec::new()),
        };
        let kept = match held.parts[KEPT] {
            Some(bytes) => Some((asked.unpack)(bytes)?),
            None => None,
        };
        Some(Read {
            handbook: frame.shelved(file, said.partial, record),
            said,
            traces,
            kept,
        })
    }
}

/// What is to be remembered of one that was read.
pub(super) fn leaf<V: Visitor>(
    read: &Read<V::Kept>,
    asked: &Remembering<V::Kept>,
    marked: bool,
) -> Leaf {
    let given = V::ASKS_FOR_PEOPLE.then_some((&read.handbook.record, &read.traces));
    let leaf = |kept| Leaf::new(&read.said, given, kept, asked, marked);
    read.kept.as_ref().and_then(leaf).unwrap_or_default()
}

/// The record of somebody for whom nobody asks.
fn only_named(said: &Said) -> Volunteer {
    Volunteer {
        aliases: said.aliases.clone(),
        allow: said.allow.clone(),
        ..Volunteer::default()
    }
}

impl Frame {
    /// A volunteer's record with what its path says.
    fn shelved(&self, file: FileId, partial: bool, record: Volunteer) -> Handbook {
        let found = located(Kind::Volunteer, self.files.get(file).path);
        let (id, community) = found.map(|found| (found.id, found.community)).unzip();
        Filed {
            id: id.unwrap_or_default(),
            file,
            community: community.flatten(),
            partial,
            record,
        }
    }

    /// Reads one, and shows it to the visitor.
    pub(super) fn open<V: Visitor>(
        &self,
        source: &dyn Source,
        desk: &mut Desk,
        one: &OnDisk,
        visitor: &V,
    ) -> Read<V::Kept> {
        let read = || desk.read(source, &self.files, one.file, Kind::Volunteer);
        let outcome = one.readable.then(read);
        let partial = outcome.as_ref().is_none_or(|o| o.partial);
        let broken = outcome.as_ref().is_none_or(|o| o.broken);
        let (record, mut findings, traces) =
            outcome.map_or_else(Default::default, |o| (o.record, o.findings, o.traces));
        let record = match record {
            Some(Record::Volunteer(record)) => *record,
            _ => Volunteer::default(),
        };
        let mut handbook = self.shelved(one.file, partial, record);
        if !broken {
            findings.extend(self.judge_deductions(&mut handbook));
        }
        let bad_links = self.links_of(&handbook, &mut desk.exact);
        let mut kept = visitor.look(self, &handbook);
        findings.extend(V::found(&mut kept));
        let said = Said {
            findings,
            bad_links,
            partial: handbook.partial,
            aliases: handbook.record.aliases.clone(),
            allow: handbook.record.allow.clone(),
        };
        desk.put_away(std::mem::take(&mut handbook.record.entry));
        if !V::ASKS_FOR_PEOPLE {
            handbook.record = only_named(&said);
        }
        Read {
            handbook,
            said,
            traces,
            kept: Some(kept),
        }
    }
}
