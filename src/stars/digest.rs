//! The digest of a year's stars: what a notice of 星级楼组 seals.

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use super::score::total;
use crate::record::Id;
use crate::street::Frame;
use crate::text::hex;

/// The digest over a line for each `[[star]]` of the year that is met: of one community, or
/// of all.
pub fn digest(frame: &Frame, year: i16, community: Option<&Id>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for building in &frame.buildings {
        if community.is_some() && building.community.as_ref() != community {
            continue;
        }
        for star in building.record.star.iter().map(|at| &at.value) {
            let of_year = star.year.is_some_and(|at| *at.value == year);
            if !of_year || !star.met.is_some_and(|met| met.value) {
                continue;
            }
            let stars = star.stars.map_or(0, |at| *at.value);
            let feature = star.feature.as_ref().map_or("", |at| &at.value);
            let total: Decimal = total(star).unwrap_or_default().normalize();
            let id = &building.id;
            lines.push(format!("{id}\t{year}\t{stars}\t{feature}\t{total}\n"));
        }
    }
    lines.sort_unstable();
    hex(&Sha256::digest(lines.concat()))
}
