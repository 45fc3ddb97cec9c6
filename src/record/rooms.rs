//! Lists of rooms as buildings have them, which tell of nobody.
//!
//! Asked of the lines of a file that might tell of a person, so that buildings need not be read
//! in full for their households.

use crate::text::Span;

/// Whether lines of a text that is in the ordinary form hold nothing but lists of rooms, as
/// buildings do: a room that stands alone between quotes tells of nobody.
pub(super) fn are_rooms(text: &str, lines: &[Span]) -> bool {
    lines.iter().all(|line| is_list_of_rooms(line.of(text)))
}

fn is_list_of_rooms(line: &str) -> bool {
    let (key, values) = line.split_once('=').unwrap_or(("", line));
    let is_key = |b: u8| b.is_ascii_lowercase() || b == b'_';
    let mut values = values
        .split([',', '[', ']'])
        .map(|value| value.trim_matches(BLANKS));
    key.trim_matches(BLANKS).bytes().all(is_key)
        && values.all(|value| value.is_empty() || is_room(value))
}

/// Blanks of TOML, and the end of a line.
const BLANKS: [char; 3] = [' ', '\t', '\r'];

/// Whether a value is a room like `"2-301"`, in quotes, with less digits than tell of a person.
fn is_room(value: &str) -> bool {
    let quoted = value
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let Some((part, room)) = quoted.and_then(|quoted| quoted.split_once('-')) else {
        return false;
    };
    let digits = part.bytes().chain(room.bytes()).all(|b| b.is_ascii_digit());
    digits && matches!(part.len(), 1..=2) && matches!(room.len(), 3..=5)
}

#[cfg(test)]
mod tests {
    use super::super::trace::{telling, traces};
    use super::*;
    use crate::diag::FileId;
    use crate::text::Arena;

    #[test]
    fn rooms_in_lists_of_their_own_tell_of_nobody() {
        for text in [
            "households = [\"1-301\", \"12-1002\"]",
            "households=[\"1-301\",]\r\nrooms = [\n  \"1-302\", \"1-303\",\n]\n",
            "  \"1-301\",\n",
        ] {
            let lines = telling(text);
            assert!(!lines.is_empty() && are_rooms(text, &lines), "{text}");
            let mut arena = Arena::default();
            let found = traces(FileId(0), arena.parse(text), &lines);
            assert_eq!(found, [], "{text}");
        }
        for text in [
            "households = [\"1-301\"] # 张三",
            "# 张三 \"1-301\"",
            "households = [\"1-301 张三\"]",
            "households = [\"13812345678\", \"1-301\"]",
            "households = [\"1-301\", \"1-13812345678\"]",
            "households = [\"13812345-678\"]",
            "a1381234567 = [\"1-301\"]",
            "note = '\"1-301\" 张三'",
            "note = \"1-301 张三\"",
            "note = \"3号楼2单元301\"",
            "x = { households = [\"1-301\"], note = \"1-301 张三\" }",
        ] {
            assert!(!are_rooms(text, &telling(text)), "{text}");
        }
    }
}
