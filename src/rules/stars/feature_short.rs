//! S405: with scores, a feature whose category did not reach the feature's share; always, one
//! that is none of the nine. A feature may be borne while the building still strives for it,
//! and without `[standard.feature]` any score will do.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::points::Nine;
use crate::rules::{Check, Day, Rule};
use crate::stars::{candidates, feature_reached};
use crate::street::Street;

/// S405.
pub static RULE: Rule = Rule::new(
    "S405",
    "feature-short",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
feature = "健康"
"#;
const RIGHT: &str = r#"
feature = "清洁"
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for candidate in candidates(street, day.as_of) {
        let Some(feature) = &candidate.star.value.feature else {
            continue;
        };
        let finding = Diagnostic::new(RULE.code, candidate.building.file, feature.span)
            .arg("year", i64::from(candidate.year().unwrap_or_default()))
            .arg("feature", &*feature.value)
            .help();
        let Some(nine) = Nine::parse(&feature.value) else {
            let names = Nine::WORDS.iter().map(|word| (*word).to_owned());
            sink.push(
                finding
                    .variant("unknown")
                    .arg("nine", names.collect::<Vec<_>>()),
            );
            continue;
        };
        let standard = candidate.standard(street);
        let short = standard.filter(|standard| {
            feature_reached(standard, &candidate.star.value, nine) == Some(false)
        });
        let share = short.and_then(|s| s.feature.as_ref()?.value.each);
        if let Some(share) = share {
            sink.push(finding.arg("share", share.value.0));
        }
    }
}
