//! What a volunteer's handbook adds up to, year by year.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::{Audience, Cell, Column, Section};
use crate::lang::Say;
use crate::points::{Book, Scheme, tier};
use crate::street::{Ground, Handbook, Street};

/// A row for each year in which something counts; none for an empty handbook.
pub(super) fn section(
    street: &Street,
    scheme: &Scheme,
    handbook: &Handbook,
    today: Date,
) -> Option<Section> {
    let book = Book::new(Ground::of(street), scheme, handbook, today);
    let lines = book.lines.iter().filter(|line| line.is_live());
    let mut years: BTreeSet<i16> = lines.filter_map(|line| line.year()).collect();
    years.extend(book.corrections.iter().map(|c| c.day.year()));
    if years.is_empty() {
        return None;
    }
    let keys = ["year", "times", "hours", "points", "tier"];
    let mut section = Section::new("years", keys.map(Column::new).to_vec());
    section.title = Some(Say::new("show-years"));
    section.audience = Audience::All;
    for year in years {
        let total = book.total(scheme, |y| y == year);
        let tier = tier(&street.rewards, year, &total).and_then(|t| t.name.as_ref());
        section.rows.push(vec![
            Cell::Year(year),
            Cell::Whole(total.times as i64),
            total.hours.into(),
            total.points.into(),
            Cell::maybe(tier.map(|name| &*name.value)),
        ]);
    }
    Some(section)
}
