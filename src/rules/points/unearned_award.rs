//! P317: an award whose tier is unknown, not in force in its year, or not reached. A lower
//! tier than the one reached may be awarded.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::points::reaches;
use crate::record::rewards::Tier;
use crate::record::volunteer::Award;
use crate::rules::{Check, Rule, View};
use crate::text::nearest;

/// P317.
pub static RULE: Rule = Rule::new(
    "P317",
    "unearned-award",
    Severity::Error,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
year = 2013
tier = "一等"
"#;
const RIGHT: &str = r#"
year = 2013
tier = "鼓励"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let awards = view.handbook.record.award.iter();
    sink.extend(awards.filter_map(|award| judge(view, &award.value)));
}

fn judge(view: &View<'_>, award: &Award) -> Option<Diagnostic> {
    let (year, written) = (*award.year?.value, award.tier.as_ref()?);
    let rewards = &view.frame.rewards;
    let named = |tier: &&Tier| {
        tier.name
            .as_ref()
            .is_some_and(|n| *n.value == *written.value)
    };
    let tiers = || rewards.tier.iter().map(|at| &at.value);
    let covered = || tiers().filter(named).filter(|tier| tier.covers(year));
    let finding = Diagnostic::new(RULE.code, view.handbook.file, written.span)
        .arg("tier", &*written.value)
        .arg("year", i64::from(year))
        .help();
    if covered().next().is_none() {
        if rewards.partial {
            return None;
        }
        if tiers().any(|tier| named(&tier)) {
            return Some(finding.variant("not-in-force"));
        }
        let names = || tiers().filter_map(|t| t.name.as_ref().map(|at| &*at.value));
        return Some(match nearest(&written.value, names()) {
            Some(near) => finding.variant("near").arg("near", near),
            None => finding.variant("unknown"),
        });
    }
    if !view.adds_up() {
        return None;
    }
    let total = view.book.total(view.scheme, |y| y == year);
    // What of a tier could not be read asks nothing.
    let reached = |tier: &Tier| reaches(tier, &total) || tier.points.is_none();
    if covered().any(reached) {
        return None;
    }
    let tier = covered().next()?;
    let points = tier.points.map(|p| p.value.0).unwrap_or_default();
    let finding = finding
        .arg("points", total.points.normalize())
        .arg("hours", total.hours.normalize())
        .arg("points_min", points);
    Some(match tier.hours {
        Some(hours) => finding.variant("hours").arg("hours_min", hours.value.0),
        None => finding.variant("points"),
    })
}
