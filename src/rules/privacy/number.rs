//! What a long number is: an identity number, a bank card, a telephone.
//!
//! Used by the rules beside it, so that what one of them names is named by no other.

use std::ops::Range;

use jiff::civil::Date;

use crate::text::{DAY, Folded, Span, day_starts};

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A resident identity number.
    Identity,
    /// A bank card.
    Card,
    /// A mobile telephone.
    Mobile,
    /// A land line.
    Line,
}

/// A number that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is.
    pub kind: Kind,
    /// Where in the text.
    pub span: Span,
    /// Its digits.
    pub digits: String,
}

/// A run of digits.
struct Run {
    from: usize,
    to: usize,
    /// Whether it is spoken for: part of a number, or of a day.
    taken: bool,
}

/// Some runs that follow each other, read as one number.
struct Window<'a> {
    runs: &'a [Run],
    digits: String,
    /// Whether the letter of an identity number follows.
    x: bool,
}

/// The numbers in groups of digits.
pub fn numbers(text: &str) -> Vec<Number> {
    let folded = Folded::new(text);
    let mut found = Vec::new();
    let mut runs = runs(&folded.chars);
    take(Kind::Identity, &folded, &mut runs, &mut found);
    take_days(&folded.chars, &mut runs);
    take(Kind::Card, &folded, &mut runs, &mut found);
    take(Kind::Mobile, &folded, &mut runs, &mut found);
    take(Kind::Line, &folded, &mut runs, &mut found);
    found
}

fn runs(chars: &[char]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let digits = chars[at..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count();
        if digits > 0 {
            let (from, to, taken) = (at, at + digits, false);
            runs.push(Run { from, to, taken });
        }
        at += digits.max(1);
    }
    runs
}

/// A day is no number.
fn take_days(chars: &[char], runs: &mut [Run]) {
    for at in day_starts(chars) {
        let first = runs.partition_point(|run| run.from < at);
        let within = runs[first..]
            .iter_mut()
            .take_while(|run| run.to <= at + DAY);
        within.for_each(|run| run.taken = true);
    }
}

/// The most digits that a number has, and the runs that it may be written in.
const LONGEST: usize = 19;

/// Takes the runs that are a number of a kind, the longest first.
fn take(kind: Kind, folded: &Folded, runs: &mut [Run], found: &mut Vec<Number>) {
    let mut first = 0;
    while first < runs.len() {
        let mut length = 0;
        let more = runs[first..].iter().take_while(|run| {
            length += run.to - run.from;
            !run.taken && length <= LONGEST
        });
        let longest = more.count();
        let number = (1..=longest)
            .rev()
            .find_map(|count| number(kind, folded, runs, first..first + count).map(|n| (count, n)));
        let Some((count, number)) = number else {
            first += 1;
            continue;
        };
        found.push(number);
        for run in &mut runs[first..first + count] {
            run.taken = true;
        }
        first += count;
    }
}

/// Some runs as a number of a kind, if they are one.
fn number(kind: Kind, folded: &Folded, runs: &[Run], range: Range<usize>) -> Option<Number> {
    let (chars, within) = (&folded.chars, &runs[range.clone()]);
    let (from, mut to) = (within.first()?.from, within.last()?.to);
    let length: usize = within.iter().map(|run| run.to - run.from).sum();
    if !kind.may_be(chars[from], length) {
        return None;
    }
    let mut window = Window {
        digits: within.iter().flat_map(|r| &chars[r.from..r.to]).collect(),
        runs: within,
        x: false,
    };
    if range.end == runs.len() && length == 17 {
        let letter = chars[to..].iter().position(|c| matches!(c, 'X' | 'x'));
        window.x = letter.is_some();
        to = letter.map_or(to, |at| to + at + 1);
    }
    let is = match kind {
        Kind::Identity => window.is_identity(),
        Kind::Card => window.is_card(),
        Kind::Mobile => window.is_mobile(),
        Kind::Line => window.is_line(),
    };
    let span = folded.span(from, to);
    let digits = window.digits;
    is.then_some(Number { kind, span, digits })
}

