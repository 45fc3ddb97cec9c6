//! A line of a handbook as it is printed: what was done, what it earned, who stands for it.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::lang::Say;
use crate::points::{Book, CORRECTION, Correction, Line, Scheme, State, Total};
use crate::record::points::Per;
use crate::record::volunteer::Entry;
use crate::record::{Id, One, Text};
use crate::report::book::{cap, fault_word, state_word, word};
use crate::report::people::person;
use crate::report::{Cell, Column, Query};
use crate::street::{Frame, Handbook, Street};

/// A line, its people not yet called by name: those are known when all have passed by.
pub(super) struct Row {
    order: (Date, Date, String),
    /// What it adds, if it counts.
    pub total: Total,
    /// Whether it counts.
    pub counts: bool,
    /// Whether it waits for confirmation.
    pub pending: bool,
    recorded_by: Option<Id>,
    confirmed_by: Option<Id>,
    cells: Vec<Cell>,
}

/// The places of the cells that are put in once a line is judged, and the people known.
mod at {
    pub const QUANTITY: usize = 10;
    pub const HOURS: usize = 11;
    pub const AMOUNT: usize = 12;
    pub const POINTS: usize = 13;
    pub const RAW: usize = 14;
    pub const CAP: usize = 15;
    pub const RECORDER: usize = 17;
    pub const CONFIRMER: usize = 19;
    pub const STATE: usize = 20;
    pub const REMARK: usize = 22;
}

/// The columns of [`Row::cells`].
pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::new("volunteer").data(),
        Column::new("entry").data(),
        Column::new("date"),
        Column::new("booked").data(),
        Column::new("item").data(),
        Column::new("service").data(),
        Column::new("what").headed("col-item").people(),
        Column::new("place").data(),
        Column::new("activity").data(),
        Column::new("where").headed("col-where").people(),
        Column::new("quantity").data(),
        Column::new("hours").data(),
        Column::new("amount").headed("col-amount").people(),
        Column::new("points"),
        Column::new("raw").data(),
        Column::new("cap"),
        Column::new("recorded_by").data(),
        Column::new("recorder").headed("col-recorded-by").people(),
        Column::new("confirmed_by").data(),
        Column::new("confirmer").headed("col-confirmed-by").people(),
        Column::new("state").data(),
        Column::new("note").data(),
        Column::new("remark").headed("col-note").people(),
    ]
}

impl Row {
    /// Its cells, the people called by name.
    pub fn cells(self, street: &Street) -> Vec<Cell> {
        let mut cells = self.cells;
        let named = |id: Option<Id>| id.map_or(Cell::Null, |id| person(street, &id));
        cells[at::RECORDER] = named(self.recorded_by);
        cells[at::CONFIRMER] = named(self.confirmed_by);
        cells
    }
}

/// What a line is made from.
struct Desk<'a> {
    frame: &'a Frame,
    scheme: &'a Scheme,
    handbook: &'a Handbook,
    book: &'a Book,
}

/// The lines that are asked for, in order of counting day. A late reversal is told by the
/// correction that it makes.
pub(super) fn rows(
    frame: &Frame,
    scheme: &Scheme,
    handbook: &Handbook,
    book: &Book,
    query: &Query,
) -> Vec<Row> {
    let desk = Desk {
        frame,
        scheme,
        handbook,
        book,
    };
    let in_year = |day: Option<Date>| {
        let year = day.map(Date::year);
        query.year.is_none_or(|asked| year == Some(asked))
    };
    let items = &query.choice.items;
    let has_item = |item: &str| items.is_empty() || items.contains(item);
    let mut rows = Vec::new();
    for (at, line) in book.lines.iter().enumerate() {
        let late = line.state == State::LateReversal;
        let item = desk.item(line.reverses.unwrap_or(at));
        if !late && in_year(line.day) && has_item(item) {
            rows.push(desk.line(at, line));
        }
    }
    for correction in &book.corrections {
        if in_year(Some(correction.day)) && has_item(CORRECTION) {
            rows.push(desk.correction(correction));
        }
    }
    rows.sort_by(|a, b| a.order.cmp(&b.order));
    rows
}

