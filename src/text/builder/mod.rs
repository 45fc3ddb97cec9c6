//! Parse events into nodes, with the rules of TOML about who may extend what.
//!
//! Called by [`Arena::parse`] alone. Faults are reported and passed over: the first of two
//! equal keys stands.

mod event;

use std::borrow::Cow;
use std::collections::HashMap;

use toml_parser::decoder::Encoding;
use toml_parser::lexer::Token;
use toml_parser::parser::{RecursionGuard, parse_document};
use toml_parser::{ParseError, Raw, Span as RawSpan};

use super::Span;
use super::arena::{Arena, NONE, Node, Origin, Shape, SyntaxError, Words, mark};
use super::fault::Faults;

/// Nesting beyond this is refused by the parser, as the `toml` crate does.
const MAX_DEPTH: u32 = 80;
/// Tables with more keys than this are looked up through a map, so that a hostile table
/// of a hundred thousand keys stays linear.
const SCAN_AT_MOST: u32 = 32;

struct Key {
    words: Words,
    span: Span,
}

/// What a header's or key's event sequence is being read into.
enum Header {
    No,
    Table(Span),
    Array(Span),
}

pub(super) struct Builder<'a, 'm> {
    arena: &'m mut Arena,
    text: &'a str,
    /// The table that key/value pairs go into.
    current: u32,
    /// Open inline tables and arrays, innermost last, with the path kept for each.
    open: Vec<u32>,
    path: Vec<Key>,
    header: Header,
    large: HashMap<(u32, String), u32>,
    /// Keys that stood already.
    repeated: Vec<Span>,
}

impl<'a, 'm> Builder<'a, 'm> {
    pub fn new(arena: &'m mut Arena, text: &'a str) -> Self {
        let none = Words::default();
        let root = Node::new(
            Shape::Table,
            Origin::Header,
            none,
            Span::default(),
            Span::default(),
        );
        arena.nodes.push(root);
        let (open, path) = (Vec::new(), Vec::new());
        Self {
            arena,
            text,
            current: 0,
            open,
            path,
            header: Header::No,
            large: HashMap::new(),
            repeated: Vec::new(),
        }
    }

