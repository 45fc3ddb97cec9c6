//! What a column is by its cells: numbers or texts, what of them may be broken, how large they
//! get.
//!
//! Told part by part and joined, so that a long table need not be held to be known. It must not
//! know how a column is shown.

use rust_decimal::Decimal;

use super::wrap::Hold;
use crate::report::{Cell, Column};

/// What a column is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Nature {
    /// Whether a number stands in it.
    numbers: bool,
    /// Whether anything else does.
    others: bool,
    /// What may be broken of the cell of which most may.
    hold: Option<Hold>,
    /// The largest number.
    pub most: Decimal,
}

impl Nature {
    /// Of some of its cells.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut nature = Self::default();
        cells.for_each(|cell| nature.add(cell));
        nature
    }

    fn add(&mut self, cell: &Cell) {
        let hold = match cell {
            Cell::Null => return,
            Cell::Text(_) | Cell::Word { .. } | Cell::Said(_) => Hold::Free,
            Cell::List(_) | Cell::Names(_) | Cell::Phrases(_) => Hold::Listed,
            _ => Hold::Whole,
        };
        self.hold = self.hold.max(Some(hold));
        self.numbers |= cell.is_number();
        self.others |= !cell.is_number();
        self.most = self.most.max(number(cell));
    }

    /// With what another part of the column says.
    pub(super) fn join(&mut self, other: &Self) {
        self.hold = self.hold.max(other.hold);
        self.numbers |= other.numbers;
        self.others |= other.others;
        self.most = self.most.max(other.most);
    }

    /// Whether it holds numbers and nothing else.
    pub(super) fn is_numeric(&self) -> bool {
        self.numbers && !self.others
    }

    /// What may be broken of its texts.
    pub(super) fn hold(&self, column: &Column) -> Hold {
        match column.whole {
            true => Hold::Whole,
            false => self.hold.unwrap_or(Hold::Free),
        }
    }
}

/// The number that a bar stands for; of anything else nothing.
pub(super) fn number(cell: &Cell) -> Decimal {
    match cell {
        Cell::Whole(number) => Decimal::from(*number),
        Cell::Decimal(number) | Cell::Percent(number) => *number,
        _ => Decimal::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_tell_what_the_whole_does() {
        let cells = [Cell::Null, 3i64.into(), Cell::text("甲"), 5i64.into()];
        let whole = Nature::of(cells.iter());
        for cut in 0..=cells.len() {
            let (front, back) = cells.split_at(cut);
            let mut joined = Nature::of(front.iter());
            joined.join(&Nature::of(back.iter()));
            assert_eq!(joined, whole, "{cut}");
        }
        let column = Column::new("x");
        assert!(!whole.is_numeric() && Nature::of(cells[..2].iter()).is_numeric());
        assert_eq!(whole.hold(&column), Hold::Free);
        assert_eq!(Nature::of(cells[..2].iter()).hold(&column), Hold::Whole);
        assert_eq!(whole.most, Decimal::from(5));
    }
}
