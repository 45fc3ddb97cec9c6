//! C503: 决议 without a meeting; a step's meeting that has no topic on the matter.
//!
//! A meeting that does not exist has been told of; one that was read in part may have the
//! topic.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::matter::{Matter, Stage};
use crate::record::meeting::Meeting;
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street};

/// C503.
pub static RULE: Rule = Rule::new(
    "C503",
    "step-without-topic",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[step]]
stage = "决议"
date = 2015-06-25
"#;
const RIGHT: &str = r#"
[[step]]
stage = "决议"
date = 2015-06-25
meeting = "2015-06-25-lou-dong-zhang"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for matter in &street.matters {
        for step in &matter.step {
            let stage = step.value.stage.map(|at| at.value);
            let Some(named) = &step.value.meeting else {
                if stage == Some(Stage::Decided) && !matter.partial {
                    let finding = Diagnostic::new(RULE.code, matter.file, step.span);
                    sink.push(finding.help());
                }
                continue;
            };
            let meeting = street.meetings.get(named.value.id());
            if let Some(meeting) = meeting.filter(|m| !may_discuss(street, m, matter)) {
                let finding = Diagnostic::new(RULE.code, matter.file, named.span);
                let finding = finding.variant("topic").arg("meeting", meeting.id.as_str());
                sink.push(finding.help());
            }
        }
    }
}

/// Whether a meeting has a topic on a matter, or may have one.
fn may_discuss(street: &Street, meeting: &Filed<Meeting>, matter: &Filed<Matter>) -> bool {
    let topics = meeting.topic.iter().map(|topic| &topic.value);
    let mut matters = topics.filter_map(|topic| topic.matter.as_ref());
    meeting.partial || matters.any(|at| *street.matters.canonical(at.value.id()) == matter.id)
}
