//! O201: a building with neither a party group nor a joint one.
//!
//! A tie in force to another building stands in place of a group of its own, whatever that
//! building has (O222).

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Standing, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O201",
    "building-without-group",
    Severity::Error,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
representatives = [
  { volunteer = "tx102-8", since = 2012-06-01 },
]
# 没有 [party_group]，也没有 joint_with
"#;

const RIGHT: &str = r#"
representatives = [
  { volunteer = "tx102-8", since = 2012-06-01 },
]
joint_with = [
  { building = "tx-1-01", since = 2013-01-01 },
]
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing {
        if let Standing::Missing = groups.of(building) {
            sink.push(Diagnostic::new(RULE.code, building.file, Span::default()).help());
        }
    }
}
