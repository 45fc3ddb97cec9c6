//! R103: two records of a kind with one id or alias. Ids that differ only in case are alike.
//! Buildings, grids, communities and units share one set of ids. Each of the clashing records
//! is named: at its alias, or, the id being its file's name, at its first line.

use super::repeat::Repeats;
use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::Id;
use crate::record::activity::Activity;
use crate::record::building::Building;
use crate::record::community::Community;
use crate::record::grid::Grid;
use crate::record::matter::Matter;
use crate::record::meeting::Meeting;
use crate::record::notice::Notice;
use crate::record::team::Team;
use crate::record::unit::Unit;
use crate::record::volunteer::Volunteer;
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

/// Records that share a set of ids, and how their former ids are found.
trait Ids {
    /// How many records there are.
    fn count(&self) -> usize;

    /// Shows every id with where it is written.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Id, FileId, Span));
}

macro_rules! ids {
    ($($record:ty),*) => { $(
        impl Ids for Shelf<$record> {
            fn count(&self) -> usize {
                self.len()
            }

            fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Id, FileId, Span)) {
                for row in self {
                    visit(&row.id, row.file, Span::default());
                    for at in &row.record.aliases {
                        visit(&at.value, row.file, at.span);
                    }
                }
            }
        }
    )* };
}
ids!(
    Building, Grid, Community, Unit, Volunteer, Team, Activity, Meeting, Matter, Notice
);

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let places: [&dyn Ids; 4] = [
        &street.buildings,
        &street.grids,
        &street.communities,
        &street.units,
    ];
    clash(street, &places, sink);
    let others: [&dyn Ids; 6] = [
        &street.volunteers,
        &street.teams,
        &street.activities,
        &street.meetings,
        &street.matters,
        &street.notices,
    ];
    for shelf in others {
        clash(street, &[shelf], sink);
    }
}

/// The ids that may be used more than once.
fn uses<'a>(shelves: &[&'a dyn Ids]) -> Vec<Use<'a>> {
    let mut repeats = Repeats::of(shelves.iter().map(|shelf| shelf.count()).sum());
    let fold = |id: &Id, small: &mut String| {
        small.clear();
        let is_small = |b: u8| b.is_ascii() && !b.is_ascii_uppercase();
        if id.bytes().all(is_small) {
            small.push_str(id);
        } else {
            small.extend(id.chars().flat_map(char::to_lowercase));
        }
    };
    let mut small = String::new();
    let all = |visit: &mut dyn FnMut(&'a Id, FileId, Span)| {
        shelves.iter().for_each(|shelf| shelf.each(visit));
    };
    all(&mut |id, _, _| {
        fold(id, &mut small);
        repeats.see(&small);
    });
    let mut uses = Vec::new();
    if repeats.is_empty() {
        return uses;
    }
    all(&mut |written, file, span| {
        fold(written, &mut small);
        if repeats.has(&small) {
            uses.push(Use {
                small: small.clone(),
                file,
                span,
                written,
            });
        }
    });
    uses
}

fn clash(street: &Street, shelves: &[&dyn Ids], sink: &mut Sink) {
    let mut uses = uses(shelves);
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
                .arg("other", street.files.get(other.file).path);
            sink.push(finding.help());
        }
    }
}
