//! Points to spend: what is earned by a day, less what was redeemed.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::book::{Book, State};
use super::scheme::Scheme;
use super::total::Total;
use crate::record::rewards::Rewards;
use crate::street::{Ground, Handbook};

/// A redemption and what there was to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redeemed {
    /// Its place in the handbook.
    pub at: usize,
    /// The balance before it, as it was known on its day.
    pub before: Decimal,
}

/// What was earned and spent by a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Account {
    /// Points; of the day's year alone, where none are carried over.
    pub earned: Decimal,
    /// Points redeemed, likewise.
    pub redeemed: Decimal,
}

impl Account {
    /// What is left to spend.
    pub fn left(&self) -> Decimal {
        self.earned - self.redeemed
    }
}

/// Whether unspent points live on into the next year; they do where nothing is said.
fn carries_over(rewards: &Rewards) -> bool {
    let redemption = rewards.redemption.as_ref();
    let said = redemption.and_then(|at| at.value.carry_over);
    said.is_none_or(|at| at.value)
}

impl Book {
    /// What was earned and spent by a day, as it is known now.
    pub fn account(
        &self,
        scheme: &Scheme,
        rewards: &Rewards,
        handbook: &Handbook,
        day: Date,
    ) -> Account {
        let carried = carries_over(rewards);
        let spent = handbook.record.redeem.iter().filter_map(|redeem| {
            let date = redeem.value.date?.value;
            let counts = date <= day && (carried || date.year() == day.year());
            counts.then(|| redeem.value.points.map_or(Decimal::ZERO, |p| p.value.0))
        });
        Account {
            earned: self.earned(scheme, carried, day),
            redeemed: spent.sum(),
        }
    }

    /// Points with a counting day up to a day; of its year alone, where none are carried over.
    fn earned(&self, scheme: &Scheme, carried: bool, day: Date) -> Decimal {
        let counts = |d: Date| d <= day && (carried || d.year() == day.year());
        let live = self.lines.iter().filter(|line| line.is_live());
        let live = live.filter(|line| line.day.is_some_and(counts));
        let mut total = Total::of_lines(live, scheme);
        for correction in self.corrections.iter().filter(|c| counts(c.day)) {
            total += Total::of_correction(correction);
        }
        total.points
    }

    /// Whether a reversal dated after a day takes back in time what counted by then.
    fn forgets(&self, day: Date) -> bool {
        let mut reversals = self.lines.iter().filter(|l| l.state == State::Reversal);
        reversals.any(|line| {
            let target = line.reverses.and_then(|at| self.lines.get(at));
            line.day.is_some_and(|d| day < d)
                && target.is_some_and(|t| t.day.is_some_and(|d| d <= day))
        })
    }

    /// Every redemption in order of day, then of the file, with what there was to spend by
    /// what was known on its day: a reversal dated later does not count against it.
    pub fn redeemed(
        &self,
        ground: Ground<'_>,
        scheme: &Scheme,
        handbook: &Handbook,
        today: Date,
    ) -> Vec<Redeemed> {
        let carried = carries_over(ground.rewards);
        let redeems = handbook.record.redeem.iter().enumerate();
        let mut order: Vec<(Date, usize)> = redeems
            .filter_map(|(at, redeem)| redeem.value.date.map(|day| (day.value, at)))
            .collect();
        order.sort_unstable();
        let mut redeemed = Vec::with_capacity(order.len());
        let (mut spent, mut year) = (Decimal::ZERO, None);
        for (day, at) in order {
            if !carried && year != Some(day.year()) {
                spent = Decimal::ZERO;
            }
            year = Some(day.year());
            let earned = if self.forgets(day) {
                let known = Book::known(ground, scheme, handbook, today, Some(day));
                known.earned(scheme, carried, day)
            } else {
                self.earned(scheme, carried, day)
            };
            let before = earned - spent;
            redeemed.push(Redeemed { at, before });
            let points = handbook.record.redeem[at].value.points;
            spent += points.map_or(Decimal::ZERO, |p| p.value.0);
        }
        redeemed
    }
}
