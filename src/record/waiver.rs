//! `[[allow]]`: a record waives a finding that names it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::field::One;
use super::plain::Plain;
use super::reader::Reader;
use super::reference::{Ref, VOLUNTEER};
use super::scalar::{Prose, Text};
use crate::diag::{Code, Diagnostic, FileId, Waiver};
use crate::text::{At, Cursor, Item, Span};

table! {
    /// A waiver.
    #[derive(serde::Serialize, serde::Deserialize)]
    Allow {
        rule: One<RuleCode>, must;
        entry: One<Text>, may;
        volunteer: One<Ref<VOLUNTEER>>, may;
        reason: One<Prose>, must;
        #[serde(with = "crate::record::packed")]
        until: One<Date>, must;
    }
}

/// A rule's code as written in a waiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCode(pub Code);

impl super::field::Value for RuleCode {
    const FORM: super::field::Form = super::field::Form::Code;

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(item, false)?;
        let code = rule_code(item.span(), text, reader);
        code.map(Self)
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        code(cursor.clean()?).map(Self)
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Text(self.0.as_str())
    }
}

fn code(text: &str) -> Option<Code> {
    Code::all().find(|code| code.as_str() == text)
}

/// The code of a rule, as written in a waiver or in `[rules]`. Of a text that is none, tells.
pub fn rule_code(span: Span, text: &str, reader: &mut Reader<'_>) -> Option<Code> {
    if let Some(code) = code(text) {
        return Some(code);
    }
    reader.forget_hazards(span);
    let finding = Diagnostic::new(Code::new("T003"), reader.file, span);
    // A small letter, or a nought for an O.
    let mut meant = text.to_ascii_uppercase();
    if meant.starts_with('0') {
        meant.replace_range(..1, "O");
    }
    let near = code(&meant);
    let finding = match near {
        Some(near) => finding.variant("rule-near").arg("near", near.as_str()),
        None => finding.variant("rule"),
    };
    reader.tell(finding.arg("rule", text).help());
    None
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
