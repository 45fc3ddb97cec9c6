//! Every rule's cases: a small tree without a fault, `tests/cases/base`, with the files of
//! `tests/cases/rules/CODE/{bad,good}*` laid over it, must give exactly what `expect` says.
//!
//! `expect` holds a line `CODE path:line` for each finding, and before them, where needed,
//! `remove PATH`, `as-of DAY`. `jiedao explain` prints an excerpt of the same cases.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use jiedao::diag::{Diagnostic, Severity};
use jiedao::lang::{Lang, Voice};
use jiedao::rules::{Check, Day, check, rules};
use jiedao::store::{Memory, What};
use jiedao::text::LineIndex;

/// The day of all cases.
const TODAY: jiff::civil::Date = jiff::civil::date(2015, 6, 30);

pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn files(root: &Path) -> Vec<(String, PathBuf)> {
    let walk = walkdir::WalkDir::new(root).sort_by_file_name();
    let files = walk
        .into_iter()
        .map(Result::unwrap)
        .filter(|e| !e.file_type().is_dir());
    files
        .map(|e| {
            (
                e.path()
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
                e.into_path(),
            )
        })
        .collect()
}

pub fn lay(tree: &mut Memory, root: &Path) {
    for (path, file) in files(root) {
        if path == "expect" {
            continue;
        }
        if std::fs::symlink_metadata(&file).unwrap().is_symlink() {
            tree.put_other(path, What::Link);
        } else {
            tree.put(path, std::fs::read(&file).unwrap());
        }
    }
}

/// A case laid over the base, its day, and what is expected.
pub fn tree_of(base: &Memory, case: &Path) -> (Memory, Day, Vec<String>) {
    let mut tree = base.clone();
    lay(&mut tree, case);
    let mut day = Day {
        as_of: None,
        today: TODAY,
    };
    let mut expected: Vec<String> = Vec::new();
    for line in std::fs::read_to_string(case.join("expect"))
        .unwrap_or_default()
        .lines()
    {
        match line.split_once(' ') {
            Some(("remove", path)) => drop(tree.remove(path.trim())),
            Some(("as-of", date)) => day.as_of = Some(date.trim().parse().unwrap()),
            _ if !line.trim().is_empty() => expected.push(line.trim().to_owned()),
            _ => {}
        }
    }
    (tree, day, expected)
}

/// Says what was found and what was expected.
fn run(base: &Memory, case: &Path) -> (String, String) {
    let (tree, day, mut expected) = tree_of(base, case);
    let checked = check(&tree, day).unwrap();
    let mut found = String::new();
    for verdict in &checked.verdicts {
        let path = &checked.street.files.get(verdict.finding.file).path;
        let bytes = tree.bytes(path).unwrap_or_default();
        let text = String::from_utf8_lossy(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let line = LineIndex::new(text).place(verdict.finding.span).line;
        writeln!(found, "{} {path}:{line}", verdict.finding.code).unwrap();
    }
    let mut sorted: Vec<&str> = found.lines().collect();
    sorted.sort_unstable();
    expected.sort_unstable();
    (sorted.join("\n"), expected.join("\n"))
}

#[test]
fn every_case_gives_what_it_says() {
    let mut base = Memory::new();
    lay(&mut base, &cases().join("base"));
    let checked = check(
        &base,
        Day {
            as_of: None,
            today: TODAY,
        },
    )
    .unwrap();
    assert!(
        checked.verdicts.is_empty(),
        "the base has faults: {:#?}",
        checked.verdicts
    );
    let mut wrong = String::new();
    for rule in std::fs::read_dir(cases().join("rules")).unwrap() {
        for case in std::fs::read_dir(rule.unwrap().path()).unwrap() {
            let case = case.unwrap().path();
            let (found, expected) = run(&base, &case);
            if found != expected {
                writeln!(
                    wrong,
                    "{}\n  found:\n{found}\n  expected:\n{expected}",
                    case.display()
                )
                .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What is amiss with the words of a finding in a language.
fn unsaid(voice: &Voice, finding: &Diagnostic) -> Option<String> {
    let mut id = finding.code.to_string();
    if !finding.variant.is_empty() {
        id = format!("{id}-{}", finding.variant);
    }
    let mut args = finding.args.clone();
    args.extend([("kind", "种类".into()), ("id", "编号".into())]);
    args.push(("called", "叫法".into()));
    let help = format!("{id}-help");
    if finding.helped != voice.has(&help) {
        return Some(format!(
            "{help}: {}",
            if finding.helped { "missing" } else { "unused" }
        ));
    }
    let ids = [id, help].into_iter().take(1 + usize::from(finding.helped));
    let said = ids.map(|id| voice.say(&id, &args));
    said.into_iter().find(|text| {
        text.contains('$') || voice.has(text) || text.starts_with(finding.code.as_str())
    })
}

#[test]
fn every_finding_of_a_case_is_said_in_both_languages() {
    let mut base = Memory::new();
    lay(&mut base, &cases().join("base"));
    let voices = Lang::ALL.map(Voice::new);
    let mut wrong = BTreeSet::new();
    for rule in std::fs::read_dir(cases().join("rules")).unwrap() {
        for case in std::fs::read_dir(rule.unwrap().path()).unwrap() {
            let (tree, day, _) = tree_of(&base, &case.unwrap().path());
            for verdict in check(&tree, day).unwrap().verdicts {
                for voice in &voices {
                    let unsaid = unsaid(voice, &verdict.finding);
                    wrong.extend(unsaid.map(|text| format!("{:?}: {text}", voice.lang())));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The text of every file of a case.
fn overlay(case: &Path) -> BTreeMap<String, String> {
    let read = |(path, file): (String, PathBuf)| {
        (
            path,
            String::from_utf8_lossy(&std::fs::read(file).unwrap_or_default()).into_owned(),
        )
    };
    files(case).into_iter().map(read).collect()
}

#[test]
fn every_rule_has_cases_and_its_examples_come_from_them() {
    let mut wrong = String::new();
    for rule in rules() {
        let folder = cases().join("rules").join(rule.code.as_str());
        let (bad, good) = (folder.join("bad"), folder.join("good"));
        let expect = std::fs::read_to_string(bad.join("expect")).unwrap_or_default();
        let off = rule.severity == Severity::Off && matches!(rule.check, Check::Reading);
        if !off
            && !expect
                .lines()
                .any(|line| line.starts_with(rule.code.as_str()))
        {
            writeln!(wrong, "{}: no bad case that expects it", rule.code).unwrap();
        }
        if !off && overlay(&good).is_empty() {
            writeln!(wrong, "{}: no good case", rule.code).unwrap();
        }
        for (case, excerpt) in [(bad, rule.wrong), (good, rule.right)] {
            let there = overlay(&case)
                .values()
                .any(|text| text.contains(excerpt.trim()));
            if excerpt.trim().is_empty() || !there {
                writeln!(
                    wrong,
                    "{}: its example is not in {}",
                    rule.code,
                    case.display()
                )
                .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
