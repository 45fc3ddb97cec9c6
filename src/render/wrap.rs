//! Where a line may end: never within an id, a number, a day or a name.
//!
//! Used by the formats that set texts in columns. What may be broken is a property of a
//! column, found from its typed cells; the rest are Unicode's rules of line breaking, so that
//! no line begins with a comma and no bracket is parted from what it holds.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What may be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hold {
    /// Nothing: a number, a day, a name, an id.
    Whole,
    /// A list, between its items.
    Listed,
    /// Prose, between its words and characters.
    Free,
}

/// What parts the items of a list; a space behind belongs to it.
const BETWEEN: [char; 7] = ['、', '，', '；', ',', ';', '/', '\n'];
/// An item wider than this is prose.
const ITEM: usize = 24;
/// What is held together is broken all the same where it is wider.
const HELD: usize = 40;

/// Breaks lines.
#[derive(Clone, Copy)]
pub(super) struct Breaker(LineSegmenterBorrowed<'static>);

impl Breaker {
    /// One that knows the rules.
    pub(super) fn new() -> Self {
        Self(LineSegmenter::new_for_non_complex_scripts(
            LineBreakOptions::default(),
        ))
    }

    /// The pieces that a text consists of; only between them a line may end.
    pub(super) fn pieces(self, text: &str, hold: Hold) -> Vec<&str> {
        match hold {
            Hold::Whole if text.width() <= HELD => vec![text],
            Hold::Whole | Hold::Free => self.words(text),
            Hold::Listed => {
                let items = items(text).into_iter();
                let pieces = items.map(|item| match item.width() <= ITEM {
                    true => vec![item],
                    false => self.words(item),
                });
                pieces.flatten().collect()
            }
        }
    }

    /// The width of the widest piece.
    pub(super) fn widest(self, text: &str, hold: Hold) -> usize {
        let pieces = self.pieces(text, hold).into_iter();
        let widths = pieces.map(|piece| piece.trim_end().width());
        widths.max().unwrap_or(0)
    }

    /// The text in lines of a width. A piece that is wider by itself is broken where it must be.
    pub(super) fn lines(self, text: &str, hold: Hold, room: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut used = 0;
        for piece in self.pieces(text, hold) {
            let wide = piece.trim_end().width();
            if used > 0 && used + wide > room {
                lines.push(String::new());
                used = 0;
            }
            for c in piece.chars() {
                let wide = c.width().unwrap_or(0);
                if used + wide > room && used > 0 && !c.is_whitespace() {
                    lines.push(String::new());
                    used = 0;
                }
                if let Some(line) = lines.last_mut() {
                    line.push(c);
                }
                used += wide;
            }
        }
        for line in &mut lines {
            line.truncate(line.trim_end().len());
        }
        lines
    }

    /// The smallest width at which a text takes no more lines than these.
    pub(super) fn narrowest(self, text: &str, hold: Hold, most: usize) -> usize {
        let whole = text.width();
        let least = self.widest(text, hold).max(whole.div_ceil(most.max(1)));
        let fits = |room: &usize| self.lines(text, hold, *room).len() <= most;
        (least..whole).find(fits).unwrap_or(whole)
    }

    /// Prose in as many lines as a width makes of it, none much longer than the others.
    pub(super) fn balanced(self, text: &str, room: usize) -> Vec<String> {
        let lines = self.lines(text, Hold::Free, room).len();
        let room = self.narrowest(text, Hold::Free, lines).min(room);
        self.lines(text, Hold::Free, room)
    }

    /// Unicode's pieces, but that an id, a day or a path of digits has hyphens within.
    fn words(self, text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for end in self.0.segment_str(text).filter(|end| *end > 0) {
            let inside = text[..end].ends_with('-')
                && text[end..].starts_with(|c: char| c.is_ascii_alphanumeric());
            if !inside {
                pieces.push(&text[start..end]);
                start = end;
            }
        }
        if start < text.len() {
            pieces.push(&text[start..]);
        }
        pieces
    }
}

/// The items of a list, each with what parts it from the next.
fn items(text: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut start, mut parted) = (0, false);
    for (at, c) in text.char_indices() {
        if parted && c != ' ' && !BETWEEN.contains(&c) {
            items.push(&text[start..at]);
            start = at;
        }
        parted = BETWEEN.contains(&c) || parted && c == ' ';
    }
    items.push(&text[start..]);
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_days_and_numbers_are_one_piece() {
        let breaker = Breaker::new();
        for text in ["tx-1-01", "mh-2014-10", "tong-xin-hua-yuan", "2014-05-21"] {
            assert_eq!(breaker.pieces(text, Hold::Free), [text]);
        }
        for text in ["-12.5%", "1,234.5", "2014年5月21日", "欧阳修"] {
            assert_eq!(breaker.pieces(text, Hold::Whole), [text]);
        }
    }

    #[test]
    fn prose_breaks_by_the_rules() {
        let breaker = Breaker::new();
        let lines = |text, room| breaker.lines(text, Hold::Free, room);
        assert_eq!(
            lines("花园路街道，老年大学", 10),
            ["花园路街", "道，老年大", "学"]
        );
        assert_eq!(lines("幸福家庭（户）", 10), ["幸福家庭", "（户）"]);
        assert_eq!(lines("party groups held", 12), ["party groups", "held"]);
        assert_eq!(
            lines("tx-1-01 abcdefghij", 6),
            ["tx-1-0", "1", "abcdef", "ghij"]
        );
        assert_eq!(lines("", 6), [""]);
    }

    #[test]
    fn a_list_breaks_between_its_items() {
        let breaker = Breaker::new();
        let lines = |text, room| breaker.lines(text, Hold::Listed, room);
        assert_eq!(
            lines("1-101/103/105、2-102/104", 9),
            ["1-101/", "103/105、", "2-102/104"]
        );
        assert_eq!(
            lines("欧阳修、张三、李小明", 10),
            ["欧阳修、", "张三、", "李小明"]
        );
        assert_eq!(lines("Li Na, Wang Wu", 10), ["Li Na,", "Wang Wu"]);
    }

    #[test]
    fn headings_stand_in_a_few_lines() {
        let breaker = Breaker::new();
        let wide = |text, lines| breaker.narrowest(text, Hold::Free, lines);
        assert_eq!((wide("居民满意率", 1), wide("居民满意率", 2)), (10, 6));
        assert_eq!(wide("居民满意率", 3), 4);
        assert_eq!(wide("hours served", 2), 6);
    }
}
