//! C502: steps of a matter out of order: a stage that does not follow the one before, a first
//! step that is no 登记, days that go back or begin before `raised`; a matter without any step.
//!
//! 销号 without its grounds is C504 alone. A file that was read in part may lack a step.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::matter::Matter;
use crate::rules::{Check, Day, Rule};
use crate::street::{Disorder, Filed, Pace, Passage, Street, followers};
use crate::text::Span;

/// C502.
pub static RULE: Rule = Rule::new(
    "C502",
    "matter-out-of-order",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[step]]
stage = "登记"
date = 2015-06-24

[[step]]
stage = "办结"
date = 2015-06-25
"#;
const RIGHT: &str = r#"
[[step]]
stage = "登记"
date = 2015-06-24

[[step]]
stage = "办理"
date = 2015-06-24

[[step]]
stage = "办结"
date = 2015-06-25
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for matter in street.matters.iter().filter(|matter| !matter.partial) {
        let passage = Passage::of(matter);
        if passage.paces().is_empty() {
            let finding = Diagnostic::new(RULE.code, matter.file, Span::default());
            sink.push(finding.variant("none").help());
        }
        let raised = matter.raised.map(|at| at.value);
        for disorder in passage.disorders(raised) {
            sink.extend(told(matter, disorder));
        }
    }
}

fn told(matter: &Filed<Matter>, disorder: Disorder<'_>) -> Option<Diagnostic> {
    let at_stage = |to: Pace<'_>| {
        let span = to.step.value.stage.map_or(to.step.span, |at| at.span);
        Diagnostic::new(RULE.code, matter.file, span).arg("stage", to.stage.as_str())
    };
    let at_date = |to: Pace<'_>, than: Date| {
        let date = to.step.value.date;
        let span = date.map_or(to.step.span, |at| at.span);
        Diagnostic::new(RULE.code, matter.file, span)
            .arg("stage", to.stage.as_str())
            .arg("date", date.map_or(to.since, |at| at.value))
            .arg("than", than)
    };
    let finding = match disorder {
        Disorder::Unfounded { .. } => return None,
        Disorder::Beginning(to) => at_stage(to).variant("first"),
        Disorder::Stage { to, from } => {
            let next = followers(from).iter();
            let next: Vec<String> = next.map(|stage| stage.as_str().to_owned()).collect();
            let finding = at_stage(to).arg("from", from.as_str());
            match next.is_empty() {
                true => finding.variant("ended"),
                false => finding.arg("next", next),
            }
        }
        Disorder::Early { to, raised } => at_date(to, raised).variant("early"),
        Disorder::Back { to, than } => at_date(to, than).variant("back"),
    };
    Some(finding.help())
}
