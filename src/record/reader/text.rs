//! Texts, words and ids as they may stand in a record, and characters that may not.

use unicode_normalization::is_nfc;

use super::Reader;
use crate::diag::{Code, Diagnostic};
use crate::text::{Item, Shape, Span, hazard, is_clean};

impl Reader<'_> {
    /// One line of text: trimmed, not empty, NFC, without control characters. With `prose`,
    /// line feeds may stand.
    pub fn text<'b>(&mut self, item: Item<'b>, prose: bool) -> Option<&'b str> {
        if item.shape() != Shape::String {
            self.expected(item, "form-text");
            return None;
        }
        let text = item.text();
        if self.is_clean(item, text) {
            return Some(text);
        }
        self.judge_text(item, text, prose).then_some(text)
    }

    /// The common case, without a look at every character: plain text as it stands in a
    /// file that has no hazards.
    fn is_clean(&self, item: Item<'_>, text: &str) -> bool {
        item.is_plain() && is_clean(text, true)
            || self.hazards.is_empty() && !item.is_decoded() && is_clean(text, false)
    }

    fn judge_text(&mut self, item: Item<'_>, text: &str, prose: bool) -> bool {
        let unix = text.replace("\r\n", "\n");
        let held = |c: char| hazard(c) && c != '\n';
        if let Some(c) = unix.chars().find(|c| held(*c)) {
            let span = self.hazard_within(item.span());
            self.tell_hazard(span, c);
            self.forget_hazards(item.span());
            return false;
        }
        let variant = if text.is_empty() {
            "empty"
        } else if text.trim() != text {
            "untrimmed"
        } else if !prose && text.contains('\n') {
            "line-feed"
        } else if !is_nfc(text) {
            "not-nfc"
        } else {
            return true;
        };
        let finding = self
            .wrong(item.span(), variant)
            .arg("key", item.key())
            .help();
        self.tell(finding);
        false
    }

    fn hazard_within(&self, span: Span) -> Span {
        let mut within = self.hazards.range(span.start..span.end);
        within.next().map_or(span, |(_, hazard)| *hazard)
    }

    /// What stands at a place has been told of.
    pub fn forget_hazards(&mut self, span: Span) {
        while let Some((&start, _)) = self.hazards.range(span.start..span.end).next() {
            self.hazards.remove(&start);
        }
    }

    /// Tells that a word is none of those that may stand.
    pub fn not_a_word(&mut self, item: Item<'_>, word: &str, words: &[&str]) {
        let near = crate::text::meant(word, words.iter().copied());
        let list: Vec<String> = words.iter().map(|w| (*w).to_owned()).collect();
        let mut finding = self
            .wrong(
                item.span(),
                if near.is_some() { "word-near" } else { "word" },
            )
            .arg("value", word)
            .arg("words", list)
            .help();
        if let Some(near) = near {
            finding = finding.arg("near", near);
        }
        self.tell(finding);
    }

    /// Tells that an id is no id. It stands all the same.
    pub fn not_an_id(&mut self, item: Item<'_>, text: &str) {
        let finding = Diagnostic::new(Code::new("T007"), self.file, item.span())
            .arg("value", text)
            .help();
        self.tell(finding);
    }

    /// Hazards outside of values: in comments and between keys. One a line is told.
    pub(super) fn tell_hazards(&mut self) {
        let left = std::mem::take(&mut self.hazards);
        let text = self.document.text();
        let mut told_to = 0;
        for span in left.into_values() {
            if span.start < told_to || self.document.is_spoilt(span) {
                continue;
            }
            let after = text.get(span.start as usize..).unwrap_or_default();
            let line = after.find('\n').unwrap_or(after.len());
            told_to = span.start + line as u32;
            let c = after.chars().next().unwrap_or_default();
            self.tell_hazard(span, c);
        }
    }

    fn tell_hazard(&mut self, span: Span, c: char) {
        let finding = Diagnostic::new(Code::new("T010"), self.file, span)
            .arg("char", format!("U+{:04X}", c as u32))
            .help();
        self.tell(finding);
    }
}
