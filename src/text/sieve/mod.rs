//! Which lines of a text may tell of a person: one cheap pass over its bytes.
//!
//! Called for every file by the thread that has just read it. A line that is let through may
//! hold a number of ten digits, an address of electronic mail, a room or one of some words;
//! [`super::clues`] says whether it does. Of clean text it keeps nothing.

mod block;
mod sign;

use super::Span;
use super::clue::{DIGITS, GAP, is_gap};
use sign::Signs;

/// The pass, made once for some words.
pub struct Sieve {
    signs: Signs,
}

impl Sieve {
    /// A sieve that lets through what it always does, and lines with one of these words.
    pub fn new(words: &[&str]) -> Self {
        Self {
            signs: Signs::new(words),
        }
    }

    /// The lines that may tell of a person, each once, in order, without their ends.
    pub fn lines(&self, text: &str) -> Vec<Span> {
        let bytes = text.as_bytes();
        let mut places: Vec<usize> = memchr::memchr_iter(b'@', bytes).collect();
        block::each(bytes, |block| {
            for at in block.numbers() {
                if begins_number(&bytes[at..]) {
                    places.push(at);
                }
            }
            for (at, behind) in block.wide() {
                if self.signs.may_begin(behind) && self.signs.begins(bytes, at, behind) {
                    places.push(at);
                }
            }
        });
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

/// Whether a number of a person or a room begins with this digit.
#[cold]
#[inline(never)]
fn begins_number(bytes: &[u8]) -> bool {
    is_room(bytes) || is_long(bytes)
}

/// Whether a room like `2-301` begins here.
fn is_room(bytes: &[u8]) -> bool {
    let digit = u8::is_ascii_digit;
    matches!(bytes, [a, b'-', b, c, d, ..] if [a, b, c, d].into_iter().all(digit))
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
    use std::sync::LazyLock;

    use rand_chacha::ChaCha8Rng;
    use rand_core::{Rng, SeedableRng};

    use super::*;
    use crate::text::{Folded, clues};

    const WORDS: [&str; 2] = ["低保", "癌"];

    static SIEVE: LazyLock<Sieve> = LazyLock::new(|| Sieve::new(&WORDS));

    fn kept(text: &str) -> Vec<&str> {
        let lines = SIEVE.lines(text);
        lines.into_iter().map(|line| line.of(text)).collect()
    }

    const TELLING: [&str; 20] = [
        "note = \"13812345678\"",
        "1381234567",
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
        "1   2   3   4   5   6   7   8   9   0",
        "2014-05-21 13",
        "a@b.cn",
        "户 301室",
        "3号楼2单元301",
        "2-301",
        "低保",
        "癌",
    ];

    #[test]
    fn lets_through_what_may_tell_of_a_person_wherever_it_stands() {
        for line in TELLING {
            for fill in ["x", "-", "长", "x\n", "长\n"] {
                for (before, behind) in (0..140).flat_map(|n| [(n, 0), (n, 7), (0, n)]) {
                    let (before, behind) = (fill.repeat(before), fill.repeat(behind));
                    let text = format!("{before}{line}\n{behind}");
                    let kept = kept(&text);
                    assert!(matches!(kept[..], [kept] if kept.ends_with(line)), "{text}");
                }
            }
        }
    }

    #[test]
    fn passes_over_what_records_are_made_of() {
        let text = "date = 2013-05-21\nid = \"2013-05-21-jian-kang\"\nid = \"e000x4357\"\nvolunteer = \"tx-0012\"\n\
            place = \"tx-1-01\"\ncode = \"110105\"\nhours = 1.5\nroom = \"教室、3单元\"\n\
            lives = [ { building = \"tx-1-01\", since = 2007-12-29, until = 2013-05-21 } ]\n"
            .repeat(9);
        for start in 0..70 {
            assert_eq!(kept(&text[start..]), [""; 0]);
        }
    }

    #[test]
    fn a_line_is_told_once() {
        let text = "13812345678 a@b.cn 低保\n\n癌\r\n";
        assert_eq!(kept(text), ["13812345678 a@b.cn 低保", "癌\r"]);
    }

    /// Lines of few parts each, so that long numbers come up.
    fn random_texts() -> impl Iterator<Item = Vec<String>> {
        let parts: Vec<&str> = "0 1 2 3 12 138 1234 13812345678 11010519491231002X 2014-05-21 \
            2014-13-01 ０ ３ １２ － （ ） ＠ ． @ - - ( ) . / x X a1 b.cn , ' \" = { } \
            室 单元 号楼 低保 低 癌 长 é \u{10000} \u{2010} \u{2011} \u{2012} \u{2013} \u{7f}"
            .split(' ')
            .chain([" ", " ", "   ", "\u{a0}", "\u{3000}", "\t", "\0"])
            .collect();
        let mut random = ChaCha8Rng::seed_from_u64(7);
        let mut below = move |most: usize| random.next_u32() as usize % most;
        let mut line = move || {
            let few: Vec<&str> = (0..4).map(|_| parts[below(parts.len())]).collect();
            let mut line = ["-x", "长", "x", "7x"][below(4)].repeat(below(40));
            (0..below(24)).for_each(|_| line.push_str(few[below(few.len())]));
            line
        };
        (0..30_000).map(move |i| (0..=i % 3).map(|_| line()).collect())
    }

    #[test]
    fn no_clue_is_lost() {
        let mut told = 0;
        for lines in random_texts() {
            let text = lines.join("\n");
            let kept = SIEVE.lines(&text);
            let mut kept = kept.into_iter().map(|line| line.of(&text));
            for line in lines {
                if !clues(&Folded::new(&line), &WORDS).is_empty() {
                    told += 1;
                    assert!(kept.any(|kept| kept == line), "{line} of {text}");
                }
            }
        }
        assert!(told > 10_000, "{told}");
    }

    #[test]
    fn nothing_else_is_kept_than_by_looking_at_each_place() {
        for lines in random_texts() {
            let text = lines.join("\n");
            let bytes = text.as_bytes();
            let tells = |at: &usize| {
                let key = |i: usize| bytes.get(at + i).copied().unwrap_or_default();
                let rest = &bytes[*at..];
                let number = rest[0].is_ascii_digit() && begins_number(rest);
                rest[0] == b'@' || number || SIEVE.signs.begins(bytes, *at, [key(1), key(2)])
            };
            let places: Vec<usize> = (0..bytes.len()).filter(tells).collect();
            assert_eq!(SIEVE.lines(&text), lines_of(bytes, &places), "{text}");
        }
    }
}
