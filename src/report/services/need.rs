//! What the buildings ask for, against what was brought to them: overdue first.

use jiff::civil::Date;

use super::super::people::place_of;
use super::super::registry::Query;
use super::super::{Cell, Column, Section};
use crate::lang::Say;
use crate::record::{Ends, Id};
use crate::street::{Deliveries, Demand, Ground, Street, Supply};

/// A need, with what was brought so far.
pub(super) struct Asked<'a> {
    pub demand: Demand<'a>,
    grid: Option<&'a Id>,
    /// The deliveries in the year, or ever.
    times: usize,
    /// The last day on which it was brought.
    last: Option<Date>,
}

/// The needs that are asked for, overdue first; within it by community and building.
pub(super) fn of<'a>(street: &'a Street, query: &Query, today: Date) -> Vec<Asked<'a>> {
    let deliveries = Deliveries::of(street);
    let demands = street.demands(&deliveries, today).into_iter();
    let shown = demands.filter(|demand| {
        let home = street.home_of(&demand.building.id, Some(today));
        query.choice.has_home(Ground::of(street), home)
    });
    let each = shown.map(|demand| {
        let brought = deliveries.to(&demand.building.id, &demand.service.value);
        let days = || brought.iter().filter_map(|(from, until)| from.zip(*until));
        let begun = || days().filter(|(from, _)| *from <= today);
        let in_year = |(from, _): &(Date, Date)| query.year.is_none_or(|year| from.year() == year);
        Asked {
            grid: street.grid_of(demand.building, Some(today)),
            times: begun().filter(in_year).count(),
            last: begun().map(|(_, until)| until.min(today)).max(),
            demand,
        }
    });
    let mut all: Vec<Asked<'_>> = each.collect();
    all.sort_by_key(|asked| {
        (
            asked.demand.supply,
            asked.demand.building.community.as_ref(),
        )
    });
    all
}

fn word(supply: Supply) -> Cell {
    let (value, id) = match supply {
        Supply::Unmet => ("overdue", "need-unmet"),
        Supply::Early => ("early", "need-early"),
        Supply::Met => ("met", "need-met"),
        Supply::Dropped => ("dropped", "need-dropped"),
    };
    Cell::Word { value, id }
}

pub(super) fn section(street: &Street, asked: &[Asked<'_>]) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("grid").data(),
        Column::new("building").data(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("service").headed("col-need"),
        Column::new("every").headed("col-every"),
        Column::new("since").data(),
        Column::new("from").headed("col-asked-from"),
        Column::new("until").headed("col-asked-until"),
        Column::new("deliveries").headed("col-deliveries"),
        Column::new("last").headed("col-last-delivery"),
        Column::new("state"),
    ];
    let mut section = Section::new("needs", columns);
    section.title = Some(Say::new("report-services-needs"));
    for one in asked {
        let demand = &one.demand;
        let community = demand.building.community.as_ref();
        let (from, until) = demand
            .period
            .map_or((None, None), |(from, until)| (from, Some(until)));
        section.rows.push(vec![
            Cell::id(community),
            place_of(street, community.map(Id::as_str)),
            Cell::id(one.grid),
            Cell::id(Some(&demand.building.id)),
            Cell::written(&demand.building.name),
            Cell::text(&*demand.service.value),
            demand.every.as_str().into(),
            Cell::maybe(demand.need.since()),
            Cell::maybe(from),
            Cell::maybe(until),
            one.times.into(),
            Cell::maybe(one.last),
            word(demand.supply),
        ]);
    }
    section
}
