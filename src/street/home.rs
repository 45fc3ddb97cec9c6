//! Where somebody lived on a day, and what that belongs to.

use jiff::civil::Date;

use super::frame::Frame;
use super::ground::{Ground, Spot};
use super::place::Place;
use super::shelf::Filed;
use crate::record::building::Building;
use crate::record::volunteer::Volunteer;
use crate::record::{Ends, Id, Many, Term, in_force};

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

    /// What a place belongs to on a day: a building to its grid and community, a grid to its
    /// community, a unit to the community where it lies. What is no place belongs to the street.
    pub fn home_of<'a>(&'a self, place: &str, day: Option<Date>) -> Home<'a> {
        let found = self.place(place);
        let (grid, building) = match found {
            Some(Place::Building(row)) => (self.grid_of(row, day), Some(&row.id)),
            Some(Place::Grid(row)) => (Some(&row.id), None),
            _ => (None, None),
        };
        Home {
            community: found.and_then(|place| self.community_of(place)),
            grid,
            building,
        }
    }

    /// What something belongs to that took place: to its place on the day; where none is
    /// written, to the community that its file lies in.
    pub fn home_at<'a>(
        &'a self,
        place: Option<&Id>,
        file: Option<&'a Id>,
        day: Option<Date>,
    ) -> Home<'a> {
        let folder = Home {
            community: file,
            grid: None,
            building: None,
        };
        place.map_or(folder, |id| self.home_of(id, day))
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

/// The buildings where a volunteer lives and lived, each looked up once for all questions
/// about a handbook. Most have one.
#[derive(Debug)]
pub struct Homes<'a> {
    first: Option<Dwelling<'a>>,
    more: Vec<Dwelling<'a>>,
}

#[derive(Debug)]
struct Dwelling<'a> {
    since: Option<Date>,
    until: Option<Date>,
    building: Option<Spot<'a>>,
}

impl Dwelling<'_> {
    /// Whether what it is on one of the days it is on all of them.
    fn stays(&self, first: Date, last: Date) -> bool {
        let begins = self.since.is_some_and(|day| first < day && day <= last);
        let ends = self.until.is_some_and(|day| first <= day && day < last);
        !begins && !ends
    }
}

impl<'a> Homes<'a> {
    /// Looks them up.
    pub fn of(ground: Ground<'a>, volunteer: &Filed<Volunteer>) -> Self {
        let mut lives = volunteer.record.lives.iter().map(|at| Dwelling {
            since: at.value.since(),
            until: at.value.until(),
            building: at.value.holder().and_then(|id| ground.building(id)),
        });
        Self {
            first: lives.next(),
            more: lives.collect(),
        }
    }

    /// The building on a day.
    pub fn building_on(&self, day: Date) -> Option<Spot<'a>> {
        let all = self.first.iter().chain(&self.more);
        let running = all.filter(|one| in_force(one.since, one.until, Some(day)));
        running.max_by_key(|one| one.since)?.building
    }

    /// Whether they lived in one building, or in none, from one day to another.
    pub fn stays(&self, first: Date, last: Date) -> bool {
        let mut all = self.first.iter().chain(&self.more);
        all.all(|one| one.stays(first, last))
    }
}

/// The holder of the term in force; of several the one that began last. Without a day, of
/// the terms without an end.
fn latest<T: Term>(terms: &Many<T>, day: Option<Date>) -> Option<&Id> {
    let running = terms.iter().filter(|t| t.value.in_force(day));
    let found = running.max_by_key(|t| t.value.since());
    found.and_then(|term| term.value.holder())
}
