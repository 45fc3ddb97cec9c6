//! O214: 四联: a branch without a contact, a group without a contact, a member of `relation`
//! 社区 without households.
//!
//! A group is looked at with all that are joined to it: any of their tables may name the
//! contact. Households count wherever the duty is written. A group without members is O202's.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::{Ends, Id, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Branches, Group, Groups, Street, Territory};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O214", "missing-link", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

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

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let (groups, territory) = (
        Groups::new(street, day.as_of),
        Territory::new(street, day.as_of),
    );
    let branches = Branches::new(street, day.as_of, &groups, &territory);
    for branch in branches.iter().filter(|branch| !branch.host.partial) {
        let contact = current(&branch.table.value.contact, day.as_of).next();
        if contact.is_none() {
            let place = Diagnostic::new(RULE.code, branch.host.file, branch.table.span);
            sink.push(place.variant("branch").help());
        }
    }
    let links = Links::new(street, day);
    for group in groups.iter() {
        if group.sure && !group.members.is_empty() {
            look_at(&links, group, day, sink);
        }
    }
}

fn look_at(links: &Links<'_>, group: &Group<'_>, day: &Day, sink: &mut Sink) {
    let tables = group.buildings.iter().flat_map(|b| b.party_group.iter());
    let mut contacts = tables.flat_map(|table| &table.value.contact);
    if !contacts.any(|term| term.value.in_force(day.as_of)) {
        let place = Diagnostic::new(RULE.code, group.host.file, group.table.span);
        sink.push(place.variant("group").help());
    }
    for member in group.people() {
        let person = &member.person;
        let asked = person.is_party_member() == Some(true)
            && person.is_of_community() == Some(true)
            && !person.has_left(day.as_of);
        let place = match links.0.get(person.id) {
            _ if !asked => continue,
            Some(Link::Households) => continue,
            Some(Link::Bare(file, span)) => (*file, *span),
            None => (member.building.file, member.term.span),
        };
        let id = person.id.as_str();
        let finding = Diagnostic::new(RULE.code, place.0, place.1).variant("member");
        sink.push(finding.arg("volunteer", id).volunteer(id).help());
    }
}

/// What a member's duties link to.
enum Link {
    /// Households.
    Households,
    /// None, although there is this duty.
    Bare(FileId, Span),
}

/// The links of everybody, by person.
struct Links<'a>(BTreeMap<&'a Id, Link>);

impl<'a> Links<'a> {
    fn new(street: &'a Street, day: &Day) -> Self {
        let mut links = BTreeMap::new();
        let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
        for building in standing {
            for duty in current(&building.duty, day.as_of) {
                let Some(person) = street.holder(&duty.value) else {
                    continue;
                };
                if duty.value.households.is_empty() {
                    let bare = Link::Bare(building.file, duty.span);
                    links.entry(person.id).or_insert(bare);
                } else {
                    links.insert(person.id, Link::Households);
                }
            }
        }
        Self(links)
    }
}
