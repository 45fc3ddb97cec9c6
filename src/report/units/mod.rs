//! `report units`: the units of the sub-district, the 大工委, who came to the 联席会 of a year,
//! what was given, and for each employer the 双报到反馈表.

mod committee;
mod feedback;
mod gift;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};

use super::caption::{in_year, now};
use super::digest::sign;
use super::registry::{Asked, COMMUNITIES, Query, Refusal, Registered, When};
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::meeting::{Meeting, MeetingKind};
use crate::record::unit::Unit;
use crate::record::{Ends, Id, Kind};
use crate::street::{Filed, Frame, Ground, Home, Street};
use feedback::{Collecting, Feedback};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "units",
    about: "report-units",
    subject: Some(Kind::Unit),
    places: COMMUNITIES,
    people: true,
    when: &[When::Year, When::AsOf],
    build,
};

/// What the tables are made from.
struct Desk<'a> {
    street: &'a Street,
    query: &'a Query,
    year: Option<i16>,
    day: Option<Date>,
    /// The one unit that is asked for.
    subject: Option<&'a Id>,
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let frame = &asked.frame;
    let subject = subject(frame, query)?.cloned();
    let year = query.year.or_else(|| last_year(frame));
    let choice = &query.choice;
    let collecting = Collecting::new(frame, query.today, year, choice, subject.clone());
    let (street, feedback) = &asked.visited(&collecting);
    let desk = Desk {
        street,
        query,
        year,
        day: query.as_of.or(query.year.map(|year| date(year, 12, 31))),
        subject: subject.as_ref(),
    };
    let mut report = Report::new("units", street.name(), Say::new("report-units"));
    report.year = year;
    report.subtitle = year.map(|year| in_year(year, now(query)));
    report.internal = true;
    report.layout.numbered = true;
    let (rows, gifts) = (desk.rows(feedback), desk.gifts());
    report.total = vec![
        Figure::new("units", desk.units().count()),
        Figure::new("meetings", desk.meetings().count()).headed("col-joint-meetings"),
        Figure::new("contributions", gifts.len()).headed("col-contributions"),
        Figure::new("reported_members", feedback.people()).headed("col-reported-twice"),
    ];
    report.sections.push(rows);
    if subject.is_none() {
        report.sections.push(desk.committee());
        report.sections.push(desk.attendance());
    }
    report.sections.push(desk.contributions(&gifts));
    report.sections.push(desk.kinds(&gifts));
    report.sections.push(desk.years());
    report.sections.extend(feedback.sections(street));
    sign(&mut report);
    Ok(report)
}

/// The unit that is asked for by id.
fn subject<'a>(frame: &'a Frame, query: &Query) -> Result<Option<&'a Id>, Refusal> {
    let Some(id) = &query.subject else {
        return Ok(None);
    };
    match frame.units.get(id) {
        Some(unit) => Ok(Some(&unit.id)),
        None => Err(Refusal::Unknown {
            kind: Kind::Unit,
            id: id.clone(),
            near: frame.near(id, &[Kind::Unit]),
        }),
    }
}

/// The last year with a 联席会 or a contribution.
fn last_year(frame: &Frame) -> Option<i16> {
    let meetings = frame.meetings.iter().filter(|meeting| is_joint(meeting));
    let meetings = meetings.filter_map(|meeting| meeting.date);
    let gifts = frame.units.iter().flat_map(|unit| &unit.contribution);
    let gifts = gifts.filter_map(|at| at.value.date);
    meetings.chain(gifts).map(|at| at.value.year()).max()
}

fn is_joint(meeting: &Meeting) -> bool {
    meeting
        .kind
        .is_some_and(|at| at.value == MeetingKind::Joint)
}

/// The units that came to a meeting, by their present ids.
fn present<'a>(frame: &'a Frame, meeting: &'a Meeting) -> BTreeSet<&'a Id> {
    let units = meeting.units.iter();
    units
        .map(|at| frame.units.canonical(at.value.id()))
        .collect()
}

impl<'a> Desk<'a> {
    fn has(&self, community: Option<&Id>) -> bool {
        let home = Home {
            community,
            grid: None,
            building: None,
        };
        self.query.choice.has_home(Ground::of(self.street), home)
    }

