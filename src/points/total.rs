//! What a volunteer's lines add up to.

use std::ops::AddAssign;

use jiff::civil::Date;
use rust_decimal::Decimal;

use serde::{Deserialize, Serialize};

use super::book::{Book, Correction, Line};
use super::scheme::Scheme;

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
        let times = line
            .clause
            .is_some_and(|number| scheme.clause(number).counts_times());
        Self {
            points: line.credited,
            hours: line.hours,
            times: u64::from(times),
        }
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

impl Book {
    /// The hours of all years up to a day: they say how many stars a volunteer has.
    pub fn hours_until(&self, last: Option<Date>) -> Decimal {
        let by = |day: Date| last.is_none_or(|last| day <= last);
        let live = self.lines.iter().filter(|line| line.is_live());
        let live = live.filter(|line| last.is_none() || line.day.is_some_and(by));
        let corrections = self.corrections.iter().filter(|c| by(c.day));
        live.map(|line| line.hours).sum::<Decimal>() + corrections.map(|c| c.hours).sum::<Decimal>()
    }

    /// The totals over the years that are asked for: entries that count, and corrections.
    pub fn total(&self, scheme: &Scheme, asked: impl Fn(i16) -> bool) -> Total {
        let mut total = Total::default();
        let live = self.lines.iter().filter(|line| line.is_live());
        for line in live.filter(|line| line.year().is_some_and(&asked)) {
            total += Total::of_line(line, scheme);
        }
        let corrections = self.corrections.iter();
        for correction in corrections.filter(|c| asked(c.day.year())) {
            total += Total::of_correction(correction);
        }
        total
    }
}
