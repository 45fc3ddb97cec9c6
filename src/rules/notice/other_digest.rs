//! N602: a notice whose digest is not that of the records it was drawn from. Not told where
//! anything that it sums over was read in part.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::notice::{Notice, NoticeKind};
use crate::rules::{Check, Gathered, Rule, Scope};
use crate::street::{Filed, Frame};

/// N602.
pub static RULE: Rule = Rule::new(
    "N602",
    "other-digest",
    Severity::Error,
    Check::Gathered(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
"#;
const RIGHT: &str = r#"
digest = "sha256:4f59758700b9a9607c7971f31387967019aeacd0dd2c45a4bdf438d9ac21c2d1"
"#;

/// What the records say.
struct Drawn {
    digest: String,
    /// What it proves that the notice says something else.
    severity: Severity,
}

fn look(frame: &Frame, gathered: &Gathered, sink: &mut Sink) {
    for notice in frame.notices.iter().filter(|notice| !notice.partial) {
        let (Some(written), Some(drawn)) = (&notice.digest, drawn(frame, gathered, notice)) else {
            continue;
        };
        if *written.value != *drawn.digest {
            let finding = Diagnostic::new(RULE.code, notice.file, written.span);
            let finding = finding.arg("digest", drawn.digest).help();
            sink.push(finding.at_most(drawn.severity));
        }
    }
}

/// The records that a notice was drawn from. No commit is read yet: always the present ones,
/// which may have changed since without any wrong.
fn drawn(frame: &Frame, gathered: &Gathered, notice: &Filed<Notice>) -> Option<Drawn> {
    let digest = present(frame, gathered, notice)?;
    Some(Drawn {
        digest,
        severity: Severity::Info,
    })
}

/// The digest of the present records.
fn present(frame: &Frame, gathered: &Gathered, notice: &Filed<Notice>) -> Option<String> {
    let (kind, year) = (notice.kind?.value, *notice.year?.value);
    // Which year it is of is in doubt, and has been told of.
    if notice.named_year() != Some(year) {
        return None;
    }
    let community = match &notice.record.community {
        Some(named) => Some(&frame.communities.get(named.value.id())?.id),
        None => None,
    };
    let scope = Scope {
        year,
        community: community.cloned(),
    };
    let sure = gathered.is_sure(community);
    match kind {
        NoticeKind::Points if sure => gathered.seal(&scope).map(|sum| sum.digest()),
        NoticeKind::Rewards if sure && !frame.rewards.partial => {
            gathered.awards(&scope).map(|sum| sum.digest())
        }
        NoticeKind::Stars => {
            let here = |of: Option<_>| community.is_none() || of == community;
            let mut buildings = frame.buildings.iter();
            let unsure = buildings.any(|b| b.partial && here(b.community.as_ref()));
            (!unsure).then(|| crate::stars::digest(frame, year, community))
        }
        NoticeKind::Points | NoticeKind::Rewards => None,
    }
}
