//! Where output goes: files by their ending, never among the records, whole or not at all.

use std::path::Path;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use jiedao::lang::{Lang, Voice};
use jiedao::report::REPORTS;
use unicode_width::UnicodeWidthStr;

use super::shipped::{home, jiedao, tree};

/// Runs `report stars` into a file of a fresh folder; gives exit code, error and bytes.
fn into(name: &str, args: &[&str]) -> (i32, String, Option<Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    let told = path.to_str().unwrap();
    let args = [
        &[
            "report",
            "stars",
            "--year",
            "2013",
            "--today",
            "2015-06-30",
            "-o",
            told,
        ],
        args,
    ]
    .concat();
    let (code, out, err) = jiedao(&args);
    assert_eq!(out, "", "nothing goes to standard output");
    let others = std::fs::read_dir(folder.path()).unwrap();
    let others = others
        .filter(|e| e.as_ref().unwrap().path() != path)
        .count();
    assert_eq!(others, 0, "nothing is left beside {name}");
    (code, err, std::fs::read(path).ok())
}

#[test]
fn a_file_has_the_format_of_its_ending() {
    let bytes = |name: &str, args: &[&str]| {
        let (code, err, bytes) = into(name, args);
        assert_eq!((code, err.as_str()), (0, ""), "{name}");
        bytes.unwrap()
    };
    for format in jiedao::render::FORMATS {
        for ending in format.endings {
            let named = bytes("x", &["--format", format.name]);
            assert_eq!(
                bytes(&format!("x.{}", ending.to_uppercase()), &[]),
                named,
                "{ending}"
            );
        }
    }
    assert!(bytes("x.csv", &[]).starts_with("\u{feff}year,".as_bytes()));
    assert!(bytes("x.csv", &["--encoding", "utf8"]).starts_with(b"year,"));
    let gbk = bytes("x.csv", &["--encoding", "gb18030", "--labels"]);
    let utf8 = bytes("x.csv", &["--encoding", "utf8", "--labels"]);
    let (back, _, faulty) = encoding_rs::GB18030.decode(&gbk);
    assert!(!faulty && back.as_bytes() == utf8 && gbk != utf8);
    // An ending that is no format's says nothing.
    assert!(bytes("x.dat", &["--format", "json"]).starts_with(b"{\"schema\""));
}

#[test]
fn what_cannot_be_written_is_told() {
    let refused = |name: &str, args: &[&str], what: &str| {
        let (code, err, bytes) = into(name, args);
        assert!(
            code == 2 && bytes.is_none() && err.contains(what),
            "{name}: {err}"
        );
    };
    refused("x.pdf", &[], ".csv");
    refused("x", &[], ".csv");
    refused("x.html", &["--format", "csv"], "--format");
    refused("no/x.csv", &[], "no/x.csv");
    refused("x.json", &["--encoding", "gb18030"], "csv");
    refused("x.csv", &["--encoding", "big5"], "gb18030");
    for path in [
        "data/x.csv",
        "data/communities/x.csv",
        "data/jiedao.toml",
        "data",
    ] {
        let (code, _, err) = jiedao(&["report", "stars", "--format", "csv", "-o", path]);
        assert!(code == 2 && err.contains(path), "{path}: {err}");
    }
    assert!(
        !Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data/x.csv")
            .exists()
    );
}

/// A report of the shipped records, whatever it is about.
fn shipped(name: &str, args: &[&str]) -> String {
    let subject = match name {
        "handbook" => Some("yh-0001"),
        "minutes" => Some("gy-2013-03-ping-yi"),
        _ => None,
    };
    let mut all = vec!["report", name, "--today", "2015-06-30"];
    all.extend(subject);
    all.extend(args);
    let (code, out, err) = jiedao(&all);
    assert!(code < 2, "{name}: {err}");
    out
}

