//! Writing a report to standard output, and how wide it may be.

use std::io::{self, BufWriter, IsTerminal, Write};

use crate::lang::Voice;
use crate::render::{Options, WIDTH, format};
use crate::report::Report;

/// How output is wanted.
#[derive(clap::Args)]
pub struct Output {
    #[arg(long, default_value = "text", value_parser = ["text", "csv", "json", "md"])]
    pub format: String,
    #[arg(long)]
    pub labels: bool,
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
/// When standard output cannot be written.
pub fn print(report: &Report, voice: &Voice, args: &Output) -> anyhow::Result<()> {
    let options = Options {
        labels: args.labels,
        ..options()
    };
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(format) = format(&args.format) {
        (format.write)(report, voice, &options, &mut out)?;
    }
    out.flush()?;
    Ok(())
}
