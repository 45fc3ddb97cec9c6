//! What is read at one go is what a reader of trees gives, and that finds no fault in it.

use super::super::reader::{read, read_in_full, read_swiftly};
use super::super::trace::telling;
use crate::diag::FileId;
use crate::record::{Home, KINDS, Kind, Room, locate};
use crate::text::Arena;
use crate::text::samples::{Spoiler, all_records};

/// Whether a text is read at one go. If so, the other way must give the same record, whole.
fn taken(kind: Kind, text: &str) -> bool {
    let Some(swift) = read_swiftly(kind, text, &mut Room::default()) else {
        return false;
    };
    let lines = telling(text);
    let full = read_in_full(kind, FileId(0), text, &mut Arena::default(), Some(&lines));
    let traced = read(kind, FileId(0), text.as_bytes(), &mut Room::default(), true);
    assert_eq!(traced.traces, full.traces, "{text:?}");
    assert_eq!(full.findings, [], "{kind:?} {text:?}");
    assert!(!full.partial && !full.broken, "{kind:?} {text:?}");
    let record = full.record.expect("a record");
    assert_eq!(format!("{swift:?}"), format!("{record:?}"), "{text:?}");
    true
}

/// The records that come with the project, by kind.
fn samples() -> Vec<(Kind, String)> {
    let kind = |path: &str| {
        let parts: Vec<&str> = path.split('/').collect();
        // Roots lie at several depths.
        (1..=4).find_map(|depth| {
            let path = parts[parts.len().checked_sub(depth)?..].join("/");
            locate(&path).ok().map(|found| found.kind)
        })
    };
    let records = all_records().into_iter();
    records
        .filter_map(|(path, text)| Some((kind(&path)?, text)))
        .collect()
}

#[test]
fn sound_records_of_every_kind_are_read_here() {
    let samples = samples();
    for info in KINDS {
        let of_kind = samples.iter().filter(|(kind, _)| *kind == info.kind);
        let (mut all, mut here) = (0, 0);
        for (kind, text) in of_kind {
            all += 1;
            here += usize::from(taken(*kind, text));
        }
        // Headers of several names, tables of any keys and keys in quotes are for the other
        // reader: they stand in files of which a tree has one.
        let rare = matches!(info.home, Home::Fixed(_));
        assert!(
            all > 0 && (here * 2 > all || rare),
            "{}: {here} of {all}",
            info.name
        );
    }
}

#[test]
fn line_ends_comments_and_rare_characters_are_no_fault() {
    let base = "name = \"张三\" # 注\r\nparty = \"群众\"\r\nstatus = \"其他\"\r\n\r\n[[entry]]\r\n\
        id = \"a\"\r\ndate = 2014-05-21\r\nitem = \"巡逻、走访\"\r\nrecorded_by = \"b\"\r\n\
        note = \"写“好”，再读。\"\r\n";
    assert!(taken(Kind::Volunteer, base));
    assert!(taken(Kind::Volunteer, &base.replace('\r', "")));
    assert!(taken(Kind::Volunteer, base.trim_end()));
    for (from, to) in [
        ("张三", "张\u{200b}三"),
        ("注", "\u{202e}"),
        ("张三", " 张三"),
        ("张三", "张三　"),
        ("再读", "e\u{301}"),
        ("2014-05-21", "2014-02-30"),
        ("2014-05-21", "2014-05-21T10:00:00"),
        ("\"a\"", "\"a b\""),
        ("item", "itme"),
        ("[[entry]]", "[entry]"),
        ("id = \"a\"", "id = \"a\"\r\nid = \"a\""),
        ("item = \"巡逻、走访\"\r\n", ""),
        ("note", "hours = 1.005\r\nnote"),
        ("note", "count = 1.5\r\nnote"),
        ("name", "entry = []\r\nname"),
        ("party = \"群众\"", "party = \"党员\""),
        (
            "status = \"其他\"",
            "unit = \"u\"\r\nemployer = \"x\"\r\nstatus = \"其他\"",
        ),
    ] {
        let spoilt = base.replacen(from, to, 1);
        assert!(
            spoilt != base && !taken(Kind::Volunteer, &spoilt),
            "{spoilt}"
        );
    }
}

#[test]
fn other_ways_to_write_the_same_are_read_here_too() {
    let base = "name = \"张三\"\nparty = \"群众\"\nstatus = \"其他\"\nservices = [\"巡逻\", \"走访\"]\n\n\
        [[entry]]\nid = \"a\"\ndate = 2014-05-21\nitem = \"巡逻、走访\"\nrecorded_by = \"b\"\n";
    let literal = base.replace('"', "'");
    for text in [
        base,
        &literal,
        &base.replace(" = ", "="),
        &base.replace(" = ", "  =\t"),
        &base.replace('\n', "\n  "),
    ] {
        assert!(taken(Kind::Volunteer, text), "{text}");
    }
    for (from, to) in [
        ("'张三'", "''"),
        ("'张三'", "'''张三'''"),
        ("'张三'", "' 张三'"),
        ("'张三'", "'张\r三'"),
        ("'张三'", "'张\n三'"),
        ("'张三'", "'张三\""),
        ("'群众'", "'党员'"),
    ] {
        let spoilt = literal.replacen(from, to, 1);
        assert!(
            spoilt != literal && !taken(Kind::Volunteer, &spoilt),
            "{spoilt}"
        );
    }
}

#[test]
fn spoilt_records_are_read_alike_or_not_here() {
    let samples = samples();
    let mut spoiler = Spoiler::default();
    let (mut here, rounds) = (0, 20_000);
    for round in 0..rounds {
        let (kind, text) = &samples[spoiler.below(samples.len())];
        let mut text = text.clone();
        if round % 4 == 0 {
            text = text.replace('"', "'");
        }
        spoiler.spoil(&mut text);
        here += usize::from(taken(*kind, &text));
    }
    assert!(here > rounds / 20, "{here} of {rounds}");
}
