//! Caps: what of the raw points is credited.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::book::{Book, Line};
use super::fine::Fine;
use super::judge::Days;
use super::scheme::Scheme;
use crate::record::points::Group;
use crate::record::volunteer::Entry;
use crate::street::Handbook;

/// What the caps left of one entry.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Credit {
    pub raw: Fine,
    pub after_entry: Fine,
    pub after_day: Fine,
    pub credited: Fine,
}

/// Sums by a key, for keys that mostly come in their order: then each is found or put at the
/// end.
#[derive(Debug)]
pub(super) struct Sums<K, S>(Vec<(K, S)>);

impl<K: Ord + Copy, S: Default> Sums<K, S> {
    /// Of nothing yet, with room for so many keys.
    pub fn new(keys: usize) -> Self {
        Self(Vec::with_capacity(keys))
    }

    /// The sum of a key, to be added to.
    #[inline]
    pub fn of(&mut self, key: K) -> &mut S {
        let last = self.0.last().map(|(last, _)| last.cmp(&key));
        let at = match last {
            Some(Ordering::Equal) => self.0.len() - 1,
            None | Some(Ordering::Less) => {
                self.0.push((key, S::default()));
                self.0.len() - 1
            }
            Some(Ordering::Greater) => {
                let found = self.0.binary_search_by(|(other, _)| other.cmp(&key));
                found.unwrap_or_else(|at| {
                    self.0.insert(at, (key, S::default()));
                    at
                })
            }
        };
        &mut self.0[at].1
    }
}

/// A day as a number of 32 bits that sorts as it does.
#[inline]
pub(super) fn number(day: Date) -> u64 {
    let year = i32::from(day.year()) - i32::from(i16::MIN);
    let [month, date] = [day.month(), day.day()].map(i8::unsigned_abs);
    u64::from(year.unsigned_abs()) << 16 | u64::from(month) << 8 | u64::from(date)
}

/// Prices the live lines of a book, but for those that the lines before them leave no room in
/// their day or year: these have a fault.
pub(super) fn price(book: &mut Book, scheme: &Scheme, handbook: &Handbook, order: &[usize]) {
    let mut days = Days::new(order.len());
    let mut caps = Caps::new(order.len());
    for &at in order {
        let line = &mut book.lines[at];
        if !line.is_live() {
            continue;
        }
        let entry = &handbook.record.entry[at].value;
        match days.judge(scheme, entry, line) {
            None => line.credit = caps.credit(scheme, entry, line),
            Some(fault) => book.fault(at, fault),
        }
    }
}

/// What the lines shown so far leave of the caps of their days and years. Lines are shown in
/// the order of pricing, as if there were no others.
#[derive(Debug)]
pub(super) struct Caps {
    /// By date and name.
    by_day: Sums<u64, Fine>,
    /// By name the year that was counted last, and what it has: in the order of pricing a year
    /// is over when the next begins.
    by_year: Sums<u32, (i16, Fine)>,
}

impl Caps {
    /// For so many lines.
    pub fn new(lines: usize) -> Self {
        Self {
            by_day: Sums::new(lines),
            by_year: Sums::new(lines),
        }
    }

    /// What is credited of the next line.
    pub fn credit(&mut self, scheme: &Scheme, entry: &Entry, line: &Line) -> Credit {
        let (Some(number), Some(day), Some(date)) = (line.clause, line.day, entry.date) else {
            return Credit::default();
        };
        let clause = scheme.clause(number);
        let price = &clause.price;
        let raw = price.points * line.quantity;
        if clause.group == Group::Deduction {
            return Credit {
                raw,
                after_entry: raw,
                after_day: raw,
                credited: raw,
            };
        }
        let after_entry = price.max_per_entry.map_or(raw, |cap| raw.min(cap));
        let (mut after_day, name) = (after_entry, clause.name_number);
        if price.day_counts {
            let key = self::number(date.value) << u32::BITS | u64::from(name);
            let so_far = self.by_day.of(key);
            after_day = cut(after_entry, price.max_per_day, *so_far);
            *so_far += after_day;
        }
        let mut credited = after_day;
        if price.year_counts {
            let so_far = self.year(name, day.year());
            credited = cut(after_day, price.max_per_year, *so_far);
            *so_far += credited;
        }
        Credit {
            raw,
            after_entry,
            after_day,
            credited,
        }
    }

    /// What a name has in a year so far.
    fn year(&mut self, name: u32, year: i16) -> &mut Fine {
        let (counted, so_far) = self.by_year.of(name);
        if *counted != year {
            (*counted, *so_far) = (year, Fine::ZERO);
        }
        so_far
    }
}

/// Points cut to what a cap leaves of what was credited so far, never below zero.
fn cut(points: Fine, cap: Option<Fine>, so_far: Fine) -> Fine {
    let Some(cap) = cap else { return points };
    points.min(cap - so_far).max(Fine::ZERO)
}
