//! Who offers what where.

use std::collections::BTreeSet;

use super::super::people::{person, place_of};
use super::super::{Audience, Cell, Column, Section};
use super::{Circle, Offered};
use crate::lang::Say;
use crate::record::Id;
use crate::street::Street;

fn community(street: &Street, id: Option<&Id>) -> Cell {
    id.map_or(street.code(), Id::as_str).into()
}

fn community_name(street: &Street, id: Option<&Id>) -> Cell {
    let id = id.map_or(street.code(), Id::as_str);
    place_of(street, Some(id))
}

/// A row for each service and community, for programs.
pub(super) fn rows(street: &Street, circle: &Circle<'_>) -> Section {
    let keys = [
        "service",
        "category",
        "community",
        "offered",
        "volunteers",
        "teams",
        "units",
        "points",
        "nearest",
        "within",
    ];
    let columns = keys.map(|key| match key {
        "points" => Column::new(key).headed("col-service-points"),
        "offered" => Column::new(key).headed("col-offered"),
        "nearest" => Column::new(key).headed("col-nearest"),
        "within" => Column::new(key).headed("col-within"),
        _ => Column::new(key),
    });
    let mut section = Section::new("rows", columns.to_vec());
    section.audience = Audience::Data;
    let none = Offered::default();
    for service in &circle.services {
        let Some(name) = service.name.as_ref().map(|at| &*at.value) else {
            continue;
        };
        for of in &circle.communities {
            let offered = circle.of_community(name, *of).unwrap_or(&none);
            section.rows.push(vec![
                name.into(),
                Cell::maybe(service.category.map(|at| at.value.as_str())),
                community(street, *of),
                Cell::Flag(!offered.is_empty()),
                Cell::list(offered.volunteers.iter()),
                Cell::list(offered.teams.iter()),
                Cell::list(offered.units.iter()),
                offered.points.len().into(),
                Cell::maybe(offered.nearest()),
                Cell::maybe(street.within_minutes(name, circle.day)),
            ]);
        }
    }
    section
}

/// A line for each service, for people; where few are asked for, with the names of who offers
/// it.
pub(super) fn services(street: &Street, circle: &Circle<'_>, named: bool) -> Section {
    let named = named || circle.communities.iter().flatten().count() == 1;
    let mut columns = vec![
        Column::new("service").headed("figure-services"),
        Column::new("category"),
        Column::new("volunteers"),
        Column::new("teams"),
        Column::new("units"),
        Column::new("points").headed("col-service-points"),
        Column::new("minutes").headed("col-walk"),
        Column::new("within").headed("col-within"),
        Column::new("communities").headed("col-communities-offering"),
    ];
    if named {
        columns.push(Column::new("names").headed("col-offering"));
    }
    let mut section = Section::new("services", columns);
    section.audience = Audience::People;
    section.title = Some(Say::new("report-services-each"));
    for service in &circle.services {
        let Some(name) = service.name.as_ref().map(|at| &*at.value) else {
            continue;
        };
        let offers = circle.communities.iter();
        let offers = offers.filter_map(|of| circle.offered.get(&(name, *of)));
        let offers: Vec<&Offered<'_>> = offers.collect();
        let mut row = vec![
            name.into(),
            Cell::maybe(service.category.map(|at| at.value.as_str())),
        ];
        row.extend(offering(street, &offers));
        row.push(Cell::maybe(service.within_minutes.map(|at| *at.value)));
        row.push(covering(circle, name));
        if named {
            let ids = offers.iter().flat_map(|offered| &offered.volunteers);
            let names = ids.map(|id| match person(street, id) {
                Cell::Name(name) | Cell::Text(name) => name.to_string(),
                _ => id.to_string(),
            });
            row.push(Cell::Names(names.collect()));
        }
        section.rows.push(row);
    }
    section
}

