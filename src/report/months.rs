//! Points by community and month, as a picture: of a report that tells of either.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use serde::{Deserialize, Serialize};

use super::people::place;
use super::{Cell, Chart, Data, Series, Shape};
use crate::lang::Say;
use crate::points::{By, Piece, Scheme};
use crate::street::{Ground, Handbook, Street};

/// A month of a year.
type Month = (i16, i8);

/// The points of each community in each month.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Months {
    sums: BTreeMap<(String, Month), Decimal>,
}

impl Months {
    /// Adds a piece that counts.
    pub fn add(
        &mut self,
        ground: Ground<'_>,
        scheme: &Scheme,
        handbook: &Handbook,
        piece: &Piece<'_>,
    ) {
        let community = piece.key(ground, scheme, handbook, By::Community);
        let month = (piece.day.year(), piece.day.month());
        let key = (community.unwrap_or_default(), month);
        *self.sums.entry(key).or_default() += piece.total().points;
    }

    /// Adds another volunteer's.
    pub fn join(&mut self, other: Months) {
        for (key, points) in other.sums {
            *self.sums.entry(key).or_default() += points;
        }
    }

    /// Columns for the months of a year, or of all, the communities upon each other; none
    /// where there are no points.
    pub fn chart(&self, street: &Street, year: Option<i16>) -> Option<Chart> {
        let asked = |month: &Month| year.is_none_or(|year| month.0 == year);
        let sums = || self.sums.iter().filter(|((_, month), _)| asked(month));
        let first = sums().map(|((_, month), _)| *month).min()?;
        let last = sums().map(|((_, month), _)| *month).max()?;
        // A month without points has its place on the axis too.
        let months: Vec<Month> = std::iter::successors(Some(first), |(year, month)| {
            Some(match month {
                12 => (year + 1, 1),
                _ => (*year, month + 1),
            })
        })
        .take_while(|month| *month <= last)
        .collect();
        let communities: BTreeSet<&String> = sums().map(|((community, _), _)| community).collect();
        let series = communities.into_iter().map(|community| {
            let of = |month: &Month| self.sums.get(&(community.clone(), *month));
            let values = months.iter().map(|month| of(month).copied());
            Series {
                name: place(street, community),
                values: values.map(Option::unwrap_or_default).collect(),
            }
        });
        let label = |(year, month): &Month| Cell::text(format!("{year:04}-{month:02}"));
        Some(Chart {
            title: Say::new("report-months-chart"),
            shape: Shape::Columns {
                data: Data {
                    series: series.collect(),
                    labels: months.iter().map(label).collect(),
                },
                stacked: true,
            },
        })
    }
}
