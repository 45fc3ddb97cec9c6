//! `report minutes MEETING`: 会议记录. What the record of one meeting says, in order, as an
//! office keeps its minutes, signed by chair and recorder.

use super::digest::sign;
use super::meetings::{Seen, matter, outcome, votes};
use super::people::{person, place_of};
use super::registry::{Asked, NOWHERE, Refusal, Registered};
use super::{Audience, Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::meeting::{Meeting, Topic};
use crate::record::{Id, Kind};
use crate::street::{Filed, Street};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "minutes",
    about: "report-minutes",
    subject: Some(Kind::Meeting),
    places: NOWHERE,
    people: false,
    when: &[],
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let Some(subject) = &query.subject else {
        return Err(Refusal::NoSubject(Kind::Meeting));
    };
    if asked.frame.meetings.get(subject).is_none() {
        return Err(Refusal::Unknown {
            kind: Kind::Meeting,
            id: subject.clone(),
            near: asked.frame.near(subject, &[Kind::Meeting]),
        });
    }
    let street = &asked.street();
    let mut report = Report::new("minutes", street.name(), Say::new("report-minutes"));
    report.internal = true;
    report.layout.signatures = &["minutes-sign-chair", "minutes-sign-recorder"];
    let Some(meeting) = street.meetings.get(subject) else {
        return Ok(report);
    };
    let title = meeting.record.title.as_ref().map_or("", |at| &*at.value);
    report.subtitle = Some(Say::new("report-minutes-of").arg("title", title));
    report.year = meeting.date.map(|at| at.value.year());
    let seen = Seen::new(street, query);
    report.sections.push(rows(street, meeting, &seen));
    report.sections.push(data(street, meeting));
    report.sections.push(head(street, meeting));
    for (at, topic) in meeting.record.topic.iter().enumerate() {
        let section = topic_of(street, at + 1, &topic.value, &seen);
        report.sections.push(section);
    }
    if meeting.record.topic.is_empty() {
        report.notes.push(Say::new("report-minutes-no-topic"));
    }
    if let Some(text) = &meeting.record.minutes {
        let mut section = people();
        section.title = Some(Say::new("report-minutes-text"));
        let text = text.value.to_string();
        section.facts.push(Figure::new("minutes", text));
        report.sections.push(section);
    }
    if let Some(note) = &meeting.record.note {
        let mut section = people();
        section
            .facts
            .push(Figure::new("note", note.value.to_string()));
        report.sections.push(section);
    }
    sign(&mut report);
    Ok(report)
}

fn people() -> Section {
    let mut section = Section::new("minutes", Vec::new());
    section.audience = Audience::People;
    section
}

/// The topics, for programs.
fn rows(street: &Street, meeting: &Filed<Meeting>, seen: &Seen<'_>) -> Section {
    let keys = [
        "number",
        "topic",
        "matter",
        "resolution",
        "for",
        "against",
        "abstain",
        "owner",
        "due",
        "outcome",
    ];
    let mut section = Section::new("rows", keys.map(Column::new).map(headed).to_vec());
    section.audience = Audience::Data;
    for (at, topic) in meeting.record.topic.iter().enumerate() {
        let topic = &topic.value;
        let [for_it, against, abstained] = votes(topic);
        section.rows.push(vec![
            (at + 1).into(),
            Cell::written(&topic.title),
            Cell::id(matter(street, topic).map(|matter| &matter.id)),
            resolution(topic),
            for_it,
            against,
            abstained,
            Cell::id(topic.owner.as_ref().map(|at| at.value.id())),
            Cell::maybe(topic.due.map(|at| at.value)),
            outcome(street, topic, seen).word(),
        ]);
    }
    section
}

/// Headings of programs' columns that have no message of their key.
fn headed(column: Column) -> Column {
    match column.key {
        "number" => column.headed("col-serial"),
        "for" => column.headed("col-votes-for"),
        "against" => column.headed("col-votes-against"),
        "abstain" => column.headed("col-votes-abstain"),
        _ => column,
    }
}

