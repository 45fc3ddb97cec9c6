//! How a file of the cache lies: its key, the pages, and behind them an index with sums for
//! each page and one for itself.
//!
//! A page holds of a batch of handbooks first what is said of each by itself, of most nothing,
//! behind that the record of each, and then what each adds to a sum: who needs only one of them
//! reads no more. Nothing of it is believed: lengths must add up to the file's own, and a part of a page
//! counts only if its sum is right.

use std::io::{self, Read, Seek, SeekFrom, Write};

use crate::store::{Draft, Held, Stamp};
use crate::street::people::BATCH;

/// Bytes of the key, at the beginning.
pub const KEY: u64 = 32;
/// Bytes behind the index: its length and its sum.
const TAIL: usize = 8;
/// The longest part of a page or index that is read, in bytes.
const LONGEST: usize = 1 << 28;
/// The parts of a page: see [`SAID`], [`GIVEN`] and [`KEPT`].
pub const PARTS: usize = 3;
/// What is said of each handbook by itself.
pub const SAID: usize = 0;
/// Its record, for those who ask for people.
pub const GIVEN: usize = 1;
/// What it adds to the visitor's sum.
pub const KEPT: usize = 2;
/// Bytes of a slot: a stamp and a length a part. In a fixed width, since there are many.
const SLOT: usize = Stamp::BYTES + SUMS;
/// Bytes of a page's sums: one a part.
const SUMS: usize = 4 * PARTS;
/// The stamp of a file that cannot be known again. No file is that long.
const NO_STAMP: [u8; Stamp::BYTES] = [0xff; Stamp::BYTES];

/// A digest of what a handbook gives to one of [`WAYS`].
pub type Mark = [u8; 16];
/// In how many ways all are looked at together: see [`PEOPLE`] and [`SUM`].
pub const WAYS: usize = 2;
/// As people in the street.
pub const PEOPLE: usize = 0;
/// As a sum.
pub const SUM: usize = 1;
/// What a handbook gives to each of them.
pub type Marks = [Mark; WAYS];

/// What is held of a handbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// How many bytes there are of it in each part.
    pub lengths: [u32; PARTS],
    /// Whether they are of the file that is there now.
    pub fresh: bool,
}

/// A file of the cache that is whole.
pub struct Book {
    file: Held,
    /// In order of the files.
    pub slots: Vec<Slot>,
    /// Of each page where it begins, and the sums of its parts.
    pages: Vec<(u64, [u32; PARTS])>,
    /// Digests of what each gives, where they are asked for.
    pub marks: Vec<Marks>,
}

/// A part of a page: its bytes, and how long those of each handbook are.
#[derive(Debug, Default)]
pub struct Part {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Part {
    /// The bytes of one.
    pub fn of(&self, nth: usize) -> Option<&[u8]> {
        let end = *self.ends.get(nth)? as usize;
        let start = nth.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.bytes.get(start as usize..end)
    }
}

impl Book {
    /// Opens a file that was written under a key, of handbooks that now bear these stamps, with
    /// a mark of each or without; none if it is not whole.
    pub fn open(
        mut file: Held,
        key: &[u8; 32],
        mut stamps: impl ExactSizeIterator<Item = Option<Stamp>>,
        marked: bool,
    ) -> Option<Self> {
        let mut found = [0; KEY as usize];
        file.read_exact(&mut found).ok()?;
        if found != *key {
            return None;
        }
        let (length, sum, end) = tail(&mut file)?;
        let count = stamps.len();
        let mut sums = vec![[0; SUMS]; count.div_ceil(BATCH)];
        let mut marks = vec![Marks::default(); if marked { count } else { 0 }];
        let rest = sums.as_flattened().len() + marks.as_flattened().as_flattened().len();
        if length != count.checked_mul(SLOT)?.checked_add(rest)? {
            return None;
        }
        file.seek(SeekFrom::Start(end)).ok()?;
        let mut hash = crc32fast::Hasher::new();
        let mut next = |bytes: &mut [u8]| {
            file.read_exact(bytes).ok()?;
            hash.update(bytes);
            Some(())
        };
        // Batch by batch: all of it at once would be more than what it becomes.
        let mut slots = Vec::with_capacity(count);
        let mut batch = vec![[0; SLOT]; BATCH.min(count)];
        while slots.len() < count {
            let batch = &mut batch[..BATCH.min(count - slots.len())];
            next(batch.as_flattened_mut())?;
            slots.extend(
                batch
                    .iter()
                    .zip(&mut stamps)
                    .map(|(slot, stamp)| Slot::of(slot, stamp)),
            );
        }
        next(sums.as_flattened_mut())?;
        next(marks.as_flattened_mut().as_flattened_mut())?;
        if hash.finalize() != sum {
            return None;
        }
        let mut at = KEY;
        let batches = slots.chunks(BATCH).zip(sums);
        let pages = batches.map(|(batch, sums)| {
            let start = at;
            at += batch.iter().map(Slot::length).sum::<u64>();
            (start, numbers(&sums))
        });
        let pages = pages.collect();
        (at == end).then_some(Self {
            file,
            slots,
            pages,
            marks,
        })
    }

    /// How many are to be read again.
    pub fn stale(&self) -> usize {
        self.slots.iter().filter(|slot| !slot.fresh).count()
    }

    /// The slots of a page.
    pub fn batch(&self, page: usize) -> &[Slot] {
        let batch = self.slots.chunks(BATCH).nth(page);
        batch.unwrap_or_default()
    }

