//! `report teams`: who is in the teams, what they organised in a year and what was served
//! there, the seven armies, and of one team its members and activities.

mod served;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::caption::{in_year, now};
use super::digest::sign;
use super::registry::{Asked, COMMUNITIES, Query, Refusal, Registered, When};
use super::{Audience, Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::activity::Activity;
use crate::record::team::Team;
use crate::record::{Ends, Id, Kind, Term, current};
use crate::street::{Filed, Frame, Ground, Home, Street};
use served::{Served, Serving, Sum, organising};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "teams",
    about: "report-teams",
    subject: Some(Kind::Team),
    places: COMMUNITIES,
    people: true,
    when: &[When::Year, When::AsOf],
    build,
};

/// What the tables are made from.
struct Desk<'a> {
    street: &'a Street,
    day: Option<Date>,
    year: Option<i16>,
    teams: Vec<&'a Filed<Team>>,
    served: &'a Served,
    /// Whether the teams of every place are shown.
    everywhere: bool,
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let frame = &asked.frame;
    let subject = subject(frame, query)?.cloned();
    let last = frame.activities.iter();
    let last = last.filter(|activity| organising(frame, activity).next().is_some());
    let year = query.year.or(last.filter_map(|a| year_of(a)).max());
    let day = query.as_of.or(query.year.map(|year| date(year, 12, 31)));
    let ids = chosen(frame, query, subject.as_ref(), day, year);
    let serving = Serving::new(frame, query.today, year, &query.choice, &ids);
    let (street, served) = &asked.visited(&serving);
    let teams = street.teams.by_community().into_iter();
    let teams = teams.filter(|team| ids.contains(&team.id));
    let desk = Desk {
        street,
        day,
        year,
        teams: teams.collect(),
        served,
        everywhere: is_everywhere(query),
    };
    let mut report = Report::new("teams", street.name(), Say::new("report-teams"));
    report.year = year;
    report.subtitle = Some(match (&subject, year) {
        (Some(id), Some(year)) => of_one(street.label(id), year, now(query)),
        (_, Some(year)) => in_year(year, now(query)),
        (_, None) => Say::new("report-as-of").arg("day", day.unwrap_or(query.today)),
    });
    report.internal = true;
    report.layout.numbered = true;
    let mut rows = desk.rows();
    if subject.is_none() {
        // The armies stand in a table of their own, and the names need the room.
        for column in &mut rows.columns {
            if ["army", "since"].contains(&column.key) {
                column.audience = Audience::Data;
            }
        }
    }
    report.sections.push(rows);
    // Of one team everything is told; of all, programs have it.
    let audience = match subject {
        Some(_) => Audience::All,
        None => Audience::Data,
    };
    if subject.is_none() {
        report.sections.push(desk.armies());
    }
    for mut section in [desk.members(), desk.activities()] {
        section.audience = audience;
        report.sections.push(section);
    }
    report.total = desk.total();
    report.notes.push(Say::new("report-teams-distinct"));
    sign(&mut report);
    Ok(report)
}

/// The second line of one team's page.
fn of_one(name: &str, year: i16, as_of: Option<Date>) -> Say {
    let say = match as_of {
        Some(day) => Say::new("report-teams-of-one-as-of").arg("day", day),
        None => Say::new("report-teams-of-one"),
    };
    say.arg("name", name).arg("year", year.to_string())
}

fn is_everywhere(query: &Query) -> bool {
    let choice = &query.choice;
    choice.communities.is_empty() && choice.grids.is_empty() && choice.buildings.is_empty()
}

/// The team that is asked for by id.
fn subject<'a>(frame: &'a Frame, query: &Query) -> Result<Option<&'a Id>, Refusal> {
    let Some(id) = &query.subject else {
        return Ok(None);
    };
    match frame.teams.get(id) {
        Some(team) => Ok(Some(&team.id)),
        None => Err(Refusal::Unknown {
            kind: Kind::Team,
            id: id.clone(),
            near: frame.near(id, &[Kind::Team]),
        }),
    }
}

