//! A sheet: title, what is told of the subject, the table, its sums, who signs.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::cell::{Look, clean, font, scale, shown};
use crate::lang::Voice;
use crate::render::paper::{
    Fit, ends_page, head, makers, page_of_pages, second, signatures, small,
};
use crate::render::sheet::{Sheet, facts, total_line};
use crate::render::style::Style;
use crate::render::table::{Table, seen};
use crate::report::{Cell, Report, Section};

/// No column is narrower, in characters.
const NARROWEST: usize = 6;
/// A text up to this width stands in the middle of its column.
const MIDDLE: usize = 20;
/// No sheet is narrower, so that what stands across it has room.
const SHEET: usize = 64;
/// The height of a row of one line, and of a line more, in points.
const ROW: u32 = 18;
const LINE: u32 = 15;
/// The height of a row to sign in, nine millimetres.
const HAND: u32 = 26;
/// The width of a page upright and lying, in characters.
const UPRIGHT: usize = 96;
const LYING: usize = 144;
/// No row is higher.
const HIGHEST: u32 = 400;
/// The number of A4 among papers.
const A4: u8 = 9;

/// What a sheet is made of.
pub(super) struct Page<'a> {
    pub report: &'a Report,
    pub section: &'a Section,
    pub texts: &'a Sheet,
    /// How it lies on paper: the widths of its columns are the same here.
    pub fit: &'a Fit,
    pub lying: bool,
    /// Whether it is the last, which ends the report.
    pub last: bool,
    pub voice: &'a Voice,
}

/// Where the next row is written, and how wide the sheet is.
struct Cursor {
    row: u32,
    last: u16,
    /// The width of all columns, in characters.
    room: usize,
    /// And of each.
    widths: Vec<usize>,
}

