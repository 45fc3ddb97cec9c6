//! S406: two `[[star]]` of one year. The later in the file is named.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::stars::candidates;
use crate::street::Street;

/// S406.
pub static RULE: Rule =
    Rule::new("S406", "year-twice", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
[[star]]
year = 2014
applied = 2014-03-10

[[star]]
year = 2014
applied = 2014-04-10
"#;
const RIGHT: &str = r#"
[[star]]
year = 2014
applied = 2014-03-10

[[star]]
year = 2015
applied = 2015-04-10
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let mut seen: BTreeSet<(FileId, i16)> = BTreeSet::new();
    for candidate in candidates(street, day.as_of) {
        let file = candidate.building.file;
        if let Some(year) = candidate.star.value.year
            && !seen.insert((file, *year.value))
        {
            let finding = Diagnostic::new(RULE.code, file, year.span);
            sink.push(finding.arg("year", i64::from(*year.value)).help());
        }
    }
}
