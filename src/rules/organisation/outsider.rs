//! O204: a party-group member who is no party member.
//!
//! Who has left is not asked.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O204",
    "group-member-of-no-party",
    Severity::Error,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "钱某丙"
party = "群众"
"#;

const RIGHT: &str = r#"
name = "钱某丙"
party = "预备党员"
"#;

fn look(_: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    for member in groups.iter().flat_map(|group| group.people()) {
        let person = &member.person;
        if person.is_party_member() == Some(false) && !person.has_left(day.as_of) {
            let id = person.id.as_str();
            let place = Diagnostic::new(RULE.code, member.building.file, member.term.span);
            sink.push(place.arg("volunteer", id).volunteer(id).help());
        }
    }
}
