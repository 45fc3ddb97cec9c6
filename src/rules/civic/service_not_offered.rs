//! C508: a catalogue service that nobody in the sub-district offers: no volunteer, no team, no
//! service point and no unit. Not asked where a record of these was read in part.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::unit::ResourceKind;
use crate::record::{Ends, Text, current};
use crate::rules::{Check, Day, Rule};
use crate::street::{Shelf, Street};

/// C508.
pub static RULE: Rule = Rule::new(
    "C508",
    "service-not-offered",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
name = "家电维修"
category = "维修"
qualification = false
within_minutes = 15
"#;
const RIGHT: &str = r#"
services = ["家电维修"]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    fn partial<T>(shelf: &Shelf<T>) -> bool {
        shelf.iter().any(|filed| filed.partial)
    }
    if partial(&street.volunteers)
        || partial(&street.teams)
        || partial(&street.communities)
        || partial(&street.units)
    {
        return;
    }
    let offered = offered(street, day.as_of);
    for service in current(&street.services.service, day.as_of) {
        let name = service.value.name.as_ref();
        if let Some(name) = name.filter(|name| !offered.contains(&*name.value)) {
            let finding = Diagnostic::new(RULE.code, street.services.file, name.span);
            sink.push(finding.arg("service", &*name.value).help());
        }
    }
}

/// What somebody offers.
fn offered(street: &Street, day: Option<Date>) -> BTreeSet<&str> {
    fn text(at: &crate::text::At<Text>) -> &str {
        &at.value
    }
    let people = street.volunteers.iter().filter(|v| !v.has_left(day));
    let by_people = people.flat_map(|v| v.record.services.iter());
    let teams = street.teams.iter().filter(|t| t.in_force(day));
    let by_teams = teams.flat_map(|t| t.record.services.iter());
    let points = street.communities.iter();
    let points = points.flat_map(|c| current(&c.record.service_point, day));
    let at_points = points.filter_map(|point| point.value.service.as_ref());
    let units = street.units.iter().filter(|u| u.in_force(day));
    let resources = units.flat_map(|u| u.record.resource.iter().map(|at| &at.value));
    let services = resources.filter(|r| r.kind.is_some_and(|k| k.value == ResourceKind::Service));
    let by_units = services.filter_map(|r| r.name.as_ref());
    let all = by_people.chain(by_teams).chain(at_points).chain(by_units);
    all.map(text).collect()
}
