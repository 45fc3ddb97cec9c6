//! The buildings that strive for stars, year by year.

use jiff::civil::Date;

use super::standard::{InForce, standard};
use crate::record::Ends;
use crate::record::building::Building;
use crate::record::building_star::Star;
use crate::record::stars::Standard;
use crate::street::{Filed, Frame};
use crate::text::At;

/// A building in a year.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The building.
    pub building: &'a Filed<Building>,
    /// Its `[[star]]` of the year.
    pub star: &'a At<Star>,
}

impl<'a> Candidate<'a> {
    /// The year; none where it could not be read.
    pub fn year(&self) -> Option<i16> {
        self.star.value.year.map(|at| *at.value)
    }

    /// The standard that it is held to, if that is clear.
    pub fn standard(&self, frame: &'a Frame) -> Option<&'a Standard> {
        self.year().and_then(|year| standard(frame, year).found())
    }

    /// How its year stands to the standards.
    pub fn standing(&self, frame: &'a Frame) -> InForce<'a> {
        let year = self.year();
        year.map_or(InForce::Unclear, |year| standard(frame, year))
    }
}

/// Every `[[star]]` of the buildings that have not ended, in order of building and file.
pub fn candidates(frame: &Frame, as_of: Option<Date>) -> impl Iterator<Item = Candidate<'_>> {
    let standing = frame.buildings.iter().filter(move |b| b.in_force(as_of));
    standing.flat_map(|building| {
        let stars = building.record.star.iter();
        stars.map(move |star| Candidate { building, star })
    })
}
