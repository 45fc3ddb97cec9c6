//! Reading one file: the document is asked for fields, and every fault is told at its place.
//!
//! Raises T001–T005, T007, T009 and T010. A file with a fault still gives its record: what
//! could be read of it.

mod form;
mod syntax;
mod text;

use std::collections::BTreeMap;

use super::field::{Field, Fields, Form, Hand, Many, NOTE, Slot, has_all};
use super::kind::{Kind, Record};
use super::rooms::are_rooms;
use super::tie::Tie;
use super::trace::{Trace, telling, traces};
use super::volunteer::Entry;
use crate::diag::{Arg, Code, Diagnostic, FileId};
use crate::store::MAX_BYTES;
use crate::text::{Arena, Document, Item, Shape, Span, hazards};
use form::shape_word;

/// What reading a file gave.
pub struct Outcome {
    /// The record; `None` where nothing of the file could be read.
    pub record: Option<Record>,
    /// What is wrong in the file itself.
    pub findings: Vec<Diagnostic>,
    /// Whether the file was read in part: what it lacks proves nothing.
    pub partial: bool,
    /// Whether it is no TOML, so that even a key that stands may be missing.
    pub broken: bool,
    /// What may tell of a person; none where nobody asked.
    pub traces: Vec<Trace>,
}

/// Memory that is used again for file after file; one a thread.
#[derive(Default)]
pub struct Room {
    arena: Arena,
    /// No entries, but the place of those of the handbook before.
    entries: Many<Entry>,
}

impl Room {
    /// Puts entries away that nobody asks for any more.
    pub fn put_away(&mut self, mut entries: Many<Entry>) {
        entries.clear();
        self.entries = entries;
    }

    /// A place for entries.
    pub fn entries(&mut self) -> Many<Entry> {
        std::mem::take(&mut self.entries)
    }
}

/// Reads a file's bytes as a record of a kind, and where `traced` looks for what may tell of a
/// person.
pub fn read(kind: Kind, file: FileId, bytes: &[u8], room: &mut Room, traced: bool) -> Outcome {
    if bytes.len() as u64 > MAX_BYTES {
        return refused(
            Diagnostic::new(Code::new("T001"), file, Span::default())
                .variant("size")
                .arg("limit", MAX_BYTES as i64)
                .help(),
        );
    }
    let text = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => return refused(syntax::not_utf8(file, bytes, error.valid_up_to())),
    };
    let lines = traced.then(|| telling(text));
    // What is read at one go is in the ordinary form.
    let silent = lines.as_ref().is_none_or(|lines| are_rooms(text, lines));
    match silent.then(|| read_swiftly(kind, text, room)).flatten() {
        Some(record) => sound(record),
        None => read_in_full(kind, file, text, &mut room.arena, lines.as_deref()),
    }
}

/// Reads a text at one go; gives nothing where that cannot be, or anything is wrong.
pub(super) fn read_swiftly(kind: Kind, text: &str, room: &mut Room) -> Option<Record> {
    (kind.info().read.swift)(text, room)
}

/// Reads a text with all its faults, and looks for traces in these lines.
pub(super) fn read_in_full(
    kind: Kind,
    file: FileId,
    text: &str,
    arena: &mut Arena,
    lines: Option<&[Span]>,
) -> Outcome {
    let document = arena.parse(text);
    let mut reader = Reader::new(file, document);
    let broken = document.error_count() > 0;
    reader.tell_syntax();
    let record = (kind.info().read.full)(document.root(), &mut reader);
    reader.tell_hazards();
    let partial = reader.partial;
    let traces = lines.map(|lines| traces(file, document, lines));
    Outcome {
        record,
        findings: reader.findings,
        partial,
        broken,
        traces: traces.unwrap_or_default(),
    }
}

/// The outcome of a file in which nothing is wrong.
fn sound(record: Record) -> Outcome {
    Outcome {
        record: Some(record),
        findings: Vec::new(),
        partial: false,
        broken: false,
        traces: Vec::new(),
    }
}

