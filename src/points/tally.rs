//! Adding lines up: by volunteer, or by what they belong to.
//!
//! Periods and filters choose lines only: caps are always those of the whole day and year.

use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::book::{Book, Line};
use super::scheme::Scheme;
use super::seal::CORRECTION;
use super::total::{Sum, Total};
use crate::record::Id;
use crate::record::volunteer::Entry;
use crate::street::{Ground, Handbook, Home};

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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    pub fn has_home(&self, ground: Ground<'_>, home: Home<'_>) -> bool {
        let community = home.community.map_or(ground.code(), Id::as_str);
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

/// A line that counts or waits, or a correction: what is added up, once for each key.
pub struct Piece<'a> {
    /// The entry; of a correction, the reversal.
    pub entry: &'a Entry,
    /// The line; none for a correction.
    pub line: Option<&'a Line>,
    /// The day that says where it belongs; none where no date could be read.
    pub date: Option<Date>,
    /// The counting day.
    pub day: Date,
    /// The item; of a correction, [`CORRECTION`].
    pub item: &'a str,
    adds: Sum,
}

impl Piece<'_> {
    /// What it adds.
    pub fn total(&self) -> Total {
        self.adds.total()
    }

    /// Whether it waits for confirmation: it then adds nothing.
    pub fn is_pending(&self) -> bool {
        self.line.is_some_and(|line| !line.is_live())
    }

    /// What it belongs to; none where it belongs to nothing of the kind.
    pub fn key(
        &self,
        ground: Ground<'_>,
        scheme: &Scheme,
        handbook: &Handbook,
        by: By,
    ) -> Option<String> {
        let clause = self.line.and_then(|l| l.clause);
        let clause = clause.map(|number| scheme.clause(number));
        let home = || ground.home(handbook, self.date);
        match by {
            By::Volunteer => Some(handbook.id.to_string()),
            By::Building => home().building.map(Id::to_string),
            By::Grid => home().grid.map(Id::to_string),
            By::Community => Some(
                home()
                    .community
                    .map_or_else(|| ground.code().to_owned(), Id::to_string),
            ),
            By::Unit => handbook
                .unit
                .as_ref()
                .map(|u| ground.unit_id(u.value.id()).to_string()),
            By::Item => Some(self.item.to_owned()),
            By::Service => self
                .line
                .and(self.entry.service.as_ref())
                .map(|s| s.value.to_string()),
            By::Group => clause.map(|c| c.group.to_string()),
            By::Month => Some(format!("{:04}-{:02}", self.day.year(), self.day.month())),
            By::Nine => clause.and_then(|c| c.nine).map(|n| n.to_string()),
            By::Six => clause.and_then(|c| c.six).map(|s| s.to_string()),
        }
    }
}

/// Shows every piece of one volunteer that is asked for: the lines in the order of the file,
/// then the corrections.
pub fn pieces<'a>(
    ground: Ground<'_>,
    scheme: &Scheme,
    handbook: &'a Handbook,
    book: &'a Book,
    choice: &Choice,
    visit: &mut dyn FnMut(&Piece<'a>),
) {
    if !choice.has_person(handbook) {
        return;
    }
    let entries = &handbook.record.entry;
    let mut show = |piece: Piece<'a>| {
        let chosen = choice.has_day(piece.day)
            && asked(&choice.items, Some(piece.item))
            && (choice.anywhere() || choice.has_home(ground, ground.home(handbook, piece.date)));
        if chosen {
            visit(&piece);
        }
    };
    for (at, line) in book.lines.iter().enumerate() {
        let (Some(day), entry) = (line.day, &entries[at].value) else {
            continue;
        };
        if line.is_live() || line.pending {
            show(Piece {
                entry,
                line: Some(line),
                date: entry.date.map(|d| d.value),
                day,
                item: entry.item.as_ref().map_or("", |item| &*item.value),
                adds: Sum::of_line(line, scheme),
            });
        }
    }
    for correction in &book.corrections {
        show(Piece {
            entry: &entries[correction.reversal].value,
            line: None,
            date: Some(correction.day),
            day: correction.day,
            item: CORRECTION,
            adds: Sum::of_correction(correction),
        });
    }
}

/// The sums of one volunteer's chosen lines by key, and how many wait. `None` is the key of
/// lines that belong to nothing of the kind.
pub fn tally(
    ground: Ground<'_>,
    scheme: &Scheme,
    handbook: &Handbook,
    book: &Book,
    by: By,
    choice: &Choice,
) -> (BTreeMap<Option<String>, Tally>, usize) {
    let mut sums: BTreeMap<Option<String>, Tally> = BTreeMap::new();
    let mut waiting = 0;
    // By volunteer all pieces have one key.
    let mut whole: Option<Sum> = None;
    pieces(ground, scheme, handbook, book, choice, &mut |piece| {
        if piece.is_pending() {
            waiting += 1;
        } else if by == By::Volunteer {
            *whole.get_or_insert_default() += piece.adds;
        } else {
            let key = piece.key(ground, scheme, handbook, by);
            sums.entry(key).or_default().total += piece.total();
        }
    });
    if let Some(sum) = whole {
        let sum = Tally {
            total: sum.total(),
            ..Tally::default()
        };
        sums.insert(Some(handbook.id.to_string()), sum);
    }
    sums.values_mut().for_each(|sum| sum.volunteers = 1);
    (sums, waiting)
}
