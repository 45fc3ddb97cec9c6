//! T009: a schema version that this program does not know. Raised while reading.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T009.
pub static RULE: Rule =
    Rule::new("T009", "unknown-schema", Severity::Error, Check::Reading).example(WRONG, RIGHT);

const WRONG: &str = r#"
schema = 2
name = "花园路街道"
"#;
const RIGHT: &str = r#"
schema = 1
name = "花园路街道"
"#;
