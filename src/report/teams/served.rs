//! What was served in the activities that teams organised: what ties an entry to a team.
//!
//! An entry names no team. It belongs to one where it names an activity that the team
//! organised; its place is a building, grid, community or unit, which no team is.
//!
//! The year of an entry is that of its counting day, as everywhere: what was served in 2013 and
//! booked in 2014 (补记) is among the times and hours of 2014, though the activity it names is
//! among those of 2013. So the sums of the teams agree with `points` of the year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::points::{Book, Choice, Scheme, Total};
use crate::record::volunteer::Entry;
use crate::record::{Ends, Id, Term};
use crate::street::{Frame, Ground, Handbook, Visitor};

/// What was served for a team.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    /// Volunteers with an entry that counts.
    pub volunteers: usize,
    /// Of them those who were members of the team on the day of such an entry.
    pub members: usize,
    pub total: Total,
}

impl Sum {
    fn join(&mut self, other: Sum) {
        self.volunteers += other.volunteers;
        self.members += other.members;
        self.total += other.total;
    }
}

/// Adds up a year as the handbooks pass by.
pub(super) struct Serving {
    scheme: Scheme,
    today: Date,
    year: Option<i16>,
    choice: Choice,
    /// The teams that are asked for and organised an activity, by its id.
    organisers: BTreeMap<Id, Vec<Id>>,
    army_of: BTreeMap<Id, String>,
}

/// What all served.
#[derive(Default)]
pub(super) struct Served {
    /// By team.
    pub teams: BTreeMap<Id, Sum>,
    /// By army.
    pub armies: BTreeMap<String, Sum>,
    /// Of all, where an activity of several teams counts once.
    pub all: Sum,
}

impl Serving {
    pub(super) fn new(
        frame: &Frame,
        today: Date,
        year: Option<i16>,
        choice: &Choice,
        asked: &BTreeSet<Id>,
    ) -> Self {
        let mut organisers = BTreeMap::new();
        for activity in &frame.activities {
            let teams: Vec<Id> = organising(frame, &activity.record)
                .filter(|id| asked.contains(*id))
                .cloned()
                .collect();
            if !teams.is_empty() {
                organisers.insert(activity.id.clone(), teams);
            }
        }
        let army = |team: &Id| {
            let team = frame.teams.get(team)?;
            let army = team.record.army.as_ref()?;
            Some((team.id.clone(), army.value.to_string()))
        };
        Self {
            scheme: Scheme::new(frame),
            today,
            year,
            choice: choice.clone(),
            organisers,
            army_of: asked.iter().filter_map(army).collect(),
        }
    }

    /// The teams that an entry belongs to.
    fn teams_of(&self, frame: &Frame, entry: &Entry) -> &[Id] {
        let activity = entry.activity.as_ref();
        let activity = activity.and_then(|at| frame.activities.get(at.value.id()));
        let teams = activity.and_then(|activity| self.organisers.get(&activity.id));
        teams.map_or(&[], Vec::as_slice)
    }
}

/// The teams that organised an activity, by their present ids, each once.
pub(super) fn organising<'a>(
    frame: &'a Frame,
    activity: &'a crate::record::activity::Activity,
) -> impl Iterator<Item = &'a Id> {
    let mut seen = BTreeSet::new();
    let organisers = activity.organisers.iter();
    let teams = organisers.filter_map(|at| frame.teams.get(at.value.id()));
    teams
        .map(|team| &team.id)
        .filter(move |id| seen.insert(*id))
}

/// Whether somebody was of a team on a day.
fn is_member(frame: &Frame, team: &Id, volunteer: &Id, day: Option<Date>) -> bool {
    let members = frame.teams.get(team).map(|team| &team.record.members);
    let mut members = members.into_iter().flatten();
    members.any(|term| {
        let holder = term.value.holder().map(|id| frame.volunteer_id(id));
        holder == Some(volunteer) && day.is_some() && term.value.in_force(day)
    })
}

/// What one volunteer served: by team with whether they were a member, by army, and at all.
#[derive(Default)]
pub(super) struct Kept {
    teams: BTreeMap<Id, (Total, bool)>,
    armies: BTreeMap<String, (Total, bool)>,
    all: Option<(Total, bool)>,
}

impl Kept {
    fn add(
        &mut self,
        asked: &Serving,
        teams: &[Id],
        total: Total,
        is_member: impl Fn(&Id) -> bool,
    ) {
        fn join(sum: &mut (Total, bool), total: Total, member: bool) {
            sum.0 += total;
            sum.1 |= member;
        }
        let mut armies = BTreeMap::new();
        let mut any = false;
        for team in teams {
            let member = is_member(team);
            any |= member;
            join(self.teams.entry(team.clone()).or_default(), total, member);
            if let Some(army) = asked.army_of.get(team) {
                *armies.entry(army).or_insert(false) |= member;
            }
        }
        for (army, member) in armies {
            join(self.armies.entry(army.clone()).or_default(), total, member);
        }
        join(self.all.get_or_insert_default(), total, any);
    }
}

fn sum((total, member): (Total, bool)) -> Sum {
    Sum {
        volunteers: 1,
        members: usize::from(member),
        total,
    }
}

impl Visitor for Serving {
    type Kept = Kept;
    type Sum = Served;

    fn begin(&self, _: &Frame) -> Served {
        Served::default()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Kept {
        let mut kept = Kept::default();
        if !self.choice.has_person(handbook) || self.organisers.is_empty() {
            return kept;
        }
        let book = Book::new(Ground::of(frame), &self.scheme, handbook, self.today);
        let entries = &handbook.record.entry;
        let asked = |day: Date| self.year == Some(day.year());
        for (at, line) in book.lines.iter().enumerate().filter(|(_, l)| l.is_live()) {
            let entry = &entries[at].value;
            let teams = self.teams_of(frame, entry);
            if !teams.is_empty() && line.day.is_some_and(asked) {
                let day = entry.date.map(|at| at.value);
                let total = Total::of_line(line, &self.scheme);
                kept.add(self, teams, total, |team| {
                    is_member(frame, team, &handbook.id, day)
                });
            }
        }
        for correction in book.corrections.iter().filter(|c| asked(c.day)) {
            let entry = &entries[correction.target].value;
            let teams = self.teams_of(frame, entry);
            if !teams.is_empty() {
                let day = entry.date.map(|at| at.value);
                let total = Total::of_correction(correction);
                kept.add(self, teams, total, |team| {
                    is_member(frame, team, &handbook.id, day)
                });
            }
        }
        kept
    }

    fn fold(&self, served: &mut Served, _: &Handbook, kept: Kept) {
        for (team, one) in kept.teams {
            served.teams.entry(team).or_default().join(sum(one));
        }
        for (army, one) in kept.armies {
            served.armies.entry(army).or_default().join(sum(one));
        }
        if let Some(one) = kept.all {
            served.all.join(sum(one));
        }
    }
}
