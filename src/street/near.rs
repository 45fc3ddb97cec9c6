//! What somebody may have meant by an id that there is not: by id, name and sound.

use rayon::prelude::*;

use super::frame::Frame;
use super::people::Street;
use super::row::Row;
use crate::record::{Id, Kind};
use crate::text::{Gap, id_gap, initials, is_namesake, is_near, spelt};

/// A record that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    /// How it is near: the smaller, the nearer.
    rank: Rank,
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: Option<String>,
}

/// By what it is near, and how far off it is.
type Rank = (u8, Gap);

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
        // Where one fits as far as it was typed, one that only sounds like it is no help.
        if found.first().is_some_and(|best| best.rank.0 < ALIKE) {
            found.retain(|near| near.rank.0 < ALIKE);
        }
        // Where some are of the community that was written, one of another that has the same
        // number is no help either.
        if found
            .iter()
            .any(|near| near.rank.0 == BY_ID && !near.rank.1.0)
        {
            found.retain(|near| near.rank.0 != BY_ID || !is_namesake(word, &near.id));
        }
        found.truncate(MOST);
        found
    }
}

/// The rank of those whose ids are near.
const BY_ID: u8 = 2;
/// The rank of those that only sound like it.
const ALIKE: u8 = 5;

/// Whether a text begins with a word and goes on: how far. One letter alone begins too many, one
/// Chinese character is somebody's surname.
fn begun(word: &str, text: &str) -> Option<usize> {
    let rest = text.strip_prefix(word)?;
    let said = word.chars().nth(1).is_some() || !word.is_ascii();
    said.then(|| rest.chars().count())
}

/// An id as it is typed in haste.
fn bare(id: &str) -> String {
    let letters = id.chars().filter(|c| *c != '-');
    letters.flat_map(char::to_lowercase).collect()
}

/// How near a record is, if it is.
fn rank(word: &str, sound: &str, id: &str, name: Option<&str>) -> Option<Rank> {
    let off = |many: usize| (false, many, 0);
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    if let Some(name) = name {
        if plain(name) == plain(word) {
            return Some((0, off(0)));
        }
        if spelt(name) == sound {
            return Some((1, off(0)));
        }
    }
    if let Some(gap) = id_gap(word, id) {
        return Some((BY_ID, gap));
    }
    if let Some(rest) = begun(&bare(word), &bare(id)) {
        return Some((BY_ID, off(rest)));
    }
    let name = name?;
    let letters = word.len() >= 2 && word.bytes().all(|b| b.is_ascii_alphabetic());
    if letters && initials(name) == word.to_ascii_lowercase() {
        return Some((3, off(0)));
    }
    let sounds = spelt(name);
    let part = word.chars().count() >= 2 && name.contains(word);
    // Letters are a sound; a character is itself.
    let head = begun(word, name).or_else(|| begun(sound, &sounds).filter(|_| word.is_ascii()));
    let inside = word.chars().count() >= 3 && bare(id).contains(&bare(word));
    if part || inside || head.is_some() {
        return Some((4, off(name.chars().count())));
    }
    is_near(sound, &sounds).map(|edits| (ALIKE, off(edits)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Memory;

    fn of(word: &str, id: &str, name: &str) -> Option<u8> {
        rank(word, &spelt(word), id, Some(name)).map(|(rank, _)| rank)
    }

    #[test]
    fn what_is_begun_is_near() {
        let garden = |word: &str| rank(word, &spelt(word), "tong-xin-hua-yuan", Some("通信花园"));
        assert_eq!(garden("tong-xin"), Some((2, (false, 7, 0))));
        assert_eq!(garden("Tongxin"), Some((2, (false, 7, 0))));
        assert_eq!(garden("t"), None);
        assert_eq!(garden("hua-yuan"), Some((4, (false, 4, 0))));
        assert_eq!(of("tongxin", "yard", "通信花园"), Some(4));
    }

    #[test]
    fn one_of_another_community_is_not_meant_where_there_are_some_of_this() {
        let mut tree = Memory::new();
        for id in ["gx-0014", "tx-0012", "tx-0015", "gx-0019"] {
            let path = format!("communities/c/buildings/{id}.toml");
            tree.put(path, "name = \"楼组\"\n");
        }
        let frame = Frame::load(&tree).unwrap();
        let near = |word: &str| -> Vec<String> {
            let near = frame.near(word, &[Kind::Building]).into_iter();
            near.map(|near| near.id.to_string()).collect()
        };
        assert_eq!(near("tx-0014"), ["tx-0015", "tx-0012", "gx-0019"]);
        assert_eq!(near("tz-0014")[0], "gx-0014");
    }

    #[test]
    fn by_name_sound_and_id() {
        assert_eq!(of("张 某", "tx-0012", "张某"), Some(0));
        assert_eq!(of("zhangmou", "tx-0012", "张某"), Some(1));
        assert_eq!(of("章某", "tx-0012", "张某"), Some(1));
        assert_eq!(of("tx-0021", "tx-0012", "张某"), Some(2));
        assert_eq!(of("zm", "tx-0012", "张某"), Some(3));
        assert_eq!(of("通信", "tx", "通信花园"), Some(4));
        assert_eq!(of("zhangm", "tx-0012", "张某"), Some(4));
        assert_eq!(of("张", "tx-0012", "张某"), Some(4));
        assert_eq!(of("章", "tx-0012", "张某"), None);
        assert_eq!(of("zhagmou", "tx-0012", "张某"), Some(ALIKE));
        assert_eq!(of("李四", "tx-0012", "张某"), None);
    }
}
