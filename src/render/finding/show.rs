//! From a verdict to words and places.
//!
//! Called by `cli` for every finding that is printed. The message is given the kind and id
//! of the record besides its own arguments.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Shown;
use super::fingerprint::Print;
use crate::diag::{Arg, Diagnostic, FileId, Verdict};
use crate::lang::Voice;
use crate::text::{LineIndex, Place};

/// Characters of the shortest text that is hidden from messages.
const HIDDEN: usize = 7;

/// A file that something is reported of.
pub struct File<'a> {
    /// Its path from the root of the tree.
    pub path: &'a str,
    /// The kind of its record, by its name in JSON.
    pub kind: Option<&'static str>,
    /// The id of its record.
    pub id: Option<&'a str>,
    text: Option<&'a str>,
    index: LineIndex<'a>,
    secrets: Option<AhoCorasick>,
}

impl<'a> File<'a> {
    /// A file with its text (without BOM), where it could be read.
    pub fn new(path: &'a str, text: Option<&'a str>) -> Self {
        let index = LineIndex::new(text.unwrap_or_default());
        Self {
            path,
            kind: None,
            id: None,
            text,
            index,
            secrets: None,
        }
    }

    /// Says what no message may repeat. A short word would be hidden wherever it stands.
    pub fn hiding(mut self, secrets: &[String]) -> Self {
        let long = secrets.iter().filter(|s| s.chars().count() >= HIDDEN);
        let long: BTreeSet<&String> = long.collect();
        if !long.is_empty() {
            let kind = MatchKind::LeftmostLongest;
            self.secrets = AhoCorasick::builder().match_kind(kind).build(long).ok();
        }
        self
    }

    /// A text without what no message may repeat.
    pub(super) fn without_secrets(&self, text: String) -> String {
        let Some(secrets) = &self.secrets else {
            return text;
        };
        let mut shown = String::with_capacity(text.len());
        secrets.replace_all_with(&text, &mut shown, |_, _, out| {
            out.push_str("***");
            true
        });
        shown
    }

    /// Says which record it holds.
    pub fn record(mut self, kind: &'static str, id: &'a str) -> Self {
        (self.kind, self.id) = (Some(kind), Some(id));
        self
    }

    /// Where a span of it stands.
    pub fn place(&self, span: crate::text::Span) -> Place {
        self.index.place(span)
    }
}

/// A verdict in words. `beside` knows the other files that a finding may point at.
pub fn show<'a>(
    verdict: &'a Verdict,
    file: &'a File<'a>,
    voice: &Voice,
    beside: &dyn Fn(FileId) -> Option<&'a File<'a>>,
) -> Shown<'a> {
    let finding = &verdict.finding;
    let id = message_id(finding);
    let args = args(finding, file, voice);
    Shown {
        code: finding.code,
        severity: verdict.severity,
        path: file.path,
        place: file.place(finding.span),
        kind: file.kind,
        id: file.id,
        message: file.without_secrets(voice.say(&id, &args)),
        help: finding
            .helped
            .then(|| file.without_secrets(voice.say(&format!("{id}-help"), &args))),
        also: also(finding, file, voice, beside),
        print: Print { finding, file },
        span: finding.span,
        source: file.text,
    }
}

/// The message of a finding: `CODE`, or `CODE-variant`. Its help is the same with `-help`.
pub fn message_id(finding: &Diagnostic) -> String {
    match finding.variant {
        "" => finding.code.to_string(),
        variant => format!("{}-{variant}", finding.code),
    }
}

fn args(finding: &Diagnostic, file: &File<'_>, voice: &Voice) -> Vec<(&'static str, Arg)> {
    let kind = voice.word(&format!("kind-{}", file.kind.unwrap_or("none")));
    let mut args = finding.args.clone();
    let given = |name: &str| finding.args.iter().any(|(given, _)| *given == name);
    if !given("kind") {
        args.push(("kind", Arg::Text(kind)));
    }
    if !given("id") {
        args.push(("id", Arg::from(file.id.unwrap_or(file.path))));
    }
    args.push(("called", Arg::Text(called(finding, voice))));
    args
}

/// What people call the key of a finding, where that is another word than the key.
fn called(finding: &Diagnostic, voice: &Voice) -> String {
    let given = |name: &str| finding.args.iter().find(|(given, _)| *given == name);
    let (Some((_, Arg::Text(key))), Some((_, Arg::Word(heading)))) =
        (given("key"), given("heading"))
    else {
        return String::new();
    };
    let heading = voice.word(heading);
    match heading == key.replace('_', " ") {
        true => String::new(),
        false => voice.say("finding-called", &[("heading", heading.into())]),
    }
}

fn also<'a>(
    finding: &Diagnostic,
    file: &File<'a>,
    voice: &Voice,
    beside: &dyn Fn(FileId) -> Option<&'a File<'a>>,
) -> Vec<String> {
    let say = |file: &File<'_>, label: &crate::diag::Label| {
        let place = file.place(label.span);
        let args = [
            ("path", Arg::from(file.path)),
            ("line", Arg::from(place.line)),
            ("column", Arg::from(place.column)),
            (
                "message",
                Arg::Text(voice.say(label.message, &finding.args)),
            ),
        ];
        voice.say("finding-see-place", &args)
    };
    let of = |label: &crate::diag::Label| {
        if label.file == finding.file {
            Some(say(file, label))
        } else {
            beside(label.file).map(|f| say(f, label))
        }
    };
    finding.labels.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Severity};
    use crate::lang::Lang;
    use crate::text::Span;

    /// What is said of a key that is missing.
    fn missing(lang: Lang, key: &'static str, heading: &'static str) -> String {
        let finding = Diagnostic::new(Code::new("T004"), FileId(0), Span::default())
            .arg("key", key)
            .arg("heading", Arg::Word(heading));
        let verdict = Verdict {
            finding,
            severity: Severity::Error,
        };
        let file = File::new("x.toml", None).record("building", "tx-1");
        show(&verdict, &file, &Voice::new(lang), &|_| None).message
    }

    #[test]
    fn a_key_is_told_with_what_people_call_it_unless_that_is_the_same_word() {
        assert_eq!(
            missing(Lang::Zh, "every", "key-every"),
            "楼组 tx-1：缺少“every”（周期）"
        );
        let same = missing(Lang::En, "name", "key-name");
        assert!(same.ends_with(": “name” is missing"), "{same}");
        let other = missing(Lang::En, "carry_over", "key-carry_over");
        assert!(
            other.ends_with(": “carry_over” (carried over) is missing"),
            "{other}"
        );
        let same = missing(Lang::En, "joint_with", "key-joint_with");
        assert!(!same.contains("(joint with)"), "{same}");
    }
}
