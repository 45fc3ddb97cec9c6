//! S404: awarded without having met the standard, by the written `met`. Awarded without an
//! evaluation is S401 alone, evaluated without `met` S402.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::stars::candidates;
use crate::street::Street;

/// S404.
pub static RULE: Rule =
    Rule::new("S404", "plaque-unmet", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
met = false
awarded = 2013-12-20
"#;
const RIGHT: &str = r#"
met = false
# 没有达标，不授牌
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for candidate in candidates(street, day.as_of) {
        let star = &candidate.star.value;
        let unmet = star.met.is_some_and(|met| !met.value);
        if let Some(awarded) = star.awarded.filter(|_| unmet && star.evaluated.is_some()) {
            let year = i64::from(candidate.year().unwrap_or_default());
            let finding = Diagnostic::new(RULE.code, candidate.building.file, awarded.span);
            sink.push(finding.arg("year", year).arg("day", awarded.value).help());
        }
    }
}