impl Page<'_> {
    /// Writes the sheet.
    pub(super) fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let table = Table::new(self.report, self.section, Style::Printed);
        let looks = 0..table.columns.len();
        let looks: Vec<Look<'_>> = looks.map(|nth| self.look(&table, nth)).collect();
        let widths = self.widths(&table, &looks, sheet)?;
        let columns = u16::try_from(widths.len()).unwrap_or(u16::MAX);
        let mut at = Cursor {
            row: 0,
            last: columns.saturating_sub(1),
            room: widths.iter().sum(),
            widths,
        };
        self.head(sheet, &mut at)?;
        if !self.texts.headings.is_empty() {
            self.table(&table, looks, sheet, &mut at)?;
        }
        self.foot(sheet, &mut at)?;
        self.setup(sheet);
        Ok(())
    }

    fn widths(
        &self,
        table: &Table<'_>,
        looks: &[Look<'_>],
        sheet: &mut Worksheet,
    ) -> Result<Vec<usize>, XlsxError> {
        let columns = self.fit.columns.iter().zip(looks).enumerate();
        let wide = |(nth, (wide, look)): (usize, (&usize, &Look<'_>))| {
            let numbers = numbers(table, nth).map(|cell| shown(cell, look.scale));
            (wide + 2)
                .max(numbers.max().unwrap_or(0) + 2)
                .max(NARROWEST)
        };
        let mut widths: Vec<usize> = columns.map(wide).collect();
        if widths.is_empty() {
            widths.push(SHEET);
        }
        let missing = SHEET.saturating_sub(widths.iter().sum());
        let each = missing / widths.len();
        widths.iter_mut().for_each(|wide| *wide += each);
        for (at, wide) in (0..).zip(&widths) {
            let wide = u32::try_from(*wide).unwrap_or(u32::MAX);
            sheet.set_column_width(at, wide)?;
        }
        Ok(widths)
    }

    /// The width of the page, in characters.
    fn room(&self) -> usize {
        match self.lying {
            true => LYING,
            false => UPRIGHT,
        }
    }

    /// The least height of a row: where there is a column to sign in, eight millimetres, made
    /// larger as the sheet is made smaller.
    fn least(&self, widths: &[usize]) -> u32 {
        if !self.texts.by_hand.contains(&true) {
            return ROW;
        }
        let wide: usize = widths.iter().sum::<usize>().max(self.room());
        let high = (HAND as usize * wide).div_ceil(self.room());
        u32::try_from(high).unwrap_or(HIGHEST).min(HIGHEST)
    }

    /// The title, the second line, what is told of the subject.
    fn head(&self, sheet: &mut Worksheet, at: &mut Cursor) -> Result<(), XlsxError> {
        let plain = || font(self.voice);
        let middle = || plain().set_align(FormatAlign::Center);
        let title = Style::Printed.tell(&self.report.title, self.voice);
        let format = middle().set_bold().set_font_size(16);
        at.line(sheet, &title, format, 28)?;
        let mut line = second(self.report, self.voice);
        if self.report.internal {
            let mark = self.voice.word("render-internal");
            let args = [("street", line.into()), ("scope", mark.into())];
            line = self.voice.say("print-second", &args);
        }
        at.line(sheet, &line, middle(), ROW)?;
        if let Some(title) = &self.section.title {
            at.line(
                sheet,
                &Style::Printed.tell(title, self.voice),
                plain().set_bold(),
                ROW,
            )?;
        }
        for fact in facts(self.section, Style::Printed, self.voice) {
            at.line(sheet, &fact, plain(), ROW)?;
        }
        Ok(())
    }

    fn table(
        &self,
        table: &Table<'_>,
        looks: Vec<Look<'_>>,
        sheet: &mut Worksheet,
        at: &mut Cursor,
    ) -> Result<(), XlsxError> {
        let head = font(self.voice)
            .set_bold()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap()
            .set_background_color(Color::RGB(0x00EE_F2F6));
        let header = at.row;
        sheet.set_row_height(header, at.height(&self.texts.headings))?;
        for (column, heading) in (0..).zip(&self.texts.headings) {
            sheet.write_string_with_format(header, column, clean(heading), &head)?;
        }
        sheet.set_repeat_rows(header, header)?;
        sheet.set_freeze_panes(header + 1, 0)?;
        at.row += 1;
        if table.rows.is_empty() {
            let empty = self.voice.word("render-empty");
            return at.line(sheet, &empty, font(self.voice), ROW);
        }
        let least = self.least(&at.widths);
        for (row, texts) in table.rows.iter().zip(&self.texts.rows) {
            sheet.set_row_height(at.row, at.height(texts).max(least))?;
            for ((column, look), cell) in (0..).zip(&looks).zip(row) {
                look.write(sheet, (at.row, column), cell)?;
            }
            at.row += 1;
        }
        sheet.autofilter(header, 0, at.row - 1, at.last)?;
        self.total(table, looks, sheet, at)
    }

    /// The row of sums.
    fn total(
        &self,
        table: &Table<'_>,
        looks: Vec<Look<'_>>,
        sheet: &mut Worksheet,
        at: &mut Cursor,
    ) -> Result<(), XlsxError> {
        let (Some(total), Some(texts)) = (&table.total, &self.texts.total) else {
            return Ok(());
        };
        for (((column, look), cell), text) in (0..).zip(looks).zip(total).zip(texts) {
            let look = Look { bold: true, ..look };
            match cell {
                Some(cell) => look.write(sheet, (at.row, column), cell)?,
                None => look.text(sheet, (at.row, column), text)?,
            }
        }
        at.row += 1;
        Ok(())
    }

    fn look<'b>(&'b self, table: &Table<'_>, nth: usize) -> Look<'b> {
        Look {
            voice: self.voice,
            scale: scale(numbers(table, nth)),
            vacant: table.columns[nth].vacant,
            middle: self.texts.widest(nth) <= MIDDLE,
            bold: false,
        }
    }

    /// What stands below: other sums, notes, who signs, the small print.
    fn foot(&self, sheet: &mut Worksheet, at: &mut Cursor) -> Result<(), XlsxError> {
        let plain = || font(self.voice);
        let (report, voice) = (self.report, self.voice);
        if let Some(line) = &self.texts.line {
            at.line(sheet, line, plain(), ROW)?;
        }
        if self.last {
            if let Some(line) = total_line(report, Style::Printed, voice) {
                at.line(sheet, &line, plain(), ROW)?;
            }
            for note in &report.notes {
                at.line(sheet, &Style::Printed.tell(note, voice), plain(), ROW)?;
            }
        }
        let sections: Vec<&Section> = seen(report).collect();
        let nth = sections.iter().position(|s| std::ptr::eq(*s, self.section));
        if nth.is_none_or(|nth| ends_page(&sections, nth)) {
            at.line(sheet, &self.blanks(&signatures(report, voice)), plain(), 30)?;
        }
        if self.last {
            at.line(sheet, &self.blanks(&makers(report, voice)), plain(), 30)?;
            if report.layout.seal {
                let right = plain().set_align(FormatAlign::Right);
                at.line(sheet, &voice.word("print-seal"), right, 40)?;
            }
            let small = small(report, voice).join("　");
            at.line(sheet, &small, plain().set_font_size(8), ROW)?;
        }
        Ok(())
    }

    /// Who signs, with room to do so.
    fn blanks(&self, names: &[String]) -> String {
        let colon = self.voice.word("print-colon");
        let blanks = names
            .iter()
            .map(|name| format!("{name}{colon}____________"));
        blanks.collect::<Vec<_>>().join("　")
    }

    /// How it is printed.
    fn setup(&self, sheet: &mut Worksheet) {
        sheet
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true)
            .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3)
            .set_footer(format!("&C{}", page_of_pages("&P", "&N", self.voice)));
        if self.lying {
            sheet.set_landscape();
        }
        let told = clean(&head(self.report, self.voice)).replace('&', "&&");
        let mark = match self.report.internal {
            true => format!("&R{}", self.voice.word("render-internal")),
            false => String::new(),
        };
        sheet.set_header(format!("&L{told}{mark}"));
    }
}

