//! The ledger itself, a line a matter, and the path of those that were discussed: meeting,
//! decision, done.

use jiff::civil::Date;

use super::super::people::{person, place_of};
use super::super::{Cell, Column, Section};
use super::Case;
use crate::lang::Say;
use crate::record::Id;
use crate::record::matter::Stage;
use crate::record::meeting::Topic;
use crate::street::{Pace, Street};

/// The columns of prints.
pub(super) fn section(street: &Street, cases: &[&Case<'_>]) -> Section {
    let columns = vec![
        Column::new("matter").headed("col-id").whole(),
        Column::new("registered").headed("col-registered"),
        Column::new("source").headed("col-source"),
        Column::new("kind").headed("col-category"),
        Column::new("community").data(),
        Column::new("place").data(),
        Column::new("place_name")
            .headed("col-place")
            .whole()
            .people(),
        Column::new("title").headed("col-matter"),
        Column::new("difficulty").headed("col-difficulty"),
        Column::new("handler").data(),
        Column::new("handler_name").headed("col-handler").people(),
        Column::new("limit_days").data(),
        Column::new("deadline").headed("col-deadline"),
        Column::new("meetings").data(),
        Column::new("meeting_names")
            .headed("col-discussions")
            .people(),
        Column::new("stage").data(),
        Column::new("steps").data(),
        Column::new("judged_in").data(),
        Column::new("progress").headed("col-progress").people(),
        Column::new("done").headed("col-done"),
        Column::new("days").headed("col-used-days"),
        Column::new("satisfaction").headed("col-satisfaction"),
        Column::new("state"),
        Column::new("note"),
    ];
    let mut section = Section::new("rows", columns);
    for case in cases {
        section.rows.push(row(street, case));
    }
    section
}

fn row(street: &Street, case: &Case<'_>) -> Vec<Cell> {
    let matter = &case.filed.record;
    let place = matter.place.as_ref().map(|at| at.value.id());
    let (state, word) = case.state.word();
    let (satisfied, asked) = case.judged().unwrap_or_default();
    let used = if case.state.is_done() || case.state.is_open() {
        Cell::maybe(case.used)
    } else {
        Cell::Null
    };
    let word_of = |word: Option<&'static str>| Cell::maybe(word);
    vec![
        Cell::id(Some(&case.filed.id)),
        Cell::maybe(case.registered),
        word_of(matter.source.map(|at| at.value.as_str())),
        word_of(matter.kind.map(|at| at.value.as_str())),
        Cell::maybe(Some(community(street, case))),
        Cell::id(place),
        place_of(street, place.map(Id::as_str)),
        Cell::written(&matter.title),
        word_of(matter.difficulty.map(|at| at.value.as_str())),
        Cell::id(case.handler()),
        case.handler().map_or(Cell::Null, |id| named(street, id)),
        Cell::maybe(case.limit.days),
        Cell::maybe(case.deadline),
        Cell::list(meetings(case).map(|(_, id)| id.to_string())),
        Cell::list(meetings(case).map(|(pace, id)| meeting_name(street, id, pace.since))),
        word_of(case.passage.state().map(Stage::as_str)),
        Cell::list(
            case.passage
                .paces()
                .iter()
                .map(|pace| format!("{} {}", pace.since, pace.stage)),
        ),
        Cell::list(judged_in(case).map(|(_, id)| id.to_string())),
        progress(street, case).into(),
        Cell::maybe(case.done()),
        used,
        Cell::share(satisfied, asked),
        Cell::Word {
            value: state,
            id: word,
        },
        Cell::maybe(matter.note.as_ref().map(|at| at.value.to_string())),
    ]
}

/// The community that a matter belongs to; the street by its code.
pub(super) fn community(street: &Street, case: &Case<'_>) -> String {
    let community = case.home.community;
    community.map_or_else(|| street.code().to_owned(), Id::to_string)
}

/// Somebody, a place, or the street.
fn named(street: &Street, id: &Id) -> Cell {
    if street.volunteers.get(id).is_some() {
        return person(street, id);
    }
    place_of(street, Some(id))
}

/// Where it was talked over and decided.
fn meetings<'a>(case: &Case<'a>) -> impl Iterator<Item = (Pace<'a>, &'a Id)> {
    held(case, |stage| stage != Stage::Judged)
}

/// Where it was judged how it was done: that is told with how it went, not with what was decided.
fn judged_in<'a>(case: &Case<'a>) -> impl Iterator<Item = (Pace<'a>, &'a Id)> {
    held(case, |stage| stage == Stage::Judged)
}

/// The meetings of some of its steps, each once, with the first step that names it.
fn held<'a>(
    case: &Case<'a>,
    of: impl Fn(Stage) -> bool,
) -> impl Iterator<Item = (Pace<'a>, &'a Id)> {
    let mut seen = std::collections::BTreeSet::new();
    let paces = case.passage.paces().to_vec().into_iter();
    let paces = paces.filter(move |pace| of(pace.stage));
    paces.filter_map(move |pace| {
        let id = pace.step.value.meeting.as_ref()?.value.id();
        seen.insert(id.clone()).then_some((pace, id))
    })
}

