//! Lines that a digest is taken over, gathered volunteer by volunteer.
//!
//! Seals of points and of awards are made of them. They are joined in order of volunteer id:
//! an id is followed by a tab, which sorts before anything an id is made of, so that the lines
//! of all are in order of bytes when those of each are.

use sha2::{Digest, Sha256};

use serde::{Deserialize, Serialize};

use crate::text::hex;

/// Lines, each ended by a line feed, in order of bytes. Those of one volunteer are held as
/// text, what was joined only as its hash so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Lines {
    #[serde(skip)]
    joined: Option<Box<Sha256>>,
    #[serde(with = "serde_bytes")]
    text: Vec<u8>,
}

impl Lines {
    /// Where a volunteer's lines are written.
    pub fn text(&mut self) -> &mut Vec<u8> {
        &mut self.text
    }

    /// Adds the next volunteer's.
    pub fn join(&mut self, next: &Lines) {
        if next.text.is_empty() {
            return;
        }
        let hash = self.joined.get_or_insert_default();
        hash.update(std::mem::take(&mut self.text));
        hash.update(&next.text);
    }

    /// The digest: `sha256:` and 64 lower-case hexadecimal digits.
    pub fn digest(&self) -> String {
        let joined = self.joined.as_deref().cloned();
        let mut hash = joined.unwrap_or_default();
        hash.update(&self.text);
        hex(&hash.finalize())
    }
}
