//! What is wrong with the arguments, in the language of the output.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::value::Misread;
use crate::diag::Arg;
use crate::lang::Voice;

/// The fault, what may be meant, and where the help is. `words` are those that were typed.
pub fn told(error: &Error, command: &Command, words: &[OsString], voice: &Voice) -> String {
    let asked = words.iter().find_map(|word| command.find_subcommand(word));
    let missing = asked.and_then(|asked| missing(error, asked));
    let fault = fault(error, command, missing, voice);
    let near = near(error, voice);
    let help = match asked.zip(missing) {
        // Alone, the command lists what may stand there.
        Some((asked, missing)) if !missing.is_required_set() => {
            voice.say("usage-alone", &[("command", asked.get_name().into())])
        }
        _ => voice.word("usage-help"),
    };
    format!("{fault}{near}\n{help}")
}

fn fault(error: &Error, command: &Command, missing: Option<&clap::Arg>, voice: &Voice) -> String {
    let help = missing.and_then(clap::Arg::get_help);
    let text = |kind: ContextKind| voice.list(&texts(error, kind));
    let args = [
        ("arg", Arg::from(text(ContextKind::InvalidArg))),
        ("value", Arg::from(text(ContextKind::InvalidValue))),
        ("prior", Arg::from(text(ContextKind::PriorArg))),
        ("command", Arg::from(text(ContextKind::InvalidSubcommand))),
        ("values", Arg::from(text(ContextKind::ValidValue))),
        ("commands", Arg::from(commands(command))),
        (
            "help",
            Arg::from(help.map(ToString::to_string).unwrap_or_default()),
        ),
    ];
    let id = match error.kind() {
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => "usage-no-value",
        ErrorKind::InvalidValue if !text(ContextKind::ValidValue).is_empty() => "usage-not-a-value",
        ErrorKind::ValueValidation => misread(error).map_or("usage-value", |Misread(id)| id),
        ErrorKind::InvalidValue => "usage-value",
        // What nothing takes is a word too many, not an option.
        ErrorKind::UnknownArgument if !text(ContextKind::InvalidArg).starts_with('-') => {
            "usage-too-much"
        }
        ErrorKind::UnknownArgument => "usage-unknown",
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "usage-no-command"
        }
        ErrorKind::ArgumentConflict if args_alike(error) => "usage-twice",
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    voice.say(id, &args)
}

/// What the library knows of a fault: options without the names of their values.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    let plain = |text: &String| match text.strip_prefix("--") {
        Some(_) => text.split(' ').next().unwrap_or(text).to_owned(),
        None => text.clone(),
    };
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![plain(text)],
        Some(ContextValue::Strings(list)) => list.iter().map(plain).collect(),
        _ => Vec::new(),
    }
}

/// Whether an option is in conflict with itself: it was given twice.
fn args_alike(error: &Error) -> bool {
    let arg = texts(error, ContextKind::InvalidArg);
    !arg.is_empty() && arg == texts(error, ContextKind::PriorArg)
}

/// What one of our own parsers says.
fn misread(error: &Error) -> Option<Misread> {
    error.source()?.downcast_ref().copied()
}

/// What is nearest to what was written.
fn near(error: &Error, voice: &Voice) -> String {
    let kinds = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let near = kinds.into_iter().flat_map(|kind| texts(error, kind)).next();
    near.map_or(String::new(), |near| {
        voice.say("usage-near", &[("near", Arg::from(near))])
    })
}

/// The argument that is missing; of one that may be left out otherwise, `[NAME]` is its sign.
fn missing<'a>(error: &Error, asked: &'a Command) -> Option<&'a clap::Arg> {
    let missing = texts(error, ContextKind::InvalidArg);
    let plain = |sign: &str| sign.trim_matches(['<', '>', '[', ']']).to_owned();
    let is_told = |arg: &&clap::Arg| {
        let sign = arg.to_string();
        missing.iter().any(|told| plain(told) == plain(&sign))
    };
    let found = asked.get_arguments().find(is_told);
    found.filter(|_| error.kind() == ErrorKind::MissingRequiredArgument)
}

/// The commands that people call.
fn commands(command: &Command) -> Vec<String> {
    let seen = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    seen.map(|sub| sub.get_name().to_owned()).collect()
}
