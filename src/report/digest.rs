//! The digest of what a report tells, whatever it is told in: two prints with the same first
//! digits say the same.
//!
//! For reports that are sealed and for which no page of the format defines a digest of its own
//! (those of points, stars and awards have one). It must not know a report by name.

use sha2::{Digest, Sha256};

use super::{Audience, Cell, Report};
use crate::text::hex;

/// SHA-256 over a line for each row that programs are given and each sum: the name of its list
/// and its values, set apart by tabs. The order of the rows does not count.
pub(super) fn digest(report: &Report) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (key, sections) in report.lists() {
        for section in sections {
            let told = |at: usize| section.columns[at].audience != Audience::People;
            for row in &section.rows {
                let cells = row.iter().enumerate().filter(|(at, _)| told(*at));
                let cells: Vec<String> = cells.map(|(_, cell)| plain(cell)).collect();
                lines.push(format!("{key}\t{}\n", cells.join("\t")));
            }
        }
    }
    for figure in &report.total {
        lines.push(format!("{}\t{}\n", figure.key, plain(&figure.cell)));
    }
    lines.sort_unstable();
    hex(&Sha256::digest(lines.concat()))
}

/// A value as programs have it. What is said to people alone tells nothing new.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Null | Cell::Said(_) => String::new(),
        Cell::Text(text) | Cell::Name(text) => text.clone(),
        Cell::Word { value, .. } => (*value).to_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) | Cell::Percent(number) => number.normalize().to_string(),
        Cell::Date(day) => day.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::List(items) | Cell::Names(items) => items.join(","),
        Cell::Series(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(|n| n.normalize().to_string()).collect();
            numbers.join(",")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Say;
    use crate::report::{Column, Figure, Section};

    fn report(rows: &[(&str, i64)]) -> Report {
        let columns = vec![
            Column::new("id"),
            Column::new("shown").people(),
            Column::new("count"),
        ];
        let mut section = Section::new("rows", columns);
        let rows = rows.iter();
        let row = |(id, count): &(&str, i64)| vec![(*id).into(), "甲".into(), (*count).into()];
        section.rows = rows.map(row).collect();
        let mut report = Report::new("x", "街道", Say::new("x"));
        report.sections.push(section);
        report.total.push(Figure::new("count", 3i64));
        report
    }

    #[test]
    fn what_is_told_counts_and_its_order_does_not() {
        let told = digest(&report(&[("a", 1), ("b", 2)]));
        assert_eq!(told, digest(&report(&[("b", 2), ("a", 1)])));
        assert_ne!(told, digest(&report(&[("a", 2), ("b", 1)])));
        let mut other = report(&[("a", 1), ("b", 2)]);
        other.sections[0].rows[0][1] = "乙".into();
        assert_eq!(told, digest(&other), "people's columns repeat");
        other.total.clear();
        assert_ne!(told, digest(&other));
        let lines = "count\t3\nrows\ta\t1\nrows\tb\t2\n";
        assert_eq!(told, hex(&Sha256::digest(lines)));
    }
}
