//! What may tell of a person in one passage: long numbers, addresses, rooms, words.
//!
//! Called for the few passages that [`super::Sieve`] lets through. It says what is written,
//! not whether it may be: that is for rules.

use super::{Folded, Span};

/// What a clue is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Clue {
    /// Ten digits or more, in one run or in groups.
    Number,
    /// An address of electronic mail.
    Mail,
    /// A room: `3号楼2单元301`, `301室`, `2-301`.
    Room,
    /// One of the words that were asked for.
    Word,
}

/// The digits that a number must have.
pub const DIGITS: usize = 10;
/// Without the days among them, unless it has as many as the shortest identity number.
const DIGITS_WITH_DAYS: usize = 15;
/// Characters that may stand between two groups of digits: `) -`.
pub(super) const GAP: usize = 3;
/// Characters that an address may have before its `@`, and behind it.
const MAIL: usize = 254;

/// The clues of a passage, in order of kind and place.
pub fn clues(passage: &Folded, words: &[&str]) -> Vec<(Clue, Span)> {
    let chars = &passage.chars;
    let mut found = Vec::new();
    let mut tell = |clue, from: usize, to: usize| found.push((clue, passage.span(from, to)));
    let mut at = 0;
    while at < chars.len() {
        at = if chars[at].is_ascii_digit() {
            let end = number(chars, at);
            if is_long(&chars[at..end]) {
                tell(Clue::Number, at, end);
            }
            end
        } else {
            at + 1
        };
    }
    for (at, _) in chars.iter().enumerate().filter(|(_, c)| **c == '@') {
        if let Some((from, to)) = mail(chars, at) {
            tell(Clue::Mail, from, to);
        }
    }
    rooms(chars, |from, to| tell(Clue::Room, from, to));
    for (at, _) in chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
        for word in words {
            let mut rest = chars[at..].iter();
            if word.chars().all(|c| rest.next() == Some(&c)) {
                tell(Clue::Word, at, chars.len() - rest.len());
            }
        }
    }
    found
}

/// The end of the groups of digits that begin at a place, with the letter that an identity
/// number may end in.
fn number(chars: &[char], from: usize) -> usize {
    let mut end = from;
    loop {
        let digits = chars[end..].iter().take_while(|c| c.is_ascii_digit());
        end += digits.count();
        let between = chars[end..]
            .iter()
            .take(GAP)
            .take_while(|c| is_gap(**c))
            .count();
        match chars.get(end + between) {
            Some(c) if c.is_ascii_digit() => end += between,
            Some('X' | 'x') if between < 2 => {
                let behind = chars.get(end + between + 1);
                let last = behind.is_none_or(|c| !c.is_ascii_alphanumeric());
                return if last { end + between + 1 } else { end };
            }
            _ => return end,
        }
    }
}

/// Whether a plain character may stand between two groups of digits.
pub(super) const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '-' | '(' | ')')
}

/// Whether groups of digits have as many as a number of a person. Days do not count.
fn is_long(chars: &[char]) -> bool {
    let all = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let days = day_starts(chars).count() * 8;
    all >= DIGITS && (all - days.min(all) >= DIGITS || all >= DIGITS_WITH_DAYS)
}

/// Where days such as `2014-05-21` stand.
pub fn day_starts(chars: &[char]) -> impl Iterator<Item = usize> {
    (0..chars.len()).filter(|at| is_day(chars, *at))
}

/// Characters of a day.
pub const DAY: usize = 10;

fn is_day(chars: &[char], at: usize) -> bool {
    let digit = |i: usize| chars.get(i).is_some_and(char::is_ascii_digit);
    let Some(day) = chars.get(at..at + DAY) else {
        return false;
    };
    let form = day.iter().enumerate().all(|(i, c)| match i {
        4 | 7 => *c == '-',
        _ => c.is_ascii_digit(),
    });
    let alone = !digit(at + DAY) && !at.checked_sub(1).is_some_and(digit);
    let is_true = || {
        day.iter()
            .collect::<String>()
            .parse::<jiff::civil::Date>()
            .is_ok()
    };
    form && alone && is_true()
}

/// An address around its `@`.
fn mail(chars: &[char], at: usize) -> Option<(usize, usize)> {
    let local = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let before = chars[..at].iter().rev().take(MAIL).take_while(local);
    let mut from = at - before.count();
    while from < at && matches!(chars[from], '.' | '-') {
        from += 1;
    }
    let host = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let behind = chars[at + 1..].iter().take(MAIL).take_while(host);
    let mut to = at + 1 + behind.count();
    while to > at + 1 && matches!(chars[to - 1], '.' | '-') {
        to -= 1;
    }
    let domain: String = chars[at + 1..to].iter().collect();
    let (name, top) = domain.rsplit_once('.')?;
    let named = !name.is_empty() && !domain.contains("..");
    let top_level = top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
    (from < at && named && top_level).then_some((from, to))
}