/// A meeting in a word: its kind and day; the id of one that is not there.
fn meeting_name(street: &Street, id: &Id, since: Date) -> String {
    let meeting = street.meetings.get(id);
    let kind = meeting.and_then(|meeting| meeting.kind);
    let day = meeting.and_then(|meeting| meeting.date);
    let day = day.map_or(since, |at| at.value).strftime("%m-%d");
    kind.map_or_else(|| id.to_string(), |kind| format!("{day} {}", kind.value))
}

/// Stage after stage, with the day of each; the year where it is another. 登记, 议事 and 办结
/// have columns of their own, and of what follows on one day the day is told once. Where it was
/// judged in a meeting, the meeting is named.
fn progress(street: &Street, case: &Case<'_>) -> Vec<String> {
    let own = [Stage::Registered, Stage::Discussed, Stage::Done];
    let (mut year, mut last) = (case.registered.map(Date::year), None);
    let paces = case.passage.paces().iter();
    let told = paces.filter(|pace| !own.contains(&pace.stage)).map(|pace| {
        let day = match year == Some(pace.since.year()) {
            true => pace.since.strftime("%m-%d"),
            false => pace.since.strftime("%Y-%m-%d"),
        };
        let stage = match pace.stage {
            Stage::Judged => judging(street, pace).unwrap_or(pace.stage.as_str()),
            stage => stage.as_str(),
        };
        let again = last == Some(pace.since);
        (year, last) = (Some(pace.since.year()), Some(pace.since));
        match again {
            true => stage.to_owned(),
            false => format!("{day} {stage}"),
        }
    });
    told.collect()
}

/// What kind of meeting judged it in a step.
fn judging(street: &Street, pace: &Pace<'_>) -> Option<&'static str> {
    let meeting = pace.step.value.meeting.as_ref()?;
    let meeting = street.meetings.get(meeting.value.id())?;
    meeting.kind.map(|kind| kind.value.as_str())
}

/// From meeting to decision to done, a line for each matter that came before a meeting.
pub(super) fn paths(street: &Street, cases: &[&Case<'_>]) -> Section {
    let columns = vec![
        Column::new("matter").data(),
        Column::new("title").headed("col-matter"),
        Column::new("registered").headed("col-registered").data(),
        Column::new("meetings").headed("col-discussions"),
        Column::new("decided").headed("col-decided"),
        Column::new("resolution").headed("col-resolution"),
        Column::new("owner").data(),
        Column::new("owner_name").headed("col-owner").people(),
        Column::new("due").headed("col-due"),
        Column::new("done").headed("col-done"),
        Column::new("satisfaction")
            .headed("col-satisfaction")
            .data(),
        Column::new("state"),
    ];
    let mut section = Section::new("paths", columns);
    section.title = Some(Say::new("report-matters-paths"));
    for case in cases.iter().filter(|case| meetings(case).next().is_some()) {
        let (satisfied, asked) = case.judged().unwrap_or_default();
        let (state, word) = case.state.word();
        let decided = case.steps(Stage::Decided).last();
        let topic = decided.and_then(|pace| topic(street, case, pace));
        let owner = topic.and_then(|topic| topic.owner.as_ref());
        let owner = owner.map(|at| at.value.id());
        section.rows.push(vec![
            Cell::id(Some(&case.filed.id)),
            Cell::written(&case.filed.title),
            Cell::maybe(case.registered),
            Cell::list(meetings(case).map(|(pace, id)| meeting_name(street, id, pace.since))),
            Cell::maybe(decided.map(|pace| pace.since)),
            Cell::maybe(topic.and_then(|t| t.resolution.as_ref().map(|at| at.value.to_string()))),
            Cell::id(owner),
            owner.map_or(Cell::Null, |id| person(street, id)),
            Cell::maybe(topic.and_then(|topic| topic.due.map(|at| at.value))),
            Cell::maybe(case.done()),
            Cell::share(satisfied, asked),
            Cell::Word {
                value: state,
                id: word,
            },
        ]);
    }
    section
}

/// What the meeting of a step said of the matter.
fn topic<'a>(street: &'a Street, case: &Case<'_>, pace: Pace<'a>) -> Option<&'a Topic> {
    let meeting = pace.step.value.meeting.as_ref()?;
    let meeting = street.meetings.get(meeting.value.id())?;
    let topics = meeting.record.topic.iter().map(|at| &at.value);
    let mut topics = topics.filter(|topic| {
        let matter = topic.matter.as_ref().map(|at| at.value.id());
        matter.is_some_and(|id| street.matters.canonical(id) == &case.filed.id)
    });
    topics.next()
}
