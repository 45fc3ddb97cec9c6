//! A tree in memory.

use std::collections::BTreeMap;
use std::io;

use super::{Listed, Source, What, passed_over};

/// Files by path; folders are implied.
#[derive(Debug, Default, Clone)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
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

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) -> &mut Self {
        self.files.remove(path);
        self
    }
}

impl Source for Memory {
    fn list(&self) -> io::Result<Vec<Listed>> {
        let mut listed = BTreeMap::new();
        for path in self.files.keys() {
            if path.split('/').any(passed_over) {
                continue;
            }
            for (at, _) in path.match_indices('/') {
                listed.insert(path[..at].to_owned(), What::Folder);
            }
            listed.insert(path.clone(), What::File);
        }
        let listed = listed.into_iter();
        Ok(listed.map(|(path, what)| Listed { path, what }).collect())
    }

    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        into.clear();
        let bytes = self.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        into.extend_from_slice(bytes);
        Ok(())
    }
}
