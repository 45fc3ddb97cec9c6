//! What is wrong with the arguments, in the language of the output.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diag::Arg;
use crate::lang::Voice;

/// The fault, and where the help is.
pub fn told(error: &Error, voice: &Voice) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => voice.list(list),
        _ => String::new(),
    };
    let args = [
        ("arg", Arg::from(text(ContextKind::InvalidArg))),
        ("value", Arg::from(text(ContextKind::InvalidValue))),
        ("prior", Arg::from(text(ContextKind::PriorArg))),
        ("command", Arg::from(text(ContextKind::InvalidSubcommand))),
        ("values", Arg::from(text(ContextKind::ValidValue))),
    ];
    let id = match error.kind() {
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => "usage-no-value",
        ErrorKind::InvalidValue if !text(ContextKind::ValidValue).is_empty() => "usage-not-a-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::UnknownArgument => "usage-unknown",
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "usage-no-command"
        }
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    format!("{}\n{}", voice.say(id, &args), voice.word("usage-help"))
}