/// The meeting itself, for programs.
fn data(street: &Street, meeting: &Filed<Meeting>) -> Section {
    let record = &meeting.record;
    let id = |at: Option<&Id>| Cell::id(at);
    let volunteer = |id: &Id| street.volunteer_id(id).to_string();
    let cells = [
        ("meeting", meeting.id.as_str().into()),
        ("kind", Cell::maybe(record.kind.map(|at| at.value.as_str()))),
        ("title", Cell::written(&record.title)),
        ("date", Cell::maybe(record.date.map(|at| at.value))),
        (
            "announced",
            Cell::maybe(record.announced.map(|at| at.value)),
        ),
        ("scope", id(record.scope.as_ref().map(|at| at.value.id()))),
        ("venue", Cell::written(&record.venue)),
        ("chair", id(record.chair.as_ref().map(|at| at.value.id()))),
        (
            "recorder",
            id(record.recorder.as_ref().map(|at| at.value.id())),
        ),
        (
            "attendees",
            Cell::list(record.attendees.iter().map(|at| volunteer(at.value.id()))),
        ),
        (
            "units",
            Cell::list(record.units.iter().map(|at| at.value.id().to_string())),
        ),
        ("expected", Cell::maybe(record.expected.map(|at| *at.value))),
        ("present", Cell::maybe(record.present.map(|at| *at.value))),
        (
            "observers",
            Cell::maybe(record.observers.map(|at| *at.value)),
        ),
        (
            "minutes",
            Cell::maybe(record.minutes.as_ref().map(|at| at.value.to_string())),
        ),
    ];
    let (columns, row): (Vec<_>, Vec<_>) = cells
        .into_iter()
        .map(|(key, cell)| (Column::new(key), cell))
        .unzip();
    let mut section = Section::new("meeting", columns);
    section.audience = Audience::Data;
    section.rows.push(row);
    section
}

/// Where, when and who: for people, as far as the record says.
fn head(street: &Street, meeting: &Filed<Meeting>) -> Section {
    let record = &meeting.record;
    let scope = record.scope.as_ref().map(|at| at.value.id().as_str());
    let kind = record.kind.map(|at| at.value.as_str());
    let date = Cell::maybe(record.date.map(|at| at.value));
    let announced = Cell::maybe(record.announced.map(|at| at.value));
    let mut section = people();
    section.facts = facts([
        ("kind", "col-meeting-kind", Cell::maybe(kind)),
        ("date", "col-date", date),
        ("announced", "col-announced", announced),
        ("scope", "col-scope", place_of(street, scope)),
        ("venue", "col-venue", Cell::written(&record.venue)),
    ]);
    section.facts.extend(who(street, record));
    section
}

/// Who led the meeting and who came. Who must be there and is not prints as vacant.
fn who(street: &Street, record: &Meeting) -> Vec<Figure> {
    let somebody = |id: Option<&Id>| match id {
        Some(id) => person(street, id),
        None => Cell::Word {
            value: "vacant",
            id: "render-vacant",
        },
    };
    let attendees = record.attendees.iter().map(|at| at.value.id());
    let names = attendees.map(|id| match person(street, id) {
        Cell::Name(name) | Cell::Text(name) => name.to_string(),
        _ => id.to_string(),
    });
    let units = record.units.iter().map(|at| street.label(at.value.id()));
    let [chair, recorder] =
        [&record.chair, &record.recorder].map(|at| at.as_ref().map(|at| at.value.id()));
    let counted = [record.expected, record.present, record.observers];
    let [expected, present, observers] = counted.map(|at| Cell::maybe(at.map(|at| *at.value)));
    facts([
        ("chair", "col-chair", somebody(chair)),
        ("recorder", "col-recorder", somebody(recorder)),
        ("expected", "col-expected", expected),
        ("present", "col-present", present),
        ("observers", "col-observers", observers),
        ("attendees", "col-attendees", names_of(names.collect())),
        ("units", "col-invited-units", listed(Cell::list(units))),
    ])
}

fn names_of(names: Vec<String>) -> Cell {
    match names.is_empty() {
        true => Cell::Null,
        false => Cell::Names(names),
    }
}

/// Nothing in place of an empty list.
fn listed(cell: Cell) -> Cell {
    match cell {
        Cell::List(list) if list.is_empty() => Cell::Null,
        cell => cell,
    }
}

