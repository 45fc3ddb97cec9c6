//! `report roster`: who holds which post on a day, from the street down, and which posts
//! nobody holds.
//!
//! The vacancies are those that `street` finds for the rule of vacant posts; an organisation
//! or a team without its head is vacant as well. Plain members of groups and teams hold no
//! post: `coverage` and `teams` list them.

mod place;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::book::word;
use super::digest::sign;
use super::registry::{Asked, PLACES, Refusal, Registered, When};
use super::scope::Scope;
use super::trim::hide_empty;
use super::{Cell, Column, Figure, Report, Section};
use crate::diag::FileId;
use crate::lang::Say;
use crate::record::{Id, Kind, Term};
use crate::street::{Chain, Filed, Office, Street, Vacancy};
use crate::text::At;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "roster",
    about: "report-roster",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::AsOf],
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let (street, day) = (&asked.street(), query.as_of);
    let mut report = Report::new("roster", street.name(), Say::new("report-roster"));
    let as_of = day.unwrap_or(query.today);
    report.subtitle = Some(Say::new("report-as-of").arg("day", as_of));
    report.internal = true;
    report.layout.numbered = true;
    report.layout.seal = true;
    let chain = Chain::new(street, day);
    let mut desk = Desk {
        street,
        day,
        scope: Scope {
            street,
            choice: &query.choice,
            territory: &chain.territory,
        },
        chain: &chain,
        vacant: by_file(&chain),
        rows: Vec::new(),
        people: BTreeSet::new(),
        posts: 0,
        vacancies: 0,
    };
    desk.street();
    desk.end(&mut report, street.name());
    for community in &street.communities {
        desk.community(community);
        desk.end(&mut report, street.label(&community.id));
    }
    if report.sections.is_empty() {
        report.sections.push(Section::new("rows", columns()));
    }
    hide_empty(&mut report.sections, &["which", "part", "until"]);
    report.total = vec![
        Figure::new("posts", desk.posts),
        Figure::new("held", desk.posts - desk.vacancies).headed("col-posts-held"),
        Figure::new("vacancies", desk.vacancies),
        Figure::new("people", desk.people.len()).headed("col-post-holders"),
    ];
    if desk.posts - desk.vacancies > desk.people.len() {
        report.notes.push(Say::new("report-roster-distinct"));
    }
    sign(&mut report);
    Ok(report)
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("community").data(),
        Column::new("level").headed("col-level").data(),
        Column::new("place").data(),
        Column::new("place_name").headed("col-post-of"),
        Column::new("post"),
        Column::new("role").data(),
        Column::new("which").headed("col-role").people(),
        Column::new("part").headed("col-stairwell"),
        Column::new("volunteer").data(),
        Column::new("person").people().vacant(),
        Column::new("since"),
        Column::new("until"),
    ]
}

fn by_file<'a>(chain: &Chain<'a>) -> BTreeMap<FileId, Vec<Vacancy<'a>>> {
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for vacancy in chain.vacancies() {
        files.entry(vacancy.file).or_default().push(vacancy);
    }
    files
}

/// What has the posts that are told of.
#[derive(Clone, Copy)]
struct Place<'a> {
    community: Option<&'a Id>,
    level: Kind,
    id: &'a str,
    name: &'a str,
    file: FileId,
}

impl<'a> Place<'a> {
    fn new<T>(level: Kind, filed: &'a Filed<T>, name: &'a str) -> Self {
        Self {
            community: filed.community.as_ref(),
            level,
            id: &filed.id,
            name,
            file: filed.file,
        }
    }
}

struct Desk<'s, 'a> {
    street: &'a Street,
    day: Option<Date>,
    scope: Scope<'s, 'a>,
    chain: &'s Chain<'a>,
    vacant: BTreeMap<FileId, Vec<Vacancy<'a>>>,
    /// The rows of the section that is being written.
    rows: Vec<Vec<Cell>>,
    people: BTreeSet<&'a Id>,
    posts: usize,
    vacancies: usize,
}

impl<'a> Desk<'_, 'a> {
    /// Ends a section.
    fn end(&mut self, report: &mut Report, name: &str) {
        if !self.rows.is_empty() {
            let mut section = Section::new("rows", columns());
            section.title = Some(Say::new("report-roster-of").arg("name", name));
            section.page = true;
            section.rows = std::mem::take(&mut self.rows).into();
            report.sections.push(section);
        }
    }

    /// The terms in force of an office, and its vacancies.
    fn post<T: Term + 'a>(
        &mut self,
        place: Place<'a>,
        office: Office,
        terms: impl IntoIterator<Item = &'a At<T>>,
    ) {
        for term in terms {
            if term.value.in_force(self.day) {
                let seat = (term.value.role(), term.value.part());
                self.seated(place, office, seat, &term.value);
            }
        }
        let vacant = self.vacant.get(&place.file).into_iter().flatten();
        let vacant = vacant.filter(|vacancy| vacancy.office == office);
        for vacancy in vacant.copied().collect::<Vec<_>>() {
            let (role, part) = (vacancy.role, vacancy.part);
            self.vacancy(place, office, (role, part), vacancy.since);
        }
    }

    /// Somebody in a seat.
    fn seated<T: Term>(
        &mut self,
        place: Place<'a>,
        office: Office,
        seat: (&str, &str),
        term: &'a T,
    ) {
        let Some(person) = self.street.holder(term) else {
            return;
        };
        self.people.insert(person.id);
        self.posts += 1;
        let who = [
            Cell::id(Some(person.id)),
            Cell::name(person.name()),
            Cell::maybe(term.since()),
            Cell::maybe(term.until()),
        ];
        self.row(place, office, seat, who);
    }

    /// A post that nobody holds.
    fn vacancy(
        &mut self,
        place: Place<'a>,
        office: Office,
        seat: (&str, &str),
        since: Option<Date>,
    ) {
        self.posts += 1;
        self.vacancies += 1;
        let who = [Cell::Null, Cell::Null, Cell::maybe(since), Cell::Null];
        self.row(place, office, seat, who);
    }

    fn row(
        &mut self,
        place: Place<'a>,
        office: Office,
        (role, part): (&str, &str),
        [volunteer, person, since, until]: [Cell; 4],
    ) {
        let post = match (office, role) {
            (Office::TeamMember, "队长") => "post-team-captain",
            (Office::TeamMember, "副队长") => "post-team-deputy",
            (Office::GroupMember, "副组长") => "post-group-deputy",
            _ => office.word(role),
        };
        // Of other posts the name says it already.
        let told = match office {
            Office::OrganisationLeader => role,
            Office::Committee if role != "书记" => role,
            _ => "",
        };
        let text = |text: &str| Cell::maybe(Some(text).filter(|text| !text.is_empty()));
        self.rows.push(vec![
            Cell::id(place.community),
            place.level.as_str().into(),
            place.id.into(),
            place.name.into(),
            word(post),
            text(role),
            text(told),
            text(part),
            volunteer,
            person,
            since,
            until,
        ]);
    }
}
