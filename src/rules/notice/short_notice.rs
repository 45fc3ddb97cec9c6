//! N601: a notice shorter than `notice_days` 工作日, both ends counted, or that ends before it
//! begins; one concluded on its last day or before. Where the calendar does not say which days
//! are worked, N604 is told in its place.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::notice::Notice;
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street, Workdays};

/// N601.
pub static RULE: Rule =
    Rule::new("N601", "short-notice", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
from = 2014-01-06
until = 2014-01-09
"#;
const RIGHT: &str = r#"
from = 2014-01-06
until = 2014-01-10
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    let workdays = Workdays::of(street);
    let least = usize::try_from(street.numbers.notice_days).unwrap_or(0);
    for notice in &street.notices {
        look_at_length(notice, least, &workdays, sink);
        if let (Some(concluded), Some(until)) = (notice.concluded, notice.until)
            && concluded.value <= until.value
        {
            let finding = Diagnostic::new(RULE.code, notice.file, concluded.span);
            sink.push(
                finding
                    .variant("concluded")
                    .arg("concluded", concluded.value)
                    .arg("until", until.value)
                    .help(),
            );
        }
    }
}

fn look_at_length(notice: &Filed<Notice>, least: usize, workdays: &Workdays, sink: &mut Sink) {
    let (Some(until), Some((first, last))) = (notice.until, notice.days()) else {
        return;
    };
    let finding = Diagnostic::new(RULE.code, notice.file, until.span)
        .arg("from", first)
        .arg("until", last);
    if last < first {
        sink.push(finding.variant("backwards").help());
    } else if let Some(Ok(days)) = notice.shown_for(least, workdays)
        && days < least
    {
        sink.push(finding.arg("days", days).arg("least", least).help());
    }
}
