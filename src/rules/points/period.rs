//! Periods of a policy: which of them overlap.
//!
//! Used by the rule on policies; it must not know what the periods are of.

use std::collections::BTreeMap;

use crate::text::Span;

/// From a day or year to one, both included; without an end it runs on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Period<'a, T> {
    /// What has the period; only periods of one name clash.
    pub name: &'a str,
    /// The first; none: since before these records.
    pub since: Option<T>,
    /// The last.
    pub until: Option<T>,
    /// Where its table stands.
    pub table: Span,
    /// Where its end stands.
    pub end: Option<Span>,
}

impl<T: Ord + Copy> Period<'_, T> {
    /// Whether it ends before it begins.
    pub fn is_backwards(&self) -> bool {
        self.since
            .zip(self.until)
            .is_some_and(|(since, until)| until < since)
    }

    fn ends_before(&self, since: Option<T>) -> bool {
        self.until
            .zip(since)
            .is_some_and(|(until, since)| until < since)
    }
}

/// The periods that overlap one of their name, each with that one. Of two the later in the
/// file is named.
pub(super) fn clashes<'a, 'p, T: Ord + Copy>(
    periods: &'p [Period<'a, T>],
) -> Vec<(&'p Period<'a, T>, &'p Period<'a, T>)> {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, period) in periods.iter().enumerate() {
        if !period.is_backwards() {
            by_name.entry(period.name).or_default().push(at);
        }
    }
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for mut same in by_name.into_values() {
        same.sort_by_key(|at| (periods[*at].since, *at));
        // The one that lasts longest of those that began before.
        let mut longest: Option<usize> = None;
        for at in same {
            let Some(before) = longest else {
                longest = Some(at);
                continue;
            };
            if !periods[before].ends_before(periods[at].since) {
                found.entry(at.max(before)).or_insert(at.min(before));
            }
            let shorter = |until| periods[before].until.is_some_and(|b| b < until);
            if periods[before].until.is_some() && periods[at].until.is_none_or(shorter) {
                longest = Some(at);
            }
        }
    }
    let pairs = found.into_iter();
    pairs
        .map(|(later, earlier)| (&periods[later], &periods[earlier]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(list: &[(Option<i32>, Option<i32>)]) -> Vec<u32> {
        let periods: Vec<Period<'_, i32>> = list
            .iter()
            .zip(0u32..)
            .map(|((since, until), at)| Period {
                name: "x",
                since: *since,
                until: *until,
                table: Span { start: at, end: at },
                end: None,
            })
            .collect();
        clashes(&periods)
            .iter()
            .map(|(p, _)| p.table.start)
            .collect()
    }

    #[test]
    fn both_ends_are_included() {
        assert_eq!(named(&[(Some(1), Some(2)), (Some(3), None)]), [0; 0]);
        assert_eq!(named(&[(Some(1), Some(3)), (Some(3), None)]), [1]);
        assert_eq!(named(&[(Some(3), None), (Some(1), Some(3))]), [1]);
    }

    #[test]
    fn open_ends_reach_everything() {
        assert_eq!(
            named(&[(None, None), (Some(1), Some(2)), (Some(5), None)]),
            [1, 2]
        );
        assert_eq!(named(&[(None, Some(4)), (Some(5), Some(4))]), [0; 0]);
        assert_eq!(
            named(&[(Some(1), Some(9)), (Some(2), Some(3)), (Some(5), Some(6))]),
            [1, 2]
        );
    }
}
