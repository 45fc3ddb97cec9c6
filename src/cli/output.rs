//! Where a report goes: to standard output as wide as it may be, or to a file.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use clap::builder::PossibleValuesParser;

use super::Context;
use crate::diag::Arg;
use crate::lang::Voice;
use crate::render::{
    Encoding, FORMATS, Format, Options, PLAIN, Unencodable, WIDTH, format, format_of_ending,
};
use crate::report::Report;
use crate::store::{Unwritten, write_whole};

/// How output is wanted.
#[derive(clap::Args)]
pub struct Output {
    #[arg(long, value_parser = PossibleValuesParser::new(FORMATS.iter().map(|f| f.name)))]
    format: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    labels: bool,
    #[arg(long, value_parser = Encoding::WORDS.to_vec())]
    encoding: Option<String>,
}

/// Width and colour of standard output.
pub fn options() -> Options {
    let terminal = io::stdout().is_terminal();
    let width = terminal.then(terminal_size::terminal_size).flatten();
    let width = width.map_or(WIDTH, |(width, _)| usize::from(width.0).max(20));
    let color = terminal && std::env::var_os("NO_COLOR").is_none();
    Options {
        width,
        color,
        ..Options::default()
    }
}

/// Writes a report.
///
/// # Errors
/// When the format is not clear, or standard output or the file cannot be written.
pub fn print(
    context: &Context,
    report: &Report,
    voice: &Voice,
    args: &Output,
) -> anyhow::Result<()> {
    context.speak();
    let format = args.wanted(voice)?;
    let encoding = args.encoding.as_deref().and_then(Encoding::parse);
    if encoding.is_some() && !format.encodings {
        let names = FORMATS.iter().filter(|f| f.encodings).map(|f| f.name);
        let names: Vec<String> = names.map(str::to_owned).collect();
        bail!(voice.say("error-encoding", &[("names", Arg::from(names))]));
    }
    let Some(path) = &args.output else {
        if format.binary && io::stdout().is_terminal() {
            let name = [("name", Arg::from(format.name))];
            bail!(voice.say("error-binary", &name));
        }
        let options = Options {
            labels: args.labels,
            encoding: encoding.unwrap_or(Encoding::Utf8),
            ..options()
        };
        let mut out = BufWriter::new(io::stdout().lock());
        let written = (format.write)(report, voice, &options, &mut out).and_then(|()| out.flush());
        return written.map_err(|error| match told(&error, voice) {
            Some(told) => anyhow!(told),
            None => error.into(),
        });
    };
    // Whoever opens the file is likely to be a spreadsheet.
    let options = Options {
        labels: args.labels,
        encoding: encoding.unwrap_or(Encoding::Utf8Bom),
        ..Options::default()
    };
    let fill = |out: &mut dyn Write| (format.write)(report, voice, &options, out);
    write_whole(path, context.tree.root(), fill)
        .map_err(|fault| anyhow!(unwritten(&fault, path, voice)))
}

impl Output {
    /// The format that is named, else that of the file's ending, else text.
    fn wanted(&self, voice: &Voice) -> anyhow::Result<&'static Format> {
        if let Some(format) = self.format.as_deref().and_then(format) {
            return Ok(format);
        }
        let Some(path) = &self.output else {
            return Ok(PLAIN);
        };
        let ending = path.extension().map(|ending| ending.to_string_lossy());
        let known = ending.and_then(|ending| format_of_ending(&ending.to_ascii_lowercase()));
        known.ok_or_else(|| {
            let endings = FORMATS.iter().flat_map(|format| format.endings);
            let endings: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
            let args = [
                ("path", Arg::from(path.display().to_string())),
                ("endings", Arg::from(endings)),
            ];
            anyhow!(voice.say("error-unknown-ending", &args))
        })
    }
}

/// Why a file is not written, and what to do.
pub fn unwritten(fault: &Unwritten, path: &Path, voice: &Voice) -> String {
    let place = ("path", Arg::from(path.display().to_string()));
    match fault {
        Unwritten::AmongRecords => voice.say("error-among-records", &[place]),
        Unwritten::NotAFile => voice.say("error-not-a-file", &[place]),
        Unwritten::Foreign => voice.say("error-foreign-file", &[place]),
        Unwritten::Failed(error) => told(error, voice).unwrap_or_else(|| {
            let reason = ("reason", Arg::from(error.to_string()));
            voice.say("error-write", &[place, reason])
        }),
    }
}

/// What a fault of the content is.
fn told(error: &io::Error, voice: &Voice) -> Option<String> {
    let lost = error.get_ref()?.downcast_ref::<Unencodable>()?;
    Some(voice.say(
        "error-unencodable",
        &[("char", Arg::from(lost.to_string()))],
    ))
}
