//! T003: an unknown key, with the nearest known one; an unknown rule code in `[rules]` or a
//! waiver. Raised while reading. Leaves an entry out of the points.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T003.
pub static RULE: Rule = Rule::new("T003", "unknown-key", Severity::Error, Check::Reading)
    .binding()
    .example(WRONG, RIGHT);

const WRONG: &str = r#"
naem = "某化工公司"
kind = "非公企业"
"#;
const RIGHT: &str = r#"
name = "某化工公司"
kind = "非公企业"
"#;
