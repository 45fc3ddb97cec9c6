//! What is printed around the tables: the second line, who signs, the small print, the page.
//!
//! Shared by the formats that lie on paper; each sets it its own way. It must not know which
//! those are.

use unicode_width::UnicodeWidthStr;

use super::sheet::Sheet;
use super::style::Style;
use super::wrap::Breaker;
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

/// How a table fits on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    /// The size of its letters, in tenths of a point.
    pub size: usize,
    /// Whether short texts stay on one line.
    pub keep: bool,
}

/// The columns of texts at ten points that a page has room for, upright and lying.
const ROOM: [usize; 2] = [96, 144];
/// The smallest letters that are still easily read.
const EASY: usize = 80;
/// What is wide enough to sign in: three centimetres.
pub(super) const SIGNED: usize = 16;
/// The sizes of letters, the first that fits is taken.
const SIZES: [usize; 4] = [100, 90, 80, 70];
/// A text up to this width stays on one line.
pub(super) const SHORT: usize = 14;
/// A text up to this width stands in the middle of its column.
pub(super) const MIDDLE: usize = 20;
/// What a column needs beside its text.
const PADDING: usize = 2;

/// Whether the long side of the page lies down: as the layout says, or because a table would
/// be too wide else, in letters that are still easily read.
pub(super) fn landscape(report: &Report, sheets: &[Sheet]) -> bool {
    let wide = |sheet: &Sheet| needs(sheet) * EASY > ROOM[0] * SIZES[0];
    report.layout.landscape || sheets.iter().any(wide)
}

/// How a table fits on a page.
pub(super) fn fit(sheet: &Sheet, landscape: bool) -> Fit {
    let room = ROOM[usize::from(landscape)];
    let needs = needs(sheet);
    let fitting = SIZES
        .into_iter()
        .find(|size| needs * size <= room * SIZES[0]);
    Fit {
        size: fitting.unwrap_or(SIZES[SIZES.len() - 1]),
        keep: fitting.is_some(),
    }
}

/// The width that a table needs without breaking short texts, or any that may not be broken.
fn needs(sheet: &Sheet) -> usize {
    let natural = widths(sheet);
    let least = (0..natural.len()).map(|at| match sheet.by_hand[at] {
        true => natural[at].max(SIGNED),
        false => natural[at].min(SHORT).max(piece(sheet, at)),
    });
    least.map(|wide| wide + PADDING).sum()
}

/// The width of a column's widest piece that is not broken.
pub(super) fn piece(sheet: &Sheet, at: usize) -> usize {
    let breaker = Breaker::new();
    let rows = sheet.rows.iter().chain(&sheet.total);
    let texts = rows
        .filter_map(|row| row.get(at))
        .flat_map(|text| text.lines());
    let long = texts.filter(|text| text.width() > SHORT);
    let widest = long.map(|text| breaker.widest(text, sheet.holds[at])).max();
    widest.unwrap_or_else(|| widths_of(sheet, at).min(SHORT))
}

/// Whether no text of a column is ever broken.
pub(super) fn is_whole(sheet: &Sheet, at: usize) -> bool {
    piece(sheet, at) >= widths_of(sheet, at)
}

/// The width of the widest line of a column's cells.
fn widths_of(sheet: &Sheet, at: usize) -> usize {
    let rows = sheet.rows.iter().chain(&sheet.total);
    let texts = rows
        .filter_map(|row| row.get(at))
        .flat_map(|text| text.lines());
    texts.map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// The width of each column's widest line.
pub(super) fn widths(sheet: &Sheet) -> Vec<usize> {
    let widest = |text: &String| text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let mut widths: Vec<usize> = sheet.headings.iter().map(widest).collect();
    for row in sheet.rows.iter().chain(&sheet.total) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(widest(cell));
        }
    }
    widths
}
