//! A record as plain data, for those that show records without knowing their kinds.
//!
//! Made by the `table!` macro from what a table may hold, so that a new key is shown without
//! a word more. Made for one record at a time: it allocates.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::field::{Field, Value};
use super::id::Id;
use super::reference::Link;
use crate::text::Span;

/// What stands under a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Plain<'a> {
    /// Text, or a word of the domain.
    Text(&'a str),
    /// A reference to a record of one of the kinds in the mask.
    Ref(u32, &'a Id),
    /// A whole number.
    Whole(i64),
    /// A year.
    Year(i16),
    /// A decimal.
    Decimal(Decimal),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A list, each with its place.
    List(Vec<(Span, Plain<'a>)>),
    /// A table: what stands in it, in the order in which its keys are told.
    Table(Vec<Line<'a>>),
    /// A table of any keys.
    Map(Vec<(&'a str, Plain<'a>)>),
}

/// A key of a table with what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// The key.
    pub field: &'static Field,
    /// Where the value stands.
    pub span: Span,
    /// The value.
    pub value: Plain<'a>,
}

impl Plain<'_> {
    /// Whether it holds neither lists nor tables, so that it is told in a word.
    pub fn is_simple(&self) -> bool {
        !matches!(self, Plain::List(_) | Plain::Table(_) | Plain::Map(_))
    }
}

/// A record whose kind does not matter to who looks at it.
pub trait Entity: Sync {
    /// As plain data.
    fn plain(&self) -> Plain<'_>;

    /// Visits every reference in it.
    fn links<'a>(&'a self, visit: &mut dyn FnMut(Link<'a>));
}

impl<T: Value + Sync> Entity for T {
    fn plain(&self) -> Plain<'_> {
        Value::plain(self)
    }

    fn links<'a>(&'a self, visit: &mut dyn FnMut(Link<'a>)) {
        Value::links(self, Span::default(), visit);
    }
}
