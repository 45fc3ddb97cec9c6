//! Which entries have a fault, which are taken back, which wait.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::book::{Book, Fault, Line, Quantity, Reversal, State, id_of};
use super::credit::Sums;
use super::fine::Fine;
use super::scheme::{Match, Scheme};
use crate::record::points::Per;
use crate::record::volunteer::Entry;
use crate::street::{Frame, Handbook};
use crate::text::head;

/// The hours of a day.
const DAY: Decimal = Decimal::from_parts(24, 0, 0, false, 0);

/// Judges every entry but for what depends on the others of its day and year. With `known`,
/// reversals dated after that day are not written yet.
pub(super) fn judge(
    frame: &Frame,
    scheme: &Scheme,
    handbook: &Handbook,
    today: Date,
    known: Option<Date>,
) -> Book {
    let entries = &handbook.record.entry;
    let mut book = Book {
        lines: entries.iter().map(|e| blank(&e.value)).collect(),
        ..Book::default()
    };
    let ids = Ids::new(handbook);
    for at in ids.repeated() {
        book.fault(at, Fault::SameId);
    }
    for (at, entry) in entries.iter().enumerate() {
        if entry.value.faulty {
            book.fault(at, Fault::Table);
        }
    }
    judge_reversals(&mut book, frame, handbook, &ids, today, known);
    take_back(&mut book, scheme, handbook, &ids);
    for (at, entry) in entries.iter().enumerate() {
        let entry = &entry.value;
        if entry.reverses.is_some() || book.is_taken_back_in_time(at) {
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

/// The entries of a handbook in order of id, then of the file, those without an id left out.
struct Ids<'a>(Vec<Named<'a>>);

/// An entry by its id. Most ids differ in their first bytes, and as a number these are compared
/// at once.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Named<'a> {
    head: u64,
    id: &'a str,
    at: usize,
}

impl<'a> Ids<'a> {
    /// Sorts the ids; where each is another and none is taken back, nobody will ask for them.
    fn new(handbook: &'a Handbook) -> Self {
        let entries = &handbook.record.entry;
        let mut heads: Vec<u64> = entries
            .iter()
            .map(|entry| head(id_of(&entry.value).as_bytes()))
            .collect();
        heads.sort_unstable();
        let differ = heads.windows(2).all(|pair| pair[0] != pair[1]);
        if differ && entries.iter().all(|entry| entry.value.reverses.is_none()) {
            return Self(Vec::new());
        }
        let mut ids: Vec<_> = entries
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let id = id_of(&entry.value);
                let head = head(id.as_bytes()).swap_bytes();
                Named { head, id, at }
            })
            .filter(|named| !named.id.is_empty())
            .collect();
        ids.sort_unstable();
        Self(ids)
    }

    /// The entries of an id, in the order of the file.
    fn of(&self, id: &str) -> impl Iterator<Item = usize> {
        let from = self.0.partition_point(|named| named.id < id);
        let rest = self.0.get(from..).unwrap_or_default().iter();
        rest.take_while(move |named| named.id == id)
            .map(|named| named.at)
    }

    /// The entries whose id another one has too.
    fn repeated(&self) -> impl Iterator<Item = usize> {
        let same = |a: &Named<'_>, b: &Named<'_>| a.head == b.head && a.id == b.id;
        let repeated = self.0.chunk_by(same).filter(|chunk| chunk.len() > 1);
        repeated.flatten().map(|named| named.at)
    }
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
    known: Option<Date>,
) {
    let entries = &handbook.record.entry;
    let mut standing: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(reverses) = &entry.value.reverses else {
            continue;
        };
        if known.zip(book.lines[at].day).is_some_and(|(k, d)| k < d) {
            book.lines[at].state = State::Pending;
            continue;
        }
        judge_signatures(book, frame, handbook, at, today);
        match ids.of(&reverses.value).next() {
            None => book.fault(at, Fault::Reversal(Reversal::OfNothing)),
            Some(target) if entries[target].value.reverses.is_some() => {
                book.fault(at, Fault::Reversal(Reversal::OfReversal));
            }
            Some(target) => {
                book.lines[at].reverses = Some(target);
                if is_before(book, handbook, at, target) {
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
    stand(book, handbook, standing);
}

/// Whether a reversal is dated before what it takes back, or before that counts.
fn is_before(book: &Book, handbook: &Handbook, reversal: usize, target: usize) -> bool {
    let made = handbook.record.entry[target].value.date.map(|at| at.value);
    let counts = book.lines[target].day;
    book.lines[reversal]
        .day
        .is_some_and(|day| made.is_some_and(|d| day < d) || counts.is_some_and(|d| day < d))
}

/// Of several reversals of one entry the first by date, then id, stands.
fn stand(book: &mut Book, handbook: &Handbook, mut standing: Vec<usize>) {
    let entries = &handbook.record.entry;
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
        for same in ids.of(id_of(&handbook.record.entry[target].value)) {
            // A fault of its table or id is still told, and still counts it as left out.
            if book.lines[same].state != State::Faulty {
                book.lines[same].state = State::TakenBack;
            }
            book.lines[same].reversed_by = Some(reversal);
        }
    }
}

fn judge_signatures(book: &mut Book, frame: &Frame, handbook: &Handbook, at: usize, today: Date) {
    let entry = &handbook.record.entry[at].value;
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
        Per::Hour | Per::Year if count.is_some() => Some(Quantity::NoCount),
        // Hours that could not be read have been told.
        Per::Hour if hours.is_none() && !entry.faulty => Some(Quantity::NoHours),
        Per::Time if count.is_some_and(|n| n < 1) => Some(Quantity::Count),
        _ => None,
    }
}

fn judge_booking(book: &mut Book, scheme: &Scheme, entry: &Entry, at: usize) {
    let (Some(date), Some(booked)) = (entry.date, entry.booked) else {
        return;
    };
    let year = date.value.year();
    match scheme.closed.get(&year) {
        None if scheme.is_closing_unread(year) => {}
        None => book.fault(at, Fault::BookedInOpenYear),
        Some(closed) if booked.value <= *closed => book.fault(at, Fault::BookedBeforeClosing),
        Some(_) => {}
    }
}

/// Judges what depends on the other entries of a day or year, in the order of pricing: a 年
/// item comes once a year, and a day has 24 hours. An entry past them uses none up, so a
/// shorter one after it may stand.
pub(super) fn judge_days(book: &mut Book, scheme: &Scheme, handbook: &Handbook, order: &[usize]) {
    let mut days: Sums<Date> = Sums::default();
    let mut years: BTreeSet<(u32, i16)> = BTreeSet::new();
    for &at in order {
        if book.lines[at].state != State::Live {
            continue;
        }
        let entry = &handbook.record.entry[at].value;
        let (Some(date), Some(clause)) = (entry.date, book.lines[at].clause) else {
            continue;
        };
        let clause = scheme.clause(clause);
        let yearly = (clause.per == Per::Year).then(|| (clause.name_number, date.value.year()));
        if yearly.is_some_and(|key| years.contains(&key)) {
            book.fault(at, Fault::TwiceAYear);
            continue;
        }
        if let Some(hours) = entry.hours {
            let used = days.of(date.value);
            let hours = Fine::of(hours.value.0);
            if hours > Fine::of(DAY) - *used {
                book.fault(at, Fault::DayTooLong);
                continue;
            }
            *used += hours;
        }
        years.extend(yearly);
    }
}
