//! A page of the handbook: the cover's facts, the lines, the sums at its foot.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::line::{self, Row};
use crate::lang::Say;
use crate::points::{Account, Tally};
use crate::record::Id;
use crate::report::people::{group_name, person, place};
use crate::report::{Cell, Column, Figure, Query, Section};
use crate::street::{Groups, Street};

/// What is kept of a volunteer.
pub(super) struct Page {
    pub id: Id,
    /// The street by its code.
    pub community: String,
    pub grid: Option<String>,
    pub building: Option<String>,
    /// Hours of all years.
    pub served: Decimal,
    pub stars: i64,
    pub account: Account,
    pub rows: Vec<Row>,
}

impl Page {
    /// What its lines add up to.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally {
            volunteers: 1,
            ..Tally::default()
        };
        for row in &self.rows {
            tally.total += row.total;
            tally.pending += usize::from(row.pending && !row.counts);
        }
        tally
    }
}

/// What stands on the cover.
pub(super) struct Cover {
    name: Cell,
    community: Cell,
    building: Cell,
    group: Cell,
    reported: Cell,
    services: Cell,
}

/// The cover of a page. Who is in no group belongs to that of the building.
pub(super) fn cover(
    street: &Street,
    groups: &Groups<'_>,
    members: &BTreeMap<Id, Vec<String>>,
    page: &Page,
) -> Cover {
    let volunteer = street.volunteers.get(&page.id);
    let building = page.building.as_deref();
    let building = building.and_then(|id| street.buildings.get(id));
    let own = volunteer.map(|v| &v.services).filter(|s| !s.is_empty());
    Cover {
        name: person(street, &page.id),
        community: place(street, &page.community),
        building: building.map_or(Cell::Null, |b| place(street, &b.id)),
        group: match members.get(&page.id) {
            Some(names) => Cell::List(names.clone()),
            None => building.map_or(Cell::Null, |building| group_name(groups, building)),
        },
        reported: Cell::maybe(volunteer.and_then(|v| v.reported).map(|at| at.value)),
        services: own.map_or(Cell::Null, |list| {
            Cell::List(list.iter().map(|at| at.value.to_string()).collect())
        }),
    }
}

/// The columns of what programs read of a volunteer.
pub(super) fn columns() -> Vec<Column> {
    let keys = [
        "volunteer",
        "name",
        "community",
        "grid",
        "building",
        "party_group",
        "reported",
        "services",
        "times",
        "hours",
        "points",
        "pending",
        "lifetime_hours",
        "stars",
        "redeemed",
        "balance",
    ];
    keys.map(Column::new).to_vec()
}

/// A row of them.
pub(super) fn for_programs(cover: &Cover, page: &Page, tally: &Tally) -> Vec<Cell> {
    vec![
        page.id.as_str().into(),
        cover.name.clone(),
        page.community.as_str().into(),
        Cell::maybe(page.grid.as_deref()),
        Cell::maybe(page.building.as_deref()),
        cover.group.clone(),
        cover.reported.clone(),
        cover.services.clone(),
        (tally.total.times as i64).into(),
        tally.total.hours.into(),
        tally.total.points.into(),
        tally.pending.into(),
        page.served.into(),
        page.stars.into(),
        page.account.redeemed.into(),
        page.account.left().into(),
    ]
}

/// The page.
pub(super) fn page(
    street: &Street,
    query: &Query,
    cover: Cover,
    page: Page,
    tally: &Tally,
) -> Section {
    let mut section = Section::new("rows", line::columns());
    section.page = true;
    if query.subject.is_none() {
        let name = match &cover.name {
            Cell::Name(name) | Cell::Text(name) => name.to_string(),
            _ => String::new(),
        };
        let title = Say::new("report-handbook-of").arg("name", name);
        section.title = Some(title.arg("id", page.id.as_str()));
    }
    section.facts = vec![
        Figure::new("name", cover.name).headed("col-person"),
        Figure::new("volunteer", page.id.as_str()),
        Figure::new("community", cover.community),
        Figure::new("building", cover.building),
        Figure::new("party_group", cover.group),
        Figure::new("reported", cover.reported),
        Figure::new("services", cover.services).headed("col-own-services"),
    ];
    for fact in section.facts.iter_mut() {
        if matches!(&fact.cell, Cell::Null) {
            fact.cell = Cell::Word {
                value: "none",
                id: "handbook-none",
            };
        }
    }
    let [times, hours, points] = match query.year {
        Some(_) => [
            "col-times-of-year",
            "col-hours-of-year",
            "col-points-of-year",
        ],
        None => ["col-times", "col-hours", "col-points"],
    };
    section.foot = vec![
        Figure::new("times", tally.total.times as i64).headed(times),
        Figure::new("hours", tally.total.hours).headed(hours),
        Figure::new("points", tally.total.points).headed(points),
        Figure::new("lifetime_hours", page.served),
        Figure::new("stars", page.stars).headed("col-stars-of-volunteer"),
        Figure::new("redeemed", page.account.redeemed),
        Figure::new("balance", page.account.left()),
    ];
    if tally.pending > 0 {
        section.foot.push(Figure::new("pending", tally.pending));
    }
    let rows = page.rows.into_iter().map(|row| row.cells(street));
    section.rows = rows.collect();
    section
}
