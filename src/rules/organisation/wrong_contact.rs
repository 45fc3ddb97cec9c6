//! O215: 四联: a contact of a branch who is not of the 总支 committee; of a group, not of the
//! branch.
//!
//! Where the 总支 or the branch is missing, or not all of it could be read, nobody is told not
//! to be of it.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Contacts, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O215", "wrong-contact", Severity::Error, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
contact = [
  { volunteer = "tx201-1", since = 2012-06-01 },
]
"#;

const RIGHT: &str = r#"
contact = [
  { volunteer = "tx101-2", since = 2012-06-01 },
]
"#;

fn look(_: &Street, chain: &Chain<'_>, _: &Day, sink: &mut Sink) {
    for branch in chain.branches.iter() {
        tell(&chain.to_branch(branch), "branch", sink);
    }
    for group in chain.groups.iter() {
        tell(&chain.to_group(group), "group", sink);
    }
}

/// Tells of the contacts who may not link.
fn tell(contacts: &Contacts<'_>, variant: &'static str, sink: &mut Sink) {
    for contact in contacts.list.iter().filter(|contact| contact.stray) {
        let id = contact.person.id.as_str();
        let place = Diagnostic::new(RULE.code, contact.file, contact.span).variant(variant);
        sink.push(place.arg("volunteer", id).volunteer(id).help());
    }
}
