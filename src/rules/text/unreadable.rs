//! T001: not readable, not UTF-8, or over 1 MiB. Raised where a file is read; nothing of it can
//! be.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T001.
pub static RULE: Rule =
    Rule::new("T001", "unreadable", Severity::Error, Check::Reading).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "ĳ������˾"
"#;
const RIGHT: &str = r#"
name = "某化工公司"
"#;
