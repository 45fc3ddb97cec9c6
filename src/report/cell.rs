//! The cells of a report: what a value is, so that every format can show it its own way.

use compact_str::CompactString;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::heading;
use crate::lang::Say;
use crate::record::{Id, One, Text};

/// A typed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// Text of a record, or a word of the domain as it is written.
    Text(CompactString),
    /// A word of the program's own: what programs read, and the message that people do.
    Word {
        /// The value in JSON and CSV.
        value: &'static str,
        /// The message.
        id: &'static str,
    },
    /// A phrase for people: programs have columns of their own for what it names.
    Said(Say),
    /// Several things for people, each told in phrases.
    Phrases(Vec<Vec<Phrase>>),
    /// A whole number.
    Whole(i64),
    /// An exact decimal.
    Decimal(Decimal),
    /// A day.
    Date(Date),
    /// A year.
    Year(i16),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
    /// A person's name: printed lists pad one of two characters to the width of three.
    Name(CompactString),
    /// Several people's names.
    Names(Vec<String>),
    /// A share in hundredths, already rounded to what is told.
    Percent(Decimal),
    /// Numbers over equal stretches of time, drawn as a small line where that can be done.
    Series(Vec<Decimal>),
}

/// A part of what is told of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// As it is written.
    Text(String),
    /// In words.
    Said(Say),
}

impl Cell {
    /// A person's name.
    pub fn name(name: impl AsRef<str>) -> Self {
        Cell::Name(name.as_ref().into())
    }

    /// The share of some in all, to one place of a hundredth, half to even; nothing of nothing.
    pub fn share(some: impl Into<Decimal>, all: impl Into<Decimal>) -> Self {
        let (some, all): (Decimal, Decimal) = (some.into(), all.into());
        let share = (some * Decimal::ONE_HUNDRED).checked_div(all);
        share.map_or(Cell::Null, |share| Cell::Percent(share.round_dp(1)))
    }

    /// A number of things.
    pub fn count(number: usize) -> Self {
        Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// Text of anything that is one.
    pub fn text(text: impl AsRef<str>) -> Self {
        Cell::Text(text.as_ref().into())
    }

    /// Text of a record, where it stands.
    pub fn written(text: &One<Text>) -> Self {
        text.as_ref()
            .map_or(Cell::Null, |at| Cell::text(&*at.value))
    }

    /// An id, if there is one.
    pub fn id(id: Option<&Id>) -> Self {
        id.map_or(Cell::Null, |id| Cell::text(id.as_str()))
    }

    /// Several texts; of none an empty list.
    pub fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> Self {
        Cell::List(items.into_iter().map(|item| item.to_string()).collect())
    }

    /// Several people's names; of nobody nothing, so that a column can print it as vacant.
    pub fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        if names.is_empty() {
            Cell::Null
        } else {
            Cell::Names(names)
        }
    }

    /// The cell of a value that may be absent.
    pub fn maybe<T: Into<Cell>>(value: Option<T>) -> Self {
        value.map_or(Cell::Null, Into::into)
    }

    /// The text of a record or a name, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Cell::Text(text) | Cell::Name(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is set to the right.
    pub fn is_number(&self) -> bool {
        matches!(self, Cell::Whole(_) | Cell::Decimal(_) | Cell::Percent(_))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::text(text)
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text(text.into())
    }
}
impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Cell::Whole(number)
    }
}
impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Cell::count(number)
    }
}
impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Cell::Decimal(number)
    }
}
impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Cell::Date(day)
    }
}
impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Cell::Flag(flag)
    }
}
impl From<Vec<String>> for Cell {
    fn from(list: Vec<String>) -> Self {
        Cell::List(list)
    }
}

/// A sum with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its key in JSON; one that is a column's stands under that column.
    pub key: &'static str,
    /// The message of its name; by default `col-KEY`.
    pub heading: Option<&'static str>,
    /// The sum.
    pub cell: Cell,
}

impl Figure {
    /// A sum named `col-KEY`.
    pub fn new(key: &'static str, cell: impl Into<Cell>) -> Self {
        let cell = cell.into();
        Self {
            key,
            heading: None,
            cell,
        }
    }

    /// Names it with another message.
    pub fn headed(mut self, heading: &'static str) -> Self {
        self.heading = Some(heading);
        self
    }

    /// The message of its name.
    pub fn heading(&self) -> String {
        heading(self.key, self.heading)
    }
}
