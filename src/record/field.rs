//! What a field may hold: the traits behind the `table!` macro.

use thin_vec::ThinVec;

use super::plain::Plain;
use super::reader::Reader;
use super::reference::Link;
use super::swift;
use super::tie::Tie;
use crate::text::{At, Cursor, Header, Item, Plain as Plainly, Span};

/// One value, or none: it was left out, or was faulty and told.
pub type One<T> = Option<At<T>>;
/// The same for a key that hardly ever stands: where it does not, it takes little room.
pub type Rare<T> = Option<Box<At<T>>>;
/// A list; faulty elements are told and left out.
pub type Many<T> = ThinVec<At<T>>;

/// The form of a value, for schemas, templates and the pages of the documentation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// One line of text.
    Text,
    /// Text that may hold line feeds.
    Prose,
    /// An id, unique where it stands.
    Id,
    /// A reference to records of these kinds (a mask of `reference`).
    Ref(u32),
    /// A local date.
    Date,
    /// A whole number between two bounds.
    Whole(i64, i64),
    /// A decimal with at most this many places.
    Decimal(u32),
    /// `true` or `false`.
    Boolean,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Text of a form of its own, told by an expression for schemas.
    Pattern(&'static str),
    /// The code of a rule.
    Code,
    /// A table of severities by the codes of rules.
    Severities,
    /// A table that may hold this.
    Table(&'static Table),
    /// A table of any keys with values of a form.
    Map(&'static Form),
    /// A list of a form.
    List(&'static Form),
}

/// What a table may hold; `note` may stand besides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Table {
    /// Its name in the program, one of its own.
    pub name: &'static str,
    /// Its keys, as they are told.
    pub fields: &'static [Field],
    /// Keys that depend on each other.
    pub ties: &'static [Tie],
}

/// One key of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether it must stand.
    pub must: bool,
    /// What it holds.
    pub form: Form,
    /// The message of what people call it.
    pub heading: &'static str,
}

/// The bits of the fields that must stand: the first field has the lowest.
pub const fn must(fields: &[Field]) -> u64 {
    let mut bits = 0;
    let mut at = 0;
    while at < fields.len() {
        bits |= (fields[at].must as u64) << at;
        at += 1;
    }
    bits
}

/// Whether all the bits that must stand are among those that were seen.
pub fn has_all(seen: u64, must: u64) -> bool {
    must & !seen == 0
}

/// The key that every table may hold besides its own.
pub static NOTE: Field = Field {
    key: "note",
    must: false,
    form: Form::Prose,
    heading: "key-note",
};

/// What is done with a field of a table, whatever it holds.
pub trait Hand {
    /// What comes of it.
    type Done;

    /// Does it. The bit is that of the key, as in [`must`].
    fn fill<S: Slot>(self, bit: u64, slot: &mut S) -> Self::Done;

    /// What comes of a key that the table does not have.
    fn unknown(self) -> Self::Done;
}

/// A table of `table!`, as those see it who read one.
pub trait Fields: Default {
    /// Hands the field of a key to a hand.
    fn field<H: Hand>(&mut self, key: &str, hand: H) -> H::Done;

    /// Reads pairs that stand here in the order of the table, each on a line, straight from a
    /// text: those of most tables, sooner than by [`Fields::field`].
    fn in_order(&mut self, cursor: &mut Cursor<'_>, seen: &mut u64) -> Plainly<()>;

    /// Whether these keys, by their bits, are all that must stand, none excludes another, and
    /// the values are what they must be together.
    fn is_sound(&self, seen: u64) -> bool;
}

/// A value that can be read from an item. Faults are told to the reader.
pub trait Value: Sized {
    /// Its form.
    const FORM: Form;

    /// Reads it straight from a text; nothing where it is not plain, has a fault or might have
    /// one.
    fn swift(_cursor: &mut Cursor<'_>) -> Plainly<Self> {
        None
    }

    /// The same of a table that stands under a header.
    fn swift_section(_cursor: &mut Cursor<'_>) -> Plainly<Self> {
        None
    }

    /// The same of the next table of a list.
    fn swift_next(
        _list: &mut Many<Self>,
        _header: Header<'_>,
        _cursor: &mut Cursor<'_>,
    ) -> Plainly<()> {
        None
    }

    /// Reads it; `None` where it was faulty.
    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// Reads it to the end of a list. Tables, which are large, are read at their place there.
    fn read_into(list: &mut Many<Self>, item: Item<'_>, reader: &mut Reader<'_>) {
        if let Some(value) = Self::read(item, reader) {
            list.push(At::new(value, item.span()));
        }
    }

    /// As plain data.
    fn plain(&self) -> Plain<'_>;

    /// Visits every reference in it.
    fn links<'a>(&'a self, _at: Span, _visit: &mut dyn FnMut(Link<'a>)) {}
}

/// A field of a record: one value or a list.
pub trait Slot: Default {
    /// Its form.
    const FORM: Form;

    /// Reads what stands under its key.
    fn fill(&mut self, item: Item<'_>, reader: &mut Reader<'_>);

    /// Reads what stands behind its key straight from a text; nothing where it is not plain,
    /// has a fault or might have one.
    fn swift(&mut self, cursor: &mut Cursor<'_>) -> Plainly<()>;

    /// The same of what stands under its header.
    fn swift_section(&mut self, header: Header<'_>, cursor: &mut Cursor<'_>) -> Plainly<()>;

    /// As plain data with its place; none where nothing stands.
    fn plain(&self) -> Option<(Span, Plain<'_>)>;

    /// Visits every reference in it.
    fn links<'a>(&'a self, visit: &mut dyn FnMut(Link<'a>));
}

impl<T: Value> Slot for One<T> {
    const FORM: Form = T::FORM;

    fn fill(&mut self, item: Item<'_>, reader: &mut Reader<'_>) {
        *self = T::read(item, reader).map(|value| At::new(value, item.span()));
    }

    fn swift(&mut self, cursor: &mut Cursor<'_>) -> Plainly<()> {
        let start = cursor.at();
        let value = T::swift(cursor)?;
        *self = Some(At::new(value, cursor.since(start)));
        Some(())
    }

    fn swift_section(&mut self, header: Header<'_>, cursor: &mut Cursor<'_>) -> Plainly<()> {
        (!header.list).then_some(())?;
        let value = T::swift_section(cursor)?;
        *self = Some(At::new(value, header.span));
        Some(())
    }

    fn plain(&self) -> Option<(Span, Plain<'_>)> {
        self.as_ref().map(|at| (at.span, at.value.plain()))
    }

    fn links<'a>(&'a self, visit: &mut dyn FnMut(Link<'a>)) {
        if let Some(at) = self {
            at.value.links(at.span, visit);
        }
    }
}

impl<T: Value> Slot for Rare<T> {
    const FORM: Form = T::FORM;

    fn fill(&mut self, item: Item<'_>, reader: &mut Reader<'_>) {
        let read = T::read(item, reader);
        *self = read.map(|value| Box::new(At::new(value, item.span())));
    }

    fn swift(&mut self, cursor: &mut Cursor<'_>) -> Plainly<()> {
        let mut one: One<T> = None;
        one.swift(cursor)?;
        *self = one.map(Box::new);
        Some(())
    }

    fn swift_section(&mut self, header: Header<'_>, cursor: &mut Cursor<'_>) -> Plainly<()> {
        let mut one: One<T> = None;
        one.swift_section(header, cursor)?;
        *self = one.map(Box::new);
        Some(())
    }

    fn plain(&self) -> Option<(Span, Plain<'_>)> {
        self.as_ref().map(|at| (at.span, at.value.plain()))
    }

    fn links<'a>(&'a self, visit: &mut dyn FnMut(Link<'a>)) {
        if let Some(at) = self {
            at.value.links(at.span, visit);
        }
    }
}

impl<T: Value> Slot for Many<T> {
    const FORM: Form = Form::List(&T::FORM);

    fn fill(&mut self, item: Item<'_>, reader: &mut Reader<'_>) {
        if !reader.expect_list(item) {
            return;
        }
        self.reserve_exact(item.len());
        for child in item.children() {
            T::read_into(self, child, reader);
        }
    }

    fn swift(&mut self, cursor: &mut Cursor<'_>) -> Plainly<()> {
        swift::list(self, cursor)
    }

    fn swift_section(&mut self, header: Header<'_>, cursor: &mut Cursor<'_>) -> Plainly<()> {
        header.list.then_some(())?;
        T::swift_next(self, header, cursor)
    }

    fn plain(&self) -> Option<(Span, Plain<'_>)> {
        let first = self.first()?.span;
        let items = self.iter().map(|at| (at.span, at.value.plain()));
        Some((first, Plain::List(items.collect())))
    }

    fn links<'a>(&'a self, visit: &mut dyn FnMut(Link<'a>)) {
        for at in self {
            at.value.links(at.span, visit);
        }
    }
}
