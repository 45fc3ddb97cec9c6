//! Which lines of a text may tell of a person: one cheap pass over its bytes.
//!
//! Called for every file by the thread that has just read it. A line that is let through may
//! hold a number of ten digits, an address of electronic mail, a room or one of some words;
//! [`super::clues`] says whether it does. Of clean text it keeps nothing.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Span;
use super::clue::{DIGITS, GAP, is_gap};
use super::fold::{FOLDED, plain};

/// Characters of the shortest room, `2-301`: what is looked for has no fewer in a row that are
/// digits or stand between them.
const SHORTEST: usize = 5;

/// What stands behind a room's number, and before it.
const ROOM: [&str; 2] = ["室", "单元"];

/// Whether what a pattern found in some bytes counts.
type Counts = fn(&[u8], &Range<usize>) -> bool;

/// The pass, made once for some words.
pub struct Sieve {
    /// Whether what a pattern finds counts, by the number of the pattern.
    counts: Vec<Counts>,
    searcher: Option<AhoCorasick>,
}

impl Sieve {
    /// A sieve that lets through what it always does, and lines with one of these words.
    pub fn new(words: &[&str]) -> Self {
        let mut patterns: Vec<String> = Vec::new();
        let mut counts: Vec<Counts> = Vec::new();
        for word in words {
            patterns.push((*word).to_owned());
            counts.push(|_, _| true);
        }
        let [behind, before] = ROOM;
        patterns.push(behind.to_owned());
        counts.push(|bytes, at| bytes[..at.start].last().is_some_and(u8::is_ascii_digit));
        patterns.push(before.to_owned());
        counts.push(|bytes, at| bytes.get(at.end).is_some_and(u8::is_ascii_digit));
        // What is read as a digit, a gap or an `@` and is not plain ASCII.
        for wide in FOLDED.into_iter().flatten() {
            match plain(wide) {
                c if c.is_ascii_digit() || c == '@' => counts.push(|_, _| true),
                c if is_gap(c) => counts.push(|bytes, at| is_behind_digit(&bytes[..at.start])),
                _ => continue,
            }
            patterns.push(wide.to_string());
        }
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(patterns);
        Self {
            counts,
            searcher: searcher.ok(),
        }
    }

    /// The lines that may tell of a person, each once, in order, without their ends.
    pub fn lines(&self, text: &str) -> Vec<Span> {
        let bytes = text.as_bytes();
        let mut places = Vec::new();
        narrow(bytes, &mut places);
        let found = self.searcher.iter().flat_map(|s| s.find_iter(bytes));
        for found in found {
            let counts = self.counts.get(found.pattern().as_usize());
            if counts.is_some_and(|counts| counts(bytes, &found.range())) {
                places.push(found.start());
            }
        }
        places.sort_unstable();
        lines_of(bytes, &places)
    }
}

/// Whether plain gaps, if any, and before them a plain digit end some bytes: then the first
/// wide character of a gap stands behind them.
fn is_behind_digit(bytes: &[u8]) -> bool {
    let mut back = bytes.iter().rev();
    let before = back.by_ref().take(GAP).find(|b| !is_gap(char::from(**b)));
    before.is_some_and(u8::is_ascii_digit)
}

/// The lines that places lie in, each once.
fn lines_of(bytes: &[u8], places: &[usize]) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut told_to = 0;
    for at in places.iter().copied() {
        if at < told_to {
            continue;
        }
        let before = &bytes[told_to..at];
        let feed = before.iter().rposition(|b| *b == b'\n');
        let start = told_to + feed.map_or(0, |feed| feed + 1);
        let behind = bytes[at..].iter().position(|b| *b == b'\n');
        let end = behind.map_or(bytes.len(), |feed| at + feed);
        lines.push(Span::new(start, end));
        told_to = end;
    }
    lines
}

/// Where plain numbers of ten digits, rooms and addresses may stand.
fn narrow(bytes: &[u8], places: &mut Vec<usize>) {
    let is_in = |at: usize| bytes.get(at).is_some_and(|b| IN_ROW[usize::from(*b)]);
    // Every row of the shortest length has one byte in so many: of the rest nothing is seen.
    let mut at = SHORTEST - 1;
    while at < bytes.len() {
        if is_in(at) {
            let (mut start, mut end) = (at, at + 1);
            while start > 0 && is_in(start - 1) {
                start -= 1;
            }
            while is_in(end) {
                end += 1;
            }
            if may_tell(&bytes[start..end]) {
                places.push(start);
            }
            at = end;
        }
        at += SHORTEST;
    }
    places.extend(memchr::memchr_iter(b'@', bytes));
}

fn may_tell(row: &[u8]) -> bool {
    row.len() >= SHORTEST && !is_day(row) && (row.windows(SHORTEST).any(is_room) || has_long(row))
}

