//! The tables of `rewards`: the list that is signed, and the tiers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Row, State};
use crate::lang::Say;
use crate::record::rewards::Tier;
use crate::report::people::place_of;
use crate::report::{Cell, Column, Figure, Report, Section};
use crate::street::Street;

/// The tiers in force in a year, the highest first.
fn tiers(street: &Street, year: Option<i16>) -> Vec<&Tier> {
    let tiers = street.rewards.tier.iter().map(|at| &at.value);
    let mut tiers: Vec<&Tier> = tiers
        .filter(|tier| year.is_some_and(|year| tier.covers(year)))
        .collect();
    tiers.sort_by_key(|tier| {
        Reverse((
            tier.points.map(|p| p.value.0),
            tier.hours.map(|h| h.value.0),
        ))
    });
    tiers
}

fn name_of(tier: &Tier) -> Option<&str> {
    tier.name.as_ref().map(|name| &*name.value)
}

/// Fills the report.
pub(super) fn fill(report: &mut Report, street: &Street, year: Option<i16>, mut rows: Vec<Row>) {
    let tiers = tiers(street, year);
    let place = |row: &Row| {
        let named = |tier: &&Tier| name_of(tier) == row.tier.as_deref();
        tiers.iter().position(named).unwrap_or(tiers.len())
    };
    // The highest tier first, as they are called up.
    rows.sort_by_cached_key(|row| (place(row), Reverse(row.total.points), row.id.clone()));
    report.total = totals(&rows);
    let by_tier = of_tiers(&tiers, &rows);
    // Whether it was handed out, the date says; that it was not earned must be said.
    let odd = rows.iter().any(|row| row.state == State::Unearned);
    let timed = tiers.iter().any(|tier| tier.hours.is_some());
    let mut section = Section::new("rows", columns(odd, timed));
    let cells = rows.into_iter().map(|row| {
        let prize = tiers
            .iter()
            .find(|tier| name_of(tier) == row.tier.as_deref())
            .and_then(|tier| tier.prize.as_ref());
        cells(street, row, Cell::maybe(prize.map(|p| &*p.value)))
    });
    section.rows = cells.collect();
    report.sections.push(section);
    if !tiers.is_empty() {
        report.sections.push(by_tier);
    }
}

fn count<'r>(rows: impl Iterator<Item = &'r Row>, state: State) -> usize {
    rows.filter(|row| row.state == state).count()
}

/// The sums. Who was handed two awards earned their points once.
fn totals(rows: &[Row]) -> Vec<Figure> {
    let each = rows.iter().map(|row| (&row.id, row));
    let each: BTreeMap<_, _> = each.collect();
    let sum = |of: fn(&Row) -> Decimal| each.values().map(|row| of(row)).sum::<Decimal>();
    vec![
        Figure::new("rewards", rows.len()),
        Figure::new("points", sum(|row| row.total.points)),
        Figure::new("redeemed", sum(|row| row.account.redeemed)),
        Figure::new("balance", sum(|row| row.account.left())),
        Figure::new("given", count(rows.iter(), State::Given)).headed("reward-given"),
        Figure::new("due", count(rows.iter(), State::Due)).headed("reward-due"),
        Figure::new("unearned", count(rows.iter(), State::Unearned)).headed("reward-unearned"),
    ]
}

/// A line a tier.
fn of_tiers(tiers: &[&Tier], rows: &[Row]) -> Section {
    let columns = vec![
        Column::new("tier"),
        Column::new("points").headed("col-points-least"),
        Column::new("hours").headed("col-hours-least"),
        Column::new("prize"),
        Column::new("rewards"),
        Column::new("given").headed("reward-given"),
        Column::new("due").headed("reward-due"),
    ];
    let mut section = Section::new("tiers", columns);
    section.title = Some(Say::new("report-rewards-tiers"));
    for tier in tiers {
        let of_tier = || {
            let named = |row: &&Row| row.tier.as_deref() == name_of(tier);
            rows.iter().filter(named)
        };
        section.rows.push(vec![
            Cell::maybe(name_of(tier)),
            Cell::maybe(tier.points.map(|p| p.value.0)),
            Cell::maybe(tier.hours.map(|h| h.value.0)),
            Cell::maybe(tier.prize.as_ref().map(|p| &*p.value)),
            of_tier().count().into(),
            count(of_tier(), State::Given).into(),
            count(of_tier(), State::Due).into(),
        ]);
    }
    section
}

/// The columns of prints. Hours are printed where a tier asks for them.
fn columns(odd: bool, timed: bool) -> Vec<Column> {
    let (state, hours) = (Column::new("state"), Column::new("hours"));
    vec![
        Column::new("volunteer").data(),
        Column::new("name").headed("col-person"),
        Column::new("community").data(),
        Column::new("grid").data(),
        Column::new("building").data(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("points"),
        if timed { hours } else { hours.data() },
        Column::new("reached").data(),
        Column::new("tier"),
        Column::new("prize"),
        Column::new("redeemed").data(),
        Column::new("balance"),
        if odd { state } else { state.data() },
        Column::new("signature").people().by_hand(),
        Column::new("date"),
    ]
}

fn cells(street: &Street, row: Row, prize: Cell) -> Vec<Cell> {
    let [community, grid, building] = row.home;
    // Who lives nowhere here is looked for in the community.
    let building_name = place_of(street, building.as_deref().or(community.as_deref()));
    vec![
        row.id.into(),
        Cell::name(row.name),
        Cell::maybe(community),
        Cell::maybe(grid),
        Cell::maybe(building),
        building_name,
        row.total.points.into(),
        row.total.hours.into(),
        Cell::maybe(row.reached),
        Cell::maybe(row.tier),
        prize,
        row.account.redeemed.into(),
        row.account.left().into(),
        row.state.cell(),
        Cell::Null,
        Cell::maybe(row.date),
    ]
}
