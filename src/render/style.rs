//! Cells as texts: as they stand on a screen, and as an office prints them.
//!
//! Printed (`html`, `xlsx`): days in words (2014年5月21日), a name of two characters padded to
//! three (张　三), rows numbered where the report asks for it. On a screen (`text`) days are
//! short, names as they are and rows not numbered, so that columns are few and narrow and what
//! is seen can be typed and searched. On a forge (`md`), which is read on a screen and quoted,
//! texts are as on a screen and rows numbered. The texts are not yet made safe: every format
//! has its own way.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use unicode_width::UnicodeWidthChar;

use crate::lang::{Say, Voice, date, decimal_short};
use crate::report::{Cell, Phrase};

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// For a terminal.
    Screen,
    /// For pages of a forge.
    Forge,
    /// For paper and pages.
    Printed,
}

impl Style {
    /// Something to say, its days as the style writes them.
    pub(super) fn tell(self, say: &Say, voice: &Voice) -> String {
        match self {
            Style::Printed => voice.tell_long(say),
            Style::Screen | Style::Forge => voice.tell(say),
        }
    }

    /// Whether rows are numbered, where the report asks for it.
    pub(super) fn numbers_rows(self) -> bool {
        self != Style::Screen
    }

    /// A cell as text; nothing is told as vacant where that is wanted.
    pub(super) fn text(self, cell: &Cell, vacant: bool, voice: &Voice) -> String {
        match cell {
            Cell::Null if vacant => voice.word("render-vacant"),
            Cell::Null => String::new(),
            Cell::Text(text) => text.to_string(),
            Cell::Word { id, .. } => voice.word(id),
            Cell::Said(say) => self.tell(say, voice),
            Cell::Phrases(things) => {
                let things: Vec<_> = things.iter().map(|one| self.phrases(one, voice)).collect();
                things.join(&voice.word("render-list-between"))
            }
            Cell::Whole(number) => number.to_string(),
            Cell::Decimal(number) => decimal_short(*number),
            Cell::Date(day) if self == Style::Printed => voice.long_date(*day),
            Cell::Date(day) => date(*day),
            Cell::Year(year) => year.to_string(),
            Cell::Flag(true) => voice.word("render-yes"),
            Cell::Flag(false) => voice.word("render-no"),
            Cell::Name(name) => self.name(name),
            Cell::List(items) => items.join(&voice.word("render-list-between")),
            Cell::Names(names) => {
                let names: Vec<_> = names.iter().map(|name| self.name(name)).collect();
                names.join(&voice.word("render-list-between"))
            }
            Cell::Percent(number) => format!("{}%", decimal_short(*number)),
            Cell::Series(numbers) => spark(numbers),
        }
    }

    fn phrases(self, phrases: &[Phrase], voice: &Voice) -> String {
        let told = phrases.iter().map(|phrase| match phrase {
            Phrase::Text(text) => text.clone(),
            Phrase::Said(say) => self.tell(say, voice),
        });
        told.collect::<Vec<_>>().join(" ")
    }

    fn name(self, name: &str) -> String {
        let mut chars = name.chars();
        match (self, chars.next(), chars.next(), chars.next()) {
            (Style::Printed, Some(first), Some(second), None) if wide(first) && wide(second) => {
                format!("{first}\u{3000}{second}")
            }
            _ => name.to_owned(),
        }
    }
}

fn wide(c: char) -> bool {
    c.width() == Some(2)
}

/// The heights of a line of blocks.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Numbers as a line of blocks, the largest the highest; nothing is the lowest.
pub(super) fn spark(numbers: &[Decimal]) -> String {
    let most = numbers.iter().copied().max().unwrap_or_default();
    let block = |number: &Decimal| {
        let height = share(*number, most, BLOCKS.len() - 1);
        BLOCKS[height]
    };
    numbers.iter().map(block).collect()
}

/// How many of `steps` a number is, of the most; below nothing is nothing.
pub(super) fn share(number: Decimal, most: Decimal, steps: usize) -> usize {
    let part = number.checked_div(most);
    let share = part.and_then(|part| part.checked_mul(Decimal::from(steps)));
    let share = share.and_then(|share| share.round().to_usize());
    share.unwrap_or(0).min(steps)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::Lang;

    #[test]
    fn paper_has_days_in_words_and_padded_names() {
        let (zh, en) = (Voice::new(Lang::Zh), Voice::new(Lang::En));
        let day = Cell::Date(date(2014, 5, 21));
        assert_eq!(Style::Printed.text(&day, false, &zh), "2014年5月21日");
        assert_eq!(Style::Printed.text(&day, false, &en), "21 May 2014");
        assert_eq!(Style::Screen.text(&day, false, &zh), "2014-05-21");
        let printed = |cell: &Cell| Style::Printed.text(cell, false, &zh);
        assert_eq!(printed(&Cell::name("张三")), "张\u{3000}三");
        assert_eq!(printed(&Cell::name("欧阳修")), "欧阳修");
        assert_eq!(printed(&Cell::name("Li")), "Li");
        let names = Cell::Names(vec!["张三".into(), "王小二".into()]);
        assert_eq!(printed(&names), "张\u{3000}三、王小二");
        assert_eq!(Style::Screen.text(&names, false, &zh), "张三、王小二");
        assert_eq!(printed(&Cell::Text("张三".into())), "张三");
        let forge = |cell: &Cell| Style::Forge.text(cell, false, &zh);
        assert_eq!(forge(&names), "张三、王小二");
        assert_eq!(forge(&day), "2014-05-21");
        let said = Say::new("report-as-of").arg("day", date(2014, 5, 21));
        assert_eq!(Style::Printed.tell(&said, &zh), "截至 2014年5月21日");
        assert_eq!(Style::Forge.tell(&said, &zh), "截至 2014-05-21");
    }

    #[test]
    fn numbers_become_a_line() {
        let numbers = |list: &[i64]| list.iter().map(|n| Decimal::from(*n)).collect::<Vec<_>>();
        assert_eq!(spark(&numbers(&[0, 1, 7, 14, -3])), "▁▁▅█▁");
        assert_eq!(spark(&numbers(&[0, 0])), "▁▁");
        assert_eq!(spark(&[]), "");
        assert_eq!(share(Decimal::MAX, Decimal::MAX, 8), 8);
        assert_eq!(share(Decimal::ONE, Decimal::ZERO, 8), 0);
    }
}
