//! Reports as text for a terminal or a pipe.
//!
//! Chinese counts two columns; numbers stand to the right; what does not fit is wrapped
//! within its column. Where even that would leave no column readable, each record is set
//! below the other, a line for each of its values. Bars are drawn where the table has room for
//! all of them; charts are not.

use std::io::{self, Write};

use comfy_table::{
    Cell as TableCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table,
    TableStyle, Width,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::paper::second_line;
use super::sheet::{Sheet, facts, sheet, total_line};
use super::style::Style;
use super::table::seen;
use super::{Format, Options};
use crate::lang::Voice;
use crate::report::Report;
use crate::text::printable;

pub(super) static FORMAT: Format = Format {
    name: "text",
    endings: &["txt"],
    encodings: false,
    binary: false,
    write,
};

/// Columns of this width and less are not wrapped: the first that lets the table fit.
const NARROW: [usize; 2] = [10, 6];
/// Between two columns.
const GAP: usize = 2;

fn write(report: &Report, voice: &Voice, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", printable(&voice.tell(&report.title)))?;
    if let Some(line) = second_line(report, voice) {
        writeln!(out, "{}", printable(&line))?;
    }
    if report.internal {
        writeln!(out, "{}", voice.word("render-internal"))?;
    }
    for section in seen(report) {
        writeln!(out)?;
        if let Some(title) = &section.title {
            writeln!(out, "{}", printable(&voice.tell(title)))?;
        }
        for fact in facts(section, Style::Screen, voice) {
            writeln!(out, "{}", printable(&fact))?;
        }
        let sheet = sheet(report, section, Style::Screen, voice);
        if sheet.headings.is_empty() {
            continue; // facts alone
        }
        if !section.facts.is_empty() {
            writeln!(out)?;
        }
        if sheet.rows.is_empty() {
            writeln!(out, "{}", voice.word("render-empty"))?;
        } else {
            let width = options.width.max(20);
            lay_out(with_bars(clean(&sheet), width), width, out)?;
        }
        if let Some(line) = &sheet.line {
            writeln!(out, "{}", printable(line))?;
        }
    }
    if let Some(line) = total_line(report, Style::Screen, voice) {
        writeln!(out, "\n{}", printable(&line))?;
    }
    for (at, note) in report.notes.iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}", printable(&voice.tell(note)))?;
    }
    Ok(())
}

fn clean(sheet: &Sheet) -> Sheet {
    let row = |row: &Vec<String>| {
        row.iter()
            .map(|cell| printable(cell).into_owned())
            .collect::<Vec<_>>()
    };
    Sheet {
        headings: row(&sheet.headings),
        right: sheet.right.clone(),
        rows: sheet.rows.iter().map(row).collect(),
        total: sheet.total.as_ref().map(row),
        line: None,
        bars: sheet.bars.clone(),
    }
}

/// The longest bar.
const BAR: usize = 12;
/// A block of one to seven eighths.
const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// With a bar behind each number that has one, where nothing need be wrapped for it.
fn with_bars(mut sheet: Sheet, width: usize) -> Sheet {
    let bars = std::mem::take(&mut sheet.bars);
    let taken: usize = widths(&sheet).iter().map(|wide| wide + GAP).sum();
    if taken + bars.len() * (BAR + GAP) > width + GAP {
        return sheet;
    }
    // From the last to the first: what stands before keeps its place.
    for (at, shares) in bars.into_iter().rev() {
        sheet.headings.insert(at + 1, String::new());
        sheet.right.insert(at + 1, false);
        for (row, share) in sheet.rows.iter_mut().zip(shares) {
            row.insert(at + 1, bar(share));
        }
        if let Some(total) = &mut sheet.total {
            total.insert(at + 1, String::new());
        }
    }
    sheet
}

/// A bar of thousandths.
fn bar(share: usize) -> String {
    let eighths = share * BAR * 8 / 1000;
    let mut bar = "█".repeat(eighths / 8);
    bar.extend((eighths % 8).checked_sub(1).map(|at| EIGHTHS[at]));
    bar
}

fn lay_out(sheet: Sheet, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let widths = widths(&sheet);
    let kept = |at: usize, narrow: usize| {
        if sheet.right[at] {
            widths[at]
        } else {
            widths[at].min(narrow)
        }
    };
    let least = |narrow: usize| {
        (0..widths.len())
            .map(|at| kept(at, narrow) + GAP)
            .sum::<usize>()
    };
    let Some(narrow) = NARROW
        .into_iter()
        .find(|narrow| least(*narrow) <= width + GAP)
    else {
        return stack(&sheet, width, out);
    };
    let mut table = Table::new();
    let style = TableStyle::new().header_separator(LineStyle::none().fill('-'));
    table
        .load_style(style)
        .force_no_tty()
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(sheet.headings);
    let last = widths.len().saturating_sub(1);
    for row in sheet.rows.into_iter().chain(sheet.total) {
        table.add_row(row.into_iter().map(TableCell::new_owned));
    }
    for (at, natural) in widths.iter().enumerate() {
        let Some(column) = table.column_mut(at) else {
            continue;
        };
        column.set_padding((0, if at == last { 0 } else { GAP as u16 }));
        if sheet.right[at] {
            column.set_cell_alignment(CellAlignment::Right);
        }
        column.set_constraint(if *natural <= narrow || sheet.right[at] {
            ColumnConstraint::ContentWidth
        } else {
            ColumnConstraint::LowerBoundary(Width::Fixed((narrow + GAP) as u16))
        });
    }
    for line in table.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn widths(sheet: &Sheet) -> Vec<usize> {
    let mut widths: Vec<usize> = sheet.headings.iter().map(|text| text.width()).collect();
    for row in sheet.rows.iter().chain(&sheet.total) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    widths
}

/// Each record below the other: heading and value, values wrapped behind the headings.
fn stack(sheet: &Sheet, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let headings = sheet
        .headings
        .iter()
        .map(|text| text.width())
        .max()
        .unwrap_or(0);
    let room = width.saturating_sub(headings + GAP).max(NARROW[0]);
    for (at, row) in sheet.rows.iter().chain(&sheet.total).enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        for (heading, cell) in sheet
            .headings
            .iter()
            .zip(row)
            .filter(|(_, cell)| !cell.is_empty())
        {
            for (nth, line) in wrap(cell, room).iter().enumerate() {
                let heading = if nth == 0 { heading.as_str() } else { "" };
                let gap = headings - heading.width() + GAP;
                writeln!(out, "{heading}{:gap$}{line}", "")?;
            }
        }
    }
    Ok(())
}

fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide > room {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
        used += wide;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_numbers() {
        assert_eq!(bar(1000).chars().count(), BAR);
        assert_eq!(bar(500), "██████");
        assert_eq!(bar(11), "▏");
        assert_eq!(bar(0), "");
    }
}
