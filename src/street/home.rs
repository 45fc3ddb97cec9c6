//! Where somebody lived on a day, and what that belongs to.

use jiff::civil::Date;

use super::frame::Frame;
use super::shelf::Filed;
use crate::record::building::Building;
use crate::record::volunteer::Volunteer;
use crate::record::{Id, Many, Term};

/// The building, its grid that day, and the community that points belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home<'a> {
    /// The community; none: the street.
    pub community: Option<&'a Id>,
    /// The grid of the building.
    pub grid: Option<&'a Id>,
    /// The building; none: they lived nowhere here.
    pub building: Option<&'a Id>,
}

impl Frame {
    /// Where a volunteer lived on a day; without a day, where they live by the
    /// term without an end.
    pub fn home<'a>(&'a self, volunteer: &'a Filed<Volunteer>, day: Option<Date>) -> Home<'a> {
        let building = latest(&volunteer.record.lives, day).and_then(|id| self.buildings.get(id));
        match building {
            Some(building) => Home {
                community: building.community.as_ref(),
                grid: self.grid_of(building, day),
                building: Some(&building.id),
            },
            None => Home {
                community: volunteer.community.as_ref(),
                grid: None,
                building: None,
            },
        }
    }

    /// The building where a volunteer lived on a day.
    pub fn building_of<'a>(
        &'a self,
        volunteer: &'a Filed<Volunteer>,
        day: Date,
    ) -> Option<&'a Filed<Building>> {
        let building = latest(&volunteer.record.lives, Some(day));
        building.and_then(|id| self.buildings.get(id))
    }

    /// The grid a building belonged to on a day; without one, belongs to.
    pub fn grid_of<'a>(
        &'a self,
        building: &'a Filed<Building>,
        day: Option<Date>,
    ) -> Option<&'a Id> {
        latest(&building.record.grid, day).map(|id| self.grids.canonical(id))
    }
}

/// The holder of the term in force; of several the one that began last. Without a day, of
/// the terms without an end.
fn latest<T: Term>(terms: &Many<T>, day: Option<Date>) -> Option<&Id> {
    let running = terms.iter().filter(|t| t.value.in_force(day));
    let found = running.max_by_key(|t| t.value.since());
    found.and_then(|term| term.value.holder())
}
