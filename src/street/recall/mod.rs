//! What is remembered of the handbooks from one run to the next, so that a second run reads
//! only those that changed.
//!
//! Called by the pass over the volunteers. A page of the cache holds what reading and looking
//! at a batch of them gave. It is of use only where everything else that was asked is the same:
//! the program, the question, the day, all other records and the list of files. It must not
//! know what is remembered, and gives nothing that it does not find whole.

mod book;
mod texts;

use std::io::Write;
use std::ops::Range;

use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use self::book::{Kept, Slot};
pub(super) use self::texts::Texts;
use super::Frame;
use super::people::{BATCH, OnDisk};
use crate::store::{Cache, Draft, Held, Moment, Source, Stamp};
use crate::text::hex;

/// Changes whenever files of the cache are to be read in another way.
const FORM: &str = "jiedao cache 3";
/// Of so many files one may be stale before the cache is written anew: to read a few again
/// costs less.
const STALE: usize = 64;

/// How what a visitor keeps of a volunteer is written, and what it was asked.
pub struct Remembering<K> {
    asked: String,
    today: Date,
    pub(super) pack: fn(&K, Vec<u8>) -> Option<Vec<u8>>,
    pub(super) unpack: fn(&[u8]) -> Option<K>,
}

impl<K: Serialize + DeserializeOwned> Remembering<K> {
    /// For a visitor that gives the same for the same records, question and day. Each question
    /// has a file of its own.
    pub fn new(asked: String, today: Date) -> Self {
        Self {
            asked,
            today,
            pack: |kept, bytes| postcard::to_extend(kept, bytes).ok(),
            unpack: |bytes| postcard::from_bytes(bytes).ok(),
        }
    }
}

/// A cache that is read from and perhaps written anew.
pub(super) struct Recall<'a> {
    cache: &'a Cache,
    name: String,
    /// Whether what was held turned out not to be whole.
    torn: bool,
    /// When reading began.
    began: Moment,
    /// The stamps of the files as they are now.
    stamps: &'a [Option<Stamp>],
    old: Option<(Held, Kept)>,
    /// What is written: pages, how long what is held of each file is, a sum for each page.
    new: Option<(Draft, Vec<u32>, Vec<u32>)>,
}

/// What the cache holds of a batch.
#[derive(Default)]
pub(super) struct Page {
    bytes: Vec<u8>,
    places: Vec<Option<Range<usize>>>,
}

impl Page {
    /// What is remembered of one, if its file is the one that was read.
    pub fn of(&self, nth: usize) -> Option<&[u8]> {
        let place = self.places.get(nth)?.clone()?;
        self.bytes.get(place)
    }
}

impl<'a> Recall<'a> {
    /// Opens what is remembered for a visitor; none where there is no cache.
    pub fn open<K>(
        source: &'a dyn Source,
        frame: &'a Frame,
        asked: &Remembering<K>,
        round: u8,
    ) -> Option<Self> {
        let cache = source.cache()?;
        let tree = cache.tree().to_string_lossy();
        let name = hash(&[tree.as_bytes(), asked.asked.as_bytes(), &[round]]);
        let (mark, began) = frame.known_by.as_ref()?;
        let key = key(cache, frame, mark, asked)?;
        let began = *began;
        let files = frame.volunteer_files.len();
        let mut recall = Self {
            cache,
            name: hex(&name).replace(':', "-"),
            torn: false,
            began,
            stamps: &frame.stamps,
            old: None,
            new: None,
        };
        let held = cache.open(&recall.name);
        let stamps = frame.volunteer_files.iter();
        let stamps = stamps.map(|one| recall.stamp(one));
        let old = held.and_then(|file| book::open(file, &key, stamps));
        let stale = old.as_ref().map_or(files, |(_, kept)| {
            kept.slots.iter().filter(|(_, fresh)| !fresh).count()
        });
        recall.old = old;
        if stale > files / STALE || recall.old.is_none() {
            recall.new = begin(cache, &key);
        }
        Some(recall)
    }

    /// Whether what is made of the files is to be written.
    pub fn writes(&self) -> bool {
        self.new.is_some()
    }

    /// The stamp of a file, as it was listed.
    fn stamp(&self, one: &OnDisk) -> Option<Stamp> {
        self.stamps.get(one.nth as usize).copied().flatten()
    }

    /// What is held of the files from the `first` on.
    pub fn page(&mut self, first: usize) -> Page {
        let Some((file, kept)) = &mut self.old else {
            return Page::default();
        };
        let slots = kept.slots.iter().skip(first).take(BATCH);
        let length = slots.clone().map(|(length, _)| *length as usize).sum();
        let sum = kept.sums.get(first / BATCH).copied();
        let Some(bytes) = sum.and_then(|sum| book::page(file, length, sum)) else {
            // What comes behind a torn page is not to be trusted either.
            (self.old, self.torn) = (None, true);
            return Page::default();
        };
        let mut at = 0;
        let places = slots.map(|(length, fresh)| {
            let start = at;
            at += *length as usize;
            fresh.then_some(start..at)
        });
        let places = places.collect();
        Page { bytes, places }
    }

    /// Adds what was made of a batch to what is written.
    pub fn keep(&mut self, batch: &[Vec<u8>]) {
        let Some((draft, lengths, sums)) = &mut self.new else {
            return;
        };
        let mut sum = crc32fast::Hasher::new();
        for bytes in batch {
            lengths.push(bytes.len() as u32);
            sum.update(bytes);
            if draft.write_all(bytes).is_err() {
                self.new = None;
                return;
            }
        }
        sums.push(sum.finalize());
    }

    /// Ends a pass: what was written takes the place of what was there. A cache that cannot be
    /// written is none.
    pub fn close(mut self, files: &[OnDisk]) {
        if self.torn {
            self.cache.forget(&self.name);
        }
        let new = self.new.take();
        let slot = |(one, length): (&OnDisk, &u32)| {
            let length = *length;
            let settled = |stamp: &Stamp| length > 0 && stamp.is_settled(self.began);
            let stamp = self.stamp(one).filter(settled);
            Slot { stamp, length }
        };
        if let Some((mut draft, lengths, sums)) = new
            && book::end(&mut draft, || files.iter().zip(&lengths).map(slot), &sums).is_ok()
        {
            let _ = self.cache.keep(draft, &self.name);
        }
    }
}

fn begin(cache: &Cache, key: &[u8; 32]) -> Option<(Draft, Vec<u32>, Vec<u32>)> {
    let mut draft = cache.draft().ok()?;
    draft.write_all(key).ok()?;
    Some((draft, Vec::new(), Vec::new()))
}

/// What everything that is remembered depends on, besides each handbook's own file.
fn key<K>(
    cache: &Cache,
    frame: &Frame,
    mark: &[u8; 32],
    asked: &Remembering<K>,
) -> Option<[u8; 32]> {
    let program = postcard::to_allocvec(&cache.program()).ok()?;
    let mut aliases: Vec<_> = frame.volunteer_aliases.iter().collect();
    aliases.sort();
    let today = asked.today.to_string();
    let parts = [FORM, env!("CARGO_PKG_VERSION"), &asked.asked, &today].map(str::as_bytes);
    let aliases = aliases.into_iter().flat_map(|(old, new)| [old, new]);
    let aliases = aliases.map(|id| id.as_bytes());
    let all = parts.into_iter().chain([&program[..], mark]);
    Some(hash(&all.chain(aliases).collect::<Vec<_>>()))
}

/// A digest of parts that do not run into each other.
fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
