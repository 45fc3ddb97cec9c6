//! O219: a grid over `households_max`, or whose buildings have more households than it.
//!
//! A grid that does not say how many it has has as many as its buildings.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::record::grid::Grid;
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street, Territory};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O219", "large-grid", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "通信花园第一网格"
households = 200
"#;

const RIGHT: &str = r#"
name = "通信花园第一网格"
households = 210
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let most = street.numbers.households_max;
    let territory = Territory::new(street, day.as_of);
    for grid in street.grids.iter().filter(|g| g.in_force(day.as_of)) {
        let sum = sum(grid, &territory);
        let own = grid.households.map(|at| (at.value.0, at.span));
        let (households, span) = match (own, sum) {
            (Some(own), _) => own,
            (None, Some(sum)) if !grid.partial => (sum, Span::default()),
            (None, _) => continue,
        };
        let place = Diagnostic::new(RULE.code, grid.file, span).arg("households", households);
        if households > most {
            sink.push(place.clone().arg("most", most).help());
        }
        if let Some(sum) = sum.filter(|sum| *sum > households) {
            sink.push(place.variant("sum").arg("sum", sum).help());
        }
    }
}

/// The households of a grid's buildings, if all are known and its alone.
fn sum(grid: &Filed<Grid>, territory: &Territory<'_>) -> Option<i64> {
    if !territory.is_sure(grid) {
        return None;
    }
    let buildings = territory.of(grid).iter();
    let households = buildings.map(|building| {
        let sure = !building.partial && territory.grids(building).len() == 1;
        let known = building.households.filter(|_| sure);
        known.map(|at| at.value.0)
    });
    households.sum()
}
