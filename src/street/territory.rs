//! The buildings of each grid, and the grid of each building.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::people::Street;
use super::shelf::Filed;
use crate::diag::FileId;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Ends, Id, Term, current};

/// Which buildings belong to which grid on a day. A building that is in two counts in both; one
/// that has ended counts in none. A grid that has ended, or is of another community, is none
/// to belong to.
#[derive(Debug)]
pub struct Territory<'a> {
    buildings: BTreeMap<FileId, Vec<&'a Filed<Building>>>,
    grids: BTreeMap<FileId, Vec<&'a Filed<Grid>>>,
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
            let mut unsure = building.partial;
            for term in current(&building.grid, day) {
                let grid = term.value.holder().and_then(|id| street.grids.get(id));
                let here =
                    |grid: &Filed<Grid>| grid.in_force(day) && grid.community == building.community;
                unsure |= !grid.is_some_and(here);
                if let Some(grid) = grid.filter(|grid| here(grid)) {
                    out.add(building, grid);
                }
            }
            // What it belongs to was read all the same.
            unsure &= !out.grids.contains_key(&building.file);
            if unsure {
                out.murky.insert(building.community.as_ref());
            }
        }
        out
    }

    fn add(&mut self, building: &'a Filed<Building>, grid: &'a Filed<Grid>) {
        let list = self.buildings.entry(grid.file).or_default();
        if list.last().is_none_or(|last| last.file != building.file) {
            list.push(building);
            self.grids.entry(building.file).or_default().push(grid);
        }
    }

    /// The buildings of a grid, in order of id.
    pub fn of(&self, grid: &Filed<Grid>) -> &[&'a Filed<Building>] {
        self.buildings.get(&grid.file).map_or(&[], Vec::as_slice)
    }

    /// The grids of a building: one, if all is right.
    pub fn grids(&self, building: &Filed<Building>) -> &[&'a Filed<Grid>] {
        self.grids.get(&building.file).map_or(&[], Vec::as_slice)
    }

    /// The households of a grid: as it says, else the sum of its buildings.
    pub fn households(&self, grid: &Filed<Grid>) -> i64 {
        let buildings = self.of(grid).iter();
        let sum = buildings.filter_map(|b| b.households).map(|h| h.value.0);
        grid.households.map_or_else(|| sum.sum(), |at| at.value.0)
    }

    /// Whether these are all its buildings: every building of its community has a grid, or
    /// says that it has none.
    pub fn is_sure(&self, grid: &Filed<Grid>) -> bool {
        !self.murky.contains(&grid.community.as_ref())
    }
}
