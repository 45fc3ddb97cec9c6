//! Findings as a Code Quality report of GitLab: shown in merge requests, compared from run to
//! run by their fingerprints.

use std::io::{self, Write};

use serde::Serialize;

use super::{Findings, Format, Shown, fingerprint};
use crate::diag::Severity;
use crate::lang::Voice;
use crate::render::{Options, safe};
use crate::text::printable;

pub(super) static FORMAT: Format = Format {
    name: "gitlab",
    write,
};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Range<u32>,
    positions: Range<Position>,
}

#[derive(Serialize)]
struct Range<T> {
    begin: T,
    end: T,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
}

impl<'a> Issue<'a> {
    fn new(shown: &'a Shown<'a>, path: String, (print, nth): (String, usize)) -> Self {
        let place = shown.place;
        let position = |line, column| Position { line, column };
        Self {
            description: printable(&shown.message).into_owned(),
            check_name: shown.code.as_str(),
            fingerprint: fingerprint::unique(&print, nth),
            severity: match shown.severity {
                Severity::Error => "major",
                Severity::Warn => "minor",
                Severity::Info | Severity::Off => "info",
            },
            location: Location {
                path,
                lines: Range {
                    begin: place.line,
                    end: place.end_line,
                },
                positions: Range {
                    begin: position(place.line, place.column),
                    end: position(place.end_line, place.end_column),
                },
            },
        }
    }
}

fn write(findings: &Findings<'_>, _: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let prints = fingerprint::all(findings);
    write!(out, "[")?;
    for (at, (shown, print)) in findings.shown.iter().zip(prints).enumerate() {
        let between = if at == 0 { "\n  " } else { ",\n  " };
        let issue = Issue::new(shown, findings.path(shown), print);
        write!(
            out,
            "{between}{}",
            safe::json(&serde_json::to_string(&issue)?)
        )?;
    }
    writeln!(out, "\n]")
}
