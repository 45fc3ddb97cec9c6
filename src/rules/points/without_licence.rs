//! P320: a service that needs a licence, offered or given by a volunteer without one. What
//! is offered is asked while the volunteer takes part and the service is in the catalogue;
//! what was given, by the catalogue of its day.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Rule, View};

/// P320.
pub static RULE: Rule = Rule::new(
    "P320",
    "without-licence",
    Severity::Error,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
services = ["医疗服务"]
licences = []
"#;
const RIGHT: &str = r#"
services = ["医疗服务"]
licences = ["医疗服务"]
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let person = &view.handbook.record;
    // A file that was read in part may hold the licence where it could not be read.
    if view.handbook.partial {
        return;
    }
    let as_of = view.day.as_of;
    let left = person.has_left(as_of);
    for service in person.services.iter().filter(|_| !left) {
        if lacks(view, &service.value, as_of) {
            let finding = Diagnostic::new(RULE.code, view.handbook.file, service.span);
            let finding = finding.variant("offered").arg("service", &*service.value);
            sink.push(finding.help());
        }
    }
    for (_, entry) in view.entries() {
        let (Some(service), Some(date)) = (&entry.value.service, entry.value.date) else {
            continue;
        };
        if lacks(view, &service.value, Some(date.value)) {
            let finding = view.about(&RULE, entry, Some(service.span));
            let finding = finding.variant("given").arg("service", &*service.value);
            sink.push(finding.help());
        }
    }
}

/// Whether the catalogue of a day asks for a licence that the volunteer has not.
fn lacks(view: &View<'_>, service: &str, day: Option<Date>) -> bool {
    let mut licences = view.handbook.record.licences.iter();
    view.ground.catalogue.needs_licence(service, day)
        && !licences.any(|licence| *licence.value == *service)
}
