//! What the invented entries of one volunteer are worth: clauses and caps, plainly done. The
//! generator needs it for awards, redemptions and the closing. Its entries have no faults.

use std::collections::BTreeMap;

use crate::calendar::Day;
use crate::entry::Entry;
use crate::page::{decimal, scaled};
use crate::policy::clause_of;

/// One entry that counts.
pub struct Line {
    pub entry: String,
    pub day: Day,
    item: &'static str,
    quantity: i64,
    /// Hundredths.
    pub hours: i64,
    /// Ten-thousandths, as points and quantity have two places each.
    pub credited: i64,
}

impl Line {
    /// As it is hashed.
    pub fn sealed(&self, volunteer: &str) -> String {
        let (quantity, hours) = (decimal(self.quantity), decimal(self.hours));
        let credited = scaled(self.credited, 4);
        let (entry, day, item) = (&self.entry, self.day, self.item);
        format!("{volunteer}\t{entry}\t{day}\t{item}\t{quantity}\t{hours}\t{credited}\n")
    }
}

/// A line for each entry that counts, in the order in which caps are used up. What was taken
/// back after `closed`, although it belongs to a year closed by then, still counts there.
pub fn lines(entries: &[Entry], closed: Day) -> Vec<Line> {
    let mut live: Vec<&Entry> = entries
        .iter()
        .filter(|entry| counts(entry, entries, closed))
        .collect();
    live.sort_by(|one, two| (one.counting(), &one.id).cmp(&(two.counting(), &two.id)));
    let mut days: BTreeMap<(&str, Day), i64> = BTreeMap::new();
    let mut years: BTreeMap<(&str, i16), i64> = BTreeMap::new();
    live.iter()
        .map(|entry| {
            let clause = clause_of(entry.item, entry.date);
            let quantity = match clause.per {
                "小时" => entry.hours.unwrap_or_default(),
                _ => entry.count.unwrap_or(1) * 100,
            };
            let mut credited = clause.points * quantity;
            if clause.group != "扣减" {
                let cap = |most: Option<i64>| most.map_or(i64::MAX, |most| most * 100);
                let day = days.entry((entry.item, entry.date)).or_default();
                let year = years
                    .entry((entry.item, entry.counting().year()))
                    .or_default();
                credited = credited.min(cap(clause.max_per_entry));
                credited = credited
                    .min(cap(clause.max_per_day).saturating_sub(*day))
                    .max(0);
                *day += credited;
                credited = credited
                    .min(cap(clause.max_per_year).saturating_sub(*year))
                    .max(0);
                *year += credited;
            }
            let hours = if clause.serves() {
                entry.hours.unwrap_or_default()
            } else {
                0
            };
            Line {
                entry: entry.id.clone(),
                day: entry.counting(),
                item: entry.item,
                quantity,
                hours,
                credited,
            }
        })
        .collect()
}

fn counts(entry: &Entry, all: &[Entry], closed: Day) -> bool {
    if entry.reverses.is_some() || entry.confirmed_by.is_none() {
        return false;
    }
    let in_time = |reversal: &Entry| {
        reversal.reverses.as_ref() == Some(&entry.id)
            && reversal.confirmed_by.is_some()
            && (entry.counting().year() != closed.year() - 1 || reversal.date <= closed)
    };
    !all.iter().any(in_time)
}
