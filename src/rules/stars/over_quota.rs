//! S408: more approvals in a year than the quota of its standard. A building counts once a
//! year, and counts although it has ended since.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::stars::standard;
use crate::street::Street;

/// S408.
pub static RULE: Rule =
    Rule::new("S408", "over-quota", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
# 2013 年的名额 quota = 1，另一个楼组已经通过
[[star]]
year = 2013
applied = 2013-03-12
approved = 2013-03-25
"#;
const RIGHT: &str = r#"
# 2013 年的名额 quota = 1，另一个楼组已经通过
[[star]]
year = 2013
applied = 2013-03-12
refused = 2013-03-25
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let mut approved: BTreeMap<i16, BTreeSet<FileId>> = BTreeMap::new();
    for building in &street.buildings {
        for star in building.record.star.iter().map(|at| &at.value) {
            if let Some(year) = star.year.filter(|_| star.approved.is_some()) {
                approved
                    .entry(*year.value)
                    .or_default()
                    .insert(building.file);
            }
        }
    }
    for (year, buildings) in approved {
        let count = buildings.len();
        let quota = standard(street, year).found().and_then(|s| s.quota);
        let passed = quota.filter(|quota| i64::try_from(count).is_ok_and(|n| n > quota.value.0));
        if let Some(quota) = passed {
            let finding = Diagnostic::new(RULE.code, street.stars.file, quota.span);
            let finding = finding.arg("year", i64::from(year)).arg("count", count);
            sink.push(finding.arg("quota", quota.value.0).help());
        }
    }
}
