//! The texts of the frame's files as they were read last, so that a second run opens one file
//! instead of thousands.
//!
//! Called when the frame is read. What it holds is what the files hold, whatever program wrote
//! it and whatever was asked; it must not know what they say. As with all of the cache, a file
//! that is not whole is none.

use std::io::{Read, Write};

use serde::{Deserialize, Serialize};

use super::{STALE, book, hash, hex};
use crate::store::{Cache, Stamp};

/// Changes whenever the file is to be read in another way.
const FORM: &str = "jiedao texts 1";
/// Bytes that are held of all files at most: they are in memory all at once.
const MOST: u64 = 1 << 26;

/// Which text is held, and of which file.
#[derive(Serialize, Deserialize)]
struct Leaf {
    path: String,
    stamp: Stamp,
    length: u32,
    sum: u32,
    digest: [u8; 32],
}

/// The texts that are held.
#[derive(Default)]
pub struct Texts {
    bytes: Vec<u8>,
    /// In order of path, each with where its text begins.
    leaves: Vec<(Leaf, usize)>,
}

/// A text, and its digest.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub bytes: &'a [u8],
    pub digest: &'a [u8; 32],
}

/// A text that is to be held, and of which file it is.
pub struct Told<'a> {
    pub path: &'a str,
    pub stamp: Stamp,
    pub text: Text<'a>,
}

impl Texts {
    /// What is held for a tree.
    pub fn open(cache: &Cache) -> Self {
        Self::whole(cache).unwrap_or_default()
    }

    fn whole(cache: &Cache) -> Option<Self> {
        let mut bytes = Vec::new();
        let file = cache.open(&name(cache))?;
        let size = usize::try_from(file.size).ok()?;
        if file.size > 2 * MOST {
            return None;
        }
        bytes.reserve_exact(size);
        file.take(2 * MOST).read_to_end(&mut bytes).ok()?;
        let inner = bytes.strip_prefix(&key())?;
        let index = book::index(inner)?;
        let texts = inner.len() - index.len() - book::TAIL;
        let mut at = key().len();
        let leaves: Vec<Leaf> = postcard::from_bytes(index).ok()?;
        let leaves = leaves.into_iter().map(|leaf| {
            let start = at;
            at += leaf.length as usize;
            (leaf, start)
        });
        let leaves: Vec<_> = leaves.collect();
        (at == key().len() + texts).then_some(Self { bytes, leaves })
    }

    /// What is held of a file, if it is the one that now bears a stamp.
    pub fn of(&self, path: &str, stamp: Stamp) -> Option<Text<'_>> {
        let nth = self
            .leaves
            .binary_search_by(|(leaf, _)| (*leaf.path).cmp(path));
        let (leaf, start) = self.leaves.get(nth.ok()?)?;
        let bytes = self.bytes.get(*start..)?.get(..leaf.length as usize)?;
        let whole = leaf.stamp == stamp && crc32fast::hash(bytes) == leaf.sum;
        whole.then_some(Text {
            bytes,
            digest: &leaf.digest,
        })
    }

    /// Whether it is worth while to write it anew: so many of its texts were of use, and so
    /// many files could be held that are not.
    pub fn is_stale(&self, of_use: usize, new: usize) -> bool {
        let left_over = self.leaves.len().saturating_sub(of_use);
        new + left_over > (of_use + new) / STALE
    }
}

