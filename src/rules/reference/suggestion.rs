//! Which id was probably meant by a reference that leads nowhere.
//!
//! R101 asks. Ids are read once a kind, and only where something is asked of it.

use std::collections::BTreeMap;

use crate::record::{Id, Kind, kinds_of};
use crate::street::Street;
use crate::text::nearest_id;

/// Looking for the nearest id compares with every id there is. After so many different
/// references that lead nowhere, a tree has another fault than a slip of the pen.
const MOST_LOOKS: usize = 200;

/// The ids of a kind, by their small letters.
type ByCase<'a> = BTreeMap<String, &'a str>;

/// What is known of ids so far.
pub struct Suggestions<'a> {
    street: &'a Street,
    by_case: BTreeMap<Kind, ByCase<'a>>,
    near: BTreeMap<(u32, Id), Option<&'a str>>,
}

impl<'a> Suggestions<'a> {
    /// Nothing is known yet.
    pub fn new(street: &'a Street) -> Self {
        Self {
            street,
            by_case: BTreeMap::new(),
            near: BTreeMap::new(),
        }
    }

    /// The id that differs only in case.
    pub fn in_other_case(&mut self, to: u32, id: &Id) -> Option<&'a str> {
        let small = id.to_lowercase();
        kinds_of(to).find_map(|kind| {
            let street = self.street;
            let ids = self.by_case.entry(kind).or_insert_with(|| {
                let ids = street.ids(kind).into_iter();
                ids.map(|id| (id.to_lowercase(), id)).collect()
            });
            ids.get(&small).copied()
        })
    }

    /// The nearest id, of the same beginning if there is one.
    pub fn near(&mut self, to: u32, id: &Id) -> Option<&'a str> {
        let key = (to, id.clone());
        if let Some(known) = self.near.get(&key) {
            return *known;
        }
        if self.near.len() >= MOST_LOOKS {
            return None;
        }
        let ids = kinds_of(to).flat_map(|kind| self.street.ids(kind));
        let near = nearest_id(id, ids);
        self.near.insert(key, near);
        near
    }
}
