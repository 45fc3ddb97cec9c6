//! Files that nobody wrote by hand: too large, garbage, endless nesting, endless faults. Each
//! gives its code, none a panic, and none takes long.

use std::time::{Duration, Instant};

use jiedao::lang::{Lang, Voice};
use jiedao::rules::{Day, check};
use jiedao::store::{Memory, Source, Worktree};
use jiedao::text::LineIndex;

const DAY: Day = Day {
    as_of: None,
    today: jiff::civil::date(2015, 6, 30),
};
/// Longer than any of these takes in a debug build, shorter than anything quadratic.
const LONG: Duration = Duration::from_secs(20);

/// What is found of files; what the organisation lacks is not asked here.
fn found_in(source: &dyn Source) -> Vec<String> {
    let checked = check(source, DAY).unwrap();
    let (mut buffer, mut found) = (Vec::new(), Vec::new());
    let verdicts: Vec<_> = checked
        .verdicts
        .iter()
        .map(|verdict| &verdict.finding)
        .filter(|finding| finding.code.family() != 'O')
        .collect();
    for of_file in verdicts.chunk_by(|a, b| a.file == b.file) {
        let path = &checked.street.files.get(of_file[0].file).path;
        if source.read(path, &mut buffer).is_err() {
            buffer.clear();
        }
        let text = String::from_utf8_lossy(&buffer);
        let index = LineIndex::new(&text);
        for finding in of_file {
            let line = index.place(finding.span).line;
            found.push(format!("{} {path}:{line}", finding.code));
        }
    }
    found
}

/// What is found when a file stands alone in a tree.
fn found(path: &str, bytes: impl Into<Vec<u8>>) -> Vec<String> {
    let mut tree = Memory::new();
    tree.put(path, bytes);
    let start = Instant::now();
    let found = found_in(&tree);
    assert!(start.elapsed() < LONG, "{path}: {:?}", start.elapsed());
    found
}

const UNIT: &str = "units/a.toml";
const WHOLE: &str = "name = \"甲\"\nkind = \"机关\"\n";

#[test]
fn one_mebibyte_is_read_and_a_byte_more_is_not() {
    let padded = |length: usize| {
        let mut text = WHOLE.to_owned();
        text.push('#');
        text.extend(std::iter::repeat_n('x', length - text.len()));
        text
    };
    assert_eq!(found(UNIT, padded(1 << 20)), [""; 0]);
    assert_eq!(found(UNIT, padded((1 << 20) + 1)), ["T001 units/a.toml:1"]);
}

#[test]
fn garbage_is_told_in_twenty_lines_and_one() {
    let mut seed = 7u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    let printable: Vec<u8> = (0..200_000).map(|_| 32 + next() % 95).collect();
    let mut told = found(UNIT, printable);
    // By chance some of it looks like an address of mail.
    told.retain(|line| !line.starts_with("V703 "));
    assert_eq!(told, ["T002 units/a.toml:1"]);
    let lines: Vec<u8> = (0..200_000)
        .map(|at| if at % 7 == 0 { b'\n' } else { 33 + next() % 90 })
        .collect();
    let told = found(UNIT, lines);
    let syntax = told.iter().filter(|line| line.starts_with("T002 "));
    assert_eq!(syntax.count(), 21, "{told:?}");
    let bytes: Vec<u8> = (0..200_000).map(|_| next()).collect();
    assert_eq!(found(UNIT, bytes).len(), 1);
}

#[test]
fn deep_and_long_is_no_matter() {
    for text in [
        format!("{WHOLE}note = {}\n", "[".repeat(200_000)),
        format!("{WHOLE}note = {}\n", "{a=".repeat(200_000)),
        format!("{WHOLE}note = \"\"\"{}", "x\n".repeat(200_000)),
    ] {
        let told = found(UNIT, text);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("T002 "), "{told:?}");
    }
    let dotted = format!("{WHOLE}{}b = 1\n", "a.".repeat(200_000));
    assert_eq!(found(UNIT, dotted), ["T003 units/a.toml:3"]);
    let keys: String = (0..50_000).map(|n| format!("k{n} = 1\n")).collect();
    assert_eq!(found(UNIT, format!("{WHOLE}{keys}")).len(), 50_000);
}

#[test]
fn hidden_characters_without_end_are_told_once_a_line() {
    let line = format!("# {}\n", "\u{202e}".repeat(300_000));
    assert_eq!(
        found(UNIT, format!("{WHOLE}{line}")),
        ["T010 units/a.toml:3"]
    );
    let aliases = "  \"a\u{200b}\",\n".repeat(50_000);
    let text = format!("{WHOLE}aliases = [\n{aliases}]\n");
    assert_eq!(found(UNIT, text).len(), 50_000);
}

