//! How long a matter takes: the days on which its clock runs, its limit, and whether it ran
//! past it.
//!
//! The clock starts on the day after 登记 and ends with 办结, 销号 or 不予受理. A day on which the
//! matter stands 挂起, 上报, 办结 or 评议 is not counted; it stands where its last step of that
//! day put it. Asked by rules and reports.

use jiff::civil::Date;

use super::passage::Passage;
use super::workday::{Uncounted, Workdays, days};
use crate::record::matter::{Difficulty, Matter, Stage};
use crate::record::organisation::Numbers;

/// How long a matter may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limit {
    /// 工作日: those of its difficulty; where an extension was approved, the most there may
    /// be. None where no number is set.
    pub days: Option<usize>,
    /// The last day of an extension that was approved.
    pub due: Option<Date>,
}

/// How a matter ran past its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overrun {
    /// Its `due` is past.
    Due(Date),
    /// Its 工作日 were used up.
    Days {
        /// How many it had.
        limit: usize,
        /// On which day the last of them was used.
        last: Date,
    },
}

impl Limit {
    /// The limit of a matter.
    pub fn of(matter: &Matter, numbers: &Numbers) -> Self {
        let due = matter.due.map(|at| at.value);
        let [at_once, ordinary, hard, most] = match numbers.matter_days {
            Some(days) => days.map(|days| usize::try_from(days).ok()),
            None => [None; 4],
        };
        let by_difficulty = |difficulty| match difficulty {
            Difficulty::AtOnce => at_once,
            Difficulty::Ordinary => ordinary,
            Difficulty::Hard => hard,
        };
        let difficulty = matter.difficulty.map(|at| at.value);
        let days = match due {
            Some(_) => most,
            None => difficulty.and_then(by_difficulty),
        };
        Self { days, due }
    }
}

/// Whether the clock runs in a stage.
fn runs_in(stage: Stage) -> bool {
    use Stage::{Assigned, Decided, Discussed, InHand, Registered};
    matches!(stage, Registered | Assigned | Discussed | Decided | InHand)
}

