//! The shipped records: made by the generator, without a fault, with the figures of their
//! source.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository.
pub fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The cache of the tests, which all of them share: what they see is the same with and
/// without one.
pub fn cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

/// The program, in a clean environment.
pub fn jiedao(args: &[&str]) -> (i32, String, String) {
    jiedao_in(&cache(), args)
}

/// The same with a cache of one's own.
pub fn jiedao_in(cache: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_jiedao"))
        .args(args)
        .current_dir(home())
        .env_clear()
        .env("JIEDAO_CACHE_DIR", cache)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// The files of a folder, with what is in them.
pub fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let walk = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let files = walk.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_path_buf();
            (path, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn the_generator_makes_it_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("data");
    // Examples are built beside the tests.
    let here = std::env::current_exe().unwrap();
    let generate = here
        .parent()
        .unwrap()
        .parent()
        .unwrap()
        .join("examples/generate");
    let status = Command::new(generate).arg(&made).output().unwrap().status;
    assert!(status.success());
    let (made, shipped) = (tree(&made), tree(&home().join("data")));
    let differing: Vec<_> = made
        .keys()
        .chain(shipped.keys())
        .filter(|p| made.get(*p) != shipped.get(*p))
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn it_has_no_fault_and_the_figures_of_its_source() {
    let (code, out, _) = jiedao(&["validate", "--strict", "--today", "2015-06-30"]);
    assert_eq!(code, 0, "{out}");
    let json = |args: &[&str]| -> serde_json::Value {
        let args = [args, &["--format", "json", "--today", "2015-06-30"]].concat();
        serde_json::from_str(&jiedao(&args).1).unwrap()
    };
    let total = &json(&["report", "structure"])["total"];
    assert_eq!(
        (&total["branches"], &total["buildings"], &total["grids"]),
        (&35.into(), &139.into(), &35.into())
    );
    assert_eq!(
        json(&["report", "stars", "--year", "2013"])["total"]["met"],
        25
    );
    assert_eq!(
        json(&["report", "stars", "--year", "2014"])["total"]["approved"],
        58
    );
}

#[test]
fn at_the_end_of_2014_only_what_is_asked_for_every_week_is_overdue() {
    let day = ["--today", "2014-12-31", "--format", "json"];
    let asked = [&["report", "services", "--year", "2014"], &day[..]].concat();
    let report: serde_json::Value = serde_json::from_str(&jiedao(&asked).1).unwrap();
    let needs = report["needs"].as_array().unwrap();
    let overdue = needs.iter().filter(|need| need["state"] == "overdue");
    let overdue: Vec<_> = overdue.map(|need| need["every"].clone()).collect();
    assert_eq!(overdue, ["周"; 4]);
    let asked = [&["validate"], &day[..]].concat();
    let told = jiedao(&asked).1;
    assert_eq!(
        told.matches("\"code\":\"C509\"").count(),
        overdue.len(),
        "{told}"
    );
}

#[test]
fn minutes_speak_of_votes_only_where_there_were_some() {
    let meetings = tree(&home().join("data")).into_iter();
    let meetings =
        meetings.filter(|(path, _)| path.components().any(|c| c.as_os_str() == "meetings"));
    let mut hearings = 0;
    for (path, bytes) in meetings {
        let meeting: toml::Table = String::from_utf8(bytes).unwrap().parse().unwrap();
        let minutes = meeting.get("minutes").and_then(toml::Value::as_str);
        hearings += usize::from(meeting["kind"].as_str() == Some("听证会"));
        if minutes.is_some_and(|minutes| minutes.contains("票数")) {
            let topics = meeting["topic"].as_array().unwrap();
            let voted = |topic: &toml::Value| topic.get("votes").is_some();
            assert!(topics.iter().any(voted), "{}", path.display());
        }
    }
    assert_eq!(hearings, 30);
}

#[test]
fn every_grouping_adds_up_to_the_same() {
    let total = |by: &str| -> serde_json::Value {
        let (_, out, _) = jiedao(&["points", "--year", "2014", "--by", by, "--format", "json"]);
        serde_json::from_str::<serde_json::Value>(&out).unwrap()["total"].clone()
    };
    let whole = total("volunteer");
    for by in jiedao::points::By::WORDS {
        assert_eq!(total(by), whole, "{by}");
    }
}
