//! S402: a category missing, unknown, below zero or above its maximum; a veto that the
//! standard does not name; evaluated without scores or `met`, met without `stars`.

use crate::diag::{Arg, Diagnostic, Severity, Sink};
use crate::record::building_star::Star;
use crate::record::stars::Standard;
use crate::rules::{Check, Day, Rule};
use crate::stars::{Candidate, Flaw, candidates, flaws};
use crate::street::Street;
use crate::text::Span;

/// S402.
pub static RULE: Rule = Rule::new(
    "S402",
    "incomplete-evaluation",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
scores = { "学习" = 9, "清洁" = 10, "健康" = 8, "平安" = 9, "和谐" = 9, "诚信" = 8, "欢乐" = 8, "奉献" = 9 }
"#;
const RIGHT: &str = r#"
scores = { "学习" = 9, "清洁" = 10, "健康" = 8, "平安" = 9, "和谐" = 9, "诚信" = 8, "欢乐" = 8, "奉献" = 9, "关怀" = 9 }
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for candidate in candidates(street, day.as_of) {
        if !candidate.building.partial {
            look_for_gaps(candidate, sink);
        }
        if let Some(standard) = candidate.standard(street) {
            look_at_scores(candidate, standard, sink);
            look_at_vetoes(candidate, standard, sink);
        }
    }
}

fn finding(candidate: Candidate<'_>, span: Span, variant: &'static str) -> Diagnostic {
    Diagnostic::new(RULE.code, candidate.building.file, span)
        .variant(variant)
        .arg("year", i64::from(candidate.year().unwrap_or_default()))
        .help()
}

/// What is missing is shown at the table that should hold it.
fn look_for_gaps(candidate: Candidate<'_>, sink: &mut Sink) {
    let star: &Star = &candidate.star.value;
    let span = candidate.star.span;
    if star.evaluated.is_some() && star.scores.is_none() {
        sink.push(finding(candidate, span, "scores"));
    }
    if star.evaluated.is_some() && star.met.is_none() {
        sink.push(finding(candidate, span, "met"));
    }
    if star.met.is_some_and(|met| met.value) && star.stars.is_none() {
        sink.push(finding(candidate, span, "stars"));
    }
}

fn look_at_scores(candidate: Candidate<'_>, standard: &Standard, sink: &mut Sink) {
    let Some(scores) = &candidate.star.value.scores else {
        return;
    };
    for (span, flaw) in flaws(standard, scores) {
        let at = |variant| finding(candidate, span, variant);
        let told = match flaw {
            Flaw::Missing(_) if candidate.building.partial => continue,
            Flaw::Missing(nine) => at("missing").arg("category", nine.as_str()),
            Flaw::Unknown(name) => at("unknown").arg("category", name),
            Flaw::BelowZero(nine, score) => at("below")
                .arg("category", nine.as_str())
                .arg("score", score),
            Flaw::AboveMax(nine, score, max) => at("above")
                .arg("category", nine.as_str())
                .arg("score", score)
                .arg("max", max),
        };
        sink.push(told);
    }
}

fn look_at_vetoes(candidate: Candidate<'_>, standard: &Standard, sink: &mut Sink) {
    for veto in &candidate.star.value.vetoed {
        let mut known = standard.vetoes.iter();
        if !known.any(|named| *named.value == *veto.value) {
            let names = standard.vetoes.iter().map(|at| at.value.to_string());
            let told = finding(candidate, veto.span, "veto").arg("veto", &*veto.value);
            sink.push(told.arg("vetoes", Arg::List(names.collect())));
        }
    }
}
