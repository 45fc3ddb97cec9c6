//! Reports as CSV, for programs and spreadsheets. Lines end with LF, which both read.
//!
//! The header holds the keys of JSON, or headings with `labels`. Decimals are exact. A cell
//! that a spreadsheet would take for a formula is defused with a leading `'`. Where a report
//! has several lists, an empty line stands between them, and each has its own header.
//!
//! A spreadsheet rounds a text of many digits and drops leading zeros. With `labels`, where
//! people read the header and not programs, such a text ends with a tab, which a spreadsheet
//! takes for text and does not show; without, it stays as it is.

use std::io::{self, Write};

use super::{Format, Options, safe};
use crate::lang::{Voice, date, decimal_exact};
use crate::report::{Audience, Cell, Column, Report};

pub(super) static FORMAT: Format = Format {
    name: "csv",
    endings: &["csv"],
    encodings: true,
    binary: false,
    write,
};

fn write(report: &Report, voice: &Voice, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let fill = |out: &mut dyn Write| lists(report, voice, options.labels, out);
    options.encoding.write(out, fill)
}

fn lists(report: &Report, voice: &Voice, labels: bool, out: &mut dyn Write) -> io::Result<()> {
    for (at, (_, sections)) in report.lists().into_iter().enumerate() {
        if at > 0 {
            out.write_all(b"\n")?;
        }
        let Some(first) = sections.first() else {
            continue;
        };
        let kept = |column: &&Column| column.audience != Audience::People;
        let heading = |column: &Column| {
            if labels {
                voice.word(&column.heading())
            } else {
                column.key.to_owned()
            }
        };
        let mut writer = ::csv::WriterBuilder::new().from_writer(&mut *out);
        writer
            .write_record(first.columns.iter().filter(kept).map(heading))
            .map_err(plain)?;
        for section in sections {
            let kept: Vec<bool> = section.columns.iter().map(|column| kept(&column)).collect();
            for row in &section.rows {
                let cells = row.iter().zip(&kept).filter(|(_, kept)| **kept);
                writer
                    .write_record(cells.map(|(cell, _)| text(cell, labels)))
                    .map_err(plain)?;
            }
        }
        writer.flush()?;
    }
    Ok(())
}

/// What went wrong as it was told by whom is written to: a closed pipe stays one.
fn plain(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn text(cell: &Cell, labels: bool) -> String {
    match cell {
        Cell::Null | Cell::Said(_) => String::new(),
        Cell::Text(text) if labels && is_rounded(text) => format!("{text}\t"),
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

/// More digits than these are shown in powers of ten.
const SHOWN: usize = 11;

/// Whether a spreadsheet would make another number of a text.
fn is_rounded(text: &str) -> bool {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits && (text.len() > SHOWN || text.len() > 1 && text.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_digits_stay_what_they_are() {
        let id = Cell::text("310109196001011234");
        assert_eq!(text(&id, true), "310109196001011234\t");
        assert_eq!(text(&id, false), "310109196001011234");
        assert_eq!(text(&Cell::text("007"), true), "007\t");
        for plain in ["0", "12345678901", "tx-0012", "０１２３４５６７８９０１２"] {
            assert_eq!(text(&Cell::text(plain), true), plain);
        }
        assert_eq!(text(&Cell::Whole(1_234_567_890_123), true), "1234567890123");
    }
}
