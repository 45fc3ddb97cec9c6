//! The sub-district while it is being invented: communities, grids, buildings, people and the
//! terms that tie them. People and places refer to each other by index; ids are for the files.

use std::ops::Range;

use crate::calendar::Day;

pub struct Street {
    pub seed: u64,
    /// Entries a volunteer, where the size was asked for; the shipped tree goes by zeal.
    pub entries: Option<usize>,
    pub communities: Vec<Community>,
    pub grids: Vec<Grid>,
    pub buildings: Vec<Building>,
    pub people: Vec<Person>,
    /// The 街道's own people, by index.
    pub office: Range<usize>,
}

impl Street {
    pub fn shipped(&self) -> bool {
        self.entries.is_none()
    }

    pub fn id(&self, who: usize) -> &str {
        &self.people[who].id
    }

    /// Who holds the one post of a list on that day, such as 书记 or 组长.
    pub fn holder(terms: &[Term], role: Option<&str>, on: Day) -> Option<usize> {
        terms
            .iter()
            .find(|term| term.role == role && term.holds(on))
            .map(|term| term.who)
    }
}

pub struct Community {
    pub id: String,
    pub prefix: String,
    /// The name without 社区.
    pub short: String,
    pub code: String,
    pub points_since: Day,
    pub grids: Range<usize>,
    pub buildings: Range<usize>,
    pub people: Range<usize>,
    pub committee: Vec<Term>,
    pub station: Vec<Term>,
}

pub struct Grid {
    pub id: String,
    pub name: String,
    pub community: usize,
    pub buildings: Range<usize>,
    pub head: Vec<Term>,
    pub committee: Vec<Term>,
    pub contact: Vec<Term>,
    pub organisations: Vec<Organisation>,
}

pub struct Organisation {
    pub kind: &'static str,
    pub leader: Vec<Term>,
    pub members: Vec<Term>,
    pub team: Option<String>,
}

pub struct Building {
    pub id: String,
    pub name: String,
    pub yard: String,
    /// The number over the door, the same within the community as in `name`.
    pub number: usize,
    pub community: usize,
    pub grid: usize,
    pub shape: Shape,
    pub people: Range<usize>,
    /// The party members among `people` who were there from the start, group leader first.
    pub party: Vec<usize>,
    pub others: Vec<usize>,
    pub head: Vec<Term>,
    pub representatives: Vec<Term>,
    pub group: Vec<Term>,
    pub contact: Vec<Term>,
    pub joint: Option<(usize, Span)>,
    pub allows: Vec<Allow>,
}

/// From when to when.
#[derive(Clone, Copy)]
pub struct Span {
    pub since: Day,
    pub until: Option<Day>,
}

/// Stairwells, floors, and flats on each floor of a stairwell.
#[derive(Clone, Copy)]
pub struct Shape {
    pub units: usize,
    pub floors: usize,
    pub flats: usize,
}

impl Shape {
    pub fn households(self) -> usize {
        self.units * self.floors * self.flats
    }
}

#[derive(Clone)]
pub struct Term {
    pub who: usize,
    pub role: Option<&'static str>,
    pub part: Option<String>,
    pub since: Day,
    pub until: Option<Day>,
}

impl Term {
    pub fn new(who: usize, since: Day) -> Self {
        Self {
            who,
            role: None,
            part: None,
            since,
            until: None,
        }
    }

    pub fn role(mut self, role: &'static str) -> Self {
        self.role = Some(role);
        self
    }

    pub fn until(mut self, until: Day) -> Self {
        self.until = Some(until);
        self
    }

    pub fn holds(&self, on: Day) -> bool {
        self.since <= on && self.until.is_none_or(|until| on <= until)
    }
}

pub struct Stay {
    pub building: usize,
    pub since: Day,
    pub until: Option<Day>,
}

pub struct Allow {
    pub rule: &'static str,
    pub volunteer: Option<usize>,
    pub entry: Option<String>,
    pub reason: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// An entry of the closed year that is taken back after the closing.
    Late,
    /// Someone who objected in time that a round had been forgotten, rightly.
    Upheld,
    /// Someone who objected, wrongly.
    Dismissed,
    /// One of the few who serve several times a week.
    Tireless,
}

pub struct Person {
    pub id: String,
    pub name: String,
    pub woman: bool,
    /// The community whose folder holds the file; none for the people of the 街道.
    pub community: Option<usize>,
    pub party: &'static str,
    pub full: Option<Day>,
    pub relation: &'static str,
    pub status: &'static str,
    pub unit: Option<&'static str>,
    pub employer: Option<&'static str>,
    pub reported: Day,
    pub lives: Vec<Stay>,
    pub services: Vec<&'static str>,
    pub licences: Vec<&'static str>,
    pub consent: bool,
    pub left: Option<Day>,
    pub aliases: Vec<&'static str>,
    pub note: Option<&'static str>,
    pub script: Option<Script>,
}

impl Person {
    pub fn party_member(&self) -> bool {
        matches!(self.party, "正式党员" | "预备党员")
    }

    pub fn home(&self, on: Day) -> Option<usize> {
        self.lives
            .iter()
            .find(|stay| stay.since <= on && stay.until.is_none_or(|until| on <= until))
            .map(|stay| stay.building)
    }
}
