//! Reports as text for a terminal or a pipe.
//!
//! Chinese counts two columns; numbers stand to the right; what does not fit is wrapped
//! within its column or told below its row, as [`fit`] finds. Where even that leaves no table,
//! each record is set below the other, a line for each of its values. Bars are drawn where the
//! table has room for all of them; charts are not.

mod draw;
mod fit;

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use self::draw::Drawing;
use super::paper::second_line;
use super::sheet::{Sheet, facts, sheet, total_line};
use super::style::Style;
use super::table::seen;
use super::wrap::{Breaker, Hold};
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

/// No line is held to less.
const NARROWEST: usize = 20;
/// Between two columns.
const GAP: usize = 2;

fn write(report: &Report, voice: &Voice, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let breaker = Breaker::new();
    let width = options.width.max(NARROWEST);
    let say = |text: &str, out: &mut dyn Write| {
        let lines = breaker.lines(&printable(text), Hold::Free, width);
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    };
    say(&voice.tell(&report.title), out)?;
    if let Some(line) = second_line(report, Style::Screen, voice) {
        say(&line, out)?;
    }
    if report.internal {
        say(&voice.word("render-internal"), out)?;
    }
    for section in seen(report) {
        writeln!(out)?;
        if let Some(title) = &section.title {
            say(&voice.tell(title), out)?;
        }
        for fact in facts(section, Style::Screen, voice) {
            say(&fact, out)?;
        }
        let sheet = sheet(report, section, Style::Screen, voice);
        if sheet.headings.is_empty() {
            continue; // facts alone
        }
        if !section.facts.is_empty() {
            writeln!(out)?;
        }
        if sheet.rows.is_empty() {
            say(&voice.word("render-empty"), out)?;
        } else {
            table(with_bars(clean(&sheet), width), width, breaker, voice, out)?;
        }
        if let Some(line) = &sheet.line {
            say(line, out)?;
        }
    }
    if let Some(line) = total_line(report, Style::Screen, voice) {
        writeln!(out)?;
        say(&line, out)?;
    }
    for (at, note) in report.notes.iter().enumerate() {
        if at == 0 {
            writeln!(out)?;
        }
        say(&voice.tell(note), out)?;
    }
    Ok(())
}

/// A table as it fits.
fn table(
    mut sheet: Sheet,
    width: usize,
    breaker: Breaker,
    voice: &Voice,
    out: &mut dyn Write,
) -> io::Result<()> {
    let pair = |name: &str, value: &str| voice.figure(name, value);
    let plan = fit::plan(&sheet, width, breaker);
    if let (Some(plan), Some(total)) = (&plan, &mut sheet.total) {
        name_sums(total, plan, voice);
    }
    let drawing = Drawing {
        sheet: &sheet,
        breaker,
        width,
        pair: &pair,
    };
    match plan {
        Some(plan) => drawing.table(&plan, out),
        None => drawing.cards(out),
    }
}

/// Puts the word that names the row of sums into a column that stands, where its own is told
/// below.
fn name_sums(total: &mut [String], plan: &fit::Plan, voice: &Voice) {
    let word = voice.word("render-total");
    let told = plan.below.iter().copied().find(|at| total[*at] == word);
    let mut shown = plan.columns.iter().map(|(at, _)| *at);
    if let (Some(told), Some(free)) = (told, shown.find(|at| total[*at].is_empty())) {
        total.swap(told, free);
    }
}

fn clean(sheet: &Sheet) -> Sheet {
    let row = |row: &Vec<String>| {
        row.iter()
            .map(|cell| printable(cell).into_owned())
            .collect::<Vec<_>>()
    };
    Sheet {
        style: sheet.style,
        headings: row(&sheet.headings),
        right: sheet.right.clone(),
        holds: sheet.holds.clone(),
        by_hand: sheet.by_hand.clone(),
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
        sheet.holds.insert(at + 1, Hold::Whole);
        sheet.by_hand.insert(at + 1, false);
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

/// The widths of the columns when nothing is wrapped.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let mut widths: Vec<usize> = sheet.headings.iter().map(|text| text.width()).collect();
    for row in sheet.rows.iter().chain(&sheet.total) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_named_where_their_column_is_told_below() {
        let voice = Voice::new(crate::lang::Lang::Zh);
        let plan = fit::Plan {
            columns: vec![(1, 4), (2, 4)],
            below: vec![0],
            gap: 1,
        };
        let mut total = ["合计", "", "45"].map(str::to_owned);
        name_sums(&mut total, &plan, &voice);
        assert_eq!(total, ["", "合计", "45"]);
    }

    #[test]
    fn bars_are_as_long_as_numbers() {
        assert_eq!(bar(1000).chars().count(), BAR);
        assert_eq!(bar(500), "██████");
        assert_eq!(bar(11), "▏");
        assert_eq!(bar(0), "");
    }
}
