//! Which entries have a fault, which are taken back, which wait.

use jiff::civil::Date;

use super::book::{Book, Fault, Line, Quantity, Reversal, State, id_of};
use super::credit::{Sums, number};
use super::fine::Hundredths;
use super::scheme::{Match, Scheme};
use crate::record::points::Per;
use crate::record::volunteer::Entry;
use crate::record::{Many, One};
use crate::street::{Ground, Handbook, same_id};
use crate::text::head;

/// The hours of a day.
const DAY: Hundredths = Hundredths::whole(24);

/// Judges every entry but for what depends on the others of its day and year. With `known`,
/// reversals dated after that day are not written yet.
pub(super) fn judge(
    ground: Ground<'_>,
    scheme: &Scheme,
    handbook: &Handbook,
    today: Date,
    known: Option<Date>,
) -> Book {
    let entries = &handbook.record.entry;
    let mut book = Book {
        lines: entries.iter().map(|e| Line::of(&e.value)).collect(),
        ..Book::default()
    };
    for (at, entry) in entries.iter().enumerate() {
        if entry.value.faulty {
            book.fault(at, Fault::Table);
        }
    }
    let reverses = entries.iter().any(|entry| entry.value.reverses.is_some());
    if reverses || !ids_differ(entries) {
        let ids = Ids::new(entries);
        for at in ids.repeated() {
            book.fault(at, Fault::SameId);
        }
        judge_reversals(&mut book, ground, handbook, &ids, today, known);
        take_back(&mut book, scheme, handbook, &ids);
    }
    for (at, entry) in entries.iter().enumerate() {
        let entry = &entry.value;
        if entry.reverses.is_some() || book.is_taken_back_in_time(at) {
            continue;
        }
        let line = &mut book.lines[at];
        line.pending = entry.confirmed_by.is_none();
        if line.pending && line.state == State::Live {
            line.state = State::Pending;
        }
        let faults = [
            own_confirmation(ground, handbook, entry),
            is_after(entry, today).then_some(Fault::Future),
            judge_item(scheme, entry, line),
            wrong_booking(scheme, entry),
        ];
        for fault in faults.into_iter().flatten() {
            book.fault(at, fault);
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

/// Whether each entry surely has an id of its own. Most handbooks tell at once: each id, by its
/// head, falls on one of many places, and no two on one.
fn ids_differ(entries: &Many<Entry>) -> bool {
    const PLACES: usize = 4096;
    let mut taken = [0u64; PLACES / 64];
    entries.iter().all(|entry| {
        let head = head(id_of(&entry.value).as_bytes());
        let place = head.wrapping_mul(0x9e37_79b9_7f4a_7c15) as usize >> 52;
        let (word, bit) = (&mut taken[place / 64], 1 << (place % 64));
        let free = *word & bit == 0;
        *word |= bit;
        free
    })
}

impl<'a> Ids<'a> {
    /// Sorts the ids.
    fn new(entries: &'a Many<Entry>) -> Self {
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

impl Book {
    pub(super) fn fault(&mut self, at: usize, fault: Fault) {
        self.lines[at].state = State::Faulty;
        self.faults.push((at, fault));
    }
}

fn judge_reversals(
    book: &mut Book,
    ground: Ground<'_>,
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
        let entry = &entry.value;
        let faults = [
            own_confirmation(ground, handbook, entry),
            is_after(entry, today).then_some(Fault::Future),
        ];
        for fault in faults.into_iter().flatten() {
            book.fault(at, fault);
        }
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
        let waits = entry.confirmed_by.is_none();
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

/// Whether an entry is confirmed by the volunteer, or by who recorded it.
fn own_confirmation(ground: Ground<'_>, handbook: &Handbook, entry: &Entry) -> Option<Fault> {
    let confirmed = ground.volunteer_id(entry.confirmed_by.as_ref()?.value.id());
    let recorded = entry.recorded_by.as_ref();
    if same_id(confirmed, &handbook.id) {
        Some(Fault::ConfirmedByVolunteer)
    } else if recorded.is_some_and(|by| same_id(confirmed, ground.volunteer_id(by.value.id()))) {
        Some(Fault::ConfirmedByRecorder)
    } else {
        None
    }
}

/// Whether an entry is dated or booked after today.
fn is_after(entry: &Entry, today: Date) -> bool {
    let late = |day: One<Date>| day.is_some_and(|day| day.value > today);
    late(entry.date) || late(entry.booked)
}

/// Finds the clause of an entry, and what it is multiplied by.
fn judge_item(scheme: &Scheme, entry: &Entry, line: &mut Line) -> Option<Fault> {
    let number = match scheme.find(&entry.item.as_ref()?.value, entry.date?.value) {
        Match::Clause(number) => number,
        Match::Unknown => return Some(Fault::UnknownItem),
        Match::NotInForce => return Some(Fault::NotInForce),
        Match::Several | Match::Unreadable => return Some(Fault::Unpriced),
    };
    line.clause = Some(number);
    let clause = scheme.clause(number);
    let hours = entry.hours.map(|h| Hundredths::of(h.value.0));
    let count = entry.count.map(|c| c.value.0);
    if let Some(fault) = wrong_quantity(clause.per, hours, count) {
        // Hours that could not be read have been told.
        let told = fault == Quantity::NoHours && entry.faulty;
        if !told {
            return Some(Fault::Quantity(fault));
        }
    }
    line.quantity = match clause.per {
        Per::Hour => hours.unwrap_or_default(),
        Per::Time => Hundredths::whole(count.unwrap_or(1)),
        Per::Year => Hundredths::ONE,
    };
    if clause.counts_hours() {
        line.hours = hours.unwrap_or_default();
    }
    None
}

fn wrong_quantity(per: Per, hours: Option<Hundredths>, count: Option<i64>) -> Option<Quantity> {
    if hours.is_some_and(|h| h <= Hundredths::ZERO || h > DAY) {
        return Some(Quantity::Hours);
    }
    match per {
        Per::Hour | Per::Year if count.is_some() => Some(Quantity::NoCount),
        Per::Hour if hours.is_none() => Some(Quantity::NoHours),
        Per::Time if count.is_some_and(|n| n < 1) => Some(Quantity::Count),
        _ => None,
    }
}

fn wrong_booking(scheme: &Scheme, entry: &Entry) -> Option<Fault> {
    let (booked, year) = (entry.booked?.value, entry.date?.value.year());
    match scheme.closed.get(&year) {
        None if scheme.is_closing_unread(year) => None,
        None => Some(Fault::BookedInOpenYear),
        Some(closed) if booked <= *closed => Some(Fault::BookedBeforeClosing),
        Some(_) => None,
    }
}

/// Judges what depends on the other entries of a day or year, which are shown in the order of
/// pricing: a 年 item comes once a year, and a day has 24 hours. An entry past them uses none
/// up, so a shorter one after it may stand.
pub(super) struct Days {
    hours: Sums<u64, Hundredths>,
    /// Name and year of the 年 items so far, in order.
    yearly: Vec<(u32, i16)>,
}

impl Days {
    /// For so many entries.
    pub fn new(entries: usize) -> Self {
        Self {
            hours: Sums::new(entries),
            yearly: Vec::new(),
        }
    }

    /// What is the matter with the next live line beside those before it.
    pub fn judge(&mut self, scheme: &Scheme, entry: &Entry, line: &Line) -> Option<Fault> {
        let (date, clause) = (entry.date?.value, scheme.clause(line.clause?));
        let yearly = (clause.per == Per::Year).then_some((clause.name_number, date.year()));
        let place = yearly.map(|key| (key, self.yearly.binary_search(&key)));
        if let Some((_, Ok(_))) = place {
            return Some(Fault::TwiceAYear);
        }
        if let Some(hours) = entry.hours {
            let used = self.hours.of(number(date));
            let hours = Hundredths::of(hours.value.0);
            if hours > DAY - *used {
                return Some(Fault::DayTooLong);
            }
            *used += hours;
        }
        if let Some((key, Err(at))) = place {
            self.yearly.insert(at, key);
        }
        None
    }
}
