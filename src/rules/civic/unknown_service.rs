//! C506: a service that is not in the catalogue: offered, given, asked for, delivered.
//!
//! The name of a service that has ended will do. Nothing is asked of what has ended, and of
//! the offers of those who have left.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::{Ends, Text, current};
use crate::rules::{Check, Day, Rule, View};
use crate::street::{Catalogue, Street};
use crate::text::At;

/// C506.
pub static RULE: Rule = Rule::new(
    "C506",
    "unknown-service",
    Severity::Error,
    Check::Both(look_at_street, look_at_volunteer),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
services = ["理法"]
"#;
const RIGHT: &str = r#"
services = ["理发"]
"#;

fn look_at_street(street: &Street, day: &Day, sink: &mut Sink) {
    let catalogue = &street.catalogue;
    let mut look = |file, service: &At<Text>| {
        let about = || Diagnostic::new(RULE.code, file, service.span);
        if catalogue.lacks(&service.value) {
            sink.push(unknown(catalogue, service, about()));
        }
    };
    for community in &street.communities {
        let points = current(&community.service_point, day.as_of);
        let services = points.filter_map(|at| at.value.service.as_ref());
        services.for_each(|service| look(community.file, service));
    }
    for building in street.buildings.iter().filter(|b| b.in_force(day.as_of)) {
        let needs = current(&building.need, day.as_of);
        let services = needs.filter_map(|at| at.value.service.as_ref());
        services.for_each(|service| look(building.file, service));
    }
    for team in street.teams.iter().filter(|t| t.in_force(day.as_of)) {
        let services = team.services.iter();
        services.for_each(|service| look(team.file, service));
    }
    for activity in &street.activities {
        let services = activity.services.iter();
        services.for_each(|service| look(activity.file, service));
    }
}

fn look_at_volunteer(view: &View<'_>, sink: &mut Sink) {
    let (catalogue, handbook) = (view.ground.catalogue, view.handbook);
    if !handbook.has_left(view.day.as_of) {
        for service in handbook.services.iter().chain(&handbook.licences) {
            if catalogue.lacks(&service.value) {
                let about = Diagnostic::new(RULE.code, handbook.file, service.span);
                sink.push(unknown(catalogue, service, about));
            }
        }
    }
    for (_, entry) in view.entries() {
        let service = entry.value.service.as_ref();
        if let Some(service) = service.filter(|service| catalogue.lacks(&service.value)) {
            let about = view.about(&RULE, entry, Some(service.span));
            sink.push(unknown(catalogue, service, about));
        }
    }
}

/// The finding about a service that the catalogue lacks.
fn unknown(catalogue: &Catalogue, service: &At<Text>, about: Diagnostic) -> Diagnostic {
    let finding = about.arg("service", &*service.value);
    let given = finding.entry.is_some();
    match catalogue.near(&service.value) {
        Some(near) => finding
            .variant(if given { "given-near" } else { "near" })
            .arg("near", near)
            .help(),
        None => finding.variant(if given { "given" } else { "" }).help(),
    }
}
