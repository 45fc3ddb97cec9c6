//! O220: a community code that does not begin with the sub-district's.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O220", "foreign-code", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "通信花园社区"
code = "410105003012"
"#;

const RIGHT: &str = r#"
name = "通信花园社区"
code = "410105002012"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let start = street.code();
    for community in &street.communities {
        if let Some(code) = &community.code
            && !code.value.starts_with(start)
        {
            let finding = Diagnostic::new(RULE.code, community.file, code.span);
            let finding = finding.arg("code", &*code.value).arg("start", start);
            sink.push(finding.help());
        }
    }
}
