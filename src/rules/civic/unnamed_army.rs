//! C512: a team of an army that the sub-district has not named. Not asked where the policy was
//! read in part.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Ends;
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

/// C512.
pub static RULE: Rule =
    Rule::new("C512", "unnamed-army", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
army = "巡防军"
"#;
const RIGHT: &str = r#"
army = "环保军"
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    if street.organisation.partial {
        return;
    }
    let armies = &street.numbers.armies;
    for team in street.teams.iter().filter(|t| t.in_force(day.as_of)) {
        let Some(army) = &team.army else { continue };
        if armies.iter().any(|named| **named == *army.value) {
            continue;
        }
        let finding = Diagnostic::new(RULE.code, team.file, army.span);
        let finding = finding.arg("army", &*army.value);
        sink.push(if armies.is_empty() {
            finding.variant("none").help()
        } else {
            finding.arg("armies", armies.clone()).help()
        });
    }
}
