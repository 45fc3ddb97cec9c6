//! P303: the wrong quantity for the item: hours missing or not in (0, 24], a count that is
//! no whole number from 1, or a count where there is nothing to count.

use crate::diag::{Severity, Sink};
use crate::points::{Fault, Quantity};
use crate::rules::{Check, Rule, View};

/// P303.
pub static RULE: Rule = Rule::new(
    "P303",
    "wrong-quantity",
    Severity::Error,
    Check::Handbook(look),
)
.binding()
.example(WRONG, RIGHT);

const WRONG: &str = r#"
item = "巡逻"
count = 2
"#;
const RIGHT: &str = r#"
item = "巡逻"
hours = 2
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for (entry, fault) in view.faults() {
        let Fault::Quantity(quantity) = fault else {
            continue;
        };
        // What a file that was read in part lacks is not asked; the entry is left out.
        if quantity == Quantity::NoHours && view.handbook.partial {
            continue;
        }
        let one = &entry.value;
        let item = one.item.as_ref().map_or("", |at| &at.value);
        let hours = one.hours.map(|at| (at.span, at.value.0));
        let count = one.count.map(|at| (at.span, at.value.0));
        let (variant, span) = match quantity {
            Quantity::NoHours => ("no-hours", None),
            Quantity::Hours => ("hours", hours.map(|h| h.0)),
            Quantity::Count => ("count", count.map(|c| c.0)),
            Quantity::NoCount => ("no-count", count.map(|c| c.0)),
        };
        let finding = view.about(&RULE, entry, span).variant(variant);
        let finding = finding.arg("item", item).help();
        sink.push(match (quantity, hours, count) {
            (Quantity::Hours, Some((_, hours)), _) => finding.arg("hours", hours),
            (Quantity::Count | Quantity::NoCount, _, Some((_, n))) => finding.arg("count", n),
            _ => finding,
        });
    }
}
