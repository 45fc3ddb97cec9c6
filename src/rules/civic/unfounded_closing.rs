//! C504: 销号 without an earlier 办结 and 评议. A file that was read in part may lack a step.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Disorder, Passage, Street};

/// C504.
pub static RULE: Rule = Rule::new(
    "C504",
    "closing-without-judgement",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[step]]
stage = "办结"
date = 2015-06-25

[[step]]
stage = "销号"
date = 2015-06-26
"#;
const RIGHT: &str = r#"
[[step]]
stage = "办结"
date = 2015-06-25

[[step]]
stage = "评议"
date = 2015-06-26
satisfied = 5
asked = 5

[[step]]
stage = "销号"
date = 2015-06-26
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for matter in street.matters.iter().filter(|matter| !matter.partial) {
        for disorder in Passage::of(matter).disorders(None) {
            if let Disorder::Unfounded { to, lacks } = disorder {
                let span = to.step.value.stage.map_or(to.step.span, |at| at.span);
                let finding = Diagnostic::new(RULE.code, matter.file, span);
                sink.push(finding.arg("lacks", lacks.as_str()).help());
            }
        }
    }
}
