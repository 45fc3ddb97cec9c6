//! Terms of office and waivers as inline tables and tables of the records.

use crate::model::{Allow, Street, Term};
use crate::page::{Page, Row};

pub fn rows(street: &Street, terms: &[Term]) -> Vec<Row> {
    terms.iter().map(|term| row(street, term)).collect()
}

fn row(street: &Street, term: &Term) -> Row {
    Row::new()
        .text("volunteer", street.id(term.who))
        .maybe_text("role", term.role)
        .maybe_text("part", term.part.as_deref())
        .raw("since", term.since)
        .maybe_raw("until", term.until)
}

pub fn allows(page: &mut Page, street: &Street, allows: &[Allow]) {
    for allow in allows {
        page.table("[[allow]]");
        page.text("rule", allow.rule);
        page.maybe_text("entry", allow.entry.as_deref());
        page.maybe_text("volunteer", allow.volunteer.map(|who| street.id(who)));
        page.text("reason", &allow.reason);
    }
}
