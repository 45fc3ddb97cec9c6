//! The names of sheets: short, of allowed characters, no two alike.

use std::collections::BTreeSet;

use crate::lang::Voice;
use crate::text::hazard;

/// No name is longer.
const LONGEST: usize = 31;

/// A name for each title; one that is empty is numbered.
pub(super) fn unique(titles: impl Iterator<Item = String>, voice: &Voice) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let name = |(nth, title): (usize, String)| {
        let plain = plain(&title);
        let numbered = || voice.say("print-sheet", &[("number", (nth + 1).into())]);
        let wanted = if plain.is_empty() { numbered() } else { plain };
        let mut name = cut(&wanted, LONGEST);
        let mut again = 2;
        // Spreadsheets hold names apart by more than their case.
        while !taken.insert(name.to_lowercase()) {
            let end = format!(" {again}");
            name = cut(&wanted, LONGEST - end.len()) + &end;
            again += 1;
        }
        name
    };
    titles.enumerate().map(name).collect()
}

/// Without what a name may not hold; no quote at an end, and not the one reserved word.
fn plain(title: &str) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !hazard(*c);
    let name: String = title.chars().filter(allowed).collect();
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if name.eq_ignore_ascii_case("history") {
        return String::new();
    }
    name.to_owned()
}

/// The beginning, as long as it may be; spreadsheets count in halves of UTF-16.
fn cut(name: &str, most: usize) -> String {
    let mut room = most;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    let kept: String = name.chars().take_while(fits).collect();
    kept.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::utility::check_sheet_name;

    use super::*;
    use crate::lang::Lang;

    #[test]
    fn every_name_is_allowed_and_there_once() {
        let titles = [
            "网格",
            "网格",
            "a",
            "A",
            "",
            "",
            "History",
            "'x'",
            "[/]",
            "表5",
            &"很长的名称".repeat(20),
            &"很长的名称".repeat(20),
            &"𠮷".repeat(40),
            "x\u{202e}",
        ];
        let voice = Voice::new(Lang::Zh);
        let names = unique(titles.iter().map(|t| (*t).to_owned()), &voice);
        for name in &names {
            check_sheet_name(name).unwrap();
        }
        let different: BTreeSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(different.len(), titles.len());
        assert_eq!(names[..4], ["网格", "网格 2", "a", "A 2"]);
    }
}
