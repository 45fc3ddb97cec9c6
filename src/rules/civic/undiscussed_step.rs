//! C503: 决议 without a meeting; a step's meeting that has no topic on the matter.
//!
//! A meeting that does not exist has been told of; one that was read in part may have the
//! topic.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::Id;
use crate::record::matter::Stage;
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

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
    let discussed = discussed(street);
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
            let silent =
                meeting.filter(|m| !m.partial && !discussed.contains(&(m.file, &matter.id)));
            if let Some(meeting) = silent {
                let finding = Diagnostic::new(RULE.code, matter.file, named.span);
                let finding = finding.variant("topic").arg("meeting", meeting.id.as_str());
                sink.push(finding.help());
            }
        }
    }
}

/// Which meeting has a topic on which matter.
fn discussed(street: &Street) -> BTreeSet<(FileId, &Id)> {
    let mut pairs = BTreeSet::new();
    for meeting in &street.meetings {
        let topics = meeting.record.topic.iter().map(|topic| &topic.value);
        let matters = topics.filter_map(|topic| topic.matter.as_ref());
        let ids = matters.map(|at| street.matters.canonical(at.value.id()));
        pairs.extend(ids.map(|id| (meeting.file, id)));
    }
    pairs
}
