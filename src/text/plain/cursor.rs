//! A place in a text of the ordinary form, and the words that may stand there: keys, strings
//! without escapes, whole numbers, decimals, days, `true` and `false`, comments.
//!
//! Moved along by [`super::Scanner`], which makes a tree, and by the records that are read at
//! one go, without one: what these ask for is in [`super::swift`]. What follows a word is looked at by whoever asked for it: `12` of
//! `12abc` is read here, and refused there.

use super::eight::{controls, every, length, zeros};
use super::tame::is_tame;
use crate::text::Span;
use crate::text::arena::Shape;

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

/// A place in a text.
pub struct Cursor<'a> {
    pub(super) text: &'a str,
    /// The bytes of the text, of which there are as few as a span can count.
    pub(super) bytes: &'a [u8],
    /// How many bytes stand before it.
    pub(super) at: usize,
    /// See [`is_tame`].
    pub(super) tame: bool,
    /// Whether a comment or a rare character was seen.
    pub(super) odd: bool,
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
            self.at += length(self.rest(), |eight| {
                zeros(eight ^ every(b'"')) | controls(eight)
            });
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
