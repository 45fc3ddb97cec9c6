//! R104: two records of a kind in one community with one name; volunteers, in one building.
//! Names are alike without their spaces. What has ended, who has left, and what was read in
//! part is not asked. Each of them is named.

use std::hash::{Hash, Hasher};

use jiff::civil::Date;
use rayon::prelude::*;

use super::repeat::Repeats;
use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::{Ends, Id, Kind, One, Term, Text};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Handbook, Street};
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
#[derive(Clone, Copy)]
struct Named<'a> {
    kind: Kind,
    /// Where it must be the only one: a community, or a building. None: the sub-district.
    place: Option<&'a Id>,
    written: &'a str,
    file: FileId,
    span: Span,
    id: &'a Id,
}

impl Hash for Named<'_> {
    /// Of all that makes two names alike.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.kind, self.place).hash(state);
        if self.written.contains(char::is_whitespace) {
            self.letters().hash(state);
        } else {
            self.written.hash(state);
        }
    }
}

impl Named<'_> {
    /// The name without its spaces.
    fn letters(&self) -> String {
        self.written.split_whitespace().collect()
    }
}

type Visit<'v, 'a> = &'v mut dyn FnMut(Named<'a>);

/// The names of how many volunteers a thread looks at at once.
const AT_ONCE: usize = 1024;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let mut repeats = Repeats::of(street.volunteers.len());
    let hashes = gather(street, day.as_of, |name| Some(repeats.hash(&name)));
    let hashes = hashes.into_iter();
    hashes.for_each(|hash| repeats.see_hash(hash));
    if !repeats.is_empty() {
        let again = gather(street, day.as_of, |name| {
            repeats.has(&name).then(|| (name, name.letters()))
        });
        tell(again, sink);
    }
}

/// What is made of every name that is held against others.
fn gather<'a, T: Send>(
    street: &'a Street,
    day: Option<Date>,
    make: impl Fn(Named<'a>) -> Option<T> + Sync,
) -> Vec<T> {
    let mut made = Vec::new();
    names(street, day, &mut |name| made.extend(make(name)));
    // Of these there are most, and each is looked for in the street.
    let people = street.volunteers.rows().par_chunks(AT_ONCE);
    let people = people.map(|rows| {
        let mut made = Vec::with_capacity(rows.len());
        names_of_people(street, rows, day, &mut |name| made.extend(make(name)));
        made
    });
    let people: Vec<Vec<T>> = people.collect();
    made.extend(people.into_iter().flatten());
    made
}

/// Shows the names of all but volunteers.
fn names<'a>(street: &'a Street, day: Option<Date>, visit: Visit<'_, 'a>) {
    for row in &street.communities {
        name(Kind::Community, row, None, &row.record.name, visit);
    }
    for row in street.grids.iter().filter(|row| row.in_force(day)) {
        let community = row.community.as_ref();
        name(Kind::Grid, row, community, &row.record.name, visit);
    }
    for row in street.buildings.iter().filter(|row| row.in_force(day)) {
        let community = row.community.as_ref();
        name(Kind::Building, row, community, &row.record.name, visit);
    }
    for row in street.teams.iter().filter(|row| row.in_force(day)) {
        let community = row.community.as_ref();
        name(Kind::Team, row, community, &row.record.name, visit);
    }
    for row in street.units.iter().filter(|row| row.in_force(day)) {
        let community = row.record.community.as_ref();
        let community = community.map(|at| street.communities.canonical(at.value.id()));
        name(Kind::Unit, row, community, &row.record.name, visit);
    }
}

/// Shows the names of some volunteers, once for each of their homes.
fn names_of_people<'a>(
    street: &'a Street,
    people: &'a [Handbook],
    day: Option<Date>,
    visit: Visit<'_, 'a>,
) {
    for row in people.iter().filter(|row| !row.has_left(day)) {
        let homes = row.record.lives.iter().map(|at| &at.value);
        for home in homes.filter(|home| home.in_force(day)) {
            let building = home.holder().and_then(|id| street.buildings.get(id));
            if let Some(building) = building {
                let place = Some(&building.id);
                name(Kind::Volunteer, row, place, &row.record.name, visit);
            }
        }
    }
}

fn name<'a, T>(
    kind: Kind,
    row: &'a Filed<T>,
    place: Option<&'a Id>,
    name: &'a One<Text>,
    visit: Visit<'_, 'a>,
) {
    if let Some(at) = name.as_ref().filter(|_| !row.partial) {
        visit(Named {
            kind,
            place,
            written: &at.value,
            file: row.file,
            span: at.span,
            id: &row.id,
        });
    }
}

fn tell(mut names: Vec<(Named<'_>, String)>, sink: &mut Sink) {
    names.sort_by(|(a, x), (b, y)| {
        let place = |name: &Named<'_>| (name.file, name.span);
        (a.kind, a.place, x, place(a)).cmp(&(b.kind, b.place, y, place(b)))
    });
    // Somebody may live twice in one building; that is for another rule to say.
    names.dedup_by(|(a, x), (b, y)| {
        (a.kind, a.place, a.file, a.span, &*x) == (b.kind, b.place, b.file, b.span, &*y)
    });
    let alike = |(a, x): &(Named<'_>, String), (b, y): &(Named<'_>, String)| {
        (a.kind, a.place, x) == (b.kind, b.place, y)
    };
    for same in names.chunk_by(alike) {
        let [(first, name), (second, _), ..] = same else {
            continue;
        };
        for (here, _) in same {
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
                .arg("name", name.as_str())
                .arg("place", here.place.map_or("", Id::as_str))
                .arg("other", other.id.as_str());
            sink.push(finding.help());
        }
    }
}
