//! R102: a `joint_with` or an organisation's `team` of another community. A team of the
//! sub-district may be a grid's organisation. What has ended is not asked.

use jiff::civil::Date;

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::{Ends, Id, Many, Term};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Shelf, Street};
use crate::text::Span;

/// R102.
pub static RULE: Rule = Rule::new(
    "R102",
    "other-community",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
kind = "志愿者服务队"
team = "he-chang"
"#;
const RIGHT: &str = r#"
kind = "志愿者服务队"
team = "xun-luo"
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let day = day.as_of;
    for building in street.buildings.iter().filter(|b| b.in_force(day)) {
        look_at_ties(building, &building.joint_with, &street.buildings, day, sink);
    }
    for grid in street.grids.iter().filter(|g| g.in_force(day)) {
        look_at_ties(grid, &grid.joint_with, &street.grids, day, sink);
        let teams = grid
            .organisation
            .iter()
            .filter_map(|o| o.value.team.as_ref());
        for named in teams {
            let team = street.teams.get(named.value.id());
            let theirs = team.and_then(|team| team.community.as_ref().zip(Some(&team.id)));
            if let Some((community, id)) = theirs
                && Some(community) != grid.community.as_ref()
            {
                let finding = finding(grid.file, named.span, id, community);
                sink.push(finding.variant("team"));
            }
        }
    }
}

fn look_at_ties<T, Tie: Term>(
    row: &Filed<T>,
    ties: &Many<Tie>,
    shelf: &Shelf<T>,
    day: Option<Date>,
    sink: &mut Sink,
) {
    for tie in ties.iter().map(|at| &at.value).filter(|t| t.in_force(day)) {
        let Some((id, span)) = tie.holder().zip(tie.holder_span()) else {
            continue;
        };
        if let Some(host) = shelf.get(id)
            && host.community != row.community
            && let Some(community) = &host.community
        {
            sink.push(finding(row.file, span, &host.id, community));
        }
    }
}

fn finding(file: FileId, span: Span, other: &Id, community: &Id) -> Diagnostic {
    Diagnostic::new(RULE.code, file, span)
        .arg("other", other.as_str())
        .arg("community", community.as_str())
        .help()
}
