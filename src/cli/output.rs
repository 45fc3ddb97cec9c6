//! Where a report goes: to standard output as wide as it may be, or to a file.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use clap::builder::PossibleValuesParser;

use super::Context;
use crate::diag::Arg;
use crate::lang::{Voice, reason};
use crate::render::{
    Encoding, FORMATS, Format, Options, PLAIN, Unencodable, WIDTH, format, format_of_ending,
    left_out,
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

/// No line is wider, whatever was asked for.
const WIDEST: usize = 10_000;

/// Width and colour of standard output.
pub fn options() -> Options {
    let terminal = io::stdout().is_terminal();
    let width = terminal.then(terminal_size::terminal_size).flatten();
    let width = match width {
        Some((width, _)) => Some(usize::from(width.0)),
        // Off a terminal, whoever reads it may say how wide it is to be.
        None => std::env::var("COLUMNS")
            .ok()
            .and_then(|told| told.parse().ok()),
    };
    let width = width
        .filter(|width| *width > 0)
        .map_or(WIDTH, |width| width.clamp(20, WIDEST));
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
    let labels = Options {
        labels: args.labels,
        ..Options::default()
    };
    let left_out = left_out(report, format, &labels);
    if !left_out.is_empty() {
        let names: Vec<String> = left_out.into_iter().map(str::to_owned).collect();
        let told = voice.say("note-csv-left-out", &[("names", Arg::from(names))]);
        writeln!(io::stderr(), "jiedao: {told}")?;
    }
    let Some(path) = args.file() else {
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
    /// The file to write to; none for standard output, by any of its names.
    fn file(&self) -> Option<&Path> {
        let names = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
        let file = self.output.as_deref();
        file.filter(|path| !names.iter().any(|name| *path == Path::new(name)))
    }

    /// The format that is named, else that of the file's ending, else text.
    fn wanted(&self, voice: &Voice) -> anyhow::Result<&'static Format> {
        let named = self.format.as_deref().and_then(format);
        let Some(path) = self.file() else {
            return Ok(named.unwrap_or(PLAIN));
        };
        let ending = path.extension().map(|ending| ending.to_string_lossy());
        let known = ending.and_then(|ending| format_of_ending(&ending.to_ascii_lowercase()));
        if let (Some(named), Some(known)) = (named, known)
            && named.name != known.name
        {
            // Whoever opens the file goes by its ending.
            let args = [
                ("path", Arg::from(path.display().to_string())),
                ("ending", Arg::from(known.name)),
                ("format", Arg::from(named.name)),
            ];
            bail!(voice.say("error-two-formats", &args));
        }
        if let Some(named) = named {
            return Ok(named);
        }
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
        Unwritten::Failed(error) => told(error, voice)
            .unwrap_or_else(|| voice.say("error-write", &[place, ("reason", reason(error))])),
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
