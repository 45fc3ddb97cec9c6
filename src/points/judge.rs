//! Which entries have a fault, which are taken back, which wait.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::book::{Book, Fault, Line, Quantity, Reversal, State, id_of};
use super::scheme::{Match, Scheme};
use crate::record::points::Per;
use crate::record::volunteer::Entry;
use crate::street::{Frame, Handbook};

/// The hours of a day.
const DAY: Decimal = Decimal::from_parts(24, 0, 0, false, 0);

/// Judges every entry but for what depends on the others of its day and year.
pub(super) fn judge(frame: &Frame, scheme: &Scheme, handbook: &Handbook, today: Date) -> Book {
    let entries = &handbook.record.entry;
    let mut book = Book {
        lines: entries.iter().map(|e| blank(&e.value)).collect(),
        ..Book::default()
    };
    let ids = ids(handbook);
    for (at, entry) in entries.iter().enumerate() {
        if !id_of(&entry.value).is_empty() && ids[id_of(&entry.value)].len() > 1 {
            book.fault(at, Fault::SameId);
        }
        if entry.value.faulty {
            book.fault(at, Fault::Table);
        }
    }
    judge_reversals(&mut book, frame, handbook, &ids, today);
    take_back(&mut book, scheme, handbook, &ids);
    for (at, entry) in entries.iter().enumerate() {
        let entry = &entry.value;
        if entry.reverses.is_some() || book.lines[at].state == State::TakenBack {
            continue;
        }
        judge_signatures(&mut book, frame, handbook, at, today);
        judge_item(&mut book, scheme, entry, at);
        judge_booking(&mut book, scheme, entry, at);
        let waits = entry.confirmed_by.is_none();
        book.lines[at].pending = waits;
        if waits && book.lines[at].state == State::Live {
            book.lines[at].state = State::Pending;
        }
    }
    book
}

type Ids<'a> = BTreeMap<&'a str, Vec<usize>>;

fn ids(handbook: &Handbook) -> Ids<'_> {
    let mut ids = Ids::new();
    for (at, entry) in handbook.record.entry.iter().enumerate() {
        ids.entry(id_of(&entry.value)).or_default().push(at);
    }
    ids
}

fn blank(entry: &Entry) -> Line {
    let day = entry.booked.or(entry.date).map(|at| at.value);
    Line {
        state: State::Live,
        pending: false,
        clause: None,
        day,
        quantity: Decimal::ONE,
        raw: Decimal::ZERO,
        after_entry: Decimal::ZERO,
        after_day: Decimal::ZERO,
        credited: Decimal::ZERO,
        hours: Decimal::ZERO,
        reversed_by: None,
        reverses: None,
    }
}

impl Book {
    fn fault(&mut self, at: usize, fault: Fault) {
        self.lines[at].state = State::Faulty;
        self.faults.push((at, fault));
    }
}

fn judge_reversals(
    book: &mut Book,
    frame: &Frame,
    handbook: &Handbook,
    ids: &Ids<'_>,
    today: Date,
) {
    let entries = &handbook.record.entry;
    let mut standing: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(reverses) = &entry.value.reverses else {
            continue;
        };
        judge_signatures(book, frame, handbook, at, today);
        match ids.get(&*reverses.value).and_then(|found| found.first()) {
            None => {
                // A file that is no TOML may hold the entry where it could not be read.
                if !handbook.partial {
                    book.fault(at, Fault::Reversal(Reversal::OfNothing));
                } else {
                    book.lines[at].state = State::Faulty;
                }
            }
            Some(&target) if entries[target].value.reverses.is_some() => {
                book.fault(at, Fault::Reversal(Reversal::OfReversal));
            }
            Some(&target) => {
                book.lines[at].reverses = Some(target);
                let day = book.lines[at].day;
                let early = day.is_some_and(|d| {
                    let made = entries[target].value.date.map(|a| a.value);
                    book.lines[target].day.is_some_and(|t| d < t) || made.is_some_and(|t| d < t)
                });
                if early {
                    book.fault(at, Fault::Reversal(Reversal::Before));
                }
            }
        }
        let waits = entry.value.confirmed_by.is_none();
        book.lines[at].pending = waits;
        if book.lines[at].state == State::Live {
            if waits {
                book.lines[at].state = State::Pending;
            } else {
                standing.push(at);
            }
        }
    }
    standing.sort_by_key(|at| (book.lines[*at].day, id_of(&entries[*at].value), *at));
    for at in standing {
        let Some(target) = book.lines[at].reverses else {
            continue;
        };
        if book.lines[target].reversed_by.is_some() {
            book.fault(at, Fault::Reversal(Reversal::Further));
        } else {
            book.lines[at].state = State::Reversal;
            book.lines[target].reversed_by = Some(at);
        }
    }
}

/// Decides which standing reversals come late, and takes back what the others name.
fn take_back(book: &mut Book, scheme: &Scheme, handbook: &Handbook, ids: &Ids<'_>) {
    for target in 0..book.lines.len() {
        let Some(reversal) = book.lines[target].reversed_by else {
            continue;
        };
        let (year, day) = (book.lines[target].year(), book.lines[reversal].day);
        let late = year
            .zip(day)
            .is_some_and(|(year, day)| scheme.closed_before(year, day));
        if late {
            book.lines[reversal].state = State::LateReversal;
            continue;
        }
        for &same in &ids[id_of(&handbook.record.entry[target].value)] {
            // A fault of its table or id is still told, and still counts it as left out.
            if book.lines[same].state != State::Faulty {
                book.lines[same].state = State::TakenBack;
            }
            book.lines[same].reversed_by = Some(reversal);
        }
    }
}

