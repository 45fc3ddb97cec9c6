//! O206: a party-group member who does not live in the building or one joined to it.
//!
//! Looks at the members of the host and of all that are joined to it; each may live in any of
//! them. Who lives where there is no group is not asked.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::building::Building;
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Filed, Group, Member, Street};

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O206",
    "group-member-living-elsewhere",
    Severity::Warn,
    Check::Chain(look),
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

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    for group in groups.iter() {
        let mut ids: Vec<_> = group.buildings.iter().map(|b| &b.id).collect();
        ids.sort_unstable();
        let people = group.people();
        for member in people.filter(|member| !member.person.has_left(day.as_of)) {
            // Somebody of whom it is not known where they live proves nothing.
            let Some(homes) = member.person.homes(street, day.as_of) else {
                continue;
            };
            let fits = |home: &&Filed<Building>| {
                ids.binary_search(&&home.id).is_ok() || groups.has_none(home)
            };
            if !homes.iter().any(fits) {
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
