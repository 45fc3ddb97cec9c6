//! `report year`: the sub-district's year in one page, 三创建一培育 and all that carries it,
//! with the year before beside it.
//!
//! Each group of figures is a function of [`GROUPS`]; the sums over handbooks are made by
//! [`counting`].

mod counting;
mod doing;
mod reach;
mod standing;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use super::caption::caption;
use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Cell, Column, Layout, Report, Section};
use crate::lang::Say;
use crate::stars::candidates;
use crate::street::{Street, Territory};
use counting::{Counted, Counting, Sum, asked_year, end_of};
use reach::Reach;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "year",
    about: "report-year",
    subject: None,
    places: PLACES,
    people: true,
    when: &[When::Year, When::AsOf],
    build,
};

/// A figure of a year. What cannot be told under the filters holds nothing.
struct Fact {
    name: Cell,
    value: Cell,
    /// Whether it tells how things stand at the year's end rather than what came about in it.
    stands: bool,
}

impl Fact {
    /// What came about, named `figure-…`.
    fn new(id: &'static str, value: impl Into<Cell>) -> Self {
        let name = Cell::Word {
            value: id.strip_prefix("figure-").unwrap_or(id),
            id,
        };
        Self {
            name,
            value: value.into(),
            stands: false,
        }
    }

    /// What came about, named with a word of the domain.
    fn of_word(word: &str, value: impl Into<Cell>) -> Self {
        Self {
            name: word.into(),
            value: value.into(),
            stands: false,
        }
    }

    /// How things stand.
    fn standing(id: &'static str, value: impl Into<Cell>) -> Self {
        Self {
            stands: true,
            ..Self::new(id, value)
        }
    }

    fn tells_something(&self) -> bool {
        let nothing = [Cell::Null, Cell::Whole(0), Cell::Decimal(Decimal::ZERO)];
        !self.stands && !nothing.contains(&self.value)
    }

    /// What did not come about in a year of which nothing is recorded is not told as none.
    fn unrecorded(mut self) -> Self {
        if !self.stands {
            self.value = Cell::Null;
        }
        self
    }
}

/// The figures of a group in a year.
type Tell = fn(&Reach<'_, '_>, &Sum) -> Vec<Fact>;

/// The groups in the order of the page: key, heading, figures.
const GROUPS: [(&str, &str, Tell); 13] = [
    ("organisation", "year-organisation", standing::organisation),
    ("units", "year-units", standing::units),
    ("nine", "year-nine", doing::nine),
    ("stars", "year-stars", doing::stars),
    ("homes", "year-homes", doing::homes),
    ("culture", "year-culture", doing::culture),
    ("points", "year-points", doing::points),
    ("six", "year-six", doing::six),
    ("services", "year-services", doing::services),
    ("teams", "year-teams", standing::teams),
    ("meetings", "year-meetings", doing::meetings),
    ("matters", "year-matters", doing::matters),
    ("activities", "year-activities", doing::activities),
];

/// The figures of a year by group, and whether anything came about in it.
struct Told {
    facts: [Vec<Fact>; GROUPS.len()],
    any: bool,
}

/// What the page is made from.
struct Desk<'s> {
    street: &'s Street,
    query: &'s Query,
    counted: &'s Counted,
    /// The first and last year of which anything is recorded.
    recorded: Option<(i16, i16)>,
}

impl Desk<'_> {
    /// The figures of a year; none of one before the records begin or after today. Of a year
    /// in between without a record it is told how things stood.
    fn tell(&self, year: i16) -> Option<Told> {
        let (street, end) = (self.street, end_of(self.query, year));
        let territory = Territory::new(street, Some(end));
        let reach = Reach::new(street, &self.query.choice, &territory, year, end);
        let sum = self.counted.years.get(&year).copied().unwrap_or_default();
        let facts = GROUPS.map(|(_, _, tell)| tell(&reach, &sum));
        let any = facts.iter().flatten().any(Fact::tells_something);
        let begun = self.recorded.is_some_and(|(first, _)| first <= year);
        let between = begun && year <= self.query.today.year();
        let told = |facts: Vec<Fact>| match any {
            true => facts,
            false => facts.into_iter().map(Fact::unrecorded).collect(),
        };
        (any || between).then(|| Told {
            facts: facts.map(told),
            any,
        })
    }
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let counting = Counting::new(&asked.frame, query);
    let (street, counted) = &asked.visited(&counting);
    let desk = Desk {
        street,
        query,
        counted,
        recorded: recorded(street, counted),
    };
    let year = asked_year(query).or(desk.recorded.map(|(_, last)| last));
    let mut report = Report::new("year", street.name(), Say::new("report-year"));
    report.year = year;
    report.subtitle = subtitle(street, query, year);
    report.layout = Layout {
        dense: true,
        ..Layout::default()
    };
    let told = year.and_then(|year| Some((desk.tell(year)?, year.checked_sub(1))));
    if let Some((now, before)) = told {
        let before = before.and_then(|year| desk.tell(year));
        report.notes = notes(&now, counted, year);
        let mut before = before.into_iter().flat_map(|told| told.facts);
        for ((key, heading, _), now) in GROUPS.iter().zip(now.facts) {
            let rows = rows(key, heading, now, before.next());
            if !rows.is_empty() {
                let mut section = section();
                section.title = Some(Say::new(heading));
                section.rows = rows.into();
                report.sections.push(section);
            }
        }
        report.charts.extend(counted.months.chart(street, year));
    }
    if report.sections.is_empty() {
        report.sections.push(section());
    }
    sign(&mut report);
    Ok(report)
}

