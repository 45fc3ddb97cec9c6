//! Records without regard to their kind, for those that list and show them.

use super::frame::Frame;
use super::people::Street;
use super::shelf::{Filed, Shelf};
use crate::diag::FileId;
use crate::record::{Entity, Id, Kind, Plain};

/// A record of any kind, and where it lies.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: &'a Id,
    /// Its file.
    pub file: FileId,
    /// The community whose folder it lies in.
    pub community: Option<&'a Id>,
    /// What was read of it.
    pub record: &'a dyn Entity,
}

impl<'a> Row<'a> {
    /// A record of a kind.
    pub fn new<T: Entity>(kind: Kind, filed: &'a Filed<T>) -> Self {
        Self {
            kind,
            id: &filed.id,
            file: filed.file,
            community: filed.community.as_ref(),
            record: &filed.record,
        }
    }

    /// What it is called: its name or title.
    pub fn name(&self) -> Option<String> {
        let Plain::Table(lines) = self.record.plain() else {
            return None;
        };
        let called = |key: &str| ["name", "title"].contains(&key);
        lines
            .iter()
            .find_map(|line| match (&line.value, line.field.key) {
                (Plain::Text(name), key) if called(key) => Some((*name).to_owned()),
                _ => None,
            })
    }
}

fn all<'a, T: Entity>(kind: Kind, shelf: &'a Shelf<T>) -> Vec<Row<'a>> {
    shelf.iter().map(|filed| Row::new(kind, filed)).collect()
}

impl Frame {
    /// The records of a kind but the volunteers, in order of id.
    pub fn rows(&self, kind: Kind) -> Vec<Row<'_>> {
        match kind {
            Kind::Street => vec![Row::new(kind, &self.config)],
            Kind::Points => vec![Row::new(kind, &self.points)],
            Kind::Rewards => vec![Row::new(kind, &self.rewards)],
            Kind::Stars => vec![Row::new(kind, &self.stars)],
            Kind::Services => vec![Row::new(kind, &self.services)],
            Kind::Organisation => vec![Row::new(kind, &self.organisation)],
            Kind::Calendar => vec![Row::new(kind, &self.calendar)],
            Kind::Unit => all(kind, &self.units),
            Kind::Community => all(kind, &self.communities),
            Kind::Grid => all(kind, &self.grids),
            Kind::Building => all(kind, &self.buildings),
            Kind::Volunteer => Vec::new(),
            Kind::Team => all(kind, &self.teams),
            Kind::Activity => all(kind, &self.activities),
            Kind::Meeting => all(kind, &self.meetings),
            Kind::Matter => all(kind, &self.matters),
            Kind::Notice => all(kind, &self.notices),
            Kind::Closing => all(kind, &self.closings),
        }
    }
}

impl Street {
    /// The records of a kind, in order of id; of volunteers without their entries. A policy
    /// that has no file has no row.
    pub fn rows(&self, kind: Kind) -> Vec<Row<'_>> {
        match kind {
            Kind::Volunteer => all(kind, &self.volunteers),
            kind => self.frame.rows(kind),
        }
    }

    /// Whether a row has a file: a policy may have none.
    pub fn is_written(&self, row: &Row<'_>) -> bool {
        self.files.get(row.file).kind == Some(row.kind)
    }

    /// What the record of one of these kinds is called.
    pub fn name_of(&self, kind: Kind, id: &str) -> Option<String> {
        let row = match kind {
            Kind::Volunteer => self.volunteers.get(id).map(|r| Row::new(kind, r)),
            Kind::Unit => self.units.get(id).map(|r| Row::new(kind, r)),
            Kind::Community => self.communities.get(id).map(|r| Row::new(kind, r)),
            Kind::Grid => self.grids.get(id).map(|r| Row::new(kind, r)),
            Kind::Building => self.buildings.get(id).map(|r| Row::new(kind, r)),
            Kind::Team => self.teams.get(id).map(|r| Row::new(kind, r)),
            Kind::Activity => self.activities.get(id).map(|r| Row::new(kind, r)),
            Kind::Meeting => self.meetings.get(id).map(|r| Row::new(kind, r)),
            Kind::Matter => self.matters.get(id).map(|r| Row::new(kind, r)),
            Kind::Street if self.code() == id => Some(Row::new(kind, &self.config)),
            _ => None,
        };
        row.and_then(|row| row.name())
    }
}
