//! The seal of a year: how many volunteers, how many points, and the digest over every line.

use std::io::Write;

use jiff::civil::Date;
use rust_decimal::Decimal;

use serde::{Deserialize, Serialize};

use super::book::{Book, Correction, Line, id_of};
use super::fine::{Fine, Hundredths};
use super::lines::Lines;
use super::scheme::Scheme;
use crate::street::Handbook;
use crate::text::head;

/// The item that a correction's line names.
pub const CORRECTION: &str = "更正";

/// A year of some volunteers, joined in order of volunteer id.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Seal {
    /// Volunteers with a live entry or a correction in the year.
    pub volunteers: usize,
    /// Their points.
    pub points: Decimal,
    lines: Lines,
}

/// Bytes that a line mostly takes.
const LINE: usize = 64;

/// What makes a line.
enum Counted<'a> {
    Line(&'a Line),
    Correction(&'a Correction),
}

impl Counted<'_> {
    /// Writes its part of the line; gives its points.
    fn write(&self, scheme: &Scheme, into: &mut Vec<u8>) -> Fine {
        let one = Hundredths::ONE;
        let (day, item, quantity, hours, points) = match self {
            Self::Line(line) => {
                let item = line.clause.map_or("", |number| &scheme.clause(number).name);
                let hours = line.hours.fine();
                (line.day, item, line.quantity, hours, line.credit.credited)
            }
            Self::Correction(c) => {
                let (hours, points) = (Fine::of(c.hours), Fine::of(c.points));
                (Some(c.day), CORRECTION, one, hours, points)
            }
        };
        write_day(day.unwrap_or_default(), into);
        into.push(b'\t');
        into.extend_from_slice(item.as_bytes());
        for number in [quantity.fine(), hours, points] {
            into.push(b'\t');
            number.write(into);
        }
        into.push(b'\n');
        points
    }
}

/// A day as `2014-05-21`: what its `Display` writes.
fn write_day(day: Date, into: &mut Vec<u8>) {
    let Ok(year @ 0..=9999) = u16::try_from(day.year()) else {
        let _ = write!(into, "{day}");
        return;
    };
    let [month, date] = [day.month(), day.day()].map(|n| u16::from(n.unsigned_abs()));
    let digit = |number: u16| b'0' + (number % 10) as u8;
    into.extend_from_slice(&[
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
        b'-',
        digit(month / 10),
        digit(month),
        b'-',
        digit(date / 10),
        digit(date),
    ]);
}

impl Seal {
    /// The seal of one volunteer's year.
    pub fn of(book: &Book, scheme: &Scheme, handbook: &Handbook, year: i16) -> Self {
        let id = |at: usize| id_of(&handbook.record.entry[at].value);
        // What counts has an id that no other entry has, and a tab sorts before anything an
        // id is made of: in order of id the lines are in order of bytes.
        let mut order: Vec<(u64, &str, Counted<'_>)> = Vec::with_capacity(book.lines.len());
        let mut count = |at: usize, counted| {
            let head = head(id(at).as_bytes()).swap_bytes();
            order.push((head, id(at), counted));
        };
        for (at, line) in book.lines.iter().enumerate() {
            if line.is_live() && line.year() == Some(year) {
                count(at, Counted::Line(line));
            }
        }
        for correction in book.corrections.iter().filter(|c| c.day.year() == year) {
            count(correction.reversal, Counted::Correction(correction));
        }
        // Most ids differ in their heads, and as numbers these are compared at once.
        order.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        let mut seal = Self {
            volunteers: usize::from(!order.is_empty()),
            ..Self::default()
        };
        seal.lines.text().reserve_exact(order.len() * LINE);
        let mut points = Fine::ZERO;
        for (_, entry, counted) in order {
            let text = seal.lines.text();
            for id in [handbook.id.as_str(), entry] {
                text.extend_from_slice(id.as_bytes());
                text.push(b'\t');
            }
            points += counted.write(scheme, text);
        }
        seal.points = points.decimal();
        seal
    }

    /// Adds the next volunteer's.
    pub fn join(&mut self, next: &Seal) {
        self.volunteers += next.volunteers;
        self.points += next.points;
        self.lines.join(&next.lines);
    }

    /// The digest: `sha256:` and 64 lower-case hexadecimal digits.
    pub fn digest(&self) -> String {
        self.lines.digest()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_they_are_displayed() {
        for (year, month, day) in [(2014, 1, 31), (1, 12, 9), (-1, 10, 10), (9999, 12, 31)] {
            let date = jiff::civil::date(year, month, day);
            let mut bytes = Vec::new();
            write_day(date, &mut bytes);
            assert_eq!(bytes, date.to_string().as_bytes());
        }
    }
}
