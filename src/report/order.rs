//! The order of a report's rows, where it was asked for: by points, by id, or by name.
//!
//! Called by `cli` once a report is made, so that every report has it without knowing of it.
//! Nothing but the order changes: a rank that was given stays what it was. A report of one
//! page for each subject (`Section::page` with `Section::facts`) has its pages ordered, not
//! what stands on them. It must not know a report by name.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use rust_decimal::Decimal;

use super::{Cell, Figure, Report, Section, Sort};
use crate::record::{Home, Kind};

/// Orders a report's lists; rows alike stay as they stood, and those without a value come
/// last. False where no list of it has what it should be ordered by.
pub fn arrange(report: &mut Report, sort: Sort) -> bool {
    let scale = Scale::new(sort);
    let keys: Vec<&'static str> = report.sections.iter().map(|s| s.key).collect();
    let mut any = false;
    let mut paged = Vec::new();
    for (at, key) in keys.iter().enumerate() {
        if keys[..at].contains(key) {
            continue;
        }
        let of_key = || report.sections.iter().filter(|s| s.key == *key);
        if of_key().all(|section| section.page && scale.of_page(section).is_some()) {
            paged.push(*key);
        }
    }
    for key in paged {
        any = true;
        order_pages(&mut report.sections, key, &scale);
    }
    for section in &mut report.sections {
        let pages = section.page && scale.of_page(section).is_some();
        if let Some(column) = scale.column(section).filter(|_| !pages) {
            any = true;
            section
                .rows
                .sort_by(|a, b| scale.compare(a.get(column), b.get(column)));
        }
    }
    any
}

/// Puts the pages of a key in order, each in a place that one of them had.
fn order_pages(sections: &mut [Section], key: &'static str, scale: &Scale) {
    let places: Vec<usize> = (0..sections.len())
        .filter(|at| sections[*at].key == key)
        .collect();
    let mut pages: Vec<Section> = places
        .iter()
        .map(|at| std::mem::replace(&mut sections[*at], Section::new(key, Vec::new())))
        .collect();
    pages.sort_by(|a, b| scale.compare(scale.of_page(a), scale.of_page(b)));
    for (at, page) in places.into_iter().zip(pages) {
        sections[at] = page;
    }
}

/// By what, and how two values stand to each other.
struct Scale {
    sort: Sort,
    pinyin: Option<CollatorBorrowed<'static>>,
}

impl Scale {
    fn new(sort: Sort) -> Self {
        // Pinyin is how Chinese is ordered unless another order is named. Whatever the language
        // of the output, the names are Chinese.
        let pinyin = (sort == Sort::Name)
            .then(|| Collator::try_new(locale!("zh").into(), CollatorOptions::default()).ok());
        Self {
            sort,
            pinyin: pinyin.flatten(),
        }
    }

    /// Whether a key names what is ordered by. The id of a row is the first of its columns
    /// that names a record; a policy has none, and what is called like one is something else.
    fn is(&self, key: &str) -> bool {
        let names =
            |kind: &Kind| kind.as_str() == key && !matches!(kind.info().home, Home::Fixed(_));
        match self.sort {
            Sort::Points => key == "points",
            Sort::Id => matches!(key, "id" | "key") || Kind::ALL.iter().any(names),
            Sort::Name => matches!(key, "name" | "title"),
        }
    }

    fn column(&self, section: &Section) -> Option<usize> {
        section
            .columns
            .iter()
            .position(|column| self.is(column.key))
    }

    fn of_page<'a>(&self, section: &'a Section) -> Option<&'a Cell> {
        let mut figures = section.facts.iter().chain(&section.foot);
        let subject = !section.facts.is_empty();
        let found: Option<&Figure> = figures.find(|figure| subject && self.is(figure.key));
        found.map(|figure| &figure.cell)
    }

    fn compare(&self, a: Option<&Cell>, b: Option<&Cell>) -> Ordering {
        match self.sort {
            Sort::Points => last(number(a), number(b), |a, b| b.cmp(a)),
            Sort::Id => last(text(a), text(b), |a, b| a.cmp(b)),
            Sort::Name => last(text(a), text(b), |a, b| match &self.pinyin {
                Some(pinyin) => pinyin.compare(a, b),
                None => a.cmp(b),
            }),
        }
    }
}

