//! What each year adds up to, for reports that speak of years.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::book::Book;
use super::scheme::Scheme;
use super::tally::Tally;
use crate::street::{Frame, Handbook, Visitor};

/// Adds up every year as the handbooks pass by.
pub struct Yearly {
    scheme: Scheme,
    today: Date,
    /// The sums by year.
    pub years: BTreeMap<i16, Tally>,
    /// Entries left out because of a fault.
    pub left_out: usize,
}

impl Yearly {
    /// Gets ready.
    pub fn new(frame: &Frame, today: Date) -> Self {
        let (scheme, years) = (Scheme::new(frame), BTreeMap::new());
        Self {
            scheme,
            today,
            years,
            left_out: 0,
        }
    }
}

impl Visitor for Yearly {
    type Kept = (BTreeMap<i16, Tally>, usize);

    fn begin(&mut self) {
        self.years.clear();
        self.left_out = 0;
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let book = Book::new(frame, &self.scheme, handbook, self.today);
        let mut years: BTreeMap<i16, Tally> = BTreeMap::new();
        for line in &book.lines {
            let Some(year) = line.year() else { continue };
            if line.pending {
                years.entry(year).or_default().pending += 1;
            } else if line.is_live() {
                years.entry(year).or_default().volunteers = 1;
            }
        }
        for correction in &book.corrections {
            years.entry(correction.day.year()).or_default().volunteers = 1;
        }
        for (year, sum) in &mut years {
            sum.total = book.total(&self.scheme, |y| y == *year);
        }
        (years, book.left_out())
    }

    fn fold(&mut self, _: &Frame, _: &Handbook, (years, left_out): Self::Kept) {
        for (year, sum) in years {
            self.years.entry(year).or_default().join(&sum);
        }
        self.left_out += left_out;
    }
}
