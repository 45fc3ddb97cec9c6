//! What is remembered of the handbooks from one run to the next, so that a second run reads
//! only those that changed.
//!
//! Called by the pass over the volunteers. A page of the cache holds what reading and looking
//! at a batch of them gave. It is of use only where everything else that was asked is the same:
//! the program, the question, the day, the list of files, and all other records or what is seen
//! of them from a handbook. It must not know what is remembered, and gives nothing that it does
//! not find whole.

mod book;
mod leaf;
mod texts;
mod told;

use std::io::Write;

use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

pub(super) use self::book::{Book, GIVEN, KEPT, Marks, PARTS, PEOPLE, SAID, SUM, WAYS};
use self::book::{Index, Mark, Part, Slot};
pub(super) use self::leaf::{Leaf, Said, given};
pub(super) use self::texts::Texts;
pub(super) use self::told::Told;
use super::Frame;
use super::mark::KnownBy;
use super::people::{BATCH, OnDisk};
use crate::store::{Cache, Draft, Moment, Source, Stamp};
use crate::text::hex;

/// Changes whenever files of the cache are to be read in another way.
const FORM: &str = "jiedao cache 7";
/// How many of some files may be stale before they are held anew: to read a few again costs
/// less than to write all.
fn may_be_stale(files: usize) -> usize {
    const FEW: usize = 8;
    const ONE_OF: usize = 64;
    FEW.max(files / ONE_OF)
}

/// How what a visitor keeps of a volunteer is written, and what it was asked.
pub struct Remembering<K> {
    asked: String,
    today: Date,
    /// Whether nothing else of the frame is looked at than its ground.
    of_ground: bool,
    pub(super) pack: fn(&K) -> Option<Vec<u8>>,
    pub(super) unpack: fn(&[u8]) -> Option<K>,
}

impl<K: Serialize + DeserializeOwned> Remembering<K> {
    /// For a visitor that gives the same for the same records, question and day. Each question
    /// has a file of its own.
    pub fn new(asked: String, today: Date) -> Self {
        Self {
            asked,
            today,
            of_ground: false,
            pack: |kept| postcard::to_allocvec(kept).ok(),
            unpack: |bytes| postcard::from_bytes(bytes).ok(),
        }
    }

    /// For a visitor that looks at nothing else of the frame than its [`super::Ground`].
    pub fn of_ground(mut self) -> Self {
        self.of_ground = true;
        self
    }
}

/// A cache that is read from and perhaps written anew.
pub(super) struct Recall<'a> {
    cache: &'a Cache,
    /// The tree, the question and the round: what tells the file from others.
    name: [u8; 32],
    /// What what is found in all depends on besides the handbooks, in each of the ways.
    joint: [[u8; 32]; WAYS],
    /// Whether many files are to be read again, or all.
    anew: bool,
    /// Whether what was held turned out not to be whole.
    torn: bool,
    /// When reading began.
    began: Moment,
    /// The stamps of the files as they are now.
    stamps: &'a [Option<Stamp>],
    old: Option<Book>,
    /// What is written.
    new: Option<(Draft, Index)>,
    /// Digests of the marks of all, where they are asked for and every one is known so far.
    marks: Option<[Sha256; WAYS]>,
}

/// What the cache holds of a batch: the parts that are asked for.
#[derive(Default)]
pub(super) struct Page {
    slots: Vec<Slot>,
    parts: [Option<Part>; PARTS],
    marks: Vec<Marks>,
}

/// What it holds of one.
pub(super) struct Remembered<'a> {
    /// Nothing of a part that is not asked for.
    pub parts: [Option<&'a [u8]>; PARTS],
    pub marks: Option<Marks>,
}

impl Page {
    /// What is remembered of one, if its file is the one that was read.
    pub fn of(&self, nth: usize) -> Option<Remembered<'_>> {
        self.slots.get(nth).filter(|slot| slot.fresh)?;
        let mut parts = [None; PARTS];
        for (own, part) in parts.iter_mut().zip(&self.parts) {
            *own = match part {
                Some(part) => Some(part.of(nth)?),
                None => None,
            };
        }
        Some(Remembered {
            parts,
            marks: self.marks.get(nth).copied(),
        })
    }
}

impl<'a> Recall<'a> {
    /// Opens what is remembered for a visitor, with marks or without; none where there is no
    /// cache.
    pub fn open<K>(
        source: &'a dyn Source,
        frame: &'a Frame,
        asked: &Remembering<K>,
        round: u8,
        marked: bool,
    ) -> Option<Self> {
        let cache = source.cache()?;
        let tree = cache.tree().to_string_lossy();
        let KnownBy { digests, began } = frame.known_by?;
        let mark = match asked.of_ground {
            true => &digests.seen,
            false => &digests.whole,
        };
        let key = key(cache, frame, mark, asked)?;
        let mut joint = [key; WAYS];
        joint[PEOPLE] = hash(&[&key, &digests.whole]);
        joint[SUM] = hash(&[&key, &[u8::from(frame.partial)]]);
        let files = &frame.volunteer_files;
        let stamps = &frame.stamps;
        let name = hash(&[tree.as_bytes(), asked.asked.as_bytes(), &[round]]);
        let now = files.iter().map(|one| stamp(stamps, one));
        let held = cache.open(&file_name(&name));
        let old = held.and_then(|file| Book::open(file, &key, now, marked));
        let stale = old.as_ref().map_or(files.len(), Book::stale);
        let anew = stale > may_be_stale(files.len()) || old.is_none();
        Some(Self {
            cache,
            name,
            joint,
            anew,
            torn: false,
            began,
            stamps,
            old,
            new: anew.then(|| begin(cache, &key)).flatten(),
            marks: marked.then(|| joint.map(Sha256::new_with_prefix)),
        })
    }

