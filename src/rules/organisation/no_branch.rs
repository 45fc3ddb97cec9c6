//! O207: a grid with neither a party branch nor a joint one.
//!
//! A tie in force to another grid stands in place of a branch of its own, whatever that grid
//! has (O222).

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Standing, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O207",
    "grid-without-branch",
    Severity::Error,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
head = [
  { volunteer = "tx201-9", since = 2012-03-01 },
]
# 没有 [branch]，也没有 joint_with
"#;

const RIGHT: &str = r#"
head = [
  { volunteer = "tx201-9", since = 2012-03-01 },
]
joint_with = [
  { grid = "tx-1", since = 2013-01-01 },
]
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let branches = &chain.branches;
    for grid in street.grids.iter().filter(|g| g.in_force(day.as_of)) {
        if let Standing::Missing = branches.of(grid) {
            sink.push(Diagnostic::new(RULE.code, grid.file, Span::default()).help());
        }
    }
}
