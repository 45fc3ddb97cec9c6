//! V701: a resident identity number.

use super::number::{Kind, numbers};
use super::{masked, told};
use crate::diag::{Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::Clue;

/// V701.
pub static RULE: Rule = Rule::new(
    "V701",
    "identity-number",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
note = "身份证 990102198001011232，已核对"
"#;
const RIGHT: &str = r#"
note = "身份证已核对"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for trace in street.traces.iter().filter(|t| t.clue == Clue::Number) {
        let found = numbers(trace.hit.of(&trace.text));
        for number in found.iter().filter(|n| n.kind == Kind::Identity) {
            let finding = told(&RULE, trace, number.span);
            let shown = number.span.of(trace.hit.of(&trace.text));
            sink.push(finding.arg("masked", masked(shown)));
        }
    }
}
