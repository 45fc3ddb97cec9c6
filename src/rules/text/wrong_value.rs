//! T005: a wrong type or value. Enumerations list what may stand; decimals over two places,
//! exponents, nan; empty or untrimmed text; not NFC; keys that exclude each other; a rule turned
//! below error that leaves entries out of the points. Raised while reading. Leaves an entry out
//! of the points.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T005.
pub static RULE: Rule = Rule::new("T005", "wrong-value", Severity::Error, Check::Reading)
    .binding()
    .example(WRONG, RIGHT);

const WRONG: &str = r#"
kind = "非公企业"
reported = 2014-02-30
"#;
const RIGHT: &str = r#"
kind = "非公企业"
reported = 2014-02-28
"#;
