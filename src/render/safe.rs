//! What makes text of strangers safe in each format.
//!
//! Used by the formats beside it. Text for people has its controls shown; data keeps them
//! in escapes where the format has some.

use std::borrow::Cow;
use std::fmt::Write;

use rust_decimal::Decimal;

use crate::text::{hazard, printable};

/// JSON with every control and bidirectional character escaped. Outside of strings JSON has
/// none of them but line feeds, so the whole text can be passed through.
pub(super) fn json(text: &str) -> Cow<'_, str> {
    let raw = |c: char| hazard(c) && c != '\n';
    if !text.contains(raw) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if raw(c) {
            // All of them are in the basic plane. Writing to a string does not fail.
            let _ = write!(out, "\\u{:04x}", c as u32);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// What a formula begins with; some spreadsheets read the wide forms as they do the narrow.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell of a CSV: no formula, no control characters but line feeds. A number stays one.
/// Some spreadsheets pass over white space before a formula; a tab or line end in front is
/// defused whatever follows.
pub(super) fn csv(text: &str) -> Cow<'_, str> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || hazard(c));
    let formula = text.starts_with(['\t', '\r', '\n']) || start.starts_with(FORMULA);
    let formula = formula && !is_number(text);
    let clean = lines(text);
    if formula {
        Cow::Owned(format!("'{clean}"))
    } else {
        clean
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    text.len() - digits.len() <= 1
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && Decimal::from_str_exact(digits).is_ok()
}

/// A cell or paragraph of Markdown: no markup, no second line.
pub(super) fn markdown(text: &str) -> String {
    let clean = lines(text);
    let mut out = String::with_capacity(clean.len() + 8);
    for c in clean.chars() {
        match c {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => {
                out.extend(['\\', c])
            }
            c => out.push(c),
        }
    }
    out
}

/// Text of an XML document, lines kept: no control character, and none that XML does not know.
pub(super) fn xml(text: &str) -> String {
    lines(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// Made printable line by line.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return printable(text);
    }
    let lines: Vec<_> = text
        .split('\n')
        .map(|line| printable(line.trim_end_matches('\r')))
        .collect();
    Cow::Owned(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        assert_eq!(csv("=cmd()"), "'=cmd()");
        assert_eq!(csv("-2+3"), "'-2+3");
        assert_eq!(csv("@x"), "'@x");
        assert_eq!(csv("\tx"), "' x");
        assert_eq!(csv("--1"), "'--1");
        assert_eq!(csv("-12.5"), "-12.5");
        assert_eq!(csv("a\r\n=b\u{1b}"), "a\n=b\\u{1b}");
        for text in [
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "\u{3000}＝1",
            "\u{a0}@x",
            " -1",
        ] {
            assert_eq!(csv(text), format!("'{text}"));
        }
        assert_eq!(csv("\n=1"), "'\n=1");
        assert_eq!(csv("\u{feff}=1"), "'\\u{feff}=1");
        assert_eq!(csv("-1"), "-1");
        assert_eq!(csv("通信 = 花园"), "通信 = 花园");
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(
            markdown("a|b\n<script>*x*"),
            "a\\|b<br>&lt;script&gt;\\*x\\*"
        );
        assert_eq!(markdown("![x](y)"), "\\!\\[x\\](y)");
    }

    #[test]
    fn xml_has_only_its_characters() {
        assert_eq!(xml("a\u{0}\r\n\u{ffff}b"), "a\\u{0}\n\u{fffd}b");
    }

    #[test]
    fn json_has_no_raw_controls() {
        assert_eq!(
            json("{\"a\":\"\u{202e}\u{7f}\u{feff}\"}\n"),
            "{\"a\":\"\\u202e\\u007f\\ufeff\"}\n"
        );
        assert!(matches!(json("{\"a\":\"花园\"}\n"), Cow::Borrowed(_)));
    }
}
