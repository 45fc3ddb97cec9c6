//! Reading a record at one go, straight from the text, without a tree of it.
//!
//! Called by [`super::read`] for every file before anything else. Of a file in the ordinary form
//! that has no fault, as nearly all are, it gives the record that [`super::Reader`] would. Of
//! anything else it gives nothing, and says nothing: that file is read in full. What may stand
//! where is said by `table!`, for both.

use super::field::{Fields, Hand, Many, Slot, Value};
use crate::text::{At, Cursor, Header, Plain};

/// A file, into a table that holds nothing.
pub fn file<T: Fields>(mut table: T, text: &str) -> Plain<T> {
    let mut cursor = Cursor::new(text)?;
    let mut seen = pairs(&mut table, &mut cursor)?;
    let mut lists = 0;
    while cursor.peek().is_some() {
        let header = cursor.header()?;
        cursor.line_end()?;
        let section = Section {
            header,
            cursor: &mut cursor,
            seen: &mut seen,
            lists: &mut lists,
        };
        table.field(header.key, section)?;
    }
    (table.is_sound(seen) && cursor.is_harmless()).then_some(table)
}

/// What stands under a header, into a table.
pub fn section<T: Fields>(table: &mut T, cursor: &mut Cursor<'_>) -> Plain<()> {
    let seen = pairs(table, cursor)?;
    table.is_sound(seen).then_some(())
}

/// A table on one line, from brace to brace.
pub fn inline<T: Fields>(cursor: &mut Cursor<'_>) -> Plain<T> {
    let mut table = T::default();
    let mut seen = 0;
    braced(cursor, |cursor| pair(&mut table, cursor, &mut seen))?;
    table.is_sound(seen).then_some(table)
}

/// The pairs between two braces, each taken by the same hand.
pub fn braced<'t>(
    cursor: &mut Cursor<'t>,
    mut pair: impl FnMut(&mut Cursor<'t>) -> Plain<()>,
) -> Plain<()> {
    cursor.expect(b'{')?;
    cursor.blanks();
    if cursor.expect(b'}').is_some() {
        return Some(());
    }
    loop {
        cursor.blanks();
        pair(cursor)?;
        cursor.blanks();
        if cursor.expect(b',').is_none() {
            return cursor.expect(b'}');
        }
    }
}

/// The values of a list, from bracket to bracket.
pub fn list<T: Value>(list: &mut Many<T>, cursor: &mut Cursor<'_>) -> Plain<()> {
    cursor.expect(b'[')?;
    loop {
        cursor.lines_between()?;
        if cursor.expect(b']').is_some() {
            break;
        }
        let start = cursor.at();
        let value = T::swift(cursor)?;
        if list.len() == list.capacity() {
            // Most lists hold one or two.
            list.reserve_exact(list.len().max(1));
        }
        list.push(At::new(value, cursor.since(start)));
        cursor.lines_between()?;
        if cursor.expect(b',').is_none() {
            cursor.expect(b']')?;
            break;
        }
    }
    list.shrink_to_fit();
    Some(())
}

/// More tables of a list, the first one's header passed; each is read at its place.
pub fn next<T: Fields>(
    list: &mut Many<T>,
    header: Header<'_>,
    cursor: &mut Cursor<'_>,
) -> Plain<()> {
    let roomless = list.capacity() == 0;
    if roomless {
        list.reserve_exact(1 + cursor.tables());
    }
    let mut span = header.span;
    loop {
        list.push(At::new(T::default(), span));
        section(&mut list.last_mut()?.value, cursor)?;
        match cursor.header_again(header) {
            Some(next) => span = next,
            None => break,
        }
        cursor.line_end()?;
    }
    if roomless && list.capacity() > 2 * list.len() {
        list.shrink_to_fit();
    }
    Some(())
}

/// Pairs on lines of their own, up to a header or the end; gives the bits of their keys.
fn pairs<T: Fields>(table: &mut T, cursor: &mut Cursor<'_>) -> Plain<u64> {
    let mut seen = 0;
    loop {
        table.in_order(cursor, &mut seen)?;
        cursor.blanks();
        match cursor.peek() {
            None | Some(b'[') => return Some(seen),
            Some(b'#' | b'\n' | b'\r') => {}
            Some(_) => pair(table, cursor, &mut seen)?,
        }
        cursor.line_end()?;
    }
}

fn pair<T: Fields>(table: &mut T, cursor: &mut Cursor<'_>, seen: &mut u64) -> Plain<()> {
    let key = cursor.key()?;
    table.field(key, Pair { cursor, seen })
}

/// Fills a field with the value that stands behind its key.
pub struct Pair<'c, 't> {
    /// Where the value stands.
    pub cursor: &'c mut Cursor<'t>,
    /// The keys so far, by their bits.
    pub seen: &'c mut u64,
}

impl Hand for Pair<'_, '_> {
    type Done = Plain<()>;

    #[inline]
    fn fill<S: Slot>(self, bit: u64, slot: &mut S) -> Plain<()> {
        let again = *self.seen & bit != 0;
        *self.seen |= bit;
        (!again).then_some(())?;
        slot.swift(self.cursor)
    }

    fn unknown(self) -> Plain<()> {
        None
    }
}

/// Fills a field with what stands under its header.
struct Section<'c, 't> {
    header: Header<'t>,
    cursor: &'c mut Cursor<'t>,
    seen: &'c mut u64,
    /// Those of them that are lists, which may go on.
    lists: &'c mut u64,
}

impl Hand for Section<'_, '_> {
    type Done = Plain<()>;

    fn fill<S: Slot>(self, bit: u64, slot: &mut S) -> Plain<()> {
        let begins = *self.seen & bit == 0;
        let goes_on = self.header.list && *self.lists & bit != 0;
        (begins || goes_on).then_some(())?;
        *self.seen |= bit;
        if self.header.list {
            *self.lists |= bit;
        }
        slot.swift_section(self.header, self.cursor)
    }

    fn unknown(self) -> Plain<()> {
        None
    }
}

#[cfg(test)]
mod tests;
