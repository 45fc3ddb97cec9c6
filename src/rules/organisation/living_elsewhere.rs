//! O206: a party-group member who does not live in the building or one joined to it.
//!
//! Looks at the members of the host and of all that are joined to it; each may live in any of
//! them.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Group, Groups, Member, Street};

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O206",
    "group-member-living-elsewhere",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
lives = [
  { building = "tx-1-02", since = 2010-01-01, until = 2014-03-31 },
  { building = "tx-2-01", since = 2014-04-01 },
]
"#;

const RIGHT: &str = r#"
lives = [
  { building = "tx-2-01", since = 2010-01-01, until = 2014-03-31 },
  { building = "tx-1-02", since = 2014-04-01 },
]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let groups = Groups::new(street, day.as_of);
    for group in groups.iter() {
        let mut ids: Vec<_> = group.buildings.iter().map(|b| &b.id).collect();
        ids.sort_unstable();
        let people = group.people();
        for member in people.filter(|member| !member.person.has_left(day.as_of)) {
            // Somebody of whom it is not known where they live proves nothing.
            let homes = member.person.homes(street, day.as_of);
            let lives = |home: &crate::record::Id| ids.binary_search(&home).is_ok();
            if homes.is_some_and(|homes| !homes.iter().any(|home| lives(&home.id))) {
                sink.push(finding(group, member));
            }
        }
    }
}

fn finding(group: &Group<'_>, member: &Member<'_>) -> Diagnostic {
    let id = member.person.id.as_str();
    let joint = if group.buildings.len() > 1 {
        "joint"
    } else {
        ""
    };
    Diagnostic::new(RULE.code, member.building.file, member.term.span)
        .variant(joint)
        .arg("volunteer", id)
        .volunteer(id)
        .help()
}
