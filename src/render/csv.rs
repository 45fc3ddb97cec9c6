//! Reports as CSV, in UTF-8 without a mark, for programs and spreadsheets.
//!
//! The header holds the keys of JSON, or headings with `labels`. Decimals are exact. A cell
//! that a spreadsheet would take for a formula is defused with a leading `'`. Where a report
//! has several lists, an empty line stands between them, and each has its own header.

use std::io::{self, Write};

use super::{Format, Options, safe};
use crate::lang::{Voice, date, decimal_exact};
use crate::report::{Audience, Cell, Column, Report};

pub(super) static FORMAT: Format = Format {
    name: "csv",
    endings: &["csv"],
    write,
};

fn write(report: &Report, voice: &Voice, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    for (at, (_, sections)) in report.lists().into_iter().enumerate() {
        if at > 0 {
            out.write_all(b"\n")?;
        }
        let Some(first) = sections.first() else {
            continue;
        };
        let kept = |column: &&Column| column.audience != Audience::People;
        let heading = |column: &Column| {
            if options.labels {
                voice.word(&column.heading())
            } else {
                column.key.to_owned()
            }
        };
        let mut writer = ::csv::WriterBuilder::new().from_writer(&mut *out);
        writer.write_record(first.columns.iter().filter(kept).map(heading))?;
        for section in sections {
            let kept: Vec<bool> = section.columns.iter().map(|column| kept(&column)).collect();
            for row in &section.rows {
                let cells = row.iter().zip(&kept).filter(|(_, kept)| **kept);
                writer.write_record(cells.map(|(cell, _)| text(cell)))?;
            }
        }
        writer.flush()?;
    }
    Ok(())
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => safe::csv(text).into_owned(),
        Cell::Word { value, .. } => safe::csv(value).into_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => decimal_exact(*number),
        Cell::Date(day) => date(*day),
        Cell::Year(year) => year.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Name(name) => safe::csv(name).into_owned(),
        Cell::List(items) | Cell::Names(items) => safe::csv(&items.join(";")).into_owned(),
        Cell::Percent(number) => decimal_exact(*number),
        Cell::Series(numbers) => {
            let numbers: Vec<_> = numbers.iter().copied().map(decimal_exact).collect();
            safe::csv(&numbers.join(";")).into_owned()
        }
    }
}