    /// Reads the tokens into the arena and says what is wrong, besides the errors that are
    /// known already.
    pub fn run(mut self, tokens: &[Token], known: &[SyntaxError]) -> Faults<'a> {
        let mut faults = Faults::new(self.text);
        for error in known {
            faults.error(error.span, &error.what);
        }
        {
            let mut guard = RecursionGuard::new(&mut self, MAX_DEPTH);
            parse_document(tokens, &mut guard, &mut |error: ParseError| {
                faults.parse_error(&error);
            });
        }
        for span in self.repeated {
            faults.duplicate(span);
        }
        faults
    }

    fn raw(&self, span: RawSpan, encoding: Option<Encoding>) -> Raw<'a> {
        let text = self.text.get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }

    fn words(&mut self, decoded: Cow<'a, str>) -> Words {
        match decoded {
            Cow::Borrowed(text) => {
                let start = (text.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
                if start <= self.text.len() {
                    return Words::source(Span::new(start, start + text.len()));
                }
                self.store(text.to_owned())
            }
            Cow::Owned(text) => self.store(text),
        }
    }

    fn store(&mut self, text: String) -> Words {
        self.arena.decoded.push(text);
        Words::decoded((self.arena.decoded.len() - 1) as u32)
    }

    fn key_text(&self, words: Words) -> &str {
        match words.number() {
            None => words.span().of(self.text),
            Some(number) => &self.arena.decoded[number as usize],
        }
    }

    fn node(&mut self, id: u32) -> &mut Node {
        &mut self.arena.nodes[id as usize]
    }

    fn find(&mut self, table: u32, key: &Key) -> Option<u32> {
        let node = &self.arena.nodes[table as usize];
        if node.count > SCAN_AT_MOST {
            let key = self.key_text(key.words).to_owned();
            return self.large.get(&(table, key)).copied();
        }
        let wanted = self.key_text(key.words);
        if node.keys & mark(wanted.as_bytes()) == 0 {
            return None;
        }
        // `[[entry]]` after `[[entry]]`: what was added last is what is asked for.
        if node.last != NONE && self.key_text(self.arena.nodes[node.last as usize].key) == wanted {
            return Some(node.last);
        }
        let mut child = node.first;
        while child != NONE {
            let node = &self.arena.nodes[child as usize];
            if self.key_text(node.key) == wanted {
                return Some(child);
            }
            child = node.next;
        }
        None
    }

    fn append(&mut self, parent: u32, node: Node) -> u32 {
        let id = self.arena.nodes.len() as u32;
        self.arena.nodes.push(node);
        let last = self.arena.nodes[parent as usize].last;
        if last == NONE {
            self.node(parent).first = id;
        } else {
            self.node(last).next = id;
        }
        self.node(parent).last = id;
        self.node(parent).count += 1;
        if self.arena.nodes[parent as usize].shape == Shape::Table {
            let bit = mark(self.key_text(node.key).as_bytes());
            self.node(parent).keys |= bit;
            self.remember(parent, id);
        }
        id
    }

    fn remember(&mut self, parent: u32, id: u32) {
        let count = self.arena.nodes[parent as usize].count;
        if count == SCAN_AT_MOST + 1 {
            let mut child = self.arena.nodes[parent as usize].first;
            while child != NONE {
                let node = self.arena.nodes[child as usize];
                let key = self.key_text(node.key).to_owned();
                self.large.insert((parent, key), child);
                child = node.next;
            }
        } else if count > SCAN_AT_MOST {
            let key = self.key_text(self.arena.nodes[id as usize].key).to_owned();
            self.large.insert((parent, key), id);
        }
    }

    /// Goes to the table a header's leading keys, or a dotted key's, lead to.
    fn descend(&mut self, from: u32, keys: &[Key], origin: Origin) -> Option<u32> {
        let mut table = from;
        for key in keys {
            let Some(found) = self.find(table, key) else {
                let node = Node::new(Shape::Table, origin, key.words, key.span, key.span);
                table = self.append(table, node);
                continue;
            };
            let node = self.arena.nodes[found as usize];
            let dotted = origin == Origin::Dotted;
            table = match (node.shape, node.origin) {
                (Shape::Table, Origin::Dotted) => found,
                (Shape::Table, Origin::Implicit | Origin::Header) if !dotted => found,
                (Shape::Array, Origin::Header) if !dotted => node.last,
                _ => {
                    self.repeated.push(key.span);
                    return None;
                }
            };
        }
        Some(table)
    }

    fn open_header(&mut self, span: RawSpan) {
        self.path.clear();
        self.arena.headers.push(Span::new(span.start(), 0).start);
    }

    fn close_header(&mut self, end: RawSpan) {
        let mut keys = std::mem::take(&mut self.path);
        let header = std::mem::replace(&mut self.header, Header::No);
        let (start, array) = match header {
            Header::No => return,
            Header::Table(span) => (span, false),
            Header::Array(span) => (span, true),
        };
        let span = start.to(Span::new(end.start(), end.end()));
        self.current = self.orphan();
        let Some(last) = keys.pop() else { return };
        if let Some(parent) = self.descend(0, &keys, Origin::Implicit) {
            self.open_table(parent, &last, span, array);
        }
    }

    fn open_table(&mut self, parent: u32, last: &Key, span: Span, array: bool) {
        let found = self.find(parent, last);
        if array {
            let list = match found {
                None => {
                    let node = Node::new(Shape::Array, Origin::Header, last.words, last.span, span);
                    self.append(parent, node)
                }
                Some(id)
                    if self.arena.nodes[id as usize].shape == Shape::Array
                        && self.arena.nodes[id as usize].origin == Origin::Header =>
                {
                    id
                }
                Some(_) => {
                    self.repeated.push(last.span);
                    return;
                }
            };
            let none = Words::default();
            self.current = self.append(
                list,
                Node::new(Shape::Table, Origin::Header, none, span, span),
            );
            return;
        }
        self.current = match found {
            None => {
                let node = Node::new(Shape::Table, Origin::Header, last.words, last.span, span);
                self.append(parent, node)
            }
            Some(id)
                if self.arena.nodes[id as usize].shape == Shape::Table
                    && self.arena.nodes[id as usize].origin == Origin::Implicit =>
            {
                let node = self.node(id);
                (node.origin, node.span, node.key_span) = (Origin::Header, span, last.span);
                id
            }
            Some(_) => {
                self.repeated.push(last.span);
                return;
            }
        };
    }

    /// A table outside the tree: what follows a faulty header is read into it and dropped.
    fn orphan(&mut self) -> u32 {
        let none = Words::default();
        let node = Node::new(
            Shape::Table,
            Origin::Header,
            none,
            Span::default(),
            Span::default(),
        );
        self.arena.nodes.push(node);
        (self.arena.nodes.len() - 1) as u32
    }

    /// Puts a value where it belongs: under the keys read so far, or into the open array.
    fn place(&mut self, shape: Shape, span: Span, words: Words) -> u32 {
        let parent = self.open.last().copied().unwrap_or(self.current);
        if self.arena.nodes[parent as usize].shape == Shape::Array {
            self.path.clear();
            let none = Words::default();
            let mut node = Node::new(shape, Origin::Value, none, span, span);
            node.words = words;
            return self.append(parent, node);
        }
        let mut keys = std::mem::take(&mut self.path);
        let Some(last) = keys.pop() else {
            return self.orphan();
        };
        let parent = self.descend(parent, &keys, Origin::Dotted);
        keys.clear();
        self.path = keys;
        let Some(parent) = parent else {
            return self.orphan();
        };
        if self.find(parent, &last).is_some() {
            self.repeated.push(last.span);
            return self.orphan();
        }
        let mut node = Node::new(shape, Origin::Value, last.words, last.span, span);
        node.words = words;
        self.append(parent, node)
    }

    fn close(&mut self, span: RawSpan) {
        if let Some(id) = self.open.pop() {
            let end = Span::new(span.start(), span.end());
            let node = self.node(id);
            node.span = node.span.to(end);
        }
    }
}
