//! How many instructions `validate` and `points` take over the shipped records, held to what was
//! recorded: time on a busy machine says little, this says the same anywhere.
//!
//! `cargo bench --bench count` fails where a count has grown by more than a tenth;
//! `-- --record` writes the counts anew. Called by `.ci/run`. Without valgrind it passes over.

#![allow(clippy::print_stdout, clippy::print_stderr)] // a bench is there to print

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// Growth beyond this share fails; a fall beyond it asks for a new record.
const LIMIT: f64 = 10.0;

/// What is counted, by the name under which it is recorded.
const COUNTED: [(&str, &[&str]); 3] = [
    ("points", &["points", "--year", "2014", "--format", "json"]),
    ("validate", &["validate", "--format", "json"]),
    ("version", &["--version"]),
];

/// What every count is taken with. Under valgrind a processor has AVX2 and nothing newer; of the
/// C library's own choices the plainest are taken, so that its version matters less.
const ENVIRONMENT: [(&str, &str); 3] = [
    ("RAYON_NUM_THREADS", "1"),
    (
        "GLIBC_TUNABLES",
        "glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-ERMS,-FSRM",
    ),
    ("LC_ALL", "C"),
];

const HEAD: &str = "\
# Instructions that a run takes under callgrind: one thread, no cache, over `data/`.
# Written by `cargo bench --bench count -- --record`; `.ci/run` fails where one has grown by more
# than 10 %. They depend on the compiler (named here) and, where a processor has no AVX2, on that.
# Hashes are seeded anew each run, so that the last digits differ.
";

fn main() -> ExitCode {
    let Ok(_) = quiet(Command::new("valgrind").arg("--version")).status() else {
        println!("valgrind is not installed: instructions are not counted");
        return ExitCode::SUCCESS;
    };
    let counts: Result<BTreeMap<&str, u64>, String> = COUNTED
        .iter()
        .map(|(name, args)| Ok((*name, count(args)?)))
        .collect();
    let outcome = counts.and_then(|counts| {
        if std::env::args().any(|arg| arg == "--record") {
            return record(&counts);
        }
        compare(&counts)
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            eprintln!("{told}");
            ExitCode::FAILURE
        }
    }
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn kept() -> PathBuf {
    root().join("benches/instructions.toml")
}

/// Runs the program under callgrind.
fn count(args: &[&str]) -> Result<u64, String> {
    let mut command = Command::new("valgrind");
    command
        .env_clear()
        .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
        .envs(ENVIRONMENT)
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env!("CARGO_BIN_EXE_jiedao"))
        .args(args)
        .stdout(Stdio::null());
    if args[0] != "--version" {
        let data = root().join("data");
        command.args(["--no-cache", "--today", "2015-06-30", "--data"]);
        command.arg(data);
    }
    let output = command.output().map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&output.stderr);
    let counted = told
        .lines()
        .find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    match counted {
        Some(counted) if output.status.code().is_some_and(|code| code < 2) => Ok(counted),
        _ => Err(format!("{args:?} was not counted:\n{told}")),
    }
}

/// The compiler by its name and number.
fn compiler() -> String {
    let told = Command::new("rustc").arg("--version").output();
    let told = told.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&told).trim().to_owned()
}

fn record(counts: &BTreeMap<&str, u64>) -> Result<(), String> {
    let mut text = format!("{HEAD}rustc = \"{}\"\n\n[instructions]\n", compiler());
    for (name, count) in counts {
        let _ = writeln!(text, "{name} = {count}");
    }
    std::fs::write(kept(), &text).map_err(|error| error.to_string())?;
    print!("{text}");
    Ok(())
}

fn compare(counts: &BTreeMap<&str, u64>) -> Result<(), String> {
    let unread = |error: std::io::Error| {
        let file = kept();
        format!(
            "{}: {error}; write it with `cargo bench --bench count -- --record`",
            file.display()
        )
    };
    let text = std::fs::read_to_string(kept()).map_err(unread)?;
    let kept: toml::Table = text.parse().map_err(|error| format!("{error}"))?;
    let with = kept.get("rustc").and_then(toml::Value::as_str);
    let compiler = compiler();
    if with != Some(&compiler) {
        println!("counted with {compiler}, recorded with {with:?}");
    }
    let mut grown = String::new();
    for (name, now) in counts {
        let before = kept
            .get("instructions")
            .and_then(|table| table.get(name)?.as_integer())
            .ok_or_else(|| format!("{name} was never recorded: -- --record"))?;
        let change = (*now as f64 / before as f64 - 1.0) * 100.0;
        let told = format!("{name}: {now} instructions, recorded {before}: {change:+.1} %");
        println!("{told}");
        if change > LIMIT {
            let _ = writeln!(grown, "grown by more than {LIMIT} %: {told}");
        } else if change < -LIMIT {
            println!("  less than before: record it with `cargo bench --bench count -- --record`");
        }
    }
    match grown.is_empty() {
        true => Ok(()),
        false => Err(grown),
    }
}
