//! A TOML document as a flat arena of nodes, built straight from parse events.
//!
//! `record` reads its typed records from [`Document`]. One [`Arena`] serves a thread for
//! all its files, so that reading a clean file allocates nothing here. Every node knows its
//! span; a file with syntax errors still gives the nodes that could be read, and the errors.

use std::borrow::Cow;

use toml_parser::{Source, lexer::Token};

use super::Span;
use super::builder::Builder;
use super::head::head;
use super::mend::mend;
use super::plain;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A table, written inline or under a header.
    Table,
    /// An array, or an array of tables.
    Array,
    /// A string.
    String,
    /// A whole number in decimal notation without a sign of its own kind.
    Integer,
    /// A whole number in hexadecimal, octal or binary notation.
    Radix,
    /// A number with a point or an exponent, or `inf`, `nan`.
    Float,
    /// `true` or `false`.
    Boolean,
    /// A date, time or both.
    DateTime,
    /// A value that could not be read; its syntax error has been told.
    Broken,
}

/// A fault of the TOML itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where.
    pub span: Span,
    /// The parser's own words, in English; `lang` translates the known ones.
    pub what: Cow<'static, str>,
}

/// Key or string text: a span of the file, or by its number what was decoded from escapes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Words(Span);

impl Words {
    /// No file has a byte here.
    const DECODED: u32 = u32::MAX;

    pub(super) fn source(span: Span) -> Self {
        Self(span)
    }

    pub(super) fn decoded(number: u32) -> Self {
        Self(Span {
            start: number,
            end: Self::DECODED,
        })
    }

    /// The number of a decoded text.
    pub(super) fn number(self) -> Option<u32> {
        (self.0.end == Self::DECODED).then_some(self.0.start)
    }

    /// The span of a text that is not decoded.
    pub(super) fn span(self) -> Span {
        self.0
    }
}

/// How a table came to be, which decides what may still be added to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Value,
    Implicit,
    Header,
    Dotted,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub shape: Shape,
    pub origin: Origin,
    /// Whether it is a string of which the scanner saw that it is [`Item::is_plain`].
    pub plain: bool,
    pub key: Words,
    pub key_span: Span,
    pub span: Span,
    pub words: Words,
    pub first: u32,
    pub last: u32,
    pub next: u32,
    pub count: u32,
    /// A bit for every key of a table, by [`mark`]: a key whose bit is not set is new.
    pub keys: u64,
}

pub(super) const NONE: u32 = u32::MAX;

/// A key's bit in the marks of its table.
pub(super) fn mark(key: &[u8]) -> u64 {
    // A factor under which the keys of handbooks and terms have each a bit of its own.
    const APART: u64 = 0xc30d_8b76_28db_d25f;
    1 << (head(key).wrapping_mul(APART) >> 58)
}

impl Node {
    pub(super) fn new(
        shape: Shape,
        origin: Origin,
        key: Words,
        key_span: Span,
        span: Span,
    ) -> Self {
        let words = Words::source(span);
        let (first, last, next, count, keys) = (NONE, NONE, NONE, 0, 0);
        Self {
            shape,
            origin,
            plain: false,
            key,
            key_span,
            span,
            words,
            first,
            last,
            next,
            count,
            keys,
        }
    }
}

/// The reusable memory behind documents; one a thread.
#[derive(Default)]
pub struct Arena {
    tokens: Vec<Token>,
    pub(super) nodes: Vec<Node>,
    pub(super) decoded: Vec<String>,
    errors: Vec<SyntaxError>,
    error_count: usize,
    spoilt: Vec<Span>,
    /// Where headers start, in the order of the text.
    pub(super) headers: Vec<u32>,
    /// Whether the scanner saw that no string or comment can have a hazard.
    pub(super) inert: bool,
}

impl Arena {
    /// Syntax errors kept of one file; further ones are only counted.
    pub const KEPT_ERRORS: usize = 64;

    /// Parses a text (without BOM). Never fails: what could not be read is in the
    /// document's errors.
    pub fn parse<'a>(&'a mut self, text: &'a str) -> Document<'a> {
        self.clear();
        if !plain::scan(self, text) {
            self.parse_in_full(text);
        }
        self.document(text)
    }

    /// Reads any TOML, and what is none.
    pub(super) fn parse_in_full(&mut self, text: &str) {
        let source = Source::new(text);
        let mut tokens = std::mem::take(&mut self.tokens);
        tokens.clear();
        tokens.extend(source.lex());
        self.build(text, &tokens, &[]);
        if self.error_count > 0
            && let Some((mended, unclosed)) = mend(text, &tokens)
        {
            self.build(text, &mended, &unclosed);
        }
        self.tokens = tokens;
    }

    pub(super) fn document<'a>(&'a self, text: &'a str) -> Document<'a> {
        Document {
            text,
            nodes: &self.nodes,
            decoded: &self.decoded,
            errors: &self.errors,
            error_count: self.error_count,
            spoilt: &self.spoilt,
            headers: &self.headers,
            inert: self.inert,
        }
    }

    fn clear(&mut self) {
        self.nodes.clear();
        self.decoded.clear();
        self.headers.clear();
        self.inert = false;
        self.errors.clear();
        self.error_count = 0;
        self.spoilt.clear();
    }

