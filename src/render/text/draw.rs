//! Draws a table as it was planned; or, where it has no plan, each record below the other.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::fit::Plan;
use crate::render::sheet::Sheet;
use crate::render::wrap::{Breaker, Hold};

/// How far what is told below a row is set in.
const INDENT: usize = 2;
/// Between two things that are told below a row, and behind the heading of a record.
const GAP: usize = 2;
/// The least room of a value behind its heading.
const ROOM: usize = 10;

/// How a table is drawn.
pub(super) struct Drawing<'a> {
    /// Its headings, and what its columns are.
    pub sheet: &'a Sheet,
    pub breaker: Breaker,
    /// What a screen has room for.
    pub width: usize,
    /// A name and its value, as the language writes them.
    pub pair: &'a (dyn Fn(&str, &str) -> String + Sync),
}

impl Drawing<'_> {
    /// The head of a table: headings, a rule.
    pub(super) fn head(&self, plan: &Plan, out: &mut dyn Write) -> io::Result<()> {
        self.row(plan, &self.sheet.headings, None, out)?;
        let gaps = plan.gap * plan.columns.len().saturating_sub(1);
        let wide = plan.columns.iter().map(|(_, wide)| wide).sum::<usize>() + gaps;
        writeln!(out, "{}", "-".repeat(wide))
    }

    /// Rows, and what is told below each.
    pub(super) fn rows(
        &self,
        plan: &Plan,
        rows: &[Vec<String>],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        for row in rows {
            self.row(plan, row, Some(&self.sheet.holds), out)?;
            self.below(plan, row, out)?;
        }
        Ok(())
    }

    /// Texts side by side, each wrapped in its column; headings in lines of about one length.
    fn row(
        &self,
        plan: &Plan,
        texts: &[String],
        holds: Option<&[Hold]>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let columns = plan.columns.iter();
        let cells: Vec<Vec<String>> = columns
            .map(|(at, wide)| {
                let text = &texts[*at];
                match holds {
                    _ if text.width() <= *wide => vec![text.clone()],
                    Some(holds) => self.breaker.lines(text, holds[*at], *wide),
                    None => self.breaker.balanced(text, *wide),
                }
            })
            .collect();
        let high = cells.iter().map(Vec::len).max().unwrap_or(0);
        for nth in 0..high {
            let mut line = String::new();
            for ((at, wide), cell) in plan.columns.iter().zip(&cells) {
                let text = cell.get(nth).map_or("", String::as_str);
                let gap = " ".repeat(wide.saturating_sub(text.width()));
                match self.sheet.right[*at] {
                    true => line.extend([&gap, text]),
                    false => line.extend([text, &gap]),
                }
                line.extend(std::iter::repeat_n(' ', plan.gap));
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// What has no column of its own, set in: as many to a line as it holds.
    fn below(&self, plan: &Plan, row: &[String], out: &mut dyn Write) -> io::Result<()> {
        let room = self.width - INDENT;
        let mut line = String::new();
        let told = plan.below.iter().filter(|at| !row[**at].is_empty());
        for at in told {
            let pair = (self.pair)(&self.sheet.headings[*at], &row[*at]);
            if !line.is_empty() && line.width() + GAP + pair.width() > room {
                writeln!(out, "{:INDENT$}{line}", "")?;
                line.clear();
            }
            if !line.is_empty() {
                line.push_str("  ");
            }
            let mut lines = self.breaker.lines(&pair, self.sheet.holds[*at], room);
            let last = lines.pop().unwrap_or_default();
            for text in lines {
                writeln!(out, "{:INDENT$}{text}", "")?;
            }
            line.push_str(&last);
        }
        if !line.is_empty() {
            writeln!(out, "{:INDENT$}{line}", "")?;
        }
        Ok(())
    }

    /// Each record below the other: heading and value, values wrapped behind the headings.
    /// Those that are not the first are parted from what stands before.
    pub(super) fn cards(
        &self,
        rows: &[Vec<String>],
        first: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let sheet = self.sheet;
        let headings = sheet.headings.iter().map(|text| text.width());
        let headings = headings.max().unwrap_or(0);
        let room = self.width.saturating_sub(headings + GAP).max(ROOM);
        for (nth, row) in rows.iter().enumerate() {
            if nth > 0 || !first {
                writeln!(out)?;
            }
            let held = row.iter().enumerate().filter(|(_, text)| !text.is_empty());
            for (at, text) in held {
                let lines = self.breaker.lines(text, sheet.holds[at], room);
                for (nth, line) in lines.iter().enumerate() {
                    let heading = if nth == 0 {
                        sheet.headings[at].as_str()
                    } else {
                        ""
                    };
                    let gap = headings - heading.width() + GAP;
                    writeln!(out, "{heading}{:gap$}{line}", "")?;
                }
            }
        }
        Ok(())
    }
}
