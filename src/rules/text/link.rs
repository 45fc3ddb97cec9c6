//! T008: a symbolic link or special file in the tree. It is not followed; the record's id
//! exists. Raised when the tree is listed.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T008.
pub static RULE: Rule =
    Rule::new("T008", "link", Severity::Error, Check::Reading).example(WRONG, RIGHT);

const WRONG: &str = r#"
# units/shui-ting.toml -> hua-gong.toml
"#;
const RIGHT: &str = r#"
# units/shui-ting.toml 是单独的文件
"#;
