//! Caps: what of the raw points is credited.

use std::cmp::Ordering;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::book::{Book, Line};
use super::fine::Fine;
use super::scheme::Scheme;
use crate::record::points::Group;
use crate::street::Handbook;

/// What the caps left of one entry.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Credit {
    pub raw: Decimal,
    pub after_entry: Decimal,
    pub after_day: Decimal,
    pub credited: Decimal,
}

/// Sums by a key, for keys that mostly come in their order: then each is found or put at the
/// end, and nothing is allocated for it alone.
#[derive(Debug)]
pub(super) struct Sums<K>(Vec<(K, Fine)>);

impl<K> Default for Sums<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy> Sums<K> {
    /// The sum of a key, to be added to.
    pub fn of(&mut self, key: K) -> &mut Fine {
        let last = self.0.last().map(|(last, _)| last.cmp(&key));
        let at = match last {
            Some(Ordering::Equal) => self.0.len() - 1,
            None | Some(Ordering::Less) => {
                self.0.push((key, Fine::ZERO));
                self.0.len() - 1
            }
            Some(Ordering::Greater) => {
                let found = self.0.binary_search_by(|(other, _)| other.cmp(&key));
                found.unwrap_or_else(|at| {
                    self.0.insert(at, (key, Fine::ZERO));
                    at
                })
            }
        };
        &mut self.0[at].1
    }
}

/// Prices the live lines of a book.
pub(super) fn price(book: &mut Book, scheme: &Scheme, handbook: &Handbook, order: &[usize]) {
    let mut caps = Caps::default();
    for &at in order {
        let line = &mut book.lines[at];
        if line.is_live() {
            let credit = caps.credit(scheme, handbook, at, line);
            line.raw = credit.raw;
            line.after_entry = credit.after_entry;
            line.after_day = credit.after_day;
            line.credited = credit.credited;
        }
    }
}

/// What the lines shown so far leave of the caps of their days and years. Lines are shown in
/// the order of pricing, as if there were no others.
#[derive(Debug, Default)]
pub(super) struct Caps {
    by_day: Sums<(Date, u32)>,
    by_year: Sums<(i16, u32)>,
}

impl Caps {
    /// What is credited of the next line, whose entry is at this place of the handbook.
    pub fn credit(
        &mut self,
        scheme: &Scheme,
        handbook: &Handbook,
        at: usize,
        line: &Line,
    ) -> Credit {
        let date = handbook.record.entry[at].value.date;
        let (Some(number), Some(day), Some(date)) = (line.clause, line.day, date) else {
            return Credit::default();
        };
        let clause = scheme.clause(number);
        let raw = clause.points * line.quantity;
        if clause.group == Group::Deduction {
            return Credit {
                raw,
                after_entry: raw,
                after_day: raw,
                credited: raw,
            };
        }
        let raw = Amount::of(raw);
        let after_entry = clause
            .max_per_entry
            .map_or(raw, |cap| raw.at_most(Fine::of(cap)));
        let capped = scheme.capped(clause);
        let (mut after_day, name) = (after_entry, clause.name_number);
        if capped.by_day {
            let so_far = self.by_day.of((date.value, name));
            after_day = after_entry.cut(clause.max_per_day, *so_far);
            *so_far += after_day.fine;
        }
        let mut credited = after_day;
        if capped.by_year {
            let so_far = self.by_year.of((day.year(), name));
            credited = after_day.cut(clause.max_per_year, *so_far);
            *so_far += credited.fine;
        }
        Credit {
            raw: raw.exact,
            after_entry: after_entry.exact,
            after_day: after_day.exact,
            credited: credited.exact,
        }
    }
}

/// Points, as they are told and as they are held against caps.
#[derive(Clone, Copy)]
struct Amount {
    exact: Decimal,
    fine: Fine,
}

impl Amount {
    fn of(exact: Decimal) -> Self {
        let fine = Fine::of(exact);
        Self { exact, fine }
    }

    fn at_most(self, most: Fine) -> Self {
        if self.fine <= most {
            return self;
        }
        Self {
            exact: most.decimal(),
            fine: most,
        }
    }

    /// Cut to what a cap leaves of what was credited so far, never below zero.
    fn cut(self, cap: Option<Decimal>, so_far: Fine) -> Self {
        let Some(cap) = cap else { return self };
        if self.fine < Fine::ZERO {
            return Self::of(Decimal::ZERO);
        }
        let left = Fine::of(cap) - so_far;
        self.at_most(left.max(Fine::ZERO))
    }
}
