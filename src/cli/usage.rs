//! What is wrong with the arguments, in the language of the output.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::value::Misread;
use crate::diag::Arg;
use crate::lang::Voice;

/// The fault, what may be meant, and where the help is.
pub fn told(error: &Error, command: &Command, voice: &Voice) -> String {
    let fault = fault(error, command, voice);
    let near = near(error, voice);
    format!("{fault}{near}\n{}", voice.word("usage-help"))
}

fn fault(error: &Error, command: &Command, voice: &Voice) -> String {
    let text = |kind: ContextKind| voice.list(&texts(error, kind));
    let args = [
        ("arg", Arg::from(text(ContextKind::InvalidArg))),
        ("value", Arg::from(text(ContextKind::InvalidValue))),
        ("prior", Arg::from(text(ContextKind::PriorArg))),
        ("command", Arg::from(text(ContextKind::InvalidSubcommand))),
        ("values", Arg::from(text(ContextKind::ValidValue))),
        ("commands", Arg::from(commands(command))),
        ("help", Arg::from(help(error, command))),
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

/// What the help says of the argument that is missing.
fn help(error: &Error, command: &Command) -> String {
    let missing = texts(error, ContextKind::InvalidArg);
    let args = command.get_subcommands().flat_map(Command::get_arguments);
    let mut args = args.filter(|arg| missing.contains(&arg.to_string()));
    let help = args.next().and_then(|arg| arg.get_help());
    help.map(ToString::to_string).unwrap_or_default()
}

/// The commands that people call.
fn commands(command: &Command) -> Vec<String> {
    let seen = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    seen.map(|sub| sub.get_name().to_owned()).collect()
}
