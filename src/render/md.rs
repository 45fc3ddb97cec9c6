//! Reports as Markdown, for issues and pages: nothing of a record acts as markup.
//!
//! Tables are padded by the width of their texts, so that they can be read as they stand.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::paper::second_line;
use super::safe::markdown;
use super::sheet::{Sheet, facts, sheet, total_line};
use super::style::Style;
use super::table::seen;
use super::{Format, Options};
use crate::lang::Voice;
use crate::report::Report;

pub(super) static FORMAT: Format = Format {
    name: "md",
    endings: &["md", "markdown"],
    encodings: false,
    binary: false,
    write,
};

/// Cells are padded up to this width; a longer one stands out.
const PADDED: usize = 40;

fn write(report: &Report, voice: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", markdown(&voice.tell(&report.title)))?;
    if let Some(line) = second_line(report, Style::Forge, voice) {
        writeln!(out, "\n{}", markdown(&line))?;
    }
    if report.internal {
        writeln!(out, "\n**{}**", voice.word("render-internal"))?;
    }
    for section in seen(report) {
        if let Some(title) = &section.title {
            writeln!(out, "\n## {}", markdown(&voice.tell(title)))?;
        }
        for fact in facts(section, Style::Forge, voice) {
            writeln!(out, "\n{}", markdown(&fact))?;
        }
        writeln!(out)?;
        let sheet = sheet(report, section, Style::Forge, voice);
        if sheet.headings.is_empty() {
            continue; // facts alone
        }
        if sheet.rows.is_empty() {
            writeln!(out, "{}", voice.word("render-empty"))?;
        } else {
            table(&sheet, out)?;
        }
        if let Some(line) = &sheet.line {
            writeln!(out, "\n{}", markdown(line))?;
        }
    }
    if let Some(line) = total_line(report, Style::Forge, voice) {
        writeln!(out, "\n{}", markdown(&line))?;
    }
    for (at, note) in report.notes.iter().enumerate() {
        let gap = if at == 0 { "\n" } else { "" };
        writeln!(out, "{gap}- {}", markdown(&voice.tell(note)))?;
    }
    Ok(())
}

fn table(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    let escaped = |row: &Vec<String>| row.iter().map(|cell| markdown(cell)).collect::<Vec<_>>();
    let head = escaped(&sheet.headings);
    let body: Vec<Vec<String>> = sheet.rows.iter().chain(&sheet.total).map(escaped).collect();
    let mut widths = vec![3; head.len()];
    for row in body.iter().chain([&head]) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width().min(PADDED));
        }
    }
    line(&head, &widths, &sheet.right, out)?;
    for (width, right) in widths.iter().zip(&sheet.right) {
        let (dashes, end) = if *right {
            (width + 1, ":")
        } else {
            (width + 2, "")
        };
        write!(out, "|{}{end}", "-".repeat(dashes))?;
    }
    writeln!(out, "|")?;
    for row in &body {
        line(row, &widths, &sheet.right, out)?;
    }
    Ok(())
}

fn line(cells: &[String], widths: &[usize], right: &[bool], out: &mut dyn Write) -> io::Result<()> {
    for ((cell, width), right) in cells.iter().zip(widths).zip(right) {
        let gap = " ".repeat(width.saturating_sub(cell.width()));
        if *right {
            write!(out, "| {gap}{cell} ")?;
        } else {
            write!(out, "| {cell}{gap} ")?;
        }
    }
    writeln!(out, "|")
}
