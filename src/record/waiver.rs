//! `[[allow]]`: a record waives a finding that names it.

use jiff::civil::Date;

use super::field::One;
use super::reader::Reader;
use super::reference::{Ref, VOLUNTEER};
use super::scalar::{Prose, Text};
use crate::diag::{Code, FileId, Waiver};
use crate::text::{At, Item};

table! {
    /// A waiver.
    Allow {
        rule: One<RuleCode>, must;
        entry: One<Text>, may;
        volunteer: One<Ref<VOLUNTEER>>, may;
        reason: One<Prose>, must;
        until: One<Date>, may;
    }
}

/// A rule's code as written in a waiver or in `[rules]`. Whether there is such a rule is for
/// the registry to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleCode(pub Code);

impl super::field::Value for RuleCode {
    const FORM: super::field::Form = super::field::Form::Pattern("^[A-Z][0-9]{3}$");

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(item, false)?;
        let code = code(text);
        if code.is_none() {
            unknown_rule(item.span(), text, reader);
        }
        code.map(Self)
    }
}

/// The code of a text that has the form of one.
pub fn code(text: &str) -> Option<Code> {
    match text.as_bytes() {
        [b'A'..=b'Z', rest @ ..] if rest.len() == 3 && rest.iter().all(u8::is_ascii_digit) => {
            Some(Code::new(text))
        }
        _ => None,
    }
}

/// Tells that a text is no rule's code.
pub fn unknown_rule(span: crate::text::Span, text: &str, reader: &mut Reader<'_>) {
    let finding = crate::diag::Diagnostic::new(Code::new("T003"), reader.file, span)
        .variant("rule")
        .arg("rule", text)
        .help();
    reader.tell(finding);
}

impl At<Allow> {
    /// As the sink wants it; none where the rule could not be read.
    pub fn waiver(&self, file: FileId) -> Option<Waiver> {
        Some(Waiver {
            file,
            span: self.span,
            code: self.value.rule?.value.0,
            entry: self.value.entry.as_ref().map(|e| e.value.to_string()),
            volunteer: self
                .value
                .volunteer
                .as_ref()
                .map(|v| v.value.as_str().to_owned()),
            until: self.value.until.map(|at| at.value),
        })
    }
}
