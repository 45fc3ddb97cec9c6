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
use super::registry::{Asked, Refusal, Registered};
use super::{Cell, Column, Layout, Report, Section};
use crate::lang::Say;
use crate::stars::candidates;
use crate::street::Street;
use counting::{Counting, Sum};
use reach::Reach;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "year",
    about: "report-year",
    subject: None,
    people: true,
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
}

/// The figures of a group in a year.
type Tell = fn(&Reach<'_>, &Sum) -> Vec<Fact>;

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

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let mut counting = Counting::new(&asked.frame, query);
    let street = &asked.visited(&mut counting);
    let last = counting.years.keys().next_back().copied();
    let year = query.year.or(last.max(last_doing(street)));
    let mut report = Report::new("year", street.name(), Say::new("report-year"));
    report.year = year;
    report.subtitle = caption(street, &query.choice, year);
    report.layout = Layout {
        dense: true,
        seal: true,
        ..Layout::default()
    };
    let tell = |year: i16| {
        let reach = Reach::new(street, &query.choice, year);
        let sum = counting.years.get(&year).copied().unwrap_or_default();
        let facts = GROUPS.map(|(_, _, tell)| tell(&reach, &sum));
        let any = facts.iter().flatten().any(Fact::tells_something);
        any.then_some(facts)
    };
    let facts = year.and_then(|year| Some((tell(year)?, year.checked_sub(1).and_then(tell))));
    if let Some((now, before)) = facts {
        let mut before = before.into_iter().flatten();
        for ((key, heading, _), now) in GROUPS.iter().zip(now) {
            let rows = rows(key, heading, now, before.next());
            if !rows.is_empty() {
                let mut section = section();
                section.title = Some(Say::new(heading));
                section.rows = rows;
                report.sections.push(section);
            }
        }
        report.charts.extend(counting.months.chart(street, year));
    }
    if report.sections.is_empty() {
        report.sections.push(section());
    }
    Ok(report)
}

/// The last year of which anything but points is told.
fn last_doing(street: &Street) -> Option<i16> {
    let stars = candidates(street, None).filter_map(|candidate| candidate.year());
    let activities = street.activities.iter().filter_map(|a| a.date);
    let meetings = street.meetings.iter().filter_map(|m| m.date);
    let matters = street.matters.iter().filter_map(|m| m.raised);
    let days = activities.chain(meetings).chain(matters);
    stars.chain(days.map(|day| day.value.year())).max()
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
