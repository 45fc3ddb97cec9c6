//! C508: a catalogue service that nobody in the sub-district offers: no volunteer, no team, no
//! service point and no unit. Not asked where a record of these was read in part.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::current;
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
    let mut offered: HashSet<&str, RandomState> = HashSet::default();
    street.each_offer(day.as_of, &mut |offer| {
        offered.insert(offer.service);
    });
    for service in current(&street.services.service, day.as_of) {
        let name = service.value.name.as_ref();
        if let Some(name) = name.filter(|name| !offered.contains(&*name.value)) {
            let finding = Diagnostic::new(RULE.code, street.services.file, name.span);
            sink.push(finding.arg("service", &*name.value).help());
        }
    }
}