/// The outcome of a file of which nothing could be read.
pub fn refused(finding: Diagnostic) -> Outcome {
    Outcome {
        record: None,
        findings: vec![finding],
        partial: true,
        broken: true,
        traces: Vec::new(),
    }
}

/// The state of reading one file.
pub struct Reader<'a> {
    /// The file that is read.
    pub file: FileId,
    document: Document<'a>,
    findings: Vec<Diagnostic>,
    partial: bool,
    faults: usize,
    /// Characters that may not stand, by where they start; those of values are taken out as
    /// they are told.
    hazards: BTreeMap<u32, Span>,
}

impl<'a> Reader<'a> {
    fn new(file: FileId, document: Document<'a>) -> Self {
        let hazards = match document.is_inert() {
            true => Vec::new(),
            false => hazards(document.text()),
        };
        let hazards = hazards.into_iter().map(|span| (span.start, span)).collect();
        Self {
            file,
            document,
            findings: Vec::new(),
            partial: false,
            faults: 0,
            hazards,
        }
    }

    /// How many faults of T003, T004, T005 and T010 were told so far.
    pub fn faults(&self) -> usize {
        self.faults
    }

    /// Tells a fault of the file. On a line with a syntax error that one has been told, and
    /// whatever else was read there may be an echo of it.
    pub fn tell(&mut self, finding: Diagnostic) {
        self.partial |= finding.code.is_of_reading();
        if ["T003", "T004", "T005", "T010"].contains(&finding.code.as_str()) {
            self.faults += 1;
        }
        if !self.document.is_spoilt(finding.span) {
            self.findings.push(finding);
        }
    }

    /// A wrong type or value.
    pub fn wrong(&mut self, span: Span, variant: &'static str) -> Diagnostic {
        Diagnostic::new(Code::new("T005"), self.file, span).variant(variant)
    }

    /// Tells that something else was expected than stands there.
    pub fn expected(&mut self, item: Item<'_>, what: &'static str) {
        if item.shape() == Shape::Broken {
            // Its syntax error has been told; the key stands, but without a value.
            self.partial = true;
            self.faults += 1;
            return;
        }
        let finding = self
            .wrong(item.span(), "type")
            .arg("key", item.key())
            .arg("expected", Arg::Word(what))
            .arg("found", Arg::Word(shape_word(item)))
            .help();
        self.tell(finding);
    }

    /// Whether the item is a table; if not, tells so.
    pub fn expect_table(&mut self, item: Item<'_>) -> bool {
        let fits = item.shape() == Shape::Table;
        if !fits {
            self.expected(item, "form-table");
        }
        fits
    }

    /// Whether the item is an array; if not, tells so.
    pub fn expect_list(&mut self, item: Item<'_>) -> bool {
        let fits = item.shape() == Shape::Array;
        if !fits {
            self.expected(item, "form-list");
        }
        fits
    }

    /// Tells of an unknown key of a table, with the nearest known one.
    fn unknown(&mut self, table: Item<'_>, item: Item<'_>, fields: &[Field]) {
        self.forget_hazards(item.key_span());
        let keys = fields.iter().map(|f| f.key).chain(["note"]);
        let near = crate::text::nearest(item.key(), keys.clone());
        let mut finding = Diagnostic::new(Code::new("T003"), self.file, item.key_span())
            .variant(if near.is_some() { "near" } else { "" })
            .arg("key", item.key())
            .arg("keys", keys.map(str::to_owned).collect::<Vec<_>>())
            .help();
        if let Some(near) = near {
            finding = finding.arg("near", near);
            let free = table.get(near).is_none();
            if free && crate::text::one_edit(item.key(), near) {
                finding = finding.fix(item.key_span(), near);
            }
        }
        self.tell(finding);
    }

    /// Fills a table with what an item holds, and tells of keys that are unknown or missing;
    /// gives the bits of the keys that were seen.
    pub fn take<T: Fields>(
        &mut self,
        item: Item<'_>,
        table: &mut T,
        fields: &[Field],
        must: u64,
    ) -> u64 {
        let (mut seen, mut unknown) = (0, false);
        for child in item.children() {
            let reader = &mut *self;
            match table.field(child.key(), Taking { child, reader }) {
                Some(bit) => seen |= bit,
                None => {
                    unknown = true;
                    self.unknown(item, child, fields);
                }
            }
        }
        if !has_all(seen, must) || self.cut_short() {
            self.missing(item, fields, seen, unknown);
        }
        seen
    }

