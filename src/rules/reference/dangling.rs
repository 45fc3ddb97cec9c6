//! R101: refers to a record that does not exist, or to one of the wrong kind. The help names
//! the id that was probably meant. A reference is exact: one that differs only in case is
//! wrong, with the id as its help.

use super::suggestion::Suggestions;
use crate::diag::{Arg, Diagnostic, Severity, Sink};
use crate::record::{Kind, kinds_of};
use crate::rules::{Check, Day, Rule};
use crate::street::{BadLink, Resolution, Street};

/// R101.
pub static RULE: Rule =
    Rule::new("R101", "dangling", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
head = [
  { volunteer = "tx101-99", since = 2012-03-01 },
]
"#;
const RIGHT: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01 },
]
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let mut suggestions = Suggestions::new(street);
    for link in &street.bad_links {
        let finding = match &link.found {
            Resolution::Exact | Resolution::Alias(_) => continue,
            Resolution::WrongKind(kind) => finding(link)
                .variant("kind")
                .arg("found", words(std::iter::once(*kind))),
            Resolution::Nothing => {
                let finding = finding(link);
                if let Some(id) = suggestions.in_other_case(link.to, &link.id) {
                    finding.variant("case").arg("near", id)
                } else if let Some(id) = suggestions.near(link.to, &link.id) {
                    finding.variant("near").arg("near", id)
                } else {
                    finding
                }
            }
        };
        sink.push(link.about(finding));
    }
}

fn finding(link: &BadLink) -> Diagnostic {
    Diagnostic::new(RULE.code, link.file, link.span)
        .arg("reference", link.id.as_str())
        .arg("expected", words(kinds_of(link.to)))
        .help()
}

fn words(kinds: impl Iterator<Item = Kind>) -> Arg {
    Arg::Words(
        kinds
            .map(|kind| format!("kind-{}", kind.as_str()))
            .collect(),
    )
}
