//! The records of one kind, in order of id, found by id or alias.

use std::collections::{HashMap, HashSet};

use crate::diag::FileId;
use crate::record::Id;

/// A map by id; looked into, never iterated.
pub type IdMap<T> = HashMap<Id, T, foldhash::fast::RandomState>;
/// A set of ids; looked into, never iterated.
pub type IdSet = HashSet<Id, foldhash::fast::RandomState>;

/// A record and where it lies.
#[derive(Debug, Clone, Default)]
pub struct Filed<T> {
    /// Its id.
    pub id: Id,
    /// Its file.
    pub file: FileId,
    /// The community whose folder it lies in.
    pub community: Option<Id>,
    /// Whether it was read in part, or not at all: what it lacks proves nothing.
    pub partial: bool,
    /// What was read; of a file that could not be read, an empty record.
    pub record: T,
}

impl<T> std::ops::Deref for Filed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.record
    }
}

/// The records of a kind.
#[derive(Debug, Clone)]
pub struct Shelf<T> {
    rows: Vec<Filed<T>>,
    ids: IdMap<u32>,
    aliases: IdMap<u32>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            ids: IdMap::default(),
            aliases: IdMap::default(),
        }
    }
}

impl<T> Shelf<T> {
    /// Puts records on a shelf; `aliases` says which ids a record had before. Of two with
    /// one id, the first by path is found.
    pub fn new<'a>(mut rows: Vec<Filed<T>>, aliases: impl Fn(&T) -> Vec<Id> + 'a) -> Self {
        // No two lie in one file; a stable sort would take half their memory again.
        rows.sort_unstable_by(|a, b| (&a.id, a.file).cmp(&(&b.id, b.file)));
        let mut ids = IdMap::with_capacity_and_hasher(rows.len(), Default::default());
        for (at, row) in rows.iter().enumerate() {
            ids.entry(row.id.clone()).or_insert(at as u32);
        }
        Self::in_order(rows, ids, aliases)
    }

    /// Puts records on a shelf that are in order of id, then of path, and of whose ids the first
    /// places are known.
    pub fn in_order<'a>(
        rows: Vec<Filed<T>>,
        ids: IdMap<u32>,
        aliases: impl Fn(&T) -> Vec<Id> + 'a,
    ) -> Self {
        let mut former = IdMap::default();
        for (at, row) in rows.iter().enumerate() {
            for alias in aliases(&row.record) {
                former.entry(alias).or_insert(at as u32);
            }
        }
        Self {
            rows,
            ids,
            aliases: former,
        }
    }

    /// All records, in order of id, then of path.
    pub fn iter(&self) -> std::slice::Iter<'_, Filed<T>> {
        self.rows.iter()
    }

    /// The same, to be shared out.
    pub fn rows(&self) -> &[Filed<T>] {
        &self.rows
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The record with an id, or that had it before.
    pub fn get(&self, id: &str) -> Option<&Filed<T>> {
        self.exact(id).or_else(|| self.by_alias(id))
    }

    /// The record with an id.
    pub fn exact(&self, id: &str) -> Option<&Filed<T>> {
        self.ids.get(id).and_then(|at| self.rows.get(*at as usize))
    }

    /// The record that had an id before.
    pub fn by_alias(&self, id: &str) -> Option<&Filed<T>> {
        self.aliases.get(id).map(|at| &self.rows[*at as usize])
    }

    /// The present id of what an id names: itself, or what took the alias's place; an id that
    /// names nothing stays.
    pub fn canonical<'a>(&'a self, id: &'a Id) -> &'a Id {
        self.get(id).map_or(id, |row| &row.id)
    }
}

impl<'a, T> IntoIterator for &'a Shelf<T> {
    type Item = &'a Filed<T>;
    type IntoIter = std::slice::Iter<'a, Filed<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
