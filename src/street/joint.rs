//! Who is joined to whom: 联合党小组 of buildings, 联合党支部 of grids.
//!
//! While a `joint_with` is in force, what the host has is the joined one's too. Told of every
//! building or grid that has not ended; `group` and `branch` are built on it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::shelf::{Filed, Shelf};
use crate::diag::FileId;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{BuildingTerm, Ends, GridTerm, Many, Term};
use crate::text::Span;

/// What can be joined to another of its kind.
pub trait Joinable: Ends {
    /// The term that joins.
    type Tie: Term;
    /// `joint_with`.
    fn ties(&self) -> &Many<Self::Tie>;
    /// Whether it has a group or branch of its own.
    fn has_own(&self) -> bool;
}

impl Joinable for Building {
    type Tie = BuildingTerm;
    fn ties(&self) -> &Many<BuildingTerm> {
        &self.joint_with
    }
    fn has_own(&self) -> bool {
        self.party_group.is_some()
    }
}

impl Joinable for Grid {
    type Tie = GridTerm;
    fn ties(&self) -> &Many<GridTerm> {
        &self.joint_with
    }
    fn has_own(&self) -> bool {
        self.branch.is_some()
    }
}

/// Why what one is joined to gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The host has none of its own.
    Nothing,
    /// The host has ended.
    Ended,
    /// By way of its hosts it is joined to itself.
    Circle,
}

/// A tie that gives nothing.
#[derive(Debug)]
pub struct Void<'a, T> {
    /// What it is tied to.
    pub host: &'a Filed<T>,
    /// Why that gives nothing.
    pub lack: Lack,
    /// Where the host is named.
    pub span: Span,
}

/// How one stands to the others.
#[derive(Debug)]
pub enum Bond<'a, T> {
    /// Joined to none: it has its own, or lacks it.
    Own,
    /// Joined, and this is the host at the end.
    Joined(&'a Filed<T>),
    /// Joined to what gives nothing.
    Void(Void<'a, T>),
    /// Joined to something of which too little is known.
    Unknown,
}

/// What a building or grid has: `B` is the group or branch.
#[derive(Debug)]
pub enum Standing<'g, 'a, T, B> {
    /// Neither its own nor a joint one.
    Missing,
    /// A joint one that gives nothing.
    Adrift(&'g Void<'a, T>),
    /// Too little could be read to say.
    Unknown,
    /// This one.
    In(&'g B),
}

/// The bonds of all that have not ended, by file.
#[derive(Debug)]
pub struct Bonds<'a, T> {
    by_file: BTreeMap<FileId, Bond<'a, T>>,
}

/// One step from the joined to its host.
enum Step<'a, T> {
    Own,
    To(&'a Filed<T>, Span),
    Void(Void<'a, T>),
    Unknown,
}

impl<'a, T: Joinable> Bonds<'a, T> {
    /// Reads the ties that are in force.
    pub fn new(shelf: &'a Shelf<T>, day: Option<Date>) -> Self {
        let mut bonds = Self {
            by_file: BTreeMap::new(),
        };
        for row in shelf.iter().filter(|row| row.in_force(day)) {
            bonds.follow(shelf, row, day);
        }
        bonds
    }

    /// The bond of one that has not ended.
    pub fn of(&self, row: &Filed<T>) -> Option<&Bond<'a, T>> {
        self.by_file.get(&row.file)
    }

    /// What one has of its own or shares, where `at` finds it by its host.
    pub fn standing<'g, B>(
        &'g self,
        row: &Filed<T>,
        at: impl Fn(&Filed<T>) -> Option<&'g B>,
    ) -> Standing<'g, 'a, T, B> {
        match self.of(row) {
            Some(Bond::Own) => match at(row) {
                Some(body) => Standing::In(body),
                None if row.partial => Standing::Unknown,
                None => Standing::Missing,
            },
            Some(Bond::Joined(root)) => at(root).map_or(Standing::Unknown, Standing::In),
            Some(Bond::Void(void)) => Standing::Adrift(void),
            Some(Bond::Unknown) | None => Standing::Unknown,
        }
    }

    /// Goes from host to host until the end is known, and settles all that were passed.
    fn follow(&mut self, shelf: &'a Shelf<T>, from: &'a Filed<T>, day: Option<Date>) {
        let mut path: Vec<(&'a Filed<T>, &'a Filed<T>, Span)> = Vec::new();
        let mut nth: BTreeMap<FileId, usize> = BTreeMap::new();
        let mut at = from;
        let root = loop {
            if let Some(known) = self.by_file.get(&at.file) {
                break match known {
                    Bond::Own => Some(at),
                    Bond::Joined(root) => Some(*root),
                    Bond::Void(_) | Bond::Unknown => None,
                };
            }
            if let Some(first) = nth.get(&at.file) {
                for (row, host, span) in path.drain(*first..) {
                    let (lack, file) = (Lack::Circle, row.file);
                    let void = Void { host, lack, span };
                    self.by_file.insert(file, Bond::Void(void));
                }
                break None;
            }
            match step(shelf, at, day) {
                Step::To(host, span) => {
                    nth.insert(at.file, path.len());
                    path.push((at, host, span));
                    at = host;
                    continue;
                }
                Step::Own => self.by_file.insert(at.file, Bond::Own),
                Step::Void(void) => self.by_file.insert(at.file, Bond::Void(void)),
                Step::Unknown => self.by_file.insert(at.file, Bond::Unknown),
            };
        };
        for (row, ..) in path {
            let bond = root.map_or(Bond::Unknown, Bond::Joined);
            self.by_file.insert(row.file, bond);
        }
    }
}

fn step<'a, T: Joinable>(shelf: &'a Shelf<T>, row: &'a Filed<T>, day: Option<Date>) -> Step<'a, T> {
    let running = row.ties().iter().filter(|tie| tie.value.in_force(day));
    let Some(tie) = running.max_by_key(|tie| tie.value.since()) else {
        return Step::Own;
    };
    let host = tie.value.holder().and_then(|id| shelf.get(id));
    let Some((host, span)) = host.zip(tie.value.holder_span()) else {
        return Step::Unknown;
    };
    let void = |lack| Step::Void(Void { host, lack, span });
    if !host.in_force(day) {
        return void(Lack::Ended);
    }
    if host.community != row.community {
        // That it lies in another community has been told; whose members they are is unknown.
        return Step::Unknown;
    }
    match (host.has_own(), host.partial) {
        (true, _) => Step::To(host, span),
        (false, true) => Step::Unknown,
        // To name oneself is the shortest circle.
        (false, false) if host.file == row.file => void(Lack::Circle),
        (false, false) => void(Lack::Nothing),
    }
}
