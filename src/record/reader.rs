//! Reading one file: the document is asked for fields, and every fault is told at its place.
//!
//! Raises T001–T005, T007, T009 and T010. A file with a fault still gives its record: what
//! could be read of it.

use unicode_normalization::is_nfc;

use super::field::Field;
use super::kind::{Kind, Record};
use crate::diag::{Code, Diagnostic, FileId};
use crate::store::MAX_BYTES;
use crate::text::{Arena, Document, Item, Shape, Span, hazard, hazards, is_plain_nfc};

/// Syntax errors told of one file; the rest are counted in one more line.
const SYNTAX_TOLD: usize = 20;

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
}

/// Reads a file's bytes as a record of a kind.
pub fn read(kind: Kind, file: FileId, bytes: &[u8], arena: &mut Arena) -> Outcome {
    if bytes.len() as u64 > MAX_BYTES {
        return refused(
            Diagnostic::new(Code::new("T001"), file, Span::default())
                .variant("size")
                .arg("limit", MAX_BYTES as i64)
                .help(),
        );
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => return refused(not_utf8(file, bytes, error.valid_up_to())),
    };
    let document = arena.parse(text);
    let mut reader = Reader::new(file, document);
    let broken = document.error_count() > 0;
    reader.tell_syntax();
    let record = (kind.info().read)(document.root(), &mut reader);
    reader.tell_hazards();
    let partial = reader.partial;
    Outcome {
        record,
        findings: reader.findings,
        partial,
        broken,
    }
}

/// The outcome of a file of which nothing could be read.
pub fn refused(finding: Diagnostic) -> Outcome {
    Outcome {
        record: None,
        findings: vec![finding],
        partial: true,
        broken: true,
    }
}

fn not_utf8(file: FileId, bytes: &[u8], at: usize) -> Diagnostic {
    let line = bytes[..at].iter().filter(|b| **b == b'\n').count() + 1;
    Diagnostic::new(Code::new("T001"), file, Span::new(at, at))
        .variant("utf8")
        .arg("line", line)
        .help()
}

/// The state of reading one file.
pub struct Reader<'a> {
    /// The file that is read.
    pub file: FileId,
    document: Document<'a>,
    findings: Vec<Diagnostic>,
    partial: bool,
    faults: usize,
    hazards: Vec<Span>,
}

impl<'a> Reader<'a> {
    fn new(file: FileId, document: Document<'a>) -> Self {
        let hazards = hazards(document.text());
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

    /// Tells a fault of the file.
    pub fn tell(&mut self, finding: Diagnostic) {
        self.partial = true;
        if ["T003", "T004", "T005", "T010"].contains(&finding.code.as_str()) {
            self.faults += 1;
        }
        self.findings.push(finding);
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
            .arg("expected", crate::diag::Arg::Word(what))
            .arg("found", crate::diag::Arg::Word(shape_word(item)))
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

    /// One line of text: trimmed, not empty, NFC, without control characters. With `prose`,
    /// line feeds may stand.
    pub fn text<'b>(&mut self, item: Item<'b>, prose: bool) -> Option<&'b str> {
        if item.shape() != Shape::String {
            self.expected(item, "form-text");
            return None;
        }
        let text = item.text();
        if self.is_clean(item, text) {
            return Some(text);
        }
        self.judge_text(item, text, prose).then_some(text)
    }

