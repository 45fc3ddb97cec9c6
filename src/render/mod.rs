//! How to say it: the formats of reports, and in [`finding`] those of findings.
//!
//! Called by `cli` and `web` with a report, a voice and where to write. A format knows no
//! report by name, so that every report works in every format; a new format is one file and
//! one line of [`FORMATS`].

mod csv;
mod encoding;
pub mod finding;
mod html;
mod json;
mod md;
mod nature;
mod need;
mod paper;
mod safe;
pub mod schema;
mod sheet;
mod style;
mod svg;
mod table;
mod text;
mod wrap;
mod xlsx;

use std::io::{self, Write};

pub use encoding::{Encoding, Unencodable};

use crate::lang::Voice;
use crate::report::Report;

/// The width of what is not printed to a terminal.
pub const WIDTH: usize = 100;

/// What may be chosen about the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Columns that a line of text may take.
    pub width: usize,
    /// Whether a CSV is headed in the language of the output.
    pub labels: bool,
    /// Whether text is coloured.
    pub color: bool,
    /// How the characters of a CSV are written.
    pub encoding: Encoding,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            width: WIDTH,
            labels: false,
            color: false,
            encoding: Encoding::Utf8,
        }
    }
}

/// Writes a report.
pub type WriteReport = fn(&Report, &Voice, &Options, &mut dyn Write) -> io::Result<()>;

/// A format of reports.
pub struct Format {
    /// Its name after `--format`.
    pub name: &'static str,
    /// The endings of files that are written in it.
    pub endings: &'static [&'static str],
    /// Whether it is written in the encoding asked for; the others are always in UTF-8.
    pub encodings: bool,
    /// Whether it is no text, and of no use on a terminal.
    pub binary: bool,
    /// Writes a report in it.
    pub write: WriteReport,
}

/// Every format, by name.
pub static FORMATS: &[&Format] = &[
    &csv::FORMAT,
    &html::FORMAT,
    &json::FORMAT,
    &md::FORMAT,
    &text::FORMAT,
    &xlsx::FORMAT,
];

/// The format of a terminal, and of whatever does not ask for another.
pub static PLAIN: &Format = &text::FORMAT;

/// The lists of a report that a format does not hold, so that it can be said.
pub fn left_out(report: &Report, format: &Format, options: &Options) -> Vec<&'static str> {
    match format.name == csv::FORMAT.name && !options.labels {
        true => csv::left_out(report),
        false => Vec::new(),
    }
}

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.name == name)
}

/// The format of a file's ending (`csv`).
pub fn format_of_ending(ending: &str) -> Option<&'static Format> {
    FORMATS
        .iter()
        .copied()
        .find(|format| format.endings.contains(&ending))
}
