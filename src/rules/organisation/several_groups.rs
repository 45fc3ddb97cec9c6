//! O223: someone in several party groups at once.
//!
//! Groups that are joined are one.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O223",
    "several-groups",
    Severity::Error,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
members = [
  { volunteer = "tx202-1", role = "组长", since = 2012-06-01 },
  { volunteer = "tx202-2", since = 2012-06-01 },
  { volunteer = "tx202-3", since = 2012-06-01 },
  { volunteer = "tx201-3", since = 2014-01-01 },
]
"#;

const RIGHT: &str = r#"
members = [
  { volunteer = "tx201-1", role = "组长", since = 2012-06-01 },
  { volunteer = "tx201-2", since = 2012-06-01 },
  { volunteer = "tx201-3", since = 2012-06-01, until = 2013-12-31 },
]
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    for (id, groups) in groups.people_of_several() {
        let list: Vec<String> = groups.map(|group| group.host.id.to_string()).collect();
        let person = street.person(id);
        let Some(filed) = person.record else {
            continue;
        };
        if !person.has_left(day.as_of) {
            let finding = Diagnostic::new(RULE.code, filed.file, Span::default());
            sink.push(finding.arg("groups", list).help());
        }
    }
}
