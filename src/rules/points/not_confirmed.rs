//! P322: 待确认, an entry without `confirmed_by`. Reversals are not asked, nor a file that
//! was read in part.

use crate::diag::{Severity, Sink};
use crate::rules::{Check, Rule, View};

/// P322.
pub static RULE: Rule = Rule::new(
    "P322",
    "not-confirmed",
    Severity::Warn,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
count = 1
recorded_by = "tx101-2"

"#;
const RIGHT: &str = r#"
count = 1
recorded_by = "tx101-2"
confirmed_by = "tx102-1"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let waits = view.book.lines.iter().any(|line| line.pending);
    if view.handbook.partial || !waits {
        return;
    }
    for (_, entry) in view.entries() {
        if entry.value.confirmed_by.is_none() {
            sink.push(view.about(&RULE, entry, None).help());
        }
    }
}
