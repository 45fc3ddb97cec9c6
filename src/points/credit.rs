//! Caps: what of the raw points is credited.

use std::cmp::Ordering;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::book::Book;
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
pub(super) struct Sums<K>(Vec<(K, Decimal)>);

impl<K> Default for Sums<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy> Sums<K> {
    /// The sum of a key, to be added to.
    pub fn of(&mut self, key: K) -> &mut Decimal {
        let last = self.0.last().map(|(last, _)| last.cmp(&key));
        let at = match last {
            Some(Ordering::Equal) => self.0.len() - 1,
            None | Some(Ordering::Less) => {
                self.0.push((key, Decimal::ZERO));
                self.0.len() - 1
            }
            Some(Ordering::Greater) => {
                let found = self.0.binary_search_by(|(other, _)| other.cmp(&key));
                found.unwrap_or_else(|at| {
                    self.0.insert(at, (key, Decimal::ZERO));
                    at
                })
            }
        };
        &mut self.0[at].1
    }
}

/// Prices the live lines of a book.
pub(super) fn price(book: &mut Book, scheme: &Scheme, handbook: &Handbook, order: &[usize]) {
    let live: Vec<usize> = order
        .iter()
        .copied()
        .filter(|at| book.lines[*at].is_live())
        .collect();
    let credits = credits(book, scheme, handbook, &live);
    for (at, credit) in live.into_iter().zip(credits) {
        let line = &mut book.lines[at];
        line.raw = credit.raw;
        line.after_entry = credit.after_entry;
        line.after_day = credit.after_day;
        line.credited = credit.credited;
    }
}

/// Credits of some lines, in the order given, as if there were no others.
pub(super) fn credits(
    book: &Book,
    scheme: &Scheme,
    handbook: &Handbook,
    lines: &[usize],
) -> Vec<Credit> {
    let mut by_day: Sums<(Date, u32)> = Sums::default();
    let mut by_year: Sums<(i16, u32)> = Sums::default();
    let mut out = Vec::with_capacity(lines.len());
    for &at in lines {
        let line = &book.lines[at];
        let date = handbook.record.entry[at].value.date;
        let (Some(number), Some(day), Some(date)) = (line.clause, line.day, date) else {
            out.push(Credit::default());
            continue;
        };
        let clause = scheme.clause(number);
        let raw = clause.points * line.quantity;
        if clause.group == Group::Deduction {
            out.push(Credit {
                raw,
                after_entry: raw,
                after_day: raw,
                credited: raw,
            });
            continue;
        }
        let after_entry = clause.max_per_entry.map_or(raw, |cap| raw.min(cap));
        let capped = scheme.capped(clause);
        let (mut after_day, name) = (after_entry, clause.name_number);
        if capped.by_day {
            let so_far = by_day.of((date.value, name));
            after_day = cut(after_entry, clause.max_per_day, *so_far);
            *so_far += after_day;
        }
        let mut credited = after_day;
        if capped.by_year {
            let so_far = by_year.of((day.year(), name));
            credited = cut(after_day, clause.max_per_year, *so_far);
            *so_far += credited;
        }
        out.push(Credit {
            raw,
            after_entry,
            after_day,
            credited,
        });
    }
    out
}

/// Cuts points to what a cap leaves of what was credited so far, never below zero.
fn cut(points: Decimal, cap: Option<Decimal>, so_far: Decimal) -> Decimal {
    cap.map_or(points, |cap| points.min(cap - so_far).max(Decimal::ZERO))
}
