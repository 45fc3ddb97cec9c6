//! Reports as CSV, for programs and spreadsheets. Lines end with LF, which both read.
//!
//! For programs: the main table and nothing else, so that whoever reads the file reads a table;
//! `cli` says which other tables there are and that json and xlsx hold them ([`left_out`]). The
//! header holds the keys of JSON, values are those of JSON, decimals exact.
//!
//! With `labels`, for people, as a clerk opens it in a spreadsheet: every table that people
//! see, a line with its title above each and an empty line between them, headings and values
//! in the language of the output, decimals exact.
//!
//! A cell that a spreadsheet would take for a formula is defused with a leading `'`. A
//! spreadsheet rounds a text of many digits and drops leading zeros: with `labels` such a text
//! ends with a tab, which a spreadsheet takes for text and does not show.

use std::io::{self, Write};

use super::style::Style;
use super::table::{Table, seen};
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
    let fill = |out: &mut dyn Write| match options.labels {
        true => tables(report, voice, out),
        false => rows(report, out),
    };
    options.encoding.write(out, fill)
}

/// The lists that a CSV for programs does not hold, of those that hold anything.
pub(super) fn left_out(report: &Report) -> Vec<&'static str> {
    let lists = report.lists().into_iter().skip(1);
    let filled = lists.filter(|(_, sections)| sections.iter().any(|s| !s.rows.is_empty()));
    filled.map(|(key, _)| key).collect()
}

/// How many rows are held at a time.
const CHUNK: usize = 1024;

/// The main table, for programs.
fn rows(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let Some((_, sections)) = report.lists().into_iter().next() else {
        return Ok(());
    };
    let mut lines = Lines::new(out);
    let kept = |column: &Column| column.audience != Audience::People;
    for (nth, section) in sections.into_iter().enumerate() {
        let columns = section.columns.iter().filter(|column| kept(column));
        if nth == 0 {
            lines.write(columns.map(|column| column.key))?;
        }
        for start in (0..section.rows.len()).step_by(CHUNK) {
            for row in section.rows.part(start..start + CHUNK).iter() {
                let cells = row.iter().zip(&section.columns);
                let cells = cells.filter(|(_, column)| kept(column));
                lines.write(cells.map(|(cell, _)| text(cell)))?;
            }
        }
    }
    lines.end()
}

/// Every table that people see.
fn tables(report: &Report, voice: &Voice, out: &mut dyn Write) -> io::Result<()> {
    let told = |c: &Column| c.audience != Audience::Data;
    let tables = seen(report).filter(|section| section.columns.iter().any(told));
    for (nth, section) in tables.enumerate() {
        if nth > 0 {
            out.write_all(b"\n")?;
        }
        let mut lines = Lines::new(&mut *out);
        if let Some(title) = &section.title {
            lines.write([safe::csv(&voice.tell(title)).as_ref()])?;
        }
        let table = Table::new(report, section, Style::Screen);
        let columns = &table.columns;
        lines.write(columns.iter().map(|column| voice.word(&column.heading())))?;
        for row in &table.rows {
            let cells = row.iter().zip(columns);
            lines.write(cells.map(|(cell, column)| label(cell, column.vacant, voice)))?;
        }
        lines.end()?;
    }
    Ok(())
}

/// Lines of a CSV, of however many cells.
struct Lines<W: Write>(::csv::Writer<W>);

impl<W: Write> Lines<W> {
    fn new(out: W) -> Self {
        Self(::csv::WriterBuilder::new().flexible(true).from_writer(out))
    }

    fn write(&mut self, cells: impl IntoIterator<Item = impl AsRef<[u8]>>) -> io::Result<()> {
        self.0.write_record(cells).map_err(plain)
    }

    fn end(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// What went wrong as it was told by whom is written to: a closed pipe stays one.
fn plain(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A value for programs.
fn text(cell: &Cell) -> String {
    match cell {
        Cell::Null | Cell::Said(_) | Cell::Phrases(_) => String::new(),
        Cell::Text(text) | Cell::Name(text) => safe::csv(text).into_owned(),
        Cell::Word { value, .. } => safe::csv(value).into_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) | Cell::Percent(number) => decimal_exact(*number),
        Cell::Date(day) => date(*day),
        Cell::Year(year) => year.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::List(items) | Cell::Names(items) => safe::csv(&items.join(";")).into_owned(),
        Cell::Series(numbers) => {
            let numbers: Vec<_> = numbers.iter().copied().map(decimal_exact).collect();
            safe::csv(&numbers.join(";")).into_owned()
        }
    }
}

/// A value for people.
fn label(cell: &Cell, vacant: bool, voice: &Voice) -> String {
    match cell {
        Cell::Decimal(number) => decimal_exact(*number),
        Cell::Percent(number) => format!("{}%", decimal_exact(*number)),
        other => {
            let text = Style::Screen.text(other, vacant, voice);
            match is_rounded(&text) && !other.is_number() {
                true => format!("{text}\t"),
                false => safe::csv(&text).into_owned(),
            }
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
    use rust_decimal::Decimal;

    use super::*;
    use crate::lang::{Lang, Say};
    use crate::report::Section;

    #[test]
    fn long_digits_stay_what_they_are() {
        let zh = Voice::new(Lang::Zh);
        let told = |cell: &Cell| label(cell, false, &zh);
        let id = Cell::text("310109196001011234");
        assert_eq!(told(&id), "310109196001011234\t");
        assert_eq!(text(&id), "310109196001011234");
        assert_eq!(told(&Cell::text("007")), "007\t");
        for plain in ["0", "12345678901", "tx-0012", "０１２３４５６７８９０１２"] {
            assert_eq!(told(&Cell::text(plain)), plain);
        }
        assert_eq!(told(&Cell::Whole(1_234_567_890_123)), "1234567890123");
    }

    #[test]
    fn labels_are_for_people_and_keys_for_programs() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        let columns = vec![
            Column::new("building").data(),
            Column::new("name").people(),
            Column::new("points"),
            Column::new("state"),
            Column::new("met"),
        ];
        let state = Cell::Word {
            value: "awarded",
            id: "state-awarded",
        };
        let mut section = Section::new("rows", columns);
        let points = Decimal::new(123_456, 3);
        section.rows = vec![vec![
            "tx-1-01".into(),
            "1号楼组".into(),
            points.into(),
            state,
            true.into(),
        ]]
        .into();
        let mut other = Section::new("grids", vec![Column::new("grid")]);
        other.title = Some(Say::new("col-grid"));
        other.rows.push(vec!["1".into()]);
        let empty = Section::new("years", vec![Column::new("year").data()]);
        report.sections = vec![section, other, empty];
        let csv = |labels: bool| {
            let options = Options {
                labels,
                ..Options::default()
            };
            let mut out = Vec::new();
            write(&report, &Voice::new(Lang::Zh), &options, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(
            csv(false),
            "building,points,state,met\ntx-1-01,123.456,awarded,true\n"
        );
        assert_eq!(
            csv(true),
            "名称,积分,状态,达标\n1号楼组,123.456,已授牌,是\n\n网格\n网格\n1\n"
        );
        assert_eq!(left_out(&report), ["grids"]);
    }
}
