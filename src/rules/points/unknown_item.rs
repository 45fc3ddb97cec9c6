//! P301: an entry names an item that the policy does not have under any period.

use crate::diag::{Severity, Sink};
use crate::points::Fault;
use crate::rules::{Check, Rule, View};
use crate::text::meant;

/// P301.
pub static RULE: Rule = Rule::new(
    "P301",
    "unknown-item",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
item = "便民服物"
"#;
const RIGHT: &str = r#"
item = "便民服务"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let (Fault::UnknownItem, Some(item)) = (fault, &entry.value.item) else {
            continue;
        };
        let finding = view.about(&RULE, entry, Some(item.span));
        let finding = finding.arg("item", &*item.value).help();
        sink.push(match meant(&item.value, view.scheme.names()) {
            Some(near) => finding.variant("near").arg("near", near),
            None => {
                let names = view.scheme.names().map(str::to_owned);
                finding.arg("items", names.collect::<Vec<_>>())
            }
        });
    }
}
