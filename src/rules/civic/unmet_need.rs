//! C509: a need that no activity met in the last whole week, month or quarter; 一次: since it
//! was asked for. An activity meets it that delivered the service to the building, or in it.
//!
//! Ended or not is read on today. A service that has ended is asked for by nobody, one that
//! is not in the catalogue has been told of, and an activity that was read in part may have
//! met any need.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::record::building::{Every, Need};
use crate::rules::{Check, Day, Rule};
use crate::street::{Place, Street};

/// C509.
pub static RULE: Rule =
    Rule::new("C509", "unmet-need", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
[[need]]
service = "理发"
every = "周"
"#;
const RIGHT: &str = r#"
[[need]]
service = "理发"
every = "月"
"#;

/// Days, both ends included; an end that could not be read is open.
type Stretch = (Option<Date>, Option<Date>);

/// What the activities delivered.
#[derive(Default)]
struct Delivered<'a> {
    /// By building and service.
    days: BTreeMap<(&'a str, &'a str), Vec<Stretch>>,
    /// When something was done of which not all could be read.
    unsure: Vec<Stretch>,
}

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let today = Some(day.today);
    let delivered = Delivered::new(street);
    let asked_for = asked_for(street, day.today);
    let standing = street.buildings.iter().filter(|b| b.in_force(today));
    for building in standing.filter(|b| !b.partial) {
        for need in building.need.iter().filter(|n| n.value.in_force(today)) {
            let (Some(service), Some(period)) =
                (&need.value.service, asked(&need.value, day.today))
            else {
                continue;
            };
            let met = delivered.to(&building.id, &service.value, period);
            let known = asked_for.get(&*service.value).copied();
            if met || !known.unwrap_or(street.services.partial) {
                continue;
            }
            let finding = Diagnostic::new(RULE.code, building.file, service.span)
                .arg("service", &*service.value);
            let once = need.value.every.is_some_and(|e| e.value == Every::Once);
            sink.push(
                match period.0.filter(|_| !once) {
                    Some(from) => finding.arg("from", from).arg("until", period.1),
                    None => finding.variant("once"),
                }
                .help(),
            );
        }
    }
}

/// The last whole period before today, its first and last day; of 一次 the time since then.
/// None where it is not yet asked.
fn asked(need: &Need, today: Date) -> Option<(Option<Date>, Date)> {
    let since = need.since();
    let month = today.first_of_month();
    let (first, next) = match need.every?.value {
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

/// The services of the catalogue by name, and whether it has them today.
fn asked_for(street: &Street, today: Date) -> BTreeMap<&str, bool> {
    let mut services: BTreeMap<&str, bool> = BTreeMap::new();
    for service in street.services.record.service.iter().map(|at| &at.value) {
        if let Some(name) = &service.name {
            let now = services.entry(&*name.value).or_default();
            *now |= service.in_force(Some(today));
        }
    }
    services
}

impl<'a> Delivered<'a> {
    fn new(street: &'a Street) -> Self {
        let mut out = Self::default();
        for activity in &street.activities {
            let days = (activity.date.map(|at| at.value), activity.record.last_day());
            if activity.partial {
                // What could not be read of its days may be either end.
                out.unsure.push((days.0, activity.until.map(|at| at.value)));
                continue;
            }
            let served = activity.record.buildings.iter();
            let served = served.map(|at| street.buildings.canonical(at.value.id()));
            let place = activity.place.as_ref();
            let place = place.and_then(|at| match street.place(at.value.id()) {
                Some(Place::Building(building)) => Some(&building.id),
                _ => None,
            });
            for building in served.chain(place) {
                for service in &activity.record.services {
                    let key = (building.as_str(), &*service.value);
                    out.days.entry(key).or_default().push(days);
                }
            }
        }
        out
    }

    /// Whether a service was delivered to a building in a period, or may have been.
    fn to(&self, building: &str, service: &str, (first, last): (Option<Date>, Date)) -> bool {
        let within = |(from, until): &Stretch| {
            let begun = from.is_none_or(|from| from <= last);
            begun && first.is_none_or(|first| until.is_none_or(|until| first <= until))
        };
        let days = self.days.get(&(building, service));
        let mut all = days.into_iter().flatten().chain(&self.unsure);
        all.any(within)
    }
}
