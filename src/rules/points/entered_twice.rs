//! P305: two entries with the same date, item and activity; or the same date, item, quantity
//! and place, and no activity. Of two that clash the later is named, by counting day and id.
//! What was taken back, late or in time, is not asked.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diag::{Severity, Sink};
use crate::record::points::Per;
use crate::record::volunteer::Entry;
use crate::rules::{Check, Rule, View};
use crate::text::At;

/// P305.
pub static RULE: Rule = Rule::new(
    "P305",
    "entered-twice",
    Severity::Warn,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
id = "f4"
date = 2014-06-10
item = "巡逻"
hours = 3
place = "tx-1"
"#;
const RIGHT: &str = r#"
id = "f4"
date = 2014-06-11
item = "巡逻"
hours = 3
place = "tx-1"
"#;

/// What makes two entries look like one.
type Alike<'a> = (Date, &'a str, Deed<'a>);

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Deed<'a> {
    At(&'a str),
    Of(Option<Decimal>, i64, Option<&'a str>),
}

fn look(view: &View<'_>, sink: &mut Sink) {
    let shared = view.of_one_day().iter().copied();
    let asked = shared.filter(|(_, at, _)| !view.book.is_taken_back(*at));
    let alike = asked.filter_map(|(_, at, entry)| {
        let id = entry.value.id.as_ref().map_or("", |id| &id.value);
        let day = view.book.lines.get(at).and_then(|line| line.day);
        Some((alike(view, at, &entry.value)?, day, id, at))
    });
    let mut all: Vec<(Alike<'_>, Option<Date>, &str, usize)> = alike.collect();
    all.sort_unstable();
    for pair in all.windows(2) {
        let [first, second] = pair else { continue };
        if first.0 == second.0 {
            let entry = view.handbook.record.entry.get(second.3);
            sink.extend(entry.map(|entry| told(view, entry, first.2)));
        }
    }
}

fn told(view: &View<'_>, entry: &At<Entry>, other: &str) -> crate::diag::Diagnostic {
    let one = &entry.value;
    let mut finding = view.about(&RULE, entry, None).arg("other", other);
    if let (Some(date), Some(item)) = (one.date, &one.item) {
        finding = finding.arg("date", date.value).arg("item", &*item.value);
    }
    match &one.activity {
        Some(activity) => {
            let activity = view.ground.activities.canonical(activity.value.id());
            finding
                .variant("activity")
                .arg("activity", activity.as_str())
        }
        None => finding,
    }
    .help()
}

fn alike<'a>(view: &View<'a>, at: usize, entry: &'a Entry) -> Option<Alike<'a>> {
    let (date, item) = (entry.date?.value, entry.item.as_ref()?);
    let deed = match &entry.activity {
        Some(activity) => Deed::At(view.ground.activities.canonical(activity.value.id())),
        None => {
            let (hours, count) = quantity(view, at, entry);
            let place = entry.place.as_ref().map(|at| at.value.id());
            let known = |id: &'a crate::record::Id| view.ground.spot(id).map_or(id, |spot| spot.id);
            Deed::Of(hours, count, place.map(|id| known(id).as_str()))
        }
    };
    Some((date, &*item.value, deed))
}

/// The quantity by the item; of an item without a price, what is written.
fn quantity(view: &View<'_>, at: usize, entry: &Entry) -> (Option<Decimal>, i64) {
    let hours = entry.hours.map(|at| at.value.0);
    let count = entry.count.map_or(1, |at| at.value.0);
    let clause = view.book.lines.get(at).and_then(|line| line.clause);
    match clause.map(|number| view.scheme.clause(number).per) {
        Some(Per::Hour) => (hours, 1),
        Some(Per::Time) => (None, count),
        Some(Per::Year) => (None, 1),
        None => (hours, count),
    }
}