/// Whether an entry was taken back in time.
pub(super) fn taken_back_in_time(book: &Book, at: usize) -> bool {
    let reversal = book.lines[at].reversed_by;
    reversal.is_some_and(|r| book.lines[r].state == State::Reversal)
}

fn judge_signatures(book: &mut Book, frame: &Frame, handbook: &Handbook, at: usize, today: Date) {
    let entry = &handbook.record.entry[at].value;
    if taken_back_in_time(book, at) {
        return;
    }
    if let Some(confirmed) = &entry.confirmed_by {
        let confirmed = frame.volunteer_id(confirmed.value.id());
        let recorded = entry
            .recorded_by
            .as_ref()
            .map(|r| frame.volunteer_id(r.value.id()));
        if *confirmed == handbook.id {
            book.fault(at, Fault::ConfirmedByVolunteer);
        } else if recorded == Some(confirmed) {
            book.fault(at, Fault::ConfirmedByRecorder);
        }
    }
    let days = [entry.date, entry.booked];
    if days.iter().flatten().any(|day| day.value > today) {
        book.fault(at, Fault::Future);
    }
}

fn judge_item(book: &mut Book, scheme: &Scheme, entry: &Entry, at: usize) {
    if taken_back_in_time(book, at) {
        return;
    }
    let (Some(item), Some(date)) = (&entry.item, entry.date) else {
        return;
    };
    let number = match scheme.find(&item.value, date.value) {
        Match::Clause(number) => number,
        Match::Unknown => return book.fault(at, Fault::UnknownItem),
        Match::NotInForce => return book.fault(at, Fault::NotInForce),
        Match::Several | Match::Unreadable => return book.fault(at, Fault::Unpriced),
    };
    book.lines[at].clause = Some(number);
    if entry.faulty {
        return;
    }
    let clause = scheme.clause(number);
    if let Some(fault) = wrong_quantity(clause.per, entry) {
        return book.fault(at, Fault::Quantity(fault));
    }
    let hours = entry.hours.map(|h| h.value.0);
    let line = &mut book.lines[at];
    line.quantity = match clause.per {
        Per::Hour => hours.unwrap_or_default(),
        Per::Time => Decimal::from(entry.count.map_or(1, |c| c.value.0)),
        Per::Year => Decimal::ONE,
    };
    if clause.counts_hours() {
        line.hours = hours.unwrap_or_default();
    }
}

fn wrong_quantity(per: Per, entry: &Entry) -> Option<Quantity> {
    let hours = entry.hours.map(|h| h.value.0);
    let count = entry.count.map(|c| c.value.0);
    if hours.is_some_and(|h| h <= Decimal::ZERO || h > DAY) {
        return Some(Quantity::Hours);
    }
    match per {
        Per::Hour if hours.is_none() => Some(Quantity::NoHours),
        Per::Hour | Per::Year if count.is_some() => Some(Quantity::NoCount),
        Per::Time if count.is_some_and(|n| n < 1) => Some(Quantity::Count),
        _ => None,
    }
}

fn judge_booking(book: &mut Book, scheme: &Scheme, entry: &Entry, at: usize) {
    let (Some(date), Some(booked)) = (entry.date, entry.booked) else {
        return;
    };
    if taken_back_in_time(book, at) {
        return;
    }
    match scheme.closed.get(&date.value.year()) {
        None => book.fault(at, Fault::BookedInOpenYear),
        Some(closed) if booked.value <= *closed => book.fault(at, Fault::BookedBeforeClosing),
        Some(_) => {}
    }
}

/// Judges what depends on the other entries of a day or year, in the order of pricing: a 年
/// item comes once a year, and a day has 24 hours. An entry past them uses none up, so a
/// shorter one after it may stand.
pub(super) fn judge_days(book: &mut Book, scheme: &Scheme, handbook: &Handbook, order: &[usize]) {
    let mut days: BTreeMap<Date, Decimal> = BTreeMap::new();
    let mut years: BTreeMap<(&str, i16), ()> = BTreeMap::new();
    for &at in order {
        if book.lines[at].state != State::Live {
            continue;
        }
        let entry = &handbook.record.entry[at].value;
        let (Some(date), Some(clause)) = (entry.date, book.lines[at].clause) else {
            continue;
        };
        let clause = scheme.clause(clause);
        let yearly = (clause.per == Per::Year).then(|| (&*clause.name, date.value.year()));
        if yearly.is_some_and(|key| years.contains_key(&key)) {
            book.fault(at, Fault::TwiceAYear);
            continue;
        }
        if let Some(hours) = entry.hours {
            let used = days.entry(date.value).or_default();
            if *used + hours.value.0 > DAY {
                book.fault(at, Fault::DayTooLong);
                continue;
            }
            *used += hours.value.0;
        }
        years.extend(yearly.map(|key| (key, ())));
    }
}