impl Kind {
    /// Whether a number of the kind may begin so and have so many digits: most have not.
    fn may_be(self, first: char, length: usize) -> bool {
        match self {
            Kind::Identity => matches!(length, 15 | 17 | 18),
            Kind::Card => matches!(first, '3'..='6') && (16..=LONGEST).contains(&length),
            Kind::Mobile => matches!(first, '0' | '1' | '8') && matches!(length, 11 | 13 | 15),
            Kind::Line => matches!(first, '0' | '4' | '8') && (10..=12).contains(&length),
        }
    }
}

impl Window<'_> {
    fn sizes(&self) -> Vec<usize> {
        self.runs.iter().map(|run| run.to - run.from).collect()
    }

    fn digit(&self, at: usize) -> u32 {
        self.digits
            .as_bytes()
            .get(at)
            .map_or(0, |b| u32::from(b - b'0'))
    }

    /// 18 digits with a right check digit, or 15 with a true date. In several groups chance
    /// would make one of every eleven numbers right: there the date must be true as well, and
    /// the old form have its area apart.
    fn is_identity(&self) -> bool {
        let grouped = self.runs.len() > 1;
        match self.digits.len() + usize::from(self.x) {
            18 => {
                let (year, rest) = (&self.digits[6..10], &self.digits[10..14]);
                self.checks() && (!grouped || is_day(year, rest))
            }
            15 => {
                let sizes = self.sizes();
                let apart = |count: usize| sizes[..count].iter().sum::<usize>() == 6;
                let apart = !grouped || (1..sizes.len()).any(apart);
                let year = format!("19{}", &self.digits[6..8]);
                apart && is_day(&year, &self.digits[8..12])
            }
            _ => false,
        }
    }

    /// GB 11643: weights are the powers of two modulo eleven.
    fn checks(&self) -> bool {
        let weighted = (0..17).map(|at| self.digit(at) * (1 << (17 - at)) % 11);
        let check = (12 - weighted.sum::<u32>() % 11) % 11;
        match self.x {
            true => check == 10,
            false => check == self.digit(17),
        }
    }

    /// 16 to 19 digits in one run or groups of four, by Luhn's sum.
    fn is_card(&self) -> bool {
        let sizes = self.sizes();
        let (last, fours) = sizes.split_last().unwrap_or((&0, &[]));
        let form = fours.is_empty() || fours.iter().all(|size| *size == 4) && *last <= 4;
        let count = self.digits.len();
        (16..=LONGEST).contains(&count) && form && (3..=6).contains(&self.digit(0)) && self.sums()
    }

    fn sums(&self) -> bool {
        let doubled = |n: u32| n * 2 / 10 + n * 2 % 10;
        let digits = self.digits.bytes().rev().map(|b| u32::from(b - b'0'));
        let sum = digits
            .enumerate()
            .map(|(at, n)| if at % 2 == 1 { doubled(n) } else { n });
        sum.sum::<u32>() % 10 == 0
    }

    /// `1[3-9]` and nine digits, also behind 86 or 0086.
    fn is_mobile(&self) -> bool {
        let prefix = match (self.digits.len(), self.digits.as_str()) {
            (11, _) => 0,
            (13, digits) if digits.starts_with("86") => 2,
            (15, digits) if digits.starts_with("0086") => 4,
            _ => return false,
        };
        let mut sizes = self.sizes();
        let mut over = prefix;
        while over > 0 {
            let cut = over.min(sizes[0]);
            over -= cut;
            sizes[0] -= cut;
            if sizes[0] == 0 {
                sizes.remove(0);
            }
        }
        let begins = self.digit(prefix) == 1 && (3..=9).contains(&self.digit(prefix + 1));
        begins && is_spoken(&sizes)
    }

    /// `0`, an area code and seven or eight digits, or 400 or 800 and seven.
    fn is_line(&self) -> bool {
        let (sizes, digits) = (self.sizes(), self.digits.as_str());
        let free = digits.starts_with("400") || digits.starts_with("800");
        if free && digits.len() == 10 {
            return sizes[0] >= 3 && sizes.len() <= 4;
        }
        let area = match digits.as_bytes() {
            [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => 3,
            [b'0', b'3'..=b'9', ..] => 4,
            _ => return false,
        };
        let local = digits.len().checked_sub(area);
        let form = match sizes.as_slice() {
            [_] => true,
            [first, rest @ ..] => *first == area && rest.len() <= 3 && !rest.contains(&1),
            [] => false,
        };
        matches!(local, Some(7 | 8)) && form
    }
}

