//! R103: two records of a kind with one id or alias. Ids that differ only in case are alike.
//! Buildings, grids, communities and units share one set of ids. Each of the clashing records
//! is named: at its alias, or, the id being its file's name, at its first line.

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::{Id, Many};
use crate::rules::{Check, Day, Rule};
use crate::street::{Shelf, Street};
use crate::text::Span;

/// R103.
pub static RULE: Rule =
    Rule::new("R103", "same-id", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
community = "yin-hang"
aliases = ["tx-1-01"]
"#;
const RIGHT: &str = r#"
community = "yin-hang"
aliases = ["hua-gong-chang"]
"#;

/// An id in use: in small letters, who uses it, where and how it is written.
struct Use<'a> {
    small: String,
    file: FileId,
    span: Span,
    written: &'a Id,
}

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let mut places = uses(&street.buildings, |r| &r.aliases);
    places.extend(uses(&street.grids, |r| &r.aliases));
    places.extend(uses(&street.communities, |r| &r.aliases));
    places.extend(uses(&street.units, |r| &r.aliases));
    clash(street, places, sink);
    clash(street, uses(&street.volunteers, |r| &r.aliases), sink);
    clash(street, uses(&street.teams, |r| &r.aliases), sink);
    clash(street, uses(&street.activities, |r| &r.aliases), sink);
    clash(street, uses(&street.meetings, |r| &r.aliases), sink);
    clash(street, uses(&street.matters, |r| &r.aliases), sink);
    clash(street, uses(&street.notices, |r| &r.aliases), sink);
}

fn uses<T>(shelf: &Shelf<T>, aliases: impl Fn(&T) -> &Many<Id>) -> Vec<Use<'_>> {
    let mut uses = Vec::with_capacity(shelf.len());
    for row in shelf {
        let own = std::iter::once((&row.id, Span::default()));
        let former = aliases(&row.record).iter().map(|at| (&at.value, at.span));
        uses.extend(own.chain(former).map(|(written, span)| Use {
            small: written.to_lowercase(),
            file: row.file,
            span,
            written,
        }));
    }
    uses
}

fn clash(street: &Street, mut uses: Vec<Use<'_>>, sink: &mut Sink) {
    uses.sort_by(|a, b| (&a.small, a.file, a.span).cmp(&(&b.small, b.file, b.span)));
    for alike in uses.chunk_by(|a, b| a.small == b.small) {
        let records: Vec<&Use<'_>> = alike
            .chunk_by(|a, b| a.file == b.file)
            .filter_map(<[Use<'_>]>::first)
            .collect();
        let [first, second, ..] = records[..] else {
            continue;
        };
        for here in &records {
            let other = if here.file == first.file {
                second
            } else {
                first
            };
            let finding = Diagnostic::new(RULE.code, here.file, here.span)
                .arg("clashing", here.written.as_str())
                .arg("other", street.files.get(other.file).path.as_str());
            sink.push(finding.help());
        }
    }
}