    fn build(&mut self, text: &str, tokens: &[Token], known: &[SyntaxError]) {
        self.clear();
        let faults = Builder::new(self, text).run(tokens, known);
        (self.errors, self.error_count, self.spoilt) = faults.finish();
    }
}

/// A parsed text: its nodes and its faults.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    text: &'a str,
    nodes: &'a [Node],
    decoded: &'a [String],
    errors: &'a [SyntaxError],
    error_count: usize,
    spoilt: &'a [Span],
    headers: &'a [u32],
    inert: bool,
}

impl<'a> Document<'a> {
    /// The root table.
    pub fn root(self) -> Item<'a> {
        Item {
            document: self,
            id: 0,
        }
    }

    /// The text that was parsed.
    pub fn text(self) -> &'a str {
        self.text
    }

    /// The first [`Arena::KEPT_ERRORS`] syntax errors, in the order of the text.
    pub fn errors(self) -> &'a [SyntaxError] {
        self.errors
    }

    /// Whether the text has no hazard for sure. If not, nothing is said.
    pub fn is_inert(self) -> bool {
        self.inert
    }

    /// How many syntax errors there are in all.
    pub fn error_count(self) -> usize {
        self.error_count
    }

    /// Whether a line that the span touches has a syntax error: what stands there may have
    /// been read wrongly.
    pub fn is_spoilt(self, span: Span) -> bool {
        let before = self.spoilt.partition_point(|line| line.end <= span.start);
        let next = self.spoilt.get(before);
        next.is_some_and(|line| line.start <= span.start || line.start < span.end)
    }

    /// Whether a line of a table has a syntax error.
    pub fn is_spoilt_table(self, table: Item<'_>) -> bool {
        if self.error_count == 0 {
            return false;
        }
        self.is_spoilt(self.extent(table))
    }

    /// Where a table's keys stand: under a header, up to the next one.
    pub fn extent(self, table: Item<'_>) -> Span {
        let mut span = table.span();
        if table.node().origin != Origin::Value {
            let next = self.headers.partition_point(|start| *start <= span.start);
            let end = self.headers.get(next).copied();
            span.end = end.unwrap_or(u32::MAX);
        }
        span
    }

    /// Every node in the order of the text, those too that a fault left outside the tree.
    pub fn items(self) -> impl Iterator<Item = Item<'a>> {
        let ids = 0..self.nodes.len() as u32;
        ids.map(move |id| Item { document: self, id })
    }

    /// Whether any key or string was written with escapes.
    pub fn has_decoded(self) -> bool {
        !self.decoded.is_empty()
    }

    fn words(self, words: Words) -> &'a str {
        match words.number() {
            None => words.span().of(self.text),
            Some(number) => &self.decoded[number as usize],
        }
    }
}

/// One node of a document: a key with its value, or an element of an array.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    document: Document<'a>,
    id: u32,
}

impl<'a> Item<'a> {
    fn node(self) -> &'a Node {
        &self.document.nodes[self.id as usize]
    }

    /// What it is.
    pub fn shape(self) -> Shape {
        self.node().shape
    }

    /// The key, decoded; empty for the root and for elements of arrays.
    pub fn key(self) -> &'a str {
        self.document.words(self.node().key)
    }

    /// Where the key stands; for elements of arrays, where the value does.
    pub fn key_span(self) -> Span {
        self.node().key_span
    }

    /// Where the value stands: of a table under a header, its header.
    pub fn span(self) -> Span {
        self.node().span
    }

    /// A string's decoded text; of any other value the text as written.
    pub fn text(self) -> &'a str {
        self.document.words(self.node().words)
    }

    /// Whether a string's text was decoded from escapes, so that it is not the file's own.
    pub fn is_decoded(self) -> bool {
        self.node().words.number().is_some()
    }

    /// Whether a string holds but printable ASCII and the common ideographs: then it has no
    /// hazard, no line feed, and is NFC. If not, nothing is said.
    pub fn is_plain(self) -> bool {
        self.node().plain
    }

    /// Whether the key was decoded from escapes.
    pub fn is_key_decoded(self) -> bool {
        self.node().key.number().is_some()
    }

    /// A scalar as written in the file, quotes included.
    pub fn raw(self) -> &'a str {
        self.span().of(self.document.text)
    }

    #[cfg(test)]
    pub(super) fn origin(self) -> Origin {
        self.node().origin
    }

    /// How many children.
    pub fn len(self) -> usize {
        self.node().count as usize
    }

    /// Whether a table or array holds nothing.
    pub fn is_empty(self) -> bool {
        self.node().count == 0
    }

    /// A table's keys or an array's elements, as written.
    pub fn children(self) -> impl Iterator<Item = Item<'a>> {
        let document = self.document;
        let mut next = self.node().first;
        std::iter::from_fn(move || {
            (next != NONE).then(|| {
                let item = Item { document, id: next };
                next = item.node().next;
                item
            })
        })
    }

    /// The child with this key.
    pub fn get(self, key: &str) -> Option<Item<'a>> {
        self.children().find(|c| c.key() == key)
    }
}
