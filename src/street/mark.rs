//! A digest of the records that everything depends on: what lies where, and what all files
//! but the volunteers' hold.
//!
//! Made while the frame is read, where there is a cache.

use sha2::{Digest, Sha256};

use super::files::Files;
use crate::diag::FileId;
use crate::store::What;

/// A digest of what a file held; none where nobody asks for it.
pub type Bytes = Option<[u8; 32]>;

/// The digest as it is made.
pub struct Mark(Sha256);

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
        Self(hash)
    }

    /// A file was read, in order.
    pub fn reads(&mut self, bytes: &[u8; 32]) {
        self.0.update(bytes);
    }

    /// The whole.
    pub fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}
