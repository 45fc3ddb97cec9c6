//! What a meeting decided, and what became of it: a topic with a resolution, and the matter
//! that it was about.

use jiff::civil::Date;

use super::super::people::{person, place_of};
use super::super::{Cell, Column, Query, Section};
use crate::lang::Say;
use crate::record::Id;
use crate::record::matter::{Matter, Stage};
use crate::record::meeting::{Meeting, Topic, Votes};
use crate::street::{Filed, Limit, Overrun, Passage, Street, Workdays};

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Its matter is done.
    Done,
    /// Its matter is open.
    Open,
    /// Its matter is open, and late by its own limit or by the day that was set here.
    Overdue,
    /// Its matter was not taken up.
    Declined,
    /// It is about no matter.
    Unfollowed,
}

impl Outcome {
    /// Those that are counted apart.
    pub const ALL: [Outcome; 4] = [
        Outcome::Done,
        Outcome::Open,
        Outcome::Declined,
        Outcome::Unfollowed,
    ];

    /// As which it is counted.
    pub fn shown_as(self) -> Self {
        match self {
            Outcome::Overdue => Outcome::Open,
            other => other,
        }
    }

    /// As programs and people read it.
    pub fn word(self) -> Cell {
        let (value, id) = match self {
            Outcome::Done => ("done", "outcome-done"),
            Outcome::Open => ("open", "outcome-open"),
            Outcome::Overdue => ("overdue", "outcome-overdue"),
            Outcome::Declined => ("declined", "outcome-declined"),
            Outcome::Unfollowed => ("none", "outcome-none"),
        };
        Cell::Word { value, id }
    }
}

/// From when decisions are looked back at.
pub(crate) struct Seen<'a> {
    workdays: Workdays,
    query: &'a Query,
}

impl<'a> Seen<'a> {
    /// Of a question: from its day, else from today.
    pub fn new(street: &Street, query: &'a Query) -> Self {
        Self {
            workdays: Workdays::of(street),
            query,
        }
    }

    fn today(&self) -> Date {
        self.query.as_of.unwrap_or(self.query.today)
    }
}

/// A topic with a resolution.
pub(super) struct Decision<'a> {
    pub topic: &'a Topic,
    pub matter: Option<&'a Filed<Matter>>,
    pub outcome: Outcome,
}

/// The decisions of a meeting.
pub(super) fn of<'a>(
    street: &'a Street,
    meeting: &'a Filed<Meeting>,
    seen: &Seen<'_>,
) -> Vec<Decision<'a>> {
    let topics = meeting.record.topic.iter().map(|at| &at.value);
    let decided = topics.filter(|topic| topic.resolution.is_some());
    let each = decided.map(|topic| {
        let matter = matter(street, topic);
        Decision {
            topic,
            matter,
            outcome: outcome(street, topic, seen),
        }
    });
    each.collect()
}

/// The matter that a topic is about.
pub(crate) fn matter<'a>(street: &'a Street, topic: &'a Topic) -> Option<&'a Filed<Matter>> {
    let matter = topic.matter.as_ref()?;
    street.matters.get(matter.value.id())
}

/// What became of the matter of a topic.
pub(crate) fn outcome(street: &Street, topic: &Topic, seen: &Seen<'_>) -> Outcome {
    let Some(matter) = matter(street, topic) else {
        return Outcome::Unfollowed;
    };
    let (passage, today) = (
        Passage::as_of(&matter.record, seen.query.as_of),
        seen.today(),
    );
    match passage.ending().map(|pace| pace.stage) {
        Some(Stage::Declined) => Outcome::Declined,
        Some(_) => Outcome::Done,
        None => {
            let limit = Limit::of(&matter.record, &street.numbers);
            let overrun = passage.overrun(limit, today, &seen.workdays);
            let late = topic.due.is_some_and(|due| due.value < today);
            match overrun {
                Ok(Some(Overrun::Due(_) | Overrun::Days { .. })) => Outcome::Overdue,
                _ if late => Outcome::Overdue,
                _ => Outcome::Open,
            }
        }
    }
}

/// The list of decisions.
pub(super) fn section(rows: Vec<Vec<Cell>>) -> Section {
    let columns = vec![
        Column::new("date"),
        Column::new("meeting").data(),
        Column::new("kind").headed("col-meeting-kind"),
        Column::new("scope").data(),
        Column::new("scope_name").headed("col-scope").people(),
        Column::new("topic").headed("col-topic"),
        Column::new("resolution").headed("col-resolution"),
        Column::new("for").data().headed("col-votes-for"),
        Column::new("against").data().headed("col-votes-against"),
        Column::new("abstain").data().headed("col-votes-abstain"),
        Column::new("votes").headed("col-votes").people(),
        Column::new("owner").data(),
        Column::new("owner_name").headed("col-owner").people(),
        Column::new("due").headed("col-due"),
        Column::new("matter").data(),
        Column::new("outcome").headed("col-outcome"),
    ];
    let mut section = Section::new("decisions", columns);
    section.title = Some(Say::new("report-meetings-decisions"));
    section.rows = rows.into();
    section
}

/// A line of the list.
pub(super) fn row(street: &Street, meeting: &Filed<Meeting>, decision: &Decision<'_>) -> Vec<Cell> {
    let topic = decision.topic;
    let owner = topic.owner.as_ref().map(|at| at.value.id());
    let scope = meeting.record.scope.as_ref().map(|at| at.value.id());
    let [for_it, against, abstained] = votes(topic);
    let counted = topic.votes.as_ref().map(|at| in_a_word(&at.value));
    vec![
        Cell::maybe(meeting.date.map(|at| at.value)),
        meeting.id.as_str().into(),
        Cell::maybe(meeting.kind.map(|at| at.value.as_str())),
        Cell::id(scope),
        place_of(street, scope.map(Id::as_str)),
        Cell::written(&topic.title),
        Cell::maybe(topic.resolution.as_ref().map(|at| at.value.to_string())),
        for_it,
        against,
        abstained,
        Cell::maybe(counted),
        Cell::id(owner),
        owner.map_or(Cell::Null, |id| person(street, id)),
        Cell::maybe(topic.due.map(|at| at.value)),
        Cell::id(decision.matter.map(|matter| &matter.id)),
        decision.outcome.word(),
    ]
}

/// The votes for, against, and neither; nothing where none were counted.
pub(crate) fn votes(topic: &Topic) -> [Cell; 3] {
    let votes = topic.votes.as_ref().map(|at| &at.value);
    let number = |of: &dyn Fn(&Votes) -> Option<i64>| Cell::maybe(votes.and_then(of));
    [
        number(&|votes| votes.in_favour.map(|at| *at.value)),
        number(&|votes| votes.against.map(|at| *at.value)),
        number(&|votes| votes.abstain.map(|at| *at.value)),
    ]
}

fn in_a_word(votes: &Votes) -> String {
    let votes = [votes.in_favour, votes.against, votes.abstain];
    let votes = votes.map(|vote| vote.map_or_else(|| "?".to_owned(), |at| at.value.to_string()));
    votes.join("/")
}