    /// The common case, without a look at every character: plain text as it stands in a
    /// file that has no hazards.
    fn is_clean(&self, item: Item<'_>, text: &str) -> bool {
        let bytes = text.as_bytes();
        let borders = |b: Option<&u8>| {
            b.is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, 0x80..=0xbf | 0xe2 | 0xe3))
        };
        // Ideographs begin with 0xe4–0xe9; the last byte of a character says nothing, so look
        // at the last character's first byte.
        let last = text.chars().next_back().is_some_and(|c| !c.is_whitespace());
        self.hazards.is_empty()
            && borders(bytes.first())
            && last
            && !item.is_decoded()
            && !bytes.iter().any(|b| matches!(b, b'\n' | b'\t' | b'\r'))
            && is_plain_nfc(text)
    }

    fn judge_text(&mut self, item: Item<'_>, text: &str, prose: bool) -> bool {
        let unix = text.replace("\r\n", "\n");
        let held = |c: char| hazard(c) && c != '\n';
        if let Some(c) = unix.chars().find(|c| held(*c)) {
            let span = self.hazard_within(item.span());
            let finding = Diagnostic::new(Code::new("T010"), self.file, span)
                .arg("char", format!("U+{:04X}", c as u32))
                .help();
            self.tell(finding);
            self.hazards
                .retain(|h| h.start < item.span().start || h.end > item.span().end);
            return false;
        }
        let variant = if text.is_empty() {
            "empty"
        } else if text.trim() != text {
            "untrimmed"
        } else if !prose && text.contains('\n') {
            "line-feed"
        } else if !is_nfc(text) {
            "not-nfc"
        } else {
            return true;
        };
        let finding = self
            .wrong(item.span(), variant)
            .arg("key", item.key())
            .help();
        self.tell(finding);
        false
    }

    fn hazard_within(&self, span: Span) -> Span {
        let within = |h: &&Span| h.start >= span.start && h.end <= span.end;
        self.hazards.iter().find(within).copied().unwrap_or(span)
    }

    /// Tells that a word is none of those that may stand.
    pub fn not_a_word(&mut self, item: Item<'_>, word: &str, words: &[&str]) {
        let near = crate::text::nearest(word, words.iter().copied());
        let list: Vec<String> = words.iter().map(|w| (*w).to_owned()).collect();
        let mut finding = self
            .wrong(
                item.span(),
                if near.is_some() { "word-near" } else { "word" },
            )
            .arg("value", word)
            .arg("words", list)
            .help();
        if let Some(near) = near {
            finding = finding.arg("near", near);
        }
        self.tell(finding);
    }

    /// Tells that an id is no id. It stands all the same.
    pub fn not_an_id(&mut self, item: Item<'_>, text: &str) {
        let finding = Diagnostic::new(Code::new("T007"), self.file, item.span())
            .arg("value", text)
            .help();
        self.tell(finding);
    }

    /// Tells of an unknown key, with the nearest known one.
    pub fn unknown(&mut self, item: Item<'_>, fields: &[Field]) {
        let keys = fields.iter().map(|f| f.key).chain(["note"]);
        let near = crate::text::nearest(item.key(), keys.clone());
        let mut finding = Diagnostic::new(Code::new("T003"), self.file, item.key_span())
            .variant(if near.is_some() { "near" } else { "" })
            .arg("key", item.key())
            .arg("keys", keys.map(str::to_owned).collect::<Vec<_>>())
            .help();
        if let Some(near) = near {
            finding = finding.arg("near", near);
            if crate::text::one_edit(item.key(), near) {
                finding = finding.fix(item.key_span(), near);
            }
        }
        self.tell(finding);
    }

    /// Tells of keys that must stand and do not, unless an unknown key is one misspelt.
    pub fn missing(&mut self, item: Item<'_>, fields: &[Field], seen: u64, unknown: bool) {
        for (at, field) in fields.iter().enumerate() {
            if !field.must || seen & (1 << at) != 0 {
                continue;
            }
            let misspelt = unknown && self.misspelt(item, fields, field.key);
            if !misspelt && !self.cut_short() {
                self.lacks(item.span(), field.key);
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

    /// Tells of two keys that exclude each other, at the one that is written later.
    pub fn exclusive(&mut self, item: Item<'_>, keys: &[&str; 2]) {
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

    /// Tells that a key must stand in a table and does not.
    pub fn lacks(&mut self, span: Span, key: &str) {
        let finding = Diagnostic::new(Code::new("T004"), self.file, span)
            .arg("key", key)
            .help();
        self.tell(finding);
    }

    /// Whether the file is no TOML: a key that is missing may stand where it could not be read.
    pub fn cut_short(&self) -> bool {
        self.document.error_count() > 0
    }

    fn tell_syntax(&mut self) {
        let total = self.document.error_count();
        if total == 0 {
            return;
        }
        let code = Code::new("T002");
        let mut told: Vec<Span> = Vec::new();
        let mut last = Span::default();
        for error in self.document.errors() {
            if told.len() >= SYNTAX_TOLD {
                break;
            }
            last = error.span;
            told.push(error.span);
            let finding = Diagnostic::new(code, self.file, error.span)
                .arg("what", crate::diag::Arg::Syntax(error.what.to_string()));
            self.tell(finding);
        }
        if total > told.len() {
            let finding = Diagnostic::new(code, self.file, last)
                .variant("more")
                .arg("count", total - told.len());
            self.tell(finding);
        }
    }

    /// Hazards outside of values: in comments, keys and between them. Those that are syntax
    /// errors already are not told again.
    fn tell_hazards(&mut self) {
        let left = std::mem::take(&mut self.hazards);
        let mut line = u32::MAX;
        for span in left {
            let syntax = self.document.errors().iter().any(|e| {
                e.span.start <= span.start && span.end <= e.span.end.max(e.span.start + 1)
            });
            let start = self.document.text()[..span.start as usize]
                .rfind('\n')
                .map_or(0, |i| i + 1) as u32;
            if syntax || start == line {
                continue;
            }
            line = start;
            let c = span
                .of(self.document.text())
                .chars()
                .next()
                .unwrap_or_default();
            let finding = Diagnostic::new(Code::new("T010"), self.file, span)
                .arg("char", format!("U+{:04X}", c as u32))
                .help();
            self.tell(finding);
        }
    }

    /// Reads a root that holds only `[[list]]`s or tables of `T`.
    pub fn root<T: super::field::Value + Default>(&mut self, item: Item<'_>) -> Option<T> {
        T::read(item, self)
    }
}

fn shape_word(item: Item<'_>) -> &'static str {
    match item.shape() {
        Shape::Table => "form-table",
        Shape::Array => "form-list",
        Shape::String => "form-text",
        Shape::Integer | Shape::Radix => "form-whole",
        Shape::Float => "form-decimal",
        Shape::Boolean => "form-boolean",
        Shape::DateTime => "form-datetime",
        Shape::Broken => "form-broken",
    }
}
