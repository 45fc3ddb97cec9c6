//! O210: a grid without a building; a building without a grid, in two, or whose grid is of
//! another community.
//!
//! A grid that has ended is none to belong to; one that no record tells of is R101.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::building::Building;
use crate::record::{Ends, Term, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street, Territory};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O210",
    "grids-and-buildings",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
grid = [
  { grid = "tx-1", since = 2012-06-01 },
  { grid = "tx-2", since = 2014-01-01 },
]
"#;

const RIGHT: &str = r#"
grid = [
  { grid = "tx-1", since = 2012-06-01, until = 2013-12-31 },
  { grid = "tx-2", since = 2014-01-01 },
]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let territory = Territory::new(street, day.as_of);
    for grid in street.grids.iter().filter(|g| g.in_force(day.as_of)) {
        if territory.of(grid).is_empty() && territory.is_sure(grid) {
            let finding = Diagnostic::new(RULE.code, grid.file, Span::default());
            sink.push(finding.variant("empty-grid").help());
        }
    }
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing {
        look_at(street, building, day, sink);
    }
}

fn look_at(street: &Street, building: &Filed<Building>, day: &Day, sink: &mut Sink) {
    let mut terms: Vec<_> = current(&building.grid, day.as_of).collect();
    terms.sort_by_key(|at| at.value.since());
    if terms.is_empty() && !building.partial {
        let finding = Diagnostic::new(RULE.code, building.file, Span::default());
        sink.push(finding.variant("no-grid").help());
    }
    let mut first = None;
    for term in terms {
        let grid = term.value.holder().and_then(|id| street.grids.get(id));
        let Some(grid) = grid else { continue };
        let place = || {
            let place = Diagnostic::new(RULE.code, building.file, term.span);
            place.arg("grid", grid.id.as_str()).help()
        };
        if !grid.in_force(day.as_of) {
            sink.push(place().variant("ended"));
            continue;
        }
        if grid.community != building.community {
            let community = building.community.as_deref().unwrap_or_default();
            let finding = place().variant("foreign").arg("community", community);
            let of = grid.community.as_deref().unwrap_or_default();
            sink.push(finding.arg("of", of));
        }
        match first {
            None => first = Some(&grid.id),
            Some(other) if *other != grid.id => {
                sink.push(place().variant("two").arg("other", other.as_str()));
            }
            Some(_) => {}
        }
    }
}
