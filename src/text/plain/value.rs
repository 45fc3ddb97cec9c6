//! Plain values, into the tree: words, lists, inline tables on one line.

use super::{Family, Plain, Scanner};
use crate::text::Span;
use crate::text::arena::{Node, Origin, Shape, Words};

/// Nesting beyond this is the builder's.
const DEEPEST: u32 = 8;

impl Scanner<'_, '_> {
    /// The value of a key, or one of a list, into a family.
    pub(super) fn value(
        &mut self,
        key: Words,
        key_span: Option<Span>,
        family: &mut Family,
    ) -> Plain<()> {
        let start = self.cursor.at;
        let (shape, string) = match self.cursor.peek()? {
            b'"' => (Shape::String, Some(self.cursor.string()?)),
            b'0'..=b'9' | b'-' => (self.cursor.number_or_day()?, None),
            b't' | b'f' => (self.cursor.boolean().map(|_| Shape::Boolean)?, None),
            b'[' => return self.container(Shape::Array, key, key_span, family),
            b'{' => return self.container(Shape::Table, key, key_span, family),
            _ => return None,
        };
        let span = self.cursor.since(start);
        let (words, plain) = string.unwrap_or((span, false));
        let mut node = Node::new(shape, Origin::Value, key, key_span.unwrap_or(span), span);
        node.words = Words::source(words);
        node.plain = plain;
        self.born(node, family);
        Some(())
    }

    fn container(
        &mut self,
        shape: Shape,
        key: Words,
        key_span: Option<Span>,
        family: &mut Family,
    ) -> Plain<()> {
        let start = self.cursor.at;
        self.cursor.at += 1;
        let open = self.cursor.since(start);
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
        self.arena.nodes[id as usize].span = self.cursor.since(start);
        Some(())
    }

    /// The values of a list, to its closing bracket.
    fn list(&mut self) -> Plain<Family> {
        let mut family = Family::NONE;
        loop {
            self.cursor.lines_between()?;
            if self.cursor.expect(b']').is_some() {
                return Some(family);
            }
            self.value(Words::default(), None, &mut family)?;
            self.cursor.lines_between()?;
            if self.cursor.expect(b',').is_none() {
                self.cursor.expect(b']')?;
                return Some(family);
            }
        }
    }

    /// The pairs of an inline table, to its closing brace.
    fn inline(&mut self) -> Plain<Family> {
        let mut family = Family::NONE;
        self.cursor.blanks();
        if self.cursor.expect(b'}').is_some() {
            return Some(family);
        }
        loop {
            self.cursor.blanks();
            self.pair(&mut family)?;
            self.cursor.blanks();
            if self.cursor.expect(b',').is_none() {
                self.cursor.expect(b'}')?;
                return Some(family);
            }
        }
    }
}
