//! Whether a body had begun on a day, as far as its terms tell.
//!
//! Branches, groups and organisations have no day of their own: one of which every term that is
//! written begins later had not begun, and nobody was in it. What has no term, or one without
//! `since`, is taken to have been there before these records. Reports ask here; what is to be
//! held against a body is for its own module.

use jiff::civil::Date;

use super::body::Body;
use super::branch::Branch;
use super::group::Group;
use crate::record::{CommitteeTerm, Ends, Many};

/// Whether any of the terms had begun, or there is none.
fn any<'t, T: Ends + 't>(
    terms: impl IntoIterator<Item = &'t crate::text::At<T>>,
    day: Date,
) -> Option<bool> {
    let firsts = terms.into_iter().map(|term| term.value.since());
    firsts
        .map(|since| since.is_none_or(|since| since <= day))
        .reduce(|any, this| any || this)
}

/// Of several lists: whether something of any had begun, or all are empty.
fn had<const N: usize>(lists: [Option<bool>; N]) -> bool {
    let told = lists.into_iter().flatten();
    told.reduce(|any, this| any || this).unwrap_or(true)
}

/// Whether a committee had begun.
pub fn has_begun(committee: &Many<CommitteeTerm>, day: Option<Date>) -> bool {
    day.is_none_or(|day| had([any(committee, day)]))
}

impl Branch<'_> {
    /// Whether it had begun on a day, by its committee, its contacts, and who is in it.
    pub fn has_begun(&self, day: Option<Date>) -> bool {
        let table = &self.table.value;
        let told = |day| had([any(&table.committee, day), any(&table.contact, day)]);
        !self.people.is_empty() || day.is_none_or(told)
    }
}

impl Group<'_> {
    /// Whether it had begun on a day, by its members and contacts.
    pub fn has_begun(&self, day: Option<Date>) -> bool {
        let tables = || self.buildings.iter().flat_map(|b| b.party_group.iter());
        let members = || tables().flat_map(|table| table.value.members.iter());
        let contacts = || tables().flat_map(|table| table.value.contact.iter());
        day.is_none_or(|day| had([any(members(), day), any(contacts(), day)]))
    }
}

impl Body<'_> {
    /// Whether it had begun on a day, by its team or else its people.
    pub fn has_begun(&self, day: Option<Date>) -> bool {
        let Some(day) = day else { return true };
        if let Some(team) = self.team {
            let since = team.record.since();
            let founded = since.is_none_or(|since| since <= day);
            return founded && had([any(&team.record.members, day)]);
        }
        self.table.is_none_or(|at| {
            let (leader, members) = (&at.value.leader, &at.value.members);
            had([any(leader, day), any(members, day)])
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::store::Memory;
    use crate::street::{Chain, Frame, Handbook, Street, Visitor, bodies};

    struct Passing;

    impl Visitor for Passing {
        type Kept = ();
        type Sum = ();
        fn begin(&self, _: &Frame) {}
        fn look(&self, _: &Frame, _: &Handbook) {}
        fn fold(&self, (): &mut (), _: &Handbook, (): ()) {}
    }

    const GRID: &str = "name = \"网格\"\n\
        [branch]\nname = \"支部\"\ncommittee = [{ volunteer = \"v\", since = 2012-06-01 }]\n\
        [[organisation]]\nkind = \"团支部\"\nleader = [{ volunteer = \"v\", since = 2013-01-01 }]\n\
        [[organisation]]\nkind = \"业主代表小组\"\nleader = [{ volunteer = \"v\" }]\n";
    const BUILDING: &str = "name = \"楼组\"\nfloors = 3\nhouseholds = 9\ngrid = [{ grid = \"g\" }]\n\
        [party_group]\nname = \"小组\"\n\
        members = [{ volunteer = \"v\", since = 2013-01-01, until = 2013-12-31 }]\n";

    fn street() -> std::io::Result<Street> {
        let mut tree = Memory::new();
        tree.put("communities/c/grids/g.toml", GRID)
            .put("communities/c/buildings/b.toml", BUILDING)
            .put("communities/c/volunteers/v.toml", "name = \"张三\"\n");
        Ok(Frame::load(&tree)?.with_people(&tree, &Passing).0)
    }

    #[test]
    fn before_the_first_term_nothing_had_begun() -> std::io::Result<()> {
        let street = street()?;
        let begun = |day: Option<Date>| {
            let chain = Chain::new(&street, day);
            let branch = chain.branches.iter().all(|branch| branch.has_begun(day));
            let group = chain.groups.iter().all(|group| group.has_begun(day));
            let grid = street.grids.iter().next();
            let bodies = grid.map(|grid| bodies(&street, grid, day));
            let bodies = bodies.into_iter().flatten();
            let of_kind: Vec<bool> = bodies
                .filter(|body| body.table.is_some())
                .map(|body| body.has_begun(day))
                .collect();
            (branch, group, of_kind)
        };
        // 业主代表小组 has a term without a first day; it stands first by the policy.
        assert_eq!(
            begun(Some(date(2012, 5, 31))),
            (false, false, vec![true, false])
        );
        assert_eq!(
            begun(Some(date(2012, 6, 1))),
            (true, false, vec![true, false])
        );
        assert_eq!(
            begun(Some(date(2013, 1, 1))),
            (true, true, vec![true, true])
        );
        // What has ended has begun.
        assert_eq!(
            begun(Some(date(2015, 1, 1))),
            (true, true, vec![true, true])
        );
        assert_eq!(begun(None), (true, true, vec![true, true]));
        Ok(())
    }
}
