//! What units gave in a year, in `units`: each contribution, and how many by kind and community.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Desk;
use crate::lang::Say;
use crate::record::Id;
use crate::record::unit::{Contribution, ResourceKind, Unit};
use crate::report::{Cell, Column, Section};
use crate::street::Filed;

/// A contribution, of whom, and for which community; none: the whole sub-district.
pub(super) struct Gift<'a> {
    unit: &'a Filed<Unit>,
    community: Option<&'a Id>,
    given: &'a Contribution,
}

impl<'a> Desk<'a> {
    /// Whether what a unit gave is told of here.
    fn is_asked(&self, unit: &Id, given: &Contribution) -> bool {
        match self.subject {
            Some(subject) => subject == unit,
            None => self.has(self.community(given)),
        }
    }

    /// What a contribution is for; none: the whole sub-district.
    fn community(&self, given: &'a Contribution) -> Option<&'a Id> {
        let community = given.community.as_ref()?;
        Some(self.street.communities.canonical(community.value.id()))
    }

    pub(super) fn is_of_year(&self, given: &Contribution) -> bool {
        self.year.is_some() && given.date.map(|at| at.value.year()) == self.year
    }

    /// The contributions of the year, in order of day and unit. Whatever became of a unit, what
    /// it gave was given.
    pub(super) fn gifts(&self) -> Vec<Gift<'a>> {
        let mut gifts = Vec::new();
        for unit in &self.street.units {
            for given in unit.record.contribution.iter().map(|at| &at.value) {
                if self.is_of_year(given) && self.is_asked(&unit.id, given) {
                    gifts.push(Gift {
                        unit,
                        community: self.community(given),
                        given,
                    });
                }
            }
        }
        gifts.sort_by_key(|gift| (gift.given.date.map(|at| at.value), &gift.unit.id));
        gifts
    }

    fn place(&self, community: Option<&Id>) -> Cell {
        community.map_or_else(
            || self.street.name().into(),
            |id| self.street.label(id).into(),
        )
    }

    pub(super) fn contributions(&self, gifts: &[Gift<'a>]) -> Section {
        let columns = vec![
            Column::new("date"),
            Column::new("unit").data(),
            Column::new("unit_name").headed("col-unit").people(),
            Column::new("kind").headed("col-category"),
            Column::new("title"),
            Column::new("community").data(),
            Column::new("community_name")
                .headed("col-gift-for")
                .people(),
            Column::new("matter").headed("col-gift-matter").data(),
            Column::new("matter_title")
                .headed("col-gift-matter")
                .people(),
            Column::new("value").headed("col-gift-value"),
        ];
        let mut section = Section::new("contributions", columns);
        section.title = Some(Say::new("report-units-contributions"));
        for gift in gifts {
            let given = gift.given;
            let matter = given.matter.as_ref();
            let matter = matter.and_then(|at| self.street.matters.get(at.value.id()));
            section.rows.push(vec![
                Cell::maybe(given.date.map(|at| at.value)),
                Cell::id(Some(&gift.unit.id)),
                self.street.label(&gift.unit.id).into(),
                Cell::maybe(given.kind.map(|at| at.value.as_str())),
                Cell::written(&given.title),
                Cell::id(gift.community),
                self.place(gift.community),
                Cell::id(matter.map(|matter| &matter.id)),
                matter.map_or(Cell::Null, |matter| Cell::written(&matter.title)),
                Cell::maybe(given.value.map(|at| at.value.0)),
            ]);
        }
        section
    }

    /// How many contributions by kind, in the order of the kinds, and by community.
    pub(super) fn kinds(&self, gifts: &[Gift<'a>]) -> Section {
        let columns = vec![
            Column::new("kind").headed("col-category"),
            Column::new("community").data(),
            Column::new("community_name")
                .headed("col-gift-for")
                .people(),
            Column::new("count"),
            Column::new("value").headed("col-gift-value"),
        ];
        let mut section = Section::new("kinds", columns);
        section.title = Some(Say::new("report-units-kinds"));
        type Key<'a> = (Option<ResourceKind>, Option<&'a Id>);
        let mut sums: BTreeMap<Key<'a>, (usize, Option<Decimal>)> = BTreeMap::new();
        for gift in gifts {
            let kind = gift.given.kind.map(|at| at.value);
            let sum = sums.entry((kind, gift.community)).or_default();
            sum.0 += 1;
            if let Some(value) = gift.given.value {
                *sum.1.get_or_insert_default() += value.value.0;
            }
        }
        for ((kind, community), (count, value)) in sums {
            section.rows.push(vec![
                Cell::maybe(kind.map(ResourceKind::as_str)),
                Cell::id(community),
                self.place(community),
                count.into(),
                Cell::maybe(value),
            ]);
        }
        section
    }

    /// How many contributions there were year by year.
    pub(super) fn years(&self) -> Section {
        let columns = vec![
            Column::new("year"),
            Column::new("units").headed("col-units-giving"),
            Column::new("contributions").headed("col-contributions"),
            Column::new("value").headed("col-gift-value"),
        ];
        let mut section = Section::new("years", columns);
        section.title = Some(Say::new("report-units-years"));
        type Sum<'a> = (BTreeSet<&'a Id>, usize, Option<Decimal>);
        let mut years: BTreeMap<i16, Sum<'a>> = BTreeMap::new();
        for unit in &self.street.units {
            for given in unit.record.contribution.iter().map(|at| &at.value) {
                let year = given.date.map(|at| at.value.year());
                let Some(year) = year.filter(|_| self.is_asked(&unit.id, given)) else {
                    continue;
                };
                let sum = years.entry(year).or_default();
                sum.0.insert(&unit.id);
                sum.1 += 1;
                if let Some(value) = given.value {
                    *sum.2.get_or_insert_default() += value.value.0;
                }
            }
        }
        for (year, (units, count, value)) in years {
            section.rows.push(vec![
                Cell::Year(year),
                units.len().into(),
                count.into(),
                Cell::maybe(value),
            ]);
        }
        section
    }
}
