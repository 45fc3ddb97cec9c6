//! How far a year's page reaches: the filters, held against what the figures count.

use jiff::civil::Date;

use crate::points::Choice;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Ends, Id};
use crate::report::Cell;
use crate::report::scope::Scope;
use crate::street::{Filed, Frame, Ground, Handbook, Home, Street, Territory};

/// A year of what is asked for.
pub(super) struct Reach<'s, 'a> {
    pub street: &'a Street,
    pub territory: &'s Territory<'a>,
    pub choice: &'s Choice,
    year: i16,
    /// The day on which things stand as they are told: as asked, else the last of the year, or
    /// today while it runs.
    pub end: Date,
}

impl<'s, 'a> Reach<'s, 'a> {
    pub fn new(
        street: &'a Street,
        choice: &'s Choice,
        territory: &'s Territory<'a>,
        year: i16,
        end: Date,
    ) -> Self {
        Self {
            street,
            territory,
            choice,
            year,
            end,
        }
    }

    fn scope(&self) -> Scope<'s, 'a> {
        Scope {
            street: self.street,
            choice: self.choice,
            territory: self.territory,
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
    pub fn has_community(&self, community: Option<&'a Id>) -> bool {
        self.scope().whole(community)
    }

    /// Whether a grid is asked for.
    pub fn has_grid(&self, grid: &'a Filed<Grid>) -> bool {
        self.scope().grid(grid)
    }

    /// Whether a building is asked for.
    pub fn has_building(&self, building: &'a Filed<Building>) -> bool {
        self.scope().building(building)
    }

    /// Whether what lies there is asked for.
    pub fn has_home(&self, home: Home<'a>) -> bool {
        self.choice.has_home(Ground::of(self.street), home)
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
}

/// Whether somebody has reported in by a day, takes part, and lives in what is asked for.
pub(super) fn takes_part(frame: &Frame, choice: &Choice, of: &Handbook, day: Date) -> bool {
    of.reported.is_some_and(|at| at.value <= day)
        && !of.has_left(Some(day))
        && choice.has_person(of)
        && choice.has_home(Ground::of(frame), frame.home(of, Some(day)))
}
