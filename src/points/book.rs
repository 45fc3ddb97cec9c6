//! A volunteer's entries, judged and priced.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::credit::Credit;
use super::fine::Hundredths;
use super::scheme::Scheme;
use super::{correct, credit, judge};
use crate::record::volunteer::Entry;
use crate::street::{Ground, Handbook};

/// What is the matter with an entry, so that it counts in nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Its table has a fault of its own.
    Table,
    /// No item of that name.
    UnknownItem,
    /// The item is not in force that day.
    NotInForce,
    /// The item is priced twice that day, or the policy cannot be read.
    Unpriced,
    /// The wrong quantity.
    Quantity(Quantity),
    /// It carries the day past 24 hours.
    DayTooLong,
    /// Another entry has its id.
    SameId,
    /// Confirmed by the volunteer.
    ConfirmedByVolunteer,
    /// Confirmed by who recorded it.
    ConfirmedByRecorder,
    /// A 年 item a second time in a year.
    TwiceAYear,
    /// Dated after today.
    Future,
    /// A reversal that cannot stand.
    Reversal(Reversal),
    /// Booked although the year of its date was not closed.
    BookedInOpenYear,
    /// Booked on or before the day the year of its date was closed.
    BookedBeforeClosing,
}

/// What is wrong with a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// An item per 小时 without hours.
    NoHours,
    /// Hours not in (0, 24].
    Hours,
    /// A count that is no whole number from 1.
    Count,
    /// A count on an item that has none.
    NoCount,
}

/// What is wrong with a reversal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reversal {
    /// It takes back nothing that is there.
    OfNothing,
    /// It takes back a reversal.
    OfReversal,
    /// It is dated before what it takes back.
    Before,
    /// Another one stands already.
    Further,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It counts. One taken back late counts too: a correction of its own takes it off.
    Live,
    /// 待确认.
    Pending,
    /// It has a fault.
    Faulty,
    /// A reversal took it back in time.
    TakenBack,
    /// A reversal that stands, in time.
    Reversal,
    /// A reversal that stands, late.
    LateReversal,
}

/// An entry, by its place in the handbook, with what it earned.
#[derive(Debug, Clone)]
pub struct Line {
    /// What became of it.
    pub state: State,
    /// Whether it waits for confirmation and was not taken back: such lines are counted.
    pub pending: bool,
    /// The clause that prices it.
    pub clause: Option<u32>,
    /// The day on which it counts; none where no date could be read.
    pub day: Option<Date>,
    pub(super) quantity: Hundredths,
    pub(super) credit: Credit,
    pub(super) hours: Hundredths,
    /// The reversal that takes it back, in time or late.
    pub reversed_by: Option<usize>,
    /// What a reversal takes back.
    pub reverses: Option<usize>,
}

impl Line {
    /// The line of an entry that nothing is known of yet.
    pub(super) fn of(entry: &Entry) -> Self {
        Self {
            state: State::Live,
            pending: false,
            clause: None,
            day: entry.booked.or(entry.date).map(|at| at.value),
            quantity: Hundredths::ONE,
            credit: Credit::default(),
            hours: Hundredths::ZERO,
            reversed_by: None,
            reverses: None,
        }
    }

    /// Hours, count or 1.
    pub fn quantity(&self) -> Decimal {
        self.quantity.decimal()
    }

    /// Points before any cap.
    pub fn raw(&self) -> Decimal {
        self.credit.raw.decimal()
    }

    /// What the cap on the entry left.
    pub fn after_entry(&self) -> Decimal {
        self.credit.after_entry.decimal()
    }

    /// What the cap on the day left of that.
    pub fn after_day(&self) -> Decimal {
        self.credit.after_day.decimal()
    }

    /// What it earned.
    pub fn credited(&self) -> Decimal {
        self.credit.credited.decimal()
    }

    /// The hours it counts.
    pub fn hours(&self) -> Decimal {
        self.hours.decimal()
    }

    /// The year in which it counts.
    pub fn year(&self) -> Option<i16> {
        self.day.map(Date::year)
    }

