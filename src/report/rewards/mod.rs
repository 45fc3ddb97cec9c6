//! `report rewards`: 奖励发放签领表, who reached which tier in a year and what was handed out.
//!
//! Whether an award was earned is what `points` says, so that the list and the rule agree.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::caption::caption;
use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Cell, Layout, Report};
use crate::lang::Say;
use crate::points::{Account, Awards, Book, Earning, Scheme, Total, earning, tier};
use crate::record::Id;
use crate::record::volunteer::Award;
use crate::street::{Frame, Ground, Handbook, Visitor};

mod table;
#[cfg(test)]
mod tests;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "rewards",
    about: "report-rewards",
    subject: None,
    places: PLACES,
    people: true,
    when: &[When::Year],
    build,
};

/// How far a reward has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Reached and handed out.
    Given,
    /// Reached, not handed out.
    Due,
    /// Handed out, and not earned.
    Unearned,
}

impl State {
    fn cell(self) -> Cell {
        let (value, id) = match self {
            State::Given => ("given", "reward-given"),
            State::Due => ("due", "reward-due"),
            State::Unearned => ("unearned", "reward-unearned"),
        };
        Cell::Word { value, id }
    }
}

/// A volunteer's reward of a year.
struct Row {
    id: String,
    name: String,
    home: [Option<String>; 3],
    total: Total,
    reached: Option<String>,
    /// What was handed out, else what was reached.
    tier: Option<String>,
    state: State,
    date: Option<Date>,
    account: Account,
}

/// Finds the rewards as the handbooks pass by.
struct Finding<'a> {
    query: &'a Query,
    scheme: Scheme,
    /// Whether the list is of all or of one community, as a notice of 奖励 is.
    sealed: bool,
}

/// What was found, by year.
#[derive(Default)]
struct Found {
    rows: BTreeMap<i16, Vec<Row>>,
    /// What a notice of 奖励 seals.
    seals: BTreeMap<i16, Awards>,
}

/// What a handbook adds.
struct Share {
    rows: Vec<(i16, Row)>,
    awards: Vec<(i16, Awards)>,
}

impl Visitor for Finding<'_> {
    type Kept = Share;
    type Sum = Found;

    fn begin(&self, _: &Frame) -> Found {
        Found::default()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let book = Book::new(Ground::of(frame), &self.scheme, handbook, self.query.today);
        let counted = book.lines.iter().filter(|line| line.is_live());
        let mut years: Vec<i16> = counted.filter_map(|line| line.year()).collect();
        years.extend(book.corrections.iter().map(|c| c.day.year()));
        years.extend(handbook.award.iter().filter_map(|at| year_of(&at.value)));
        years.sort_unstable();
        years.dedup();
        let asked = |year: &i16| self.query.year.is_none_or(|asked| asked == *year);
        years.retain(asked);
        let shown = self.query.choice.has_person(handbook);
        let rows = years.iter().filter(|_| shown).flat_map(|year| {
            let rows = self.rows(frame, handbook, &book, *year);
            rows.into_iter().map(|row| (*year, row))
        });
        let sealed = self.sealed && self.is_sealed(handbook);
        let awards = years.iter().filter(|_| sealed).map(|year| {
            let total = book.total(&self.scheme, |y| y == *year);
            let awards = Awards::of(&frame.rewards, &handbook.id, *year, &total);
            (*year, awards)
        });
        Share {
            rows: rows.collect(),
            awards: awards.collect(),
        }
    }

    fn fold(&self, found: &mut Found, _: &Handbook, kept: Self::Kept) {
        for (year, row) in kept.rows {
            found.rows.entry(year).or_default().push(row);
        }
        for (year, awards) in &kept.awards {
            found.seals.entry(*year).or_default().join(awards);
        }
    }
}

fn year_of(award: &Award) -> Option<i16> {
    award.year.map(|at| *at.value)
}

