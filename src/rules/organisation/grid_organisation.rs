//! O211: a grid that lacks one of the organisations, or one without leader or members.
//!
//! Which ones a grid has is `organisations` of `policy/organisation.toml`; the branch is
//! O207's. Where a team is the organisation, its 队长 leads it and its members are its.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::record::grid::Grid;
use crate::record::organisation::GridOrganisation;
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street, Want, bodies};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O211",
    "grid-organisation",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[organisation]]
kind = "团支部"
leader = [
  { volunteer = "tx202-7", since = 2012-06-01 },
]
members = []
"#;

const RIGHT: &str = r#"
[[organisation]]
kind = "团支部"
leader = [
  { volunteer = "tx202-7", since = 2012-06-01 },
]
members = [
  { volunteer = "tx202-8", since = 2012-06-01 },
]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let standing = street.grids.iter().filter(|g| g.in_force(day.as_of));
    for grid in standing.filter(|grid| !grid.partial) {
        look_at(street, grid, day.as_of, sink);
    }
}

fn look_at(street: &Street, grid: &Filed<Grid>, day: Option<Date>, sink: &mut Sink) {
    for body in bodies(street, grid, day) {
        let Some(want) = body.want else { continue };
        let kind = body.kind.map_or("", GridOrganisation::as_str);
        let span = body.table.map_or(Span::default(), |table| table.span);
        let finding = Diagnostic::new(RULE.code, grid.file, span)
            .variant(variant(want))
            .arg("organisation", kind);
        let team = body.table.and_then(|table| table.value.team.as_ref());
        let finding = match want {
            Want::Itself => finding,
            _ => finding.arg("team", team.map_or("", |at| at.value.as_str())),
        };
        sink.push(finding.help());
    }
}

fn variant(want: Want) -> &'static str {
    match want {
        Want::Itself => "missing",
        Want::Leader => "leader",
        Want::Members => "members",
        Want::People => "empty",
        Want::Team => "team-ended",
        Want::Captain => "team-leader",
        Want::TeamPeople => "team-empty",
    }
}
