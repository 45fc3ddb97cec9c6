//! V704: a person's name beside a room number in free text.

use super::names::Names;
use super::told;
use crate::diag::{Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::{Clue, Span};

/// V704.
pub static RULE: Rule =
    Rule::new("V704", "name-and-room", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
note = "赵某甲住 3号楼2单元301"
"#;
const RIGHT: &str = r#"
note = "tx101-1 住本楼组"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let mut rooms = street
        .traces
        .iter()
        .filter(|t| t.clue == Clue::Room)
        .peekable();
    if rooms.peek().is_none() {
        return;
    }
    let names = Names::of(street);
    for trace in rooms {
        if let Some(id) = names.beside(trace) {
            let room = Span::new(0, trace.hit.of(&trace.text).len());
            sink.push(told(&RULE, trace, room).arg("person", id.as_str()));
        }
    }
}
