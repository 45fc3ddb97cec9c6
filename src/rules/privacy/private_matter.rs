//! V705: a word of health or hardship beside a name or room in free text.

use super::names::{Names, any_beside};
use super::told;
use crate::diag::{Severity, Sink};
use crate::record::Trace;
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::{Clue, Folded, Span, clues};

/// V705.
pub static RULE: Rule = Rule::new(
    "V705",
    "private-matter",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
note = "赵某甲是低保户"
"#;
const RIGHT: &str = r#"
note = "上门走访低保户 6 户"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let mut words = street
        .traces
        .iter()
        .filter(|t| t.clue == Clue::Word)
        .peekable();
    if words.peek().is_none() {
        return;
    }
    let names = Names::of(street);
    for trace in words {
        let text = trace.hit.of(&trace.text);
        let finding = told(&RULE, trace, Span::new(0, text.len())).arg("word", text);
        if let Some(id) = names.beside(trace) {
            sink.push(finding.arg("person", id.as_str()));
        } else if any_beside(trace, rooms(trace)) {
            sink.push(finding.variant("room"));
        }
    }
}

fn rooms(trace: &Trace) -> impl Iterator<Item = Span> {
    let found = clues(&Folded::new(&trace.text), &[]).into_iter();
    found
        .filter(|(clue, _)| *clue == Clue::Room)
        .map(|(_, span)| span)
}