/// Digits and what may stand between them.
static IN_ROW: [bool; 256] = {
    let mut in_row = [false; 256];
    let mut byte = 0;
    while byte < in_row.len() {
        let b = byte as u8;
        in_row[byte] = b.is_ascii_digit() || is_gap(b as char);
        byte += 1;
    }
    in_row
};

/// Whether these are a room like `2-301`.
/// Whether a row has the length and the hyphens of a day, with blanks before it: then it has too few
/// digits for a number, and no room for a room.
fn is_day(row: &[u8]) -> bool {
    match row {
        [before @ .., _, _, _, _, b'-', _, _, b'-', _, _] => before.iter().all(|b| *b == b' '),
        _ => false,
    }
}

fn is_room(bytes: &[u8]) -> bool {
    let digit = u8::is_ascii_digit;
    matches!(bytes, [a, b'-', b, c, d] if [a, b, c, d].into_iter().all(digit))
}

/// Whether a number of a person begins anywhere in a row. A day has fewer digits, and most
/// lines have one: they are passed over here.
fn has_long(row: &[u8]) -> bool {
    let digits = || row.iter().filter(|b| b.is_ascii_digit()).count();
    let begins = |at: usize| row[at].is_ascii_digit() && is_long(&row[at..]);
    row.len() >= DIGITS && digits() >= DIGITS && (0..row.len()).any(begins)
}

/// Whether groups of digits begin here that have as many as a number of a person.
fn is_long(bytes: &[u8]) -> bool {
    let (mut digits, mut gaps) = (0, 0);
    for b in bytes {
        if b.is_ascii_digit() {
            (digits, gaps) = (digits + 1, 0);
        } else if is_gap(char::from(*b)) && gaps < GAP {
            gaps += 1;
        } else {
            return false;
        }
        if digits == DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_core::{Rng, SeedableRng};

    use super::*;
    use crate::text::{Folded, clues};

    const WORDS: [&str; 2] = ["低保", "癌"];

    fn kept(text: &str) -> Vec<&str> {
        let lines = Sieve::new(&WORDS).lines(text);
        lines.into_iter().map(|line| line.of(text)).collect()
    }

    #[test]
    fn lets_through_what_may_tell_of_a_person() {
        for line in [
            "note = \"13812345678\"",
            "138-1234-5678",
            "（0371）6570 1234",
            "１３８１２３４５６７８",
            "138－1234－5678",
            "138 - 1234 - 5678",
            "138  1234  5678",
            "138\u{2012}1234\u{2012}5678",
            "138\u{a0}1234\u{a0}5678",
            "0371 - 657 - 0123",
            "12 34 56 78 90",
            "a@b.cn",
            "户 301室",
            "3号楼2单元301",
            "2-301",
            "低保",
            "癌",
        ] {
            for before in ["", "x\n", &"长".repeat(50), &"-".repeat(61)] {
                let text = format!("{before}{line}\n{}", "花园\n".repeat(40));
                assert_eq!(kept(&text).len(), 1, "{text}");
            }
        }
    }

    #[test]
    fn passes_over_what_records_are_made_of() {
        let text = "date = 2013-05-21\nid = \"2013-05-21-jian-kang\"\nid = \"e000x4357\"\nvolunteer = \"tx-0012\"\n\
            place = \"tx-1-01\"\ncode = \"110105\"\nhours = 1.5\nroom = \"教室、3单元\"\n"
            .repeat(9);
        assert_eq!(kept(&text), [""; 0]);
    }

    #[test]
    fn a_line_is_told_once() {
        let text = "13812345678 a@b.cn 低保\n\n癌\r\n";
        assert_eq!(kept(text), ["13812345678 a@b.cn 低保", "癌\r"]);
    }

    #[test]
    fn no_clue_is_lost() {
        let parts: Vec<&str> =
            "0 1 2 3 12 138 1234 2014-05-21 ０ ３ １２ － （ ） ＠ ． @ - - ( ) . x X b.cn , \
            室 单元 号楼 低保 癌 长 \u{2010} \u{2011} \u{2012} \u{2013}"
                .split(' ')
                .chain([" ", " ", "\u{a0}", "\u{3000}"])
                .collect();
        let sieve = Sieve::new(&WORDS);
        let mut random = ChaCha8Rng::seed_from_u64(7);
        let mut below = |most: usize| random.next_u32() as usize % most;
        let mut told = 0;
        for _ in 0..20_000 {
            // Of few parts, so that long numbers come up.
            let few: Vec<&str> = (0..4).map(|_| parts[below(parts.len())]).collect();
            let mut line = "-x".repeat(below(40));
            (0..below(24)).for_each(|_| line.push_str(few[below(few.len())]));
            if !clues(&Folded::new(&line), &WORDS).is_empty() {
                told += 1;
                assert_eq!(sieve.lines(&line).len(), 1, "{line}");
            }
        }
        assert!(told > 2_000, "{told}");
    }
}
