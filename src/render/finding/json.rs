//! Findings as JSON: the envelope of `validate`, a finding a line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use super::{Findings, Format, Shown};
use crate::diag::Severity;
use crate::lang::Voice;
use crate::render::json::SCHEMA;
use crate::render::{Options, safe};

pub(super) static FORMAT: Format = Format {
    name: "json",
    write,
};

/// A finding, with the keys that programs know.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    severity: &'static str,
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    kind: Option<&'static str>,
    id: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
}

impl<'a> Line<'a> {
    fn new(shown: &'a Shown<'a>) -> Self {
        Self {
            code: shown.code.as_str(),
            severity: shown.severity.as_str(),
            file: shown.path,
            line: shown.place.line,
            column: shown.place.column,
            end_line: shown.place.end_line,
            end_column: shown.place.end_column,
            kind: shown.kind,
            id: shown.id,
            message: &shown.message,
            help: shown.help.as_deref(),
        }
    }
}

fn write(findings: &Findings<'_>, _: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "{{\"schema\":{},\"files\":{},\n \"findings\":[",
        SCHEMA, findings.files
    )?;
    for (at, shown) in findings.shown.iter().enumerate() {
        let between = if at == 0 { "\n  " } else { ",\n  " };
        let line = serde_json::to_string(&Line::new(shown))?;
        write!(out, "{between}{}", safe::json(&line))?;
    }
    let summary = [
        ("errors", Severity::Error),
        ("warnings", Severity::Warn),
        ("infos", Severity::Info),
    ];
    let summary =
        summary.map(|(key, severity)| (key.to_owned(), Value::from(findings.count(severity))));
    writeln!(
        out,
        "],\n \"summary\":{}}}",
        Value::Object(summary.into_iter().collect())
    )
}
