//! What tells that a file is still the one that was read: as git asks it of its index.

use std::fs::Metadata;
use std::num::NonZeroU64;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::cache::Moment;

/// The size, times and number of a file. Equal stamps are of equal bytes, unless the file was
/// still being written when it was read: see [`Stamp::is_settled`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    /// When the bytes changed, in nanoseconds since 1970.
    modified: i64,
    /// When anything of it changed, its owner or mode too; 0 where a system does not tell.
    changed: i64,
    /// Its number in its file system, and one more; 1 where a system does not tell. So that one
    /// stamp, or none, takes no more than a stamp: there are many.
    number: NonZeroU64,
}

/// The coarsest clock that file systems have, and some more.
const GRAIN: Duration = Duration::from_secs(2);

impl Stamp {
    /// Of what a file system says of a file.
    pub fn of(file: &Metadata) -> Self {
        let (changed, number) = beyond(file);
        let modified = file.modified().map_or(0, nanoseconds);
        Self::new(file.len(), modified, changed, number)
    }

    /// How many bytes one takes.
    pub const BYTES: usize = 32;

    /// From its parts: bytes, nanoseconds since 1970 of the last change of the bytes and of
    /// anything, and the number of the file.
    pub fn new(size: u64, modified: i64, changed: i64, number: u64) -> Self {
        Self {
            size,
            modified,
            changed,
            number: NonZeroU64::MIN.saturating_add(number),
        }
    }

    /// As so many bytes, which are equal where stamps are: of many each is compared at once.
    pub fn bytes(&self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        let (parts, _) = bytes.as_chunks_mut();
        let own = [
            self.size,
            self.modified as u64,
            self.changed as u64,
            self.number.get(),
        ];
        for (part, own) in parts.iter_mut().zip(own) {
            *part = own.to_le_bytes();
        }
        bytes
    }

    /// Whether the file was last written well before a moment. One that was written just
    /// before it was read may be written once more without its times telling so, and is not to
    /// be taken for known.
    pub fn is_settled(&self, read: Moment) -> bool {
        let last = nanoseconds(read.0.checked_sub(GRAIN).unwrap_or(UNIX_EPOCH));
        self.modified < last && self.changed < last
    }
}

fn nanoseconds(time: SystemTime) -> i64 {
    let signed = |time: Duration| i64::try_from(time.as_nanos()).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => signed(after),
        Err(before) => -signed(before.duration()),
    }
}

#[cfg(unix)]
fn beyond(file: &Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt;
    let changed = file.ctime().saturating_mul(1_000_000_000);
    (changed.saturating_add(file.ctime_nsec()), file.ino())
}

#[cfg(not(unix))]
fn beyond(_: &Metadata) -> (i64, u64) {
    (0, 0)
}