/// Holds texts, in order of path, in place of what is held. A cache that cannot be written is
/// none.
pub fn keep(cache: &Cache, texts: &[Told<'_>]) {
    let length: u64 = texts.iter().map(|one| one.text.bytes.len() as u64).sum();
    if length <= MOST {
        let _ = write(cache, texts);
    }
}

fn write(cache: &Cache, texts: &[Told<'_>]) -> std::io::Result<()> {
    let mut draft = cache.draft()?;
    draft.write_all(&key())?;
    let mut leaves = Vec::with_capacity(texts.len());
    for one in texts {
        let bytes = one.text.bytes;
        draft.write_all(bytes)?;
        leaves.push(Leaf {
            path: one.path.to_owned(),
            stamp: one.stamp,
            length: bytes.len() as u32,
            sum: crc32fast::hash(bytes),
            digest: *one.text.digest,
        });
    }
    let index = postcard::to_allocvec(&leaves).map_err(std::io::Error::other)?;
    book::seal(&mut draft, &index)?;
    cache.keep(draft, &name(cache))
}

fn key() -> [u8; 32] {
    hash(&[FORM.as_bytes()])
}

fn name(cache: &Cache) -> String {
    let tree = cache.tree().to_string_lossy();
    let name = hash(&[tree.as_bytes(), FORM.as_bytes()]);
    hex(&name).replace(':', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache() -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(Some(folder.path().to_owned()), folder.path()).unwrap();
        (folder, cache)
    }

    fn stamp(number: u64) -> Stamp {
        Stamp::new(3, 1, 1, number)
    }

    fn told(path: &str) -> Told<'_> {
        let text = Text {
            bytes: path.as_bytes(),
            digest: &[7; 32],
        };
        let stamp = stamp(1);
        Told { path, stamp, text }
    }

    fn held(cache: &Cache, path: &str) -> Option<String> {
        let texts = Texts::open(cache);
        let text = texts.of(path, stamp(1))?;
        assert_eq!(text.digest, &[7; 32]);
        Some(String::from_utf8(text.bytes.to_vec()).unwrap())
    }

    #[test]
    fn a_text_is_held_under_its_path_and_stamp() {
        let (_folder, cache) = cache();
        assert_eq!(held(&cache, "a"), None);
        keep(&cache, &[told("a"), told("b/c")]);
        assert_eq!(held(&cache, "a").as_deref(), Some("a"));
        assert_eq!(held(&cache, "b/c").as_deref(), Some("b/c"));
        assert_eq!(held(&cache, "b"), None);
        let texts = Texts::open(&cache);
        assert!(texts.of("a", stamp(2)).is_none());
        assert!(!texts.is_stale(2, 0) && texts.is_stale(2, 1) && texts.is_stale(1, 0));
    }

    #[test]
    fn a_spoilt_text_is_not_held_and_the_others_are() {
        let (folder, cache) = cache();
        keep(&cache, &[told("a"), told("b/c")]);
        let place = folder.path().join(name(&cache)).with_extension("cache");
        let mut bytes = std::fs::read(&place).unwrap();
        bytes[32] ^= 1;
        std::fs::write(&place, &bytes).unwrap();
        assert_eq!(held(&cache, "a"), None);
        assert_eq!(held(&cache, "b/c").as_deref(), Some("b/c"));
        // Longer or shorter than its index says, or under another key.
        for other in [
            [&bytes[..33], &bytes[32..]].concat(),
            [&bytes[..32], &bytes[33..]].concat(),
            [&bytes[1..33], &bytes[32..]].concat(),
            bytes[..bytes.len() - 1].to_vec(),
            Vec::new(),
        ] {
            std::fs::write(&place, &other).unwrap();
            assert_eq!(held(&cache, "b/c"), None);
        }
    }

    #[test]
    fn an_index_is_not_believed() {
        let (_folder, cache) = cache();
        for length in [0, 2, u32::MAX] {
            let mut draft = cache.draft().unwrap();
            let leaf = Leaf {
                path: "a".into(),
                stamp: stamp(1),
                length,
                sum: crc32fast::hash(b"a"),
                digest: [7; 32],
            };
            draft.write_all(&key()).unwrap();
            draft.write_all(b"a").unwrap();
            book::seal(&mut draft, &postcard::to_allocvec(&[leaf][..]).unwrap()).unwrap();
            cache.keep(draft, &name(&cache)).unwrap();
            assert_eq!(held(&cache, "a"), None);
        }
    }
}
