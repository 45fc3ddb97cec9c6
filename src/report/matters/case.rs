//! A matter with all that the ledger says of it: where it belongs, how far it has come, how
//! long it took, who is to do it.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::Query;
use crate::record::Id;
use crate::record::matter::{Matter, Stage};
use crate::street::{Filed, Home, Limit, Passage, Street, Workdays};

/// How a matter stands, in the order of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// Open, and past its limit.
    Overdue,
    /// Open.
    Open,
    /// 上报: another office has it.
    Referred,
    /// 挂起: nothing can be done for now.
    Suspended,
    /// Done, after its limit.
    Late,
    /// Done within its limit, or nobody can tell.
    Done,
    /// 不予受理.
    Declined,
}

impl State {
    pub fn is_open(self) -> bool {
        matches!(
            self,
            State::Overdue | State::Open | State::Referred | State::Suspended
        )
    }

    pub fn is_done(self) -> bool {
        matches!(self, State::Late | State::Done)
    }

    /// As programs read it, and the message.
    pub fn word(self) -> (&'static str, &'static str) {
        match self {
            State::Overdue => ("overdue", "matter-overdue"),
            State::Open => ("open", "matter-open"),
            State::Referred => ("referred", "matter-referred"),
            State::Suspended => ("suspended", "matter-suspended"),
            State::Late => ("late", "matter-late"),
            State::Done => ("done", "matter-done"),
            State::Declined => ("declined", "matter-declined"),
        }
    }
}

/// The day of which the states are: what happened later is not known on it.
pub(super) fn today(query: &Query) -> Date {
    query.as_of.unwrap_or(query.today)
}

/// The day of 登记; where there is none, the day it was raised.
pub(super) fn registered(matter: &Matter) -> Option<Date> {
    let registered = Passage::of(matter).registered();
    registered.or(matter.raised.map(|at| at.value))
}

/// A matter of the ledger.
pub(super) struct Case<'a> {
    pub filed: &'a Filed<Matter>,
    pub passage: Passage<'a>,
    pub home: Home<'a>,
    /// See [`registered`].
    pub registered: Option<Date>,
    pub state: State,
    pub limit: Limit,
    pub deadline: Option<Date>,
    /// The 工作日 used, up to its end or today; none where the calendar does not say.
    pub used: Option<usize>,
    /// Whether the calendar said all that was asked.
    pub counted: bool,
}

impl<'a> Case<'a> {
    pub fn of(
        street: &'a Street,
        filed: &'a Filed<Matter>,
        workdays: &Workdays,
        query: &Query,
    ) -> Self {
        let today = today(query);
        let passage = Passage::as_of(&filed.record, query.as_of);
        let registered = registered(&filed.record);
        let limit = Limit::of(&filed.record, &street.numbers);
        let overrun = passage.overrun(limit, today, workdays);
        // What was read in part may have a step that says otherwise.
        let known = !filed.partial && passage.last().is_some();
        let is_late = known && matches!(overrun, Ok(Some(_)));
        let ending = passage.ending();
        let state = match ending.map(|pace| pace.stage) {
            None if is_late => State::Overdue,
            None => match passage.state() {
                Some(Stage::PassedUp) => State::Referred,
                Some(Stage::Suspended) => State::Suspended,
                _ => State::Open,
            },
            Some(Stage::Declined) => State::Declined,
            Some(_) if is_late => State::Late,
            Some(_) => State::Done,
        };
        let until = ending.map_or(today, |pace| pace.since);
        let used = passage.used(until, workdays);
        let deadline = passage.deadline(limit, workdays);
        let place = filed.place.as_ref().map(|at| at.value.id());
        let home = place.map(|id| street.home_of(id, registered));
        let folder = Home {
            community: filed.community.as_ref(),
            grid: None,
            building: None,
        };
        Self {
            filed,
            home: home.unwrap_or(folder),
            registered,
            state,
            limit,
            deadline: deadline.ok().flatten(),
            counted: overrun.is_ok() && used.is_ok(),
            used: used.ok().filter(|_| passage.registered().is_some()),
            passage,
        }
    }

    /// Whether it is of a year's ledger: registered in it, or carried over into it.
    pub fn is_of(&self, year: i16) -> bool {
        let first = date(year, 1, 1);
        let ending = self.passage.ending().map(|pace| pace.since);
        self.registered.is_some_and(|day| {
            day.year() == year || (day < first && ending.is_none_or(|day| first <= day))
        })
    }

    /// Whether it was open when the year began.
    pub fn is_carried(&self, year: i16) -> bool {
        self.registered.is_some_and(|day| day.year() < year)
    }

    /// The day on which it was done.
    pub fn done(&self) -> Option<Date> {
        self.passage.done()
    }

    /// Who is to do it: whom it was last given to, else who took the last step.
    pub fn handler(&self) -> Option<&'a Id> {
        let steps = || self.passage.paces().iter().rev().map(|p| &p.step.value);
        let given = steps().find_map(|step| step.to.as_ref());
        let taken = || steps().find_map(|step| step.by.as_ref());
        given
            .map(|at| at.value.id())
            .or_else(|| taken().map(|at| at.value.id()))
    }

    /// The steps of a stage.
    pub fn steps(&self, stage: Stage) -> impl Iterator<Item = crate::street::Pace<'a>> {
        let paces = self.passage.paces().iter().copied();
        paces.filter(move |pace| pace.stage == stage)
    }

    /// Of how many that were asked in the last 评议 how many were satisfied.
    pub fn judged(&self) -> Option<(i64, i64)> {
        let last = self.steps(Stage::Judged).last()?;
        let step = &last.step.value;
        Some((*step.satisfied?.value, *step.asked?.value))
    }

    /// How many days it has been open, until its end or a day.
    pub fn age(&self, today: Date) -> Option<i64> {
        let until = self.passage.ending().map_or(today, |pace| pace.since);
        let since = self.registered?;
        Some(i64::from((until - since).get_days()))
    }
}

/// The middle of some numbers; of an even number of them the mean of the two.
pub(super) fn median(mut numbers: Vec<usize>) -> Option<Decimal> {
    numbers.sort_unstable();
    let at = |place: usize| numbers.get(place).map(|number| Decimal::from(*number));
    let half = numbers.len() / 2;
    if numbers.len() % 2 == 1 {
        return at(half);
    }
    let sum = at(half.checked_sub(1)?)? + at(half)?;
    Some(sum / Decimal::TWO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![7, 1, 3]), Some(Decimal::from(3)));
        assert_eq!(
            median(vec![4, 1, 3, 9]),
            Decimal::from_str_exact("3.5").ok()
        );
    }
}
