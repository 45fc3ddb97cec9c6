//! What tells a finding from others when its line has moved.
//!
//! Used by the formats whose readers remember findings from run to run. It is made of what
//! the finding says, never of the line it stands on: a digest of a telephone number would
//! soon be guessed.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Findings;
use crate::diag::Diagnostic;
use crate::text::hex;

/// Characters of a fingerprint.
const LENGTH: usize = 32;

/// Of what a finding says in a file, without its place. `said` is the finding's arguments
/// without what must not be shown.
pub(super) fn of(path: &str, finding: &Diagnostic, said: &str) -> String {
    digest(&[path, finding.code.as_str(), finding.variant, said])
}

/// The fingerprints of all findings, each with how many of the same stand before it.
pub(super) fn all<'a>(findings: &'a Findings<'_>) -> Vec<(&'a str, usize)> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let prints = findings.shown.iter().map(|shown| {
        let count = seen.entry(&shown.fingerprint).or_default();
        *count += 1;
        (shown.fingerprint.as_str(), *count - 1)
    });
    prints.collect()
}

/// One fingerprint for one of several.
pub(super) fn unique(print: &str, nth: usize) -> String {
    match nth {
        0 => print.to_owned(),
        nth => digest(&[print, &nth.to_string()]),
    }
}

fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    let text = hex(&hash.finalize());
    let digits = text.trim_start_matches("sha256:");
    digits.chars().take(LENGTH).collect()
}
