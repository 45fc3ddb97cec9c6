//! O215: 四联: a contact of a branch who is not of the 总支 committee; of a group, not of the
//! branch.
//!
//! Where the 总支 or the branch is missing, or not all of it could be read, nobody is told not
//! to be of it.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::{Holder, Id, Many, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Branch, Branches, Filed, Groups, Standing, Street, Territory};

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O215",
    "wrong-contact",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

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

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let (groups, territory) = (
        Groups::new(street, day.as_of),
        Territory::new(street, day.as_of),
    );
    let branches = Branches::new(street, day.as_of, &groups, &territory);
    let within = Within { street, day };
    for branch in branches.iter() {
        if let Some(committee) = within.general_branch(branch) {
            let contacts = &branch.table.value.contact;
            within.look(branch.host, contacts, &committee, "branch", sink);
        }
    }
    for group in groups.iter().filter(|group| !group.members.is_empty()) {
        // The group's branch is that of the host's grid; a building joined from another grid
        // may keep its link to its own.
        let mut people = BTreeSet::new();
        let mut complete = true;
        for building in &group.buildings {
            let grids = territory.grids(building);
            complete &= !grids.is_empty();
            for grid in grids {
                match branches.of(grid) {
                    Standing::In(branch) => {
                        complete &= branch.is_complete();
                        people.extend(branch.people.keys().copied());
                    }
                    _ => complete = false,
                }
            }
        }
        let asked = group.buildings.iter().filter(|_| complete);
        for building in asked {
            for table in building.party_group.iter() {
                within.look(building, &table.value.contact, &people, "group", sink);
            }
        }
    }
}

struct Within<'a> {
    street: &'a Street,
    day: &'a Day,
}

impl<'a> Within<'a> {
    /// The committee of the 总支 over a branch, if it is known in full.
    fn general_branch(&self, branch: &Branch<'_>) -> Option<BTreeSet<&'a Id>> {
        let community = branch.host.community.as_ref()?;
        let community = self.street.communities.get(community)?;
        let table = community
            .record
            .general_branch
            .as_ref()
            .filter(|_| !community.partial)?;
        let people = current(&table.value.committee, self.day.as_of);
        let people = people.map(|term| self.street.holder(&term.value));
        people
            .map(|person| person.filter(|p| p.is_known()).map(|p| p.id))
            .collect()
    }

    /// Tells of the contacts that are none of these people.
    fn look<T>(
        &self,
        filed: &Filed<T>,
        contacts: &Many<Holder>,
        people: &BTreeSet<&Id>,
        variant: &'static str,
        sink: &mut Sink,
    ) {
        for term in current(contacts, self.day.as_of) {
            let Some(person) = self.street.holder(&term.value) else {
                continue;
            };
            let asked = person.is_known() && !person.has_left(self.day.as_of);
            if asked && !people.contains(person.id) {
                let id = person.id.as_str();
                let place = Diagnostic::new(RULE.code, filed.file, term.span).variant(variant);
                sink.push(place.arg("volunteer", id).volunteer(id).help());
            }
        }
    }
}
