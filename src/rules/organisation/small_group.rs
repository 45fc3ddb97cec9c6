//! O221: a party group, with those joined to it, of fewer members of `relation` 社区 than
//! `group_members_min`.
//!
//! Asked of the host, for all who are joined to it. A group without members is O202's.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O221", "small-group", Severity::Warn, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "钱某丙"
party = "正式党员"
relation = "单位"
"#;

const RIGHT: &str = r#"
name = "钱某丙"
party = "正式党员"
relation = "社区"
"#;

fn look(street: &Street, chain: &Chain<'_>, _: &Day, sink: &mut Sink) {
    let least = street.numbers.group_members_min;
    let groups = &chain.groups;
    for group in groups.iter() {
        if !group.sure || group.members.is_empty() {
            continue;
        }
        // Whoever cannot be told may be one.
        let kept_here = group.people();
        let kept_here = kept_here.filter(|m| m.person.is_of_community() != Some(false));
        let count = kept_here.count();
        if count < least {
            let place = Diagnostic::new(RULE.code, group.host.file, group.table.span);
            sink.push(place.arg("count", count).arg("least", least).help());
        }
    }
}
