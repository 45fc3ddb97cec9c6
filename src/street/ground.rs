//! What of the frame is seen while a handbook is looked at by itself.
//!
//! Points are given and rules look at handbooks with this in hand and with nothing else of the
//! frame. What comes of a handbook is remembered for as long as nothing changes that can be
//! seen from here: [`super::seen`] says of each record what that is, and no more may be shown
//! here than is told there.

use jiff::civil::Date;

use super::catalogue::Catalogue;
use super::frame::Frame;
use super::home::Home;
use super::post::Posts;
use super::shelf::{Filed, Shelf};
use crate::record::Id;
use crate::record::activity::Activity;
use crate::record::closing::Closing;
use crate::record::community::Community;
use crate::record::notice::Notice;
use crate::record::rewards::Rewards;
use crate::record::team::Team;
use crate::record::volunteer::Volunteer;

/// The frame as handbooks see it.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// `policy/rewards.toml`.
    pub rewards: &'a Filed<Rewards>,
    /// The services of `policy/services.toml`, by name.
    pub catalogue: &'a Catalogue,
    /// 社区.
    pub communities: &'a Shelf<Community>,
    /// Teams.
    pub teams: &'a Shelf<Team>,
    /// Activities.
    pub activities: &'a Shelf<Activity>,
    /// 公示.
    pub notices: &'a Shelf<Notice>,
    /// Closed years.
    pub closings: &'a Shelf<Closing>,
    /// Who held which post when.
    pub posts: &'a Posts,
    /// The rest, of which only what the functions below tell is seen.
    frame: &'a Frame,
}

/// A building, grid, community or unit as it is seen from a handbook.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// Its present id.
    pub id: &'a Id,
    /// The community that it is or lies in; units may have none.
    pub community: Option<&'a Id>,
    /// Whether its record was read in part, so that what it lacks proves nothing.
    pub partial: bool,
}

impl<'a> Ground<'a> {
    /// That of a frame.
    pub fn of(frame: &'a Frame) -> Self {
        Self {
            rewards: &frame.rewards,
            catalogue: &frame.catalogue,
            communities: &frame.communities,
            teams: &frame.teams,
            activities: &frame.activities,
            notices: &frame.notices,
            closings: &frame.closings,
            posts: &frame.posts,
            frame,
        }
    }

    /// The present id of a volunteer.
    pub fn volunteer_id(self, id: &'a Id) -> &'a Id {
        self.frame.volunteer_id(id)
    }

    /// Whether there is a volunteer with exactly this id.
    pub fn has_volunteer(self, id: &Id) -> bool {
        self.frame.volunteer_ids.contains(id)
    }

    /// The place of an id, or that had it before.
    pub fn spot(self, id: &str) -> Option<Spot<'a>> {
        self.frame.place(id).map(|place| Spot {
            id: place.id(),
            community: self.frame.community_of(place),
            partial: place.is_partial(),
        })
    }

    /// The building of an id, or that had it before.
    pub fn building(self, id: &str) -> Option<Spot<'a>> {
        self.frame.buildings.get(id).map(|building| Spot {
            id: &building.id,
            community: building.community.as_ref(),
            partial: building.partial,
        })
    }

    /// Where a volunteer lived on a day; without a day, where they live by the term without an
    /// end.
    pub fn home(self, volunteer: &'a Filed<Volunteer>, day: Option<Date>) -> Home<'a> {
        self.frame.home(volunteer, day)
    }

    /// The sub-district's code; empty where it could not be read.
    pub fn code(self) -> &'a str {
        self.frame.code()
    }

    /// The present id of a unit; where it names none, as it is written.
    pub fn unit_id(self, id: &'a Id) -> &'a Id {
        self.frame.units.canonical(id)
    }

    /// The name of a place, a community, unit or team; its id where it has none.
    pub fn label(self, id: &'a str) -> &'a str {
        self.frame.label(id)
    }

    /// Whether a place is another or lies inside it on a day. None where the records cannot
    /// tell.
    pub fn lies_in(self, place: &str, outer: &str, day: Date) -> Option<bool> {
        self.frame.lies_in(place, outer, day)
    }
}