/// The scope and the year; the day on which things stand where it is not the last of the year.
fn subtitle(street: &Street, query: &Query, year: Option<i16>) -> Option<Say> {
    let said = caption(street, &query.choice, year)?;
    let end = year.map(|year| end_of(query, year));
    let whole = end.is_none_or(|end| end.month() == 12 && end.day() == 31);
    let known = end.is_some_and(|end| end <= query.today);
    Some(match end {
        Some(end) if !whole && known => {
            let scope = said.args.iter().find(|(name, _)| *name == "scope").cloned();
            let id = match scope {
                Some(_) => "report-year-scope-until",
                None => "report-year-until",
            };
            let mut until = Say::new(id).arg("year", end.year().to_string());
            until = until.arg("day", end);
            until.args.extend(scope);
            until
        }
        _ => said,
    })
}

/// What must be said: that nothing is recorded of the year, and who has points without being
/// among those who have reported in.
fn notes(now: &Told, counted: &Counted, year: Option<i16>) -> Vec<Say> {
    let mut notes = Vec::new();
    let year = year.unwrap_or_default();
    if !now.any {
        notes.push(Say::new("report-year-unrecorded").arg("year", year.to_string()));
    }
    let gone = counted.years.get(&year).map_or(0, |sum| sum.gone);
    if gone > 0 {
        notes.push(Say::new("report-year-gone").arg("volunteers", gone));
    }
    notes
}

/// The first and last year in which points were earned or anything was done.
fn recorded(street: &Street, counted: &Counted) -> Option<(i16, i16)> {
    let stars = candidates(street, None).filter_map(|candidate| candidate.year());
    let activities = street.activities.iter().filter_map(|a| a.date);
    let meetings = street.meetings.iter().filter_map(|m| m.date);
    let matters = street.matters.iter().filter_map(|m| m.raised);
    let days = activities.chain(meetings).chain(matters);
    let done = stars.chain(days.map(|day| day.value.year()));
    let years = done.chain(counted.years.keys().copied());
    years.fold(None, |span, year| match span {
        None => Some((year, year)),
        Some((first, last)) => Some((year.min(first), year.max(last))),
    })
}

fn section() -> Section {
    let columns = vec![
        Column::new("group").data(),
        Column::new("figure"),
        Column::new("value"),
        Column::new("previous"),
        Column::new("change"),
    ];
    Section::new("rows", columns)
}

fn rows(
    key: &'static str,
    heading: &'static str,
    now: Vec<Fact>,
    before: Option<Vec<Fact>>,
) -> Vec<Vec<Cell>> {
    let mut before = before.into_iter().flatten();
    let rows = now.into_iter().filter_map(|now| {
        let previous = before.next().map_or(Cell::Null, |fact| fact.value);
        if now.value == Cell::Null && previous == Cell::Null {
            return None;
        }
        let group = Cell::Word {
            value: key,
            id: heading,
        };
        let change = change(&now.value, &previous);
        Some(vec![group, now.name, now.value, previous, change])
    });
    rows.collect()
}

fn change(now: &Cell, before: &Cell) -> Cell {
    match (now, before) {
        (Cell::Whole(now), Cell::Whole(before)) => Cell::Whole(now - before),
        (Cell::Decimal(now), Cell::Decimal(before)) => Cell::Decimal(now - before),
        (Cell::Percent(now), Cell::Percent(before)) => Cell::Percent(now - before),
        _ => Cell::Null,
    }
}
