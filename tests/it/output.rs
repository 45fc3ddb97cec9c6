//! Where output goes: files by their ending, never among the records, whole or not at all.

use std::path::Path;

use super::shipped::jiedao;

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
