//! T010: control or bidirectional-control characters in values, ids and comments. Raised while
//! reading; what is no TOML for it is T002, in a key T003. Leaves an entry out of the points.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T010.
pub static RULE: Rule = Rule::new("T010", "control-character", Severity::Error, Check::Reading)
    .binding()
    .example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "某\u202e化工公司"
"#;
const RIGHT: &str = r#"
name = "某化工公司"
"#;
