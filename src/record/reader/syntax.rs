//! What is wrong before a field is read: bytes that are no text, text that is no TOML.

use super::Reader;
use crate::diag::{Arg, Code, Diagnostic, FileId};
use crate::text::Span;

/// Syntax errors told of one file; the rest are counted in one more line.
const SYNTAX_TOLD: usize = 20;

pub(super) fn not_utf8(file: FileId, bytes: &[u8], at: usize) -> Diagnostic {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let at = before
        .strip_prefix("\u{feff}".as_bytes())
        .unwrap_or(before)
        .len();
    Diagnostic::new(Code::new("T001"), file, Span::new(at, at))
        .variant("utf8")
        .arg("line", line)
        .help()
}

impl Reader<'_> {
    /// Tells the syntax errors of the file, each at its place.
    pub(super) fn tell_syntax(&mut self) {
        let total = self.document.error_count();
        if total == 0 {
            return;
        }
        let code = Code::new("T002");
        let mut told: Vec<Span> = Vec::new();
        let mut last = Span::default();
        for error in self.document.errors() {
            if told.len() >= SYNTAX_TOLD {
                break;
            }
            last = error.span;
            told.push(error.span);
            let finding = Diagnostic::new(code, self.file, error.span)
                .arg("what", Arg::Syntax(error.what.to_string()));
            self.tell_of_line(finding);
        }
        if total > told.len() {
            let finding = Diagnostic::new(code, self.file, last)
                .variant("more")
                .arg("count", total - told.len());
            self.tell_of_line(finding);
        }
    }

    fn tell_of_line(&mut self, finding: Diagnostic) {
        self.partial = true;
        self.findings.push(finding);
    }
}
