//! What in a file may tell of a person, for the rules that keep such things out of records.
//!
//! Called by the reader for every file, while its bytes are at hand. The text is searched as
//! it stands, parsed or not, and strings as they decode; a few keys may hold such numbers. It
//! must not know what may stand: it says what does.

use std::sync::LazyLock;

use crate::diag::FileId;
use crate::text::{Clue, DIGITS, Document, Folded, Item, Shape, Sieve, Span, clues};

/// Words of health and of hardship.
pub const HARDSHIP: [&str; 8] = [
    "低保",
    "残疾",
    "精神病",
    "癌",
    "艾滋",
    "失独",
    "刑满",
    "戒毒",
];

/// The keys that hold numbers which are nobody's own.
const OPEN: [&str; 5] = ["code", "digest", "commit", "contact_lines", "phone"];

/// Characters kept before and behind a room or a word: a name of some length may begin ten
/// characters away.
const BESIDE: usize = 30;

/// Of a string of more bytes that is written with escapes, only the whole is shown: to look
/// for each of its numbers would take time without end.
const LONG: usize = 4096;

static SIEVE: LazyLock<Sieve> = LazyLock::new(|| Sieve::new(&HARDSHIP));

/// Something that may tell of a person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Trace {
    /// In which file.
    pub file: FileId,
    /// What it is.
    pub clue: Clue,
    /// Where it stands.
    pub span: Span,
    /// Whether parts of it stand in the file as in the text. They do not in a string that is
    /// written with escapes, where the span is all of it.
    pub exact: bool,
    /// Its text as it was read; of a room or word with what stands beside it.
    pub text: String,
    /// Where in the text it is.
    pub hit: Span,
    /// Whether it is the record's id, told by the name of its file.
    pub in_id: bool,
    /// The handbook entry that it stands in.
    pub entry: Option<String>,
}

/// The lines of a text that may have traces.
pub(super) fn telling(text: &str) -> Vec<Span> {
    SIEVE.lines(text)
}

/// The traces of a file, of which these lines may have some.
pub(super) fn traces(file: FileId, document: Document<'_>, lines: &[Span]) -> Vec<Trace> {
    if lines.is_empty() && !document.has_decoded() {
        return Vec::new();
    }
    let mut finder = Finder {
        file,
        document,
        entries: entries(document),
        found: Vec::new(),
    };
    finder.search(lines);
    finder.found
}

/// What the name of a file tells, which is its record's id.
pub fn trace_of_id(file: FileId, id: &str) -> Option<Trace> {
    // Nearly all are told by this.
    let digits = id.bytes().filter(|b| b.is_ascii_digit() || !b.is_ascii());
    if digits.count() < DIGITS {
        return None;
    }
    if SIEVE.lines(id).is_empty() {
        return None;
    }
    let found = clues(&Folded::new(id), &[]);
    let (clue, hit) = found.into_iter().find(|(clue, _)| *clue == Clue::Number)?;
    Some(Trace {
        file,
        clue,
        span: Span::default(),
        exact: false,
        text: id.to_owned(),
        hit,
        in_id: true,
        entry: None,
    })
}

/// A value of the file, and what is to be done with it.
struct Scalar<'a> {
    item: Item<'a>,
    /// Whether it may hold any number: it is under an open key, or a day.
    open: bool,
}

/// The handbook entries of a file, in its order: where each stands, and its id.
fn entries<'a>(document: Document<'a>) -> Vec<(Span, &'a str)> {
    let list = document.root().get("entry").into_iter();
    let entries = list.flat_map(Item::children);
    let place = |entry: Item<'a>| {
        let id = entry.get("id").map_or("", Item::text);
        (document.extent(entry), id)
    };
    entries.map(place).collect()
}

struct Finder<'a> {
    file: FileId,
    document: Document<'a>,
    entries: Vec<(Span, &'a str)>,
    found: Vec<Trace>,
}

impl<'a> Finder<'a> {
    /// Searches lines of the file as they stand, and what was written with escapes.
    fn search(&mut self, lines: &[Span]) {
        let scalars = self.scalars();
        for line in lines {
            let first = scalars.partition_point(|s| s.item.span().end <= line.start);
            let mut from = line.start;
            for scalar in &scalars[first..] {
                let (item, span) = (scalar.item, scalar.item.span());
                if span.start >= line.end {
                    break;
                }
                self.search_source(from, span.start);
                if !scalar.open && !item.is_decoded() {
                    self.search_source(span.start.max(line.start), span.end.min(line.end));
                }
                from = from.max(span.end);
            }
            self.search_source(from, line.end);
        }
        for scalar in scalars.iter().filter(|s| !s.open && s.item.is_decoded()) {
            self.search_decoded(scalar.item.text(), scalar.item.span());
        }
        for item in self.document.items().filter(|i| i.is_key_decoded()) {
            self.search_decoded(item.key(), item.key_span());
        }
    }

