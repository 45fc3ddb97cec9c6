//! What was found in all handbooks together, in one of the ways that they are looked at, under a
//! digest of what each of them gives to it.
//!
//! Called where the rules are run over a street. Where every handbook gives what it gave, and
//! all else is the same too, nothing else can be found than was. What is held says only that it
//! was found: whose digest it stands under is all that is known of it.

use std::io::{Read, Write};

use super::book;
use crate::diag::Diagnostic;
use crate::store::Cache;

/// Where what was found is held.
pub struct Told {
    cache: Cache,
    name: String,
    /// A digest of everything that it depends on.
    all: [u8; 32],
}

impl Told {
    pub fn new(cache: Cache, name: String, all: [u8; 32]) -> Self {
        Self { cache, name, all }
    }

    /// What was found, in a tree of so many files; none if that is not held.
    pub fn read(&self, files: usize) -> Option<Vec<Diagnostic>> {
        let mut file = self.cache.open(&self.name)?;
        let mut found = [0; book::KEY as usize];
        file.read_exact(&mut found).ok()?;
        if found != self.all {
            return None;
        }
        let (bytes, at) = book::index(&mut file)?;
        if at != book::KEY {
            return None;
        }
        let found: Vec<Diagnostic> = postcard::from_bytes(&bytes).ok()?;
        let labels = found.iter().flat_map(|finding| &finding.labels);
        let places = found.iter().map(|finding| finding.file);
        let mut places = places.chain(labels.map(|label| label.file));
        places
            .all(|file| (file.0 as usize) < files)
            .then_some(found)
    }

    /// Holds what was found. What cannot be held is not.
    pub fn keep(&self, found: &[Diagnostic]) {
        let keep = || {
            let bytes = postcard::to_allocvec(found).ok()?;
            let mut draft = self.cache.draft().ok()?;
            draft.write_all(&self.all).ok()?;
            book::seal(&mut draft, &bytes).ok()?;
            self.cache.keep(draft, &self.name).ok()
        };
        let _ = keep();
    }
}
