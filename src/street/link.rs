//! Whether references resolve.

use super::frame::Frame;
use crate::diag::{Diagnostic, FileId};
use crate::record::{BUILDING, Id, Kind, Link, VOLUNTEER, kinds_of};
use crate::text::Span;

/// What a reference leads to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Resolution {
    /// A record with that id.
    Exact,
    /// A record that had that id before, and its present id.
    Alias(Id),
    /// Only a record of a kind that may not stand there.
    WrongKind(Kind),
    /// Nothing.
    Nothing,
}

/// A reference that is not exact.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct BadLink {
    /// The record's file.
    pub file: FileId,
    /// Where the reference stands.
    pub span: Span,
    /// The kinds it may lead to.
    pub to: u32,
    /// The id that is written.
    pub id: Id,
    /// What was found.
    pub found: Resolution,
    /// The handbook entry it stands in.
    pub entry: Option<Id>,
}

impl BadLink {
    /// A finding about it names the entry it stands in.
    pub fn about(&self, finding: Diagnostic) -> Diagnostic {
        match self.entry.as_ref().filter(|id| !id.is_empty()) {
            Some(id) => finding.entry(id.as_str()),
            None => finding,
        }
    }
}

impl Frame {
    /// What a reference leads to.
    pub fn resolve(&self, to: u32, id: &Id) -> Resolution {
        // By far the most references are to volunteers, and those to places to buildings.
        let often = VOLUNTEER | BUILDING;
        let asked = [(Kind::Volunteer, VOLUNTEER), (Kind::Building, BUILDING)].into_iter();
        let mut asked = asked.filter(|(_, mask)| to & mask != 0);
        if asked.any(|(kind, _)| self.holds(kind, id)) {
            return Resolution::Exact;
        }
        let exact = kinds_of(to & !often).any(|kind| self.holds(kind, id));
        if exact || self.may_be_street(to, id) {
            return Resolution::Exact;
        }
        if let Some(now) = kinds_of(to).find_map(|kind| self.renamed(kind, id)) {
            return Resolution::Alias(now);
        }
        let other = kinds_of(!to).find(|kind| self.holds(*kind, id));
        other.map_or(Resolution::Nothing, Resolution::WrongKind)
    }

    /// Whether there is a record of a kind with exactly this id.
    pub fn holds(&self, kind: Kind, id: &str) -> bool {
        match kind {
            Kind::Street => !id.is_empty() && self.code() == id,
            Kind::Unit => self.units.exact(id).is_some(),
            Kind::Community => self.communities.exact(id).is_some(),
            Kind::Grid => self.grids.exact(id).is_some(),
            Kind::Building => self.buildings.exact(id).is_some(),
            Kind::Volunteer => self.volunteer_ids.contains(id),
            Kind::Team => self.teams.exact(id).is_some(),
            Kind::Activity => self.activities.exact(id).is_some(),
            Kind::Meeting => self.meetings.exact(id).is_some(),
            Kind::Matter => self.matters.exact(id).is_some(),
            Kind::Notice => self.notices.exact(id).is_some(),
            Kind::Closing => self.closings.exact(id).is_some(),
            Kind::Points
            | Kind::Rewards
            | Kind::Stars
            | Kind::Services
            | Kind::Organisation
            | Kind::Calendar => false,
        }
    }

    /// Whether an id may be the street's code, which could not be read.
    fn may_be_street(&self, to: u32, id: &str) -> bool {
        let code = id.len() == 9 && id.bytes().all(|b| b.is_ascii_digit());
        to & Kind::Street.mask() != 0 && code && self.config.partial && self.code().is_empty()
    }

    fn renamed(&self, kind: Kind, id: &str) -> Option<Id> {
        match kind {
            Kind::Unit => self.units.by_alias(id).map(|r| r.id.clone()),
            Kind::Community => self.communities.by_alias(id).map(|r| r.id.clone()),
            Kind::Grid => self.grids.by_alias(id).map(|r| r.id.clone()),
            Kind::Building => self.buildings.by_alias(id).map(|r| r.id.clone()),
            Kind::Volunteer => self.volunteer_aliases.get(id).cloned(),
            Kind::Team => self.teams.by_alias(id).map(|r| r.id.clone()),
            Kind::Activity => self.activities.by_alias(id).map(|r| r.id.clone()),
            Kind::Meeting => self.meetings.by_alias(id).map(|r| r.id.clone()),
            Kind::Matter => self.matters.by_alias(id).map(|r| r.id.clone()),
            Kind::Notice => self.notices.by_alias(id).map(|r| r.id.clone()),
            _ => None,
        }
    }

    /// Every id of a kind, in order; for "did you mean".
    pub fn ids(&self, kind: Kind) -> Vec<&str> {
        fn of<T>(shelf: &super::Shelf<T>) -> Vec<&str> {
            shelf.iter().map(|row| row.id.as_str()).collect()
        }
        match kind {
            Kind::Street => vec![self.code()],
            Kind::Unit => of(&self.units),
            Kind::Community => of(&self.communities),
            Kind::Grid => of(&self.grids),
            Kind::Building => of(&self.buildings),
            Kind::Volunteer => self
                .volunteer_files
                .iter()
                .map(|one| self.files.stem(one.file))
                .collect(),
            Kind::Team => of(&self.teams),
            Kind::Activity => of(&self.activities),
            Kind::Meeting => of(&self.meetings),
            Kind::Matter => of(&self.matters),
            Kind::Notice => of(&self.notices),
            Kind::Closing => of(&self.closings),
            Kind::Points
            | Kind::Rewards
            | Kind::Stars
            | Kind::Services
            | Kind::Organisation
            | Kind::Calendar => Vec::new(),
        }
    }

    /// Looks at a reference; gives it back where it is not exact.
    pub(super) fn judge_link(
        &self,
        file: FileId,
        link: Link<'_>,
        entry: Option<&Id>,
    ) -> Option<BadLink> {
        let found = self.resolve(link.to, link.id);
        (found != Resolution::Exact).then(|| BadLink {
            file,
            span: link.span,
            to: link.to,
            id: link.id.clone(),
            found,
            entry: entry.cloned(),
        })
    }
}
