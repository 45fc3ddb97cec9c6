//! C513: a 听证会 announced fewer than ten days ahead; a meeting with more present than expected.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::meeting::MeetingKind;
use crate::rules::{Check, Day, Rule};
use crate::street::Street;

/// C513.
pub static RULE: Rule =
    Rule::new("C513", "hasty-hearing", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-04-10
announced = 2014-04-01
"#;
const RIGHT: &str = r#"
date = 2014-04-10
announced = 2014-03-31
"#;

/// How many days ahead a hearing is announced.
const AHEAD: i32 = 10;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for meeting in &street.meetings {
        let hearing = meeting
            .kind
            .is_some_and(|k| k.value == MeetingKind::Hearing);
        if let (true, Some(announced), Some(date)) = (hearing, meeting.announced, meeting.date) {
            let ahead = (date.value - announced.value).get_days();
            if ahead < AHEAD {
                let finding = Diagnostic::new(RULE.code, meeting.file, announced.span);
                sink.push(
                    finding
                        .arg("announced", announced.value)
                        .arg("date", date.value)
                        .arg("ahead", i64::from(ahead))
                        .help(),
                );
            }
        }
        if let (Some(expected), Some(present)) = (meeting.expected, meeting.present)
            && *present.value > *expected.value
        {
            let finding = Diagnostic::new(RULE.code, meeting.file, present.span);
            sink.push(
                finding
                    .variant("present")
                    .arg("present", *present.value)
                    .arg("expected", *expected.value)
                    .help(),
            );
        }
    }
}