/// The rooms of a passage: numbers of three or four digits that are said to be one.
fn rooms(chars: &[char], mut tell: impl FnMut(usize, usize)) {
    let mut at = 0;
    while at < chars.len() {
        let digits = chars[at..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count();
        if (3..=4).contains(&digits) {
            let end = at + digits;
            let named = chars.get(end) == Some(&'室');
            let from = before_room(chars, at, end);
            if named || from < at {
                tell(from, end + usize::from(named));
            }
        }
        at += digits.max(1);
    }
}

/// Where a room begins whose number stands here: with its building and its entrance, where
/// they are said.
fn before_room(chars: &[char], at: usize, end: usize) -> usize {
    let digits = |end: usize| {
        let back = chars[..end].iter().rev();
        end - back.take_while(|c| c.is_ascii_digit()).count()
    };
    let before = |end: usize, word: &str| {
        let start = end.checked_sub(word.chars().count())?;
        word.chars()
            .eq(chars[start..end].iter().copied())
            .then_some(start)
    };
    if let Some(word) = before(at, "单元") {
        let entrance = digits(word);
        let building = before(entrance, "号楼").map(digits);
        return building.unwrap_or(entrance);
    }
    let Some(hyphen) = before(at, "-") else {
        return at;
    };
    let entrance = digits(hyphen);
    let mut token = chars[..entrance].iter().rev().take_while(|c| in_token(c));
    let apart = chars.get(end).is_none_or(|c| !in_token(c));
    // `tx-1-301` is an id, `138-1234-5678` a number.
    let short = (1..=2).contains(&(hyphen - entrance));
    if short && apart && !token.any(|c| c.is_ascii_alphabetic()) {
        entrance
    } else {
        at
    }
}

fn in_token(c: &char) -> bool {
    c.is_ascii_alphanumeric() || *c == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: Clue, text: &str) -> Vec<&str> {
        let found = clues(&Folded::new(text), &["低保", "癌"]);
        let of_kind = found.into_iter().filter(|(clue, _)| *clue == kind);
        of_kind.map(|(_, span)| span.of(text)).collect()
    }

    #[test]
    fn numbers_are_runs_and_groups() {
        let number = |text| of(Clue::Number, text);
        assert_eq!(number("电138-1234 5678。"), ["138-1234 5678"]);
        assert_eq!(number("（０３７１）65701234）"), ["０３７１）65701234"]);
        assert_eq!(number("11010519491231002x是"), ["11010519491231002x"]);
        assert_eq!(number("1101051949123100 Xab"), ["1101051949123100"]);
        assert_eq!(number("12345,67890，123456789"), [""; 0]);
    }

    #[test]
    fn days_are_no_numbers() {
        let number = |text| of(Clue::Number, text);
        assert_eq!(number("c001-2014-03-15"), [""; 0]);
        assert_eq!(number("2014-03-15 12"), [""; 0]);
        assert_eq!(number("2014-13-15 12"), ["2014-13-15 12"]);
        assert_eq!(number("110105-1949-12-31-0021").len(), 1);
    }

    #[test]
    fn addresses_have_two_sides() {
        let mail = |text| of(Clue::Mail, text);
        assert_eq!(mail("写信a.b@mail.example.cn。"), ["a.b@mail.example.cn"]);
        assert_eq!(mail("zhao＠example．com"), ["zhao＠example．com"]);
        assert_eq!(mail("@@ x@y @b.cn a@b..cn a@b.c"), [""; 0]);
    }

    #[test]
    fn rooms_are_said_to_be_rooms() {
        let room = |text| of(Clue::Room, text);
        assert_eq!(room("住3号楼2单元301，"), ["3号楼2单元301"]);
        assert_eq!(room("301室、１２０１室"), ["301室", "１２０１室"]);
        assert_eq!(room("在2-301和3-2-1101"), ["2-301", "2-1101"]);
        assert_eq!(room("2单元301室"), ["2单元301室"]);
        assert_eq!(
            room("tx-1-301 138-1234-5678 2014-03-15 2-30 12345室 室"),
            [""; 0]
        );
    }

    #[test]
    fn words_are_found_where_they_stand() {
        assert_eq!(of(Clue::Word, "癌，低保户"), ["癌", "低保"]);
    }
}
