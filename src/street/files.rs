//! The files of a tree, numbered in the order of their paths.
//!
//! A hundred thousand paths lie in one text behind each other, and what a path says of its
//! record is read from it when it is asked for: most are never asked.

use crate::diag::FileId;
use crate::record::{Id, Kind, located};
use crate::text::folder_and_name;

/// One path of the tree that something may be said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileEntry<'a> {
    /// Relative to the root, with `/`.
    pub path: &'a str,
    /// The kind of the record that lies there; none for a path that is no record's.
    pub kind: Option<Kind>,
}

/// All of them. [`FileId`]s are places in this list.
#[derive(Debug, Clone, Default)]
pub struct Files {
    paths: String,
    /// Where each path ends, and the kind of its record.
    ends: Vec<(usize, Option<Kind>)>,
    /// `jiedao.toml`, and the code it holds, which is its id.
    street: Option<(FileId, Id)>,
    read: usize,
}

impl Files {
    /// With room for so many paths, which are so long together.
    pub fn with_room(count: usize, length: usize) -> Self {
        Self {
            paths: String::with_capacity(length),
            ends: Vec::with_capacity(count),
            ..Self::default()
        }
    }

    /// Adds a path; they come in order.
    pub fn push(&mut self, path: &str, kind: Option<Kind>) {
        let last = || self.iter().next_back();
        debug_assert!(last().is_none_or(|(_, last)| last.path <= path));
        self.paths.push_str(path);
        self.ends.push((self.paths.len(), kind));
    }

    /// Adds the paths of another list; all of them come behind.
    pub fn append(&mut self, behind: &Self) {
        let start = self.paths.len();
        self.paths.push_str(&behind.paths);
        let ends = behind.ends.iter();
        self.ends
            .extend(ends.map(|(end, kind)| (start + end, *kind)));
    }

    /// All paths behind each other.
    pub(super) fn text(&self) -> &str {
        &self.paths
    }

    /// Where each ends in them.
    pub(super) fn ends(&self) -> impl Iterator<Item = usize> {
        self.ends.iter().map(|(end, _)| *end)
    }

    /// An entry.
    pub fn get(&self, file: FileId) -> FileEntry<'_> {
        let at = file.0 as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].0);
        let (end, kind) = self.ends[at];
        let path = &self.paths[start..end];
        FileEntry { path, kind }
    }

    /// The kind and id of the record that lies there; none for a path that is no record's.
    pub fn record(&self, file: FileId) -> Option<(Kind, Id)> {
        let entry = self.get(file);
        let kind = entry.kind?;
        if let Some((_, code)) = self.street.as_ref().filter(|(street, _)| *street == file) {
            return Some((kind, code.clone()));
        }
        located(kind, entry.path).map(|found| (kind, found.id))
    }

    /// The name of a file without its ending: of most records the id.
    pub fn stem(&self, file: FileId) -> &str {
        let path = self.get(file).path;
        let (_, name) = folder_and_name(path);
        name.strip_suffix(".toml").unwrap_or(name)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every entry with its number.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (FileId, FileEntry<'_>)> {
        let numbers = (0..self.ends.len()).map(|at| FileId(at as u32));
        numbers.map(|file| (file, self.get(file)))
    }

    /// The number of a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = FileId((from + (to - from) / 2) as u32);
            match self.get(middle).path.cmp(path) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => from = middle.0 as usize + 1,
                std::cmp::Ordering::Greater => to = middle.0 as usize,
            }
        }
        None
    }

    /// Sets the id of `jiedao.toml`, which is the code it holds.
    pub(super) fn name_street(&mut self, file: FileId, code: Id) {
        self.street = Some((file, code));
    }

    /// How many files of records there are.
    pub fn records(&self) -> usize {
        self.read
    }

    /// Says how many files of records there are.
    pub(super) fn count(&mut self, records: usize) {
        self.read = records;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_with_what_lies_there() {
        let mut files = Files::default();
        files.push("communities/c/volunteers/v.toml", Some(Kind::Volunteer));
        files.push("jiedao.toml", Some(Kind::Street));
        files.push("note.txt", None);
        files.name_street(FileId(1), Id::new("hyl"));
        let record = |path: &str| files.find(path).and_then(|file| files.record(file));
        let found = record("communities/c/volunteers/v.toml");
        assert_eq!(found, Some((Kind::Volunteer, Id::new("v"))));
        assert_eq!(record("jiedao.toml"), Some((Kind::Street, Id::new("hyl"))));
        assert_eq!((record("note.txt"), files.find("a")), (None, None));
        assert_eq!(files.get(FileId(2)).path, "note.txt");
    }
}
