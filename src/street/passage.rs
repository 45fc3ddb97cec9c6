//! The passage of a matter (民情) through its stages: where it stands, since when, and what is
//! out of order.
//!
//! Asked by rules and reports. How long it takes is for [`super::clock`]; it must not know
//! what anybody says of a disorder.

use jiff::civil::Date;

use crate::record::matter::{Matter, Stage, Step};
use crate::text::At;

/// A step whose stage and day could be read.
#[derive(Debug, Clone, Copy)]
pub struct Pace<'a> {
    /// The stage that it brought.
    pub stage: Stage,
    /// Since when the matter stands there. Where the days of the steps go back, the latest
    /// so far.
    pub since: Date,
    /// The step as it is written.
    pub step: &'a At<Step>,
}

/// The steps of a matter, in the order of the file.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    paces: Vec<Pace<'a>>,
}

/// What is out of order.
#[derive(Debug, Clone, Copy)]
pub enum Disorder<'a> {
    /// The first step is no 登记.
    Beginning(Pace<'a>),
    /// A stage that does not follow the one before.
    Stage {
        /// The step.
        to: Pace<'a>,
        /// The stage before.
        from: Stage,
    },
    /// 销号 without an earlier 办结 and 评议.
    Unfounded {
        /// The step.
        to: Pace<'a>,
        /// The first of the two that is not there.
        lacks: Stage,
    },
    /// A first step before the matter was raised.
    Early {
        /// The step.
        to: Pace<'a>,
        /// When it was raised.
        raised: Date,
    },
    /// A day before that of the step before.
    Back {
        /// The step.
        to: Pace<'a>,
        /// The day before which it stands.
        than: Date,
    },
}

/// The stages that may follow a stage.
pub fn followers(stage: Stage) -> &'static [Stage] {
    use Stage::{
        Assigned, Closed, Decided, Declined, Discussed, Done, InHand, Judged, PassedUp, Registered,
        Suspended,
    };
    match stage {
        Registered => &[Declined, Assigned, Discussed, InHand, PassedUp],
        Assigned => &[Assigned, Discussed, InHand, PassedUp, Suspended],
        Discussed => &[Discussed, Decided, InHand, Suspended],
        Decided => &[Assigned, InHand],
        InHand => &[InHand, Discussed, Done, PassedUp, Suspended],
        Done => &[Judged],
        Judged => &[Closed, InHand],
        PassedUp | Suspended => &[Assigned, Discussed, InHand, Done],
        Declined | Closed => &[],
    }
}

/// Whether the office has nothing left to do in a stage, unless residents send it back.
fn is_over(stage: Stage) -> bool {
    use Stage::{Closed, Declined, Done, Judged};
    matches!(stage, Done | Judged | Closed | Declined)
}

