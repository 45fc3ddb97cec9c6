//! P317: an award whose tier is unknown, not in force in its year, or not reached. A lower
//! tier than the one reached may be awarded.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::points::{Earning, earning};
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
    let rewards = view.ground.rewards;
    let total = view.book.total(view.scheme, |y| y == year);
    let finding = Diagnostic::new(RULE.code, view.handbook.file, written.span)
        .arg("tier", &*written.value)
        .arg("year", i64::from(year))
        .help();
    let tier = match earning(rewards, year, &written.value, &total) {
        Earning::Earned => return None,
        Earning::Unknown | Earning::NotInForce if rewards.partial => return None,
        Earning::NotInForce => return Some(finding.variant("not-in-force")),
        Earning::Unknown => {
            let tiers = rewards.tier.iter().filter_map(|at| at.value.name.as_ref());
            let near = nearest(&written.value, tiers.map(|at| &*at.value));
            return Some(match near {
                Some(near) => finding.variant("near").arg("near", near),
                None => finding.variant("unknown"),
            });
        }
        Earning::Short(_) if !view.adds_up() => return None,
        Earning::Short(tier) => tier,
    };
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