#[test]
fn off_a_terminal_columns_says_how_wide_it_is() {
    let wide = |columns: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jiedao"));
        command.args(["report", "stars", "--year", "2013", "--today", "2015-06-30"]);
        command.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear();
        command.env("JIEDAO_CACHE_DIR", super::shipped::cache());
        command.envs(columns.map(|columns| ("COLUMNS", columns)));
        let out = String::from_utf8(command.output().unwrap().stdout).unwrap();
        out.lines().map(UnicodeWidthStr::width).max().unwrap()
    };
    assert!((90..=100).contains(&wide(None)));
    assert!((30..=60).contains(&wide(Some("60"))));
    assert!(wide(Some("200")) > 120);
    for nonsense in ["", "0", "wide"] {
        assert_eq!(wide(Some(nonsense)), wide(None));
    }
}

#[test]
fn a_csv_is_one_table_and_says_what_it_leaves_out() {
    let args = [
        "report",
        "units",
        "--today",
        "2015-06-30",
        "--format",
        "csv",
    ];
    let (_, out, err) = jiedao(&args);
    assert!(!out.contains("\n\n"), "one table");
    assert!(
        err.contains("committee") && err.contains("--labels"),
        "{err}"
    );
    let (_, out, err) = jiedao(&[&args[..], &["--labels"]].concat());
    assert!(out.contains("\n\n大工委组成\n"), "{out}");
    assert_eq!(err, "");
    assert!(!out.contains("tong-xin-hua-yuan"), "names stand for ids");
}

/// Reports that still have such values.
const TOLD: [&str; 2] = ["roster", "structure"];

#[test]
fn programs_get_values_and_no_ids_of_messages() {
    let voice = Voice::new(Lang::Zh);
    let ids: BTreeSet<&str> = voice.ids().filter(|id| id.contains('-')).collect();
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for report in REPORTS.iter().filter(|report| !TOLD.contains(&report.name)) {
        let json = shipped(report.name, &["--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let mut values = vec![&json];
        while let Some(value) = values.pop() {
            match value {
                serde_json::Value::Array(all) => values.extend(all),
                serde_json::Value::Object(all) => values.extend(all.values()),
                serde_json::Value::String(text) if ids.contains(text.as_str()) => {
                    found.entry(report.name).or_default().insert(text.clone());
                }
                _ => {}
            }
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn english_has_no_chinese_units() {
    let units = ["元", "小时", "次", "户", "人", "分", "个工作日", "张", "件"];
    for report in REPORTS {
        let text = shipped(
            report.name,
            &["--lang", "en", "--format", "csv", "--labels"],
        );
        for word in text.split([',', '\n', ' ']) {
            let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
            let told = unit.len() < word.len() && units.contains(&unit);
            assert!(!told, "{}: {word}", report.name);
        }
    }
}

#[test]
fn a_clean_tree_is_one_test_of_a_steady_name() {
    let name = |lang: &str| {
        let args = ["validate", "--today", "2015-06-30", "--format", "junit"];
        jiedao(&[&args[..], &["--lang", lang]].concat()).1
    };
    assert!(name("zh").contains("<testcase name=\"全部记录符合规则\""));
    assert!(name("en").contains("<testcase name=\"all records keep the rules\""));
}

#[test]
fn findings_are_the_same_with_any_number_of_threads() {
    let top = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(&home().join("data")) {
        let path = top.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    // An item that many entries are of is called otherwise.
    let points = top.path().join("policy/points.toml");
    let text = std::fs::read_to_string(&points).unwrap();
    let renamed = text.replace("\"义务巡逻\"", "\"巡逻\"");
    assert_ne!(renamed, text);
    std::fs::write(points, renamed).unwrap();
    let said = |format: &str, threads: usize| {
        let output = Command::new(env!("CARGO_BIN_EXE_jiedao"))
            .args([
                "validate",
                "--no-cache",
                "--today",
                "2015-06-30",
                "--format",
                format,
            ])
            .arg("--data")
            .arg(top.path())
            .env_clear()
            .env("RAYON_NUM_THREADS", threads.to_string())
            .output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    for format in ["json", "text", "gitlab"] {
        let alone = said(format, 1);
        assert!(alone.matches("P301").count() > 100, "{format}");
        for threads in [2, 4, 8] {
            assert!(
                said(format, threads) == alone,
                "{format}, {threads} threads"
            );
        }
    }
}
