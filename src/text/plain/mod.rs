//! The ordinary form of a file, read at one go: keys on lines of their own, headers of one
//! name, plain strings, numbers, days, lists and inline tables.
//!
//! Called by [`Arena`] for every text before anything else. What is not so plain, or has any
//! fault, or might have one, is left to the builder: this scanner says nothing about a text but
//! its tree, and of that exactly what the builder would say. It must not know what a fault is.
//!
//! It stands beside the TOML library for its speed alone: on handbooks it takes less than a
//! fifth of the time that tokens, events and the builder take, and those were a third of a
//! whole run.

mod cursor;
mod eight;
mod swift;
mod tame;
mod value;

#[cfg(test)]
pub mod tests;

pub use cursor::{Cursor, Plain};
pub use swift::Header;

use super::Span;
use super::arena::{Arena, NONE, Node, Origin, Shape, Words, mark};

/// A key that can be compared with few others stays quick; a table with more is left to the
/// builder, which keeps an index.
const MOST_KEYS: u32 = 32;

/// Reads a text into an empty arena. If not, what the arena holds is of no use.
pub(super) fn scan(arena: &mut Arena, text: &str) -> bool {
    let none = Words::default();
    let root = Node::new(
        Shape::Table,
        Origin::Header,
        none,
        Span::default(),
        Span::default(),
    );
    arena.nodes.push(root);
    let Some(cursor) = Cursor::new(text) else {
        return false;
    };
    let depth = 0;
    let mut scanner = Scanner {
        arena,
        cursor,
        depth,
    };
    let plain = scanner.file().is_some();
    let odd = scanner.cursor.odd;
    arena.inert = plain && !odd;
    plain
}

/// The children of a table or array while they are read; written to its node at the end.
#[derive(Clone, Copy)]
struct Family {
    first: u32,
    last: u32,
    count: u32,
    keys: u64,
    /// The pair that stood next in the table before of the same list: mostly the next here
    /// has its key.
    like: u32,
}

impl Family {
    const NONE: Self = Self {
        first: NONE,
        last: NONE,
        count: 0,
        keys: 0,
        like: NONE,
    };
}

struct Scanner<'a, 'm> {
    arena: &'m mut Arena,
    cursor: Cursor<'a>,
    /// Lists and inline tables that are open.
    depth: u32,
}

impl Scanner<'_, '_> {
    fn file(&mut self) -> Plain<()> {
        let mut table = 0;
        let mut family = Family::NONE;
        loop {
            self.cursor.blanks();
            match self.cursor.peek() {
                None => break,
                Some(b'[') => {
                    self.adopt(table, family);
                    family = Family::NONE;
                    (table, family.like) = self.header()?;
                }
                Some(b'#' | b'\n' | b'\r') => {}
                Some(_) => self.pair(&mut family)?,
            }
            self.cursor.line_end()?;
        }
        self.adopt(table, family);
        Some(())
    }

    /// A key: bare, or in quotes. Gives its text, and where it stands.
    fn key(&mut self) -> Plain<(Words, Span)> {
        if let Some(place) = self.cursor.bare_key() {
            return Some((Words::source(place), place));
        }
        let start = self.cursor.at;
        let (words, _) = self.cursor.string()?;
        Some((Words::source(words), self.cursor.since(start)))
    }

    /// The bare key that stood next in the table before, if it stands here again. One that was
    /// left out here is passed over.
    fn key_again(&mut self, family: &mut Family) -> Plain<(Words, Span)> {
        const TRIED: usize = 3;
        let rest = self.cursor.rest();
        let mut like = family.like;
        for _ in 0..TRIED {
            let before = self.arena.nodes.get(like as usize)?;
            like = before.next;
            let key = self.text_of(before.key);
            let again = rest.get(key.len()) == Some(&b' ') && rest.starts_with(key);
            if again && before.key.span() == before.key_span {
                family.like = like;
                let start = self.cursor.at;
                self.cursor.at += key.len();
                let place = self.cursor.since(start);
                return Some((Words::source(place), place));
            }
        }
        None
    }

    /// `key = value` into a family.
    fn pair(&mut self, family: &mut Family) -> Plain<()> {
        let (key, span) = match self.key_again(family) {
            Some(known) => known,
            None => self.key()?,
        };
        self.cursor.equals()?;
        let bit = mark(self.text_of(key));
        if family.keys & bit != 0 && self.find(family.first, key).is_some() {
            return None;
        }
        if family.count >= MOST_KEYS {
            return None;
        }
        family.keys |= bit;
        self.value(key, Some(span), family)
    }

