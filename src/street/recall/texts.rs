//! The texts of the frame's files as they were read last, so that a second run opens one file
//! instead of thousands.
//!
//! Called when the frame is read. What it holds is what the files hold, whatever program wrote
//! it and whatever was asked; it must not know what they say. As with all of the cache, a file
//! that is not whole is none.

use std::io::{self, Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use super::{book, hash, hex, may_be_stale};
use crate::store::{Cache, Draft, Held, Moment, Stamp};
use crate::street::mark::Digests;

/// Changes whenever the file is to be read in another way.
const FORM: &str = "jiedao texts 2";

/// Which text is held, and of which file.
#[derive(Serialize, Deserialize)]
struct Leaf {
    path: String,
    stamp: Stamp,
    length: u32,
    sum: u32,
    digests: Digests,
}

/// The texts that are held, and those that are to be.
pub struct Texts<'a> {
    cache: &'a Cache,
    began: Moment,
    old: Option<Old>,
    /// Whether a text turned out to be another than the one that was written.
    torn: AtomicBool,
    new: Option<(Draft, Vec<Leaf>)>,
}

/// A file that was there.
struct Old {
    file: Held,
    /// In order of path, each with where its text begins.
    leaves: Vec<(Leaf, u64)>,
}

impl<'a> Texts<'a> {
    /// Opens what is held for a tree, before files with these paths and stamps are read. If many
    /// of them are not held, all are to be held anew.
    pub fn open<'p>(
        cache: &'a Cache,
        began: Moment,
        wanted: impl Iterator<Item = (&'p str, Option<Stamp>)>,
    ) -> Self {
        let key = key(cache);
        let old = cache.open(&name(cache));
        let old = old.and_then(|file| Old::of(file, &key));
        let (mut known, mut unknown) = (0, 0);
        for (path, stamp) in wanted.filter_map(|(path, stamp)| Some((path, stamp?))) {
            let held = old.as_ref().and_then(|old| old.leaf(path, stamp));
            known += usize::from(held.is_some());
            unknown += usize::from(held.is_none() && stamp.is_settled(began));
        }
        let held = old.as_ref().map_or(0, |old| old.leaves.len());
        let stale = unknown + held.saturating_sub(known);
        let new = (old.is_none() || stale > may_be_stale(known + unknown)).then(|| begin(cache));
        Self {
            cache,
            began,
            old,
            torn: AtomicBool::new(false),
            new: new.and_then(Result::ok),
        }
    }

    /// Reads what is held of a file, if it is the one that now bears a stamp, into a buffer;
    /// gives its digests.
    pub fn read(&self, path: &str, stamp: Stamp, into: &mut Vec<u8>) -> Option<Digests> {
        let old = self.old.as_ref()?;
        let (leaf, at) = old.leaf(path, stamp)?;
        into.resize(leaf.length as usize, 0);
        let read = old.file.read_at(*at, into);
        if read.is_err() || crc32fast::hash(into) != leaf.sum {
            self.torn.store(true, Ordering::Relaxed);
            return None;
        }
        Some(leaf.digests)
    }

    /// Whether the text of a file with a stamp is to be kept.
    pub fn wants(&self, stamp: Stamp) -> bool {
        // One that was just written may be written once more without its stamp telling so.
        self.new.is_some() && stamp.is_settled(self.began)
    }

    /// Keeps a text that is wanted; they come in order of path.
    pub fn keep(&mut self, path: &str, stamp: Stamp, text: &[u8], digests: Digests) {
        let Some((draft, leaves)) = &mut self.new else {
            return;
        };
        leaves.push(Leaf {
            path: path.to_owned(),
            stamp,
            length: text.len() as u32,
            sum: crc32fast::hash(text),
            digests,
        });
        if draft.write_all(text).is_err() {
            self.new = None;
        }
    }

    /// Puts what was kept in place of what was there. A cache that cannot be written is none.
    pub fn close(self) {
        if self.torn.into_inner() {
            self.cache.forget(&name(self.cache));
        }
        if let Some((draft, leaves)) = self.new {
            let _ = end(self.cache, draft, &leaves);
        }
    }
}

impl Old {
    /// What a file holds, if its parts add up.
    fn of(mut file: Held, key: &[u8; 32]) -> Option<Self> {
        let mut found = [0; book::KEY as usize];
        file.read_exact(&mut found).ok()?;
        let (index, end) = book::index(&mut file)?;
        let leaves: Vec<Leaf> = postcard::from_bytes(&index).ok()?;
        let mut at = book::KEY;
        let leaves = leaves.into_iter().map(|leaf| {
            let start = at;
            at += u64::from(leaf.length);
            (leaf, start)
        });
        let leaves: Vec<_> = leaves.collect();
        (found == *key && at == end).then_some(Self { file, leaves })
    }

    /// What is held of the file at a path that bears a stamp.
    fn leaf(&self, path: &str, stamp: Stamp) -> Option<&(Leaf, u64)> {
        let order = |(leaf, _): &(Leaf, u64)| (*leaf.path).cmp(path);
        let nth = self.leaves.binary_search_by(order).ok()?;
        let leaf = self.leaves.get(nth)?;
        (leaf.0.stamp == stamp).then_some(leaf)
    }
}

fn begin(cache: &Cache) -> io::Result<(Draft, Vec<Leaf>)> {
    let mut draft = cache.draft()?;
    draft.write_all(&key(cache))?;
    Ok((draft, Vec::new()))
}

