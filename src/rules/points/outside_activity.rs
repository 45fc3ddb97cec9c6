//! P313: an entry not within the days of its activity, or not at its place, inside it, or in
//! a building it served.

use jiff::civil::Date;

use crate::diag::{Severity, Sink};
use crate::record::activity::Activity;
use crate::rules::{Check, Rule, View};
use crate::street::Filed;

/// P313.
pub static RULE: Rule = Rule::new(
    "P313",
    "outside-activity",
    Severity::Error,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-05-24
"#;
const RIGHT: &str = r#"
date = 2014-05-23
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (_, entry) in view.entries() {
        let one = &entry.value;
        let (Some(activity), Some(date)) = (&one.activity, one.date) else {
            continue;
        };
        let Some(activity) = view.ground.activities.get(activity.value.id()) else {
            continue;
        };
        if let Some((first, last)) = missed_days(activity, date.value) {
            let finding = view.about(&RULE, entry, Some(date.span));
            sink.push(
                finding
                    .variant("days")
                    .arg("activity", activity.id.as_str())
                    .arg("date", date.value)
                    .arg("first", first)
                    .arg("last", last)
                    .help(),
            );
        }
        if let Some(place) = &one.place
            && is_elsewhere(view, activity, place.value.id(), date.value)
        {
            let finding = view.about(&RULE, entry, Some(place.span));
            let there = activity.place.as_ref().map_or("", |at| &at.value);
            sink.push(
                finding
                    .variant("place")
                    .arg("activity", activity.id.as_str())
                    .arg("place", place.value.as_str())
                    .arg("there", there)
                    .help(),
            );
        }
    }
}

/// The days of an activity, where a day is none of them.
fn missed_days(activity: &Filed<Activity>, day: Date) -> Option<(Date, Date)> {
    let (first, last) = (activity.date?.value, activity.last_day()?);
    if last < first {
        // That it ends before it begins has been told.
        return None;
    }
    let open = activity.partial && activity.until.is_none();
    (day < first || (last < day && !open)).then_some((first, last))
}

/// Whether a place is none where the activity was. Of a building that is served the id may
/// be a former one.
fn is_elsewhere(view: &View<'_>, activity: &Filed<Activity>, place: &str, day: Date) -> bool {
    let ground = view.ground;
    let Some(there) = activity.place.as_ref() else {
        return false;
    };
    let served = || {
        let known = |id: &str| ground.building(id).map(|building| building.id);
        let place = known(place);
        let mut buildings = activity.buildings.iter().map(|at| at.value.id());
        place.is_some() && buildings.any(|b| known(b) == place)
    };
    !activity.partial && ground.lies_in(place, &there.value, day) == Some(false) && !served()
}