    /// The header that stood last, where it stands here again: a list goes on.
    fn header_again(&mut self) -> Plain<(u32, u32)> {
        let list = self.arena.nodes[0].last;
        let before = self.arena.nodes.get(list as usize)?;
        let goes_on = before.shape == Shape::Array && before.origin == Origin::Header;
        let before = self
            .arena
            .nodes
            .get(before.last as usize)
            .filter(|_| goes_on)?;
        let (header, like) = (before.span, before.first);
        let header = self.cursor.bytes_of(header);
        if !self.cursor.rest().starts_with(header) {
            return None;
        }
        let start = self.cursor.at;
        self.cursor.at += header.len();
        let span = self.cursor.since(start);
        self.arena.headers.push(span.start);
        Some((self.next_of(list, span), like))
    }

    /// The next table of a list.
    fn next_of(&mut self, list: u32, header: Span) -> u32 {
        let none = Words::default();
        let table = Node::new(Shape::Table, Origin::Header, none, header, header);
        self.push(list, table)
    }

    /// `[table]` or `[[list]]`; gives the table that what follows belongs to, and the first
    /// pair of the one before it in the list.
    fn header(&mut self) -> Plain<(u32, u32)> {
        if let Some(again) = self.header_again() {
            return Some(again);
        }
        let start = self.cursor.at;
        self.cursor.at += 1;
        let list = self.cursor.expect(b'[').is_some();
        self.cursor.blanks();
        let (key, key_span) = self.key()?;
        self.cursor.blanks();
        self.cursor.expect(b']')?;
        if list {
            self.cursor.expect(b']')?;
        }
        let span = self.cursor.since(start);
        self.arena.headers.push(span.start);
        let root = self.arena.nodes[0];
        let bit = mark(self.text_of(key));
        let found = (root.keys & bit != 0)
            .then(|| self.of_root(key, root))
            .flatten();
        let shape = if list { Shape::Array } else { Shape::Table };
        let node = match found {
            None if root.count >= MOST_KEYS => return None,
            None => {
                self.arena.nodes[0].keys |= bit;
                self.push(0, Node::new(shape, Origin::Header, key, key_span, span))
            }
            Some(found) if list => {
                let there = self.arena.nodes[found as usize];
                let goes_on = there.shape == Shape::Array && there.origin == Origin::Header;
                goes_on.then_some(found)?
            }
            Some(_) => return None,
        };
        let table = match list {
            true => self.next_of(node, span),
            false => node,
        };
        Some((table, NONE))
    }

    /// The child of the root with a key; the last one first, as lists go on.
    fn of_root(&self, key: Words, root: Node) -> Option<u32> {
        let wanted = self.text_of(key);
        let is_last = |last: &Node| self.text_of(last.key) == wanted;
        let last = self.arena.nodes.get(root.last as usize);
        if last.is_some_and(is_last) {
            return Some(root.last);
        }
        self.find(root.first, key)
    }

    fn find(&self, first: u32, key: Words) -> Option<u32> {
        let wanted = self.text_of(key);
        let mut child = first;
        while let Some(node) = self.arena.nodes.get(child as usize) {
            if self.text_of(node.key) == wanted {
                return Some(child);
            }
            child = node.next;
        }
        None
    }

    fn text_of(&self, words: Words) -> &[u8] {
        self.cursor.bytes_of(words.span())
    }

    /// Puts a node under one whose family has been written.
    fn push(&mut self, parent: u32, node: Node) -> u32 {
        let there = self.arena.nodes[parent as usize];
        let mut family = Family {
            first: there.first,
            last: there.last,
            count: there.count,
            keys: there.keys,
            like: NONE,
        };
        let id = self.born(node, &mut family);
        self.adopt(parent, family);
        id
    }

    /// Puts a node behind its brothers.
    fn born(&mut self, node: Node, family: &mut Family) -> u32 {
        let id = self.arena.nodes.len() as u32;
        self.arena.nodes.push(node);
        match self.arena.nodes.get_mut(family.last as usize) {
            Some(before) => before.next = id,
            None => family.first = id,
        }
        family.last = id;
        family.count += 1;
        id
    }

    fn adopt(&mut self, parent: u32, family: Family) {
        let node = &mut self.arena.nodes[parent as usize];
        node.first = family.first;
        node.last = family.last;
        node.count = family.count;
        node.keys = family.keys;
    }
}
