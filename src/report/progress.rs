//! How many came how far on the way to a title: 申报, 通过, 达标, 授牌. For 星级楼组 and
//! 社区自治家园, which go the same way.

use std::collections::BTreeMap;

use super::{Cell, Column, Figure, Section};
use crate::lang::Say;
use crate::record::building_star::Star;
use crate::record::community::SelfGovernanceHome;
use crate::stars::State;

/// The keys of what is counted.
const KEYS: [&str; 4] = ["applied", "approved", "met", "awarded"];

/// What the counts are called, in the order of the way.
pub(super) type Headings = [&'static str; KEYS.len()];

/// Star buildings.
pub(super) const BUILDINGS: Headings = [
    "figure-applied",
    "figure-approved",
    "figure-met",
    "figure-awarded",
];

/// How many came how far.
#[derive(Default, Clone, Copy)]
pub(super) struct Progress([usize; KEYS.len()]);

/// How far one has come, step by step.
pub(super) type Steps = [bool; KEYS.len()];

/// The steps of a building.
pub(super) fn of_star(star: &Star) -> Steps {
    let met = star.met.is_some_and(|met| met.value);
    let (applied, approved) = (star.applied.is_some(), star.approved.is_some());
    [applied, approved, met, star.awarded.is_some()]
}

/// The steps of a community.
pub(super) fn of_home(home: &SelfGovernanceHome) -> Steps {
    let met = home.met.is_some_and(|met| met.value);
    let (applied, approved) = (home.applied.is_some(), home.approved.is_some());
    [applied, approved, met, home.awarded.is_some()]
}

impl Progress {
    /// Counts one more.
    pub fn add(&mut self, steps: Steps) {
        for (count, taken) in self.0.iter_mut().zip(steps) {
            *count += usize::from(taken);
        }
    }

    /// The counts of several.
    pub fn of(all: impl Iterator<Item = Steps>) -> Self {
        let mut progress = Self::default();
        all.for_each(|steps| progress.add(steps));
        progress
    }

    /// In the order of the way.
    pub fn numbers(self) -> [usize; KEYS.len()] {
        self.0
    }

    /// The counts with their names.
    pub fn figures(self, headings: Headings) -> Vec<Figure> {
        let named = KEYS.into_iter().zip(headings).zip(self.0);
        named
            .map(|((key, heading), number)| Figure::new(key, number).headed(heading))
            .collect()
    }
}

/// A line a year.
pub(super) fn by_year(
    years: &BTreeMap<i16, Progress>,
    headings: Headings,
    title: &'static str,
) -> Section {
    let counted = KEYS.into_iter().zip(headings);
    let counted = counted.map(|(key, heading)| Column::new(key).headed(heading));
    let columns = std::iter::once(Column::new("year")).chain(counted);
    let mut section = Section::new("years", columns.collect());
    section.title = Some(Say::new(title));
    for (year, progress) in years {
        let cells = progress.0.into_iter().map(Cell::from);
        let row = std::iter::once(Cell::Year(*year)).chain(cells);
        section.rows.push(row.collect());
    }
    section
}

/// How far somebody has come, in a word.
pub(super) fn state(state: State) -> Cell {
    let id = match state {
        State::Applied => "state-applied",
        State::Refused => "state-refused",
        State::Approved => "state-approved",
        State::NotMet => "state-not-met",
        State::Met => "state-met",
        State::Awarded => "state-awarded",
        State::Due => "state-due",
        State::Revoked => "state-revoked",
    };
    Cell::Word {
        value: state.as_str(),
        id,
    }
}
