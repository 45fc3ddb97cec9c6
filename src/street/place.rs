//! Places and what they lie in.

use jiff::civil::Date;

use super::frame::Frame;
use super::shelf::Filed;
use crate::record::building::Building;
use crate::record::community::Community;
use crate::record::grid::Grid;
use crate::record::unit::Unit;
use crate::record::{Ends, Id, Term};

/// What a place is. Buildings, grids, communities and units share one set of ids.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub enum Place<'a> {
    Building(&'a Filed<Building>),
    Grid(&'a Filed<Grid>),
    Community(&'a Filed<Community>),
    Unit(&'a Filed<Unit>),
}

impl<'a> Place<'a> {
    /// Its present id.
    pub fn id(self) -> &'a Id {
        match self {
            Place::Building(row) => &row.id,
            Place::Grid(row) => &row.id,
            Place::Community(row) => &row.id,
            Place::Unit(row) => &row.id,
        }
    }

    /// The community that it is or lies in, as it is written; units may have none.
    fn community(self) -> Option<&'a Id> {
        match self {
            Place::Building(row) => row.community.as_ref(),
            Place::Grid(row) => row.community.as_ref(),
            Place::Community(row) => Some(&row.id),
            Place::Unit(row) => row.record.community.as_ref().map(|at| at.value.id()),
        }
    }

    /// Whether its record was read in part, so that what it lacks proves nothing.
    pub fn is_partial(self) -> bool {
        match self {
            Place::Building(row) => row.partial,
            Place::Grid(row) => row.partial,
            Place::Community(row) => row.partial,
            Place::Unit(row) => row.partial,
        }
    }
}

impl Frame {
    /// The place of an id, or that had it before.
    pub fn place(&self, id: &str) -> Option<Place<'_>> {
        let exact = self.buildings.exact(id).map(Place::Building);
        let exact = exact.or_else(|| self.grids.exact(id).map(Place::Grid));
        let exact = exact.or_else(|| self.communities.exact(id).map(Place::Community));
        let exact = exact.or_else(|| self.units.exact(id).map(Place::Unit));
        let alias = || self.buildings.by_alias(id).map(Place::Building);
        let exact = exact.or_else(alias);
        let exact = exact.or_else(|| self.grids.by_alias(id).map(Place::Grid));
        let exact = exact.or_else(|| self.communities.by_alias(id).map(Place::Community));
        exact.or_else(|| self.units.by_alias(id).map(Place::Unit))
    }

    /// The community that a place is or lies in.
    pub fn community_of<'a>(&'a self, place: Place<'a>) -> Option<&'a Id> {
        place.community().map(|id| self.communities.canonical(id))
    }

    /// Whether a place is another or lies inside it on a day. None where the records cannot
    /// tell.
    pub fn lies_in(&self, place: &str, outer: &str, day: Date) -> Option<bool> {
        let place = self.place(place)?;
        if !self.code().is_empty() && outer == self.code() {
            return Some(true);
        }
        let outer = self.place(outer)?;
        if place.id() == outer.id() {
            return Some(true);
        }
        let inside = match (place, outer) {
            (Place::Building(building), Place::Grid(grid)) => {
                let terms = building.record.grid.iter().map(|at| &at.value);
                let mut running = terms.filter(|t| t.in_force(Some(day)));
                running.any(|t| {
                    t.holder()
                        .is_some_and(|id| *self.grids.canonical(id) == grid.id)
                })
            }
            (_, Place::Community(community)) => self.community_of(place) == Some(&community.id),
            _ => false,
        };
        (inside || !place.is_partial()).then_some(inside)
    }
}
