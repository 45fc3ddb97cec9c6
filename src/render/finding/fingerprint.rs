//! What tells a finding from others when its line has moved.
//!
//! Used by the formats whose readers remember findings from run to run. It is made of what
//! the finding says, never of the line it stands on: a digest of a telephone number would
//! soon be guessed.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{File, Findings, Shown};
use crate::diag::Diagnostic;
use crate::text::hex;

/// Characters of a fingerprint.
const LENGTH: usize = 32;

/// What a fingerprint is made of, once somebody asks.
pub(super) struct Print<'a> {
    /// The finding.
    pub finding: &'a Diagnostic,
    /// The file it stands in.
    pub file: &'a File<'a>,
}

impl Shown<'_> {
    /// What tells it from others when its line has moved: what it says in its file, without its
    /// place and what must not be shown. It goes by its arguments as they are, not as they are
    /// said, so that it is the same in every language.
    pub fn fingerprint(&self) -> String {
        let Print { finding, file } = &self.print;
        let said = file.without_secrets(format!("{:?}", finding.args));
        digest(&[file.path, finding.code.as_str(), finding.variant, &said])
    }
}

/// The fingerprints of all findings, each with how many of the same stand before it.
pub(super) fn all(findings: &Findings<'_>) -> Vec<(String, usize)> {
    let prints = findings.shown.par_iter().map(Shown::fingerprint);
    let prints: Vec<String> = prints.collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let counted = prints.into_iter().map(|print| {
        let count = seen.entry(print.clone()).or_default();
        *count += 1;
        (print, *count - 1)
    });
    counted.collect()
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
