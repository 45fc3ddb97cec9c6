//! N604: a year without a calendar, where working days must be counted: the days of a notice,
//! and those of an open matter before its limit.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::notice::Notice;
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Limit, Passage, Street, Uncounted, Workdays};

/// N604.
pub static RULE: Rule =
    Rule::new("N604", "no-calendar", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
year = 2015
from = 2015-12-30
until = 2016-01-08
"#;
const RIGHT: &str = r#"
[[year]]
year = 2016
holidays = [2016-01-01]
workdays = []
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let workdays = Workdays::of(street);
    let least = usize::try_from(street.numbers.notice_days).unwrap_or(0);
    for notice in &street.notices {
        look_at_notice(notice, least, &workdays, sink);
    }
    for matter in street.matters.iter().filter(|matter| !matter.partial) {
        let passage = Passage::of(matter);
        let limit = Limit::of(matter, &street.numbers);
        if !passage.is_open() {
            continue;
        }
        if let Err(Uncounted::NoCalendar(missing)) = passage.overrun(limit, day.today, &workdays) {
            let span = passage
                .on(missing)
                .map(|pace| pace.step.span)
                .unwrap_or_default();
            let finding = Diagnostic::new(RULE.code, matter.file, span);
            let year = missing.year().to_string();
            sink.push(finding.variant("matter").arg("year", year).help());
        }
    }
}

fn look_at_notice(notice: &Filed<Notice>, least: usize, workdays: &Workdays, sink: &mut Sink) {
    let counted = notice.shown_for(least, workdays);
    let (Some(first), Some(last), Some(Err(Uncounted::NoCalendar(missing)))) =
        (notice.since, notice.until, counted)
    else {
        return;
    };
    let reaches = first.value.year() < missing.year();
    let span = if reaches { last.span } else { first.span };
    let finding = Diagnostic::new(RULE.code, notice.file, span);
    sink.push(finding.arg("year", missing.year().to_string()).help());
}
