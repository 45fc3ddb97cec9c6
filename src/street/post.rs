//! Who held which post when: what a confirmation is held against.

use jiff::civil::Date;

use super::frame::Frame;
use super::shelf::IdMap;
use crate::record::{Id, Term, in_force};

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

/// All posts, by volunteer.
#[derive(Debug, Default)]
pub struct Posts(IdMap<Vec<Post>>);

impl Posts {
    /// The posts of a volunteer, by the id as it is written in the terms.
    pub fn of(&self, volunteer: &Id) -> &[Post] {
        self.0.get(volunteer).map_or(&[], Vec::as_slice)
    }

    fn add(
        &mut self,
        term: &(impl Term + ?Sized),
        community: Option<&Id>,
        captain_of: Option<&Id>,
    ) {
        let Some(holder) = term.holder() else { return };
        self.0.entry(holder.clone()).or_default().push(Post {
            community: community.cloned(),
            captain_of: captain_of.cloned(),
            since: term.since(),
            until: term.until(),
        });
    }

    fn add_all<'a, T: Term + 'a>(
        &mut self,
        terms: impl IntoIterator<Item = &'a crate::text::At<T>>,
        community: Option<&Id>,
    ) {
        for term in terms {
            self.add(&term.value, community, None);
        }
    }

    /// Reads every post of the frame.
    pub(super) fn of_frame(frame: &Frame) -> Self {
        let mut posts = Self::default();
        if let Some(committee) = &frame.config.committee {
            posts.add_all(&committee.members, None);
        }
        for community in &frame.communities {
            let at = Some(&community.id);
            posts.add_all(
                community.general_branch.iter().flat_map(|b| &b.committee),
                at,
            );
            posts.add_all(community.station.iter().flat_map(|s| &s.head), at);
        }
        posts.add_grids(frame);
        posts.add_buildings(frame);
        for team in &frame.teams {
            for member in team.members.iter().filter(|m| m.value.role() == "队长") {
                posts.add(&member.value, team.community.as_ref(), Some(&team.id));
            }
        }
        posts
    }

    fn add_grids(&mut self, frame: &Frame) {
        for grid in &frame.grids {
            let at = grid.community.as_ref();
            self.add_all(&grid.head, at);
            self.add_all(grid.branch.iter().flat_map(|b| &b.committee), at);
            self.add_all(grid.branch.iter().flat_map(|b| &b.contact), at);
            for organisation in &grid.organisation {
                self.add_all(&organisation.leader, at);
                self.add_all(&organisation.members, at);
                let team = organisation
                    .team
                    .as_ref()
                    .and_then(|t| frame.teams.get(t.value.id()));
                self.add_all(team.iter().flat_map(|t| &t.members), at);
            }
        }
    }

    fn add_buildings(&mut self, frame: &Frame) {
        for building in &frame.buildings {
            let at = building.community.as_ref();
            self.add_all(&building.head, at);
            self.add_all(&building.representatives, at);
            self.add_all(building.party_group.iter().flat_map(|g| &g.members), at);
            self.add_all(building.party_group.iter().flat_map(|g| &g.contact), at);
            self.add_all(&building.duty, at);
        }
    }
}
