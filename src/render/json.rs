//! Reports as JSON: one envelope, keys in the order declared, a row a line.
//!
//! Decimals are exact numbers. Control and bidirectional characters stand as escapes.

use std::fmt::Write as _;
use std::io::{self, Write};

use rayon::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Number, Value};

use super::{Format, Options, safe};
use crate::lang::{Voice, date, decimal_exact};
use crate::report::{Audience, Cell, Column, Report, Section};

pub(super) static FORMAT: Format = Format {
    name: "json",
    endings: &["json"],
    encodings: false,
    binary: false,
    write,
};

/// The version of the envelope and its keys.
pub(super) const SCHEMA: i64 = 1;

fn write(report: &Report, _: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let head = [
        ("schema", Value::from(SCHEMA)),
        ("street", Value::from(report.street.as_str())),
        ("report", Value::from(report.name)),
        ("year", report.year.map_or(Value::Null, Value::from)),
        (
            "revision",
            report.revision.as_deref().map_or(Value::Null, Value::from),
        ),
    ];
    for (at, (key, value)) in head.into_iter().enumerate() {
        let open = if at == 0 { '{' } else { ',' };
        write!(out, "{open}{}:{}", Value::from(key), encode(&value))?;
    }
    for (key, sections) in report.lists() {
        write!(out, ",\n {}:[", Value::from(key))?;
        rows(&sections, out)?;
        out.write_all(b"]")?;
    }
    if !report.total.is_empty() {
        let total = report
            .total
            .iter()
            .map(|f| (f.key.to_owned(), value(&f.cell)));
        write!(
            out,
            ",\n \"total\":{}",
            encode(&Value::Object(total.collect()))
        )?;
    }
    out.write_all(b"}\n")
}

/// Rows that are encoded by one thread at a time.
const CHUNK: usize = 512;
/// How many such parts are held before they are written.
const AT_ONCE: usize = 8;

fn rows(sections: &[&Section], out: &mut dyn Write) -> io::Result<()> {
    let mut first = true;
    for section in sections {
        let keys: Vec<Option<String>> = section.columns.iter().map(key).collect();
        let starts: Vec<usize> = (0..section.rows.len()).step_by(CHUNK).collect();
        for starts in starts.chunks(AT_ONCE) {
            let text = |start: &usize| lines(&keys, &section.rows.part(*start..start + CHUNK));
            let chunks: Vec<String> = starts.par_iter().map(text).collect();
            for chunk in chunks {
                // Every line begins with what parts it from the one before; the first has none.
                let start = usize::from(first);
                first = false;
                out.write_all(&chunk.as_bytes()[start..])?;
            }
        }
    }
    Ok(())
}

/// The key of a column, as it stands before a value; none for one that programs do not see.
fn key(column: &Column) -> Option<String> {
    let kept = column.audience != Audience::People;
    kept.then(|| format!("{}:", Value::from(column.key)))
}

fn lines(keys: &[Option<String>], rows: &[Vec<Cell>]) -> String {
    let mut out = String::new();
    for row in rows {
        let mut between = ",\n  {";
        for (key, cell) in keys.iter().zip(row) {
            let Some(key) = key else { continue };
            out.push_str(between);
            out.push_str(key);
            add(cell, &mut out);
            between = ",";
        }
        out.push('}');
    }
    out
}

/// Adds a value; of what most rows hold without making a value of it first.
fn add(cell: &Cell, out: &mut String) {
    match cell {
        Cell::Null | Cell::Said(_) => out.push_str("null"),
        // To a string nothing fails to be written.
        Cell::Whole(number) => {
            let _ = write!(out, "{number}");
        }
        Cell::Decimal(number) | Cell::Percent(number) => {
            let _ = write!(out, "{}", number.normalize());
        }
        Cell::Text(text) | Cell::Name(text) if is_plain(text) => {
            out.push('"');
            out.push_str(text);
            out.push('"');
        }
        cell => out.push_str(&encode(&value(cell))),
    }
}

/// Whether a text stands in JSON as it is: printable ASCII without quotes and backslashes, or
/// common Chinese characters.
fn is_plain(text: &str) -> bool {
    let plain = |c: char| match c {
        '"' | '\\' => false,
        c => matches!(c, ' '..='~' | '\u{4e00}'..='\u{9fff}'),
    };
    text.chars().all(plain)
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Null | Cell::Said(_) | Cell::Phrases(_) => Value::Null,
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Word { value, .. } => Value::from(*value),
        Cell::Whole(number) => Value::from(*number),
        Cell::Decimal(number) | Cell::Percent(number) => exact(*number),
        Cell::Date(day) => Value::from(date(*day)),
        Cell::Year(year) => Value::from(*year),
        Cell::Flag(flag) => Value::from(*flag),
        Cell::Name(name) => Value::from(name.as_str()),
        Cell::List(items) | Cell::Names(items) => Value::from(items.as_slice()),
        Cell::Series(numbers) => numbers.iter().copied().map(exact).collect(),
    }
}

/// A number as it is: with arbitrary precision it is its digits.
fn exact(number: Decimal) -> Value {
    decimal_exact(number)
        .parse::<Number>()
        .map_or(Value::Null, Value::Number)
}

fn encode(value: &Value) -> String {
    safe::json(&value.to_string()).into_owned()
}