impl<'a> Finding<'a> {
    fn new(frame: &Frame, query: &'a Query) -> Self {
        let choice = &query.choice;
        let narrowed = [
            &choice.grids,
            &choice.buildings,
            &choice.volunteers,
            &choice.items,
            &choice.parties,
            &choice.statuses,
        ];
        let whole = narrowed.iter().all(|ids| ids.is_empty());
        let communities = &choice.communities;
        // The street by its code is not one.
        let known = |id: &String| frame.communities.get(&Id::new(id)).is_some();
        let one = communities.len() < 2 && communities.iter().all(known);
        Self {
            query,
            scheme: Scheme::new(frame),
            sealed: whole && one,
        }
    }

    /// Whether a notice of what is asked for seals a handbook: it goes by the community that the
    /// handbook lies in, wherever its owner lived.
    fn is_sealed(&self, handbook: &Handbook) -> bool {
        let communities = &self.query.choice.communities;
        let community = handbook.community.as_ref();
        communities.is_empty() || community.is_some_and(|id| communities.contains(id.as_str()))
    }

    /// The rewards of a year: one for each award that is written, one that is due if there is
    /// none.
    fn rows(&self, frame: &Frame, handbook: &Handbook, book: &Book, year: i16) -> Vec<Row> {
        let rewards = &frame.rewards.record;
        let end = date(year, 12, 31);
        let home = frame.home(handbook, Some(end));
        if !self.query.choice.has_home(Ground::of(frame), home) {
            return Vec::new();
        }
        let total = book.total(&self.scheme, |y| y == year);
        let reached = tier(rewards, year, &total);
        let reached = reached.and_then(|tier| tier.name.as_ref());
        let reached = reached.map(|name| name.value.to_string());
        let day = balance_day(self.query, year);
        let row = |award: Option<&Award>| {
            let named = award.and_then(|award| award.tier.as_ref());
            let named = named.map(|name| name.value.to_string());
            let earned =
                named
                    .as_ref()
                    .is_none_or(|name| match earning(rewards, year, name, &total) {
                        Earning::Earned => true,
                        Earning::Unknown | Earning::NotInForce => frame.rewards.partial,
                        Earning::Short(_) => !book.adds_up(&self.scheme, handbook),
                    });
            let id = |id: Option<&Id>| id.map(Id::to_string);
            let community = home.community.map_or(frame.code(), Id::as_str);
            Row {
                id: handbook.id.to_string(),
                name: handbook
                    .name
                    .as_ref()
                    .map_or(String::new(), |name| name.value.to_string()),
                home: [Some(community.to_owned()), id(home.grid), id(home.building)],
                total,
                reached: reached.clone(),
                tier: named.or_else(|| reached.clone()),
                state: match award {
                    None => State::Due,
                    Some(_) if earned => State::Given,
                    Some(_) => State::Unearned,
                },
                date: award.and_then(|award| award.date).map(|at| at.value),
                account: book.account(&self.scheme, rewards, handbook, day),
            }
        };
        let awards = handbook.award.iter().map(|at| &at.value);
        let awards: Vec<&Award> = awards.filter(|a| year_of(a) == Some(year)).collect();
        if awards.is_empty() {
            return reached.is_some().then(|| row(None)).into_iter().collect();
        }
        awards.into_iter().map(|award| row(Some(award))).collect()
    }
}

/// The day of which the balances are told: the last of the year, or today while it runs.
fn balance_day(query: &Query, year: i16) -> Date {
    date(year, 12, 31).min(query.today)
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let finding = Finding::new(&asked.frame, query);
    let (street, mut found) = asked.visited(&finding);
    let last = found.rows.keys().next_back().copied();
    let year = query.year.or(last);
    let rows = year.and_then(|year| found.rows.remove(&year));
    let mut report = Report::new("rewards", street.name(), Say::new("report-rewards"));
    report.year = year;
    report.subtitle = caption(&street, &query.choice, year);
    report.internal = true;
    report.layout = Layout {
        numbered: true,
        digest: year.filter(|_| finding.sealed).map(|year| {
            let awards = found.seals.remove(&year).unwrap_or_default();
            awards.digest()
        }),
        ..Layout::default()
    };
    table::fill(&mut report, &street, year, rows.unwrap_or_default());
    if let Some(year) = year {
        let day = balance_day(query, year);
        report
            .notes
            .push(Say::new("report-rewards-balance").arg("day", day));
    }
    sign(&mut report);
    Ok(report)
}
