//! Findings as SARIF 2.1.0, as GitHub's code scanning takes it.
//!
//! A rule is told with its texts where it found something. Columns are characters, which is
//! not what SARIF takes them for unless it is told. The fingerprint goes under the name that
//! GitHub knows, for else it would make one of the line itself.

use std::io::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Findings, Format, Shown, Told, fingerprint};
use crate::diag::Severity;
use crate::lang::Voice;
use crate::render::{Options, safe};
use crate::text::printable;

pub(super) static FORMAT: Format = Format {
    name: "sarif",
    write,
};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What stands as it is in a path of a URI. A colon would make what stands before it a scheme.
const PATH: AsciiSet = NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');
/// What the paths begin at: the root of the repository.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Value,
    locations: [Value; 1],
    partial_fingerprints: Value,
}

impl<'a> Finding<'a> {
    fn new(
        shown: &'a Shown<'a>,
        path: &str,
        rule_index: usize,
        (print, nth): (String, usize),
    ) -> Self {
        let place = shown.place;
        let uri = utf8_percent_encode(path, &PATH).to_string();
        let message = match &shown.help {
            Some(help) => format!("{}\n{help}", shown.message),
            None => shown.message.clone(),
        };
        Self {
            rule_id: shown.code.as_str(),
            rule_index,
            level: level(shown.severity),
            message: json!({ "text": lines(&message) }),
            locations: [json!({ "physicalLocation": {
                "artifactLocation": { "uri": uri, "uriBaseId": ROOT },
                "region": {
                    "startLine": place.line,
                    "startColumn": place.column,
                    "endLine": place.end_line,
                    "endColumn": place.end_column,
                },
            } })],
            partial_fingerprints: json!({ "primaryLocationLineHash": format!("{print}:{}", nth + 1) }),
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "note",
        Severity::Off => "none",
    }
}

/// Plain text: its lines stay, whatever else they hold is shown. What would be read as a link
/// is none.
fn lines(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(printable).collect();
    let text = lines.join("\n");
    match text.contains("](") {
        true => text.replace('[', "\\[").replace(']', "\\]"),
        false => text,
    }
}

fn rule(told: &Told, voice: &Voice) -> Value {
    let code = told.code.as_str();
    let why = voice.word(&format!("{code}-why"));
    let titles = ["explain-wrong", "explain-right"].map(|id| voice.word(id));
    let mut text = why.clone();
    let mut markdown = why.clone();
    for (title, example) in titles.iter().zip(told.examples) {
        let example = example.trim_matches('\n');
        text.push_str(&format!("\n\n{title}\n\n{example}"));
        markdown.push_str(&format!("\n\n{title}\n\n```toml\n{example}\n```"));
    }
    json!({
        "id": code,
        "name": told.name,
        "shortDescription": { "text": voice.word(&format!("{code}-title")) },
        "fullDescription": { "text": why },
        "help": { "text": text, "markdown": markdown },
        "defaultConfiguration": { "level": level(told.severity) },
    })
}

fn driver(findings: &Findings<'_>, voice: &Voice) -> Value {
    let rules = findings.rules.iter().map(|told| rule(told, voice));
    json!({
        "name": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": voice.lang().as_str(),
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn write(
    findings: &Findings<'_>,
    voice: &Voice,
    _: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let driver = serde_json::to_string(&driver(findings, voice))?;
    write!(
        out,
        "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\n \"tool\":{{\"driver\":{}}},\n \
         \"columnKind\":\"unicodeCodePoints\",\n \"results\":[",
        safe::json(&driver)
    )?;
    let prints = fingerprint::all(findings);
    for (at, (shown, print)) in findings.shown.iter().zip(prints).enumerate() {
        let between = if at == 0 { "\n  " } else { ",\n  " };
        let index = findings
            .rules
            .partition_point(|told| told.code < shown.code);
        let finding = Finding::new(shown, &findings.path(shown), index, print);
        let line = serde_json::to_string(&finding)?;
        write!(out, "{between}{}", safe::json(&line))?;
    }
    writeln!(out, "]}}]}}")
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn records_make_no_links() {
        assert_eq!(lines("[看](https://a.b)\nx"), "\\[看\\](https://a.b)\nx");
        assert_eq!(lines("写 [[allow]]"), "写 [[allow]]");
    }
}