    /// Tells of keys that must stand and do not, unless an unknown key is one misspelt.
    fn missing(&mut self, item: Item<'_>, fields: &[Field], seen: u64, unknown: bool) {
        if self.document.is_spoilt_table(item) {
            self.faults += 1;
        }
        for (at, field) in fields.iter().enumerate() {
            if !field.must || seen & (1 << at) != 0 {
                continue;
            }
            let misspelt = unknown && self.misspelt(item, fields, field.key);
            if !misspelt && !self.cut_short() {
                self.lacks(item.span(), fields, field.key);
            }
        }
    }

    /// Whether an unknown key of the table is this one, misspelt.
    pub fn misspelt(&self, item: Item<'_>, fields: &[Field], key: &str) -> bool {
        let known = |name: &str| name == "note" || fields.iter().any(|f| f.key == name);
        item.children().any(|child| {
            let keys = fields.iter().map(|f| f.key).chain(["note"]);
            !known(child.key()) && crate::text::nearest(child.key(), keys) == Some(key)
        })
    }

    /// Tells what a tie between keys of the table finds wrong.
    pub fn untied(&mut self, item: Item<'_>, fields: &[Field], tie: &Tie) {
        let (key, other) = match tie {
            Tie::Excludes(first, others) => {
                for other in *others {
                    self.exclusive(item, &[first, other]);
                }
                return;
            }
            Tie::Asks(_, key) => (key, key),
            Tie::Either(key, other) => (key, other),
        };
        let misspelt = [key, other].map(|key| self.misspelt(item, fields, key));
        if misspelt == [false; 2] && !self.cut_short() {
            self.lacks(item.span(), fields, key);
        }
    }

    /// Tells of two keys that exclude each other, at the one that is written later.
    fn exclusive(&mut self, item: Item<'_>, keys: &[&str; 2]) {
        let [Some(a), Some(b)] = keys.map(|key| item.get(key)) else {
            return;
        };
        let (first, second) = if a.key_span() < b.key_span() {
            (a, b)
        } else {
            (b, a)
        };
        let finding = self
            .wrong(second.key_span(), "exclusive")
            .arg("key", second.key())
            .arg("other", first.key())
            .help();
        self.tell(finding);
    }

    /// Tells that more were satisfied than were asked.
    pub fn more_satisfied(&mut self, span: Span, satisfied: i64, asked: i64) {
        let finding = self.wrong(span, "satisfied");
        self.tell(
            finding
                .arg("satisfied", satisfied)
                .arg("asked", asked)
                .help(),
        );
    }

    /// Tells that a key must stand in a table and does not, with the words that it may be.
    fn lacks(&mut self, span: Span, fields: &[Field], key: &str) {
        let field = fields.iter().find(|field| field.key == key);
        let heading = Arg::Word(field.map_or(NOTE.heading, |field| field.heading));
        let finding = Diagnostic::new(Code::new("T004"), self.file, span)
            .arg("key", key)
            .arg("heading", heading);
        let finding = match field.map(|field| field.form) {
            Some(Form::Word(words)) => {
                let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
                finding.variant("word").arg("words", words)
            }
            _ => finding,
        };
        self.tell(finding.help());
    }

    /// Whether the file is no TOML: a key that is missing may stand where it could not be read.
    pub fn cut_short(&self) -> bool {
        self.document.error_count() > 0
    }
}

/// Fills a field of a table from an item; tells the bit of its key.
struct Taking<'a, 'i, 'r> {
    child: Item<'i>,
    reader: &'a mut Reader<'r>,
}

impl Hand for Taking<'_, '_, '_> {
    type Done = Option<u64>;

    fn fill<S: Slot>(self, bit: u64, slot: &mut S) -> Option<u64> {
        slot.fill(self.child, self.reader);
        Some(bit)
    }

    fn unknown(self) -> Option<u64> {
        None
    }
}
