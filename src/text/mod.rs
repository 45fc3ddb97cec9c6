//! Text as it was written: spans, lines, the TOML tree, and what may be printed.
//!
//! The ground storey. Everything above speaks of places in a file as [`Span`]s and
//! of values that know where they stand as [`At`]. It must not know what a record is.

mod arena;
mod builder;
mod clean;
mod clue;
mod fault;
mod fold;
mod head;
mod hex;
mod hide;
mod line;
mod mend;
mod near;
mod path;
mod pinyin;
mod plain;
mod sieve;

pub use arena::{Arena, Document, Item, Shape, SyntaxError};
pub use clean::{hazard, hazards, is_clean, printable};
pub use clue::{Clue, DAY, DIGITS, clues, day_starts};
pub use fold::Folded;
pub use head::head;
pub use hex::hex;
pub use hide::hide;
pub use line::{LineIndex, Place};
pub use near::{Gap, id_gap, is_namesake, is_near, meant, nearest, nearest_id, one_edit};
pub use path::folder_and_name;
pub use pinyin::{initials, spelt};
#[cfg(test)]
pub use plain::tests::samples;
pub use plain::{Cursor, Header, Plain};
pub use sieve::Sieve;

/// A byte range of one file's text (the BOM, if any, not counted). Files are at most
/// 1 MiB, so 32 bits are enough.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets beyond 4 GiB are cut.
    pub fn new(start: usize, end: usize) -> Self {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            start: cut(start),
            end: cut(end),
        }
    }

    /// The text it covers; empty where the span does not fit the text.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// From the start of this span to the end of the other.
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start,
            end: other.end.max(self.end),
        }
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> At<T> {
    /// A value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T> std::ops::Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
