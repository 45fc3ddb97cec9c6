//! T002: not TOML. The syntax errors of a file, each at its place; after twenty one line says how
//! many more. Raised while reading: one slip is told once, however often the parser stumbles
//! over it.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T002.
pub static RULE: Rule =
    Rule::new("T002", "no-toml", Severity::Error, Check::Reading).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = 某化工公司
"#;
const RIGHT: &str = r#"
name = "某化工公司"
"#;
