//! What people see of a section, its cells still typed: which columns, which sums.
//!
//! [`super::sheet`] makes texts of it; the spreadsheet takes the cells as they are. It must
//! not know languages or formats.

use std::borrow::Cow;

use super::style::Style;
use super::wrap::Hold;
use crate::report::{Audience, Cell, Column, Figure, Report, Section};

/// A table of typed cells.
pub(super) struct Table<'a> {
    pub columns: Vec<Cow<'a, Column>>,
    pub rows: Vec<Vec<Cow<'a, Cell>>>,
    /// The sums that stand below a column; none where no column has one.
    pub total: Option<Vec<Option<&'a Cell>>>,
    /// Sums that belong to no column.
    pub rest: Vec<&'a Figure>,
}

impl<'a> Table<'a> {
    /// What people see of a section; the sums of the whole report are its own where it is the
    /// only one. On paper a numbered report has the number of the row in front; on a screen the
    /// room is worth more.
    pub(super) fn new(report: &'a Report, section: &'a Section, style: Style) -> Self {
        let shown: Vec<(usize, &Column)> = section
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.audience != Audience::Data)
            .collect();
        let numbered = report.layout.numbered && style == Style::Printed && !shown.is_empty();
        let number = numbered.then(|| Cow::Owned(Column::new("serial")));
        let columns = shown.iter().map(|(_, column)| Cow::Borrowed(*column));
        let columns: Vec<Cow<'a, Column>> = number.into_iter().chain(columns).collect();
        let cells = |(nth, row): (usize, &'a Vec<Cell>)| {
            let number = numbered.then(|| Cow::Owned(Cell::count(nth + 1)));
            let cells = shown
                .iter()
                .map(|(at, _)| row.get(*at).map_or(Cow::Owned(Cell::Null), Cow::Borrowed));
            number.into_iter().chain(cells).collect()
        };
        let rows = section.rows.iter().enumerate().map(cells).collect();
        let (total, rest) = sums(&columns, figures(report, section));
        Self {
            columns,
            rows,
            total,
            rest,
        }
    }

    /// Whether a column holds numbers and nothing else.
    pub(super) fn is_numeric(&self, at: usize) -> bool {
        let cells = || self.rows.iter().filter_map(|row| row.get(at));
        let held = |cell: &&Cow<'_, Cell>| ***cell != Cell::Null;
        cells().any(|cell| cell.is_number()) && cells().filter(held).all(|cell| cell.is_number())
    }

    /// What may be broken of a column's texts.
    pub(super) fn hold(&self, at: usize) -> Hold {
        let cells = self.rows.iter().filter_map(|row| row.get(at));
        let kinds = cells.filter_map(|cell| match cell.as_ref() {
            Cell::Null => None,
            Cell::Text(_) | Cell::Word { .. } | Cell::Said(_) => Some(Hold::Free),
            Cell::List(_) | Cell::Names(_) => Some(Hold::Listed),
            _ => Some(Hold::Whole),
        });
        match self.columns.get(at) {
            Some(column) if column.whole => Hold::Whole,
            _ => kinds.max().unwrap_or(Hold::Free),
        }
    }
}

/// The sums of a section.
fn figures<'a>(report: &'a Report, section: &'a Section) -> Vec<&'a Figure> {
    let alone = seen(report).count() == 1;
    let whole = report.total.iter().filter(|_| alone);
    section.foot.iter().chain(whole).collect()
}

type Sums<'a> = (Option<Vec<Option<&'a Cell>>>, Vec<&'a Figure>);

/// The sums that stand below their columns, and the rest.
fn sums<'a>(columns: &[Cow<'a, Column>], figures: Vec<&'a Figure>) -> Sums<'a> {
    let below = |column: &Cow<'_, Column>| {
        let figure = figures.iter().find(|figure| figure.key == column.key);
        figure.map(|figure| &figure.cell)
    };
    let row: Vec<_> = columns.iter().map(below).collect();
    let total = row.iter().any(Option::is_some).then_some(row);
    let has = |key: &str| columns.iter().any(|column| column.key == key);
    let rest = figures.into_iter().filter(|f| !has(f.key)).collect();
    (total, rest)
}

/// The sections that people see.
pub(super) fn seen(report: &Report) -> impl Iterator<Item = &Section> {
    let sections = report.sections.iter();
    sections.filter(|section| section.audience != Audience::Data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Say;

    #[test]
    fn rows_are_numbered_and_sums_stand_below_their_columns() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        report.layout.numbered = true;
        let columns = vec![
            Column::new("id").data(),
            Column::new("name"),
            Column::new("hours"),
        ];
        let mut section = Section::new("rows", columns);
        section.rows = vec![vec!["a".into(), "甲".into(), 2i64.into()]];
        report.sections.push(section);
        report.total = vec![Figure::new("hours", 2i64), Figure::new("pending", 1i64)];
        let table = Table::new(&report, &report.sections[0], Style::Printed);
        let keys: Vec<_> = table.columns.iter().map(|column| column.key).collect();
        assert_eq!(keys, ["serial", "name", "hours"]);
        assert_eq!(*table.rows[0][0], Cell::Whole(1));
        assert_eq!(table.total, Some(vec![None, None, Some(&Cell::Whole(2))]));
        assert_eq!(table.rest.len(), 1);
        assert!(table.is_numeric(2) && !table.is_numeric(1));
        let table = Table::new(&report, &report.sections[0], Style::Screen);
        assert_eq!(table.columns[0].key, "name");
    }
}
