//! A tree in memory.

use std::collections::BTreeMap;
use std::io;

use super::{Listed, Paths, Source, What, passed_over};

/// Files by path; folders are implied.
#[derive(Debug, Default, Clone)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    others: BTreeMap<String, What>,
}

impl Memory {
    /// An empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file, in place of one that stands there.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.files.insert(path.into(), bytes.into());
        self
    }

    /// Puts something that is no regular file.
    pub fn put_other(&mut self, path: impl Into<String>, what: What) -> &mut Self {
        let path = path.into();
        self.files.remove(&path);
        self.others.insert(path, what);
        self
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) -> &mut Self {
        self.files.remove(path);
        self
    }

    /// A file's bytes.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }
}

impl Source for Memory {
    fn list(&self) -> io::Result<Paths> {
        let mut listed = BTreeMap::new();
        let files = self.files.keys().map(|path| (path, What::File));
        let others = self.others.iter().map(|(path, what)| (path, what.clone()));
        for (path, what) in files.chain(others) {
            if path.split('/').any(passed_over) {
                continue;
            }
            for (at, _) in path.match_indices('/') {
                listed.insert(path[..at].to_owned(), What::Folder);
            }
            listed.insert(path.clone(), what);
        }
        let listed = listed.into_iter();
        Ok(listed.map(|(path, what)| Listed::new(path, what)).collect())
    }

    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        into.clear();
        let bytes = self.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        into.extend_from_slice(bytes);
        Ok(())
    }
}