/// The teams that are shown: those in force on the day, and those that ended after they had
/// organised something in the year.
fn chosen(
    frame: &Frame,
    query: &Query,
    subject: Option<&Id>,
    day: Option<Date>,
    year: Option<i16>,
) -> BTreeSet<Id> {
    let of_year = frame.activities.iter();
    let of_year = of_year.filter(|a| year.is_some() && year_of(a) == year);
    let busy: BTreeSet<&Id> = of_year.flat_map(|a| organising(frame, a)).collect();
    let teams = frame.teams.iter().filter(|team| {
        let home = Home {
            community: team.community.as_ref(),
            grid: None,
            building: None,
        };
        match subject {
            Some(subject) => team.id == *subject,
            None => {
                let stands = team.in_force(day) || busy.contains(&team.id);
                stands && query.choice.has_home(Ground::of(frame), home)
            }
        }
    });
    teams.map(|team| team.id.clone()).collect()
}

fn year_of(activity: &Activity) -> Option<i16> {
    activity.date.map(|at| at.value.year())
}

impl<'a> Desk<'a> {
    /// The activities of the year that one of the teams organised.
    fn organised(&self) -> impl Iterator<Item = (&'a Filed<Activity>, Vec<&'a Id>)> {
        let shown: BTreeSet<&Id> = self.teams.iter().map(|team| &team.id).collect();
        let (street, year) = (self.street, self.year);
        let of_year = street.activities.iter();
        let of_year = of_year.filter(move |a| year.is_some() && year_of(a) == year);
        let teams = of_year.map(move |activity| {
            let teams = organising(street, &activity.record);
            let teams: Vec<_> = teams.filter(|id| shown.contains(id)).collect();
            (activity, teams)
        });
        teams.filter(|(_, teams)| !teams.is_empty())
    }

    /// Who is in a team, each once.
    fn people(&self, team: &'a Team) -> BTreeSet<&'a Id> {
        let members = current(&team.members, self.day);
        let members = members.filter_map(|at| self.street.holder(&at.value));
        members.map(|person| person.id).collect()
    }

    fn rows(&self) -> Section {
        let columns = vec![
            Column::new("team").data(),
            Column::new("name"),
            Column::new("kind").headed("col-category"),
            Column::new("army").headed("col-army"),
            Column::new("community").data(),
            Column::new("community_name")
                .headed("col-community")
                .people(),
            Column::new("captains").headed("col-captain").data(),
            Column::new("captain_names")
                .headed("col-captain")
                .people()
                .vacant(),
            Column::new("members"),
            Column::new("since"),
            Column::new("activities").headed("col-activities-organised"),
            Column::new("volunteers").headed("col-took-part"),
            Column::new("of_members").headed("col-of-members"),
            Column::new("times"),
            Column::new("hours"),
        ];
        let mut section = Section::new("rows", columns);
        let mut activities: BTreeMap<&Id, usize> = BTreeMap::new();
        for (_, teams) in self.organised() {
            for team in teams {
                *activities.entry(team).or_default() += 1;
            }
        }
        for team in &self.teams {
            let count = activities.get(&team.id).copied().unwrap_or(0);
            section.rows.push(self.row(team, count));
        }
        section
    }

    fn row(&self, team: &'a Filed<Team>, activities: usize) -> Vec<Cell> {
        let captains = self.street.captains(&team.record, self.day);
        let captains: Vec<_> = captains.map(|(person, _)| person).collect();
        let community = team.community.as_ref();
        let of = community.map_or(self.street.name(), |id| self.street.label(id));
        // Where nothing was entered, nothing is told: the scheme may not have begun there.
        let sum = self.served.teams.get(&team.id).copied();
        let figure = |of: fn(Sum) -> Cell| sum.map_or(Cell::Null, of);
        vec![
            Cell::id(Some(&team.id)),
            self.street.label(&team.id).into(),
            Cell::maybe(team.record.kind.map(|at| at.value.as_str())),
            Cell::written(&team.record.army),
            Cell::id(community),
            of.into(),
            Cell::list(captains.iter().map(|person| person.id)),
            Cell::names(captains.iter().map(|person| person.name())),
            self.people(&team.record).len().into(),
            Cell::maybe(team.since()),
            activities.into(),
            figure(|sum| sum.volunteers.into()),
            figure(|sum| sum.members.into()),
            figure(|sum| Cell::Whole(sum.total.times as i64)),
            figure(|sum| sum.total.hours.into()),
        ]
    }

    /// The seven armies, in the order of the policy; then those that it does not name.
    fn armies(&self) -> Section {
        let columns = vec![
            Column::new("army").headed("col-army"),
            Column::new("teams").headed("col-team-count"),
            Column::new("team_names").headed("col-teams").vacant(),
            Column::new("members"),
            Column::new("times"),
            Column::new("hours"),
            Column::new("state").headed("col-note"),
        ];
        let mut section = Section::new("armies", columns);
        section.title = Some(Say::new("report-teams-armies"));
        let mut named: Vec<&str> = self.street.numbers.armies.iter().map(|a| &**a).collect();
        let known = named.len();
        for team in &self.teams {
            if let Some(army) = &team.record.army
                && !named.contains(&&*army.value)
            {
                named.push(&army.value);
            }
        }
        for (nth, army) in named.into_iter().enumerate() {
            let of_army = |team: &&&'a Filed<Team>| {
                let named = team.record.army.as_ref();
                named.is_some_and(|at| *at.value == *army)
            };
            let teams: Vec<_> = self.teams.iter().filter(of_army).collect();
            if teams.is_empty() && !self.everywhere {
                continue; // it may have its teams elsewhere
            }
            let mut people = BTreeSet::new();
            for team in &teams {
                people.extend(self.people(&team.record));
            }
            let names: Vec<&str> = teams.iter().map(|t| self.street.label(&t.id)).collect();
            let sum = self.served.armies.get(army).copied();
            let unnamed = Cell::Word {
                value: "unnamed",
                id: "army-unnamed",
            };
            section.rows.push(vec![
                army.into(),
                teams.len().into(),
                if names.is_empty() {
                    Cell::Null
                } else {
                    Cell::list(names)
                },
                people.len().into(),
                sum.map_or(Cell::Null, |sum| Cell::Whole(sum.total.times as i64)),
                sum.map_or(Cell::Null, |sum| sum.total.hours.into()),
                if nth < known { Cell::Null } else { unnamed },
            ]);
        }
        section
    }

