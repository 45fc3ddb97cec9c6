//! The files of a tree, numbered in the order of their paths.

use crate::diag::FileId;
use crate::record::{Id, Kind};

/// One path of the tree that something may be said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Relative to the root, with `/`.
    pub path: String,
    /// The kind and id of the record that lies there; none for a path that is no record's.
    pub record: Option<(Kind, Id)>,
}

/// All of them. [`FileId`]s are places in this list.
#[derive(Debug, Clone, Default)]
pub struct Files {
    entries: Vec<FileEntry>,
    read: usize,
}

impl Files {
    /// From entries sorted by path; `read` of them are files of records.
    pub fn new(entries: Vec<FileEntry>, read: usize) -> Self {
        debug_assert!(entries.is_sorted_by(|a, b| a.path <= b.path));
        Self { entries, read }
    }

    /// An entry.
    pub fn get(&self, file: FileId) -> &FileEntry {
        &self.entries[file.0 as usize]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every entry with its number.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &FileEntry)> {
        let numbered = self.entries.iter().enumerate();
        numbered.map(|(at, entry)| (FileId(at as u32), entry))
    }

    /// The number of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let found = self.entries.binary_search_by(|e| e.path.as_str().cmp(path));
        found.ok().map(|at| FileId(at as u32))
    }

    /// Sets the id of `jiedao.toml`, which is the code it holds.
    pub(super) fn name_street(&mut self, file: FileId, code: Id) {
        if let Some((_, id)) = &mut self.entries[file.0 as usize].record {
            *id = code;
        }
    }

    /// How many files of records there are.
    pub fn records(&self) -> usize {
        self.read
    }
}