    /// A part of a page; none if it is not as it was written.
    pub fn part(&self, page: usize, part: usize) -> Option<Part> {
        let (at, sums) = self.pages.get(page)?;
        let batch = self.batch(page);
        let before = batch.iter().flat_map(|slot| &slot.lengths[..part]);
        let at = at + before.map(|length| u64::from(*length)).sum::<u64>();
        let lengths = batch.iter().map(|slot| slot.lengths[part]);
        let mut end = 0_u32;
        let ends = lengths.map(|length| {
            end = end.checked_add(length)?;
            Some(end)
        });
        let ends: Vec<u32> = ends.collect::<Option<_>>()?;
        if end as usize > LONGEST {
            return None;
        }
        let mut bytes = vec![0; end as usize];
        if !bytes.is_empty() {
            self.file.read_at(at, &mut bytes).ok()?;
        }
        (crc32fast::hash(&bytes) == sums[part]).then_some(Part { bytes, ends })
    }
}

impl Slot {
    /// As it was written, of a file that now bears a stamp.
    fn of(bytes: &[u8; SLOT], stamp: Option<Stamp>) -> Self {
        let (known, lengths) = bytes.split_at(Stamp::BYTES);
        Self {
            lengths: lengths.first_chunk().map_or([0; PARTS], numbers),
            fresh: stamp.is_some_and(|stamp| known == stamp.bytes()),
        }
    }

    fn length(&self) -> u64 {
        self.lengths.iter().map(|length| u64::from(*length)).sum()
    }
}

/// What stands behind the pages, as it is made.
#[derive(Default)]
pub struct Index {
    lengths: Vec<[u32; PARTS]>,
    sums: Vec<u8>,
    marks: Vec<u8>,
}

impl Index {
    /// Writes a page, of which each handbook has its parts and perhaps marks.
    pub fn page<'a>(
        &mut self,
        draft: &mut Draft,
        batch: impl Iterator<Item = ([&'a [u8]; PARTS], Option<Marks>)> + Clone,
    ) -> io::Result<()> {
        for (parts, marks) in batch.clone() {
            self.lengths.push(parts.map(|part| part.len() as u32));
            self.marks.extend(marks.iter().flatten().flatten());
        }
        for part in 0..PARTS {
            let mut sum = crc32fast::Hasher::new();
            for (parts, _) in batch.clone() {
                sum.update(parts[part]);
                draft.write_all(parts[part])?;
            }
            self.sums.extend(sum.finalize().to_le_bytes());
        }
        Ok(())
    }

    /// Writes what stands behind the pages: with the stamps of the files, in order, of those
    /// that can be known again.
    pub fn end(
        self,
        draft: &mut Draft,
        stamps: impl Iterator<Item = Option<Stamp>>,
    ) -> io::Result<()> {
        let slots = self.lengths.iter().zip(stamps).map(|(lengths, stamp)| {
            let mut slot = [0; SLOT];
            let (known, rest) = slot.split_at_mut(Stamp::BYTES);
            known.copy_from_slice(&stamp.map_or(NO_STAMP, |stamp| stamp.bytes()));
            rest.copy_from_slice(lengths.map(u32::to_le_bytes).as_flattened());
            slot
        });
        let (mut sum, mut length) = (crc32fast::Hasher::new(), 0);
        let mut write = |bytes: &[u8]| {
            sum.update(bytes);
            length += bytes.len();
            draft.write_all(bytes)
        };
        for slot in slots {
            write(&slot)?;
        }
        write(&self.sums)?;
        write(&self.marks)?;
        end(draft, length, sum.finalize())
    }
}

/// Ends a file with an index.
pub fn seal(draft: &mut Draft, index: &[u8]) -> io::Result<()> {
    draft.write_all(index)?;
    end(draft, index.len(), crc32fast::hash(index))
}

/// Writes what stands behind an index of so many bytes and with such a sum.
fn end(draft: &mut Draft, length: usize, sum: u32) -> io::Result<()> {
    let length = u32::try_from(length).map_err(io::Error::other)?;
    draft.write_all(&length.to_le_bytes())?;
    draft.write_all(&sum.to_le_bytes())
}

/// The index that a file ends with, if it is whole, and where it begins.
pub fn index(file: &mut Held) -> Option<(Vec<u8>, u64)> {
    let (length, sum, at) = tail(file)?;
    if length > LONGEST {
        return None;
    }
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(at)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    (crc32fast::hash(&bytes) == sum).then_some((bytes, at))
}

/// How long the index of a file is, its sum, and where it begins.
fn tail(file: &mut Held) -> Option<(usize, u32, u64)> {
    let size = file.size;
    let mut tail = [0; TAIL];
    file.seek(SeekFrom::Start(size.checked_sub(TAIL as u64)?))
        .ok()?;
    file.read_exact(&mut tail).ok()?;
    let [length, sum] = [&tail[..4], &tail[4..]].map(number);
    let at = size.checked_sub(TAIL as u64 + u64::from(length))?;
    Some((length as usize, sum, at))
}

fn numbers(bytes: &[u8; SUMS]) -> [u32; PARTS] {
    let mut numbers = [0; PARTS];
    for (one, bytes) in numbers.iter_mut().zip(bytes.as_chunks().0) {
        *one = u32::from_le_bytes(*bytes);
    }
    numbers
}

fn number(bytes: &[u8]) -> u32 {
    bytes.try_into().map_or(0, u32::from_le_bytes)
}
