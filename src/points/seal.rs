//! The seal of a year: how many volunteers, how many points, and the digest over every line.

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use super::book::{Book, id_of};
use super::scheme::Scheme;
use crate::street::Handbook;

/// The item that a correction's line names.
pub const CORRECTION: &str = "更正";

/// A year of some volunteers. Seals are joined in order of volunteer id: an id is followed
/// by a tab, which sorts before anything an id is made of, so that the lines of all are in
/// order of bytes when those of each are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seal {
    /// Volunteers with a live entry or a correction in the year.
    pub volunteers: usize,
    /// Their points.
    pub points: Decimal,
    lines: Vec<u8>,
    hash: Option<Box<Sha256Sum>>,
}

#[derive(Debug, Clone)]
struct Sha256Sum(Sha256);

impl PartialEq for Sha256Sum {
    fn eq(&self, other: &Self) -> bool {
        self.0.clone().finalize() == other.0.clone().finalize()
    }
}
impl Eq for Sha256Sum {}

impl Seal {
    /// The seal of one volunteer's year.
    pub fn of(book: &Book, scheme: &Scheme, handbook: &Handbook, year: i16) -> Self {
        let mut points = Decimal::ZERO;
        let mut lines: Vec<String> = Vec::new();
        for (at, line) in book.lines.iter().enumerate() {
            let (true, Some(day), Some(clause)) = (line.is_live(), line.day, line.clause) else {
                continue;
            };
            if day.year() != year {
                continue;
            }
            points += line.credited;
            let entry = id_of(&handbook.record.entry[at].value);
            let item = &scheme.clause(clause).name;
            let (quantity, hours, credited) = (
                line.quantity.normalize(),
                line.hours.normalize(),
                line.credited.normalize(),
            );
            let id = &handbook.id;
            lines.push(format!(
                "{id}\t{entry}\t{day}\t{item}\t{quantity}\t{hours}\t{credited}\n"
            ));
        }
        for correction in book.corrections.iter().filter(|c| c.day.year() == year) {
            points += correction.points;
            let entry = id_of(&handbook.record.entry[correction.reversal].value);
            let (hours, credited) = (correction.hours.normalize(), correction.points.normalize());
            let (id, day) = (&handbook.id, correction.day);
            lines.push(format!(
                "{id}\t{entry}\t{day}\t{CORRECTION}\t1\t{hours}\t{credited}\n"
            ));
        }
        lines.sort_unstable();
        let volunteers = usize::from(!lines.is_empty());
        Self {
            volunteers,
            points,
            lines: lines.concat().into_bytes(),
            hash: None,
        }
    }

    /// Adds the next volunteer's.
    pub fn join(&mut self, next: Seal) {
        self.volunteers += next.volunteers;
        self.points += next.points;
        if !next.lines.is_empty() {
            self.sum().0.update(&next.lines);
        }
    }

    fn sum(&mut self) -> &mut Sha256Sum {
        let lines = std::mem::take(&mut self.lines);
        let hash = self
            .hash
            .get_or_insert_with(|| Box::new(Sha256Sum(Sha256::new())));
        hash.0.update(&lines);
        hash
    }

    /// The digest: `sha256:` and 64 lower-case hexadecimal digits.
    pub fn digest(&self) -> String {
        let mut hash = self
            .hash
            .as_ref()
            .map_or_else(Sha256::new, |sum| sum.0.clone());
        hash.update(&self.lines);
        hex(&hash.finalize())
    }
}

/// `sha256:` and the bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut text = String::from("sha256:");
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
