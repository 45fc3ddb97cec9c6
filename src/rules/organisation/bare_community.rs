//! O217: a community without 党总支 or 志愿者服务站.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O217",
    "community-without-branch-or-station",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "通信花园社区"
code = "410105002012"
points_since = 2013-01-01

[general_branch]
name = "通信花园社区总支部委员会"
"#;

const RIGHT: &str = r#"
[station]
name = "通信花园社区党员志愿者服务站"
head = [
  { volunteer = "tx201-1", since = 2013-03-01 },
]
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for community in street.communities.iter().filter(|c| !c.partial) {
        let mut tell = |variant| {
            let finding = Diagnostic::new(RULE.code, community.file, Span::default());
            sink.push(finding.variant(variant).help());
        };
        if community.general_branch.is_none() {
            tell("branch");
        }
        if community.station.is_none() {
            tell("station");
        }
    }
}
