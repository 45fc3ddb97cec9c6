//! What tests of reports are made from: the small tree of the cases, changed here and there,
//! and the texts of a report's rows.

use std::path::Path;

use jiff::civil::{Date, date};

use super::{Asked, Cell, Query, Report, Section, named};
use crate::lang::{Lang, Voice};
use crate::points::Choice;
use crate::store::{Memory, Source, Worktree};
use crate::street::Frame;

/// A small tree without a fault: two communities, four grids, eight buildings of three floors,
/// each with a group of three.
pub(super) fn base() -> Memory {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base");
    let disk = Worktree::new(root);
    let mut tree = Memory::new();
    for listed in disk.list().unwrap() {
        let mut bytes = Vec::new();
        if disk.read(&listed.path, &mut bytes).is_ok() {
            tree.put(listed.path, bytes);
        }
    }
    tree
}

/// Puts one text in place of another, which must stand in the file.
pub(super) fn change(tree: &mut Memory, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(tree.bytes(path).unwrap().to_vec()).unwrap();
    assert!(text.contains(from), "{path} holds no {from}");
    tree.put(path, text.replace(from, to));
}

/// A question without year or day.
pub(super) fn query() -> Query {
    Query {
        year: None,
        as_of: None,
        today: date(2015, 6, 30),
        subject: None,
        choice: Choice::default(),
    }
}

/// A question of a year.
pub(super) fn of_year(year: i16) -> Query {
    Query {
        year: Some(year),
        ..query()
    }
}

/// A question of a day.
pub(super) fn as_of(day: Date) -> Query {
    Query {
        as_of: Some(day),
        ..query()
    }
}

/// Only a community.
pub(super) fn of_community(id: &str) -> Choice {
    Choice {
        communities: [id.to_owned()].into(),
        ..Choice::default()
    }
}

/// A report of a tree.
pub(super) fn made(name: &str, tree: &Memory, query: &Query) -> Report {
    let frame = Frame::load(tree).unwrap();
    let asked = Asked {
        frame,
        source: tree,
        query,
        missing: &std::cell::RefCell::default(),
    };
    (named(name).unwrap().build)(asked).unwrap()
}

/// Some columns of a list, a line a row, as text.
pub(super) fn lines(report: &Report, list: &str, keys: &[&str]) -> Vec<String> {
    let sections = report.sections.iter().filter(|s| s.key == list);
    sections.flat_map(|section| words(section, keys)).collect()
}

/// Some columns of a section, a line a row, as text.
pub(super) fn words(section: &Section, keys: &[&str]) -> Vec<String> {
    let nth = |key: &&str| section.columns.iter().position(|c| c.key == *key).unwrap();
    let wanted: Vec<usize> = keys.iter().map(nth).collect();
    let line = |row: &Vec<Cell>| {
        assert_eq!(row.len(), section.columns.len(), "{}", section.key);
        let cells = wanted.iter().map(|nth| word(&row[*nth]));
        cells.collect::<Vec<_>>().join(" ")
    };
    section.rows.iter().map(line).collect()
}

/// A sum of a report.
pub(super) fn total(report: &Report, key: &str) -> String {
    let figure = report.total.iter().find(|figure| figure.key == key);
    word(&figure.unwrap().cell)
}

/// A cell as text.
pub(super) fn word(cell: &Cell) -> String {
    match cell {
        Cell::Null => "-".to_owned(),
        Cell::Text(text) | Cell::Name(text) => text.to_string(),
        Cell::Word { value, .. } => (*value).to_owned(),
        Cell::Said(say) => Voice::new(Lang::Zh).tell(say),
        Cell::Phrases(things) => format!("{things:?}"),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) | Cell::Percent(number) => number.normalize().to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::List(items) | Cell::Names(items) => items.join(","),
        Cell::Series(numbers) => format!("{numbers:?}"),
    }
}