fn facts<const N: usize>(all: [(&'static str, &'static str, Cell); N]) -> Vec<Figure> {
    let known = all.into_iter().filter(|(.., cell)| *cell != Cell::Null);
    known
        .map(|(key, heading, cell)| Figure::new(key, cell).headed(heading))
        .collect()
}

fn resolution(topic: &Topic) -> Cell {
    Cell::maybe(topic.resolution.as_ref().map(|at| at.value.to_string()))
}

/// A topic, for people: what, decided how, who is to do it until when, and how it stands.
fn topic_of(street: &Street, number: usize, topic: &Topic, seen: &Seen<'_>) -> Section {
    let about = matter(street, topic);
    let [for_it, against, abstained] = votes(topic);
    let owner = topic.owner.as_ref().map(|at| at.value.id());
    let state = about.map_or(Cell::Null, |_| outcome(street, topic, seen).word());
    let mut section = people();
    section.title = Some(Say::new("report-minutes-topic").arg("number", number));
    section.facts = facts([
        ("topic", "col-topic", Cell::written(&topic.title)),
        ("matter", "col-matter", about.map_or(Cell::Null, told)),
        ("resolution", "col-resolution", resolution(topic)),
        ("for", "col-votes-for", for_it),
        ("against", "col-votes-against", against),
        ("abstain", "col-votes-abstain", abstained),
        (
            "owner",
            "col-owner",
            owner.map_or(Cell::Null, |id| person(street, id)),
        ),
        ("due", "col-due", Cell::maybe(topic.due.map(|at| at.value))),
        ("outcome", "col-matter-state", state),
        (
            "note",
            "col-note",
            Cell::maybe(topic.note.as_ref().map(|at| at.value.to_string())),
        ),
    ]);
    section
}

/// A matter by its title and id.
fn told(matter: &Filed<crate::record::matter::Matter>) -> Cell {
    let title = matter.record.title.as_ref().map(|at| &*at.value);
    match title {
        Some(title) => {
            let said = Say::new("show-linked").arg("name", title);
            Cell::Said(said.arg("id", matter.id.as_str()))
        }
        None => matter.id.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{base, lines, made, query};
    use super::*;
    use crate::report::Query;
    use crate::street::Frame;

    fn of(subject: Option<&str>) -> Query {
        Query {
            subject: subject.map(str::to_owned),
            ..query()
        }
    }

    #[test]
    fn what_the_record_says_in_order() {
        let report = made("minutes", &base(), &of(Some("2014-04-10-ting-zheng")));
        let keys = [
            "number", "topic", "for", "abstain", "owner", "due", "outcome",
        ];
        let rows = lines(&report, "rows", &keys);
        assert_eq!(rows, ["1 增设路灯 9 1 tx101-9 2014-05-10 done"]);
        let heads = lines(
            &report,
            "meeting",
            &["scope", "expected", "present", "observers"],
        );
        assert_eq!(heads, ["tx-1 12 10 3"]);
        let seen = report
            .sections
            .iter()
            .filter(|s| s.audience != Audience::Data);
        let keys: Vec<Vec<_>> = seen
            .map(|s| s.facts.iter().map(|f| f.key).collect())
            .collect();
        assert_eq!(keys[0][..3], ["kind", "date", "announced"]);
        assert_eq!(keys[1][..2], ["topic", "matter"]);
        assert_eq!(report.layout.signatures.len(), 2);
        assert!(report.layout.seal && report.layout.digest.is_some());
    }

    #[test]
    fn a_meeting_must_be_named_and_there() {
        let tree = base();
        let refusal = |subject| {
            let query = of(subject);
            let asked = Asked {
                frame: Frame::load(&tree).unwrap(),
                source: &tree,
                query: &query,
                missing: &std::cell::RefCell::default(),
            };
            build(asked).err()
        };
        assert_eq!(refusal(None), Some(Refusal::NoSubject(Kind::Meeting)));
        let near = refusal(Some("2014-04-11-ting-zheng"));
        assert!(
            matches!(&near, Some(Refusal::Unknown { near, .. }) if near.len() == 1),
            "{near:?}"
        );
    }
}
