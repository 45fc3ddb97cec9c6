//! Every console block of the READMEs is run, and prints what it says. A line `…` stands for
//! any lines.

use super::shipped::jiedao;

/// The commands of a text's console blocks, each with what it says it prints.
fn commands(text: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if inside {
            match line.strip_prefix("$ ") {
                Some(command) => found.push((command.to_owned(), Vec::new())),
                None => found.last_mut().unwrap().1.push(line.trim_end().to_owned()),
            }
        }
    }
    found
}

/// Whether lines are as said, `…` standing for any.
fn fits(said: &[String], printed: &[&str]) -> bool {
    match said.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == "…" => {
            (0..=printed.len()).any(|skip| fits(rest, &printed[skip..]))
        }
        Some((first, rest)) => printed
            .split_first()
            .is_some_and(|(p, more)| first == p && fits(rest, more)),
    }
}

#[test]
fn console_blocks_print_what_they_say() {
    let mut count = 0;
    for readme in [
        include_str!("../../README.md"),
        include_str!("../../README.zh-CN.md"),
    ] {
        for (command, said) in commands(readme) {
            let args = command
                .strip_prefix("cargo run --release -- ")
                .or(command.strip_prefix("jiedao "));
            let args: Vec<&str> = args
                .unwrap_or_else(|| panic!("{command}"))
                .split_whitespace()
                .collect();
            let (code, out, err) = jiedao(&args);
            assert!(code < 2, "{command}: {err}");
            let printed: Vec<&str> = out.lines().map(str::trim_end).collect();
            assert!(fits(&said, &printed), "{command}\n{out}");
            count += 1;
        }
    }
    assert!(count > 4);
}
