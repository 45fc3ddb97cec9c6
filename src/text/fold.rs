//! A text as somebody reads it who does not tell full-width characters from plain ones.
//!
//! Used by whatever looks for numbers: `１３８`, `（0371）` and a hyphen of the word processor's
//! are written where `138`, `(0371)` and `-` are meant.

use std::ops::RangeInclusive;

use super::Span;

/// The characters that are read as another one.
pub(super) const FOLDED: [RangeInclusive<char>; 4] = [
    '\u{a0}'..='\u{a0}',
    '\u{2010}'..='\u{2013}',
    '\u{3000}'..='\u{3000}',
    '\u{ff01}'..='\u{ff5e}',
];

/// The characters of a text, full-width ones as plain ones, each with where it stands.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// The characters.
    pub chars: Vec<char>,
    /// Where each begins in the text, and last where the text ends.
    starts: Vec<u32>,
}

impl Folded {
    /// Reads a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            chars: Vec::with_capacity(text.len()),
            starts: Vec::with_capacity(text.len() + 1),
        };
        for (at, c) in text.char_indices() {
            folded.chars.push(plain(c));
            folded.starts.push(Span::new(at, at).start);
        }
        folded.starts.push(Span::new(text.len(), 0).start);
        folded
    }

    /// Where characters stand in the text, from the first to before the last.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let at = |i: usize| self.starts.get(i).or(self.starts.last()).copied();
        Span {
            start: at(from).unwrap_or_default(),
            end: at(to).unwrap_or_default(),
        }
    }

    /// The first character at or behind an offset of the text.
    pub fn index(&self, offset: u32) -> usize {
        let at = self.starts.partition_point(|start| *start < offset);
        at.min(self.chars.len())
    }
}

/// What a character is meant to be.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2010}'..='\u{2013}' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_is_plain_and_keeps_its_place() {
        let text = "电（０３７１）6－x";
        let folded = Folded::new(text);
        assert_eq!(folded.chars.iter().collect::<String>(), "电(0371)6-x");
        assert_eq!(folded.span(2, 6).of(text), "０３７１");
        assert_eq!(folded.span(9, 99).of(text), "x");
        assert_eq!(folded.index(3), 1);
        assert_eq!(folded.index(99), 10);
    }

    #[test]
    fn what_is_folded_is_listed() {
        let changed = ('\0'..=char::MAX).filter(|c| plain(*c) != *c);
        assert!(changed.eq(FOLDED.into_iter().flatten()));
    }
}
