//! Characters that must not stand in a record, and how text is printed safely.
//!
//! Records are text from strangers: an escape sequence or a bidirectional override in a
//! name would rewrite the terminal or the page it is shown on.

use std::borrow::Cow;

use super::Span;

/// Whether a character is a control or bidirectional-control character: C0 (LF and tab
/// included: the caller knows where they may stand), DEL, C1, the zero-width and
/// direction marks U+200B–200F, U+202A–202E, U+2060–2069, and U+FEFF.
pub fn hazard(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The hazards of a whole file but LF, tab and the CR of a line ending, which TOML itself
/// places. Clean text costs one pass over its bytes.
pub fn hazards(text: &str) -> Vec<Span> {
    if !suspicious(text.as_bytes()) {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    text.char_indices()
        .filter(|&(i, c)| match c {
            '\n' | '\t' => false,
            '\r' => bytes.get(i + 1) != Some(&b'\n'),
            _ => hazard(c),
        })
        .map(|(i, c)| Span::new(i, i + c.len_utf8()))
        .collect()
}

/// Whether the bytes hold a hazard. Plain runs are passed over without a branch a byte; the
/// lead bytes of hazards are shared with ordinary punctuation, so there a closer look decides.
fn suspicious(bytes: &[u8]) -> bool {
    const RUN: usize = 64;
    bytes.chunks(RUN).enumerate().any(|(nth, run)| {
        let odd = run.iter().fold(false, |odd, b| {
            odd | ((*b < 0x20) & (*b != b'\n') & (*b != b'\t'))
                | (*b == 0x7f)
                | (*b == 0xc2)
                | (*b == 0xe2)
                | (*b == 0xef)
        });
        odd && (0..run.len()).any(|at| begins_hazard(&bytes[nth * RUN + at..]))
    })
}

fn begins_hazard(bytes: &[u8]) -> bool {
    match bytes {
        [b'\n' | b'\t', ..] => false,
        [b'\r', tail @ ..] => tail.first() != Some(&b'\n'),
        [0x00..=0x1f | 0x7f, ..] => true,
        [0xc2, next, ..] => *next < 0xa0,
        [0xe2, 0x80, 0x8b..=0x8f | 0xaa..=0xae, ..] | [0xe2, 0x81, 0xa0..=0xa9, ..] => true,
        [0xef, 0xbb, 0xbf, ..] => true,
        _ => false,
    }
}

/// The text with every hazard written as `\u{…}`, so that it can be shown anywhere. A line
/// feed is shown as `⏎`.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(hazard) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push('⏎'),
            '\t' => out.push(' '),
            c if hazard(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether the text is certainly in NFC, told from its characters alone: ASCII, Latin-1,
/// Chinese punctuation and the unified ideographs neither combine nor decompose.
fn is_plain_nfc(text: &str) -> bool {
    text.is_ascii()
        || text.chars().all(|c| {
            matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}'
                | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ffef}')
        })
}

/// Whether a string of a file without hazards may stand in a record for sure: one line, not
/// empty, trimmed, NFC. `plain` says that it holds no control, no blank but the ASCII one, and
/// nothing that joins, which spares a look at every character. If not, nothing is said.
pub fn is_clean(text: &str, plain: bool) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    if plain {
        return ends.iter().all(|end| end.is_some_and(|b| *b != b' '));
    }
    let borders = |b: Option<&u8>| {
        b.is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, 0x80..=0xbf | 0xe2 | 0xe3))
    };
    // Ideographs begin with 0xe4–0xe9; the last byte of a character says nothing, so look at
    // the last character's first byte.
    let last = text.chars().next_back().is_some_and(|c| !c.is_whitespace());
    borders(ends[0])
        && last
        && !bytes.iter().any(|b| matches!(b, b'\n' | b'\t' | b'\r'))
        && is_plain_nfc(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_must_not_stand() {
        let text = "a\u{202e}b\r\nc\rd\te\u{7f}“ok”，";
        let found: Vec<_> = hazards(text)
            .iter()
            .map(|s| s.of(text).to_owned())
            .collect();
        assert_eq!(found, ["\u{202e}", "\r", "\u{7f}"]);
        assert!(hazards("普通“文字”，é\n\t").is_empty());
    }

    #[test]
    fn every_hazard_is_suspicious() {
        for c in ('\0'..='\u{ffff}').filter(|c| hazard(*c) && !matches!(c, '\n' | '\t')) {
            assert_eq!(hazards(&format!("x{c}y")).len(), 1, "{c:?}");
        }
    }

    #[test]
    fn prints_escapes_visibly() {
        assert_eq!(printable("a\u{1b}[31m\n"), "a\\u{1b}[31m⏎");
        assert!(matches!(printable("张三"), Cow::Borrowed(_)));
    }
}
