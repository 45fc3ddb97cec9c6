//! C501: a meeting without chair or recorder, or with more votes than present.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::meeting::{Meeting, Votes};
use crate::rules::{Check, Day, Rule};
use crate::street::{Filed, Street};
use crate::text::Span;

/// C501.
pub static RULE: Rule = Rule::new(
    "C501",
    "incomplete-meeting",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
present = 10
observers = 3

[[topic]]
title = "增设路灯"
matter = "2014-lu-deng"
resolution = "同意增设路灯 6 盏"
votes = { for = 9, against = 1, abstain = 1 }
"#;
const RIGHT: &str = r#"
present = 10
observers = 3

[[topic]]
title = "增设路灯"
matter = "2014-lu-deng"
resolution = "同意增设路灯 6 盏"
votes = { for = 9, against = 1, abstain = 0 }
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for meeting in &street.meetings {
        let lacks = |variant| {
            Diagnostic::new(RULE.code, meeting.file, Span::default())
                .variant(variant)
                .help()
        };
        if meeting.chair.is_none() && !meeting.partial {
            sink.push(lacks("chair"));
        }
        if meeting.recorder.is_none() && !meeting.partial {
            sink.push(lacks("recorder"));
        }
        look_at_votes(meeting, sink);
    }
}

fn look_at_votes(meeting: &Filed<Meeting>, sink: &mut Sink) {
    let Some(present) = meeting.present else {
        return;
    };
    for topic in &meeting.topic {
        let Some(votes) = &topic.value.votes else {
            continue;
        };
        let sum = sum(&votes.value).filter(|sum| *sum > *present.value);
        if let Some(sum) = sum {
            let finding = Diagnostic::new(RULE.code, meeting.file, votes.span);
            sink.push(
                finding
                    .variant("votes")
                    .arg("votes", sum)
                    .arg("present", *present.value)
                    .help(),
            );
        }
    }
}

/// All votes; none where one of the numbers could not be read.
fn sum(votes: &Votes) -> Option<i64> {
    let votes = [votes.in_favour, votes.against, votes.abstain];
    votes.into_iter().map(|n| n.map(|at| *at.value)).sum()
}