#[test]
fn a_handbook_of_five_thousand_lines_is_read() {
    let mut text = "name = \"甲\"\nparty = \"群众\"\nstatus = \"其他\"\n".to_owned();
    for n in 0..5_000 {
        text += &format!(
            "[[entry]]\nid = \"e{n}\"\ndate = 2014-05-21\nitem = \"无\"\nrecorded_by = \"a\"\n"
        );
    }
    let told = found("street/volunteers/a.toml", text);
    let unknown = told.iter().filter(|line| line.starts_with("P301 "));
    assert_eq!(unknown.count(), 5_000);
}

#[test]
fn references_without_end_are_told_each() {
    let mut tree = Memory::new();
    for n in 0..2_000 {
        let text = format!("{WHOLE}community = \"gone-{n}\"\n").replace('甲', &format!("甲{n}"));
        tree.put(format!("units/u{n}.toml"), text);
    }
    let start = Instant::now();
    assert_eq!(found_in(&tree).len(), 2_000);
    assert!(start.elapsed() < LONG);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_on_disk_are_not_followed() {
    use std::os::unix::ffi::OsStrExt;
    let top = tempfile::tempdir().unwrap();
    let units = top.path().join("units");
    std::fs::create_dir(&units).unwrap();
    std::os::unix::fs::symlink(".", units.join("loop")).unwrap();
    std::os::unix::fs::symlink("b.toml", units.join("a.toml")).unwrap();
    std::os::unix::fs::symlink("a.toml", units.join("b.toml")).unwrap();
    std::os::unix::net::UnixListener::bind(units.join("c.toml")).unwrap();
    std::fs::create_dir(units.join("d.toml")).unwrap();
    let name = std::ffi::OsStr::from_bytes(b"\xff.toml");
    std::fs::write(units.join(name), WHOLE).unwrap();
    assert_eq!(
        found_in(&Worktree::new(top.path())),
        [
            "T008 units/a.toml:1",
            "T008 units/b.toml:1",
            "T008 units/c.toml:1",
            "T006 units/d.toml:1",
            "T008 units/loop:1",
            "T007 units/\u{fffd}.toml:1",
        ]
    );
}

#[test]
fn what_is_missing_is_told_with_the_words_that_it_may_be() {
    let mut tree = Memory::new();
    tree.put(UNIT, "name = \"甲\"\n");
    let checked = check(&tree, DAY).unwrap();
    let findings = checked.verdicts.iter().map(|verdict| &verdict.finding);
    let mut missing = findings.filter(|finding| finding.code.as_str() == "T004");
    let finding = missing.find(|finding| finding.variant == "word").unwrap();
    let help = Voice::new(Lang::Zh).say("T004-word-help", &finding.args);
    assert!(help.contains("kind = \"…\"，可以写：机关、"), "{help}");
}

/// What is said of a file that is no TOML.
fn said(text: &str) -> Vec<String> {
    let mut tree = Memory::new();
    tree.put(UNIT, text);
    let checked = check(&tree, DAY).unwrap();
    let findings = checked.verdicts.iter().map(|verdict| &verdict.finding);
    let syntax = findings.filter(|finding| finding.code.as_str() == "T002");
    let voice = Voice::new(Lang::Zh);
    syntax
        .map(|finding| voice.say("T002", &finding.args))
        .collect()
}

#[test]
fn slips_of_the_pen_are_told_with_what_to_write() {
    for (slip, told) in [
        // The parser takes them for `true`, `false` and `nan`.
        ("tx-0001", "文本要加引号"),
        ("ten", "数字写成 10 这样"),
        ("false值", "文本要加引号"),
        ("nice", "要加引号"),
        ("申勇", "文本要加引号"),
        ("“甲”", "文本要加引号"),
        ("2014年3月5日", "文本要加引号"),
        ("\"甲", "前后两个引号"),
        ("\"说\"是\"的\"", "这一行多写了内容"),
        ("\"甲\"，", "标点要用半角"),
        ("[\"甲\"，\"乙\"]", "要用半角“,”"),
        (".5", "小数点前面要有数字"),
        ("1.", "小数点后面要有数字"),
        ("1.5e", "指数"),
    ] {
        let said = said(&format!("name = {slip}\n"));
        assert!(
            said.iter().any(|text| text.contains(told)),
            "{slip}: {said:?}"
        );
    }
    for line in ["name ＝ \"甲\"", "name: \"甲\""] {
        let said = said(line);
        assert!(said.iter().any(|text| text.contains("半角“=”")), "{said:?}");
    }
}