impl Cursor {
    /// A line across the whole sheet, as high as its text needs; nothing for no text.
    fn line(
        &mut self,
        sheet: &mut Worksheet,
        text: &str,
        format: Format,
        height: u32,
    ) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = clean(text);
        let more = height_of(&text, self.room) - ROW;
        sheet.set_row_height(self.row, (height + more).min(HIGHEST))?;
        let format = format
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        if self.last == 0 {
            sheet.write_string_with_format(self.row, 0, text, &format)?;
        } else {
            sheet.merge_range(self.row, 0, self.row, self.last, &text, &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The height that a row of texts needs in these columns.
    fn height(&self, texts: &[String]) -> u32 {
        let heights = texts.iter().zip(&self.widths);
        let heights = heights.map(|(text, wide)| height_of(text, *wide));
        heights.max().unwrap_or(ROW).min(HIGHEST)
    }
}

/// The cells of a column and its sum.
fn numbers<'t>(table: &'t Table<'_>, nth: usize) -> impl Iterator<Item = &'t Cell> {
    let cells = table.rows.iter().filter_map(move |row| row.get(nth));
    let sums = table.total.iter();
    let sums = sums.filter_map(move |row| row.get(nth).copied().flatten());
    cells.map(AsRef::as_ref).chain(sums)
}

/// The height of a text in a column of some width; spreadsheets do not find it by themselves.
fn height_of(text: &str, room: usize) -> u32 {
    let room = room.saturating_sub(1).max(1);
    let lines = text.lines().map(|line| line.width().div_ceil(room).max(1));
    let more = lines.sum::<usize>().saturating_sub(1);
    ROW + u32::try_from(more).unwrap_or(HIGHEST).min(HIGHEST) * LINE
}
