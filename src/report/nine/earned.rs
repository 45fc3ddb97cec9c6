//! The points that each building earned in each of the nine, year by year, as the handbooks
//! pass by.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::points::{Book, Choice, Scheme, pieces};
use crate::record::Id;
use crate::record::points::Nine;
use crate::street::{Frame, Ground, Handbook, Visitor};

/// What points belong to: the community, none for the street; and the building, none for
/// those who live nowhere here.
pub(super) type Belonging = (Option<Id>, Option<Id>);

/// Points by year, what they belong to, and category.
pub(super) type Sums = BTreeMap<i16, BTreeMap<(Belonging, Nine), Decimal>>;

/// Adds up.
pub(super) struct Adding {
    scheme: Scheme,
    today: Date,
    choice: Choice,
}

impl Adding {
    pub fn new(frame: &Frame, today: Date, choice: &Choice) -> Self {
        Self {
            scheme: Scheme::new(frame),
            today,
            choice: choice.clone(),
        }
    }
}

impl Visitor for Adding {
    type Kept = Sums;
    type Sum = Sums;

    fn begin(&self, _: &Frame) -> Sums {
        Sums::new()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Sums {
        let mut years = Sums::new();
        let ground = Ground::of(frame);
        let book = Book::new(ground, &self.scheme, handbook, self.today);
        let (scheme, choice) = (&self.scheme, &self.choice);
        pieces(ground, scheme, handbook, &book, choice, &mut |piece| {
            let clause = piece.line.and_then(|line| line.clause);
            let nine = clause.and_then(|number| scheme.clause(number).nine);
            if let Some(nine) = nine.filter(|_| !piece.is_pending()) {
                let home = frame.home(handbook, piece.date);
                let belonging = (home.community.cloned(), home.building.cloned());
                let year = years.entry(piece.day.year()).or_default();
                *year.entry((belonging, nine)).or_default() += piece.total().points;
            }
        });
        years
    }

    fn fold(&self, years: &mut Sums, _: &Handbook, kept: Sums) {
        for (year, sums) in kept {
            let year = years.entry(year).or_default();
            for (key, points) in sums {
                *year.entry(key).or_default() += points;
            }
        }
    }
}
