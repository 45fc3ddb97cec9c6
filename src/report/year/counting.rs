//! What each year's handbooks add up to, under the filters.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::reach::takes_part;
use crate::points::{Book, Piece, Scheme, Tally, pieces, tier};
use crate::record::points::{Nine, Six};
use crate::report::Query;
use crate::report::months::Months;
use crate::street::{Frame, Ground, Handbook, Visitor};

/// The sums of a year.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    pub tally: Tally,
    /// Times, by category of the nine.
    pub nine: [u64; Nine::ALL.len()],
    /// Times, by action of the six.
    pub six: [u64; Six::ALL.len()],
    /// Entries that name the service given.
    pub services: usize,
    /// Volunteers with points who are not among those that have reported in at the year's end:
    /// they left, moved away, or no day of 报到 is written.
    pub gone: usize,
    /// Volunteers who reached a tier.
    pub rewarded: usize,
    /// Points redeemed.
    pub redeemed: Decimal,
}

impl Sum {
    fn add(&mut self, scheme: &Scheme, piece: &Piece<'_>) {
        self.tally.volunteers = 1;
        self.tally.total += piece.total();
        let Some(line) = piece.line else { return };
        self.services += usize::from(piece.entry.service.is_some());
        let clause = line.clause.map(|number| scheme.clause(number));
        if let Some(nine) = clause.and_then(|clause| clause.nine) {
            self.nine[nine as usize] += piece.total().times;
        }
        if let Some(six) = clause.and_then(|clause| clause.six) {
            self.six[six as usize] += piece.total().times;
        }
    }

    fn join(&mut self, other: &Sum) {
        self.tally.join(&other.tally);
        for (sum, more) in self.nine.iter_mut().zip(other.nine) {
            *sum += more;
        }
        for (sum, more) in self.six.iter_mut().zip(other.six) {
            *sum += more;
        }
        self.services += other.services;
        self.gone += other.gone;
        self.rewarded += other.rewarded;
        self.redeemed += other.redeemed;
    }
}

/// The year that is asked for: by itself, or with a day of it.
pub(super) fn asked_year(query: &Query) -> Option<i16> {
    query.year.or(query.as_of.map(Date::year))
}

/// The day on which things stand as the page of a year tells them: as asked of the year that is
/// told, else its last day, or today while it runs.
pub(super) fn end_of(query: &Query, year: i16) -> Date {
    let asked = query.as_of.filter(|_| asked_year(query) == Some(year));
    let end = date(year, 12, 31);
    asked.unwrap_or(end.min(query.today.max(date(year, 1, 1))))
}

/// Adds up every year as the handbooks pass by.
pub(super) struct Counting<'a> {
    query: &'a Query,
    scheme: Scheme,
}

/// What all add up to.
#[derive(Default)]
pub(super) struct Counted {
    /// By year.
    pub years: BTreeMap<i16, Sum>,
    /// By community and month.
    pub months: Months,
}

impl<'a> Counting<'a> {
    /// Gets ready.
    pub fn new(frame: &Frame, query: &'a Query) -> Self {
        Self {
            query,
            scheme: Scheme::new(frame),
        }
    }

    /// The rewards reached and the points redeemed by whoever lived in what is asked for when
    /// the year ended.
    fn spend(
        &self,
        frame: &Frame,
        handbook: &Handbook,
        book: &Book,
        years: &mut BTreeMap<i16, Sum>,
    ) {
        let here = |year: i16| {
            let home = frame.home(handbook, Some(date(year, 12, 31)));
            self.query.choice.has_home(Ground::of(frame), home)
        };
        for (year, sum) in years.iter_mut() {
            let total = book.total(&self.scheme, |y| y == *year);
            let reached = tier(&frame.rewards, *year, &total).is_some() && here(*year);
            sum.rewarded = usize::from(reached);
        }
        for redeem in &handbook.redeem {
            let day: Option<Date> = redeem.value.date.map(|at| at.value);
            let day = day.filter(|day| *day <= self.query.today && here(day.year()));
            if let (Some(day), Some(points)) = (day, redeem.value.points) {
                years.entry(day.year()).or_default().redeemed += points.value.0;
            }
        }
    }
}

impl Visitor for Counting<'_> {
    type Kept = (BTreeMap<i16, Sum>, Months);
    type Sum = Counted;

    fn begin(&self, _: &Frame) -> Counted {
        Counted::default()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let ground = Ground::of(frame);
        let book = Book::new(ground, &self.scheme, handbook, self.query.today);
        let (mut years, mut months) = (BTreeMap::<i16, Sum>::new(), Months::default());
        let choice = &self.query.choice;
        pieces(
            ground,
            &self.scheme,
            handbook,
            &book,
            choice,
            &mut |piece| {
                let sum = years.entry(piece.day.year()).or_default();
                if piece.is_pending() {
                    sum.tally.pending += 1;
                } else {
                    sum.add(&self.scheme, piece);
                    months.add(ground, &self.scheme, handbook, piece);
                }
            },
        );
        if choice.has_person(handbook) {
            self.spend(frame, handbook, &book, &mut years);
        }
        for (year, sum) in &mut years {
            let gone = !takes_part(frame, choice, handbook, end_of(self.query, *year));
            sum.gone = sum.tally.volunteers * usize::from(gone);
        }
        (years, months)
    }

    fn fold(&self, counted: &mut Counted, _: &Handbook, (years, months): Self::Kept) {
        for (year, sum) in years {
            counted.years.entry(year).or_default().join(&sum);
        }
        counted.months.join(months);
    }
}
