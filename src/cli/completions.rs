//! `jiedao completions`: a script that teaches a shell to complete the command line.
//!
//! Commands and options are clap_complete's; in front of them a few lines of our own ask
//! `jiedao complete` for ids, kinds, reports, codes and values. Paths are left to the shell, which
//! alone knows how to quote them. PowerShell completes commands and options only.

use std::io::{self, Write};

use clap::{Arg, Command, ValueHint};
use clap_complete::{Shell, generate};

use super::complete::is_told;
use super::help;
use crate::lang::Voice;

#[derive(clap::Args)]
pub struct Args {
    #[arg(value_parser = ["bash", "zsh", "fish", "powershell"])]
    shell: String,
}

const BASH: &str = r#"
# Records first, then commands, options and paths.
_jiedao_records() {
    local records
    records="$("$1" complete -- "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$2" 2>/dev/null)"
    if [[ -n "$records" ]]; then
        local IFS=$'\n'
        COMPREPLY=($records)
    else
        _jiedao "$@"
    fi
}
complete -F _jiedao_records -o bashdefault -o default jiedao
"#;

const ZSH: &str = r#"
# Records first, then commands, options and paths.
_jiedao_records() {
    local -a records
    records=(${(f)"$("${words[1]}" complete -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)"})
    if (( $#records )); then
        compset -P '--*='
        compadd -a records
    else
        _jiedao "$@"
    fi
}
"#;

const FISH: &str = r#"
function __fish_jiedao_records
    set -l words (commandline -opc)
    set -e words[1]
    set -l begun (commandline -ct)
    jiedao complete -- $words "$begun" 2>/dev/null
end
"#;

/// `command` as it is told, not yet built: without help.
pub fn run(command: &Command, args: &Args, voice: &Voice) -> anyhow::Result<u8> {
    let text = script(command, &args.shell, voice);
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(0)
}

fn script(command: &Command, shell: &str, voice: &Voice) -> String {
    let command = help::localised(visible(command), voice, &|_| true);
    let command = hinted(help::shortened(command, voice));
    match shell {
        "bash" => written(Shell::Bash, &command) + BASH,
        "zsh" => {
            // What the file does when it is loaded goes to our function.
            let script = written(Shell::Zsh, &command);
            let (functions, ending) = script.rsplit_once("\nif ").unwrap_or((&script, ""));
            let ending = ending.replace("_jiedao \"$@\"", "_jiedao_records \"$@\"");
            let ending = ending.replace("compdef _jiedao ", "compdef _jiedao_records ");
            format!("{functions}\n{ZSH}\nif {ending}")
        }
        // Of two lines for an option the later one's words are shown: clap_complete's.
        "fish" => FISH.to_owned() + &fish(&command) + &written(Shell::Fish, &command),
        _ => written(Shell::PowerShell, &command),
    }
}

/// The command without what people do not call.
fn visible(command: &Command) -> Command {
    let subs = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    Command::new("jiedao")
        .version(command.get_version().unwrap_or_default().to_owned())
        .disable_help_subcommand(true)
        .args(command.get_arguments())
        .subcommands(subs.cloned())
}

/// The command with what kind of value each argument takes: only paths are to be completed by
/// names of files.
fn hinted(command: Command) -> Command {
    let hint = |arg: Arg| {
        let hint = match arg.get_id().as_str() {
            "data" | "out" => ValueHint::DirPath,
            "output" | "paths" => ValueHint::AnyPath,
            _ => ValueHint::Other,
        };
        match arg.get_action().takes_values() && arg.get_possible_values().is_empty() {
            true => arg.value_hint(hint),
            false => arg,
        }
    };
    command
        .mut_args(hint)
        .mut_subcommands(|sub| sub.mut_args(hint))
}

fn written(shell: Shell, command: &Command) -> String {
    let mut bytes = Vec::new();
    generate(shell, &mut command.clone(), "jiedao", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Fish asks once for every option and for what has no name.
fn fish(command: &Command) -> String {
    let mut lines = String::new();
    for sub in command.get_subcommands() {
        let told = |arg: &&clap::Arg| is_told(sub.get_name(), arg.get_id().as_str());
        let options = sub.get_opts().filter(told).filter_map(|arg| arg.get_long());
        let mut options: Vec<String> = options.map(|long| format!("-l {long} -x")).collect();
        if sub.get_positionals().any(|arg| told(&arg)) {
            options.push("-f".to_owned());
        }
        for option in options {
            lines.push_str(&format!(
                "complete -c jiedao -n \"__fish_jiedao_using_subcommand {}\" {option} \
                 -a '(__fish_jiedao_records)'\n",
                sub.get_name(),
            ));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::lang::Lang;

    #[test]
    fn records_stand_before_the_rest_in_every_shell_that_lets_them() {
        let voice = Voice::new(Lang::Zh);
        let of = |shell| script(&crate::cli::Args::command(), shell, &voice);
        let zsh = of("zsh");
        assert!(zsh.starts_with("#compdef jiedao"));
        assert!(zsh.contains("    _jiedao_records \"$@\"\nelse"), "{zsh}");
        assert!(zsh.contains("compdef _jiedao_records jiedao"));
        assert!(of("bash").ends_with(BASH));
        let fish = of("fish");
        let at = |line: &str| fish.find(line).unwrap_or_else(|| panic!("{line}: {fish}"));
        let ours = at("subcommand points\" -l grid -x -a");
        assert!(ours < at("subcommand points\" -l grid -d '只看这个网格（可重复）'"));
        // The shell offers the values; told beside the option they would run out of the line.
        assert!(zsh.contains("'--by=[按什么汇总]:KEY:(volunteer"), "{zsh}");
        assert!(fish.contains("subcommand show\" -f -a"), "{fish}");
        for shell in ["bash", "zsh", "fish", "powershell"] {
            let script = of(shell);
            assert!(
                script.contains("validate") && script.contains("strict"),
                "{shell}"
            );
        }
        assert!(!of("powershell").contains("'complete'"), "nobody calls it");
    }
}
