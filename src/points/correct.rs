//! Late corrections: what an entry of a closed year, taken back afterwards, takes off.

use std::collections::BTreeMap;

use super::book::{Book, Correction, State, id_of};
use super::credit::Caps;
use super::fine::{Fine, Hundredths};
use super::scheme::Scheme;
use crate::street::Handbook;

/// The corrections of a book, in order of date and id. With F(k) the points and hours of the
/// closed year without the first k late-reversed entries, the k-th takes off F(k-1) − F(k):
/// an entry that a cap had swallowed costs nothing.
pub(super) fn corrections(
    book: &Book,
    scheme: &Scheme,
    handbook: &Handbook,
    order: &[usize],
) -> Vec<Correction> {
    let late = |at: &usize| book.lines[*at].state == State::LateReversal;
    let mut reversals: Vec<usize> = (0..book.lines.len()).filter(late).collect();
    if reversals.is_empty() {
        return Vec::new();
    }
    let entries = &handbook.record.entry;
    reversals.sort_by_key(|at| (book.lines[*at].day, id_of(&entries[*at].value), *at));
    let mut by_year: BTreeMap<i16, Vec<(usize, usize)>> = BTreeMap::new();
    for &reversal in &reversals {
        let target = book.lines[reversal].reverses;
        if let Some((target, year)) = target.and_then(|t| book.lines[t].year().map(|y| (t, y))) {
            by_year.entry(year).or_default().push((reversal, target));
        }
    }
    let mut corrections = Vec::with_capacity(reversals.len());
    for (year, pairs) in by_year {
        let mut live: Vec<usize> = order
            .iter()
            .copied()
            .filter(|at| book.lines[*at].is_live())
            .collect();
        for (reversal, target) in pairs {
            let Some(day) = book.lines[reversal].day else {
                continue;
            };
            // Caps are of one name, so what another name earns stays as it was.
            let name = name_of(book, scheme, target);
            let mut same: Vec<usize> = live
                .iter()
                .copied()
                .filter(|at| name_of(book, scheme, *at) == name)
                .collect();
            let before = sums(book, scheme, handbook, &same, year);
            same.retain(|at| *at != target);
            live.retain(|at| *at != target);
            let after = sums(book, scheme, handbook, &same, year);
            corrections.push(Correction {
                reversal,
                target,
                day,
                points: (after.0 - before.0).decimal(),
                hours: (after.1 - before.1).decimal(),
            });
        }
    }
    corrections.sort_by_key(|c| (c.day, id_of(&entries[c.reversal].value), c.reversal));
    corrections
}

fn name_of(book: &Book, scheme: &Scheme, at: usize) -> Option<u32> {
    let clause = book.lines[at].clause;
    clause.map(|number| scheme.clause(number).name_number)
}

/// Points and hours of a year over some lines.
fn sums(
    book: &Book,
    scheme: &Scheme,
    handbook: &Handbook,
    lines: &[usize],
    year: i16,
) -> (Fine, Hundredths) {
    let mut caps = Caps::new(lines.len());
    let (mut points, mut hours) = (Fine::ZERO, Hundredths::ZERO);
    for &at in lines {
        let line = &book.lines[at];
        let entry = &handbook.record.entry[at].value;
        let credit = caps.credit(scheme, entry, line);
        if line.year() == Some(year) {
            points += credit.credited;
            hours += line.hours;
        }
    }
    (points, hours)
}
