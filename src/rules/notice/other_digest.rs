//! N602: a notice whose digest is not that of the records it was drawn from. Not told where
//! anything that it sums over was read in part.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::community::Community;
use crate::record::notice::{Notice, NoticeKind};
use crate::rules::{Check, Day, Gathered, Rule, Scope};
use crate::street::{Filed, Ground, Shelf, Street};

/// N602.
pub static RULE: Rule = Rule::new(
    "N602",
    "other-digest",
    Severity::Error,
    Check::Shared(look_at_stars, look_at_sums),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
"#;
const RIGHT: &str = r#"
digest = "sha256:4f59758700b9a9607c7971f31387967019aeacd0dd2c45a4bdf438d9ac21c2d1"
"#;

/// Notices of stars are drawn from the buildings.
fn look_at_stars(street: &Street, _: &Day, sink: &mut Sink) {
    for notice in &street.notices {
        let scope = scope(&street.communities, notice, NoticeKind::Stars);
        if let Some(Scope { year, community }) = scope {
            let here = |of: Option<_>| community.is_none() || of == community.as_ref();
            let mut buildings = street.buildings.iter();
            if !buildings.any(|b| b.partial && here(b.community.as_ref())) {
                let digest = crate::stars::digest(street, year, community.as_ref());
                tell(notice, digest, sink);
            }
        }
    }
}

/// Those of points and awards, from the handbooks.
fn look_at_sums(ground: Ground<'_>, gathered: &Gathered, sink: &mut Sink) {
    for notice in ground.notices {
        let of = |kind| scope(ground.communities, notice, kind);
        let is_sure = |scope: &Scope| gathered.is_sure(scope.community.as_ref());
        let points = of(NoticeKind::Points).filter(is_sure);
        let points = points.and_then(|scope| gathered.seal(&scope).map(|sum| sum.digest()));
        let awards = of(NoticeKind::Rewards).filter(is_sure);
        let awards = awards.filter(|_| !ground.rewards.partial);
        let awards = awards.and_then(|scope| gathered.awards(&scope).map(|sum| sum.digest()));
        if let Some(digest) = points.or(awards) {
            tell(notice, digest, sink);
        }
    }
}

/// What a notice of a kind is of; none of another, or where that is in doubt.
fn scope(
    communities: &Shelf<Community>,
    notice: &Filed<Notice>,
    kind: NoticeKind,
) -> Option<Scope> {
    let year = *notice.year?.value;
    // Which year it is of is in doubt, and has been told of.
    let sure = notice.kind?.value == kind && notice.named_year() == Some(year) && !notice.partial;
    let community = match &notice.record.community {
        Some(named) => Some(communities.get(named.value.id())?.id.clone()),
        None => None,
    };
    sure.then_some(Scope { year, community })
}

/// Tells of a notice that bears another digest than its records have. No commit is read yet:
/// always the present ones, which may have changed since without any wrong.
fn tell(notice: &Filed<Notice>, digest: String, sink: &mut Sink) {
    let written = notice.digest.as_ref();
    if let Some(written) = written.filter(|written| *written.value != *digest) {
        let finding = Diagnostic::new(RULE.code, notice.file, written.span);
        let finding = finding.arg("digest", digest).help();
        sink.push(finding.at_most(Severity::Info));
    }
}