impl Passage<'_> {
    /// The stretches of days on which the clock runs, up to a day. The day on which a running
    /// matter ends is the last of its days.
    fn runs(&self, until: Date) -> Vec<(Date, Date)> {
        let Some(start) = self.registered().and_then(|day| day.tomorrow().ok()) else {
            return Vec::new();
        };
        let mut runs = Vec::new();
        let mut push = |first: Date, last: Date| {
            let (first, last) = (first.max(start), last.min(until));
            if first <= last {
                runs.push((first, last));
            }
        };
        let paces = self.paces();
        for (at, pace) in paces.iter().enumerate().filter(|(_, p)| runs_in(p.stage)) {
            let last = match paces.get(at + 1) {
                Some(next) => next.since.yesterday().ok(),
                None => Some(until),
            };
            if let Some(last) = last {
                push(pace.since, last);
            }
        }
        if let Some(at) = self.ending_at()
            && at.checked_sub(1).is_some_and(|at| runs_in(paces[at].stage))
        {
            push(paces[at].since, paces[at].since);
        }
        runs
    }

    /// The 工作日 used, up to a day.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn used(&self, until: Date, workdays: &Workdays) -> Result<usize, Uncounted> {
        let runs = self.runs(until).into_iter();
        runs.map(|(first, last)| workdays.between(first, last))
            .sum()
    }

    /// The day on which so many 工作日 are used up; none where they are not by a day. What comes
    /// after it is not looked at.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn used_up(
        &self,
        limit: usize,
        until: Date,
        workdays: &Workdays,
    ) -> Result<Option<Date>, Uncounted> {
        if limit == 0 {
            return Ok(self.registered());
        }
        let mut used = 0;
        let runs = self.runs(until).into_iter();
        for day in runs.flat_map(|(first, last)| days(first, last)) {
            used += usize::from(workdays.is_worked(day)?);
            if used == limit {
                return Ok(Some(day));
            }
        }
        Ok(None)
    }

    /// The last day that its limit leaves it: the `due` of an extension, and the day on which
    /// its 工作日 are used up if its clock runs on. None without a limit, and while the clock
    /// stands still before that day.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn deadline(&self, limit: Limit, workdays: &Workdays) -> Result<Option<Date>, Uncounted> {
        let Some(days) = limit.days else {
            return Ok(limit.due);
        };
        let running = self.last().is_some_and(|pace| runs_in(pace.stage));
        let until = match self.ending() {
            Some(pace) => pace.since,
            None if running => Date::MAX,
            None => self.last().map_or(Date::MIN, |pace| pace.since),
        };
        let last = match (self.used_up(days, until, workdays)?, self.ending()) {
            (None, Some(pace)) => {
                let left = days - self.used(until, workdays)?;
                Some(workdays.after(pace.since, left)?)
            }
            (last, _) => last,
        };
        Ok(limit.due.into_iter().chain(last).min())
    }

    /// How it ran past its limit: if it is open by today, else before it ended.
    ///
    /// # Errors
    /// When the calendar does not say, and it matters.
    pub fn overrun(
        &self,
        limit: Limit,
        today: Date,
        workdays: &Workdays,
    ) -> Result<Option<Overrun>, Uncounted> {
        let until = self.ending().map_or(today, |pace| pace.since);
        if let Some(due) = limit.due.filter(|due| *due < until) {
            return Ok(Some(Overrun::Due(due)));
        }
        let Some(days) = limit.days else {
            return Ok(None);
        };
        let last = self.used_up(days, until, workdays)?;
        let ran_on = |last: &Date| self.runs(until).iter().any(|(_, end)| end > last);
        Ok(last
            .filter(ran_on)
            .map(|last| Overrun::Days { limit: days, last }))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::passage::tests::matter;
    use super::super::shelf::Filed;
    use super::*;
    use crate::record::Year;
    use crate::record::calendar::{Calendar, CalendarYear};
    use crate::text::{At, Span};
    use Stage::{Assigned, Done, InHand, Judged, Registered, Suspended};

    fn at<T>(value: T) -> At<T> {
        At::new(value, Span::default())
    }

    /// 2015, without a holiday. 22 June is a Monday.
    fn workdays() -> Workdays {
        let mut calendar = Filed::<Calendar>::default();
        calendar.record.year.push(at(CalendarYear {
            year: Some(at(Year(2015))),
            ..CalendarYear::default()
        }));
        Workdays::new(&calendar)
    }

    fn days_of(days: usize) -> Limit {
        Limit {
            days: Some(days),
            due: None,
        }
    }

    fn last_day(steps: &[(Stage, i8)], limit: Limit, today: i8) -> Option<Date> {
        let matter = matter(steps);
        let passage = Passage::of(&matter);
        let overrun = passage.overrun(limit, date(2015, 6, today), &workdays());
        overrun.unwrap().map(|overrun| match overrun {
            Overrun::Due(due) => due,
            Overrun::Days { last, .. } => last,
        })
    }

    #[test]
    fn the_clock_starts_on_the_day_after() {
        let steps = [(Registered, 22), (InHand, 22)];
        assert_eq!(last_day(&steps, days_of(3), 25), None);
        assert_eq!(last_day(&steps, days_of(3), 26), Some(date(2015, 6, 25)));
        assert_eq!(last_day(&steps, days_of(0), 22), None);
        assert_eq!(last_day(&steps, days_of(0), 23), Some(date(2015, 6, 22)));
    }

    #[test]
    fn it_stands_still_while_suspended_or_done() {
        let paused = [(Registered, 15), (Suspended, 17), (InHand, 24)];
        // Counted: 16, then 24 and 25.
        assert_eq!(last_day(&paused, days_of(3), 25), None);
        assert_eq!(last_day(&paused, days_of(3), 26), Some(date(2015, 6, 25)));
        let again = [(Registered, 15), (Done, 16), (Judged, 18), (InHand, 25)];
        assert_eq!(last_day(&again, days_of(2), 26), None);
        // Suspended on the very day after the last one: it never ran past it.
        let late = [(Registered, 22), (Assigned, 22), (Suspended, 26)];
        assert_eq!(last_day(&late, days_of(3), 30), None);
    }

    #[test]
    fn due_grants_more_but_not_beyond_the_most() {
        let steps = [(Registered, 1), (InHand, 1)];
        let due = |day, most| Limit {
            days: Some(most),
            due: Some(date(2015, 6, day)),
        };
        assert_eq!(last_day(&steps, due(29, 99), 29), None);
        assert_eq!(last_day(&steps, due(29, 99), 30), Some(date(2015, 6, 29)));
        assert_eq!(last_day(&steps, due(30, 15), 22), None);
        assert_eq!(last_day(&steps, due(30, 15), 23), Some(date(2015, 6, 22)));
    }

    #[test]
    fn an_ended_matter_used_its_last_day_too() {
        let steps = matter(&[(Registered, 22), (InHand, 23), (Done, 25)]);
        let passage = Passage::of(&steps);
        assert_eq!(passage.used(date(2015, 6, 30), &workdays()), Ok(3));
        assert_eq!(passage.used(date(2015, 6, 24), &workdays()), Ok(2));
        let late = [(Registered, 22), (InHand, 23), (Done, 26)];
        assert_eq!(last_day(&late, days_of(3), 30), Some(date(2015, 6, 25)));
    }

    #[test]
    fn the_deadline_is_the_last_day_within_the_limit() {
        let deadline = |steps: &[(Stage, i8)], limit| {
            let matter = matter(steps);
            Passage::of(&matter).deadline(limit, &workdays())
        };
        let june = |day| Ok(Some(date(2015, 6, day)));
        let open = [(Registered, 22), (InHand, 23)];
        assert_eq!(deadline(&open, days_of(3)), june(25));
        // Counted: 16, then 24 and 25.
        let paused = [(Registered, 15), (Suspended, 17), (InHand, 24)];
        assert_eq!(deadline(&paused, days_of(3)), june(25));
        // While it stands still nobody knows, unless it was late before.
        assert_eq!(deadline(&paused[..2], days_of(3)), Ok(None));
        assert_eq!(deadline(&paused[..2], days_of(1)), june(16));
        // One that was done on the 23rd had two days left.
        let done = [(Registered, 22), (InHand, 22), (Done, 23)];
        assert_eq!(deadline(&done, days_of(3)), june(25));
        let granted = Limit {
            days: Some(15),
            due: Some(date(2015, 6, 24)),
        };
        assert_eq!(deadline(&open, granted), june(24));
        assert_eq!(deadline(&open, Limit::default()), Ok(None));
    }

    #[test]
    fn counting_stops_at_the_limit() {
        let steps = matter(&[(Registered, 22), (InHand, 22)]);
        let passage = Passage::of(&steps);
        let in_2016 = date(2016, 3, 1);
        let overrun = passage.overrun(days_of(3), in_2016, &workdays());
        assert!(matches!(overrun, Ok(Some(_))));
        let endless = passage.overrun(days_of(999), in_2016, &workdays());
        assert_eq!(endless, Err(Uncounted::NoCalendar(date(2016, 1, 1))));
    }
}
