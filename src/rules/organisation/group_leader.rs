//! O203: a party group with two 组长, or whose 组长 is no 正式党员.
//!
//! Asked of the host, for all who are joined to it. A 组长 who is no party member at all is
//! O204's; one who has left is O218's.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Group, Member, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O203", "group-leader", Severity::Error, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
members = [
  { volunteer = "tx102-1", role = "组长", since = 2012-06-01 },
  { volunteer = "tx102-2", role = "组长", since = 2013-06-01 },
"#;

const RIGHT: &str = r#"
members = [
  { volunteer = "tx102-1", role = "组长", since = 2012-06-01, until = 2013-05-31 },
  { volunteer = "tx102-2", role = "组长", since = 2013-06-01 },
"#;

fn look(_: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    for group in groups.iter() {
        look_at(group, day, sink);
    }
}

fn look_at(group: &Group<'_>, day: &Day, sink: &mut Sink) {
    let here = |member: &&Member<'_>| !member.person.has_left(day.as_of);
    let mut leaders: Vec<_> = group.leaders().filter(here).collect();
    leaders.sort_by_key(|member| member.term.value.since());
    let mut seen = std::collections::BTreeSet::new();
    leaders.retain(|member| seen.insert(member.person.id));
    for (nth, leader) in leaders.iter().enumerate() {
        let (id, file) = (leader.person.id.as_str(), leader.building.file);
        let place = || Diagnostic::new(RULE.code, file, leader.term.span).volunteer(id);
        if let Some(other) = leaders[..nth].last() {
            let two = place().variant("two").arg("volunteer", id);
            sink.push(two.arg("other", other.person.id.as_str()).help());
        }
        let party = leader.person.is_party_member();
        if party == Some(true) && leader.person.is_full_member(day.as_of) == Some(false) {
            sink.push(place().variant("not-full").arg("volunteer", id).help());
        }
    }
}
