//! A table as people read it: headings, texts, the row of sums, bars.
//!
//! Made from a section for the formats that are read by people. The texts are not yet made
//! safe: every format has its own way.

use std::borrow::Cow;

use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::style::{Style, share};
use super::table::{Table, rest};
use super::wrap::Hold;
use crate::lang::Voice;
use crate::report::{Cell, Column, Figure, Report, Section};

/// A table of texts.
pub(super) struct Sheet {
    /// How its texts are written.
    pub style: Style,
    pub headings: Vec<String>,
    /// Which columns are numbers, set to the right.
    pub right: Vec<bool>,
    /// What may be broken of the texts of a column.
    pub holds: Vec<Hold>,
    /// Which columns are filled in by hand.
    pub by_hand: Vec<bool>,
    pub rows: Vec<Vec<String>>,
    /// The row of sums.
    pub total: Option<Vec<String>>,
    /// Sums that belong to no column, as one line.
    pub line: Option<String>,
    /// The columns whose numbers are drawn as bars: which, and for each row its share of the
    /// largest, in thousandths.
    pub bars: Vec<(usize, Vec<usize>)>,
}

impl Sheet {
    /// The lines of a column's texts, that of the sum with them.
    pub(super) fn lines(&self, at: usize) -> impl Iterator<Item = &str> {
        let rows = self.rows.iter().chain(&self.total);
        let texts = rows.filter_map(move |row| row.get(at));
        texts.flat_map(|text| text.lines())
    }

    /// The width of a column's widest line, its heading left aside.
    pub(super) fn widest(&self, at: usize) -> usize {
        self.lines(at).map(str::width).max().unwrap_or(0)
    }
}

/// The sheet of a section.
pub(super) fn sheet(report: &Report, section: &Section, style: Style, voice: &Voice) -> Sheet {
    let table = Table::new(report, section, style);
    let columns = || table.columns.iter().enumerate();
    let text =
        |(cell, column): (&Cow<'_, Cell>, &Cow<'_, Column>)| style.text(cell, column.vacant, voice);
    let texts = |row: &Vec<_>| row.iter().zip(&table.columns).map(text).collect();
    Sheet {
        style,
        headings: columns().map(|(_, c)| voice.word(&c.heading())).collect(),
        right: columns().map(|(at, _)| table.is_numeric(at)).collect(),
        holds: columns().map(|(at, _)| table.hold(at)).collect(),
        by_hand: columns().map(|(_, column)| column.by_hand).collect(),
        rows: table.rows.iter().map(texts).collect(),
        total: table.total.as_ref().map(|row| total(row, style, voice)),
        line: line(table.rest.iter().copied(), style, voice),
        bars: columns()
            .filter(|(at, column)| column.bar && table.is_numeric(*at))
            .map(|(at, _)| (at, bars(&table, at)))
            .collect(),
    }
}

/// The sums of a report that stand below no table, as one line.
pub(super) fn total_line(report: &Report, style: Style, voice: &Voice) -> Option<String> {
    line(rest(report), style, voice)
}

/// What is told of a section's subject, a line each.
pub(super) fn facts(section: &Section, style: Style, voice: &Voice) -> Vec<String> {
    let one = |figure: &Figure| line(std::iter::once(figure), style, voice);
    section.facts.iter().filter_map(one).collect()
}

/// A row of sums. The word stands in the first column that has no sum of its own.
pub(super) fn total(row: &[Option<&Cell>], style: Style, voice: &Voice) -> Vec<String> {
    let free = row.iter().position(Option::is_none);
    let text = |(at, cell): (usize, &Option<&Cell>)| match cell {
        Some(Cell::Null) => voice.word("render-none"),
        Some(cell) => style.text(cell, false, voice),
        None if free == Some(at) => voice.word("render-total"),
        None => String::new(),
    };
    row.iter().enumerate().map(text).collect()
}

/// Sums with their names, as one line.
pub(super) fn line<'a>(
    figures: impl Iterator<Item = &'a Figure>,
    style: Style,
    voice: &Voice,
) -> Option<String> {
    let between = voice.word("render-figures-between");
    let parts: Vec<String> = figures
        .map(|figure| {
            let name = voice.word(&figure.heading());
            let mut value = style.text(&figure.cell, false, voice);
            if value.is_empty() {
                value = voice.word("render-none");
            }
            voice.figure(&name, &value)
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(&between))
}

fn bars(table: &Table<'_>, at: usize) -> Vec<usize> {
    let number = |row: &Vec<Cow<'_, Cell>>| match row.get(at).map(AsRef::as_ref) {
        Some(Cell::Whole(number)) => Decimal::from(*number),
        Some(Cell::Decimal(number) | Cell::Percent(number)) => *number,
        _ => Decimal::ZERO,
    };
    let numbers: Vec<Decimal> = table.rows.iter().map(number).collect();
    let most = numbers.iter().copied().max().unwrap_or_default();
    numbers.iter().map(|n| share(*n, most, 1000)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn a_sum_of_nothing_is_a_dash() {
        let figures = [
            Figure::new("share", Cell::share(0, 0)),
            Figure::new("points", 0i64),
        ];
        let told = line(figures.iter(), Style::Screen, &Voice::new(Lang::Zh));
        assert!(told.unwrap().ends_with("：—，积分：0"));
    }
}
