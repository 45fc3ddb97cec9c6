//! Reports as text for a terminal or a pipe.
//!
//! Chinese counts two columns; numbers stand to the right; what does not fit is wrapped
//! within its column or told below its row, as [`fit`] finds. Where even that leaves no table,
//! each record is set below the other, a line for each of its values. Bars are drawn where the
//! table has room for all of them; charts are not.

mod bars;
mod draw;
mod fit;
mod long;
mod survey;

use std::borrow::Cow;
use std::io::{self, Write};

use self::long::Long;
use super::paper::second_line;
use super::sheet::{Sheet, facts, total_line};
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
/// How many rows are held at a time.
const CHUNK: usize = 512;

fn write(report: &Report, voice: &Voice, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    write_by(CHUNK, report, voice, options, out)
}

/// Writes a report, of its rows so many at a time.
fn write_by(
    chunk: usize,
    report: &Report,
    voice: &Voice,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
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
        let long = Long::new(report, section, voice, breaker, chunk);
        let sheet = &long.outline;
        if sheet.headings.is_empty() {
            continue; // facts alone
        }
        if !section.facts.is_empty() {
            writeln!(out)?;
        }
        if sheet.rows.is_empty() {
            say(&voice.word("render-empty"), out)?;
        } else {
            long.write(width, out)?;
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

/// A sheet of which nothing harms a terminal.
fn clean(mut sheet: Sheet) -> Sheet {
    let rows = sheet.rows.iter_mut().chain(&mut sheet.total);
    for cell in rows.flatten().chain(&mut sheet.headings) {
        if let Cow::Owned(text) = printable(cell) {
            *cell = text;
        }
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Say;
    use crate::report::{Cell, Column, Figure, Section};

    /// A report of many rows, in which what is widest and largest stands anywhere.
    fn report(rows: usize) -> Report {
        let mut columns = ["volunteer", "name", "title", "points"]
            .map(Column::new)
            .to_vec();
        columns[3].bar = true;
        let mut section = Section::new("rows", columns);
        section.rows = (0..rows)
            .map(|at| {
                let title = [
                    "社区",
                    "花园路街道老年大学，每周三",
                    "a-very-long-word-indeed",
                    "",
                ];
                let points = if at == rows / 2 { 4321 } else { at as i64 % 7 };
                vec![
                    format!("tx-{at}").into(),
                    Cell::name(["张三", "欧阳修"][at % 2]),
                    title[at % 4].into(),
                    if at % 5 == 0 {
                        Cell::Null
                    } else {
                        points.into()
                    },
                ]
            })
            .collect();
        let mut report = Report::new("points", "街道", Say::new("report-points"));
        report.sections.push(section);
        report.total = vec![Figure::new("points", 9876i64)];
        report
    }

    #[test]
    fn in_parts_a_table_is_what_it_is_at_once() {
        let voice = Voice::new(crate::lang::Lang::Zh);
        for (rows, width) in [(0, 80), (1, 80), (50, 120), (50, 60), (50, 34), (50, 20)] {
            let report = report(rows);
            let written = |chunk| {
                let options = Options {
                    width,
                    ..Options::default()
                };
                let mut out = Vec::new();
                write_by(chunk, &report, &voice, &options, &mut out).unwrap();
                String::from_utf8(out).unwrap()
            };
            let whole = written(1000);
            for chunk in [1, 3, 7, 49] {
                assert_eq!(
                    written(chunk),
                    whole,
                    "{rows} rows, {width} wide, by {chunk}"
                );
            }
        }
    }
}
