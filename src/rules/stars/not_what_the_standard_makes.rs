//! S403: `met` or `stars` is not what the standard makes of scores, families, residents and
//! vetoes. Residents who were not asked reach no share; any veto forbids. Asked of no record
//! that was read in part, and only where the scores themselves are sound.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::stars::{Assessment, Bar, Candidate, assess, candidates};
use crate::street::Street;
use crate::text::Span;

/// S403.
pub static RULE: Rule = Rule::new(
    "S403",
    "not-what-the-standard-makes",
    Severity::Error,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
met = true
stars = 3
"#;
const RIGHT: &str = r#"
met = true
stars = 2
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for candidate in candidates(street, day.as_of).filter(|c| !c.building.partial) {
        let Some(standard) = candidate.standard(street) else {
            continue;
        };
        let (building, star) = (&candidate.building.record, &candidate.star.value);
        if let Some(assessment) = assess(standard, building, star) {
            sink.extend(compare(candidate, &assessment));
        }
    }
}

fn compare(candidate: Candidate<'_>, made: &Assessment) -> Option<Diagnostic> {
    let star = &candidate.star.value;
    let met = star.met?;
    match (met.value, made.stars()) {
        (true, None) => Some(too_much(candidate, met.span, made)),
        (false, Some(stars)) => {
            let told = finding(candidate, met.span, "met").arg("stars", stars);
            Some(sums(told, made))
        }
        (true, Some(stars)) => {
            let written = star.stars.filter(|at| at.value.0 != stars)?;
            let told = finding(candidate, written.span, "stars");
            let told = told.arg("written", written.value.0).arg("stars", stars);
            Some(sums(told, made))
        }
        (false, None) => {
            let written = star.stars?;
            let told = finding(candidate, written.span, "none");
            Some(told.arg("written", written.value.0))
        }
    }
}

fn too_much(candidate: Candidate<'_>, span: Span, made: &Assessment) -> Diagnostic {
    let at = |variant| finding(candidate, span, variant);
    match &made.bar {
        Some(Bar::Veto(veto)) => at("veto").arg("veto", veto.as_str()),
        Some(Bar::NobodyAsked(share)) => at("unasked").arg("share", *share),
        Some(Bar::Residents {
            asked,
            satisfied,
            share,
        }) => at("residents")
            .arg("asked", *asked)
            .arg("satisfied", *satisfied)
            .arg("share", *share),
        None => sums(at("level"), made).arg("families", made.families),
    }
}

fn sums(finding: Diagnostic, made: &Assessment) -> Diagnostic {
    finding.arg("total", made.total).arg("most", made.most)
}

fn finding(candidate: Candidate<'_>, span: Span, variant: &'static str) -> Diagnostic {
    Diagnostic::new(RULE.code, candidate.building.file, span)
        .variant(variant)
        .arg("year", i64::from(candidate.year().unwrap_or_default()))
        .help()
}
