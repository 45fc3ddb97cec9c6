//! Typed cells: what each is in a spreadsheet, and how it is shown.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::lang::{Lang, Voice, decimal_exact};
use crate::render::safe::lines;
use crate::render::style::Style;
use crate::report::Cell;

/// A spreadsheet holds this many characters in a cell.
const LONGEST: usize = 32_000;
/// And this many digits in a number.
const DIGITS: usize = 15;

/// Where a cell stands.
pub(super) type Place = (u32, u16);

/// What a spreadsheet holds besides text.
enum Held {
    /// A number, and how it is shown.
    Number(f64, String),
    Date(ExcelDateTime),
}

/// How the cells of a column are shown.
pub(super) struct Look<'a> {
    pub voice: &'a Voice,
    /// The places behind the point of the column's decimals.
    pub scale: u32,
    /// Whether nothing is told as vacant.
    pub vacant: bool,
    /// Whether texts stand in the middle: short ones do.
    pub middle: bool,
    /// Whether it is a sum.
    pub bold: bool,
}

impl Look<'_> {
    /// Writes a cell.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        (row, column): Place,
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        match self.held(cell) {
            Some(Held::Number(number, format)) => {
                let format = self.base().set_num_format(format);
                sheet.write_number_with_format(row, column, number, &format)?;
            }
            Some(Held::Date(day)) => {
                let format = match self.voice.lang() {
                    Lang::Zh => "yyyy\"年\"m\"月\"d\"日\"",
                    Lang::En => "d mmmm yyyy",
                };
                let format = self.base().set_num_format(format);
                let format = format.set_align(FormatAlign::Center);
                sheet.write_datetime_with_format(row, column, &day, &format)?;
            }
            None => {
                let text = match cell {
                    Cell::Decimal(number) => decimal_exact(*number),
                    other => Style::Printed.text(other, self.vacant, self.voice),
                };
                self.text(sheet, (row, column), &text)?;
            }
        }
        Ok(())
    }

    /// The cell as a value other than text; none of what a spreadsheet cannot hold exactly.
    fn held(&self, cell: &Cell) -> Option<Held> {
        let number = |number: Decimal, format| Some(Held::Number(exact(number)?, format));
        match cell {
            Cell::Whole(value) => number(Decimal::from(*value), "0".to_owned()),
            Cell::Year(year) => number(Decimal::from(*year), "0".to_owned()),
            Cell::Decimal(value) => number(*value, places(self.scale)),
            Cell::Percent(value) => number(*value / Decimal::ONE_HUNDRED, places(self.scale) + "%"),
            Cell::Date(day) => date(*day).map(Held::Date),
            _ => None,
        }
    }

    /// Writes text, as text.
    pub(super) fn text(
        &self,
        sheet: &mut Worksheet,
        (row, column): Place,
        text: &str,
    ) -> Result<(), XlsxError> {
        let mut format = self.base().set_text_wrap().set_num_format("@");
        if self.middle {
            format = format.set_align(FormatAlign::Center);
        }
        if text.is_empty() {
            sheet.write_blank(row, column, &format)?;
        } else {
            sheet.write_string_with_format(row, column, clean(text), &format)?;
        }
        Ok(())
    }

    fn base(&self) -> Format {
        let format = font(self.voice)
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::VerticalCenter);
        if self.bold { format.set_bold() } else { format }
    }
}

/// The letters of a workbook: in Chinese those that every office has.
pub(super) fn font(voice: &Voice) -> Format {
    match voice.lang() {
        Lang::Zh => Format::new().set_font_name("宋体"),
        Lang::En => Format::new(),
    }
}

/// Made printable, and as long as a cell may be.
pub(super) fn clean(text: &str) -> String {
    let clean = lines(text);
    match clean.char_indices().nth(LONGEST) {
        None => clean.into_owned(),
        Some((end, _)) => format!("{}…", &clean[..end]),
    }
}

/// The most places behind the point, of numbers that a spreadsheet holds.
pub(super) fn scale<'a>(cells: impl Iterator<Item = &'a Cell>) -> u32 {
    let places = |cell: &Cell| match cell {
        Cell::Decimal(number) | Cell::Percent(number) => number.normalize().scale(),
        _ => 0,
    };
    cells.map(places).max().unwrap_or(0)
}

/// How many characters a number takes as it is shown; a spreadsheet shows none that has no
/// room.
pub(super) fn shown(cell: &Cell, scale: u32) -> usize {
    let wide = |number: Decimal, scale: u32| format!("{number:.*}", scale as usize).len();
    match cell {
        Cell::Whole(number) => number.to_string().len(),
        Cell::Decimal(number) => wide(*number, scale),
        Cell::Percent(number) => wide(*number, scale) + "%".len(),
        _ => 0,
    }
}

/// Places behind the point that are shown be they nothing.
const SHOWN: usize = 2;

/// How numbers with so many places are shown: their points below each other, and no row of
/// noughts behind the second place.
fn places(scale: u32) -> String {
    let scale = scale as usize;
    match scale {
        0 => "0".to_owned(),
        _ => format!(
            "0.{}{}",
            "0".repeat(scale.min(SHOWN)),
            "?".repeat(scale.saturating_sub(SHOWN))
        ),
    }
}

/// The number as a spreadsheet holds it, where that is the same number.
fn exact(number: Decimal) -> Option<f64> {
    let digits = number.normalize().mantissa().unsigned_abs().to_string();
    let held = digits.trim_end_matches('0').len() <= DIGITS;
    held.then(|| number.to_f64()).flatten()
}

/// The day, where spreadsheets know it.
fn date(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_or_text() {
        let number = |text: &str| exact(Decimal::from_str_exact(text).unwrap());
        assert_eq!(number("1234567.125"), Some(1_234_567.125));
        assert_eq!(number("-0.5"), Some(-0.5));
        assert_eq!(number("123456789012345"), Some(123_456_789_012_345.0));
        assert_eq!(number("1234567890123456.7"), None);
        let cells = [Cell::Decimal(Decimal::new(2450, 2)), Cell::Null];
        assert_eq!(scale(cells.iter()), 1);
        assert_eq!([1, 2, 4].map(places), ["0.0", "0.00", "0.00??"]);
        let cell = Cell::Decimal(Decimal::new(269_431_250, 4));
        assert_eq!((shown(&cell, 4), shown(&cell, 5)), (10, 11));
        assert_eq!(shown(&Cell::Percent(Decimal::new(8765, 2)), 2), 6);
    }

    #[test]
    fn days_before_the_first_are_text() {
        assert!(date(jiff::civil::date(1850, 1, 1)).is_none());
        assert!(date(jiff::civil::date(2014, 5, 21)).is_some());
    }

    #[test]
    fn cells_have_an_end() {
        assert_eq!(clean(&"长".repeat(100_000)).chars().count(), LONGEST + 1);
        assert_eq!(clean("a\r\nb\u{1b}"), "a\nb\\u{1b}");
    }
}
