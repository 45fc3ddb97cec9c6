//! Activities as reports count them: which are asked for, and which are festivals.
//!
//! One that was held somewhere or served a building there is of that place. For every report
//! that counts activities by place, so that they count the same.

use jiff::civil::Date;

use crate::points::Choice;
use crate::record::activity::{Activity, ActivityKind};
use crate::street::{Filed, Frame, Ground, Home};

/// An activity, its first day, and what the place belongs to where it was held.
pub(super) struct Occasion<'a> {
    pub activity: &'a Filed<Activity>,
    pub day: Date,
    pub home: Home<'a>,
}

impl Occasion<'_> {
    /// 邻里文化节, 友好邻居日, 传统节日.
    pub fn is_festival(&self) -> bool {
        use ActivityKind::{Festival, NeighbourDay, NeighbourFestival};
        let kind = self.activity.kind.map(|at| at.value);
        matches!(kind, Some(Festival | NeighbourDay | NeighbourFestival))
    }

    /// How many came, where that was counted.
    pub fn attendance(&self) -> Option<i64> {
        self.activity.attendance.map(|at| *at.value)
    }
}

/// The activities that are asked for, of all years, by day.
pub(super) fn occasions<'a>(frame: &'a Frame, choice: &Choice) -> Vec<Occasion<'a>> {
    let one = |activity: &'a Filed<Activity>| {
        let day = activity.date?.value;
        let place = activity.record.place.as_ref().map(|at| at.value.id());
        let home = frame.home_at(place, activity.community.as_ref(), Some(day));
        let served = frame.served(activity);
        let homes = served
            .into_iter()
            .map(|id| frame.home_of(id, Some(day)))
            .chain([home]);
        let asked = homes
            .into_iter()
            .any(|home| choice.has_home(Ground::of(frame), home));
        asked.then_some(Occasion {
            activity,
            day,
            home,
        })
    };
    let mut all: Vec<_> = frame.activities.iter().filter_map(one).collect();
    all.sort_by_key(|one| (one.day, &one.activity.id));
    all
}
