//! O213: 三包: floors that no one covers (one finding, the floors named).
//!
//! Not asked where the group is missing or empty, or the building was read in part.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Standing, Street, gaps, run};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule = Rule::new(
    "O213",
    "uncovered-floors",
    Severity::Warn,
    Check::Chain(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
[[duty]]
member = "tx102-3"
floors = []
households = ["1-301"]
since = 2012-06-01
"#;

const RIGHT: &str = r#"
[[duty]]
member = "tx102-3"
floors = [3]
households = ["1-301"]
since = 2012-06-01
"#;

fn look(street: &Street, chain: &Chain<'_>, day: &Day, sink: &mut Sink) {
    let groups = &chain.groups;
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing.filter(|b| !b.partial) {
        let has_group = matches!(groups.of(building), Standing::In(_));
        let has_group = has_group && !groups.has_none(building);
        let gaps: Vec<String> = gaps(building, day.as_of).iter().map(run).collect();
        if has_group && !gaps.is_empty() {
            let finding = Diagnostic::new(RULE.code, building.file, Span::default());
            sink.push(finding.arg("floors", gaps).help());
        }
    }
}
