//! A digest of the records that everything depends on: what lies where, and what all files
//! but the volunteers' hold.
//!
//! Made while the frame is read, where there is a cache.

use sha2::{Digest, Sha256};

use crate::store::{Listed, What};

/// A digest of what a file held; none where nobody asks for it.
pub type Bytes = Option<[u8; 32]>;

/// The digest as it is made.
#[derive(Default)]
pub struct Mark(Sha256);

impl Mark {
    /// Something lies there.
    pub fn lies(&mut self, item: &Listed) {
        self.0.update((item.path.len() as u64).to_le_bytes());
        self.0.update(item.path.as_bytes());
        match &item.what {
            What::File => self.0.update([0]),
            // What cannot be read may become what can: each says what it is.
            other => self.0.update(format!("{other:?}\n")),
        }
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
