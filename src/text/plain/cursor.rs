//! A place in a text of the ordinary form, and the words that may stand there: keys, strings
//! without escapes, whole numbers, decimals, days, `true` and `false`, comments.
//!
//! Moved along by [`super::Scanner`], which makes a tree, and by the records that are read at
//! one go, without a tree. What follows a word is looked at by whoever asked for it: `12` of
//! `12abc` is read here, and refused there.

use crate::text::Span;
use crate::text::arena::Shape;
use crate::text::clean::{hazards, is_clean};

/// Nothing where the text is not plain.
pub type Plain<T> = Option<T>;

/// Numbers with more digits are the builder's.
const MOST_DIGITS: usize = 9;

/// A byte that ends the plain text of a string.
const ODD: u8 = 1;
/// The first byte of a character beyond ASCII and the ideographs U+4000–9FFF.
const RARE: u8 = 2;

/// What the bytes of strings are; [`ODD`], [`RARE`] or neither.
static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte = 0;
    while byte < class.len() {
        class[byte] = match byte as u8 {
            0..0x20 | 0x7f | b'"' | b'\\' => ODD,
            0xc0..0xe4 | 0xea.. => RARE,
            _ => 0,
        };
        byte += 1;
    }
    class
};

/// What bare keys are made of.
static BARE: [bool; 256] = {
    let mut bare = [false; 256];
    let mut byte = 0;
    while byte < bare.len() {
        let b = byte as u8;
        bare[byte] = b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        byte += 1;
    }
    bare
};

/// A bit for each of eight bytes, the lowest.
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// Of eight bytes, the highest bit of those that are zero. Of bytes behind the first of them
/// nothing is said.
fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(ONES) & !eight & (ONES << 7)
}

/// Of eight bytes, the highest bit of those below a blank; likewise.
fn controls(eight: u64) -> u64 {
    eight.wrapping_sub(ONES * b' ' as u64) & !eight & (ONES << 7)
}

/// Whether no string or comment of a text needs a closer look: it holds but line feeds,
/// printable ASCII without `\`, and the ideographs U+4000–9FFF. One pass without a branch a byte.
fn is_tame(bytes: &[u8]) -> bool {
    const RUN: usize = 64;
    let wild = |run: &[u8]| {
        run.iter().fold(false, |wild, b| {
            wild | ((*b < b' ') & (*b != b'\n'))
                | (*b == b'\\')
                | (*b == 0x7f)
                | ((*b >= 0xc0) & (b.wrapping_sub(0xe4) > 0xe9 - 0xe4))
        })
    };
    !bytes.chunks(RUN).any(wild)
}

