//! V702: a mobile number, or a land line that `contact_lines` does not list.

use std::collections::BTreeSet;

use super::number::{Kind, Number, numbers};
use super::{masked, told};
use crate::diag::{Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::{Clue, Folded};

/// V702.
pub static RULE: Rule =
    Rule::new("V702", "telephone", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
note = "联系电话 138-1234-5678"
"#;
const RIGHT: &str = r#"
note = "联系电话 0371-00000000"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let lines = listed(street);
    for trace in street.traces.iter().filter(|t| t.clue == Clue::Number) {
        let text = trace.hit.of(&trace.text);
        for number in numbers(text).iter() {
            let Some(variant) = variant(number, &lines) else {
                continue;
            };
            let finding = told(&RULE, trace, number.span).variant(variant);
            sink.push(finding.arg("masked", masked(number.span.of(text))));
        }
    }
}

fn variant(number: &Number, lines: &BTreeSet<String>) -> Option<&'static str> {
    match number.kind {
        Kind::Mobile => Some(""),
        Kind::Line if !lines.contains(&number.digits) => Some("line"),
        _ => None,
    }
}

/// The digits of the lines that may stand: however the same line is written, it is that line.
fn listed(street: &Street) -> BTreeSet<String> {
    let lines = street.config.privacy.iter();
    let lines = lines.flat_map(|privacy| &privacy.value.contact_lines);
    let digits = |text: &str| {
        let chars = Folded::new(text).chars.into_iter();
        chars.filter(char::is_ascii_digit).collect()
    };
    lines.map(|line| digits(&line.value)).collect()
}