    fn members(&self) -> Section {
        let columns = vec![
            Column::new("team").data(),
            Column::new("volunteer").data(),
            Column::new("person").people(),
            Column::new("role"),
            Column::new("since"),
            Column::new("until"),
        ];
        let mut section = Section::new("members", columns);
        section.title = Some(Say::new("report-teams-members"));
        for team in &self.teams {
            for term in current(&team.record.members, self.day) {
                let Some(person) = self.street.holder(&term.value) else {
                    continue;
                };
                let role = Some(term.value.role()).filter(|role| !role.is_empty());
                section.rows.push(vec![
                    Cell::id(Some(&team.id)),
                    Cell::id(Some(person.id)),
                    Cell::name(person.name()),
                    Cell::maybe(role),
                    Cell::maybe(term.value.since()),
                    Cell::maybe(term.value.until()),
                ]);
            }
        }
        section
    }

    fn activities(&self) -> Section {
        let columns = vec![
            Column::new("teams").data(),
            Column::new("activity").data(),
            Column::new("date"),
            Column::new("title"),
            Column::new("kind").headed("col-category"),
            Column::new("attendance").headed("col-attendance"),
        ];
        let mut section = Section::new("activities", columns);
        section.title = Some(Say::new("report-teams-activities"));
        let mut organised: Vec<_> = self.organised().collect();
        organised.sort_by_key(|(activity, _)| (activity.date.map(|at| at.value), &activity.id));
        for (activity, teams) in organised {
            section.rows.push(vec![
                Cell::list(teams),
                Cell::id(Some(&activity.id)),
                Cell::maybe(activity.date.map(|at| at.value)),
                Cell::written(&activity.title),
                Cell::maybe(activity.kind.map(|at| at.value.as_str())),
                Cell::maybe(activity.attendance.map(|at| at.value.0)),
            ]);
        }
        section
    }

    /// A person of several teams is one, and so is an activity.
    fn total(&self) -> Vec<Figure> {
        let mut people = BTreeSet::new();
        for team in &self.teams {
            people.extend(self.people(&team.record));
        }
        let sum = self.served.all;
        vec![
            Figure::new("teams", self.teams.len()).headed("col-team-count"),
            Figure::new("members", people.len()),
            Figure::new("activities", self.organised().count()).headed("col-activities-organised"),
            Figure::new("volunteers", sum.volunteers).headed("col-took-part"),
            Figure::new("of_members", sum.members).headed("col-of-members"),
            Figure::new("times", Cell::Whole(sum.total.times as i64)),
            Figure::new("hours", sum.total.hours),
        ]
    }
}
