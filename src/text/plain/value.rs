//! Plain values: strings without escapes, whole numbers, decimals, days, `true` and `false`,
//! lists, inline tables on one line.
//!
//! What follows a value is looked at by whoever asked for it: `12` of `12abc` is read here, and
//! refused there.

use super::{Family, Plain, Scanner, span};
use crate::text::Span;
use crate::text::arena::{Node, Origin, Shape, Words};

/// Nesting beyond this is the builder's.
const DEEPEST: u32 = 8;
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

impl Scanner<'_, '_> {
    /// The value of a key, or one of a list, into a family.
    pub(super) fn value(
        &mut self,
        key: Words,
        key_span: Option<Span>,
        family: &mut Family,
    ) -> Plain<()> {
        let start = self.at;
        let shape = match self.peek()? {
            b'"' => Shape::String,
            b'0'..=b'9' | b'-' => self.number_or_day()?,
            b't' => self.boolean(b"true")?,
            b'f' => self.boolean(b"false")?,
            b'[' => return self.container(Shape::Array, key, key_span, family),
            b'{' => return self.container(Shape::Table, key, key_span, family),
            _ => return None,
        };
        let (words, plain) = match shape {
            Shape::String => self.string()?,
            _ => (None, false),
        };
        let span = span(start, self.at);
        let mut node = Node::new(shape, Origin::Value, key, key_span.unwrap_or(span), span);
        node.words = Words::source(words.unwrap_or(span));
        node.plain = plain;
        self.born(node, family);
        Some(())
    }

    /// A string in quotes; gives what stands between them, and whether it has no rare
    /// characters.
    pub(super) fn string(&mut self) -> Plain<(Option<Span>, bool)> {
        self.expect(b'"')?;
        let start = self.at;
        let rest = self.bytes.get(start..)?;
        let mut seen = 0;
        let length = rest.iter().position(|b| {
            let class = CLASS[*b as usize];
            seen |= class;
            class == ODD
        })?;
        self.at += length;
        let words = span(start, self.at);
        self.expect(b'"')?;
        let plain = seen & RARE == 0;
        self.odd |= !plain;
        Some((Some(words), plain))
    }

    fn boolean(&mut self, word: &[u8]) -> Plain<Shape> {
        let rest = self.bytes.get(self.at..)?;
        self.at += word.len();
        rest.starts_with(word).then_some(Shape::Boolean)
    }

    /// How many digits stand here; goes past them.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn number_or_day(&mut self) -> Plain<Shape> {
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

    fn container(
        &mut self,
        shape: Shape,
        key: Words,
        key_span: Option<Span>,
        family: &mut Family,
    ) -> Plain<()> {
        let start = self.at;
        self.at += 1;
        let open = span(start, self.at);
        let node = Node::new(shape, Origin::Value, key, key_span.unwrap_or(open), open);
        let id = self.born(node, family);
        self.depth += 1;
        (self.depth <= DEEPEST).then_some(())?;
        let within = match shape {
            Shape::Array => self.list()?,
            _ => self.inline()?,
        };
        self.depth -= 1;
        self.adopt(id, within);
        self.arena.nodes[id as usize].span = span(start, self.at);
        Some(())
    }

    /// The values of a list, to its closing bracket.
    fn list(&mut self) -> Plain<Family> {
        let mut family = Family::NONE;
        loop {
            self.lines_between()?;
            if self.expect(b']').is_some() {
                return Some(family);
            }
            self.value(Words::default(), None, &mut family)?;
            self.lines_between()?;
            if self.expect(b',').is_none() {
                self.expect(b']')?;
                return Some(family);
            }
        }
    }

    /// Blanks, line ends and comments between the values of a list.
    fn lines_between(&mut self) -> Plain<()> {
        self.blanks();
        while let Some(b'\n' | b'\r' | b'#') = self.peek() {
            self.line_end()?;
            self.blanks();
        }
        Some(())
    }

    /// The pairs of an inline table, to its closing brace.
    fn inline(&mut self) -> Plain<Family> {
        let mut family = Family::NONE;
        self.blanks();
        if self.expect(b'}').is_some() {
            return Some(family);
        }
        loop {
            self.blanks();
            self.pair(&mut family)?;
            self.blanks();
            if self.expect(b',').is_none() {
                self.expect(b'}')?;
                return Some(family);
            }
        }
    }
}