fn end(cache: &Cache, mut draft: Draft, leaves: &[Leaf]) -> io::Result<()> {
    let index = postcard::to_allocvec(leaves).map_err(io::Error::other)?;
    book::seal(&mut draft, &index)?;
    cache.keep(draft, &name(cache))
}

/// What is seen of a record is for each build of the program to say.
fn key(cache: &Cache) -> [u8; 32] {
    let program = postcard::to_allocvec(&cache.program()).unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    hash(&[FORM.as_bytes(), version, &program])
}

fn name(cache: &Cache) -> String {
    let tree = cache.tree().to_string_lossy();
    let name = hash(&[tree.as_bytes(), FORM.as_bytes()]);
    hex(&name).replace(':', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGESTS: Digests = Digests {
        whole: [7; 32],
        seen: [8; 32],
    };

    fn cache() -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(Some(folder.path().to_owned()), folder.path()).unwrap();
        (folder, cache)
    }

    fn stamp(number: u64) -> Stamp {
        Stamp::new(3, 1, 1, number)
    }

    /// Opens it for files, keeps their paths as texts where they are wanted, and tells whether
    /// they were.
    fn run(cache: &Cache, files: &[(&str, u64)]) -> bool {
        let wanted = files
            .iter()
            .map(|(path, number)| (*path, Some(stamp(*number))));
        let mut texts = Texts::open(cache, cache.moment(), wanted.clone());
        let mut kept = false;
        for (path, stamp) in wanted {
            let stamp = stamp.unwrap();
            if texts.wants(stamp) {
                kept = true;
                texts.keep(path, stamp, path.as_bytes(), DIGESTS);
            }
        }
        texts.close();
        kept
    }

    #[test]
    fn a_text_is_held_under_its_path_and_stamp() {
        let (_folder, cache) = cache();
        let files = [("a", 1), ("b/c", 1)];
        assert!(run(&cache, &files));
        assert!(!run(&cache, &files));
        let wanted = files.map(|(path, number)| (path, Some(stamp(number))));
        let texts = Texts::open(&cache, cache.moment(), wanted.into_iter());
        let mut text = vec![1; 9];
        assert_eq!(texts.read("b/c", stamp(1), &mut text), Some(DIGESTS));
        assert_eq!(text, b"b/c");
        assert_eq!(texts.read("b/c", stamp(2), &mut text), None);
        assert_eq!(texts.read("b", stamp(1), &mut text), None);
    }

    #[test]
    fn what_changed_came_or_went_is_told() {
        let (_folder, cache) = cache();
        let many: Vec<String> = (100..300).map(|nth| nth.to_string()).collect();
        let mut files: Vec<(&str, u64)> = many.iter().map(|path| (&**path, 1)).collect();
        assert!(run(&cache, &files));
        // A few are not worth it.
        files[3].1 = 2;
        assert!(!run(&cache, &files));
        assert!(run(&cache, &files[9..]) && run(&cache, &files));
    }

    #[test]
    fn a_spoilt_text_is_none_and_all_are_held_anew() {
        let (folder, cache) = cache();
        let files = [("a", 1), ("b/c", 1)];
        let place = folder.path().join(name(&cache)).with_extension("cache");
        run(&cache, &files);
        let whole = std::fs::read(&place).unwrap();
        let mut spoilt = whole.clone();
        spoilt[32] ^= 1;
        let read = |close: bool| {
            let wanted = files.map(|(path, number)| (path, Some(stamp(number))));
            let texts = Texts::open(&cache, cache.moment(), wanted.into_iter());
            let read = files.map(|(path, _)| texts.read(path, stamp(1), &mut Vec::new()));
            if close {
                texts.close();
            }
            read
        };
        assert_eq!(read(true), [Some(DIGESTS); 2]);
        std::fs::write(&place, &spoilt).unwrap();
        assert_eq!(read(true), [None, Some(DIGESTS)]);
        assert!(!place.exists());
        // Longer or shorter than its index says, or under another key.
        for other in [
            [&whole[..33], &whole[32..]].concat(),
            [&whole[..32], &whole[33..]].concat(),
            [&whole[1..33], &whole[32..]].concat(),
            whole[..whole.len() - 1].to_vec(),
            Vec::new(),
        ] {
            std::fs::write(&place, &other).unwrap();
            // What is found wanting is held anew by whoever reads all.
            assert_eq!(read(false), [None; 2]);
            assert!(run(&cache, &files));
            assert_eq!(read(true), [Some(DIGESTS); 2]);
        }
    }

    #[test]
    fn an_index_is_not_believed() {
        let (_folder, cache) = cache();
        for length in [0, 2, u32::MAX] {
            let (mut draft, _) = begin(&cache).unwrap();
            draft.write_all(b"a").unwrap();
            let leaf = Leaf {
                path: "a".into(),
                stamp: stamp(1),
                length,
                sum: crc32fast::hash(b"a"),
                digests: DIGESTS,
            };
            end(&cache, draft, &[leaf]).unwrap();
            let wanted = std::iter::once(("a", Some(stamp(1))));
            let texts = Texts::open(&cache, cache.moment(), wanted);
            assert_eq!(texts.read("a", stamp(1), &mut Vec::new()), None);
        }
    }
}
