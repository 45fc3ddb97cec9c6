//! What the scanner says of a text is what the builder says, or nothing.

pub mod samples;

use unicode_normalization::is_nfc;

use super::scan;
use crate::text::arena::{Arena, Item};
use crate::text::{hazard, hazards};
use samples::{Spoiler, all_records};

/// Everything that can be known of a tree.
fn told(item: Item<'_>, depth: usize, into: &mut String) {
    use std::fmt::Write;
    let (key, text) = (item.key(), item.text());
    let (shape, origin) = (item.shape(), item.origin());
    let places = (item.key_span(), item.span(), item.is_decoded(), item.len());
    let _ = writeln!(
        into,
        "{depth} {key:?} {shape:?} {origin:?} {text:?} {places:?}"
    );
    for child in item.children() {
        told(child, depth + 1, into);
    }
}

/// Whether the scanner takes a text. If so, the builder must say the same of it, and no fault.
fn taken(text: &str) -> bool {
    let mut plain = Arena::default();
    if !scan(&mut plain, text) {
        return false;
    }
    let mut full = Arena::default();
    full.parse_in_full(text);
    let document = full.document(text);
    assert!(
        document.errors().is_empty(),
        "{text:?}: {:?}",
        document.errors()
    );
    let (mut wanted, mut found) = (String::new(), String::new());
    told(document.root(), 0, &mut wanted);
    told(plain.document(text).root(), 0, &mut found);
    assert_eq!(found, wanted, "{text:?}");
    assert_eq!(plain.headers, full.headers, "{text:?}");
    assert!(!plain.inert || hazards(text).is_empty(), "{text:?}");
    let in_order = |arena: &Arena| -> Vec<_> {
        let items = arena.document(text).items();
        // The builder has nodes of its own that stand nowhere.
        let items = items.map(|item| (item.key_span(), item.span()));
        items.filter(|(_, span)| span.end > span.start).collect()
    };
    assert_eq!(in_order(&plain), in_order(&full), "{text:?}");
    true
}

#[test]
fn records_are_read_alike_and_mostly_here() {
    let texts = all_records();
    let count = texts.iter().filter(|(_, text)| taken(text)).count();
    assert!(count * 100 > texts.len() * 95, "{count} of {}", texts.len());
}

#[test]
fn spoilt_records_are_read_alike_or_not_here() {
    let texts = all_records();
    let mut spoiler = Spoiler::default();
    let (mut here, mut rounds) = (0, 0);
    while rounds < 60_000 {
        rounds += 1;
        let (_, text) = &texts[spoiler.below(texts.len())];
        let mut spoilt = spoiler.window(text, 12);
        spoiler.spoil(&mut spoilt);
        here += usize::from(taken(&spoilt));
    }
    assert!(here > rounds / 10, "{here} of {rounds}");
}

#[test]
fn plain_strings_hold_nothing_to_look_for() {
    for c in ('\0'..='\u{ffff}').chain(['\u{1f600}', '\u{2f800}']) {
        let text = format!("a = \"x{c}x\"");
        let mut arena = Arena::default();
        if scan(&mut arena, &text) {
            let item = arena.document(&text).root().get("a").unwrap();
            let inert = !hazard(c) && (c == ' ' || !c.is_whitespace());
            assert!(!item.is_plain() || (inert && is_nfc(item.text())), "{c:?}");
            assert_eq!(arena.inert, item.is_plain());
            let ideograph = ('\u{4000}'..'\u{a000}').contains(&c);
            let mark = matches!(c, '\u{a1}'..='\u{bf}' | '\u{2010}'..='\u{2027}'
                | '\u{3001}'..='\u{3029}' | '\u{ff01}'..='\u{ff7f}');
            assert_eq!(item.is_plain(), c.is_ascii() || ideograph || mark);
        }
    }
}

#[test]
fn what_is_plain() {
    for text in [
        "",
        "a = 1",
        "a=1#x\n",
        "a = -0.50 # 注\r\n\r\nb = true\n",
        "\"学习\" = {\"甲\"=1, b = [ ] , c = { } }\n",
        "a = [\n  1, # one\n  [\"x\"],\n]\n[ x ]\ny = 2014-05-21\n[[z]]\n[[z]]\n  q = \"\"\n",
        "a = 0\na-b_c = 000\n",
    ] {
        assert_eq!(taken(text), !text.contains("000"), "{text:?}");
    }
}

#[test]
fn what_is_not() {
    let deep = format!("a = {}{}\n", "[".repeat(9), "]".repeat(9));
    let many: String = (0..40).map(|n| format!("k{n} = 1\n")).collect();
    for text in [
        "a = 1\r",
        "a = 1\rb = 2\n",
        "a = \"x\ty\"\n",
        "a = \"\u{7f}\"\n",
        "# \u{1}\n",
        "a = \"x\\ty\"\n",
        "a = 'x'\n",
        "a = \"\"\"x\"\"\"\n",
        "a = 1 b = 2\n",
        "a = 1\na = 2\n",
        "a = { b = 1, b = 2 }\n",
        "[a]\n[a]\n",
        "[a]\n[[a]]\n",
        "[[a]]\n[a]\n",
        "a = []\n[[a]]\n",
        "a = {}\n[a]\n",
        "[a] x\n",
        "[a\n",
        "[ [a]]\n",
        "[[a] ]\n",
        "[a.b]\n",
        "a.b = 1\n",
        "a = 007\n",
        "a = 1_0\n",
        "a = +1\n",
        "a = 1.\n",
        "a = .5\n",
        "a = 1e3\n",
        "a = 0x1f\n",
        "a = inf\n",
        "a = 1234567890\n",
        "a = truely\n",
        "a = tru",
        "a = 2014-05-21 10:00:00\n",
        "a = 2014-05-21T10:00:00\n",
        "a = 2014-5-21\n",
        "a = -2014-05-21\n",
        "a = [1 2]\n",
        "a = [,]\n",
        "a = [1\n",
        "a = { b = 1\n}\n",
        "a = { b = 1, }\n",
        "a = { , }\n",
        "a =\n",
        "= 1\n",
        "a\n",
        "\u{feff}a = 1\n",
        &deep,
        &many,
    ] {
        assert!(!taken(text), "{text:?}");
    }
}
