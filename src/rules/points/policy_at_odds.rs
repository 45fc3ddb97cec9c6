//! P315: a policy at odds with itself. Periods of one item, of one service, of two standards
//! or of two tiers of one name overlap, or end before they start; a sign against the group;
//! a standard without one of the nine; a category, level or calendar year twice.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::period::{Period, clashes};
use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::points::{Group, Nine};
use crate::record::{Ends, stars::Standard};
use crate::rules::{Check, Day, Rule};
use crate::street::{Frame, Street};
use crate::text::{At, Span};

/// P315.
pub static RULE: Rule = Rule::new(
    "P315",
    "policy-at-odds",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "护绿"
group = "治理"
per = "次"
points = 1
from = 2013-01-01
until = 2014-01-01

[[item]]
name = "护绿"
group = "治理"
per = "次"
points = 2
from = 2014-01-01
"#;
const RIGHT: &str = r#"
name = "护绿"
group = "治理"
per = "次"
points = 1
from = 2013-01-01
until = 2013-12-31

[[item]]
name = "护绿"
group = "治理"
per = "次"
points = 2
from = 2014-01-01
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    look_at_items(street, sink);
    look_at_rewards(street, sink);
    look_at_services(street, sink);
    look_at_standards(street, sink);
    let years = street.calendar.year.iter().filter_map(|at| at.value.year);
    twice(
        street.calendar.file,
        "year",
        years.map(|y| (i64::from(*y.value), y.span)),
        sink,
    );
}

/// Nothing, of a table with a fault of its own: its period may be another.
fn sound(faulty: bool) -> Option<()> {
    (!faulty).then_some(())
}

fn at(file: FileId, span: Span, variant: &'static str) -> Diagnostic {
    Diagnostic::new(RULE.code, file, span)
        .variant(variant)
        .help()
}

fn look_at_items(frame: &Frame, sink: &mut Sink) {
    let file = frame.points.file;
    let items = || frame.points.item.iter();
    let periods = items().filter_map(|at| {
        sound(at.value.faulty)?;
        Some(Period {
            name: &at.value.name.as_ref()?.value,
            since: Some(at.value.since()?),
            until: at.value.until(),
            table: at.span,
            end: at.value.until.map(|u| u.span),
        })
    });
    overlaps(file, &periods.collect::<Vec<_>>(), sink);
    for item in items() {
        let (Some(group), Some(points)) = (item.value.group, item.value.points) else {
            continue;
        };
        let deduction = group.value == Group::Deduction;
        if deduction == (points.value.0 < Decimal::ZERO) {
            continue;
        }
        let variant = if deduction { "not-below" } else { "below" };
        let name = item.value.name.as_ref().map_or("", |at| &at.value);
        let finding = at(file, points.span, variant).arg("name", name);
        sink.push(
            finding
                .arg("points", points.value.0)
                .arg("group", group.value.as_str()),
        );
    }
}

fn look_at_rewards(frame: &Frame, sink: &mut Sink) {
    let tiers = frame.rewards.tier.iter().filter_map(|at| {
        sound(at.value.faulty)?;
        Some(Period {
            name: &at.value.name.as_ref()?.value,
            since: Some(*at.value.since?.value),
            until: at.value.until.map(|y| *y.value),
            table: at.span,
            end: at.value.until.map(|u| u.span),
        })
    });
    overlaps(frame.rewards.file, &tiers.collect::<Vec<_>>(), sink);
    let stars = frame.rewards.star.iter().filter_map(|at| at.value.stars);
    twice(
        frame.rewards.file,
        "level",
        stars.map(|s| (*s.value, s.span)),
        sink,
    );
}

fn look_at_services(frame: &Frame, sink: &mut Sink) {
    let services = frame.services.service.iter().filter_map(|at| {
        sound(at.value.faulty)?;
        Some(Period {
            name: &at.value.name.as_ref()?.value,
            since: at.value.since(),
            until: at.value.until(),
            table: at.span,
            end: at.value.until.map(|u| u.span),
        })
    });
    overlaps(frame.services.file, &services.collect::<Vec<_>>(), sink);
}

fn look_at_standards(frame: &Frame, sink: &mut Sink) {
    let file = frame.stars.file;
    let standards = frame.stars.standard.iter().filter_map(|at| {
        sound(at.value.faulty)?;
        Some(Period {
            name: "",
            since: Some(*at.value.since?.value),
            until: at.value.until.map(|y| *y.value),
            table: at.span,
            end: at.value.until.map(|u| u.span),
        })
    });
    overlaps(file, &standards.collect::<Vec<_>>(), sink);
    for standard in &frame.stars.standard {
        if !frame.stars.partial {
            sink.extend(incomplete(file, standard));
        }
        let names = standard.value.category.iter().filter_map(|c| c.value.name);
        twice(
            file,
            "category",
            names.map(|n| (n.value.as_str(), n.span)),
            sink,
        );
        let levels = standard.value.level.iter().filter_map(|l| l.value.stars);
        twice(file, "level", levels.map(|s| (*s.value, s.span)), sink);
    }
}

/// A standard without one of the nine.
fn incomplete(file: FileId, standard: &At<Standard>) -> Option<Diagnostic> {
    let categories = || standard.value.category.iter().filter_map(|c| c.value.name);
    let missing = Nine::ALL
        .iter()
        .filter(|nine| categories().all(|c| c.value != **nine));
    let missing: Vec<String> = missing.map(|nine| nine.as_str().to_owned()).collect();
    let lacks = !missing.is_empty();
    lacks.then(|| at(file, standard.span, "nine").arg("missing", missing))
}

fn overlaps<T: Ord + Copy + ToString>(file: FileId, periods: &[Period<'_, T>], sink: &mut Sink) {
    let text = |day: Option<T>| day.map(|d| d.to_string()).unwrap_or_default();
    for period in periods.iter().filter(|p| p.is_backwards()) {
        let finding = at(file, period.end.unwrap_or(period.table), "backwards");
        let (since, until) = (text(period.since), text(period.until));
        sink.push(finding.arg("since", since).arg("until", until));
    }
    for (period, other) in clashes(periods) {
        let other = format!("{} ~ {}", text(other.since), text(other.until));
        let finding = if period.name.is_empty() {
            at(file, period.table, "standards")
        } else {
            at(file, period.table, "overlap").arg("name", period.name)
        };
        sink.push(finding.arg("other", other.trim()));
    }
}

/// Tells what stands a second time.
fn twice<K: Ord + ToString>(
    file: FileId,
    variant: &'static str,
    keys: impl Iterator<Item = (K, Span)>,
    sink: &mut Sink,
) {
    let mut seen = BTreeSet::new();
    for (key, span) in keys {
        let name = key.to_string();
        if !seen.insert(key) {
            sink.push(at(file, span, variant).arg("name", name));
        }
    }
}