/// How many volunteers offer a service, which teams and units, at how many points, how far.
fn offering(street: &Street, offers: &[&Offered<'_>]) -> [Cell; 5] {
    let sum = |count: fn(&Offered<'_>) -> usize| offers.iter().map(|o| count(o)).sum::<usize>();
    let labels = |ids: BTreeSet<&Id>| Cell::list(ids.into_iter().map(|id| street.label(id)));
    let teams = offers.iter().flat_map(|offered| &offered.teams).copied();
    let units = offers.iter().flat_map(|offered| &offered.units).copied();
    [
        sum(|offered| offered.volunteers.len()).into(),
        labels(teams.collect()),
        labels(units.collect()),
        sum(|offered| offered.points.len()).into(),
        walk(offers),
    ]
}

/// In how many of the communities somebody offers a service.
fn covering(circle: &Circle<'_>, service: &str) -> Cell {
    let all = || circle.communities.iter().filter(|of| of.is_some());
    let here = all().filter(|of| circle.of_community(service, **of).is_some());
    format!("{}/{}", here.count(), all().count()).into()
}

/// How far its service points are: the nearest and the farthest.
fn walk(offers: &[&Offered<'_>]) -> Cell {
    let points = offers.iter().flat_map(|offered| &offered.points);
    let minutes: Vec<i64> = points
        .filter_map(|point| point.minutes.map(|at| *at.value))
        .collect();
    match (minutes.iter().min(), minutes.iter().max()) {
        (Some(least), Some(most)) if least == most => Cell::text(least.to_string()),
        (Some(least), Some(most)) => Cell::text(format!("{least}–{most}")),
        _ => Cell::Null,
    }
}

/// How much of the catalogue each community has, and what it lacks.
pub(super) fn communities(street: &Street, circle: &Circle<'_>) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("name").headed("col-community"),
        Column::new("points").headed("col-service-points"),
        Column::new("far").headed("col-points-far"),
        Column::new("offered").headed("col-services-offered"),
        Column::new("share").headed("col-services-share").bar(),
        Column::new("lacks").headed("col-services-lacking"),
    ];
    let mut section = Section::new("communities", columns);
    section.title = Some(Say::new("report-services-communities"));
    let all: Vec<&str> = circle.names().collect();
    for of in circle.communities.iter().filter(|of| of.is_some()) {
        let lacks = all
            .iter()
            .filter(|name| circle.of_community(name, *of).is_none());
        let lacks: Vec<String> = lacks.map(|name| (*name).to_owned()).collect();
        let offered = circle.offered.iter().filter(|((_, here), _)| here == of);
        let (mut points, mut far) = (0, 0);
        for ((service, _), offered) in offered {
            points += offered.points.len();
            let is_far = |minutes: i64| {
                let within = street.within_minutes(service, circle.day);
                within.is_some_and(|within| minutes > within)
            };
            let minutes = offered.points.iter().filter_map(|point| point.minutes);
            far += minutes.filter(|at| is_far(*at.value)).count();
        }
        let there = all.len() - lacks.len();
        section.rows.push(vec![
            community(street, *of),
            community_name(street, *of),
            points.into(),
            far.into(),
            there.into(),
            Cell::share(there as i64, all.len() as i64),
            lacks.into(),
        ]);
    }
    section
}

/// Where the services are to be had.
pub(super) fn points(street: &Street, circle: &Circle<'_>) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("name").headed("col-community"),
        Column::new("service").headed("figure-services"),
        Column::new("place"),
        Column::new("minutes").headed("col-walk"),
        Column::new("within").headed("col-within"),
        Column::new("far").headed("col-is-far").data(),
    ];
    let mut section = Section::new("service_points", columns);
    section.title = Some(Say::new("report-services-points"));
    for of in &circle.communities {
        let here = circle.offered.iter().filter(|((_, here), _)| here == of);
        for ((service, _), offered) in here {
            for point in &offered.points {
                let minutes = point.minutes.map(|at| *at.value);
                let within = street.within_minutes(service, circle.day);
                let far = minutes
                    .zip(within)
                    .map(|(minutes, within)| minutes > within);
                section.rows.push(vec![
                    community(street, *of),
                    community_name(street, *of),
                    (*service).into(),
                    Cell::written(&point.place),
                    Cell::maybe(minutes),
                    Cell::maybe(within),
                    Cell::maybe(far),
                ]);
            }
        }
    }
    section
}
