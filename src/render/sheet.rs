//! A table as people read it: headings, texts, the row of sums, bars.
//!
//! Made from a section for the formats that are read by people. The texts are not yet made
//! safe: every format has its own way.

use std::borrow::Cow;

use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::nature::{Nature, number};
use super::style::{Style, share};
use super::table::{Table, rest};
use super::wrap::Hold;
use crate::lang::Voice;
use crate::report::{Cell, Column, Figure, Report, Section};

/// A table of texts.
#[derive(Clone)]
pub(super) struct Sheet {
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
    texts(&table, &table.natures(), style, voice)
}

/// The sheet of a table of which it is known what its columns are.
pub(super) fn texts(table: &Table<'_>, natures: &[Nature], style: Style, voice: &Voice) -> Sheet {
    let columns = || table.columns.iter().zip(natures);
    let text =
        |(cell, column): (&Cow<'_, Cell>, &Cow<'_, Column>)| style.text(cell, column.vacant, voice);
    let texts = |row: &Vec<_>| row.iter().zip(&table.columns).map(text).collect();
    let bars = columns().enumerate();
    let bars = bars.filter(|(_, (column, nature))| column.bar && nature.is_numeric());
    Sheet {
        headings: columns().map(|(c, _)| voice.word(&c.heading())).collect(),
        right: columns().map(|(_, nature)| nature.is_numeric()).collect(),
        holds: columns()
            .map(|(column, nature)| nature.hold(column))
            .collect(),
        by_hand: columns().map(|(column, _)| column.by_hand).collect(),
        rows: table.rows.iter().map(texts).collect(),
        total: table.total.as_ref().map(|row| total(row, style, voice)),
        line: line(table.rest.iter().copied(), style, voice),
        bars: bars
            .map(|(at, (_, nature))| (at, shares(table, at, nature.most)))
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

/// The shares of the numbers of a column in the largest, in thousandths.
fn shares(table: &Table<'_>, at: usize, most: Decimal) -> Vec<usize> {
    let cells = table.rows.iter().map(|row| row.get(at));
    let numbers = cells.map(|cell| cell.map_or(Decimal::ZERO, |cell| number(cell)));
    numbers.map(|number| share(number, most, 1000)).collect()
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
