//! The buildings of each grid, and the grid of each building.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::people::Street;
use super::shelf::Filed;
use crate::diag::FileId;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Ends, Id, Term};

/// Which buildings belong to which grid on a day. A building that is in two counts in both;
/// buildings that have ended count in none.
#[derive(Debug)]
pub struct Territory<'a> {
    buildings: BTreeMap<FileId, Vec<&'a Filed<Building>>>,
    grids: BTreeMap<FileId, &'a Filed<Grid>>,
    murky: BTreeSet<Option<&'a Id>>,
}

impl<'a> Territory<'a> {
    /// Reads the ties that are in force.
    pub fn new(street: &'a Street, day: Option<Date>) -> Self {
        let mut out = Self {
            buildings: BTreeMap::new(),
            grids: BTreeMap::new(),
            murky: BTreeSet::new(),
        };
        for building in street.buildings.iter().filter(|b| b.in_force(day)) {
            let mut terms: Vec<_> = building
                .grid
                .iter()
                .filter(|at| at.value.in_force(day))
                .collect();
            terms.sort_by_key(|at| at.value.since());
            let mut unsure = terms.is_empty() && building.partial;
            for term in terms {
                let grid = term.value.holder().and_then(|id| street.grids.get(id));
                unsure |= grid.is_none();
                let Some(grid) = grid else { continue };
                let list = out.buildings.entry(grid.file).or_default();
                if list.last().is_none_or(|last| last.file != building.file) {
                    list.push(building);
                }
                out.grids.insert(building.file, grid);
            }
            if unsure {
                out.murky.insert(building.community.as_ref());
            }
        }
        out
    }

    /// The buildings of a grid, in order of id.
    pub fn of(&self, grid: &Filed<Grid>) -> &[&'a Filed<Building>] {
        self.buildings.get(&grid.file).map_or(&[], Vec::as_slice)
    }

    /// The grid of a building; of several the one it joined last.
    pub fn grid(&self, building: &Filed<Building>) -> Option<&'a Filed<Grid>> {
        self.grids.get(&building.file).copied()
    }

    /// Whether these are all its buildings: none of its community has a grid that could not
    /// be read.
    pub fn is_sure(&self, grid: &Filed<Grid>) -> bool {
        !self.murky.contains(&grid.community.as_ref())
    }
}
