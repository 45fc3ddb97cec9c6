//! A table as people read it: headings, texts, the row of sums.
//!
//! Made from a section for the formats that are read by people. The texts are not yet made
//! safe: every format has its own way.

use crate::lang::{Voice, date, decimal_short};
use crate::report::{Audience, Cell, Column, Figure, Report, Section};

/// A table of texts.
pub(super) struct Sheet {
    pub headings: Vec<String>,
    /// Which columns are numbers, set to the right.
    pub right: Vec<bool>,
    pub rows: Vec<Vec<String>>,
    /// The row of sums.
    pub total: Option<Vec<String>>,
    /// Sums that belong to no column, as one line.
    pub line: Option<String>,
}

/// The sheet of a section; the sums of the whole report are its own where it is the only one.
pub(super) fn sheet(report: &Report, section: &Section, voice: &Voice) -> Sheet {
    let shown: Vec<(usize, &Column)> = section
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.audience != Audience::Data)
        .collect();
    let texts = |row: &Vec<Cell>| -> Vec<String> {
        let cell =
            |at: usize, column: &Column| row.get(at).map(|cell| text(cell, column.vacant, voice));
        shown
            .iter()
            .map(|(at, column)| cell(*at, column).unwrap_or_default())
            .collect()
    };
    let alone = seen(report).count() == 1;
    let whole = report.total.iter().filter(|_| alone);
    let figures: Vec<&Figure> = section.foot.iter().chain(whole).collect();
    let keys: Vec<&str> = shown.iter().map(|(_, column)| column.key).collect();
    Sheet {
        headings: shown
            .iter()
            .map(|(_, column)| voice.word(&column.heading()))
            .collect(),
        right: shown
            .iter()
            .map(|(at, _)| is_numeric(section, *at))
            .collect(),
        rows: section.rows.iter().map(texts).collect(),
        total: total_row(&figures, &keys, voice),
        line: line(
            figures.into_iter().filter(|f| !keys.contains(&f.key)),
            voice,
        ),
    }
}

/// The sums of a report of several tables, as one line.
pub(super) fn total_line(report: &Report, voice: &Voice) -> Option<String> {
    let several = seen(report).count() != 1;
    line(report.total.iter().filter(|_| several), voice)
}

/// A cell as text.
pub(super) fn text(cell: &Cell, vacant: bool, voice: &Voice) -> String {
    match cell {
        Cell::Null if vacant => voice.word("render-vacant"),
        Cell::Null => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Word { id, .. } => voice.word(id),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => decimal_short(*number),
        Cell::Date(day) => date(*day),
        Cell::Year(year) => year.to_string(),
        Cell::Flag(true) => voice.word("render-yes"),
        Cell::Flag(false) => voice.word("render-no"),
        Cell::Name(name) => name.clone(),
        Cell::List(items) | Cell::Names(items) => voice.list(items),
        Cell::Percent(number) => format!("{}%", decimal_short(*number)),
        Cell::Series(numbers) => {
            let numbers: Vec<_> = numbers.iter().copied().map(decimal_short).collect();
            numbers.join(" ")
        }
    }
}

/// What is told of a section's subject, a line each.
pub(super) fn facts(section: &Section, voice: &Voice) -> Vec<String> {
    let one = |figure: &Figure| line(std::iter::once(figure), voice);
    section.facts.iter().filter_map(one).collect()
}

/// The sections that people see.
pub(super) fn seen(report: &Report) -> impl Iterator<Item = &Section> {
    let sections = report.sections.iter();
    sections.filter(|section| section.audience != Audience::Data)
}

fn is_numeric(section: &Section, at: usize) -> bool {
    let cells = || section.rows.iter().filter_map(|row| row.get(at));
    let held = |cell: &&Cell| **cell != Cell::Null;
    cells().any(Cell::is_number) && cells().filter(held).all(Cell::is_number)
}

fn total_row(figures: &[&Figure], keys: &[&str], voice: &Voice) -> Option<Vec<String>> {
    let figure = |key: &&str| figures.iter().find(|figure| figure.key == *key);
    let mut row: Vec<Option<String>> = keys
        .iter()
        .map(|key| figure(key).map(|f| text(&f.cell, false, voice)))
        .collect();
    if row.iter().all(Option::is_none) {
        return None;
    }
    // The word stands in the first column that has no sum of its own.
    if let Some(free) = row.iter_mut().find(|cell| cell.is_none()) {
        *free = Some(voice.word("render-total"));
    }
    Some(row.into_iter().map(Option::unwrap_or_default).collect())
}

fn line<'a>(figures: impl Iterator<Item = &'a Figure>, voice: &Voice) -> Option<String> {
    let parts: Vec<String> = figures
        .map(|figure| {
            let name = voice.word(&figure.heading());
            let value = text(&figure.cell, false, voice);
            voice.say(
                "render-figure",
                &[("name", name.into()), ("value", value.into())],
            )
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(&voice.word("render-figures-between")))
}
