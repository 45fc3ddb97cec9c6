//! Which lines of a text may tell of a person: one cheap pass over its bytes.
//!
//! Called for every file by the thread that has just read it. A line that is let through may
//! hold a number of ten digits, an address of electronic mail, a room or one of some words;
//! [`super::clues`] says whether it does. Of clean text it keeps nothing.

use aho_corasick::{AhoCorasick, MatchKind};

use super::Span;

/// Bytes that are looked at together: one look decides for all of them.
const BLOCK: usize = 64;
/// Bytes behind a block that belong to what begins in it.
const BEHIND: usize = 6;

/// What stands behind a room's number, and before it.
const ROOM: [&str; 2] = ["室", "单元"];
/// Characters of wide digits, and those that part them, in numbers that are not plain ASCII.
const WIDE: [&str; 16] = [
    "０", "１", "２", "３", "４", "５", "６", "７", "８", "９", "－", "＠", "\u{3000}", "\u{2010}",
    "\u{2011}", "\u{2013}",
];

/// The pass, made once for some words.
pub struct Sieve {
    words: usize,
    searcher: Option<AhoCorasick>,
}

impl Sieve {
    /// A sieve that lets through what it always does, and lines with one of these words.
    pub fn new(words: &[&str]) -> Self {
        let patterns = words.iter().chain(&ROOM).chain(&WIDE);
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(patterns);
        Self {
            words: words.len(),
            searcher: searcher.ok(),
        }
    }

    /// The lines that may tell of a person, each once, in order, without their ends.
    pub fn lines(&self, text: &str) -> Vec<Span> {
        let bytes = text.as_bytes();
        let mut places = Vec::new();
        plain(bytes, &mut places);
        let found = self.searcher.iter().flat_map(|s| s.find_iter(bytes));
        for found in found {
            // A room's number stands before 室 and behind 单元.
            let beside = match found.pattern().as_usize().checked_sub(self.words) {
                Some(0) => found.start().checked_sub(1),
                Some(1) => Some(found.end()),
                _ => None,
            };
            if beside.is_none_or(|at| bytes.get(at).is_some_and(u8::is_ascii_digit)) {
                places.push(found.start());
            }
        }
        places.sort_unstable();
        lines_of(bytes, &places)
    }
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
fn plain(bytes: &[u8], places: &mut Vec<usize>) {
    let mut at = 0;
    while let Some(block) = bytes.get(at..at + BLOCK + BEHIND) {
        if holds_any(block) {
            places.extend((0..BLOCK).filter(|i| begins(&block[*i..])).map(|i| at + i));
        }
        at += BLOCK;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    places.extend(
        (0..rest.len())
            .filter(|i| begins(&rest[*i..]))
            .map(|i| at + i),
    );
}

/// Whether something begins in a block: the same as [`begins`] at each of its places, without
/// a branch.
fn holds_any(block: &[u8]) -> bool {
    let mut digits = [0u8; BLOCK + BEHIND];
    let mut gaps = [0u8; BLOCK + BEHIND];
    for ((digit, gap), b) in digits.iter_mut().zip(&mut gaps).zip(block) {
        *digit = u8::from(b.wrapping_sub(b'0') < 10);
        *gap = u8::from(*b <= b'9');
    }
    let mut any = 0u8;
    for i in 0..BLOCK {
        let run = digits[i] & digits[i + 2] & digits[i + 4] & digits[i + 6];
        let run = run & gaps[i + 1] & gaps[i + 3] & gaps[i + 5];
        let room = digits[i] & digits[i + 4] & u8::from(block[i + 1] == b'-');
        any |= run | room | u8::from(block[i] == b'@');
    }
    any != 0
}

/// Whether a place may begin an address's domain, a number or a room like `2-301`. A number
/// of ten digits has seven of them together, but for one gap of a character; a day has not,
/// and is passed over. No letter is a gap: whatever is has a byte below the digits.
fn begins(bytes: &[u8]) -> bool {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let gap = |i: usize| bytes.get(i).is_some_and(|b| *b <= b'9');
    let run = digit(0) && digit(2) && digit(4) && digit(6) && gap(1) && gap(3) && gap(5);
    let room = digit(0) && digit(4) && bytes.get(1) == Some(&b'-');
    run || room || bytes.first() == Some(&b'@')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<&str> {
        let lines = Sieve::new(&["低保", "癌"]).lines(text);
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
}
