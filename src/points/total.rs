//! What a volunteer's lines add up to.

use std::ops::AddAssign;

use jiff::civil::Date;
use rust_decimal::Decimal;

use serde::{Deserialize, Serialize};

use super::book::{Book, Correction, Line};
use super::fine::{Fine, Hundredths};
use super::scheme::{Clause, Scheme};

/// Points, hours and times.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// Points.
    pub points: Decimal,
    /// Hours served.
    pub hours: Decimal,
    /// Times served.
    pub times: u64,
}

impl Total {
    /// What an entry that counts adds.
    pub fn of_line(line: &Line, scheme: &Scheme) -> Self {
        Sum::of_line(line, scheme).total()
    }

    /// What entries that count add.
    pub(super) fn of_lines<'a>(lines: impl IntoIterator<Item = &'a Line>, scheme: &Scheme) -> Self {
        let mut sum = Sum::default();
        for line in lines {
            sum += Sum::of_line(line, scheme);
        }
        sum.total()
    }

    /// What a correction adds: it counts as no time.
    pub fn of_correction(correction: &Correction) -> Self {
        Self {
            points: correction.points,
            hours: correction.hours,
            times: 0,
        }
    }
}

impl AddAssign for Total {
    fn add_assign(&mut self, other: Self) {
        self.points += other.points;
        self.hours += other.hours;
        self.times += other.times;
    }
}

/// A total while it is added up: decimals are added much slower than what lines hold.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    points: Fine,
    hours: Hundredths,
    times: u64,
}

impl Sum {
    /// What an entry that counts adds.
    pub fn of_line(line: &Line, scheme: &Scheme) -> Self {
        let clause = line.clause.map(|number| scheme.clause(number));
        Self {
            points: line.credit.credited,
            hours: line.hours,
            times: u64::from(clause.is_some_and(Clause::counts_times)),
        }
    }

    /// What a correction adds.
    pub fn of_correction(correction: &Correction) -> Self {
        Self {
            points: Fine::of(correction.points),
            hours: Hundredths::of(correction.hours),
            times: 0,
        }
    }

    /// What it has come to.
    pub fn total(self) -> Total {
        Total {
            points: self.points.decimal(),
            hours: self.hours.decimal(),
            times: self.times,
        }
    }
}

impl AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.points += other.points;
        self.hours += other.hours;
        self.times += other.times;
    }
}

impl Book {
    /// The hours of all years up to a day: they say how many stars a volunteer has.
    pub fn hours_until(&self, last: Option<Date>) -> Decimal {
        let by = |day: Date| last.is_none_or(|last| day <= last);
        let live = self.lines.iter().filter(|line| line.is_live());
        let live = live.filter(|line| last.is_none() || line.day.is_some_and(by));
        let mut hours = Hundredths::ZERO;
        live.for_each(|line| hours += line.hours);
        let corrections = self.corrections.iter().filter(|c| by(c.day));
        hours.decimal() + corrections.map(|c| c.hours).sum::<Decimal>()
    }

    /// The totals over the years that are asked for: entries that count, and corrections.
    pub fn total(&self, scheme: &Scheme, asked: impl Fn(i16) -> bool) -> Total {
        let live = self.lines.iter().filter(|line| line.is_live());
        let live = live.filter(|line| line.year().is_some_and(&asked));
        let mut total = Total::of_lines(live, scheme);
        let corrections = self.corrections.iter();
        for correction in corrections.filter(|c| asked(c.day.year())) {
            total += Total::of_correction(correction);
        }
        total
    }
}
