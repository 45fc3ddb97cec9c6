//! Records whose names are made to do harm: to a terminal, a spreadsheet, a page, a table.

use std::path::Path;

use unicode_width::UnicodeWidthStr;

use super::shipped::jiedao;

const SCRIPT: &str = "<script>alert(1)</script>";

/// The tree of all cases, some of its names made hostile.
fn tree() -> tempfile::TempDir {
    let top = tempfile::tempdir().unwrap();
    let base = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/base"));
    for entry in walkdir::WalkDir::new(base).into_iter().map(Result::unwrap) {
        let to = top.path().join(entry.path().strip_prefix(base).unwrap());
        match entry.file_type().is_dir() {
            true => std::fs::create_dir_all(to).unwrap(),
            false => drop(std::fs::copy(entry.path(), to).unwrap()),
        }
    }
    let people = "communities/tong-xin/volunteers";
    let pipe = format!("甲|乙|{SCRIPT}");
    let long = "长".repeat(1000);
    for (path, name) in [
        ("units/hua-gong.toml".to_owned(), pipe.as_str()),
        ("units/shui-ting.toml".to_owned(), "=cmd()"),
        (format!("{people}/tx101-1.toml"), pipe.as_str()),
        (format!("{people}/tx101-2.toml"), "\\u001b[31m红\\u202e"),
        (format!("{people}/tx101-3.toml"), "=cmd()"),
        (format!("{people}/tx102-1.toml"), long.as_str()),
    ] {
        let path = top.path().join(path);
        let text = std::fs::read_to_string(&path).unwrap();
        let named = text.lines().map(|line| match line.starts_with("name = ") {
            true => format!("name = \"{name}\"\n"),
            false => format!("{line}\n"),
        });
        std::fs::write(&path, named.collect::<String>()).unwrap();
    }
    top
}

/// What commands that print names say of that tree in a format.
fn printed(format: &str) -> Vec<String> {
    let tree = tree();
    let data = tree.path().to_str().unwrap();
    let commands = [
        &["show", "hua-gong"][..],
        &["show", "tx101-1"],
        &["show", "tx102-1"],
        &["list", "unit"],
        &["list", "volunteer"],
        &["points", "--all"],
        &["points", "--by", "unit"],
        &["points", "--explain", "tx101-1"],
    ];
    let print = |command: &&[&str]| {
        let ends = ["--data", data, "--format", format, "--today", "2015-06-30"];
        let (code, out, err) = jiedao(&[*command, &ends].concat());
        assert!(code < 2, "{command:?}: {err}");
        for text in [&out, &err] {
            let odd = |c: char| (c.is_control() && c != '\n' && c != '\r') || c == '\u{202e}';
            assert!(!text.contains(odd), "{command:?} {format}: {text}");
        }
        out
    };
    let out: Vec<String> = commands.iter().map(print).collect();
    let all = out.concat();
    assert!(all.contains("cmd()") && all.contains("alert"), "{format}");
    out
}

#[test]
fn text_keeps_to_its_width_and_moves_no_cursor() {
    for text in printed("text") {
        for line in text.lines() {
            assert!(line.width() <= 100, "{line}");
        }
    }
}

#[test]
fn csv_runs_no_formula_and_keeps_its_columns() {
    for text in printed("csv") {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for row in reader.records() {
            for field in &row.unwrap() {
                assert!(!field.starts_with(['=', '+', '@']), "{field}");
            }
        }
    }
}

#[test]
fn markdown_keeps_its_columns_and_holds_no_page() {
    for text in printed("md") {
        assert!(!text.contains("<script"), "{text}");
        let bars = |line: &str| line.replace("\\|", "").matches('|').count();
        let lines: Vec<&str> = text.lines().collect();
        for table in lines.split(|line| !line.starts_with('|')) {
            let counts: Vec<usize> = table.iter().map(|line| bars(line)).collect();
            assert!(counts.windows(2).all(|two| two[0] == two[1]), "{table:#?}");
        }
    }
}

#[test]
fn a_page_shows_what_would_be_run() {
    for text in printed("html") {
        let page = scraper::Html::parse_document(&text);
        let script = scraper::Selector::parse("script").unwrap();
        let run = page.select(&script);
        let own: String = run.flat_map(|script| script.text()).collect();
        assert!(!own.contains("alert"), "{text}");
    }
}

#[test]
fn json_holds_names_whole() {
    for text in printed("json") {
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    }
}
