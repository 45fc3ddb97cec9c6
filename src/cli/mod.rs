//! The command line: one file per command. The only storey that speaks to the terminal.

mod context;
mod explain;
mod output;
mod points;
mod report;
mod validate;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use context::Context;

/// 街道: plain-text records of a city sub-district, held to rules and added up.
#[derive(Parser)]
#[command(name = "jiedao", version)]
struct Args {
    /// The folder that holds jiedao.toml (else found upwards).
    #[arg(long, global = true, env = "JIEDAO_DATA")]
    data: Option<std::path::PathBuf>,
    /// zh or en (else the tree's own language).
    #[arg(long, global = true, env = "JIEDAO_LANG", value_parser = ["zh", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Hold the records to the rules.
    Validate(validate::Args),
    /// Say what a rule means.
    Explain(explain::Args),
    /// Add up the volunteers' points.
    Points(points::Args),
    /// Print a report.
    Report(report::Args),
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let run = || -> anyhow::Result<u8> {
        let context = Context::new(args.data, args.lang.as_deref())?;
        match args.command {
            Command::Validate(args) => validate::run(&context, &args),
            Command::Explain(args) => explain::run(&context, &args),
            Command::Report(args) => report::run(&context, &args),
            Command::Points(args) => points::run(&context, &args),
        }
    };
    match run() {
        Ok(code) => ExitCode::from(code),
        // Whoever reads the output has read enough.
        Err(error) if broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "jiedao: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        super::Args::command().debug_assert();
    }
}
