//! Digests of the records that everything depends on: what lies where, and what all files
//! but the volunteers' hold, or what is seen of that from a handbook.
//!
//! Made while the frame is read, where there is a cache.

use sha2::{Digest, Sha256};

use super::files::Files;
use crate::diag::FileId;
use crate::store::{Moment, What};

/// A digest.
pub type Bytes = [u8; 32];

/// Of a file: of all that it held, and of what is seen of it from a handbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Digests {
    pub whole: Bytes,
    pub seen: Bytes,
}

/// What tells whether anything has changed since the frame was read, and when that began.
#[derive(Debug, Clone, Copy)]
pub struct KnownBy {
    pub digests: Digests,
    pub began: Moment,
}

/// The digests of all files as they are made.
pub struct Mark {
    whole: Sha256,
    seen: Sha256,
}

impl Mark {
    /// Of what lies where. What is no file may become one: of each it is told what it is.
    pub fn of(files: &Files, others: &[(FileId, What)]) -> Self {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        part(files.text().as_bytes());
        // In one piece: a hash is quick with long ones.
        let ends = files.ends().map(|end| (end as u32).to_le_bytes());
        part(ends.collect::<Vec<_>>().as_flattened());
        part(&(others.len() as u64).to_le_bytes());
        for other in others {
            part(format!("{other:?}").as_bytes());
        }
        Self {
            seen: hash.clone(),
            whole: hash,
        }
    }

    /// A file was read, in order.
    pub fn reads(&mut self, digests: &Digests) {
        self.whole.update(digests.whole);
        self.seen.update(digests.seen);
    }

    /// Those of all.
    pub fn finish(self) -> Digests {
        Digests {
            whole: self.whole.finalize().into(),
            seen: self.seen.finalize().into(),
        }
    }
}
