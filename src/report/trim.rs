//! Columns that hold nothing: people are spared them, programs have them all the same.
//!
//! Asked by reports once their rows are there, for columns that only some trees need.

use super::{Audience, Cell, Section};

/// Keeps columns from people where no row of any of the sections has anything in them.
pub(super) fn hide_empty(sections: &mut [Section], keys: &[&str]) {
    for key in keys {
        let empty = |section: &Section| match nth(section, key) {
            Some(nth) => section.rows.iter().all(|row| is_empty(row.get(nth))),
            None => true,
        };
        if !sections.iter().all(empty) {
            continue;
        }
        for section in sections.iter_mut() {
            if let Some(nth) = nth(section, key) {
                section.columns[nth].audience = Audience::Data;
            }
        }
    }
}

fn nth(section: &Section, key: &str) -> Option<usize> {
    section.columns.iter().position(|column| column.key == key)
}

fn is_empty(cell: Option<&Cell>) -> bool {
    match cell {
        None | Some(Cell::Null) => true,
        Some(Cell::Text(text)) => text.is_empty(),
        Some(Cell::List(items) | Cell::Names(items)) => items.is_empty(),
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Column;

    #[test]
    fn what_one_row_has_is_shown_in_all() {
        let section = |cell: Cell| {
            let mut section = Section::new("rows", vec![Column::new("a"), Column::new("b")]);
            section.rows = vec![vec![Cell::Null, cell]].into();
            section
        };
        let mut sections = [section(Cell::Null), section("乙".into())];
        hide_empty(&mut sections, &["a", "b"]);
        for section in sections {
            let audiences = section.columns.iter().map(|column| column.audience);
            let audiences: Vec<_> = audiences.collect();
            assert_eq!(audiences, [Audience::Data, Audience::All]);
        }
    }
}
