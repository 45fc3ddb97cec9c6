//! O218: two terms of one person in one place, part and role that overlap, and in `lives`; two
//! holders at one time of what one holds; an end before its start; a term past the day the
//! person left.
//!
//! Looks at all terms, ended ones too, but not at those in what has itself ended. Of two that
//! overlap the later is named. A term that is too long because its holder left is told as
//! that, and reaches no further for the rest. Duties overlap where they share a floor or a
//! household. Where somebody lives does not end when they leave.

use std::collections::{BTreeMap, HashSet};
use std::hash::Hash;

use foldhash::fast::RandomState;
use jiff::civil::Date;

use crate::diag::{Arg, Diagnostic, FileId, Severity, Sink};
use crate::record::{Ends, Id, in_force};
use crate::rules::{Check, Day, Rule, View};
use crate::street::{Bench, Office, Seat, Street, Tenure, benches, stretches};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O218",
    "clashing-terms",
    Severity::Error,
    Check::Both(look, look_at_volunteer),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01 },
  { volunteer = "tx101-8", since = 2014-01-01 },
]
"#;

const RIGHT: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01, until = 2013-12-31 },
  { volunteer = "tx101-8", since = 2014-01-01 },
]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    stretches(street, &mut |file, stretch| {
        sink.extend(backwards(file, stretch))
    });
    benches(street, day.as_of, &mut |bench| {
        past_leaving(&bench, sink);
        clashes(&bench, day, sink);
    });
}

fn look_at_volunteer(view: &View<'_>, sink: &mut Sink) {
    let handbook = view.handbook;
    let lives = handbook.lives.iter().map(|at| &at.value);
    sink.extend(lives.filter_map(|home| backwards(handbook.file, home)));
    if handbook.lives.len() > 1 {
        clashes(&Bench::of_homes(handbook), view.day, sink);
    }
}

/// An end before its start.
fn backwards(file: FileId, stretch: &dyn Ends) -> Option<Diagnostic> {
    let (since, until) = stretch.since().zip(stretch.until())?;
    let span = stretch.until_span().filter(|_| until < since)?;
    let finding = Diagnostic::new(RULE.code, file, span).variant("order");
    Some(finding.arg("since", since).arg("until", until).help())
}

/// Terms that run on after their holder has left.
fn past_leaving(bench: &Bench<'_>, sink: &mut Sink) {
    let mut told: Option<Span> = None;
    for tenure in &bench.tenures {
        let Some(left) = tenure.person.left() else {
            continue;
        };
        let past = tenure.until.is_none_or(|until| until > left);
        if past && !is_backwards(tenure) && told != Some(tenure.span) {
            told = Some(tenure.span);
            let span = tenure.until_span.unwrap_or(tenure.span);
            let place = Diagnostic::new(RULE.code, bench.file, span).variant("left");
            let id = tenure.person.id.as_str();
            let place = place.arg("volunteer", id).volunteer(id).arg("left", left);
            let post = Arg::Word(bench.office.word(tenure.role));
            sink.push(place.arg("post", post).help());
        }
    }
}

fn is_backwards(tenure: &Tenure<'_>) -> bool {
    let days = tenure.since.zip(tenure.until);
    days.is_some_and(|(since, until)| until < since)
}

/// The day up to which a term counts here; none: no end.
fn end(bench: &Bench<'_>, tenure: &Tenure<'_>) -> Option<Date> {
    let left = tenure
        .person
        .left()
        .filter(|_| bench.office != Office::Home);
    match (tenure.until, left) {
        (Some(until), Some(left)) => Some(until.min(left)),
        (until, left) => until.or(left),
    }
}

/// What may be held once at a time: whatever one holds by anyone, the rest by each person.
fn key<'a>(bench: &Bench<'a>, tenure: &Tenure<'a>) -> (Seat<'a>, Option<&'a Id>) {
    let single = bench.office.is_single(tenure.seat);
    (tenure.seat, (!single).then_some(tenure.person.id))
}

/// Terms that begin before an earlier one of the same seat has ended.
fn clashes<'a>(bench: &Bench<'a>, day: &Day, sink: &mut Sink) {
    // Hardly any list names a seat twice, and only those that do are put in order.
    if are_different(bench.tenures.iter().map(|tenure| key(bench, tenure))) {
        return;
    }
    let mut order: Vec<&Tenure<'a>> = bench.tenures.iter().collect();
    order.retain(|tenure| {
        let end = end(bench, tenure);
        !is_backwards(tenure) && tenure.since.zip(end).is_none_or(|(s, e)| e >= s)
    });
    let key = |tenure: &Tenure<'a>| key(bench, tenure);
    order.sort_by_key(|tenure| (key(tenure), tenure.since, tenure.span));
    // A floor that one duty names twice is no second term.
    order.dedup_by_key(|tenure| (key(tenure), tenure.span));
    let mut found: BTreeMap<Span, (&Tenure<'_>, &Tenure<'_>)> = BTreeMap::new();
    let mut longest: Option<&Tenure<'_>> = None;
    for tenure in order {
        let earlier = longest.filter(|earlier| key(earlier) == key(tenure));
        let Some(earlier) = earlier else {
            longest = Some(tenure);
            continue;
        };
        let until = end(bench, earlier);
        let overlaps = until.is_none_or(|until| tenure.since.is_none_or(|since| since <= until));
        if overlaps && !is_of_o203(bench, earlier, tenure, day) {
            found.entry(tenure.span).or_insert((earlier, tenure));
        }
        let longer = until.is_some_and(|until| end(bench, tenure).is_none_or(|e| e > until));
        if longer {
            longest = Some(tenure);
        }
    }
    for (earlier, tenure) in found.into_values() {
        sink.push(clash(bench, earlier, tenure));
    }
}

/// Whether none of some seats is named twice. Most lists are short.
fn are_different<T: Hash + Eq>(seats: impl ExactSizeIterator<Item = T> + Clone) -> bool {
    const FEW: usize = 8;
    if seats.len() <= FEW {
        let mut rest = seats;
        while let Some(seat) = rest.next() {
            if rest.clone().any(|other| other == seat) {
                return false;
            }
        }
        return true;
    }
    let mut seen = HashSet::with_capacity_and_hasher(seats.len(), RandomState::default());
    seats.into_iter().all(|seat| seen.insert(seat))
}

/// Whether two 组长 are both in force, so that O203 names them.
fn is_of_o203(bench: &Bench<'_>, a: &Tenure<'_>, b: &Tenure<'_>, day: &Day) -> bool {
    let now = |tenure: &Tenure<'_>| {
        in_force(tenure.since, tenure.until, day.as_of) && !tenure.person.has_left(day.as_of)
    };
    bench.office == Office::GroupMember && a.person.id != b.person.id && now(a) && now(b)
}

fn clash(bench: &Bench<'_>, earlier: &Tenure<'_>, tenure: &Tenure<'_>) -> Diagnostic {
    let (id, other) = (tenure.person.id.as_str(), earlier.person.id.as_str());
    let place = Diagnostic::new(RULE.code, bench.file, tenure.span);
    if bench.office == Office::Home {
        return place.variant("lives").help();
    }
    let place = place
        .label(bench.file, earlier.span, "O218-earlier")
        .arg("volunteer", id)
        .arg("post", Arg::Word(bench.office.word(tenure.role)))
        .volunteer(id)
        .help();
    if id == other {
        place.variant("twice")
    } else {
        place.variant("two").arg("other", other)
    }
}
