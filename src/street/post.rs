//! Who held which post when: what a confirmation is held against.
//!
//! Terms name people by any id they had; posts are kept by the present one.

use std::collections::BTreeSet;

use jiff::civil::Date;
use thin_vec::ThinVec;

use super::frame::Frame;
use super::people::Street;
use super::person::Person;
use super::shelf::IdMap;
use crate::record::team::{Team, TeamMember};
use crate::record::{CommitteeTerm, Id, Many, Term, current, in_force};

/// A term of somebody in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// The community it belongs to; none: the street.
    pub community: Option<Id>,
    /// The team whose 队长 it is; none for posts of communities, grids, buildings, the street.
    pub captain_of: Option<Id>,
    /// First day.
    pub since: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Post {
    /// Whether it was held on a day.
    pub fn held_on(&self, day: Date) -> bool {
        in_force(self.since, self.until, Some(day))
    }
}

impl Street {
    /// The secretary of a committee on a day, and the term that says so; of several the first
    /// that is written.
    pub fn secretary<'a>(
        &'a self,
        committee: &'a Many<CommitteeTerm>,
        day: Option<Date>,
    ) -> Option<(Person<'a>, &'a CommitteeTerm)> {
        let terms = current(committee, day).map(|at| &at.value);
        let mut led = terms.filter(|term| term.is_secretary());
        led.find_map(|term| Some((self.holder(term)?, term)))
    }

    /// The captains of a team on a day, each with the term that says so, as they are written.
    pub fn captains<'a>(
        &'a self,
        team: &'a Team,
        day: Option<Date>,
    ) -> impl Iterator<Item = (Person<'a>, &'a TeamMember)> {
        let terms = current(&team.members, day).map(|at| &at.value);
        let led = terms.filter(|term| term.is_captain());
        led.filter_map(|term| Some((self.holder(term)?, term)))
    }
}

/// All posts, by volunteer.
#[derive(Debug, Default)]
pub struct Posts {
    held: IdMap<ThinVec<Post>>,
    unread: BTreeSet<Option<Id>>,
}

impl Posts {
    /// The posts of a volunteer, by their present id.
    pub fn of(&self, volunteer: &Id) -> &[Post] {
        self.held
            .get(volunteer)
            .map_or(&[], |posts| posts.as_slice())
    }

    /// Whether a record of a community (none: of the street) that holds posts was read in
    /// part: who is not among them may hold one all the same.
    pub fn is_unread(&self, community: Option<&Id>) -> bool {
        !self.unread.is_empty() && self.unread.contains(&community.cloned())
    }

    fn add(
        &mut self,
        frame: &Frame,
        term: &(impl Term + ?Sized),
        community: Option<&Id>,
        captain_of: Option<&Id>,
    ) {
        let Some(holder) = term.holder() else { return };
        let holder = frame.volunteer_id(holder);
        let post = Post {
            community: community.cloned(),
            captain_of: captain_of.cloned(),
            since: term.since(),
            until: term.until(),
        };
        let posts = self.held.entry(holder.clone()).or_default();
        // A member of a group has a duty in the same building for the same time: once is
        // enough, and most have no other.
        if !posts.contains(&post) {
            posts.reserve_exact(1);
            posts.push(post);
        }
    }

    fn add_all<'a, T: Term + 'a>(
        &mut self,
        frame: &Frame,
        terms: impl IntoIterator<Item = &'a crate::text::At<T>>,
        community: Option<&Id>,
    ) {
        for term in terms {
            self.add(frame, &term.value, community, None);
        }
    }

    /// Reads every post of the frame.
    pub(super) fn of_frame(frame: &Frame) -> Self {
        let mut posts = Self::default();
        if let Some(committee) = &frame.config.committee {
            posts.add_all(frame, &committee.members, None);
        }
        for community in &frame.communities {
            let at = Some(&community.id);
            posts.add_all(
                frame,
                community.general_branch.iter().flat_map(|b| &b.committee),
                at,
            );
            posts.add_all(frame, community.station.iter().flat_map(|s| &s.head), at);
        }
        posts.add_unread(frame);
        posts.add_grids(frame);
        posts.add_buildings(frame);
        for team in &frame.teams {
            for member in team.members.iter().filter(|m| m.value.is_captain()) {
                posts.add(
                    frame,
                    &member.value,
                    team.community.as_ref(),
                    Some(&team.id),
                );
            }
        }
        posts
    }

    fn add_unread(&mut self, frame: &Frame) {
        fn of<T>(shelf: &super::Shelf<T>) -> impl Iterator<Item = Option<Id>> {
            let partial = shelf.iter().filter(|row| row.partial);
            partial.map(|row| row.community.clone())
        }
        let communities = frame.communities.iter().filter(|row| row.partial);
        self.unread
            .extend(communities.map(|row| Some(row.id.clone())));
        self.unread
            .extend(of(&frame.grids).chain(of(&frame.buildings)));
        self.unread.extend(of(&frame.teams));
        self.unread.extend(frame.config.partial.then_some(None));
    }

