//! O214: 四联: a branch without a contact, a group without a contact, a member of `relation`
//! 社区 without households.
//!
//! A group is looked at with all that are joined to it: any of their tables may name the
//! contact. Households count wherever the duty is written. A group without members is O202's.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Linked, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O214", "missing-link", Severity::Warn, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
[[duty]]
member = "tx102-3"
floors = [3]
households = []
since = 2012-06-01
"#;

const RIGHT: &str = r#"
[[duty]]
member = "tx102-3"
floors = [3]
households = ["1-301"]
since = 2012-06-01
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    for branch in chain.branches.iter() {
        if chain.lacks_link_to_branch(branch) {
            let place = Diagnostic::new(RULE.code, branch.host.file, branch.table.span);
            sink.push(place.variant("branch").help());
        }
    }
    let linked = Linked::new(street, day.as_of);
    for group in chain.groups.iter() {
        if chain.lacks_link_to_group(group) {
            let place = Diagnostic::new(RULE.code, group.host.file, group.table.span);
            sink.push(place.variant("group").help());
        }
        for member in group.people() {
            if let Some((file, span)) = linked.bare(group, member) {
                let id = member.person.id.as_str();
                let finding = Diagnostic::new(RULE.code, file, span).variant("member");
                sink.push(finding.arg("volunteer", id).volunteer(id).help());
            }
        }
    }
}