/// Those without a value come last.
fn last<T>(a: Option<T>, b: Option<T>, compare: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(&a, &b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn number(cell: Option<&Cell>) -> Option<Decimal> {
    match cell? {
        Cell::Whole(number) => Some(Decimal::from(*number)),
        Cell::Decimal(number) | Cell::Percent(number) => Some(*number),
        _ => None,
    }
}

fn text(cell: Option<&Cell>) -> Option<&str> {
    match cell? {
        Cell::Word { value, .. } => Some(value),
        other => other.as_text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Say;
    use crate::report::Column;

    fn report(rows: &[(i64, &str, &str, Option<i64>)]) -> Report {
        let keys = ["rank", "volunteer", "name", "points"];
        let mut section = Section::new("rows", keys.map(Column::new).to_vec());
        for (rank, id, name, points) in rows {
            let points = Cell::maybe(*points);
            section
                .rows
                .push(vec![(*rank).into(), (*id).into(), Cell::name(name), points]);
        }
        let mut report = Report::new("x", "街道", Say::new("x"));
        report.sections.push(section);
        report
    }

    fn ids(report: &Report, column: usize) -> Vec<&str> {
        let rows = report.sections[0].rows.iter();
        rows.filter_map(|row| text(row.get(column))).collect()
    }

    #[test]
    fn names_go_by_pinyin_and_ranks_stay() {
        let mut report = report(&[
            (1, "d", "重庆", Some(9)),
            (2, "c", "张三", Some(5)),
            (2, "a", "安娜", Some(5)),
            (4, "b", "李四", None),
        ]);
        assert!(arrange(&mut report, Sort::Name));
        assert_eq!(ids(&report, 2), ["安娜", "重庆", "李四", "张三"]);
        let ranks: Vec<_> = report.sections[0]
            .rows
            .iter()
            .map(|row| row[0].clone())
            .collect();
        assert_eq!(ranks, [2, 1, 4, 2].map(Cell::Whole));
        assert!(arrange(&mut report, Sort::Id));
        assert_eq!(ids(&report, 1), ["a", "b", "c", "d"]);
        assert!(arrange(&mut report, Sort::Points));
        // Of equals the one that stood first; without points, last.
        assert_eq!(ids(&report, 1), ["d", "a", "c", "b"]);
    }

    #[test]
    fn what_is_not_there_cannot_be_ordered_by() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        assert!(!arrange(&mut report, Sort::Points));
        report
            .sections
            .push(Section::new("rows", vec![Column::new("points")]));
        assert!(arrange(&mut report, Sort::Points));
        assert!(!arrange(&mut report, Sort::Id));
        assert!(!arrange(&mut report, Sort::Name));
    }

    #[test]
    fn pages_are_ordered_and_what_stands_on_them_is_not() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        for (name, points) in [("张三", 1), ("安娜", 7)] {
            let mut section = Section::new("rows", vec![Column::new("points")]);
            section.page = true;
            section.facts = vec![Figure::new("name", Cell::name(name))];
            section.foot = vec![Figure::new("points", points as i64)];
            section.rows = vec![vec![Cell::Whole(1)], vec![Cell::Whole(3)]].into();
            report.sections.push(section);
        }
        assert!(arrange(&mut report, Sort::Points));
        let names: Vec<_> = report
            .sections
            .iter()
            .map(|s| s.facts[0].cell.clone())
            .collect();
        assert_eq!(names, [Cell::name("安娜"), Cell::name("张三")]);
        assert_eq!(report.sections[0].rows[0], [Cell::Whole(1)]);
    }
}
