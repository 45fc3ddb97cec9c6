//! O202: a party group without members.
//!
//! A host's group and those joined to it are one: it is asked of the host, for all of them.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O202",
    "group-without-members",
    Severity::Error,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[party_group]
name = "通信花园2号楼组党小组"
members = []
"#;

const RIGHT: &str = r#"
[party_group]
name = "通信花园2号楼组党小组"
members = [
  { volunteer = "tx102-1", role = "组长", since = 2012-06-01 },
"#;

fn look(_: &Street, chain: &Chain<'_>, _: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    for group in groups.iter() {
        if group.sure && group.members.is_empty() {
            let place = Diagnostic::new(RULE.code, group.host.file, group.table.span);
            sink.push(place.help());
        }
    }
}
