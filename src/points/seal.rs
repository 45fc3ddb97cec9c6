//! The seal of a year: how many volunteers, how many points, and the digest over every line.

use std::io::Write;

use jiff::civil::Date;
use rust_decimal::Decimal;

use serde::{Deserialize, Serialize};

use super::book::{Book, Correction, Line, id_of};
use super::lines::Lines;
use super::scheme::Scheme;
use crate::street::Handbook;

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
    fn write(&self, scheme: &Scheme, into: &mut Vec<u8>) -> Decimal {
        let (day, item, quantity, hours, points) = match self {
            Self::Line(line) => {
                let item = line.clause.map_or("", |number| &scheme.clause(number).name);
                (line.day, item, line.quantity, line.hours, line.credited)
            }
            Self::Correction(c) => (Some(c.day), CORRECTION, Decimal::ONE, c.hours, c.points),
        };
        write_day(day.unwrap_or_default(), into);
        into.push(b'\t');
        into.extend_from_slice(item.as_bytes());
        for number in [quantity, hours, points] {
            into.push(b'\t');
            write_lowest(number, into);
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
    let digit = |number: u16| b'0' + (number % 10) as u8;
    let [month, date] = [day.month(), day.day()].map(|n| u16::from(n.unsigned_abs()));
    into.extend([year / 1000, year / 100, year / 10, year].map(digit));
    into.extend([
        b'-',
        digit(month / 10),
        digit(month),
        b'-',
        digit(date / 10),
        digit(date),
    ]);
}

/// A number in lowest terms, as its `Display` writes it. Most are small, and have their digits
/// here sooner.
fn write_lowest(number: Decimal, into: &mut Vec<u8>) {
    let (Ok(mut rest), mut places @ 0..=4) = (u32::try_from(number.mantissa()), number.scale())
    else {
        let _ = write!(into, "{}", number.normalize());
        return;
    };
    while places > 0 && rest % 10 == 0 {
        (rest, places) = (rest / 10, places - 1);
    }
    let start = into.len();
    for written in 1.. {
        into.push(b'0' + (rest % 10) as u8);
        rest /= 10;
        if written == places {
            into.push(b'.');
        } else if rest == 0 && written > places {
            break;
        }
    }
    into[start..].reverse();
}

impl Seal {
    /// The seal of one volunteer's year.
    pub fn of(book: &Book, scheme: &Scheme, handbook: &Handbook, year: i16) -> Self {
        let id = |at: usize| id_of(&handbook.record.entry[at].value);
        // What counts has an id that no other entry has, and a tab sorts before anything an
        // id is made of: in order of id the lines are in order of bytes.
        let live = book.lines.iter().enumerate();
        let mut order: Vec<(&str, Counted<'_>)> = live
            .filter(|(_, line)| line.is_live() && line.year() == Some(year))
            .map(|(at, line)| (id(at), Counted::Line(line)))
            .collect();
        let corrections = book.corrections.iter().filter(|c| c.day.year() == year);
        order.extend(corrections.map(|c| (id(c.reversal), Counted::Correction(c))));
        order.sort_unstable_by_key(|(id, _)| *id);
        let mut seal = Self {
            volunteers: usize::from(!order.is_empty()),
            ..Self::default()
        };
        seal.lines.text().reserve_exact(order.len() * LINE);
        for (entry, counted) in order {
            let text = seal.lines.text();
            for id in [handbook.id.as_str(), entry] {
                text.extend_from_slice(id.as_bytes());
                text.push(b'\t');
            }
            seal.points += counted.write(scheme, text);
        }
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
    fn numbers_and_days_are_written_as_they_are_displayed() {
        for mantissa in (-30..1200).chain([99_999, 1_234_567_890]) {
            for scale in 0..4 {
                let number = Decimal::new(mantissa, scale);
                let mut bytes = Vec::new();
                write_lowest(number, &mut bytes);
                assert_eq!(bytes, number.normalize().to_string().as_bytes());
            }
        }
        for (year, month, day) in [(2014, 1, 31), (1, 12, 9), (-1, 10, 10), (9999, 12, 31)] {
            let date = jiff::civil::date(year, month, day);
            let mut bytes = Vec::new();
            write_day(date, &mut bytes);
            assert_eq!(bytes, date.to_string().as_bytes());
        }
    }
}