    /// Whether marks are asked for.
    pub fn is_marked(&self) -> bool {
        self.marks.is_some()
    }

    /// Whether what is made of the files is to be written.
    pub fn writes(&self) -> bool {
        self.new.is_some()
    }

    /// What is held, if hardly any file is to be read again.
    pub fn held(&self) -> Option<&Book> {
        self.old.as_ref().filter(|_| !self.anew)
    }

    /// What is held of the files from the `first` on: the parts that are looked at, or all if
    /// they are to be written again.
    pub fn page(&mut self, first: usize, looked_at: [bool; PARTS]) -> Page {
        let Some(book) = &self.old else {
            return Page::default();
        };
        let nth = first / BATCH;
        let slots = book.batch(nth).to_vec();
        let mut parts: [Option<Part>; PARTS] = Default::default();
        for part in (0..PARTS).filter(|part| looked_at[*part] || self.new.is_some()) {
            parts[part] = book.part(nth, part);
            if parts[part].is_none() {
                self.spoilt();
                return Page::default();
            }
        }
        let marks = book.marks.chunks(BATCH).nth(nth);
        let marks = marks.unwrap_or_default().to_vec();
        Page {
            slots,
            parts,
            marks,
        }
    }

    /// Something of what is held is not as it was written: the rest is not to be trusted either.
    pub fn spoilt(&mut self) {
        (self.old, self.torn) = (None, true);
    }

    /// Adds what was made of a batch to what is written.
    pub fn keep(&mut self, batch: &[Leaf]) {
        for leaf in batch {
            match (&mut self.marks, leaf.marks) {
                (Some(all), Some(own)) => {
                    all.iter_mut()
                        .zip(own)
                        .for_each(|(all, own)| all.update(own));
                }
                _ => self.marks = None,
            }
        }
        let leaves = batch.iter().map(|leaf| (leaf.parts(), leaf.marks));
        if let Some((draft, index)) = &mut self.new
            && index.page(draft, leaves).is_err()
        {
            // The rest is not made to be written.
            (self.new, self.marks) = (None, None);
        }
    }

    /// Ends a pass: what was written takes the place of what was there. A cache that cannot be
    /// written is none. Gives where what is found in all may be held, if all were marked.
    pub fn close(mut self, files: &[OnDisk]) -> Option<[Told; WAYS]> {
        let name = file_name(&self.name);
        if self.torn {
            self.cache.forget(&name);
        }
        let began = self.began;
        let stamps = files.iter().map(|one| stamp(self.stamps, one));
        let settled = stamps.map(|stamp| stamp.filter(|stamp| stamp.is_settled(began)));
        let (mut draft, index) = self.new.take()?;
        if index.end(&mut draft, settled).is_ok() {
            let _ = self.cache.keep(draft, &name);
        }
        let marks = self.marks.take()?;
        Some(self.told(marks))
    }

    /// Where what is found in all is held if the marks of all are those that are held, but for
    /// some.
    pub fn told_but_for(&self, book: &Book, others: &[(usize, Marks)]) -> [Told; WAYS] {
        let mut all = self.joint.map(Sha256::new_with_prefix);
        for (way, all) in all.iter_mut().enumerate() {
            let mut marks: Vec<Mark> = book.marks.iter().map(|marks| marks[way]).collect();
            for (nth, own) in others {
                if let Some(mark) = marks.get_mut(*nth) {
                    *mark = own[way];
                }
            }
            all.update(marks.as_flattened());
        }
        self.told(all)
    }

    fn told(&self, all: [Sha256; WAYS]) -> [Told; WAYS] {
        let of = |way: usize, all: Sha256| {
            let name = file_name(&hash(&[&self.name, b"told", &[way as u8]]));
            Told::new(self.cache.clone(), name, all.finalize().into())
        };
        let [people, sum] = all;
        [of(PEOPLE, people), of(SUM, sum)]
    }
}

/// The stamp of a file, as it was listed.
fn stamp(stamps: &[Option<Stamp>], one: &OnDisk) -> Option<Stamp> {
    stamps.get(one.nth as usize).copied().flatten()
}

fn begin(cache: &Cache, key: &[u8; 32]) -> Option<(Draft, Index)> {
    let mut draft = cache.draft().ok()?;
    draft.write_all(key).ok()?;
    Some((draft, Index::default()))
}

fn file_name(name: &[u8; 32]) -> String {
    hex(name).replace(':', "-")
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
