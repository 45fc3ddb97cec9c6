//! `report handbook`: 公益积分手册, a volunteer's entries with what they add up to; of one
//! volunteer, or a page for each that is asked for.
//!
//! As the handbooks pass by, nothing is kept but what will be printed.

mod line;
mod page;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::caption::in_year;
use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Audience, Figure, Layout, Lie, Report, Section};
use crate::lang::Say;
use crate::points::{Book, Scheme, Tally, stars};
use crate::record::{Id, Kind};
use crate::street::{Frame, Ground, Groups, Handbook, Street, Visitor};
use line::{Row, rows};
use page::{Page, page};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "handbook",
    about: "report-handbook",
    subject: Some(Kind::Volunteer),
    places: PLACES,
    people: true,
    when: &[When::Year, When::AsOf],
    build,
};

/// Keeps what is printed of each handbook that is asked for.
struct Gathering<'a> {
    query: &'a Query,
    subject: Option<Id>,
    scheme: Scheme,
}

impl Gathering<'_> {
    /// The day of which homes and groups are told; none: as they stand.
    fn day(&self) -> Option<Date> {
        let end = self.query.year.map(|year| date(year, 12, 31));
        self.query.as_of.or(end)
    }

    /// The day up to which is earned and spent.
    fn last(&self) -> Date {
        let end = self.query.year.map(|year| date(year, 12, 31));
        let last = end.or(self.query.as_of).unwrap_or(self.query.today);
        last.min(self.query.today)
    }

    fn has(&self, frame: &Frame, handbook: &Handbook) -> bool {
        let choice = &self.query.choice;
        match &self.subject {
            Some(wanted) => {
                let former = handbook.aliases.iter();
                *wanted == handbook.id || former.map(|at| &at.value).any(|id| id == wanted)
            }
            None => {
                choice.has_person(handbook)
                    && choice.has_home(Ground::of(frame), frame.home(handbook, self.day()))
            }
        }
    }
}

impl Visitor for Gathering<'_> {
    type Kept = Option<Box<Page>>;
    type Sum = Vec<Page>;

    fn begin(&self, _: &Frame) -> Vec<Page> {
        Vec::new()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        if !self.has(frame, handbook) {
            return None;
        }
        let book = Book::new(Ground::of(frame), &self.scheme, handbook, self.query.today);
        let rows: Vec<Row> = rows(frame, &self.scheme, handbook, &book, self.query);
        // A page without a line of the year says nothing; the one that was named is printed.
        let narrow = self.query.year.is_some() || !self.query.choice.items.is_empty();
        if rows.is_empty() && narrow && self.subject.is_none() {
            return None;
        }
        let rewards = &frame.rewards.record;
        let served = book.hours_until(Some(self.last()));
        let home = frame.home(handbook, self.day());
        let id = |id: Option<&Id>| id.map(Id::to_string);
        Some(Box::new(Page {
            id: handbook.id.clone(),
            community: home.community.map_or(frame.code(), Id::as_str).to_owned(),
            grid: id(home.grid),
            building: id(home.building),
            served,
            stars: stars(rewards, served).unwrap_or(0),
            account: book.account(&self.scheme, rewards, handbook, self.last()),
            rows,
        }))
    }

    fn fold(&self, pages: &mut Vec<Page>, _: &Handbook, kept: Self::Kept) {
        pages.extend(kept.map(|page| *page));
    }
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let gathering = Gathering {
        query,
        subject: query.subject.as_deref().map(Id::new),
        scheme: Scheme::new(&asked.frame),
    };
    let (street, mut pages) = asked.visited(&gathering);
    if let (Some(id), true) = (&query.subject, pages.is_empty()) {
        return Err(Refusal::Unknown {
            kind: Kind::Volunteer,
            id: id.clone(),
            near: street.near(id, &[Kind::Volunteer]),
        });
    }
    let (day, last) = (gathering.day(), gathering.last());
    if query.subject.is_some() {
        // An id that is one goes before one that only was.
        let wanted = query.subject.as_deref();
        pages.sort_by_key(|page| Some(page.id.as_str()) != wanted);
        pages.truncate(1);
    }
    let mut report = Report::new("handbook", street.name(), Say::new("report-handbook"));
    report.year = query.year;
    // What is left to spend is told as of a day.
    report.subtitle = Some(match query.year {
        Some(year) => in_year(year, query.as_of),
        None => Say::new("report-as-of").arg("day", last),
    });
    report.internal = true;
    report.layout = Layout {
        lie: Lie::Upright,
        numbered: true,
        signatures: &["account-sign-volunteer", "account-sign-community"],
        ..Layout::default()
    };
    fill(&mut report, &street, query, day, pages);
    sign(&mut report);
    Ok(report)
}

/// The groups that people are in, by name.
fn groups_by_person(groups: &Groups<'_>) -> BTreeMap<Id, Vec<String>> {
    let people = groups.people().map(|(id, groups)| {
        let names = groups.filter_map(|group| group.table.value.name.as_ref());
        (
            id.clone(),
            names.map(|name| name.value.to_string()).collect(),
        )
    });
    people.collect()
}

fn fill(report: &mut Report, street: &Street, query: &Query, day: Option<Date>, pages: Vec<Page>) {
    let groups = Groups::new(street, day);
    let members = groups_by_person(&groups);
    let several = query.subject.is_none();
    let mut people = Section::new("volunteers", page::columns());
    people.audience = Audience::Data;
    let mut sum = Tally::default();
    for kept in pages {
        let tally = kept.tally();
        sum.join(&tally);
        let cover = page::cover(street, &groups, &members, &kept);
        people.rows.push(page::for_programs(&cover, &kept, &tally));
        report
            .sections
            .push(page(street, query, cover, kept, &tally));
    }
    if report.sections.is_empty() {
        report.sections.push(Section::new("rows", line::columns()));
    }
    report.sections.push(people);
    if several {
        report.total = vec![
            Figure::new("volunteers", sum.volunteers),
            Figure::new("times", sum.total.times as i64),
            Figure::new("hours", sum.total.hours),
            Figure::new("points", sum.total.points),
            Figure::new("pending", sum.pending),
        ];
    }
}
