//! How findings are said: the formats of `validate`.
//!
//! `cli` makes a [`File`] of each file that something is reported of, turns every verdict
//! into a [`Shown`] with [`show`], and hands all of them to a format of [`FORMATS`]. It must
//! not know rules: a finding is a code, a place and texts.

mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
mod sarif;
mod show;
mod text;

use std::io::{self, Write};

pub use show::{File, message_id, show};

use super::Options;
use crate::diag::{Code, Severity};
use crate::lang::Voice;
use crate::text::{Place, Span};
use fingerprint::Print;

/// A finding in words.
pub struct Shown<'a> {
    /// The rule.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// The file, from the root of the tree.
    pub path: &'a str,
    /// Where in it.
    pub place: Place,
    /// The kind of the record, by its name in JSON; none for a path that is no record.
    pub kind: Option<&'static str>,
    /// The id of the record.
    pub id: Option<&'a str>,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: Option<String>,
    /// Further places that it speaks of, each as one line.
    pub also: Vec<String>,
    /// What its fingerprint is made of.
    print: Print<'a>,
    /// Where in the text.
    pub span: Span,
    /// The text of the file, where it could be read.
    pub source: Option<&'a str>,
}

/// What is to be said of a rule itself; its texts are known by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: &'static str,
    /// How grave it is by default.
    pub severity: Severity,
    /// How not to write, and how to write.
    pub examples: [&'static str; 2],
}

/// All that was found.
#[derive(Default)]
pub struct Findings<'a> {
    /// How many files were read.
    pub files: usize,
    /// From the root of the repository to the tree, with `/` behind it: where other programs
    /// look for the files. Empty where the tree is all of it.
    pub base: String,
    /// The rules that found something, in order of code.
    pub rules: Vec<Told>,
    /// What was found, in order.
    pub shown: Vec<Shown<'a>>,
}

impl Findings<'_> {
    /// The path of a finding's file from the root of the repository.
    fn path(&self, shown: &Shown<'_>) -> String {
        format!("{}{}", self.base, shown.path)
    }

    /// How many are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.shown
            .iter()
            .filter(|shown| shown.severity == severity)
            .count()
    }
}

/// Writes findings.
pub type WriteFindings = fn(&Findings<'_>, &Voice, &Options, &mut dyn Write) -> io::Result<()>;

/// A format of findings.
pub struct Format {
    /// Its name after `--format`.
    pub name: &'static str,
    /// Writes findings in it.
    pub write: WriteFindings,
}

/// Every format, by name.
pub static FORMATS: &[&Format] = &[
    &github::FORMAT,
    &gitlab::FORMAT,
    &json::FORMAT,
    &junit::FORMAT,
    &sarif::FORMAT,
    &text::FORMAT,
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.name == name)
}
