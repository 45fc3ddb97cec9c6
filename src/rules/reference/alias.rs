//! R105: refers to an alias, an id that the record had before. It resolves; `--fix` writes the
//! present id.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Resolution, Street};

/// R105.
pub static RULE: Rule =
    Rule::new("R105", "alias", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "某化工公司"
kind = "非公企业"
community = "yin-hang-she-qu"
"#;
const RIGHT: &str = r#"
name = "某化工公司"
kind = "非公企业"
community = "yin-hang"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for link in &street.bad_links {
        if let Resolution::Alias(now) = &link.found {
            let finding = Diagnostic::new(RULE.code, link.file, link.span)
                .arg("reference", link.id.as_str())
                .arg("now", now.as_str())
                .fix(link.span, format!("\"{now}\""))
                .help();
            sink.push(link.about(finding));
        }
    }
}
