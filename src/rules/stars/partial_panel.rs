//! S409: an evaluator who lives in the building or is of its group, or fewer than three of
//! them; told of an evaluation without `panel` too. Judged for the day of the evaluation. A
//! record that was read in part lacks no evaluator.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Id;
use crate::rules::{Check, Day, Rule};
use crate::stars::{Candidate, candidates};
use crate::street::{Groups, Person, Standing, Street};
use crate::text::Span;

/// S409.
pub static RULE: Rule =
    Rule::new("S409", "partial-panel", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
panel = ["jd-02", "jd-03", "tx101-1"]
"#;
const RIGHT: &str = r#"
panel = ["jd-02", "jd-03", "tx201-2"]
"#;

/// Fewer are no panel.
const LEAST: usize = 3;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let mut groups: BTreeMap<Option<Date>, Groups<'_>> = BTreeMap::new();
    for candidate in candidates(street, day.as_of) {
        let star = &candidate.star.value;
        let on = star.evaluated.map(|at| at.value).or(day.as_of);
        let mut ids: BTreeSet<&Id> = BTreeSet::new();
        for evaluator in &star.panel {
            let person = street.person(evaluator.value.id());
            if !ids.insert(person.id) {
                continue;
            }
            let groups = groups.entry(on).or_insert_with(|| Groups::new(street, on));
            if let Some(tie) = tie(street, groups, candidate, person, on) {
                let told = finding(candidate, evaluator.span).variant(tie);
                let id = person.id.as_str();
                sink.push(told.arg("volunteer", id).volunteer(id));
            }
        }
        let judged = star.evaluated.is_some() || !star.panel.is_empty();
        if judged && ids.len() < LEAST && !candidate.building.partial {
            // The list itself keeps no place: its first name stands for it.
            let span = star.panel.first().map_or(candidate.star.span, |at| at.span);
            sink.push(
                finding(candidate, span)
                    .variant("few")
                    .arg("count", ids.len()),
            );
        }
    }
}

/// What ties somebody to the building.
fn tie(
    street: &Street,
    groups: &Groups<'_>,
    candidate: Candidate<'_>,
    person: Person<'_>,
    on: Option<Date>,
) -> Option<&'static str> {
    let homes = person.homes(street, on).unwrap_or_default();
    if homes
        .iter()
        .any(|home| home.file == candidate.building.file)
    {
        return Some("lives");
    }
    match groups.of(candidate.building) {
        Standing::In(group) if group.has(person.id) => Some("group"),
        _ => None,
    }
}

fn finding(candidate: Candidate<'_>, span: Span) -> Diagnostic {
    Diagnostic::new(RULE.code, candidate.building.file, span)
        .arg("year", i64::from(candidate.year().unwrap_or_default()))
        .help()
}
