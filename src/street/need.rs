//! What the buildings ask for, and what activities brought them: needs against deliveries.
//!
//! An activity delivers its services to the buildings that it served, and to the one that it
//! was held in. Whether a need is met is asked of the last whole week, month or quarter; 一次:
//! of the time since it was asked for. Asked by rules and reports.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::frame::Frame;
use super::place::Place;
use super::shelf::Filed;
use crate::record::activity::Activity;
use crate::record::building::{Building, Every, Need};
use crate::record::{Ends, Id, Text};
use crate::text::At;

/// Days, both ends included; an end that is not known is open.
pub type Stretch = (Option<Date>, Option<Date>);

/// How a need stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Supply {
    /// Nothing came in the time in which it was asked.
    Unmet,
    /// It is too young to be asked about.
    Early,
    /// It was met, or may have been.
    Met,
    /// Its service has ended, or is not in the catalogue: it is asked for by nobody.
    Dropped,
}

/// A need of a building.
#[derive(Debug, Clone, Copy)]
pub struct Demand<'a> {
    /// The building.
    pub building: &'a Filed<Building>,
    /// The need.
    pub need: &'a Need,
    /// The service that it asks for.
    pub service: &'a At<Text>,
    /// How often.
    pub every: Every,
    /// In which time it is asked about: the first and last day; none while it is too young.
    pub period: Option<(Option<Date>, Date)>,
    /// How it stands.
    pub supply: Supply,
}

/// What the activities delivered.
#[derive(Debug, Default)]
pub struct Deliveries<'a> {
    /// By building and service.
    days: BTreeMap<&'a str, BTreeMap<&'a str, Vec<Stretch>>>,
    /// When something was done of which not all could be read.
    unsure: Vec<Stretch>,
}

impl Frame {
    /// The buildings that an activity served, and the one that it was held in, each once; by
    /// their present ids.
    pub fn served<'a>(&'a self, activity: &'a Activity) -> Vec<&'a Id> {
        let listed = activity.buildings.iter();
        let listed = listed.map(|at| self.buildings.canonical(at.value.id()));
        let place = activity.place.as_ref();
        let place = place.and_then(|at| match self.place(at.value.id()) {
            Some(Place::Building(building)) => Some(&building.id),
            _ => None,
        });
        let mut served: Vec<&Id> = listed.chain(place).collect();
        served.sort_unstable();
        served.dedup();
        served
    }

    /// The needs that stand on a day, in order of building and file, with how they stand. A
    /// building that was read in part is not asked.
    pub fn demands<'a>(&'a self, deliveries: &Deliveries<'_>, today: Date) -> Vec<Demand<'a>> {
        let day = Some(today);
        let standing = self.buildings.iter().filter(|b| b.in_force(day));
        let mut all = Vec::new();
        for building in standing.filter(|b| !b.partial) {
            for need in building.need.iter().map(|at| &at.value) {
                let (Some(service), Some(every)) = (&need.service, need.every) else {
                    continue;
                };
                if !need.in_force(day) {
                    continue;
                }
                let period = asked(need, every.value, today);
                let met = |period| deliveries.has(&building.id, &service.value, period);
                let supply = match period {
                    _ if !self.is_asked_for(&service.value, today) => Supply::Dropped,
                    None => Supply::Early,
                    Some(period) if met(period) => Supply::Met,
                    Some(_) => Supply::Unmet,
                };
                all.push(Demand {
                    building,
                    need,
                    service,
                    every: every.value,
                    period,
                    supply,
                });
            }
        }
        all
    }

    /// Whether the catalogue has the service on a day, or may have it.
    fn is_asked_for(&self, name: &str, today: Date) -> bool {
        let services = self.services.service.iter().map(|at| &at.value);
        let mut named = services
            .filter(|s| s.name.as_ref().is_some_and(|n| *n.value == *name))
            .peekable();
        let unknown = named.peek().is_none();
        named.any(|s| s.in_force(Some(today))) || (unknown && self.services.partial)
    }
}

/// The last whole period before today, its first and last day; of 一次 the time since then.
/// None where it is not yet asked.
fn asked(need: &Need, every: Every, today: Date) -> Option<(Option<Date>, Date)> {
    let since = need.since();
    let month = today.first_of_month();
    let (first, next) = match every {
        Every::Once => {
            let a_month_after = since.map(|day| day.saturating_add(1.month()));
            let asked = a_month_after.is_none_or(|day| day <= today);
            return asked.then_some((since, today));
        }
        Every::Week => {
            let monday = i64::from(today.weekday().to_monday_zero_offset());
            let next = today.saturating_sub(monday.days());
            (next.saturating_sub(1.week()), next)
        }
        Every::Month => (month.saturating_sub(1.month()), month),
        Every::Quarter => {
            let into = i64::from((today.month() - 1) % 3);
            let next = month.saturating_sub(into.months());
            (next.saturating_sub(3.months()), next)
        }
    };
    let whole = since.is_none_or(|since| since <= first);
    let last = next.yesterday().ok()?;
    whole.then_some((Some(first), last))
}

