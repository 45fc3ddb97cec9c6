//! The digest of what a report tells: two printed lists with the same digits say the same.
//!
//! Of a list that a notice seals it is the notice's own, given by the report; of any other it
//! is made here, of what programs read, whatever the order of the rows.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{Audience, Cell, Report};
use crate::text::hex;

/// Makes a report one that is signed and sealed on paper, with the digest of what it tells
/// unless it has one.
pub(super) fn sign(report: &mut Report) {
    report.layout.seal = true;
    if report.layout.digest.is_none() {
        report.layout.digest = Some(digest(report));
    }
}

/// SHA-256 over a line for each row and each sum, sorted by bytes.
fn digest(report: &Report) -> String {
    let mut lines = Vec::new();
    for (key, sections) in report.lists() {
        for section in sections {
            let columns = section.columns.iter().enumerate();
            let told: Vec<_> = columns
                .filter(|(_, column)| column.audience != Audience::People)
                .collect();
            for row in &section.rows {
                let mut line = key.to_owned();
                for (at, column) in &told {
                    add(&mut line, column.key, row.get(*at));
                }
                lines.push(line);
            }
        }
    }
    for figure in &report.total {
        let mut line = "total".to_owned();
        add(&mut line, figure.key, Some(&figure.cell));
        lines.push(line);
    }
    lines.sort_unstable();
    let mut sum = Sha256::new();
    for line in lines {
        sum.update(line);
        sum.update("\n");
    }
    hex(&sum.finalize())
}

/// Adds a value with its key; what programs do not read adds nothing.
fn add(line: &mut String, key: &str, cell: Option<&Cell>) {
    let value = match cell {
        None | Some(Cell::Null | Cell::Said(_) | Cell::Phrases(_)) => return,
        Some(Cell::Text(text) | Cell::Name(text)) => text.to_string(),
        Some(Cell::Word { value, .. }) => (*value).to_owned(),
        Some(Cell::Whole(number)) => number.to_string(),
        Some(Cell::Decimal(number) | Cell::Percent(number)) => number.normalize().to_string(),
        Some(Cell::Date(day)) => day.to_string(),
        Some(Cell::Year(year)) => year.to_string(),
        Some(Cell::Flag(flag)) => flag.to_string(),
        Some(Cell::List(items) | Cell::Names(items)) => items.join("\u{1f}"),
        Some(Cell::Series(numbers)) => {
            let numbers = numbers.iter().map(|n| n.normalize().to_string());
            numbers.collect::<Vec<_>>().join("\u{1f}")
        }
    };
    // Neither writing to a string nor what is escaped can fail or run into the next value.
    let _ = write!(line, "\t{key}={value:?}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Say;
    use crate::report::{Column, Figure, Section};

    fn of(rows: &[(&str, i64)]) -> Option<String> {
        let mut report = Report::new("x", "街道", Say::new("x"));
        let columns = vec![
            Column::new("name"),
            Column::new("points"),
            Column::new("note").people(),
        ];
        let mut section = Section::new("rows", columns);
        for (name, points) in rows {
            let row = vec![(*name).into(), (*points).into(), "x".into()];
            section.rows.push(row);
        }
        report.sections.push(section);
        report.total = vec![Figure::new("points", 3i64)];
        sign(&mut report);
        assert!(report.layout.seal);
        report.layout.digest
    }

    #[test]
    fn it_tells_values_and_not_the_order() {
        let one = of(&[("a", 1), ("b", 2)]);
        assert_eq!(one.as_ref().map(String::len), Some("sha256:".len() + 64));
        assert_eq!(one, of(&[("b", 2), ("a", 1)]));
        assert_ne!(one, of(&[("b", 1), ("a", 2)]));
        assert_ne!(one, of(&[("a", 1)]));
        assert_ne!(of(&[("a\tpoints=1", 1)]), of(&[("a", 1)]));
    }

    #[test]
    fn what_a_notice_seals_stays() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        report.layout.digest = Some("sealed".into());
        sign(&mut report);
        assert_eq!(report.layout.digest.as_deref(), Some("sealed"));
    }
}
