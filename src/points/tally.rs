//! Adding lines up: by volunteer, or by what they belong to.
//!
//! Periods and filters choose lines only: caps are always those of the whole day and year.

use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Line};
use super::scheme::Scheme;
use super::seal::CORRECTION;
use super::total::Total;
use crate::record::Id;
use crate::record::volunteer::Entry;
use crate::street::{Frame, Handbook, Home};

word! {
    /// What lines are added up by.
    By {
        Volunteer = "volunteer",
        Building = "building",
        Grid = "grid",
        Community = "community",
        Unit = "unit",
        Item = "item",
        Service = "service",
        Group = "group",
        Month = "month",
        Nine = "nine",
        Six = "six",
    }
}

/// Which lines are added up. An empty list asks for everything.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// First counting day.
    pub from: Option<Date>,
    /// Last counting day.
    pub to: Option<Date>,
    /// Communities that points belong to; the street by its code.
    pub communities: BTreeSet<String>,
    /// Grids.
    pub grids: BTreeSet<String>,
    /// Buildings.
    pub buildings: BTreeSet<String>,
    /// Volunteers.
    pub volunteers: BTreeSet<String>,
    /// Items.
    pub items: BTreeSet<String>,
    /// Political status.
    pub parties: BTreeSet<String>,
    /// Working status.
    pub statuses: BTreeSet<String>,
}

/// The sum of some lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Volunteers with a line among them.
    pub volunteers: usize,
    /// Points, hours, times.
    pub total: Total,
    /// Entries that wait for confirmation.
    pub pending: usize,
}

impl Tally {
    /// Adds another volunteer's.
    pub fn join(&mut self, other: &Tally) {
        self.volunteers += other.volunteers;
        self.total += other.total;
        self.pending += other.pending;
    }
}

fn asked(list: &BTreeSet<String>, value: Option<&str>) -> bool {
    list.is_empty() || value.is_some_and(|v| list.contains(v))
}

impl Choice {
    /// Whether a volunteer is asked for, by what is true of the person.
    pub fn has_person(&self, handbook: &Handbook) -> bool {
        asked(&self.volunteers, Some(&handbook.id))
            && asked(&self.parties, handbook.party.map(|at| at.value.as_str()))
            && asked(&self.statuses, handbook.status.map(|at| at.value.as_str()))
    }

    /// Whether points that belong to a home are asked for.
    pub fn has_home(&self, frame: &Frame, home: Home<'_>) -> bool {
        let community = home.community.map_or(frame.code(), Id::as_str);
        asked(&self.communities, Some(community))
            && asked(&self.grids, home.grid.map(Id::as_str))
            && asked(&self.buildings, home.building.map(Id::as_str))
    }

    fn has_day(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    fn anywhere(&self) -> bool {
        self.communities.is_empty() && self.grids.is_empty() && self.buildings.is_empty()
    }
}

/// A line or correction, and what it belongs to.
struct Piece<'a> {
    entry: &'a Entry,
    line: Option<&'a Line>,
    date: Option<Date>,
    day: Date,
    item: &'a str,
    total: Total,
}

/// The sums of one volunteer's chosen lines by key. `None` is the key of lines that belong to
/// nothing of the kind.
pub fn tally(
    frame: &Frame,
    scheme: &Scheme,
    handbook: &Handbook,
    book: &Book,
    by: By,
    choice: &Choice,
) -> (BTreeMap<Option<String>, Tally>, usize) {
    let mut sums: BTreeMap<Option<String>, Tally> = BTreeMap::new();
    let mut waiting = 0;
    if !choice.has_person(handbook) {
        return (sums, 0);
    }
    let entries = &handbook.record.entry;
    let chosen = |piece: &Piece<'_>| {
        choice.has_day(piece.day)
            && asked(&choice.items, Some(piece.item))
            && (choice.anywhere() || choice.has_home(frame, frame.home(handbook, piece.date)))
    };
    // By volunteer all lines have one key.
    let mut whole: Option<Total> = None;
    let mut add = |piece: &Piece<'_>| match by {
        By::Volunteer => *whole.get_or_insert_default() += piece.total,
        _ => {
            let key = key(frame, scheme, handbook, piece, by);
            sums.entry(key).or_default().total += piece.total;
        }
    };
    for (at, line) in book.lines.iter().enumerate() {
        let (Some(day), entry) = (line.day, &entries[at].value) else {
            continue;
        };
        if !(line.is_live() || line.pending) {
            continue;
        }
        let item = entry.item.as_ref().map_or("", |item| &*item.value);
        let total = Total::of_line(line, scheme);
        let date = entry.date.map(|d| d.value);
        let piece = Piece {
            entry,
            line: Some(line),
            date,
            day,
            item,
            total,
        };
        if !chosen(&piece) {
            continue;
        }
        if line.is_live() {
            add(&piece);
        } else {
            waiting += 1;
        }
    }
    for correction in &book.corrections {
        let entry = &entries[correction.reversal].value;
        let total = Total::of_correction(correction);
        let (day, item) = (correction.day, CORRECTION);
        let piece = Piece {
            entry,
            line: None,
            date: Some(day),
            day,
            item,
            total,
        };
        if chosen(&piece) {
            add(&piece);
        }
    }
    if let Some(total) = whole {
        let sum = Tally {
            total,
            ..Tally::default()
        };
        sums.insert(Some(handbook.id.to_string()), sum);
    }
    sums.values_mut().for_each(|sum| sum.volunteers = 1);
    (sums, waiting)
}

fn key(
    frame: &Frame,
    scheme: &Scheme,
    handbook: &Handbook,
    piece: &Piece<'_>,
    by: By,
) -> Option<String> {
    let clause = piece
        .line
        .and_then(|l| l.clause)
        .map(|number| scheme.clause(number));
    let home = || frame.home(handbook, piece.date);
    match by {
        By::Volunteer => Some(handbook.id.to_string()),
        By::Building => home().building.map(Id::to_string),
        By::Grid => home().grid.map(Id::to_string),
        By::Community => Some(
            home()
                .community
                .map_or_else(|| frame.code().to_owned(), Id::to_string),
        ),
        By::Unit => handbook
            .unit
            .as_ref()
            .map(|u| frame.units.canonical(u.value.id()).to_string()),
        By::Item => Some(piece.item.to_owned()),
        By::Service => piece
            .line
            .and(piece.entry.service.as_ref())
            .map(|s| s.value.to_string()),
        By::Group => clause.map(|c| c.group.to_string()),
        By::Month => Some(format!("{:04}-{:02}", piece.day.year(), piece.day.month())),
        By::Nine => clause.and_then(|c| c.nine).map(|n| n.to_string()),
        By::Six => clause.and_then(|c| c.six).map(|s| s.to_string()),
    }
}
