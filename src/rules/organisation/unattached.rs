//! O205: a party member of `relation` 社区 who has reported in, lives here and is in no group.
//!
//! Who lives where the group is missing or empty is not asked; nor is anyone of a community
//! in which a record that was read in part, or an id that names nobody, may be theirs.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::record::building::Building;
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Filed, Groups, Handbook, Person, Standing, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O205",
    "party-member-without-group",
    Severity::Warn,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
members = [
  { volunteer = "tx102-1", role = "组长", since = 2012-06-01 },
  { volunteer = "tx102-2", since = 2012-06-01 },
  { volunteer = "tx102-3", since = 2012-06-01 },
]
"#;

const RIGHT: &str = r#"
members = [
  { volunteer = "tx102-1", role = "组长", since = 2012-06-01 },
  { volunteer = "tx102-2", since = 2012-06-01 },
  { volunteer = "tx102-3", since = 2012-06-01 },
  { volunteer = "tx102-4", since = 2014-06-01 },
]
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    for volunteer in &street.volunteers {
        if !is_asked(volunteer, day) || groups.has(&volunteer.id) {
            continue;
        }
        let homes = Person::of(volunteer).homes(street, day.as_of);
        let homes = homes.unwrap_or_default();
        let home = homes.iter().find(|home| home.in_force(day.as_of));
        if let Some(home) = home.filter(|home| can_tell(groups, home)) {
            let finding = Diagnostic::new(RULE.code, volunteer.file, Span::default());
            sink.push(finding.arg("building", home.id.as_str()).help());
        }
    }
}

/// Whether they are one who ought to be in a group.
fn is_asked(volunteer: &Handbook, day: &Day) -> bool {
    let person = Person::of(volunteer);
    let reported = volunteer.reported.map(|at| at.value);
    reported.is_some_and(|reported| day.as_of.is_none_or(|day| reported <= day))
        && person.is_party_member() == Some(true)
        && person.is_of_community() == Some(true)
        && !person.has_left(day.as_of)
}

/// Whether there is a group where they live, and all who are in one can be told.
fn can_tell(groups: &Groups<'_>, home: &Filed<Building>) -> bool {
    let doubtful = groups.is_doubtful(home.community.as_ref());
    !doubtful && !groups.has_none(home) && matches!(groups.of(home), Standing::In(_))
}
