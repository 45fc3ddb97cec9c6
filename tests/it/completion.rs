//! The scripts for shells, run in the shells that are there.

use std::path::Path;
use std::process::Command;

use super::shipped::jiedao;

/// What bash makes of a line, its last word unfinished.
const TRY: &str = r#"
# It speaks to the line that is being edited; here there is none.
compopt() { :; }
source "$1"
shift
COMP_WORDS=(jiedao "$@")
COMP_CWORD=$#
name=$(complete -p jiedao) && name=${name#*-F } && name=${name%% *}
"$name" jiedao "${@: -1}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\n' "${COMPREPLY[@]}"
"#;

/// A shell, in a clean environment, that finds the program.
fn shell(name: &str) -> Option<Command> {
    let program = Path::new(env!("CARGO_BIN_EXE_jiedao"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    let folders = std::iter::once(program.parent().unwrap().to_owned());
    let folders = folders.chain(std::env::split_paths(&path));
    let mut command = Command::new(name);
    command
        .env_clear()
        .env("PATH", std::env::join_paths(folders).unwrap())
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    there.then_some(command)
}

#[test]
fn bash_completes_commands_options_and_records() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("jiedao.bash");
    std::fs::write(&script, jiedao(&["completions", "bash"]).1).unwrap();
    for (words, expected) in [
        (&["po"][..], &["points"][..]),
        (&["validate", "--st"], &["--strict"]),
        (&["points", "--by", "bu"], &["building"]),
        (&["points", "--by", "=", "bu"], &["building"]),
        (&["points", "--party", "正"], &["正式党员"]),
        (&["points", "--party", "=", "正"], &["正式党员"]),
        (&["points", "--sort", ""], &["id", "name", "points"]),
        (&["points", "--item", "便"], &["便民服务"]),
        (&["points", "--year", ""], &[""]),
        (&["report", "stars", "--as-of", ""], &[""]),
        (&["points", "--grid", "tx-"], &["tx-1", "tx-2", "tx-3"]),
        (&["points", "--grid", "=", "tx-3"], &["tx-3"]),
        (&["--data", "data", "show", "tong"], &["tong-xin-hua-yuan"]),
        (&["--data", "nowhere", "show", "tong"], &[""]),
        (
            &["explain", "O20"],
            &[
                "O201", "O202", "O203", "O204", "O205", "O206", "O207", "O208", "O209",
            ],
        ),
        (&["schema", "vol"], &["volunteer"]),
    ] {
        let Some(mut bash) = shell("bash") else {
            return;
        };
        bash.args(["--norc", "-c", TRY, "bash"]).arg(&script);
        let output = bash.args(words).output().unwrap();
        let (out, err) = (output.stdout, output.stderr);
        let err = String::from_utf8(err).unwrap();
        assert_eq!(err, "", "{words:?}");
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out.lines().collect::<Vec<_>>(), expected, "{words:?}");
    }
}

#[test]
fn other_shells_can_read_theirs() {
    for (name, args) in [("zsh", &["-f", "-n"][..]), ("fish", &["-n"])] {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join(name);
        for lang in ["zh", "en"] {
            let text = jiedao(&["--lang", lang, "completions", name]).1;
            std::fs::write(&script, text).unwrap();
            let Some(mut shell) = shell(name) else {
                continue;
            };
            let output = shell.args(args).arg(&script).output().unwrap();
            assert!(output.status.success(), "{name}: {output:?}");
        }
    }
}

#[test]
fn fish_completes_records() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("jiedao.fish");
    std::fs::write(&script, jiedao(&["completions", "fish"]).1).unwrap();
    for (line, expected) in [
        ("jiedao points --grid tx-", "tx-1\ntx-2\ntx-3\n"),
        ("jiedao show tong", "tong-xin-hua-yuan\n"),
        ("jiedao points --item 便", "便民服务\n"),
        ("jiedao list --status 在", "在校\n在职\n"),
        ("jiedao report stars --year ", ""),
        ("jiedao points --gri", "--grid\t只看这个网格（可重复）\n"),
    ] {
        let Some(mut fish) = shell("fish") else {
            return;
        };
        fish.env("HOME", folder.path());
        let script = script.display();
        let asked = format!("source {script}; complete -C '{line}'");
        let output = fish.args(["--no-config", "-c", &asked]).output().unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    }
}

#[test]
fn what_asks_for_records_never_complains() {
    for words in [
        &[][..],
        &["--data", "/nowhere", "show", "x"],
        &["nonsense", "", "-"],
    ] {
        let args = [&["complete", "--"], words].concat();
        assert_eq!(
            jiedao(&args),
            (0, String::new(), String::new()),
            "{words:?}"
        );
    }
}
