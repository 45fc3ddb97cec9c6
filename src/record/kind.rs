//! The kinds of records, and the registry that says how each is read and where it lies.

use super::field::{Field, Table};
use super::layout::Home;
use super::reader::{Reader, Room};
use super::{
    activity, building, calendar, closing, community, grid, matter, meeting, notice, organisation,
    points, rewards, services, stars, street, team, unit, volunteer,
};
use crate::text::Item;

/// A kind of record.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[allow(missing_docs)]
pub enum Kind {
    Street,
    Points,
    Rewards,
    Stars,
    Services,
    Organisation,
    Calendar,
    Unit,
    Community,
    Grid,
    Building,
    Volunteer,
    Team,
    Activity,
    Meeting,
    Matter,
    Notice,
    Closing,
}

/// What the house knows of a kind.
pub struct KindInfo {
    /// Which kind.
    pub kind: Kind,
    /// Its name in commands and in JSON.
    pub name: &'static str,
    /// The message of what people call it.
    pub word: &'static str,
    /// Where its files lie.
    pub home: Home,
    /// What its files hold.
    pub table: &'static Table,
    /// Reads one.
    pub read: Reading,
}

/// The two ways to read a file of a kind.
pub struct Reading {
    /// From a tree, with all its faults.
    pub full: fn(Item<'_>, &mut Reader<'_>) -> Option<Record>,
    /// Straight from a text, if nothing is wrong with it.
    pub swift: fn(&str, &mut Room) -> Option<Record>,
}

impl KindInfo {
    /// The keys of its files.
    pub fn fields(&self) -> &'static [Field] {
        self.table.fields
    }
}

/// Every kind, in the order of [`Kind`].
pub static KINDS: [&KindInfo; 18] = [
    &street::INFO,
    &points::INFO,
    &rewards::INFO,
    &stars::INFO,
    &services::INFO,
    &organisation::INFO,
    &calendar::INFO,
    &unit::INFO,
    &community::INFO,
    &grid::INFO,
    &building::INFO,
    &volunteer::INFO,
    &team::INFO,
    &activity::INFO,
    &meeting::INFO,
    &matter::INFO,
    &notice::INFO,
    &closing::INFO,
];

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Kind; 18] = [
        Kind::Street,
        Kind::Points,
        Kind::Rewards,
        Kind::Stars,
        Kind::Services,
        Kind::Organisation,
        Kind::Calendar,
        Kind::Unit,
        Kind::Community,
        Kind::Grid,
        Kind::Building,
        Kind::Volunteer,
        Kind::Team,
        Kind::Activity,
        Kind::Meeting,
        Kind::Matter,
        Kind::Notice,
        Kind::Closing,
    ];

    /// Its line in the registry.
    pub fn info(self) -> &'static KindInfo {
        KINDS[self as usize]
    }

    /// Its name in commands and in JSON.
    pub fn as_str(self) -> &'static str {
        self.info().name
    }

    /// Its bit in a mask of kinds.
    pub const fn mask(self) -> u32 {
        1 << self as u32
    }
}

/// A record that was read.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub enum Record {
    Street(Box<street::Street>),
    Points(Box<points::Points>),
    Rewards(Box<rewards::Rewards>),
    Stars(Box<stars::Stars>),
    Services(Box<services::Services>),
    Organisation(Box<organisation::Organisation>),
    Calendar(Box<calendar::Calendar>),
    Unit(Box<unit::Unit>),
    Community(Box<community::Community>),
    Grid(Box<grid::Grid>),
    Building(Box<building::Building>),
    Volunteer(Box<volunteer::Volunteer>),
    Team(Box<team::Team>),
    Activity(Box<activity::Activity>),
    Meeting(Box<meeting::Meeting>),
    Matter(Box<matter::Matter>),
    Notice(Box<notice::Notice>),
    Closing(Box<closing::Closing>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_stands_in_order() {
        for (at, info) in KINDS.iter().enumerate() {
            assert_eq!(info.kind as usize, at, "{}", info.name);
            assert_eq!(Kind::ALL[at], info.kind);
            assert!(
                info.fields().len() < 64,
                "the reader keeps what it saw, and a note, in 64 bits"
            );
            let mut keys: Vec<_> = info.fields().iter().map(|f| f.key).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), info.fields().len(), "{}", info.name);
        }
    }
}
