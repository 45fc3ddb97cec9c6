//! What is printed around the tables: the second line, who signs, the small print, the page.
//!
//! Shared by the formats that lie on paper; each sets it its own way. It must not know which
//! those are.

mod fit;
mod lay;

pub(super) use fit::Fit;
pub(super) use lay::laid;

use super::style::Style;
use crate::lang::Voice;
use crate::report::{Report, Section};

/// The most characters at the head of a page.
const HEAD: usize = 60;
/// Digits of a digest and of a revision that are printed.
const DIGITS: usize = 12;

/// The second line: what the report is narrowed to, and the period.
pub(super) fn second_line(report: &Report, style: Style, voice: &Voice) -> Option<String> {
    let told = report.subtitle.as_ref().map(|say| style.tell(say, voice));
    if report.scope.is_empty() {
        return told;
    }
    let scope = voice.list(&report.scope);
    Some(match told {
        Some(told) => voice.say(
            "render-scope",
            &[("scope", scope.into()), ("told", told.into())],
        ),
        None => scope,
    })
}

/// The line below the title: where, and scope and period.
pub(super) fn second(report: &Report, voice: &Voice) -> String {
    match second_line(report, Style::Printed, voice) {
        Some(line) if !report.scope.is_empty() => line,
        Some(scope) if scope.contains(&report.street) || report.street.is_empty() => scope,
        Some(scope) => {
            let args = [
                ("street", report.street.as_str().into()),
                ("scope", scope.into()),
            ];
            voice.say("print-second", &args)
        }
        None => report.street.clone(),
    }
}

/// Who signs, each with a place for it.
pub(super) fn signatures(report: &Report, voice: &Voice) -> Vec<String> {
    let ids = report.layout.signatures.iter();
    ids.map(|id| voice.word(id)).collect()
}

/// Who made, checked and answers for a list that is sealed, and when.
pub(super) fn makers(report: &Report, voice: &Voice) -> Vec<String> {
    let ids = ["print-made", "print-checked", "print-answers", "print-date"];
    let ids = ids.into_iter().filter(|_| report.layout.seal);
    ids.map(|id| voice.word(id)).collect()
}

/// What the report was made from, in small print.
pub(super) fn small(report: &Report, voice: &Voice) -> Vec<String> {
    let digits = |text: &str| text.chars().take(DIGITS).collect::<String>();
    let revision = report
        .revision
        .as_deref()
        .map(|revision| voice.say("print-revision", &[("revision", digits(revision).into())]));
    let digest = report.layout.digest.as_deref();
    let digest = digest.map(|digest| digest.strip_prefix("sha256:").unwrap_or(digest));
    let digest =
        digest.map(|digest| voice.say("print-digest", &[("digest", digits(digest).into())]));
    revision.into_iter().chain(digest).collect()
}

/// What stands at the head of every page: what the list is, of where and when.
pub(super) fn head(report: &Report, voice: &Voice) -> String {
    let args = [
        ("street", Style::Printed.tell(&report.title, voice).into()),
        ("scope", second(report, voice).into()),
    ];
    let head = voice.say("print-second", &args);
    match head.char_indices().nth(HEAD) {
        Some((end, _)) => format!("{}…", &head[..end]),
        None => head,
    }
}

/// The number of a page of pages.
pub(super) fn page_of_pages(page: &str, pages: &str, voice: &Voice) -> String {
    voice.say(
        "print-page",
        &[("page", page.into()), ("pages", pages.into())],
    )
}

/// Whether a section is the last of its page: there whoever signs for it signs.
pub(super) fn ends_page(sections: &[&Section], nth: usize) -> bool {
    sections.get(nth + 1).is_none_or(|next| next.page)
}