    /// Whether it counts.
    pub fn is_live(&self) -> bool {
        self.state == State::Live
    }
}

/// What a late reversal takes off the year in which it is dated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The reversal, by its place in the handbook.
    pub reversal: usize,
    /// The entry it takes back.
    pub target: usize,
    /// Its day.
    pub day: Date,
    /// Points: what is added, so mostly below zero.
    pub points: Decimal,
    /// Hours: likewise.
    pub hours: Decimal,
}

/// A handbook, judged and priced. `lines[i]` is of `entry[i]`.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// A line for each entry, in the order of the file.
    pub lines: Vec<Line>,
    /// What late reversals take off, in order of date and id.
    pub corrections: Vec<Correction>,
    /// Every fault, by entry, in the order of the file.
    pub faults: Vec<(usize, Fault)>,
}

impl Book {
    /// Judges and prices a handbook. Of what is dated after `today` nothing counts.
    pub fn new(ground: Ground<'_>, scheme: &Scheme, handbook: &Handbook, today: Date) -> Self {
        Self::known(ground, scheme, handbook, today, None)
    }

    /// The same as it was known on a day: reversals dated later were not yet written.
    pub fn known(
        ground: Ground<'_>,
        scheme: &Scheme,
        handbook: &Handbook,
        today: Date,
        on: Option<Date>,
    ) -> Self {
        let entries = &handbook.record.entry;
        if entries.is_empty() {
            return Self::default();
        }
        let mut book = judge::judge(ground, scheme, handbook, today, on);
        let order = in_order(&book.lines, |at| id_of(&entries[at].value));
        credit::price(&mut book, scheme, handbook, &order);
        book.corrections = correct::corrections(&book, scheme, handbook, &order);
        book.faults.sort_unstable();
        book
    }

    /// Whether sums over it prove something: the handbook, the policy and the closings were
    /// read in full, and the policy prices every entry.
    pub fn adds_up(&self, scheme: &Scheme, handbook: &Handbook) -> bool {
        !handbook.partial && !scheme.is_partial() && self.unpriced() == 0
    }

    /// Whether an entry was taken back in time: no more is asked of it.
    pub fn is_taken_back_in_time(&self, at: usize) -> bool {
        let reversal = self.lines.get(at).and_then(|line| line.reversed_by);
        let reversal = reversal.and_then(|r| self.lines.get(r));
        reversal.is_some_and(|line| line.state == State::Reversal)
    }

    /// Whether an entry was taken back at all.
    pub fn is_taken_back(&self, at: usize) -> bool {
        let reversal = self.lines.get(at).and_then(|line| line.reversed_by);
        reversal.is_some()
    }

    /// How many entries were left out because of a fault.
    pub fn left_out(&self) -> usize {
        self.lines
            .iter()
            .filter(|l| l.state == State::Faulty)
            .count()
    }

    /// How many entries the policy could not price: a fault of the policy, not of theirs.
    pub fn unpriced(&self) -> usize {
        self.faults
            .iter()
            .filter(|(_, fault)| *fault == Fault::Unpriced)
            .count()
    }
}

/// The id of an entry; empty where it has none.
pub(super) fn id_of(entry: &Entry) -> &str {
    entry.id.as_ref().map_or("", |at| at.value.as_str())
}

/// The lines that have a day, in order of counting day, then entry id (by bytes), then place
/// in the file.
fn in_order<'a>(lines: &[Line], id: impl Fn(usize) -> &'a str) -> Vec<usize> {
    let mut order = Vec::with_capacity(lines.len());
    let (mut last, mut rising) = (None, true);
    for (at, line) in lines.iter().enumerate() {
        if line.day.is_some() {
            rising &= last < line.day;
            last = line.day;
            order.push(at);
        }
    }
    if !rising {
        order.sort_unstable_by(|a, b| {
            let days = lines[*a].day.cmp(&lines[*b].day);
            days.then_with(|| (id(*a), *a).cmp(&(id(*b), *b)))
        });
    }
    order
}