    fn add_grids(&mut self, frame: &Frame) {
        for grid in &frame.grids {
            let at = grid.community.as_ref();
            self.add_all(frame, &grid.head, at);
            self.add_all(frame, grid.branch.iter().flat_map(|b| &b.committee), at);
            self.add_all(frame, grid.branch.iter().flat_map(|b| &b.contact), at);
            for organisation in &grid.organisation {
                self.add_all(frame, &organisation.leader, at);
                self.add_all(frame, &organisation.members, at);
                let team = organisation
                    .team
                    .as_ref()
                    .and_then(|t| frame.teams.get(t.value.id()));
                self.add_all(frame, team.iter().flat_map(|t| &t.members), at);
            }
        }
    }

    fn add_buildings(&mut self, frame: &Frame) {
        for building in &frame.buildings {
            let at = building.community.as_ref();
            self.add_all(frame, &building.head, at);
            self.add_all(frame, &building.representatives, at);
            self.add_all(
                frame,
                building.party_group.iter().flat_map(|g| &g.members),
                at,
            );
            self.add_all(
                frame,
                building.party_group.iter().flat_map(|g| &g.contact),
                at,
            );
            self.add_all(frame, &building.duty, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use jiff::civil::date;

    use super::super::{Frame, Handbook, Visitor};
    use crate::record::{Ends, Id};
    use crate::store::Memory;

    struct Passes(AtomicUsize);

    impl Visitor for Passes {
        type Kept = ();
        type Sum = ();
        fn begin(&self, _: &Frame) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
        fn look(&self, _: &Frame, _: &Handbook) {}
        fn fold(&self, (): &mut (), _: &Handbook, (): ()) {}
    }

    #[test]
    fn posts_are_kept_by_the_present_id() -> std::io::Result<()> {
        let mut tree = Memory::new();
        let community = "[station]\nhead = [{ volunteer = \"old\", until = 2014-06-30 }]\n";
        tree.put("communities/c/community.toml", community)
            .put("communities/c/volunteers/new.toml", "aliases = [\"old\"]\n");
        let passes = Passes(AtomicUsize::new(0));
        let (street, ()) = Frame::load(&tree)?.with_people(&tree, &passes);
        let posts = street.posts.of(&Id::new("new"));
        let held = posts.iter().map(|post| {
            let days = [date(2014, 6, 30), date(2014, 7, 1)];
            days.map(|day| post.held_on(day))
        });
        assert_eq!(held.collect::<Vec<_>>(), [[true, false]]);
        assert_eq!(passes.0.into_inner(), 2);
        assert!(street.posts.is_unread(Some(&Id::new("c"))) && !street.posts.is_unread(None));
        Ok(())
    }

    #[test]
    fn secretaries_and_captains_of_a_day() -> std::io::Result<()> {
        let mut tree = Memory::new();
        let branch = "[general_branch]\nname = \"总支\"\ncommittee = [\n\
             { volunteer = \"a\", role = \"副书记\" },\n\
             { volunteer = \"b\", role = \"书记\", until = 2013-12-31 },\n\
             { volunteer = \"a\", role = \"书记\", since = 2014-01-01 },\n]\n";
        let team = "members = [\n{ volunteer = \"b\", role = \"副队长\" },\n\
             { volunteer = \"c\", role = \"队长\" },\n{ volunteer = \"old\", role = \"队长\" },\n]\n";
        tree.put("communities/c/community.toml", branch)
            .put("communities/c/teams/t.toml", team)
            .put("communities/c/volunteers/a.toml", "aliases = [\"old\"]\n");
        let passes = Passes(AtomicUsize::new(0));
        let (street, ()) = Frame::load(&tree)?.with_people(&tree, &passes);
        let branch = street
            .communities
            .get("c")
            .and_then(|c| c.general_branch.as_ref());
        let led = |day| {
            let (person, term) = street.secretary(&branch?.value.committee, Some(day))?;
            Some((person.id.as_str(), term.since()))
        };
        assert_eq!(led(date(2013, 12, 31)), Some(("b", None)));
        assert_eq!(led(date(2014, 1, 1)), Some(("a", Some(date(2014, 1, 1)))));
        let team = street.teams.get("t").map(|filed| &filed.record);
        let captains = team
            .into_iter()
            .flat_map(|team| street.captains(team, None));
        let captains: Vec<_> = captains.map(|(person, _)| person.id.as_str()).collect();
        assert_eq!(captains, ["c", "a"]);
        Ok(())
    }
}
