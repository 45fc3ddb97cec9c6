//! O209: a branch with more than `branch_members_max`, or with `branch_committee_from` and a
//! committee of fewer than three.
//!
//! It counts as O208 does: 正式党员 of `relation` 社区, joined grids included.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O209", "large-branch", Severity::Warn, Check::Chain(look)).example(WRONG, RIGHT);

/// The least people in a 支委会.
const COMMITTEE: usize = 3;

const WRONG: &str = r#"
branch_members_max = 50
branch_committee_from = 6
"#;

const RIGHT: &str = r#"
committee = [
  { volunteer = "tx102-1", role = "书记", since = 2012-06-01 },
  { volunteer = "tx101-1", role = "组织委员", since = 2012-06-01 },
  { volunteer = "tx101-2", role = "宣传委员", since = 2012-06-01 },
]
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let numbers = &street.numbers;
    let (most, from) = (numbers.branch_members_max, numbers.branch_committee_from);
    let branches = &chain.branches;
    for branch in branches.iter().filter(|branch| branch.sure) {
        let (count, _) = branch.full_members(day.as_of);
        let place = || {
            let place = Diagnostic::new(RULE.code, branch.host.file, branch.table.span);
            place.arg("count", count).help()
        };
        if count > most {
            sink.push(place().variant("members").arg("most", most));
        }
        let committee = branch.committee.len();
        if count >= from && committee < COMMITTEE {
            let finding = place().variant("committee").arg("from", from);
            sink.push(finding.arg("committee", committee));
        }
    }
}
