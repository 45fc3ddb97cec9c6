//! 工作日: which days are worked, by `policy/calendar.toml`, and counting them.
//!
//! Asked by rules and reports that speak of working days. A year without a calendar is not
//! guessed at: whoever counts into it is told where the calendar ends.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

use super::frame::Frame;
use super::shelf::Filed;
use crate::record::Many;
use crate::record::calendar::Calendar;

/// Why days cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncounted {
    /// The first day met whose year has no calendar.
    NoCalendar(Date),
    /// The calendar was read in part: what it lacks proves nothing.
    Unread,
}

/// The days that are worked: weekdays but for `holidays`, and of weekends `workdays`.
#[derive(Debug, Clone, Default)]
pub struct Workdays {
    years: BTreeSet<i16>,
    holidays: BTreeSet<Date>,
    workdays: BTreeSet<Date>,
    partial: bool,
}

impl Workdays {
    /// The calendar of a tree.
    pub fn of(frame: &Frame) -> Self {
        Self::new(&frame.calendar)
    }

    /// Reads a calendar. What stands in two tables of one year holds together.
    pub fn new(calendar: &Filed<Calendar>) -> Self {
        let mut out = Self {
            partial: calendar.partial,
            ..Self::default()
        };
        let days = |list: &Many<Date>| -> Vec<Date> { list.iter().map(|at| at.value).collect() };
        for table in calendar.year.iter().map(|at| &at.value) {
            out.years.extend(table.year.map(|at| *at.value));
            out.holidays.extend(days(&table.holidays));
            out.workdays.extend(days(&table.workdays));
        }
        out
    }

    /// Whether a day is worked.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn is_worked(&self, day: Date) -> Result<bool, Uncounted> {
        if self.partial {
            return Err(Uncounted::Unread);
        }
        if !self.years.contains(&day.year()) {
            return Err(Uncounted::NoCalendar(day));
        }
        Ok(match day.weekday() {
            Weekday::Saturday | Weekday::Sunday => self.workdays.contains(&day),
            _ => !self.holidays.contains(&day),
        })
    }

    /// How many days are worked from a day to a day, both counted; none where the last is
    /// before the first.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn between(&self, first: Date, last: Date) -> Result<usize, Uncounted> {
        self.up_to(usize::MAX, first, last)
    }

    /// The same, but counting stops at `most`: where that many are found, what comes after
    /// them need not be known.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn up_to(&self, most: usize, first: Date, last: Date) -> Result<usize, Uncounted> {
        let mut count = 0;
        for day in days(first, last) {
            if count == most {
                break;
            }
            count += usize::from(self.is_worked(day)?);
        }
        Ok(count)
    }

    /// The nth working day after a day, which itself is not counted; the day itself for 0.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn after(&self, day: Date, n: usize) -> Result<Date, Uncounted> {
        let (mut day, mut left) = (day, n);
        while left > 0 {
            day = day.tomorrow().map_err(|_| Uncounted::NoCalendar(day))?;
            left -= usize::from(self.is_worked(day)?);
        }
        Ok(day)
    }
}

/// The days from a day to a day, both counted.
pub(super) fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let start = (first <= last).then_some(first);
    std::iter::successors(start, move |day| {
        day.tomorrow().ok().filter(|next| *next <= last)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::record::Year;
    use crate::record::calendar::CalendarYear;
    use crate::text::{At, Span};

    fn at<T>(value: T) -> At<T> {
        At::new(value, Span::default())
    }

    /// 2014: New Year's Day off, Sunday 26 January worked.
    fn workdays() -> Workdays {
        let year = CalendarYear {
            year: Some(at(Year(2014))),
            holidays: [at(date(2014, 1, 1))].into(),
            workdays: [at(date(2014, 1, 26))].into(),
            ..CalendarYear::default()
        };
        let mut calendar = Filed::<Calendar>::default();
        calendar.record.year.push(at(year));
        Workdays::new(&calendar)
    }

    #[test]
    fn weekends_holidays_and_worked_sundays() {
        let worked = |m, d| workdays().is_worked(date(2014, m, d));
        assert_eq!(worked(1, 1), Ok(false));
        assert_eq!((worked(1, 25), worked(1, 26)), (Ok(false), Ok(true)));
        assert_eq!(worked(1, 27), Ok(true));
    }

    #[test]
    fn both_ends_are_counted() {
        let between = |a, b| workdays().between(date(2014, 1, a), date(2014, 1, b));
        assert_eq!((between(6, 10), between(6, 13)), (Ok(5), Ok(6)));
        assert_eq!((between(23, 27), between(4, 5)), (Ok(4), Ok(0)));
        assert_eq!(between(10, 6), Ok(0));
        let few = workdays().up_to(3, date(2014, 12, 29), date(2015, 1, 9));
        assert_eq!(few, Ok(3));
    }

    #[test]
    fn the_nth_after_a_day() {
        let after = |d, n| workdays().after(date(2014, 1, d), n);
        assert_eq!(after(3, 0), Ok(date(2014, 1, 3)));
        assert_eq!(after(3, 1), Ok(date(2014, 1, 6)));
        assert_eq!(after(24, 2), Ok(date(2014, 1, 27)));
    }

    #[test]
    fn a_year_without_a_calendar_is_told_apart() {
        let missing = Err(Uncounted::NoCalendar(date(2015, 1, 1)));
        let all = workdays();
        assert_eq!(all.between(date(2014, 12, 29), date(2015, 1, 9)), missing);
        assert_eq!(all.after(date(2014, 12, 30), 2).err(), missing.err());
        let unread = Workdays {
            partial: true,
            ..all
        };
        assert_eq!(unread.is_worked(date(2014, 1, 6)), Err(Uncounted::Unread));
        let last = Date::MAX;
        assert_eq!(days(last, last).count(), 1);
    }
}