impl<'a> Passage<'a> {
    /// The passage of a matter.
    pub fn of(matter: &'a Matter) -> Self {
        let mut latest = Date::MIN;
        let read = |step: &'a At<Step>| {
            let (stage, date) = (step.value.stage?.value, step.value.date?.value);
            latest = latest.max(date);
            Some(Pace {
                stage,
                since: latest,
                step,
            })
        };
        let paces = matter.step.iter().filter_map(read).collect();
        Self { paces }
    }

    /// The passage as it was at the end of a day; without a day all of it.
    pub fn as_of(matter: &'a Matter, day: Option<Date>) -> Self {
        let mut passage = Self::of(matter);
        // Days never go back: what comes later stands at the end.
        passage
            .paces
            .retain(|pace| day.is_none_or(|day| pace.since <= day));
        passage
    }

    /// Its steps.
    pub fn paces(&self) -> &[Pace<'a>] {
        &self.paces
    }

    /// The step that brought it where it stands.
    pub fn last(&self) -> Option<Pace<'a>> {
        self.paces.last().copied()
    }

    /// Where it stands.
    pub fn state(&self) -> Option<Stage> {
        self.last().map(|pace| pace.stage)
    }

    /// The step that brought it where it stood at the end of a day.
    pub fn on(&self, day: Date) -> Option<Pace<'a>> {
        let so_far = self.paces.iter().take_while(|pace| pace.since <= day);
        so_far.last().copied()
    }

    /// Whether the office had something to do when a day ended.
    pub fn was_open(&self, day: Date) -> bool {
        self.on(day).is_none_or(|pace| !is_over(pace.stage))
    }

    /// The day on which it was done for good: that of the last 办结 that nothing undid.
    pub fn done(&self) -> Option<Date> {
        let ending = self.ending()?;
        (ending.stage != Stage::Declined).then_some(ending.since)
    }

    /// The day of 登记.
    pub fn registered(&self) -> Option<Date> {
        let mut paces = self.paces.iter();
        let first = paces.find(|pace| pace.stage == Stage::Registered);
        first.map(|pace| pace.since)
    }

    /// The step with which it ended: 不予受理, or the last 办结, which nothing but 评议 and 销号
    /// follow. None while it is open.
    pub fn ending(&self) -> Option<Pace<'a>> {
        self.ending_at().map(|at| self.paces[at])
    }

    /// Its place among the steps.
    pub(super) fn ending_at(&self) -> Option<usize> {
        let after = self.paces.iter().rposition(|pace| !is_over(pace.stage));
        let first = after.map_or(0, |at| at + 1);
        (first < self.paces.len()).then_some(first)
    }

    /// Whether the office has something to do: it is neither done nor declined.
    pub fn is_open(&self) -> bool {
        self.ending_at().is_none()
    }

    /// What is out of order, at most one thing a step. Of days only those of neighbours are
    /// compared, so that one wrong day is told once; the first is compared with `raised`.
    pub fn disorders(&self, raised: Option<Date>) -> Vec<Disorder<'a>> {
        let mut found = Vec::new();
        let (mut from, mut than) = (None, raised);
        for (at, pace) in self.paces.iter().enumerate() {
            let date = pace.step.value.date.map(|at| at.value);
            let earlier = than.filter(|than| date.is_some_and(|date| date < *than));
            let order = self.out_of_order(at, from);
            let to = *pace;
            let day = earlier.map(|than| match at {
                0 => Disorder::Early { to, raised: than },
                _ => Disorder::Back { to, than },
            });
            found.extend(order.or(day));
            (from, than) = (Some(pace.stage), date);
        }
        found
    }

    fn out_of_order(&self, at: usize, from: Option<Stage>) -> Option<Disorder<'a>> {
        let to = self.paces[at];
        let Some(from) = from else {
            let begins = to.stage == Stage::Registered;
            return (!begins).then_some(Disorder::Beginning(to));
        };
        if to.stage == Stage::Closed {
            let earlier = |stage| self.paces[..at].iter().any(|pace| pace.stage == stage);
            let mut needed = [Stage::Done, Stage::Judged].into_iter();
            if let Some(lacks) = needed.find(|stage| !earlier(*stage)) {
                return Some(Disorder::Unfounded { to, lacks });
            }
        }
        let follows = followers(from).contains(&to.stage);
        (!follows).then_some(Disorder::Stage { to, from })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::Span;

    /// A matter of June 2015.
    pub fn matter(steps: &[(Stage, i8)]) -> Matter {
        let at = |stage, day| Step {
            stage: Some(At::new(stage, Span::default())),
            date: Some(At::new(date(2015, 6, day), Span::default())),
            ..Step::default()
        };
        let steps = steps.iter().map(|(stage, day)| at(*stage, *day));
        Matter {
            step: steps.map(|step| At::new(step, Span::default())).collect(),
            ..Matter::default()
        }
    }

    use Stage::{Assigned, Closed, Done, InHand, Judged, Registered, Suspended};

    #[test]
    fn where_it_stands_and_when_it_ended() {
        let again = matter(&[
            (Registered, 1),
            (InHand, 1),
            (Done, 3),
            (Judged, 5),
            (InHand, 8),
            (Done, 10),
            (Judged, 11),
        ]);
        let passage = Passage::of(&again);
        assert_eq!(passage.state(), Some(Judged));
        assert_eq!(passage.ending().map(|p| p.since), Some(date(2015, 6, 10)));
        let on = |day| passage.on(date(2015, 6, day)).map(|pace| pace.stage);
        assert_eq!((on(1), on(9)), (Some(InHand), Some(InHand)));
        assert_eq!(passage.on(date(2015, 5, 31)).map(|p| p.stage), None);
        assert_eq!(passage.done(), Some(date(2015, 6, 10)));
        let was_open = [2, 3, 7, 8, 10].map(|day| passage.was_open(date(2015, 6, day)));
        assert_eq!(was_open, [true, false, false, true, false]);
        let earlier = |day| Passage::as_of(&again, Some(date(2015, 6, day)));
        assert_eq!(earlier(7).done(), Some(date(2015, 6, 3)));
        assert!(earlier(8).is_open() && Passage::as_of(&again, None).done().is_some());
        let open = matter(&[(Registered, 1), (Suspended, 2)]);
        assert!(Passage::of(&open).is_open());
        assert!(Passage::of(&matter(&[])).is_open());
    }

    #[test]
    fn one_wrong_day_is_told_once() {
        let steps = matter(&[(Registered, 10), (Assigned, 5), (InHand, 8)]);
        let found = Passage::of(&steps).disorders(Some(date(2015, 6, 1)));
        assert!(matches!(found[..], [Disorder::Back { .. }]), "{found:?}");
        let early = matter(&[(Registered, 2), (Assigned, 2)]);
        let found = Passage::of(&early).disorders(Some(date(2015, 6, 3)));
        assert!(matches!(found[..], [Disorder::Early { .. }]), "{found:?}");
    }

    #[test]
    fn closed_without_its_grounds_is_that_alone() {
        let steps = matter(&[(Registered, 1), (InHand, 1), (Done, 2), (Closed, 3)]);
        let found = Passage::of(&steps).disorders(None);
        let lacks = Judged;
        assert!(
            matches!(found[..], [Disorder::Unfounded { lacks: l, .. }] if l == lacks),
            "{found:?}"
        );
    }
}
