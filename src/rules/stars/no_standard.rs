//! S407: no standard in force in the year of a `[[star]]`. A policy that was read in part may
//! hold one.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::stars::{InForce, candidates};
use crate::street::Street;

/// S407.
pub static RULE: Rule =
    Rule::new("S407", "no-standard", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
year = 2012
applied = 2012-03-10
"#;
const RIGHT: &str = r#"
year = 2014
applied = 2014-03-10
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for candidate in candidates(street, day.as_of) {
        let missing = matches!(candidate.standing(street), InForce::Missing);
        if let Some(year) = candidate.star.value.year.filter(|_| missing) {
            let finding = Diagnostic::new(RULE.code, candidate.building.file, year.span);
            sink.push(finding.arg("year", i64::from(*year.value)).help());
        }
    }
}