impl<'a> Desk<'a> {
    fn entry(&self, at: usize) -> &'a Entry {
        &self.handbook.record.entry[at].value
    }

    fn item(&self, at: usize) -> &'a str {
        let item = self.entry(at).item.as_ref();
        item.map_or("", |item| &*item.value)
    }

    fn line(&self, at: usize, line: &Line) -> Row {
        let entry = self.entry(at);
        let live = line.is_live();
        let item = match line.state {
            State::Reversal => word(state_word(line.state)),
            _ => Cell::maybe(entry.item.as_ref().map(|item| &*item.value)),
        };
        let row = self.row(entry, line.day, item);
        let mut cells = row.cells;
        let priced = |number: Decimal| {
            if live {
                Cell::Decimal(number)
            } else {
                Cell::Null
            }
        };
        let counted = line.clause.is_some();
        cells[at::QUANTITY] = if counted {
            Cell::Decimal(line.quantity())
        } else {
            Cell::Null
        };
        cells[at::HOURS] = priced(line.hours());
        cells[at::AMOUNT] = self.amount(entry, line);
        cells[at::POINTS] = priced(line.credited());
        cells[at::RAW] = priced(line.raw());
        cells[at::CAP] = cap(line).map_or(Cell::Null, word);
        cells[at::STATE] = word(state_word(line.state));
        let remark = self.remark(at, line);
        if let Some(remark) = remark {
            cells[at::REMARK] = word(remark);
        }
        let total = if live {
            Total::of_line(line, self.scheme)
        } else {
            Total::default()
        };
        Row {
            total,
            counts: live,
            pending: line.pending,
            cells,
            ..row
        }
    }

    fn correction(&self, correction: &Correction) -> Row {
        let entry = self.entry(correction.reversal);
        let mut row = self.row(entry, Some(correction.day), CORRECTION.into());
        row.cells[at::HOURS] = correction.hours.into();
        // What it takes off of the time served stands where that of a line does.
        if !correction.hours.is_zero() {
            let hours = Say::new("amount-hours").arg("hours", correction.hours);
            row.cells[at::AMOUNT] = Cell::Said(hours);
        }
        row.cells[at::POINTS] = correction.points.into();
        row.cells[at::STATE] = word("line-correction");
        row.total = Total::of_correction(correction);
        row.counts = true;
        row
    }

    /// What is the same for a line and a correction.
    fn row(&self, entry: &Entry, day: Option<Date>, item: Cell) -> Row {
        let id = entry.id.as_ref().map(|at| at.value.to_string());
        let id = id.unwrap_or_default();
        let date = entry.date.map(|at| at.value);
        let text = |at: &One<Text>| Cell::maybe(at.as_ref().map(|at| &*at.value));
        let what = match (&item, &entry.service) {
            (Cell::Text(item), Some(service)) if *item != *service.value => Cell::Said(
                Say::new("item-with-service")
                    .arg("item", item.as_str())
                    .arg("service", &*service.value),
            ),
            _ => item.clone(),
        };
        let by = |at: Option<&Id>| at.cloned();
        let recorded_by = by(entry.recorded_by.as_ref().map(|at| at.value.id()));
        let confirmed_by = by(entry.confirmed_by.as_ref().map(|at| at.value.id()));
        let ids = |id: &Option<Id>| Cell::maybe(id.as_ref().map(Id::as_str));
        let note = Cell::maybe(entry.note.as_ref().map(|at| &*at.value));
        let cells = vec![
            self.handbook.id.as_str().into(),
            id.as_str().into(),
            Cell::maybe(date),
            Cell::maybe(entry.booked.map(|at| at.value)),
            item,
            text(&entry.service),
            what,
            Cell::maybe(entry.place.as_ref().map(|at| at.value.as_str())),
            Cell::maybe(entry.activity.as_ref().map(|at| at.value.as_str())),
            self.place(entry),
            Cell::Null,
            Cell::Null,
            Cell::Null,
            Cell::Null,
            Cell::Null,
            Cell::Null,
            ids(&recorded_by),
            Cell::Null,
            ids(&confirmed_by),
            Cell::Null,
            Cell::Null,
            note.clone(),
            note,
        ];
        Row {
            order: (day.unwrap_or(Date::MAX), date.unwrap_or(Date::MAX), id),
            total: Total::default(),
            counts: false,
            pending: false,
            recorded_by,
            confirmed_by,
            cells,
        }
    }

    /// The activity, which says where it was; else the place.
    fn place(&self, entry: &Entry) -> Cell {
        let activity = entry.activity.as_ref().map(|at| at.value.id());
        let activity = activity.and_then(|id| self.frame.activities.get(id));
        if let Some(title) = activity.and_then(|activity| activity.title.as_ref()) {
            return (&*title.value).into();
        }
        let place = entry.place.as_ref().map(|at| at.value.as_str());
        Cell::maybe(place.map(|id| self.frame.label(id)))
    }

    /// Quantity and unit; the time served beside it, where that is not the quantity.
    fn amount(&self, entry: &Entry, line: &Line) -> Cell {
        let hours = entry.hours.map(|at| at.value.0);
        let Some(clause) = line.clause.map(|number| self.scheme.clause(number)) else {
            // What was never priced is told as it is written.
            let hours = hours.map(|hours| Say::new("amount-hours").arg("hours", hours));
            let count = entry.count.map(|at| at.value.0);
            let count =
                count.map(|times| Say::new("amount-times").arg("times", Decimal::from(times)));
            return hours.or(count).map_or(Cell::Null, Cell::Said);
        };
        let quantity = line.quantity();
        Cell::Said(match (clause.per, hours) {
            (Per::Hour, _) => Say::new("amount-hours").arg("hours", quantity),
            (Per::Time, None) => Say::new("amount-times").arg("times", quantity),
            (Per::Year, None) => Say::new("amount-years").arg("years", quantity),
            (Per::Time, Some(hours)) => Say::new("amount-times-served")
                .arg("times", quantity)
                .arg("hours", hours),
            (Per::Year, Some(hours)) => Say::new("amount-years-served")
                .arg("years", quantity)
                .arg("hours", hours),
        })
    }

    /// What must be known of a line, where it is not simply counted; its own note else.
    fn remark(&self, at: usize, line: &Line) -> Option<&'static str> {
        let mut faults = self.book.faults.iter();
        if let Some((_, fault)) = faults.find(|(entry, _)| *entry == at) {
            return Some(fault_word(*fault));
        }
        match line.state {
            State::Pending | State::TakenBack => Some(state_word(line.state)),
            State::Live if line.reversed_by.is_some() => Some("line-corrected"),
            _ if self.entry(at).booked.is_some() => Some("line-booked"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_below_their_headings() {
        let columns = columns();
        let key = |place: usize| columns[place].key;
        let places = [
            (at::QUANTITY, "quantity"),
            (at::HOURS, "hours"),
            (at::AMOUNT, "amount"),
            (at::POINTS, "points"),
            (at::RAW, "raw"),
            (at::CAP, "cap"),
            (at::RECORDER, "recorder"),
            (at::CONFIRMER, "confirmer"),
            (at::STATE, "state"),
            (at::REMARK, "remark"),
        ];
        assert!(places.iter().all(|(place, name)| key(*place) == *name));
        // The order of the printed handbook.
        let shown = columns
            .iter()
            .filter(|c| c.audience != crate::report::Audience::Data);
        let shown: Vec<_> = shown.map(|column| column.key).collect();
        assert_eq!(
            shown,
            [
                "date",
                "what",
                "where",
                "amount",
                "points",
                "cap",
                "recorder",
                "confirmer",
                "remark"
            ]
        );
    }
}
