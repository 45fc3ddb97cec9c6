//! R101: refers to a record that does not exist, or to one of the wrong kind. The help names
//! the id that was probably meant. A reference is exact: one that differs only in case is
//! wrong, with the id as its help.

use super::suggestion::Suggestions;
use crate::diag::{Arg, Diagnostic, Severity, Sink};
use crate::record::notice::NoticeKind;
use crate::record::{BUILDING, Kind, VOLUNTEER, kinds_of};
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
    look_at_objections(street, sink);
}

/// An objection is about a volunteer, in a notice of 星级楼组 about a building.
fn look_at_objections(street: &Street, sink: &mut Sink) {
    for notice in &street.notices {
        let Some(kind) = notice.record.kind else {
            continue;
        };
        let (meant, other) = match kind.value {
            NoticeKind::Stars => (BUILDING, Kind::Volunteer),
            NoticeKind::Points | NoticeKind::Rewards => (VOLUNTEER, Kind::Building),
        };
        let about = notice
            .objection
            .iter()
            .filter_map(|o| o.value.about.as_ref());
        for named in about {
            let id = named.value.id();
            let is_one = |to| {
                let found = street.resolve(to, id);
                matches!(found, Resolution::Exact | Resolution::Alias(_))
            };
            if !is_one(meant) && is_one(other.mask()) {
                let finding = Diagnostic::new(RULE.code, notice.file, named.span)
                    .variant("kind")
                    .arg("reference", id.as_str())
                    .arg("found", words(std::iter::once(other)))
                    .arg("expected", words(kinds_of(meant)));
                sink.push(finding.help());
            }
        }
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
