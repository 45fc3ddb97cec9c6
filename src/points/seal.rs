//! The seal of a year: how many volunteers, how many points, and the digest over every line.

use std::io::Write;

use rust_decimal::Decimal;

use super::book::{Book, Correction, Line, id_of};
use super::lines::Lines;
use super::scheme::Scheme;
use crate::street::Handbook;

/// The item that a correction's line names.
pub const CORRECTION: &str = "更正";

/// A year of some volunteers, joined in order of volunteer id.
#[derive(Debug, Clone, Default)]
pub struct Seal {
    /// Volunteers with a live entry or a correction in the year.
    pub volunteers: usize,
    /// Their points.
    pub points: Decimal,
    lines: Lines,
}

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
        let day = day.unwrap_or_default();
        let (quantity, hours, lowest) =
            (quantity.normalize(), hours.normalize(), points.normalize());
        let _ = writeln!(into, "{day}\t{item}\t{quantity}\t{hours}\t{lowest}");
        points
    }
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
        for (entry, counted) in order {
            let text = seal.lines.text();
            let _ = write!(text, "{}\t{entry}\t", handbook.id);
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
