//! `points --explain`: every entry of a volunteer, its clause, what the caps left, its place.
//!
//! `cli` keeps the handbook as it passes by and says on which line a span stands.

use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::points::{Book, CORRECTION, Clause, Fault, Line, Scheme, State, Total};
use crate::record::{Id, One, Text};
use crate::street::{Frame, Handbook};
use crate::text::Span;

/// A handbook with what it adds up to.
pub struct Open<'a> {
    /// The tree.
    pub frame: &'a Frame,
    /// The policy.
    pub scheme: &'a Scheme,
    /// The handbook.
    pub handbook: &'a Handbook,
    /// Its entries, judged and priced.
    pub book: &'a Book,
    /// The year that is asked for; none: all.
    pub year: Option<i16>,
    /// The line a span begins on.
    pub line: &'a dyn Fn(Span) -> u32,
}

const KEYS: [&str; 17] = [
    "entry",
    "date",
    "day",
    "item",
    "clause",
    "rate",
    "quantity",
    "raw",
    "after_entry",
    "after_day",
    "credited",
    "hours",
    "state",
    "reason",
    "why",
    "file",
    "line",
];

/// The report.
pub fn explain(open: &Open<'_>) -> Report {
    let name = open.handbook.name.as_ref().map_or("", |n| &*n.value);
    let title = Say::new("report-book")
        .arg("name", name)
        .arg("id", open.handbook.id.as_str());
    let mut report = Report::new("points", open.frame.name(), title);
    report.year = open.year;
    report.internal = true;
    let path = open.frame.files.get(open.handbook.file).path;
    report.subtitle = Some(Say::new("report-book-file").arg("path", path));
    let columns = KEYS.map(|key| match key {
        // For people the reason says which cap cut, and the file stands above.
        "day" | "after_entry" | "after_day" | "file" => Column::new(key).data(),
        // Since when a clause is in force tells programs which one it is.
        "clause" => Column::new(key).data(),
        "rate" => Column::new(key).headed("col-clause").people(),
        // Programs get the id of the other entry, people what it is.
        "reason" => Column::new(key).data(),
        "why" => Column::new(key).headed("col-reason").people(),
        _ => Column::new(key),
    });
    let mut section = Section::new("rows", columns.to_vec());
    for at in 0..open.book.lines.len() {
        let day = open.book.lines[at].day;
        if open
            .year
            .is_none_or(|year| day.is_some_and(|d| d.year() == year))
        {
            section.rows.push(row(open, at));
        }
    }
    let asked = |year: i16| open.year.is_none_or(|y| y == year);
    for correction in open.book.corrections.iter().filter(|c| asked(c.day.year())) {
        let entry = &open.handbook.entry[correction.reversal];
        let mut cells = vec![Cell::Null; KEYS.len()];
        cells[0] = id(&entry.value.id);
        cells[1] = correction.day.into();
        cells[2] = correction.day.into();
        cells[3] = CORRECTION.into();
        cells[10] = correction.points.into();
        cells[11] = correction.hours.into();
        cells[12] = word("line-correction");
        cells[13] = id(&open.handbook.entry[correction.target].value.id);
        cells[14] = other(open, "book-takes-back", correction.target);
        cells[15] = path.into();
        cells[16] = Cell::Whole((open.line)(entry.span).into());
        section.rows.push(cells);
    }
    report.sections.push(section);
    let Total {
        points,
        hours,
        times,
    } = open.book.total(open.scheme, asked);
    report.total = vec![
        Figure::new("times", times as i64),
        Figure::new("hours", hours),
        // It stands under the column that it is the sum of.
        Figure::new("credited", points),
        Figure::new("points", points),
    ];
    report
}

/// What a clause gives, and for what.
fn rate(clause: &Clause) -> String {
    format!("{}/{}", clause.points.normalize(), clause.per)
}

fn id(id: &One<Id>) -> Cell {
    Cell::maybe(id.as_ref().map(|at| at.value.as_str()))
}

/// A word of the program's own, by its message: programs read what follows the first dash.
pub(super) fn word(id: &'static str) -> Cell {
    Cell::Word {
        value: id.split_once('-').map_or(id, |(_, word)| word),
        id,
    }
}

