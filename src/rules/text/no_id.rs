//! T007: an id that is no id: in the name of a file or folder, as an alias, of an entry. Raised
//! while reading; a reference of any other form is R101.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// T007.
pub static RULE: Rule =
    Rule::new("T007", "no-id", Severity::Error, Check::Reading).example(WRONG, RIGHT);

const WRONG: &str = r#"
aliases = ["hua gong"]
"#;
const RIGHT: &str = r#"
aliases = ["hua-gong-chang"]
"#;
