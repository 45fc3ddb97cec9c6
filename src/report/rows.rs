//! The rows of a table: held, or made one at a time from something smaller.
//!
//! Most tables hold their rows. One of a hundred thousand volunteers would take more memory
//! than all that is known of them, so that it makes them where a format asks: a format that
//! writes row by row asks for parts, any other sees them all held.

use std::borrow::Cow;
use std::fmt::Debug;
use std::ops::{Deref, DerefMut, Range};
use std::sync::{Arc, OnceLock};

use super::Cell;

/// What makes rows when they are asked for.
pub trait Made: Send + Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// One of them, a cell for each column.
    fn row(&self, at: usize) -> Vec<Cell>;
}

/// The rows of a table. As a list all of them are held; [`Rows::part`] holds no more than it is
/// asked for.
#[derive(Clone, Default)]
pub struct Rows {
    held: Vec<Vec<Cell>>,
    /// What makes them, instead of those that are held.
    made: Option<Making>,
}

/// What makes rows, and all of them once somebody asked.
type Making = (Arc<dyn Made>, OnceLock<Vec<Vec<Cell>>>);

fn all(made: &Arc<dyn Made>) -> Vec<Vec<Cell>> {
    (0..made.count()).map(|at| made.row(at)).collect()
}

impl Rows {
    /// Rows that are made when they are asked for.
    pub fn made(rows: impl Made + 'static) -> Self {
        Self {
            held: Vec::new(),
            made: Some((Arc::new(rows), OnceLock::new())),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        let made = self.made.as_ref();
        made.map_or(self.held.len(), |(made, _)| made.count())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Some of them.
    pub fn part(&self, range: Range<usize>) -> Cow<'_, [Vec<Cell>]> {
        let range = range.start.min(self.len())..range.end.min(self.len());
        match &self.made {
            Some((made, _)) => Cow::Owned(range.map(|at| made.row(at)).collect()),
            None => Cow::Borrowed(&self.held[range]),
        }
    }
}

impl Debug for Rows {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(formatter)
    }
}

impl Deref for Rows {
    type Target = Vec<Vec<Cell>>;
    fn deref(&self) -> &Self::Target {
        match &self.made {
            Some((made, held)) => held.get_or_init(|| all(made)),
            None => &self.held,
        }
    }
}

impl DerefMut for Rows {
    fn deref_mut(&mut self) -> &mut Self::Target {
        // From here on they are what they are changed to.
        if let Some((made, held)) = self.made.take() {
            self.held = held.into_inner().unwrap_or_else(|| all(&made));
        }
        &mut self.held
    }
}

impl From<Vec<Vec<Cell>>> for Rows {
    fn from(held: Vec<Vec<Cell>>) -> Self {
        Self { held, made: None }
    }
}

impl FromIterator<Vec<Cell>> for Rows {
    fn from_iter<I: IntoIterator<Item = Vec<Cell>>>(rows: I) -> Self {
        Vec::from_iter(rows).into()
    }
}

impl<'a> IntoIterator for &'a Rows {
    type Item = &'a Vec<Cell>;
    type IntoIter = std::slice::Iter<'a, Vec<Cell>>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Squares(usize);

    impl Made for Squares {
        fn count(&self) -> usize {
            self.0
        }
        fn row(&self, at: usize) -> Vec<Cell> {
            vec![Cell::count(at * at)]
        }
    }

    #[test]
    fn made_rows_are_as_held_ones() {
        let made = Rows::made(Squares(4));
        assert_eq!((made.len(), made.is_empty()), (4, false));
        assert_eq!(*made.part(2..9), [[Cell::Whole(4)], [Cell::Whole(9)]]);
        let held = made.made.as_ref().and_then(|(_, held)| held.get());
        assert_eq!(held, None, "a part holds no more than itself");
        let held: Rows = made.iter().cloned().collect();
        assert_eq!((&made, made.part(1..3)), (&held, held.part(1..3)));
    }

    #[test]
    fn changed_rows_are_held() {
        let mut rows = Rows::made(Squares(2));
        rows.reverse();
        rows.push(vec![Cell::Null]);
        assert_eq!(rows.len(), 3);
        assert_eq!(*rows.part(0..2), [[Cell::Whole(1)], [Cell::Whole(0)]]);
        let mut none = Rows::default();
        assert!(none.is_empty() && none.part(0..1).is_empty());
        none.push(vec![Cell::Null]);
        assert_eq!(none.len(), 1);
    }
}