    /// The values of the file, in order.
    fn scalars(&self) -> Vec<Scalar<'a>> {
        let mut open_to = 0;
        let mut told_to = 0;
        let mut scalars = Vec::new();
        for item in self.document.items() {
            let span = item.span();
            if OPEN.contains(&item.key()) {
                open_to = open_to.max(span.end);
            }
            let whole = !matches!(item.shape(), Shape::Table | Shape::Array);
            if whole && span.start >= told_to && span.end > span.start {
                let open = span.start < open_to || item.shape() == Shape::DateTime;
                scalars.push(Scalar { item, open });
                told_to = span.end;
            }
        }
        scalars
    }

    /// Searches a passage of the file as it stands.
    fn search_source(&mut self, from: u32, to: u32) {
        let place = Span {
            start: from,
            end: to,
        };
        let text = if from < to {
            place.of(self.document.text())
        } else {
            ""
        };
        // Quotes, keys and brackets between values.
        if !text
            .bytes()
            .any(|b| b.is_ascii_digit() || b == b'@' || !b.is_ascii())
        {
            return;
        }
        let folded = Folded::new(text);
        for (clue, hit) in clues(&folded, &HARDSHIP) {
            let span = Span {
                start: from + hit.start,
                end: from + hit.end,
            };
            self.keep(clue, span, true, text, &folded, hit);
        }
    }

    /// Searches what a value or key reads as.
    fn search_decoded(&mut self, text: &str, whole: Span) {
        for line in SIEVE.lines(text) {
            let text = line.of(text);
            let folded = Folded::new(text);
            for (clue, hit) in clues(&folded, &HARDSHIP) {
                // Most of a string with an escape has none.
                let raw = whole.of(self.document.text());
                let raw = if raw.len() > LONG { "" } else { raw };
                let same = raw.find(hit.of(text)).map(|at| {
                    let start = whole.start + at as u32;
                    Span {
                        start,
                        end: start + (hit.end - hit.start),
                    }
                });
                self.keep(
                    clue,
                    same.unwrap_or(whole),
                    same.is_some(),
                    text,
                    &folded,
                    hit,
                );
            }
        }
    }

    fn keep(
        &mut self,
        clue: Clue,
        span: Span,
        exact: bool,
        text: &str,
        folded: &Folded,
        hit: Span,
    ) {
        let beside = match clue {
            Clue::Number | Clue::Mail => hit,
            Clue::Room | Clue::Word => {
                let (from, to) = (folded.index(hit.start), folded.index(hit.end));
                folded.span(from.saturating_sub(BESIDE), to + BESIDE)
            }
        };
        // A room that nobody can be named beside is a number like any other.
        if clue == Clue::Room && !text.contains(char::is_alphabetic) {
            return;
        }
        let hit = Span {
            start: hit.start - beside.start,
            end: hit.end - beside.start,
        };
        self.found.push(Trace {
            file: self.file,
            clue,
            span,
            exact,
            text: beside.of(text).to_owned(),
            hit,
            in_id: false,
            entry: self.entry(span),
        });
    }

    /// The id of the handbook entry that a place stands in.
    fn entry(&self, place: Span) -> Option<String> {
        let behind = self
            .entries
            .partition_point(|(at, _)| at.start <= place.start);
        let (at, id) = self.entries.get(behind.checked_sub(1)?)?;
        (place.start < at.end).then(|| (*id).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Arena;

    fn found(text: &str) -> Vec<(Clue, String, Option<String>)> {
        let mut arena = Arena::default();
        let traces = traces(FileId(0), arena.parse(text), &telling(text));
        let told = traces.into_iter().map(|trace| {
            let place = trace.span.of(text).to_owned();
            (trace.clue, place, trace.entry)
        });
        told.collect()
    }

    fn numbers(text: &str) -> Vec<String> {
        let found = found(text).into_iter();
        let numbers = found.filter(|(clue, ..)| *clue == Clue::Number);
        numbers.map(|(_, place, _)| place).collect()
    }

    #[test]
    fn text_as_it_stands_and_strings_as_they_decode() {
        let text = "a = \"x 13812345678\" # 13812345679\n13812345670 = 13812345671\n\
            b = \"\\u0031\\u0033812345672\"\nc = \"\\u0030 13812345673\"\n\
            d = 138_1234_5674\n\"\\u00313812345675\" = 1\n@@ 13812345676 [\n";
        assert_eq!(
            numbers(text),
            [
                "13812345678",
                "13812345679",
                "13812345670",
                "13812345671",
                "00313812345675",
                "13812345676",
                "\"\\u0031\\u0033812345672\"",
                "0 13812345673",
                "138_1234_5674",
                "13812345675",
            ]
        );
    }

    #[test]
    fn open_keys_and_days_hold_any_number() {
        let text = "code = \"410105002012\" # 410105002013\n[privacy]\ncontact_lines = [\n  \
            \"0371-65701234\", # 0371-65701235\n  \"13812345678\",\n]\noffice.phone = 13812345678\n\
            at = 2014-05-21T07:32:00.13812345678\ncodes = \"13812345679\"\n";
        assert_eq!(
            numbers(text),
            ["410105002013", "0371-65701235", "13812345679"]
        );
    }

    #[test]
    fn values_do_not_run_into_each_other() {
        assert_eq!(
            numbers("a = [ 13812, 345678 ]\nb = \"138\" # 12345678\n"),
            [""; 0]
        );
        assert_eq!(found("a = [\"1-301\", \"张\"]\n"), []);
    }

    #[test]
    fn an_entry_is_named() {
        let text = "[[entry]]\nid = \"e1\"\n[[entry]]\nid = \"e2\"\nnote = \"a@b.cn\"\n[[award]]\nx = \"低保\"\n";
        let found = found(text);
        assert_eq!(found[0], (Clue::Mail, "a@b.cn".into(), Some("e2".into())));
        assert_eq!(found[1], (Clue::Word, "低保".into(), None));
    }
}
