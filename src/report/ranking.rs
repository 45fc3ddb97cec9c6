//! The rows of volunteers by points: as small as they can be held, ranked, and made into cells
//! when a format asks.
//!
//! A hundred thousand volunteers share a few thousand buildings, grids and names of tiers:
//! each is held once.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Cell, Column, Made};
use crate::points::Total;
use crate::record::{Id, Text};
use crate::street::IdMap;

/// A volunteer's row, before it is ranked.
#[derive(Serialize, Deserialize)]
pub(super) struct Row {
    pub id: Id,
    pub name: Text,
    /// Community, grid and building.
    pub home: [Option<Id>; 3],
    pub total: Total,
    pub tier: Option<Text>,
    pub stars: i64,
}

/// The same as it is held.
struct Held {
    total: Total,
    id: Id,
    name: Text,
    stars: i64,
    home: [Option<Word>; 3],
    tier: Option<Word>,
    /// The place in which it was added, then its rank.
    rank: u32,
}

/// The place of a word among those that are held once.
type Word = std::num::NonZeroU32;

/// Words that are held once.
#[derive(Default)]
struct Words {
    words: Vec<Id>,
    places: IdMap<Word>,
}

impl Words {
    fn keep(&mut self, word: &str) -> Option<Word> {
        if let Some(place) = self.places.get(word) {
            return Some(*place);
        }
        let word = Id::new(word);
        self.words.push(word.clone());
        let place = Word::new(u32::try_from(self.words.len()).ok()?)?;
        self.places.insert(word, place);
        Some(place)
    }

    fn get(&self, place: Word) -> Option<&str> {
        self.words.get(place.get() as usize - 1).map(Id::as_str)
    }
}

/// Volunteers by points, as rows of a table.
#[derive(Default)]
pub(super) struct Ranking {
    rows: Vec<Held>,
    words: Words,
    /// What people read of each word that is a place.
    names: Vec<Cell>,
}

impl Ranking {
    /// The columns of its rows.
    pub fn columns() -> Vec<Column> {
        vec![
            Column::new("rank"),
            Column::new("volunteer"),
            Column::new("name").headed("col-person"),
            Column::new("community").data(),
            Column::new("grid").data(),
            Column::new("building").data(),
            Column::new("community_name")
                .headed("col-community")
                .people(),
            Column::new("building_name").headed("col-building").people(),
            Column::new("times"),
            Column::new("hours"),
            Column::new("points").bar(),
            Column::new("tier"),
            Column::new("stars"),
        ]
    }

    /// With room for so many.
    pub fn with_room(count: usize) -> Self {
        Self {
            rows: Vec::with_capacity(count),
            ..Self::default()
        }
    }

    /// Adds a volunteer.
    pub fn push(&mut self, row: Row) {
        let words = &mut self.words;
        let home = row.home.map(|id| words.keep(id?.as_str()));
        let tier = row.tier.and_then(|name| words.keep(&name));
        self.rows.push(Held {
            total: row.total,
            id: row.id,
            name: row.name,
            stars: row.stars,
            home,
            tier,
            rank: self.rows.len() as u32,
        });
    }

    /// Puts them in order: most points first, then by id, then as they were added. Those with
    /// the same points have the same rank. `name` says what people read of a place.
    pub fn ranked(mut self, name: impl Fn(&str) -> Cell) -> Self {
        self.rows.par_sort_unstable_by(|a, b| {
            let points = b.total.points.cmp(&a.total.points);
            points.then_with(|| (&a.id, a.rank).cmp(&(&b.id, b.rank)))
        });
        let mut rank = (0, None);
        for (at, row) in (1..).zip(&mut self.rows) {
            if rank.1 != Some(row.total.points) {
                rank = (at, Some(row.total.points));
            }
            row.rank = rank.0;
        }
        self.names = self.words.words.iter().map(|id| name(id)).collect();
        self
    }

    fn word(&self, place: Option<Word>) -> Cell {
        Cell::maybe(place.and_then(|place| self.words.get(place)))
    }

    fn name(&self, place: Option<Word>) -> Cell {
        let name = place.and_then(|place| self.names.get(place.get() as usize - 1));
        name.cloned().unwrap_or(Cell::Null)
    }
}

impl Made for Ranking {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn row(&self, at: usize) -> Vec<Cell> {
        let Some(row) = self.rows.get(at) else {
            return Vec::new();
        };
        let [community, grid, building] = row.home;
        vec![
            Cell::Whole(row.rank.into()),
            row.id.as_str().into(),
            Cell::name(&*row.name),
            self.word(community),
            self.word(grid),
            self.word(building),
            self.name(community),
            self.name(building),
            (row.total.times as i64).into(),
            row.total.hours.into(),
            row.total.points.into(),
            self.word(row.tier),
            row.stars.into(),
        ]
    }
}
