//! What is asked of a place in a text by those that read records without a tree: every word as
//! it is meant, and none that a reader of trees would object to.

use super::cursor::{Cursor, Plain};
use super::eight::{controls, every, length, zeros};
use crate::text::Span;
use crate::text::arena::Shape;
use crate::text::clean::{hazards, is_clean};

/// The header of a table: `[table]` or `[[list]]`.
#[derive(Debug, Clone, Copy)]
pub struct Header<'a> {
    /// Its key.
    pub key: &'a str,
    /// Whether it begins one more table of a list.
    pub list: bool,
    /// Where it stands.
    pub span: Span,
}

impl<'a> Cursor<'a> {
    /// A bare key, and what stands between it and its value. One with other characters than
    /// bare keys have may be given too: it is no key of any table.
    #[inline]
    pub fn key(&mut self) -> Plain<&'a str> {
        // A key that ends otherwise is not sought further than it can reach.
        let ends = |eight| zeros(eight ^ every(b' ')) | zeros(eight ^ every(b'='));
        let end = self.at + length(self.rest(), ends);
        if let Some([b' ', b'=', b' ', b'!'..=b'~', ..]) = self.bytes.get(end..) {
            let key = self.text.get(self.at..end)?;
            self.at = end + 3;
            return Some(key);
        }
        let key = self.bare_key()?;
        self.equals()?;
        Some(key.of(self.text))
    }

    /// A header on a line of its own, of one bare key.
    pub fn header(&mut self) -> Plain<Header<'a>> {
        let start = self.at;
        self.expect(b'[')?;
        let list = self.expect(b'[').is_some();
        self.blanks();
        let key = self.bare_key()?.of(self.text);
        self.blanks();
        self.expect(b']')?;
        if list {
            self.expect(b']')?;
        }
        let span = self.since(start);
        Some(Header { key, list, span })
    }

    /// The same header, if it stands here again.
    #[inline]
    pub fn header_again(&mut self, header: Header<'_>) -> Plain<Span> {
        let like = self.bytes_of(header.span);
        let start = self.at;
        let again = self.rest().starts_with(like);
        again.then(|| {
            self.at += like.len();
            self.since(start)
        })
    }

    /// How many tables of a list may stand from here on: mostly as many as there are, and never
    /// so many that a place for all of them is too large for the text.
    pub fn tables(&self) -> usize {
        const SHORT: usize = 64;
        let rest = self.rest();
        let headers = memchr::memchr_iter(b'[', rest).count() / 2;
        headers.min(rest.len() / SHORT)
    }

    /// Goes past a text that may stand here, with a value behind it.
    #[inline(always)]
    pub fn passes(&mut self, text: &'static str) -> bool {
        let rest = self.rest();
        let passes = rest.starts_with(text.as_bytes()) && rest.get(text.len()) != Some(&b' ');
        if passes {
            self.at += text.len();
        }
        passes
    }

    /// A string without hazards, as it may stand in a record; see [`is_clean`].
    pub fn clean(&mut self) -> Plain<&'a str> {
        if !self.tame {
            let (words, plain) = self.string()?;
            let words = words.of(self.text);
            return is_clean(words, plain).then_some(words);
        }
        // The same with less: most strings are short, and all are asked for here.
        let [b'"', rest @ ..] = self.rest() else {
            return self.literal();
        };
        let length = length(rest, |eight| zeros(eight ^ every(b'"')) | controls(eight));
        let (words, end) = rest.split_at_checked(length)?;
        let trimmed = !matches!(words, [] | [b' ', ..] | [.., b' ']);
        (trimmed && end.first() == Some(&b'"')).then_some(())?;
        let start = self.at + 1;
        self.at = start + length + 1;
        self.text.get(start..start + length)
    }

    /// The same between single quotes, in a text that is tame.
    #[cold]
    fn literal(&mut self) -> Plain<&'a str> {
        self.expect(b'\'')?;
        let start = self.at;
        self.at += memchr::memchr3(b'\'', b'\n', b'\r', self.rest())?;
        let words = self.since(start).of(self.text);
        self.expect(b'\'')?;
        is_clean(words, true).then_some(words)
    }

    /// A number as it is written, and whether it has a point.
    pub fn number(&mut self) -> Plain<(&'a str, bool)> {
        let start = self.at;
        let shape = self.number_or_day()?;
        let number = self.since(start).of(self.text);
        match shape {
            Shape::Integer => Some((number, false)),
            Shape::Float => Some((number, true)),
            _ => None,
        }
    }

    /// As many characters as a day has.
    #[inline]
    pub fn day(&mut self) -> Plain<&'a str> {
        const LENGTH: usize = 10;
        let day = self.text.get(self.at..self.at + LENGTH)?;
        self.at += LENGTH;
        Some(day)
    }

    /// Ends a text that was read: whether it has no hazard anywhere.
    pub fn is_harmless(&self) -> bool {
        self.tame || !self.odd || hazards(self.text).is_empty()
    }
}
