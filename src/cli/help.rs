//! Help in the language of the output: the texts of commands and arguments come from `lang`.

use clap::{Arg, ArgAction, Command};

use crate::lang::{Lang, Voice};
use crate::report::{REPORTS, When};

/// Who speaks before the arguments are read: what `--lang` says among them, else
/// `JIEDAO_LANG`, else Chinese.
pub fn voice() -> Voice {
    let mut args = std::env::args();
    let mut said = None;
    while let Some(arg) = args.next() {
        said = match arg.strip_prefix("--lang") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned).or(said),
            None => said,
        };
    }
    let said = said.or_else(|| std::env::var("JIEDAO_LANG").ok());
    Voice::new(said.and_then(|lang| Lang::parse(&lang)).unwrap_or_default())
}

/// The message of an argument.
fn arg_id(command: &str, arg: &str) -> String {
    format!("cli-{command}-{}", arg.replace('_', "-"))
}

/// The arguments that many commands have, told once.
const SHARED: [&str; 14] = [
    "as_of",
    "today",
    "format",
    "labels",
    "output",
    "encoding",
    "community",
    "grid",
    "building",
    "volunteer",
    "item",
    "party",
    "status",
    "sort",
];

fn message(command: &str, arg: &str) -> String {
    match arg {
        "help" | "version" => format!("cli-{arg}"),
        "data" | "lang" | "no_cache" => arg_id("jiedao", arg),
        // Without a day it tells of all time.
        "as_of" if command == "show" => arg_id(command, arg),
        arg if SHARED.contains(&arg) => arg_id("any", arg),
        arg => arg_id(command, arg),
    }
}

/// Every message that the help of a command needs, once it is built: until then a command below
/// lacks the options that all have.
#[cfg(test)]
pub fn ids(command: &Command) -> Vec<String> {
    let mut ids = vec![format!("cli-{}", command.get_name())];
    ids.extend(
        command
            .get_arguments()
            .map(|arg| message(command.get_name(), arg.get_id().as_str())),
    );
    ids.extend(command.get_subcommands().flat_map(ids_of));
    ids
}

#[cfg(test)]
fn ids_of(command: &Command) -> Vec<String> {
    ids(command)
}

/// The command with its help in words. Of the commands below, those that are asked for are told
/// whole, the others only named.
pub fn localised(command: Command, voice: &Voice, asked: &dyn Fn(&str) -> bool) -> Command {
    let mut command = command;
    command.build();
    let name = command.get_name().to_owned();
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n",
        voice.word("cli-usage"),
    );
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    let mut command = about(command, voice)
        .help_template(template)
        .subcommand_help_heading(voice.word("cli-commands"))
        .mut_args(|arg| told(arg, &name, voice));
    let usage = usage(&command, voice);
    command = command.override_usage(usage);
    for sub in names {
        let whole = asked(&sub);
        command = command.mut_subcommand(sub, |sub| match whole {
            true => localised(sub, voice, asked),
            false => about(sub, voice),
        });
    }
    command
}

/// How a command is called.
fn usage(command: &Command, voice: &Voice) -> String {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let mut usage = format!("{name} [{}]", voice.word("cli-options"));
    for word in command.get_positionals() {
        // It stands as clap writes it: in angles where it must be there.
        usage.push(' ');
        usage.push_str(&word.to_string());
    }
    if command.has_subcommands() {
        usage.push_str(&format!(" <{}>", voice.word("cli-commands")));
    }
    usage
}

/// The reports that make use of an option that not all do.
fn of_reports(command: &str, long: Option<&str>) -> Option<Vec<String>> {
    let when = When::parse(&format!("--{}", long?)).filter(|_| command == "report")?;
    let reports = REPORTS.iter().filter(|report| report.when.contains(&when));
    Some(reports.map(|report| report.name.to_owned()).collect())
}

/// The command with what it does.
fn about(command: Command, voice: &Voice) -> Command {
    let told = voice.word(&format!("cli-{}", command.get_name()));
    command.about(told)
}

/// What an argument is.
fn plainly(arg: &Arg, command: &str, voice: &Voice) -> String {
    voice.word(&message(command, arg.get_id().as_str()))
}

/// The command with what each argument is and no more: a shell shows a line of it, and offers
/// the values itself.
pub fn shortened(command: Command, voice: &Voice) -> Command {
    let short = |command: Command| {
        let name = command.get_name().to_owned();
        command.mut_args(|arg| {
            let text = plainly(&arg, &name, voice);
            arg.help(text)
        })
    };
    short(command).mut_subcommands(short)
}

/// An argument with its help: what it is, what may be written, what stands if nothing is.
fn told(arg: Arg, command: &str, voice: &Voice) -> Arg {
    let heading = if arg.is_positional() {
        "cli-arguments"
    } else {
        "cli-options"
    };
    let mut text = plainly(&arg, command, voice);
    if let Some(reports) = of_reports(command, arg.get_long()) {
        text.push_str(&voice.say("cli-of-reports", &[("names", reports.into())]));
    }
    let switch = matches!(
        arg.get_action(),
        ArgAction::SetTrue | ArgAction::Help | ArgAction::Version
    );
    let values: Vec<String> = match switch {
        true => Vec::new(),
        false => arg
            .get_possible_values()
            .iter()
            .map(|v| v.get_name().to_owned())
            .collect(),
    };
    if !values.is_empty() {
        text.push_str(&voice.say("cli-values", &[("values", values.into())]));
    }
    if let (false, Some(value)) = (switch, arg.get_default_values().first()) {
        let value = value.to_string_lossy().into_owned();
        text.push_str(&voice.say("cli-default", &[("value", value.into())]));
    }
    let arg = arg
        .hide_possible_values(true)
        .hide_default_value(true)
        .hide_env(true);
    arg.help(text).help_heading(voice.word(heading))
}
