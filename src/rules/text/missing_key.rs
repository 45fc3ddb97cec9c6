//! T004: a missing key; a community's folder without `community.toml`; a 扣减 entry without
//! `note`. Raised while reading. A key that is misspelt is T003 alone. Leaves an entry out of
//! the points.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T004.
pub static RULE: Rule = Rule::new("T004", "missing-key", Severity::Error, Check::Reading)
    .binding()
    .example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "某化工公司"
reported = 2012-03-01
"#;
const RIGHT: &str = r#"
name = "某化工公司"
kind = "非公企业"
reported = 2012-03-01
"#;