impl<'a> Deliveries<'a> {
    /// Reads the activities.
    pub fn of(frame: &'a Frame) -> Self {
        let mut out = Self::default();
        for activity in &frame.activities {
            let days = (activity.date.map(|at| at.value), activity.record.last_day());
            if activity.partial {
                // What could not be read of its days may be either end.
                out.unsure.push((days.0, activity.until.map(|at| at.value)));
                continue;
            }
            for building in frame.served(&activity.record) {
                let here = out.days.entry(building.as_str()).or_default();
                for service in &activity.record.services {
                    here.entry(&*service.value).or_default().push(days);
                }
            }
        }
        out
    }

    /// Whether a service was delivered to a building in a period, or may have been.
    fn has(&self, building: &str, service: &str, (first, last): (Option<Date>, Date)) -> bool {
        let within = |(from, until): &Stretch| {
            let begun = from.is_none_or(|from| from <= last);
            begun && first.is_none_or(|first| until.is_none_or(|until| first <= until))
        };
        let mut all = self.to(building, service).iter().chain(&self.unsure);
        all.any(within)
    }

    /// When a service was delivered to a building, in order of the activities' ids.
    pub fn to(&self, building: &str, service: &str) -> &[Stretch] {
        let here = self.days.get(building);
        let days = here.and_then(|services| services.get(service));
        days.map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::store::Memory;

    const BUILDING: &str = r#"
name = "1号楼组"
floors = 1
households = 1
need = [
  { service = "理发", every = "月", since = 2014-03-01 },
  { service = "磨刀", every = "季", since = 2014-05-10 },
  { service = "修伞", every = "一次", since = 2014-01-01 },
  { service = "旧项", every = "周" },
]
"#;
    const SERVICES: &str = r#"
service = [
  { name = "理发", category = "便民", qualification = false, within_minutes = 15 },
  { name = "磨刀", category = "便民", qualification = false, within_minutes = 10 },
  { name = "修伞", category = "便民", qualification = false, within_minutes = 15 },
  { name = "旧项", category = "便民", qualification = false, within_minutes = 15, until = 2013-12-31 },
]
"#;

    fn activity(date: &str, place: &str, rest: &str) -> String {
        format!(
            "title = \"便民\"\nkind = \"便民服务进楼院\"\ndate = {date}\nplace = \"{place}\"\n{rest}\n"
        )
    }

    fn frame() -> Frame {
        let mut tree = Memory::new();
        let barber = activity(
            "2014-05-21",
            "c",
            "buildings = [\"b\"]\nservices = [\"理发\"]",
        );
        let inside = activity("2014-06-02", "b", "services = [\"修伞\"]");
        tree.put("policy/services.toml", SERVICES)
            .put("communities/c/community.toml", "name = \"社区\"\n")
            .put("communities/c/buildings/b.toml", BUILDING)
            .put("communities/c/activities/x.toml", barber.as_str())
            .put("communities/c/activities/y.toml", inside.as_str());
        Frame::load(&tree).unwrap()
    }

    #[test]
    fn each_need_is_asked_of_its_own_time() {
        let frame = frame();
        let deliveries = Deliveries::of(&frame);
        let on = |day| -> Vec<Supply> {
            let demands = frame.demands(&deliveries, day);
            demands.iter().map(|demand| demand.supply).collect()
        };
        use Supply::{Dropped, Early, Met, Unmet};
        // The barber came in May; the grinder is not asked for before a whole quarter.
        assert_eq!(on(date(2014, 6, 30)), [Met, Early, Met, Dropped]);
        assert_eq!(on(date(2014, 7, 1)), [Unmet, Early, Met, Dropped]);
        assert_eq!(on(date(2014, 10, 1)), [Unmet, Unmet, Met, Dropped]);
        assert_eq!(frame.within_minutes("磨刀", None), Some(10));
        assert_eq!(frame.within_minutes("旧项", None), None);
    }

    #[test]
    fn an_activity_serves_what_it_lists_and_where_it_is_held() {
        let frame = frame();
        let served = |id: &str| {
            frame
                .served(&frame.activities.get(id).unwrap().record)
                .len()
        };
        assert_eq!((served("x"), served("y")), (1, 1));
    }
}
