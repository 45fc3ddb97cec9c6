//! How far a year's page reaches: the filters, held against what the figures count.

use jiff::civil::{Date, date};

use crate::points::Choice;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Ends, Id};
use crate::report::Cell;
use crate::street::{Filed, Home, Place, Street};

/// A year of what is asked for.
pub(super) struct Reach<'a> {
    pub street: &'a Street,
    choice: &'a Choice,
    year: i16,
    /// Its last day.
    pub end: Date,
}

impl<'a> Reach<'a> {
    pub fn new(street: &'a Street, choice: &'a Choice, year: i16) -> Self {
        Self {
            street,
            choice,
            year,
            end: date(year, 12, 31),
        }
    }

    /// Whether a day is of the year.
    pub fn has_day(&self, day: Option<Date>) -> bool {
        day.is_some_and(|day| day.year() == self.year)
    }

    /// Whether a year is this one.
    pub fn is_year(&self, year: Option<i16>) -> bool {
        year == Some(self.year)
    }

    /// The figure, where everything is asked for: what belongs to the whole street alone.
    pub fn whole(&self, value: impl Into<Cell>) -> Cell {
        if self.choice.communities.is_empty() {
            self.community_wide(value)
        } else {
            Cell::Null
        }
    }

    /// The figure, unless less than whole communities is asked for.
    pub fn community_wide(&self, value: impl Into<Cell>) -> Cell {
        if self.choice.grids.is_empty() {
            self.grid_wide(value)
        } else {
            Cell::Null
        }
    }

    /// The figure, unless single buildings are asked for.
    pub fn grid_wide(&self, value: impl Into<Cell>) -> Cell {
        if self.choice.buildings.is_empty() {
            value.into()
        } else {
            Cell::Null
        }
    }

    /// Whether what belongs to a community as a whole, or to the street, is asked for.
    pub fn has_community(&self, community: Option<&Id>) -> bool {
        self.has(Home {
            community,
            grid: None,
            building: None,
        })
    }

    /// Whether a grid is asked for.
    pub fn has_grid(&self, grid: &Filed<Grid>) -> bool {
        self.has(Home {
            community: grid.community.as_ref(),
            grid: Some(&grid.id),
            building: None,
        })
    }

    /// Whether a building is asked for.
    pub fn has_building(&self, building: &Filed<Building>) -> bool {
        self.has(Home {
            community: building.community.as_ref(),
            grid: self.street.grid_of(building, Some(self.end)),
            building: Some(&building.id),
        })
    }

    /// Whether a place is asked for; what is no place lies in the community of the file.
    pub fn has_place(&self, place: Option<&str>, file: Option<&Id>) -> bool {
        match place.and_then(|id| self.street.place(id)) {
            Some(Place::Building(building)) => self.has_building(building),
            Some(Place::Grid(grid)) => self.has_grid(grid),
            Some(place) => self.has_community(self.street.community_of(place)),
            None if place == Some(self.street.code()) => self.has_community(None),
            None => self.has_community(file),
        }
    }

    /// The buildings that stand and are asked for.
    pub fn buildings(&self) -> impl Iterator<Item = &'a Filed<Building>> {
        let standing = self.street.buildings.iter();
        standing.filter(|b| b.in_force(Some(self.end)) && self.has_building(b))
    }

    /// The grids likewise.
    pub fn grids(&self) -> impl Iterator<Item = &'a Filed<Grid>> {
        let standing = self.street.grids.iter();
        standing.filter(|g| g.in_force(Some(self.end)) && self.has_grid(g))
    }

    fn has(&self, home: Home<'_>) -> bool {
        self.choice.has_home(self.street, home)
    }

    /// Whether somebody lives in what is asked for, and takes part.
    pub fn has_volunteer(&self, volunteer: &crate::street::Handbook) -> bool {
        let reported = volunteer.reported.is_some_and(|at| at.value <= self.end);
        reported
            && !volunteer.has_left(Some(self.end))
            && self.choice.has_person(volunteer)
            && self.has(self.street.home(volunteer, Some(self.end)))
    }
}
