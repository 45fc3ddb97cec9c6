//! T006: a file or folder that has no place in the tree, told when it is listed; a notice or
//! closing whose name and `year` differ, told here.

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::record::{Id, One, Year};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

/// T006.
pub static RULE: Rule =
    Rule::new("T006", "misplaced", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
kind = "星级楼组"
year = 2014
"#;
const RIGHT: &str = r#"
kind = "星级楼组"
year = 2013
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for notice in &street.notices {
        let named = notice.id.split('-').next().unwrap_or_default();
        compare(notice.file, &notice.id, named, &notice.record.year, sink);
    }
    for closing in &street.closings {
        compare(
            closing.file,
            &closing.id,
            &closing.id,
            &closing.record.year,
            sink,
        );
    }
}

fn compare(file: FileId, id: &Id, named: &str, year: &One<Year>, sink: &mut Sink) {
    if let Some(year) = year.filter(|year| year.value.to_string() != named) {
        let finding = Diagnostic::new(RULE.code, file, year.span)
            .variant("year")
            .arg("name", id.as_str())
            .arg("year", i64::from(*year.value));
        sink.push(finding.help());
    }
}
