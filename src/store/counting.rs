//! A tree that counts what is read of it, so that somebody may look how far a run is.
//!
//! Wrapped by `cli` around another tree. It must not know who looks.

use std::io;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Cache, Near, Paths, Source, What};

/// How far the reading of a tree is.
#[derive(Debug, Default)]
pub struct Count {
    files: AtomicUsize,
    read: AtomicUsize,
}

impl Count {
    /// How many files are there; none before the tree was listed.
    pub fn files(&self) -> usize {
        self.files.load(Ordering::Relaxed)
    }

    /// How many of them were read; never more than are there, though some are read twice.
    /// Where there is a cache, it is few.
    pub fn read(&self) -> usize {
        self.read.load(Ordering::Relaxed).min(self.files())
    }
}

/// A tree that counts.
#[derive(Debug)]
pub struct Counting<S> {
    source: S,
    count: Arc<Count>,
}

impl<S> Counting<S> {
    /// Counts what is read of a tree.
    pub fn new(source: S) -> Self {
        let count = Arc::default();
        Self { source, count }
    }

    /// What was counted.
    pub fn count(&self) -> &Arc<Count> {
        &self.count
    }
}

impl<S> Deref for Counting<S> {
    type Target = S;
    fn deref(&self) -> &S {
        &self.source
    }
}

impl<S: Source> Source for Counting<S> {
    fn list(&self) -> io::Result<Paths> {
        let listed = self.source.list()?;
        let files = listed.iter().filter(|l| l.what == What::File).count();
        self.count.files.store(files, Ordering::Relaxed);
        Ok(listed)
    }

    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        let read = self.source.read(path, into);
        self.count.read.fetch_add(1, Ordering::Relaxed);
        read
    }

    fn read_near(&self, near: &mut Near, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        let read = self.source.read_near(near, path, into);
        self.count.read.fetch_add(1, Ordering::Relaxed);
        read
    }

    fn cache(&self) -> Option<&Cache> {
        self.source.cache()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Memory;

    #[test]
    fn reading_is_counted() {
        let mut memory = Memory::new();
        memory.put("a/x.toml", "x").put("b.toml", "y");
        let tree = Counting::new(memory);
        let far = || (tree.count().read(), tree.count().files());
        let mut buffer = Vec::new();
        assert_eq!(far(), (0, 0));
        assert_eq!(tree.list().unwrap().len(), 3);
        assert_eq!(far(), (0, 2));
        tree.read("b.toml", &mut buffer).unwrap();
        assert_eq!((far(), buffer.as_slice()), ((1, 2), b"y".as_slice()));
        assert!(tree.read("nowhere", &mut buffer).is_err());
        tree.read("b.toml", &mut buffer).unwrap();
        assert_eq!(far(), (2, 2), "a second pass is not more than all");
    }
}