    /// The units that are shown: one that is asked for by id, else those that take part.
    fn units(&self) -> impl Iterator<Item = &'a Filed<Unit>> {
        let one = self.subject.and_then(|id| self.street.units.get(id));
        let all = self
            .subject
            .is_none()
            .then(|| self.street.units_on(self.day));
        let all = all.into_iter().flatten();
        all.filter(|unit| self.has(self.home(unit))).chain(one)
    }

    /// The community of a unit, by its present id.
    fn home(&self, unit: &'a Unit) -> Option<&'a Id> {
        let community = unit.community.as_ref()?;
        Some(self.street.communities.canonical(community.value.id()))
    }

    /// The 联席会 of the year, in order of day.
    fn meetings(&self) -> impl Iterator<Item = &'a Filed<Meeting>> {
        let of_year = self.street.meetings.iter().filter(|meeting| {
            let day = meeting.date.map(|at| at.value);
            is_joint(meeting) && self.year.is_some() && day.map(Date::year) == self.year
        });
        let mut meetings: Vec<_> = of_year.collect();
        meetings.sort_by_key(|meeting| (meeting.date.map(|at| at.value), &meeting.id));
        meetings.into_iter()
    }

    fn rows(&self, feedback: &Feedback) -> Section {
        let columns = vec![
            Column::new("unit").data(),
            Column::new("name"),
            Column::new("kind").headed("col-category"),
            Column::new("community").data(),
            Column::new("community_name")
                .headed("col-community")
                .people(),
            Column::new("party_organisation")
                .headed("col-party-organisation")
                .data(),
            Column::new("reported").headed("col-reported"),
            // For people in the table of the committee, where there is room.
            Column::new("member_since").headed("col-joint-since").data(),
            Column::new("invited").headed("col-invited"),
            Column::new("attended").headed("col-attended"),
            Column::new("resources").headed("col-resources"),
            Column::new("contributions").headed("col-contributions"),
            Column::new("reported_members").headed("col-reported-twice"),
        ];
        let mut section = Section::new("rows", columns);
        let mut elsewhere = feedback.people();
        for unit in self.units() {
            elsewhere -= feedback.count(&unit.id);
            section.rows.push(self.row(unit, feedback));
        }
        if elsewhere > 0 {
            let other = section.columns.iter().map(|column| match column.key {
                "name" => Cell::Word {
                    value: "other",
                    id: "units-other-employers",
                },
                "reported_members" => elsewhere.into(),
                _ => Cell::Null,
            });
            let other = other.collect();
            section.rows.push(other);
        }
        section
    }

    fn row(&self, unit: &'a Filed<Unit>, feedback: &Feedback) -> Vec<Cell> {
        let community = self.home(&unit.record);
        let since = self.street.seats(unit).find(|seat| seat.in_force(self.day));
        let is_invited = |meeting: &Filed<Meeting>| {
            let day = meeting.date.map(|at| at.value);
            self.street
                .seats(unit)
                .any(|seat| day.is_some() && seat.in_force(day))
        };
        let invited = self.meetings().filter(|m| is_invited(m)).count();
        let came =
            |meeting: &Filed<Meeting>| present(self.street, &meeting.record).contains(&unit.id);
        let attended = self.meetings().filter(|m| came(m)).count();
        // Who was asked to none and came to none has no number of either.
        let asked = invited + attended > 0;
        let count = |number: usize| if asked { number.into() } else { Cell::Null };
        let resources = unit.resource.iter();
        let resources = resources.filter_map(|at| at.value.name.as_ref());
        let given = unit.record.contribution.iter();
        let given = given.filter(|at| self.is_of_year(&at.value)).count();
        vec![
            Cell::id(Some(&unit.id)),
            Cell::written(&unit.name),
            Cell::maybe(unit.kind.map(|at| at.value.as_str())),
            Cell::id(community),
            community.map_or(Cell::Null, |id| self.street.label(id).into()),
            Cell::written(&unit.party_organisation),
            Cell::maybe(unit.reported.map(|at| at.value)),
            Cell::maybe(since.and_then(Ends::since)),
            count(invited),
            count(attended),
            Cell::list(resources.map(|at| &*at.value)),
            given.into(),
            feedback.count(&unit.id).into(),
        ]
    }
}
