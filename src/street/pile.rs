//! The records of the frame as they are read, sorted by kind before they are put on shelves.

use super::shelf::Filed;
use crate::diag::{FileId, Waiver};
use crate::record::{Allow, Found, Kind, Many, Record};

/// A policy file, and whether nothing of it could be read.
pub(super) struct Policy<T> {
    pub filed: Filed<T>,
    pub unread: bool,
}

/// Records sorted by kind, before they are put on shelves.
#[derive(Default)]
pub(super) struct Piles {
    pub config: Option<Filed<crate::record::street::Street>>,
    pub points: Option<Filed<crate::record::points::Points>>,
    pub rewards: Option<Filed<crate::record::rewards::Rewards>>,
    pub stars: Option<Filed<crate::record::stars::Stars>>,
    pub services: Option<Filed<crate::record::services::Services>>,
    pub organisation: Option<Policy<crate::record::organisation::Organisation>>,
    pub calendar: Option<Filed<crate::record::calendar::Calendar>>,
    pub communities: Vec<Filed<crate::record::community::Community>>,
    pub grids: Vec<Filed<crate::record::grid::Grid>>,
    pub buildings: Vec<Filed<crate::record::building::Building>>,
    pub units: Vec<Filed<crate::record::unit::Unit>>,
    pub teams: Vec<Filed<crate::record::team::Team>>,
    pub activities: Vec<Filed<crate::record::activity::Activity>>,
    pub meetings: Vec<Filed<crate::record::meeting::Meeting>>,
    pub matters: Vec<Filed<crate::record::matter::Matter>>,
    pub notices: Vec<Filed<crate::record::notice::Notice>>,
    pub closings: Vec<Filed<crate::record::closing::Closing>>,
    pub waivers: Vec<Waiver>,
}

/// Files a record, or an empty one where none could be read, and its waivers.
fn filed<T: Default>(
    file: FileId,
    found: Found,
    partial: bool,
    record: Option<T>,
    allow: impl Fn(&T) -> &Many<Allow>,
    waivers: &mut Vec<Waiver>,
) -> Filed<T> {
    let record = record.unwrap_or_default();
    waivers.extend(allow(&record).iter().filter_map(|a| a.waiver(file)));
    Filed {
        id: found.id,
        file,
        community: found.community,
        partial,
        record,
    }
}

macro_rules! piles {
    ($self:ident, $file:ident, $found:ident, $record:ident, $partial:ident;
     one { $($one_kind:ident => $one:ident),* }
     many { $($many_kind:ident => $many:ident),* }) => {
        match $found.kind {
            $( Kind::$one_kind => {
                let record = match $record { Some(Record::$one_kind(r)) => Some(*r), _ => None };
                $self.$one = Some(filed($file, $found, $partial, record, |r| &r.allow, &mut $self.waivers));
            } )*
            $( Kind::$many_kind => {
                let record = match $record { Some(Record::$many_kind(r)) => Some(*r), _ => None };
                let filed = filed($file, $found, $partial, record, |r| &r.allow, &mut $self.waivers);
                $self.$many.push(filed);
            } )*
            Kind::Organisation => {
                let record = match $record { Some(Record::Organisation(r)) => Some(*r), _ => None };
                let unread = record.is_none();
                let filed = filed($file, $found, $partial, record, |r| &r.allow, &mut $self.waivers);
                $self.organisation = Some(Policy { filed, unread });
            }
            Kind::Volunteer => {}
        }
    };
}

impl Piles {
    /// Adds a record, with its waivers.
    pub fn put(&mut self, file: FileId, found: Found, record: Option<Record>, partial: bool) {
        piles!(self, file, found, record, partial;
            one { Street => config, Points => points, Rewards => rewards, Stars => stars,
                  Services => services, Calendar => calendar }
            many { Community => communities, Grid => grids, Building => buildings, Unit => units,
                   Team => teams, Activity => activities, Meeting => meetings, Matter => matters,
                   Notice => notices, Closing => closings }
        );
    }
}
