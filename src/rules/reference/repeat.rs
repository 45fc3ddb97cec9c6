//! What may be said twice, told before anything is written down or sorted: most of a hundred
//! thousand ids and names are said once.
//!
//! Asked by the rules of ids and names that must be the only ones. It tells by hashes, so that
//! what it names may turn out to be different after all; what it does not name is said once.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hash};

use foldhash::fast::RandomState;

/// The hashes of what was seen more than once.
#[derive(Default)]
pub struct Repeats {
    hasher: RandomState,
    seen: HashSet<u64, RandomState>,
    again: HashSet<u64, RandomState>,
}

impl Repeats {
    /// Room for so many.
    pub fn of(count: usize) -> Self {
        let mut out = Self::default();
        out.seen.reserve(count);
        out
    }

    /// Sees one.
    pub fn see(&mut self, what: &impl Hash) {
        self.see_hash(self.hash(what));
    }

    /// What one is told by; several threads may ask.
    pub fn hash(&self, what: &impl Hash) -> u64 {
        self.hasher.hash_one(what)
    }

    /// Sees one, told by its hash.
    pub fn see_hash(&mut self, hash: u64) {
        if !self.seen.insert(hash) {
            self.again.insert(hash);
        }
    }

    /// Whether one may have been seen more than once.
    pub fn has(&self, what: &impl Hash) -> bool {
        !self.again.is_empty() && self.again.contains(&self.hash(what))
    }

    /// Whether each was seen once.
    pub fn is_empty(&self) -> bool {
        self.again.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_was_seen_again() {
        let mut repeats = Repeats::of(3);
        for id in ["a", "b", "a"] {
            repeats.see(&id);
        }
        assert!(repeats.has(&"a") && !repeats.has(&"b") && !repeats.has(&"c"));
        assert!(!repeats.is_empty() && Repeats::default().is_empty());
    }
}