/// Whether eleven digits are grouped as somebody says a mobile number, not as a list of rooms.
fn is_spoken(sizes: &[usize]) -> bool {
    match sizes {
        [_] | [4, 3, 4] => true,
        [first, second] => *first > 1 && *second > 1,
        [3, rest @ ..] => rest.iter().all(|size| *size > 1),
        sizes => sizes.iter().all(|size| *size == 1),
    }
}

fn is_day(year: &str, month_and_day: &str) -> bool {
    let number = |text: &str| text.parse::<i16>().unwrap_or_default();
    let (month, day) = month_and_day.split_at(2);
    let century = (1800..2200).contains(&number(year));
    century && Date::new(number(year), number(month) as i8, number(day) as i8).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        let numbers = numbers(text).into_iter();
        numbers.map(|n| (n.kind, n.span.of(text))).collect()
    }

    fn kinds(text: &str) -> Vec<Kind> {
        numbers(text).into_iter().map(|n| n.kind).collect()
    }

    #[test]
    fn identity_numbers_check() {
        for id in [
            "990102194912310024",
            "99010219491231002 4",
            "990102 19491231 0024",
            "990102-1949-12-31-0024",
            "９９０１０２１９４９１２３１００２４",
            "99010219800101007X",
            "990102 19800101 007 x",
            "990102194913310018", // no true date: the check digit is enough
            "990102800101123",
            "990102 800101 123",
        ] {
            assert_eq!(found(id), [(Kind::Identity, id)], "{id}");
        }
        for no in [
            "990102194912310025",
            "1990102194912310024",
            "990102491331002",
        ] {
            assert_eq!(kinds(no), [], "{no}");
        }
        // In groups the date must be true, and the old form have its area apart.
        assert_eq!(kinds("990102 19491331 0018"), []);
        assert_eq!(kinds("9901 0280 0101 123"), []);
    }

    #[test]
    fn cards_sum_up() {
        for card in [
            "6222021001116245702",
            "4111111111111111",
            "4111 1111 1111 1111",
        ] {
            assert_eq!(found(card), [(Kind::Card, card)], "{card}");
        }
        assert_eq!(kinds("4111111111111112"), []);
        assert_eq!(kinds("41 1111 1111 1111 11"), []);
        assert_eq!(kinds("0000000000000000"), []);
    }

    #[test]
    fn telephones_are_said_in_groups() {
        for mobile in [
            "13812345678",
            "138-1234-5678",
            "138 1234 5678",
            "8613812345678",
            "86 138 1234 5678",
            "0086-13812345678",
            "1 3 8 1 2 3 4 5 6 7 8",
        ] {
            assert_eq!(found(mobile), [(Kind::Mobile, mobile)], "{mobile}");
        }
        for line in [
            "0371-65701234",
            "037165701234",
            "010)6570 1234",
            "0371 657-0123",
            "400-123-4567",
            "8001234567",
        ] {
            assert_eq!(found(line), [(Kind::Line, line)], "{line}");
        }
        for no in [
            "12812345678",
            "0013812345678",
            "1301 1302 301",
            "0123-65701234",
            "001-2014-0315",
        ] {
            assert_eq!(kinds(no), [], "{no}");
        }
    }

    #[test]
    fn each_number_is_named_once() {
        assert_eq!(
            found("2014-03-15 13812345678 0371-65701234 801"),
            [(Kind::Mobile, "13812345678"), (Kind::Line, "0371-65701234")]
        );
        assert_eq!(kinds("010-2014-03-15"), []);
    }
}
