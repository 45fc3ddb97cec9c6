//! The command line: one file per command. The only storey that speaks to the terminal.

mod book;
mod complete;
mod completions;
mod context;
mod explain;
mod filters;
mod folder;
mod help;
mod list;
mod man;
mod order;
mod output;
mod points;
mod progress;
mod report;
mod schema;
mod show;
mod usage;
mod validate;
mod value;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::civil::Date;

pub use context::Context;

use crate::diag::Arg;
use crate::lang::{Voice, reason};
use crate::points::Missing;
use crate::record::Kind;
use crate::street::Near;
use crate::text::nearest;

#[derive(Parser)]
#[command(name = "jiedao", version, disable_help_subcommand = true)]
struct Args {
    #[arg(
        long,
        global = true,
        display_order = 900,
        value_name = "DIR",
        env = "JIEDAO_DATA"
    )]
    data: Option<PathBuf>,
    #[arg(long, global = true, display_order = 901, env = "JIEDAO_LANG", value_parser = ["zh", "en"])]
    lang: Option<String>,
    #[arg(long, global = true, display_order = 902, value_name = "DATE", value_parser = value::day)]
    today: Option<Date>,
    #[arg(long, global = true, display_order = 903)]
    no_cache: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Validate(validate::Args),
    Explain(explain::Args),
    Points(Box<points::Args>),
    Report(Box<report::Args>),
    Show(show::Args),
    List(Box<list::Args>),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
    #[command(hide = true)]
    Complete(complete::Args),
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let matches = Args::command().try_get_matches();
    let args = match matches.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => args,
        Err(error) => return unparsed(&error),
    };
    match run(args) {
        Ok(code) => ExitCode::from(code),
        // Whoever reads the output has read enough.
        Err(error) if broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let told = match error.downcast_ref::<io::Error>() {
                Some(io) => {
                    let args = [("reason", reason(io))];
                    help::voice().say("error-io", &args)
                }
                None => format!("{error:#}"),
            };
            let _ = writeln!(io::stderr(), "jiedao: {told}");
            ExitCode::from(2)
        }
    }
}

/// Where no command is to be run: prints the help or the version, or says what is wrong.
fn unparsed(error: &clap::Error) -> ExitCode {
    if error.kind() == ErrorKind::DisplayVersion {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    // Only now that help or a fault is told is it put into words.
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let help = error.kind() == ErrorKind::DisplayHelp;
    let asked = |name: &str| !help || words.iter().any(|word| word == name);
    let voice = help::voice();
    let mut command = help::localised(Args::command(), &voice, &asked);
    let told = command.try_get_matches_from_mut(std::env::args_os()).err();
    let error = told.as_ref().unwrap_or(error);
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let told = usage::told(error, &command, &words, &voice);
    let _ = writeln!(io::stderr(), "jiedao: {told}");
    ExitCode::from(2)
}

fn run(args: Args) -> anyhow::Result<u8> {
    let cache = (!args.no_cache).then(|| std::env::var_os("JIEDAO_CACHE_DIR").map(Into::into));
    let context = || {
        let (data, lang) = (args.data.clone(), args.lang.as_deref());
        Context::new(data, lang, args.today, cache.clone())
    };
    match args.command {
        Command::Validate(args) => validate::run(&context()?, &args),
        // Without a tree it speaks the language that was asked for.
        Command::Explain(args) => {
            let voice = context().map_or_else(|_| help::voice(), |context| context.own_voice());
            explain::run(&voice, &args)
        }
        Command::Report(args) => report::run(&context()?, &args),
        Command::List(args) => list::run(&context()?, &args),
        Command::Show(args) => show::run(&context()?, &args),
        Command::Points(args) => points::run(&context()?, &args),
        // These need no tree, or do without one.
        Command::Schema(args) => schema::run(&args, &help::voice()),
        Command::Completions(args) => completions::run(&Args::command(), &args, &help::voice()),
        Command::Man(args) => {
            let voice = help::voice();
            let command = help::localised(Args::command(), &voice, &|_| true);
            man::run(&command, &args, &voice)
        }
        Command::Complete(line) => complete::run(Args::command(), &line, args.data),
    }
}

/// The kind of a name, or of what people call it.
///
/// # Errors
/// When there is none.
fn kind_named(voice: &Voice, word: &str) -> anyhow::Result<Kind> {
    let named = |kind: &Kind| kind.as_str() == word || voice.word(kind.info().word) == word;
    if let Some(kind) = Kind::ALL.into_iter().find(named) {
        return Ok(kind);
    }
    let names = Kind::ALL.iter().map(|kind| kind.as_str());
    let help: Vec<String> = names.clone().map(str::to_owned).collect();
    let asked = ("kind", Arg::from(word));
    let told = match nearest(word, names) {
        Some(near) => voice.say("error-unknown-kind-near", &[asked, ("near", near.into())]),
        None => voice.say("error-unknown-kind", &[asked]),
    };
    let help = voice.say("list-kinds", &[("names", Arg::from(help))]);
    anyhow::bail!("{told}\n{help}")
}

/// That there is no such record of a kind, with those that may be meant, or where to look.
fn lost(voice: &Voice, kind: Kind, id: &str, near: Vec<Near>) -> String {
    let word = Arg::Word(kind.info().word);
    let told = voice.say("error-unknown-id", &[("kind", word), ("id", id.into())]);
    match near.is_empty() {
        true => format!("{told}\n{}", listed(voice, kind)),
        false => with_near(told, near, voice),
    }
}

/// Where all records of a kind are seen.
fn listed(voice: &Voice, kind: Kind) -> String {
    voice.say("error-list-kind", &[("kind", kind.as_str().into())])
}

/// What went wrong, and the records that may be meant.
fn with_near(mut told: String, near: Vec<Near>, voice: &Voice) -> String {
    if !near.is_empty() {
        told.push('\n');
        told.push_str(&voice.word("error-near-records"));
    }
    for one in near {
        let args = [
            ("kind", Arg::Word(one.kind.info().word)),
            ("id", Arg::from(one.id.as_str())),
            ("name", Arg::from(one.name.unwrap_or_default())),
        ];
        told.push_str("\n  ");
        told.push_str(voice.say("error-near-record", &args).trim_end());
    }
    told
}

/// Says what sums lack, if anything; gives the exit status.
fn incomplete(missing: &Missing, voice: &Voice) -> anyhow::Result<u8> {
    let mut err = io::stderr().lock();
    if missing.entries > 0 {
        let told = voice.say("error-left-out", &[("count", missing.entries.into())]);
        writeln!(err, "jiedao: {told}")?;
    }
    if !missing.files.is_empty() {
        let told = voice.say("error-unread", &[("files", missing.files.clone().into())]);
        writeln!(err, "jiedao: {told}")?;
    }
    Ok(u8::from(!missing.is_nothing()))
}

fn broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{Args, help};
    use crate::lang::{Lang, Voice};

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_command_and_argument_is_told_in_both_languages() {
        let mut command = Args::command();
        command.build();
        for lang in Lang::ALL {
            let voice = Voice::new(lang);
            for id in help::ids(&command) {
                assert!(voice.has(&id), "{id}");
            }
        }
    }
}
