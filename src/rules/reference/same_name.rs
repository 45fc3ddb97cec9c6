//! R104: two records of a kind in one community with one name; volunteers, in one building.
//! Names are alike without their spaces. What has ended, who has left, and what was read in
//! part is not asked. Each of them is named.

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::{Ends, Id, Kind, One, Term, Text};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street};
use crate::text::Span;

/// R104.
pub static RULE: Rule =
    Rule::new("R104", "same-name", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "通信花园 2号楼组"
"#;
const RIGHT: &str = r#"
name = "通信花园1号楼组"
"#;

/// A name in use.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Named<'a> {
    kind: Kind,
    /// Where it must be the only one: a community, or a building. None: the sub-district.
    place: Option<&'a Id>,
    name: String,
    file: FileId,
    span: Span,
    id: &'a Id,
}

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let day = day.as_of;
    let mut names: Vec<Named<'_>> = Vec::new();
    for row in &street.communities {
        names.extend(named(Kind::Community, row, None, &row.record.name));
    }
    for row in street.grids.iter().filter(|row| row.in_force(day)) {
        names.extend(named(
            Kind::Grid,
            row,
            row.community.as_ref(),
            &row.record.name,
        ));
    }
    for row in street.buildings.iter().filter(|row| row.in_force(day)) {
        let community = row.community.as_ref();
        names.extend(named(Kind::Building, row, community, &row.record.name));
    }
    for row in street.teams.iter().filter(|row| row.in_force(day)) {
        names.extend(named(
            Kind::Team,
            row,
            row.community.as_ref(),
            &row.record.name,
        ));
    }
    for row in street.units.iter().filter(|row| row.in_force(day)) {
        let community = row.record.community.as_ref();
        let community = community.map(|at| street.communities.canonical(at.value.id()));
        names.extend(named(Kind::Unit, row, community, &row.record.name));
    }
    for row in street.volunteers.iter().filter(|row| !row.has_left(day)) {
        let homes = row.record.lives.iter().map(|at| &at.value);
        for home in homes.filter(|home| home.in_force(day)) {
            let building = home.holder().and_then(|id| street.buildings.get(id));
            if let Some(building) = building {
                let place = Some(&building.id);
                names.extend(named(Kind::Volunteer, row, place, &row.record.name));
            }
        }
    }
    tell(names, sink);
}

fn named<'a, T>(
    kind: Kind,
    row: &'a Filed<T>,
    place: Option<&'a Id>,
    name: &One<Text>,
) -> Option<Named<'a>> {
    let written = name.as_ref().filter(|_| !row.partial)?;
    let letters = written.value.chars().filter(|c| !c.is_whitespace());
    Some(Named {
        kind,
        place,
        name: letters.collect(),
        file: row.file,
        span: written.span,
        id: &row.id,
    })
}

fn tell(mut names: Vec<Named<'_>>, sink: &mut Sink) {
    names.sort();
    // Somebody may live twice in one building; that is for another rule to say.
    names.dedup_by(|a, b| a == b);
    let alike =
        |a: &Named<'_>, b: &Named<'_>| (a.kind, a.place, &a.name) == (b.kind, b.place, &b.name);
    for same in names.chunk_by(alike) {
        let [first, second, ..] = same else {
            continue;
        };
        for here in same {
            let other = if here.file == first.file {
                second
            } else {
                first
            };
            let finding = Diagnostic::new(RULE.code, here.file, here.span)
                .variant(match here.kind {
                    Kind::Volunteer => "volunteer",
                    _ => "",
                })
                .arg("name", here.name.as_str())
                .arg("place", here.place.map_or("", Id::as_str))
                .arg("other", other.id.as_str());
            sink.push(finding.help());
        }
    }
}