fn row(open: &Open<'_>, at: usize) -> Vec<Cell> {
    let (entry, line) = (&open.handbook.entry[at], &open.book.lines[at]);
    let text = |text: &One<Text>| Cell::maybe(text.as_ref().map(|at| &*at.value));
    let clause = line.clause.map(|number| open.scheme.clause(number));
    let priced = |number| {
        if line.is_live() {
            Cell::Decimal(number)
        } else {
            Cell::Null
        }
    };
    let since = clause.and_then(|c| c.since).map(|day| day.to_string());
    vec![
        id(&entry.value.id),
        Cell::maybe(entry.value.date.map(|d| d.value)),
        Cell::maybe(line.day),
        text(&entry.value.item),
        Cell::maybe(clause.map(|c| format!("{} {}", rate(c), since.unwrap_or_default()))),
        Cell::maybe(clause.map(rate)),
        if clause.is_some() {
            Cell::Decimal(line.quantity())
        } else {
            Cell::Null
        },
        priced(line.raw()),
        priced(line.after_entry()),
        priced(line.after_day()),
        priced(line.credited()),
        priced(line.hours()),
        word(state_word(line.state)),
        reason(open, at),
        why(open, at),
        open.frame.files.get(open.handbook.file).path.into(),
        Cell::Whole((open.line)(entry.span).into()),
    ]
}

/// The message of what became of an entry.
pub(super) fn state_word(state: State) -> &'static str {
    match state {
        State::Live => "line-live",
        State::Pending => "line-pending",
        State::Faulty => "line-faulty",
        State::TakenBack => "line-taken-back",
        State::Reversal => "line-reversal",
        State::LateReversal => "line-late-reversal",
    }
}

/// Why an entry earned less than its raw points: its first fault, what took it back, or the
/// cap that cut it most recently.
fn reason(open: &Open<'_>, at: usize) -> Cell {
    let line = &open.book.lines[at];
    if let Some((_, fault)) = open.book.faults.iter().find(|(entry, _)| *entry == at) {
        return word(fault_word(*fault));
    }
    let other = line.reversed_by.or(line.reverses);
    if let Some(other) = other.and_then(|other| open.handbook.entry.get(other)) {
        return id(&other.value.id);
    }
    cap(line).map_or(Cell::Null, word)
}

/// The same for people, who know an entry by its day and item.
fn why(open: &Open<'_>, at: usize) -> Cell {
    let line = &open.book.lines[at];
    let faulty = open.book.faults.iter().any(|(entry, _)| *entry == at);
    match (line.reversed_by, line.reverses) {
        _ if faulty => reason(open, at),
        (Some(by), _) => other(open, "book-taken-back", by),
        (None, Some(target)) => other(open, "book-takes-back", target),
        (None, None) => reason(open, at),
    }
}

/// What an entry has to do with another of the handbook.
fn other(open: &Open<'_>, message: &'static str, at: usize) -> Cell {
    let Some(entry) = open.handbook.entry.get(at).map(|entry| &entry.value) else {
        return Cell::Null;
    };
    let item = entry.item.as_ref().map_or("", |item| &*item.value);
    let say = Say::new(message).arg("item", item);
    Cell::Said(match entry.date {
        Some(day) => say.arg("day", day.value),
        None => say.arg("day", ""),
    })
}

/// The cap that cut an entry most recently, if one did.
pub(super) fn cap(line: &Line) -> Option<&'static str> {
    if !line.is_live() || line.credited() == line.raw() {
        None
    } else if line.credited() != line.after_day() {
        Some("cap-year")
    } else if line.after_day() != line.after_entry() {
        Some("cap-day")
    } else {
        Some("cap-entry")
    }
}

/// The message of a fault.
pub(super) fn fault_word(fault: Fault) -> &'static str {
    match fault {
        Fault::Table => "fault-table",
        Fault::UnknownItem => "fault-unknown-item",
        Fault::NotInForce => "fault-not-in-force",
        Fault::Unpriced => "fault-unpriced",
        Fault::Quantity(_) => "fault-quantity",
        Fault::DayTooLong => "fault-day-too-long",
        Fault::SameId => "fault-same-id",
        Fault::ConfirmedByVolunteer | Fault::ConfirmedByRecorder => "fault-confirmation",
        Fault::TwiceAYear => "fault-twice-a-year",
        Fault::Future => "fault-future",
        Fault::Reversal(_) => "fault-reversal",
        Fault::BookedInOpenYear | Fault::BookedBeforeClosing => "fault-booking",
    }
}
