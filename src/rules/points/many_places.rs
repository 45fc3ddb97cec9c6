//! P321: entries of one volunteer on one date at two or more places whose hours together
//! pass 16. The one that carries them past is named, by counting day and id; entries that
//! are left out for a fault of their own are not asked again.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::diag::{Severity, Sink};
use crate::points::State;
use crate::record::Id;
use crate::rules::{Check, Rule, View};

/// P321.
pub static RULE: Rule =
    Rule::new("P321", "many-places", Severity::Warn, Check::Handbook(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
hours = 13.5
place = "tx-2"
"#;
const RIGHT: &str = r#"
hours = 13
place = "tx-2"
"#;

/// The hours that are told.
const MOST: Decimal = Decimal::from_parts(16, 0, 0, false, 0);

/// An entry with hours at a place: its date, counting day, id, place in the file, hours.
type Stay<'a> = (Date, Option<Date>, &'a str, usize, Decimal, &'a Id);

fn look(view: &View<'_>, sink: &mut Sink) {
    let shared = view.of_one_day().iter();
    let mut stays: Vec<Stay<'_>> = shared.filter_map(|(_, at, _)| stay(view, *at)).collect();
    stays.sort_unstable();
    for day in stays.chunk_by(|a, b| a.0 == b.0) {
        let mut hours = Decimal::ZERO;
        let mut several = false;
        for stay in day {
            hours += stay.4;
            several |= day.first().is_some_and(|first| first.5 != stay.5);
            if several && hours > MOST {
                tell(view, day, stay, sink);
                break;
            }
        }
    }
}

fn tell(view: &View<'_>, day: &[Stay<'_>], stay: &Stay<'_>, sink: &mut Sink) {
    let Some(entry) = view.handbook.record.entry.get(stay.3) else {
        return;
    };
    let mut places: Vec<&str> = day.iter().map(|stay| view.ground.label(stay.5)).collect();
    places.sort_unstable();
    places.dedup();
    let hours: Decimal = day.iter().map(|stay| stay.4).sum();
    let place = entry.value.place.as_ref().map(|at| at.span);
    let places: Vec<String> = places.into_iter().map(str::to_owned).collect();
    let finding = view.about(&RULE, entry, place).arg("date", stay.0);
    sink.push(finding.arg("hours", hours).arg("places", places).help());
}

fn stay<'a>(view: &View<'a>, at: usize) -> Option<Stay<'a>> {
    let entry = &view.handbook.record.entry.get(at)?.value;
    let line = view.book.lines.get(at)?;
    let (date, hours, place) = (entry.date?, entry.hours?, entry.place.as_ref()?);
    if line.state == State::Faulty {
        return None;
    }
    let id = entry.id.as_ref().map_or("", |id| &id.value);
    let place = place.value.id();
    let place = view.ground.spot(place).map_or(place, |spot| spot.id);
    Some((date.value, line.day, id, at, hours.value.0, place))
}
