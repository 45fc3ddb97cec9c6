//! O211: a grid that lacks one of the organisations, or one without leader or members.
//!
//! Which ones a grid has is `organisations` of `policy/organisation.toml`; the branch is
//! O207's. Where a team is the organisation, its 队长 leads it and its members are its.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::grid::{Grid, OrganisationTable};
use crate::record::{Ends, Term, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street};
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
    let tables = || grid.organisation.iter();
    let has = |kind| tables().any(|at| at.value.kind.is_some_and(|k| k.value == kind));
    for kind in &street.numbers.organisations {
        if !has(*kind) {
            let finding = Diagnostic::new(RULE.code, grid.file, Span::default());
            let finding = finding
                .variant("missing")
                .arg("organisation", kind.as_str());
            sink.push(finding.help());
        }
    }
    for table in tables() {
        if let Some(variant) = lack(street, &table.value, day) {
            let kind = table.value.kind.map_or("", |kind| kind.value.as_str());
            let finding = Diagnostic::new(RULE.code, grid.file, table.span);
            let finding = finding.variant(variant).arg("organisation", kind);
            let team = table.value.team.as_ref().map_or("", |at| at.value.as_str());
            sink.push(finding.arg("team", team).help());
        }
    }
}

/// What an organisation lacks.
fn lack(street: &Street, table: &OrganisationTable, day: Option<Date>) -> Option<&'static str> {
    if let Some(team) = &table.team {
        let team = street.teams.get(team.value.id())?;
        if !team.in_force(day) {
            return Some("team-ended");
        }
        let captain = current(&team.members, day).any(|at| at.value.role() == "队长");
        let member = current(&team.members, day).next().is_some();
        return match (captain, member) {
            _ if team.partial => None,
            (true, _) => None,
            (false, true) => Some("team-leader"),
            (false, false) => Some("team-empty"),
        };
    }
    let leader = current(&table.leader, day).next().is_some();
    let member = current(&table.members, day).next().is_some();
    match (leader, member) {
        (true, true) => None,
        (false, true) => Some("leader"),
        (true, false) => Some("members"),
        (false, false) => Some("empty"),
    }
}
