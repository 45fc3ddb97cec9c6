//! N603: an objection outside the notice's days, or decided before it was made; one undecided
//! when the notice was concluded; one whose entry does not exist; in 积分, one upheld without
//! a correcting entry. What could not be read proves nothing missing.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::notice::{Notice, NoticeKind, Objection, ObjectionOutcome};
use crate::rules::{Check, Gathered, Rule};
use crate::street::{Filed, Ground};
use crate::text::{At, Span};

/// N603.
pub static RULE: Rule =
    Rule::new("N603", "objection", Severity::Error, Check::Gathered(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
[[objection]]
date = 2014-01-08
about = "tx101-1"
text = "漏记巡逻一次"
"#;
const RIGHT: &str = r#"
[[objection]]
date = 2014-01-08
about = "tx101-1"
text = "漏记巡逻一次"
decided = 2014-01-10
outcome = "不成立"
"#;

fn look(ground: Ground<'_>, gathered: &Gathered, sink: &mut Sink) {
    for notice in ground.notices {
        for objection in &notice.objection {
            look_at_days(notice, objection, sink);
            look_at_decision(notice, objection, sink);
            look_at_entry(ground, gathered, notice, objection, sink);
        }
    }
}

fn at(notice: &Filed<Notice>, objection: &At<Objection>, span: Span) -> Diagnostic {
    let about = objection.value.about.as_ref();
    let about = about.map_or("", |at| at.value.id().as_str());
    let finding = Diagnostic::new(RULE.code, notice.file, span);
    finding.volunteer(about).arg("about", about)
}

fn look_at_days(notice: &Filed<Notice>, objection: &At<Objection>, sink: &mut Sink) {
    let (Some(date), Some((first, last))) = (objection.value.date, notice.days()) else {
        return;
    };
    // Of a notice that ends before it begins no day is inside.
    if first <= last && !(first..=last).contains(&date.value) {
        let finding = at(notice, objection, date.span).variant("outside");
        sink.push(
            finding
                .arg("date", date.value)
                .arg("from", first)
                .arg("until", last)
                .help(),
        );
    }
}

fn look_at_decision(notice: &Filed<Notice>, objection: &At<Objection>, sink: &mut Sink) {
    let concluded = notice.concluded.map(|at| at.value);
    let Some(decided) = objection.value.decided else {
        if let Some(concluded) = concluded.filter(|_| !notice.partial) {
            let finding = at(notice, objection, objection.span);
            sink.push(finding.arg("concluded", concluded).help());
        }
        return;
    };
    let date = objection.value.date.map(|at| at.value);
    if let Some(date) = date.filter(|date| decided.value < *date) {
        let finding = at(notice, objection, decided.span).variant("early");
        sink.push(
            finding
                .arg("decided", decided.value)
                .arg("date", date)
                .help(),
        );
    } else if let Some(concluded) = concluded.filter(|day| decided.value > *day) {
        let finding = at(notice, objection, decided.span).variant("late");
        sink.push(
            finding
                .arg("decided", decided.value)
                .arg("concluded", concluded)
                .help(),
        );
    }
}

fn look_at_entry(
    ground: Ground<'_>,
    gathered: &Gathered,
    notice: &Filed<Notice>,
    objection: &At<Objection>,
    sink: &mut Sink,
) {
    let upheld = objection.value.outcome.map(|at| at.value) == Some(ObjectionOutcome::Upheld);
    let of_points = notice
        .kind
        .is_some_and(|kind| kind.value == NoticeKind::Points);
    let Some(entry) = &objection.value.entry else {
        if upheld && of_points && !notice.partial {
            let finding = at(notice, objection, objection.span);
            sink.push(finding.variant("uncorrected").help());
        }
        return;
    };
    let Some(about) = &objection.value.about else {
        return;
    };
    let about = about.value.id();
    // Whoever does not exist has been told of; a building has no handbook.
    let sure = match gathered.read_in_full(about) {
        Some(in_full) => in_full,
        None => ground.building(about).is_some(),
    };
    if sure && !gathered.has_entry(about, &entry.value) {
        let finding = at(notice, objection, entry.span).variant("entry");
        sink.push(finding.arg("entry", &*entry.value).help());
    }
}
