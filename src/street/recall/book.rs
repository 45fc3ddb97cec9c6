//! How a file of the cache lies: its key, the pages, and behind them an index with a sum for
//! each page and one for itself.
//!
//! Nothing of it is believed: lengths must add up to the file's own, and a page counts only if
//! its sum is right.

use std::io::{self, Read, Seek, SeekFrom, Write};

use serde::{Deserialize, Serialize, Serializer};

use crate::store::{Draft, Held, Stamp};
use crate::street::people::BATCH;

/// Bytes of the key, at the beginning.
pub const KEY: u64 = 32;
/// Bytes behind the index: its length and its sum.
const TAIL: usize = 8;
/// The longest page that is read, in bytes.
const LONGEST: usize = 1 << 28;

/// What is held of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Which file it was; none where it cannot be known again.
    pub stamp: Option<Stamp>,
    /// How many bytes are held.
    pub length: u32,
}

impl Slot {
    /// Whether it is of the file that now bears a stamp.
    pub fn is_of(&self, stamp: Option<Stamp>) -> bool {
        self.stamp.is_some() && self.stamp == stamp
    }
}

/// What a file of the cache holds, in order.
pub struct Kept {
    /// Of each handbook how many bytes are held, and whether they are of the file that is there
    /// now.
    pub slots: Vec<(u32, bool)>,
    /// A sum for each page.
    pub sums: Vec<u32>,
}

/// Opens a file that was written under a key, of handbooks that now bear these stamps; none if
/// it is not whole. The file stands behind the key then.
pub fn open(
    mut file: Held,
    key: &[u8; 32],
    stamps: impl ExactSizeIterator<Item = Option<Stamp>>,
) -> Option<(Held, Kept)> {
    let mut found = [0; KEY as usize];
    file.read_exact(&mut found).ok()?;
    if found != *key {
        return None;
    }
    let (bytes, at) = index(&mut file)?;
    let pages = stamps.len().div_ceil(BATCH);
    let kept = kept(&bytes, stamps)?;
    let held: u64 = kept
        .slots
        .iter()
        .map(|(length, _)| u64::from(*length))
        .sum();
    if kept.sums.len() != pages || KEY.checked_add(held) != Some(at) {
        return None;
    }
    file.seek(SeekFrom::Start(KEY)).ok()?;
    Some((file, kept))
}

/// Reads an index slot by slot: of a stamp it is only asked whether it still is the file's.
fn kept(bytes: &[u8], stamps: impl ExactSizeIterator<Item = Option<Stamp>>) -> Option<Kept> {
    let (count, mut rest) = postcard::take_from_bytes::<usize>(bytes).ok()?;
    if count != stamps.len() {
        return None;
    }
    let mut slots = Vec::with_capacity(count);
    for stamp in stamps {
        let (slot, behind) = postcard::take_from_bytes::<Slot>(rest).ok()?;
        slots.push((slot.length, slot.is_of(stamp)));
        rest = behind;
    }
    let sums = postcard::from_bytes(rest).ok()?;
    Some(Kept { slots, sums })
}

/// The bytes of a page, of so many and with such a sum. Pages are read in order.
pub fn page(file: &mut Held, length: usize, sum: u32) -> Option<Vec<u8>> {
    if length > LONGEST {
        return None;
    }
    let mut bytes = vec![0; length];
    file.read_exact(&mut bytes).ok()?;
    (crc32fast::hash(&bytes) == sum).then_some(bytes)
}

/// An index as it is written: its slots are made one by one.
#[derive(Serialize)]
struct Written<'a, S: Fn() -> I, I: ExactSizeIterator<Item = Slot>> {
    #[serde(serialize_with = "in_order")]
    slots: S,
    sums: &'a [u32],
}

fn in_order<S: Fn() -> I, I: ExactSizeIterator<Item = Slot>, Z: Serializer>(
    slots: &S,
    serializer: Z,
) -> Result<Z::Ok, Z::Error> {
    serializer.collect_seq(slots())
}

/// Writes what stands behind the pages.
pub fn end<I: ExactSizeIterator<Item = Slot>>(
    draft: &mut Draft,
    slots: impl Fn() -> I,
    sums: &[u32],
) -> io::Result<()> {
    let bytes = postcard::to_allocvec(&Written { slots, sums }).map_err(io::Error::other)?;
    seal(draft, &bytes)
}

/// Ends a file with an index.
pub fn seal(draft: &mut Draft, index: &[u8]) -> io::Result<()> {
    draft.write_all(index)?;
    draft.write_all(&(index.len() as u32).to_le_bytes())?;
    draft.write_all(&crc32fast::hash(index).to_le_bytes())
}

/// The index that a file ends with, if it is whole, and where it begins.
pub fn index(file: &mut Held) -> Option<(Vec<u8>, u64)> {
    let size = file.size;
    let mut tail = [0; TAIL];
    file.seek(SeekFrom::Start(size.checked_sub(TAIL as u64)?))
        .ok()?;
    file.read_exact(&mut tail).ok()?;
    let [length, sum] = [&tail[..4], &tail[4..]].map(number);
    let at = size.checked_sub(TAIL as u64 + u64::from(length))?;
    file.seek(SeekFrom::Start(at)).ok()?;
    let mut bytes = Vec::new();
    file.take(length.into()).read_to_end(&mut bytes).ok()?;
    (crc32fast::hash(&bytes) == sum).then_some((bytes, at))
}

fn number(bytes: &[u8]) -> u32 {
    bytes.try_into().map_or(0, u32::from_le_bytes)
}
