//! Everything of the tree but its volunteers.

use jiff::civil::Date;

use super::catalogue::Catalogue;
use super::deduction::Deductions;
use super::files::Files;
use super::link::BadLink;
use super::mark::KnownBy;
use super::people::OnDisk;
use super::post::Posts;
use super::shelf::{Filed, IdMap, IdSet, Shelf};
use crate::diag::{Diagnostic, Waiver};
use crate::record::activity::Activity;
use crate::record::building::Building;
use crate::record::calendar::Calendar;
use crate::record::closing::Closing;
use crate::record::community::Community;
use crate::record::grid::Grid;
use crate::record::matter::Matter;
use crate::record::meeting::Meeting;
use crate::record::notice::Notice;
use crate::record::organisation::{Numbers, Organisation};
use crate::record::points::Points;
use crate::record::rewards::Rewards;
use crate::record::services::Services;
use crate::record::stars::Stars;
use crate::record::street::Street as Config;
use crate::record::team::Team;
use crate::record::unit::Unit;
use crate::record::{Id, One, Text, Trace};
use crate::store::Stamp;

/// The tree without its volunteers. A policy file that is missing is an empty record that
/// was read in full.
#[derive(Debug, Default)]
pub struct Frame {
    /// Its files, the volunteers' too.
    pub files: Files,
    /// `jiedao.toml`.
    pub config: Filed<Config>,
    /// `policy/points.toml`.
    pub points: Filed<Points>,
    /// `policy/rewards.toml`.
    pub rewards: Filed<Rewards>,
    /// `policy/stars.toml`.
    pub stars: Filed<Stars>,
    /// `policy/services.toml`.
    pub services: Filed<Services>,
    /// `policy/organisation.toml`.
    pub organisation: Filed<Organisation>,
    /// The numbers of the last, or the defaults.
    pub numbers: Numbers,
    /// `policy/calendar.toml`.
    pub calendar: Filed<Calendar>,
    /// 社区.
    pub communities: Shelf<Community>,
    /// 网格.
    pub grids: Shelf<Grid>,
    /// 楼组.
    pub buildings: Shelf<Building>,
    /// 驻区单位, 两新.
    pub units: Shelf<Unit>,
    /// Teams.
    pub teams: Shelf<Team>,
    /// Activities.
    pub activities: Shelf<Activity>,
    /// 八会.
    pub meetings: Shelf<Meeting>,
    /// 民情.
    pub matters: Shelf<Matter>,
    /// 公示.
    pub notices: Shelf<Notice>,
    /// Closed years.
    pub closings: Shelf<Closing>,
    /// The services of `policy/services.toml`, by name.
    pub catalogue: Catalogue,
    /// Which entries must tell why.
    pub deductions: Deductions,
    /// Who held which post when.
    pub posts: Posts,
    /// The ids of all volunteers: files that are there, read or not.
    pub volunteer_ids: IdSet,
    /// The ids that volunteers had before, with the present ones. Empty in a first pass over
    /// the volunteers.
    pub volunteer_aliases: IdMap<Id>,
    /// The files of the volunteers, by id.
    pub volunteer_files: Vec<OnDisk>,
    /// What reading raised.
    pub findings: Vec<Diagnostic>,
    /// `[[allow]]` of every record.
    pub waivers: Vec<Waiver>,
    /// References that name nothing, or an alias.
    pub bad_links: Vec<BadLink>,
    /// What in the files may tell of a person.
    pub traces: Vec<Trace>,
    /// Whether any file was read in part.
    pub partial: bool,
    /// The stamps of these files, as they were listed, in order of path: only where there is a
    /// cache.
    pub stamps: Vec<Option<Stamp>>,
    /// Digests of what was read and of what lies where, and when reading began: only where there
    /// is a cache, to tell whether what is remembered of the handbooks is still true.
    pub(super) known_by: Option<KnownBy>,
}

impl Frame {
    /// The sub-district's name; empty where it could not be read.
    pub fn name(&self) -> &str {
        self.config.name.as_ref().map_or("", |at| &at.value)
    }

    /// The sub-district's code; empty where it could not be read.
    pub fn code(&self) -> &str {
        self.config.code.as_ref().map_or("", |at| &at.value)
    }

    /// The present id of a volunteer.
    pub fn volunteer_id<'a>(&'a self, id: &'a Id) -> &'a Id {
        if self.volunteer_aliases.is_empty() || self.volunteer_ids.contains(id) {
            return id;
        }
        self.volunteer_aliases.get(id).unwrap_or(id)
    }

    /// The closing of a year, if it is closed: its record and the day.
    pub fn closing(&self, year: i16) -> Option<(&Filed<Closing>, Date)> {
        let mut of_year = self
            .closings
            .iter()
            .filter(|c| c.year.is_some_and(|y| *y.value == year));
        of_year.find_map(|c| c.closed.map(|day| (c, day.value)))
    }

    /// The name of a place, a community, unit or team; its id where it has none.
    pub fn label<'a>(&'a self, id: &'a str) -> &'a str {
        let name = |name: &'a One<Text>| name.as_ref().map(|at| &*at.value);
        let place = self.buildings.get(id).and_then(|b| name(&b.record.name));
        let place = place.or_else(|| self.grids.get(id).and_then(|g| name(&g.record.name)));
        let place = place.or_else(|| self.communities.get(id).and_then(|c| name(&c.record.name)));
        let place = place.or_else(|| self.units.get(id).and_then(|u| name(&u.record.name)));
        place
            .or_else(|| self.teams.get(id).and_then(|t| name(&t.record.name)))
            .unwrap_or(id)
    }
}
