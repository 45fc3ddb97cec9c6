//! R106: a waiver that waives nothing, or has ended. The sink finds it, since it alone knows
//! what was waived.

use crate::diag::Severity;
use crate::rules::{Check, Rule};

/// The registry's line.
pub static RULE: Rule = Rule::new("R106", "idle-waiver", Severity::Warn, Check::Reading)
    .example("[[allow]]\nrule = \"O206\"", "note = \"不再需要豁免\"");