/// A place in a text.
pub struct Cursor<'a> {
    text: &'a str,
    /// The bytes of the text, of which there are as few as a span can count.
    bytes: &'a [u8],
    /// How many bytes stand before it.
    pub(super) at: usize,
    /// See [`is_tame`].
    tame: bool,
    /// Whether a comment or a rare character was seen.
    pub(super) odd: bool,
}

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
    /// The beginning of a text; none of one that spans cannot count.
    pub fn new(text: &'a str) -> Plain<Self> {
        u32::try_from(text.len()).ok()?;
        let bytes = text.as_bytes();
        Some(Self {
            text,
            bytes,
            at: 0,
            tame: is_tame(bytes),
            odd: false,
        })
    }

    /// What stands from here on.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The bytes of a span.
    pub(super) fn bytes_of(&self, span: Span) -> &'a [u8] {
        let range = span.start as usize..span.end as usize;
        self.bytes.get(range).unwrap_or_default()
    }

    /// From a place up to here.
    pub fn since(&self, start: usize) -> Span {
        Span {
            start: start as u32,
            end: self.at as u32,
        }
    }

    /// How many bytes stand before it.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The next byte.
    #[inline]
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes past a byte that must stand here.
    #[inline]
    pub fn expect(&mut self, byte: u8) -> Plain<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    /// Goes past blanks.
    #[inline]
    pub fn blanks(&mut self) {
        while let Some(b' ' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// What may follow on a line, and its end.
    pub fn line_end(&mut self) -> Plain<()> {
        if self.peek() == Some(b'\n') {
            self.at += 1;
            return Some(());
        }
        self.blanks();
        if self.peek() == Some(b'#') {
            self.odd = true;
            let rest = self.rest();
            let control = |b: &u8| (*b < b' ' && *b != b'\t') || *b == 0x7f;
            self.at += rest.iter().position(control).unwrap_or(rest.len());
        }
        match self.peek() {
            None => Some(()),
            Some(b'\n') => {
                self.at += 1;
                Some(())
            }
            Some(b'\r') => {
                self.at += 1;
                self.expect(b'\n')
            }
            Some(_) => None,
        }
    }

    /// Blanks, line ends and comments between the values of a list.
    pub fn lines_between(&mut self) -> Plain<()> {
        self.blanks();
        while let Some(b'\n' | b'\r' | b'#') = self.peek() {
            self.line_end()?;
            self.blanks();
        }
        Some(())
    }

    /// A bare key.
    #[inline]
    pub fn bare_key(&mut self) -> Plain<Span> {
        let (start, rest) = (self.at, self.rest());
        let length = rest.iter().position(|b| !BARE[usize::from(*b)])?;
        (length > 0).then(|| {
            self.at += length;
            self.since(start)
        })
    }

    /// Between a key and its value.
    #[inline]
    pub fn equals(&mut self) -> Plain<()> {
        if let [b' ', b'=', b' ', b'!'..=b'~', ..] = self.rest() {
            self.at += 3;
            return Some(());
        }
        self.blanks();
        self.expect(b'=')?;
        self.blanks();
        Some(())
    }

    /// A string in quotes; gives where its text stands, and whether it has no rare characters.
    pub(super) fn string(&mut self) -> Plain<(Span, bool)> {
        self.expect(b'"')?;
        let start = self.at;
        if self.tame {
            self.at += self.length(|eight| zeros(eight ^ (ONES * b'"' as u64)) | controls(eight));
            let words = self.since(start);
            return self.expect(b'"').map(|()| (words, true));
        }
        let mut seen = 0;
        let length = self.rest().iter().position(|b| {
            let class = CLASS[usize::from(*b)];
            seen |= class;
            class == ODD
        })?;
        self.at += length;
        let words = self.since(start);
        self.expect(b'"')?;
        let plain = seen & RARE == 0;
        self.odd |= !plain;
        Some((words, plain))
    }

    /// How many bytes stand here before the first that ends them: of eight bytes the highest
    /// bit of the first that does.
    #[inline(always)]
    fn length(&self, ends: impl Fn(u64) -> u64) -> usize {
        let mut at = self.at;
        while let Some(eight) = self.bytes.get(at..).and_then(|rest| rest.first_chunk()) {
            let end = ends(u64::from_le_bytes(*eight));
            if end != 0 {
                return at + end.trailing_zeros() as usize / 8 - self.at;
            }
            at += 8;
        }
        // The last of the text, filled up with what ends nothing.
        let tail = self.bytes.get(at..).unwrap_or_default();
        let mut eight = [b'x'; 8];
        eight[..tail.len()].copy_from_slice(tail);
        let end = ends(u64::from_le_bytes(eight));
        at + (end.trailing_zeros() as usize / 8).min(tail.len()) - self.at
    }

    /// `true` or `false`.
    pub fn boolean(&mut self) -> Plain<bool> {
        let (value, length) = match self.rest() {
            [b't', b'r', b'u', b'e', ..] => (true, 4),
            [b'f', b'a', b'l', b's', b'e', ..] => (false, 5),
            _ => return None,
        };
        self.at += length;
        Some(value)
    }

    /// How many digits stand here; goes past them.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    /// A whole number, a decimal or a day.
    pub(super) fn number_or_day(&mut self) -> Plain<Shape> {
        let negative = self.expect(b'-').is_some();
        let zero = self.peek() == Some(b'0');
        let digits = self.digits();
        match self.peek() {
            Some(b'-') if digits == 4 && !negative => {
                for _ in 0..2 {
                    self.expect(b'-')?;
                    (self.digits() == 2).then_some(())?;
                }
                Some(Shape::DateTime)
            }
            follows => {
                let led = zero && digits > 1;
                (digits > 0 && digits <= MOST_DIGITS && !led).then_some(())?;
                if follows != Some(b'.') {
                    return Some(Shape::Integer);
                }
                self.at += 1;
                let places = self.digits();
                (places > 0 && places <= MOST_DIGITS).then_some(Shape::Float)
            }
        }
    }
}

/// For those that read records without a tree: every word as it is meant, and nothing that a
/// reader of trees would object to.
impl<'a> Cursor<'a> {
    /// A bare key, and what stands between it and its value. One with other characters than
    /// bare keys have may be given too: it is no key of any table.
    #[inline]
    pub fn key(&mut self) -> Plain<&'a str> {
        let length = self.length(|eight| zeros(eight ^ (ONES * b' ' as u64)));
        let end = self.at + length;
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

    /// How many headers of lists may stand from here on: mostly as many as there are.
    pub fn headers(&self) -> usize {
        memchr::memchr_iter(b'[', self.rest()).count() / 2
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
    #[inline]
    pub fn clean(&mut self) -> Plain<&'a str> {
        let (words, plain) = self.string()?;
        let words = words.of(self.text);
        is_clean(words, plain).then_some(words)
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
