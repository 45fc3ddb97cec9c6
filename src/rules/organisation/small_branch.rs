//! O208: a branch with fewer 正式党员 of `relation` 社区 than `branch_members_min`.
//!
//! Its members are its committee and the groups of the buildings of its grids, those joined
//! to it included. It is asked though one of these buildings has no group.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O208", "small-branch", Severity::Warn, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
party = "正式党员"
relation = "单位"
status = "离退休"
"#;

const RIGHT: &str = r#"
party = "正式党员"
relation = "社区"
status = "离退休"
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let least = street.numbers.branch_members_min;
    let branches = &chain.branches;
    for branch in branches.iter().filter(|branch| branch.sure) {
        // Whoever cannot be told may be one.
        let (_, most) = branch.full_members(day.as_of);
        if most < least {
            let place = Diagnostic::new(RULE.code, branch.host.file, branch.table.span);
            sink.push(place.arg("count", most).arg("least", least).help());
        }
    }
}
