//! What somebody may have meant by an id that there is not: by id, name and sound.

use rayon::prelude::*;

use super::frame::Frame;
use super::people::Street;
use super::row::Row;
use crate::record::{Id, Kind};
use crate::text::{initials, is_near, spelt};

/// A record that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    /// How it is near: the smaller, the nearer.
    rank: (u8, usize),
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: Option<String>,
}

/// No more than these are told.
const MOST: usize = 5;
/// More characters than these are nobody's name or id.
const LONGEST: usize = 64;

impl Street {
    /// The records that may be meant, of these kinds, nearest first.
    pub fn near(&self, word: &str, kinds: &[Kind]) -> Vec<Near> {
        let rows = kinds.iter().map(|kind| (*kind, self.rows(*kind)));
        Near::among(word, rows)
    }
}

impl Frame {
    /// The same among what is read without the volunteers.
    pub fn near(&self, word: &str, kinds: &[Kind]) -> Vec<Near> {
        let rows = kinds.iter().map(|kind| (*kind, self.rows(*kind)));
        Near::among(word, rows)
    }
}

impl Near {
    fn among<'a>(word: &str, rows: impl Iterator<Item = (Kind, Vec<Row<'a>>)>) -> Vec<Near> {
        if word.is_empty() || word.chars().count() > LONGEST {
            return Vec::new();
        }
        let sound = spelt(word);
        let mut found: Vec<Near> = Vec::new();
        for (kind, rows) in rows {
            let near = rows.par_iter().filter_map(|row| {
                let name = row.name();
                let rank = rank(word, &sound, row.id, name.as_deref())?;
                let id = row.id.clone();
                Some(Near {
                    rank,
                    kind,
                    id,
                    name,
                })
            });
            found.extend(near.collect::<Vec<_>>());
        }
        found.sort();
        // Where a name fits as it sounds, one that only sounds like it is no help.
        if found.first().is_some_and(|best| best.rank.0 <= 1) {
            found.retain(|near| near.rank.0 < 5);
        }
        found.truncate(MOST);
        found
    }
}

/// How near a record is, if it is.
fn rank(word: &str, sound: &str, id: &str, name: Option<&str>) -> Option<(u8, usize)> {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    if let Some(name) = name {
        if plain(name) == plain(word) {
            return Some((0, 0));
        }
        if spelt(name) == sound {
            return Some((1, 0));
        }
    }
    if let Some(edits) = is_near(word, id) {
        return Some((2, edits));
    }
    let name = name?;
    let letters = word.len() >= 2 && word.bytes().all(|b| b.is_ascii_alphabetic());
    if letters && initials(name) == word.to_ascii_lowercase() {
        return Some((3, 0));
    }
    let part = word.chars().count() >= 2 && name.contains(word);
    let near = || is_near(sound, &spelt(name));
    part.then_some((4, name.chars().count()))
        .or_else(|| near().map(|edits| (5, edits)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str, id: &str, name: &str) -> Option<u8> {
        rank(word, &spelt(word), id, Some(name)).map(|(rank, _)| rank)
    }

    #[test]
    fn by_name_sound_and_id() {
        assert_eq!(of("张 某", "tx-0012", "张某"), Some(0));
        assert_eq!(of("zhangmou", "tx-0012", "张某"), Some(1));
        assert_eq!(of("章某", "tx-0012", "张某"), Some(1));
        assert_eq!(of("tx-0021", "tx-0012", "张某"), Some(2));
        assert_eq!(of("zm", "tx-0012", "张某"), Some(3));
        assert_eq!(of("通信", "tx", "通信花园"), Some(4));
        assert_eq!(of("zhangmo", "tx-0012", "张某"), Some(5));
        assert_eq!(of("李四", "tx-0012", "张某"), None);
    }
}
