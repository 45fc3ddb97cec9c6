//! What people see of a section, its cells still typed: which columns, which sums.
//!
//! [`super::sheet`] makes texts of it; the spreadsheet takes the cells as they are. It must
//! not know languages or formats.

use std::borrow::Cow;

use super::nature::Nature;
use super::style::Style;
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
        Self::of(report, section, &section.rows, style)
    }

    /// The same of some rows of a section, which are numbered as if there were no others.
    pub(super) fn of(
        report: &'a Report,
        section: &'a Section,
        rows: &'a [Vec<Cell>],
        style: Style,
    ) -> Self {
        let shown: Vec<(usize, &Column)> = section
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.audience != Audience::Data)
            .collect();
        let numbered = report.layout.numbered && style.numbers_rows() && !shown.is_empty();
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
        let rows: Vec<Vec<_>> = rows.iter().enumerate().map(cells).collect();
        let figures = figures(report, section);
        // Below no row there is no row of sums.
        let (total, rest) = match section.rows.is_empty() {
            true => (None, figures),
            false => sums(&columns, figures),
        };
        Self {
            columns,
            rows,
            total,
            rest,
        }
    }

    /// What each column is.
    pub(super) fn natures(&self) -> Vec<Nature> {
        let cells = |at: usize| self.rows.iter().filter_map(move |row| row.get(at));
        let nature = |at| Nature::of(cells(at).map(AsRef::as_ref));
        (0..self.columns.len()).map(nature).collect()
    }
}

/// The sums of a section: its own, and of the whole report those that belong below it.
fn figures<'a>(report: &'a Report, section: &'a Section) -> Vec<&'a Figure> {
    let alone = seen(report).count() == 1;
    let main = is_main(report, section);
    let whole = report.total.iter();
    let whole = whole.filter(|figure| alone || main && has_column(section, figure));
    section.foot.iter().chain(whole).collect()
}

/// The sums of the whole report that belong below no table.
pub(super) fn rest(report: &Report) -> impl Iterator<Item = &Figure> {
    let main = seen(report).find(|section| is_main(report, section));
    let alone = seen(report).count() == 1;
    let below = move |figure: &&Figure| match main {
        _ if alone => false,
        Some(main) => !has_column(main, figure),
        None => true,
    };
    report.total.iter().filter(below)
}

/// Whether a section is the main table, alone of its kind.
fn is_main(report: &Report, section: &Section) -> bool {
    let mut seen = seen(report);
    seen.next()
        .is_some_and(|first| std::ptr::eq(first, section))
        && !seen.any(|other| other.key == section.key)
}

/// Whether a sum stands below a column of a table.
fn has_column(section: &Section, figure: &Figure) -> bool {
    let mut columns = section.columns.iter();
    !section.rows.is_empty()
        && columns.any(|column| column.audience != Audience::Data && sums_up(column, figure))
}

/// Whether a sum is that of a column.
fn sums_up(column: &Column, figure: &Figure) -> bool {
    column.sum.unwrap_or(column.key) == figure.key
}

type Sums<'a> = (Option<Vec<Option<&'a Cell>>>, Vec<&'a Figure>);

/// The sums that stand below their columns, and the rest.
fn sums<'a>(columns: &[Cow<'a, Column>], figures: Vec<&'a Figure>) -> Sums<'a> {
    let below = |column: &Cow<'_, Column>| {
        let figure = figures.iter().find(|figure| sums_up(column, figure));
        figure.map(|figure| &figure.cell)
    };
    let row: Vec<_> = columns.iter().map(below).collect();
    let total = row.iter().any(Option::is_some).then_some(row);
    let has = |figure: &Figure| columns.iter().any(|column| sums_up(column, figure));
    let rest = figures.into_iter().filter(|f| !has(f)).collect();
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
    use crate::render::wrap::Hold;

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
        section.rows = vec![vec!["a".into(), "甲".into(), 2i64.into()]].into();
        report.sections.push(section);
        report.total = vec![Figure::new("hours", 2i64), Figure::new("pending", 1i64)];
        let table = Table::new(&report, &report.sections[0], Style::Printed);
        let keys: Vec<_> = table.columns.iter().map(|column| column.key).collect();
        assert_eq!(keys, ["serial", "name", "hours"]);
        assert_eq!(*table.rows[0][0], Cell::Whole(1));
        assert_eq!(table.total, Some(vec![None, None, Some(&Cell::Whole(2))]));
        assert_eq!(table.rest.len(), 1);
        let natures = table.natures();
        assert!(natures[2].is_numeric() && !natures[1].is_numeric());
        let table = Table::new(&report, &report.sections[0], Style::Screen);
        assert_eq!(table.columns[0].key, "name");
    }

    fn keys(figures: impl IntoIterator<Item = impl std::borrow::Borrow<Figure>>) -> Vec<String> {
        let keys = figures.into_iter().map(|f| f.borrow().key.to_owned());
        keys.collect()
    }

    #[test]
    fn sums_of_the_whole_end_the_main_table() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        let columns = || {
            let days = Column::new("applied_on").summed("applied");
            vec![Column::new("name"), days, Column::new("met").data()]
        };
        let mut section = Section::new("rows", columns());
        section.rows = vec![vec!["甲".into(), Cell::Null, true.into()]].into();
        report.sections = vec![section, Section::new("years", columns())];
        report.total = ["applied", "met", "other"]
            .map(|key| Figure::new(key, 1i64))
            .to_vec();
        let table = |report: &Report, nth: usize| {
            let table = Table::new(report, &report.sections[nth], Style::Screen);
            (table.total.is_some(), keys(table.rest.iter().copied()))
        };
        assert_eq!(table(&report, 0), (true, vec![]));
        assert_eq!(table(&report, 1), (false, vec![]));
        assert_eq!(keys(rest(&report)), ["met", "other"]);
        // The page of one of many is not the sum of all.
        report.sections[1].key = "rows";
        assert_eq!(table(&report, 0), (false, vec![]));
        assert_eq!(keys(rest(&report)), ["applied", "met", "other"]);
        // Alone it has the rest as well; below no row there is no sum, but the figures are told.
        report.sections.pop();
        assert_eq!(
            table(&report, 0),
            (true, vec!["met".into(), "other".into()])
        );
        report.sections[0].rows.clear();
        let all = ["applied", "met", "other"].map(str::to_owned).to_vec();
        assert_eq!(table(&report, 0), (false, all));
        assert_eq!(keys(rest(&report)).len(), 0);
    }

    #[test]
    fn what_may_be_broken_is_found_from_the_cells() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        let mut columns = vec![Column::new("a"); 5];
        columns[4] = Column::new("a").whole();
        let mut section = Section::new("rows", columns);
        let names = || Cell::Names(vec!["张三".into()]);
        section.rows = vec![
            vec!["甲".into(), 1i64.into(), names(), names(), "甲".into()],
            vec![Cell::Null, Cell::Null, Cell::Null, "甲".into(), Cell::Null],
        ]
        .into();
        report.sections.push(section);
        let table = Table::new(&report, &report.sections[0], Style::Screen);
        let natures = table.natures().into_iter().zip(&table.columns);
        let holds: Vec<_> = natures
            .map(|(nature, column)| nature.hold(column))
            .collect();
        let (free, whole) = (Hold::Free, Hold::Whole);
        assert_eq!(holds, [free, whole, Hold::Listed, free, whole]);
    }
}
