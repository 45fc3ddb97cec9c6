//! P314: a closed year whose digest, volunteers or points no longer hold; closed before its
//! year's end; its notice not a concluded 积分 of that year, of the whole sub-district. Not
//! asked where the tree was read in part.
//!
//! Where the digest does not hold the numbers are part of that finding.

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Severity, Sink};
use crate::record::closing::Closing;
use crate::record::notice::NoticeKind;
use crate::rules::{Check, Gathered, Rule, Scope};
use crate::street::{Filed, Ground};

/// P314.
pub static RULE: Rule = Rule::new(
    "P314",
    "closed-year",
    Severity::Error,
    Check::Gathered(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
volunteers = 4
points = 14.5
"#;
const RIGHT: &str = r#"
volunteers = 3
points = 14.50
"#;

fn look(ground: Ground<'_>, gathered: &Gathered, sink: &mut Sink) {
    if gathered.is_of_part() {
        return;
    }
    for closing in ground.closings {
        let Some(year) = closing.year.map(|at| *at.value) else {
            continue;
        };
        look_at_day(closing, year, sink);
        look_at_notice(ground, closing, year, sink);
        look_at_seal(closing, year, gathered, sink);
    }
}

fn at(closing: &Filed<Closing>, span: crate::text::Span, year: i16) -> Diagnostic {
    let code: Code = RULE.code;
    Diagnostic::new(code, closing.file, span).arg("year", i64::from(year))
}

fn look_at_day(closing: &Filed<Closing>, year: i16, sink: &mut Sink) {
    let Some(closed) = closing.closed else { return };
    let over = Date::new(year, 12, 31).is_ok_and(|last| last < closed.value);
    if !over {
        let finding = at(closing, closed.span, year).variant("early");
        sink.push(finding.arg("closed", closed.value).help());
    }
}

fn look_at_notice(ground: Ground<'_>, closing: &Filed<Closing>, year: i16, sink: &mut Sink) {
    let Some(written) = &closing.notice else {
        return;
    };
    let Some(notice) = ground.notices.get(written.value.id()) else {
        return;
    };
    let variant = if notice.kind.is_some_and(|k| k.value != NoticeKind::Points) {
        "kind"
    } else if notice.year.is_some_and(|y| *y.value != year) {
        "year"
    } else if notice.record.community.is_some() {
        "community"
    } else if notice.concluded.is_none() {
        "open"
    } else {
        return;
    };
    let finding = at(closing, written.span, year).variant(variant);
    sink.push(finding.arg("notice", notice.id.as_str()).help());
}

fn look_at_seal(closing: &Filed<Closing>, year: i16, gathered: &Gathered, sink: &mut Sink) {
    let community = None;
    let Some(seal) = gathered.seal(&Scope { year, community }) else {
        return;
    };
    let digest = seal.digest();
    if let Some(written) = closing.digest.as_ref().filter(|d| *d.value != *digest) {
        let finding = at(closing, written.span, year).variant("digest");
        sink.push(
            finding
                .arg("digest", digest)
                .arg("volunteers", seal.volunteers)
                .arg("points", seal.points.normalize())
                .help(),
        );
        return;
    }
    let volunteers = i64::try_from(seal.volunteers).unwrap_or(i64::MAX);
    if let Some(written) = closing.volunteers.filter(|n| *n.value != volunteers) {
        let finding = at(closing, written.span, year).variant("volunteers");
        let finding = finding.arg("written", *written.value);
        sink.push(finding.arg("volunteers", volunteers).help());
    }
    if let Some(written) = closing.points.filter(|n| *n.value != seal.points) {
        let finding = at(closing, written.span, year).variant("points");
        let finding = finding.arg("written", *written.value);
        sink.push(finding.arg("points", seal.points.normalize()).help());
    }
}
