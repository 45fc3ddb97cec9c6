//! Findings as workflow commands of GitHub: an annotation at each place.
//!
//! The escapes are those that GitHub documents: `%`, CR and LF everywhere, `:` and `,` in
//! properties too.

use std::io::{self, Write};

use super::{Findings, Format};
use crate::diag::Severity;
use crate::lang::Voice;
use crate::render::Options;
use crate::text::printable;

pub(super) static FORMAT: Format = Format {
    name: "github",
    write,
};

fn write(findings: &Findings<'_>, _: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    for shown in &findings.shown {
        let level = match shown.severity {
            Severity::Error => "error",
            Severity::Warn => "warning",
            Severity::Info | Severity::Off => "notice",
        };
        let place = shown.place;
        let message = match &shown.help {
            Some(help) => format!("{}\n{help}", shown.message),
            None => shown.message.clone(),
        };
        writeln!(
            out,
            "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}",
            property(&findings.path(shown)),
            place.line,
            place.column,
            place.end_line,
            place.end_column,
            shown.code,
            data(&message),
        )?;
    }
    Ok(())
}

fn data(text: &str) -> String {
    let lines: Vec<_> = text
        .split('\n')
        .map(|line| printable(line).replace('%', "%25"))
        .collect();
    lines.join("%0A")
}

fn property(text: &str) -> String {
    let escaped = text
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
    printable(&escaped.replace(':', "%3A").replace(',', "%2C")).into_owned()
}
