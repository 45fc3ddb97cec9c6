//! What of the tree a report shows: the filters held against buildings, grids, communities.
//!
//! A grid is shown with any of its buildings, a community with any of its grids. For reports
//! whose rows are parts of the tree; it must not know which.

use crate::points::Choice;
use crate::record::building::Building;
use crate::record::community::Community;
use crate::record::grid::Grid;
use crate::record::{Id, Kind};
use crate::street::{Filed, Ground, Home, Street, Territory};

/// The filters of a question, over the tree of a day.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s, 'a> {
    pub street: &'a Street,
    pub choice: &'s Choice,
    pub territory: &'s Territory<'a>,
}

impl<'a> Scope<'_, 'a> {
    /// Whether what belongs to this is shown.
    pub fn has(
        &self,
        community: Option<&'a Id>,
        grid: Option<&'a Id>,
        building: Option<&'a Id>,
    ) -> bool {
        let home = Home {
            community,
            grid,
            building,
        };
        self.choice.has_home(Ground::of(self.street), home)
    }

    /// Whether what belongs to the street itself is shown.
    pub fn street(&self) -> bool {
        self.has(None, None, None)
    }

    /// Whether what belongs to a community as a whole, or to the street, is shown: teams, posts
    /// of the community.
    pub fn whole(&self, community: Option<&'a Id>) -> bool {
        self.has(community, None, None)
    }

    /// Whether a building is shown.
    pub fn building(&self, building: &'a Filed<Building>) -> bool {
        let grids = self.territory.grids(building);
        let has = |grid| self.has(building.community.as_ref(), grid, Some(&building.id));
        match grids {
            [] => has(None),
            grids => grids.iter().any(|grid| has(Some(&grid.id))),
        }
    }

    /// Whether a building is shown as one of a grid.
    pub fn building_of(&self, building: &'a Filed<Building>, grid: &'a Filed<Grid>) -> bool {
        let community = building.community.as_ref();
        self.has(community, Some(&grid.id), Some(&building.id))
    }

    /// Whether a grid is shown.
    pub fn grid(&self, grid: &'a Filed<Grid>) -> bool {
        let buildings = self.territory.of(grid).iter();
        self.has(grid.community.as_ref(), Some(&grid.id), None)
            || buildings.copied().any(|b| self.building_of(b, grid))
    }

    /// Whether a community is shown.
    pub fn community(&self, community: &'a Filed<Community>) -> bool {
        let here = |of: Option<&Id>| of == Some(&community.id);
        let mut grids = self
            .street
            .grids
            .iter()
            .filter(|g| here(g.community.as_ref()));
        let buildings = self.street.buildings.iter();
        let mut buildings = buildings.filter(|b| here(b.community.as_ref()));
        self.whole(Some(&community.id))
            || grids.any(|grid| self.grid(grid))
            || buildings.any(|building| self.building(building))
    }

    /// Whether what a record says of itself is shown.
    pub fn record(&self, kind: Kind, id: &str) -> bool {
        match kind {
            Kind::Street => self.street(),
            Kind::Community => self
                .street
                .communities
                .get(id)
                .is_some_and(|c| self.whole(Some(&c.id))),
            Kind::Grid => {
                let grid = self.street.grids.get(id);
                grid.is_some_and(|g| self.has(g.community.as_ref(), Some(&g.id), None))
            }
            Kind::Building => {
                let building = self.street.buildings.get(id);
                building.is_some_and(|b| self.building(b))
            }
            _ => true,
        }
    }
}
