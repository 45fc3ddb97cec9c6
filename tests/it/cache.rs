//! What is remembered from one run to the next: a second run says what a first one would, byte
//! for byte, whatever became of the records and of the cache in between.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Mutex;

use jiedao::points::{By, Choice};
use jiedao::report::Passing;
use jiedao::report::points::Adding;
use jiedao::rules::{Day, check};
use jiedao::store::{Cache, Listed, Memory, Paths, Source, Stamp};
use jiedao::street::Frame;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use super::shipped::{home, jiedao_in};

/// The day of all runs.
const TODAY: jiff::civil::Date = jiff::civil::date(2015, 6, 30);

/// Some community of the shipped records and all that is not of any, with stamps that change
/// when a file does, and a count of what is read.
struct Tree {
    files: Memory,
    stamps: BTreeMap<String, Stamp>,
    cache: Option<Cache>,
    clock: i64,
    read: Mutex<Vec<String>>,
}

/// What lies in a tree in memory, with stamps.
pub fn stamped(files: &Memory, stamps: &BTreeMap<String, Stamp>) -> io::Result<Paths> {
    let listed = files.list()?.into_iter().map(|item| Listed {
        stamp: stamps.get(&item.path).copied(),
        ..item
    });
    Ok(listed.collect())
}

impl Source for Tree {
    fn list(&self) -> io::Result<Paths> {
        stamped(&self.files, &self.stamps)
    }
    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        self.read.lock().unwrap().push(path.to_owned());
        self.files.read(path, into)
    }
    fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }
}

impl Tree {
    fn empty(folder: &Path) -> Self {
        Self {
            files: Memory::new(),
            stamps: BTreeMap::new(),
            cache: Cache::new(Some(folder.to_owned()), folder),
            clock: 0,
            read: Mutex::default(),
        }
    }

    fn new(folder: &Path) -> Self {
        let mut tree = Self::empty(folder);
        let root = home().join("data");
        for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap();
            let other = path.starts_with("communities/") && !path.contains("/tong-xin-hua-yuan/");
            if entry.file_type().is_file() && !other {
                tree.put(path, &std::fs::read(entry.path()).unwrap());
            }
        }
        tree
    }

    fn put(&mut self, path: &str, bytes: &[u8]) {
        self.files.put(path, bytes);
        self.touch(path);
    }

    fn touch(&mut self, path: &str) {
        self.clock += 1;
        let size = self.files.bytes(path).unwrap().len() as u64;
        let stamp = Stamp::new(size, self.clock, self.clock, 7);
        self.stamps.insert(path.to_owned(), stamp);
    }

    fn volunteers(&self) -> Vec<String> {
        let paths = self.stamps.keys();
        paths
            .filter(|p| p.contains("/volunteers/"))
            .cloned()
            .collect()
    }

    /// What `validate` and `points` tell, and which handbooks were read for the first.
    fn told(&self) -> (String, Vec<String>) {
        self.read.lock().unwrap().clear();
        let day = Day {
            as_of: None,
            today: TODAY,
        };
        let checked = check(self, day).unwrap();
        let mut read = std::mem::take(&mut *self.read.lock().unwrap());
        read.retain(|path| path.contains("/volunteers/"));
        let frame = Frame::load(self).unwrap();
        let choice = Choice::default();
        let adding = Adding::new(&frame, TODAY, Some(2014), By::Volunteer, choice, false);
        let (street, added) = frame.with_people(self, &adding);
        let people = Frame::load(self).unwrap().with_people(self, &Passing).0;
        let people: Vec<_> = people.volunteers.iter().collect();
        let told = format!(
            "{:?}\n{people:?}\n{:?}",
            checked.verdicts,
            adding.report(&street, added)
        );
        (told, read)
    }

    /// Which files a frame is read from, in order.
    fn opened(&self) -> Vec<String> {
        self.read.lock().unwrap().clear();
        Frame::load(self).unwrap();
        let mut opened = std::mem::take(&mut *self.read.lock().unwrap());
        opened.sort();
        opened
    }

    /// All files but the volunteers'.
    fn others(&self) -> Vec<String> {
        let records = self.stamps.keys().filter(|p| p.ends_with(".toml"));
        let others = records.filter(|p| !p.contains("/volunteers/"));
        others.cloned().collect()
    }

    /// The same without a cache.
    fn cold(&mut self) -> String {
        let cache = self.cache.take();
        let told = self.told().0;
        self.cache = cache;
        told
    }
}

#[test]
fn only_what_changed_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(folder.path());
    let all = tree.volunteers();
    let (first, read) = tree.told();
    assert_eq!(read.len(), all.len());
    assert_eq!(tree.told(), (first.clone(), Vec::new()));
    // Touched, and the same; then written anew.
    tree.touch(&all[3]);
    assert_eq!(tree.told(), (first.clone(), vec![all[3].clone()]));
    let text = String::from_utf8(tree.files.bytes(&all[5]).unwrap().to_vec()).unwrap();
    tree.put(&all[5], text.replacen("hours", "ours", 1).as_bytes());
    let (told, mut read) = tree.told();
    read.sort();
    assert_eq!(read, [all[3].clone(), all[5].clone()]);
    assert_ne!(told, first);
    assert_eq!(told, tree.cold());
    // Of another record everything may depend.
    let points = tree.files.bytes("policy/points.toml").unwrap().to_vec();
    tree.put("policy/points.toml", &[&points[..], b"# more\n"].concat());
    assert_eq!(tree.told().1.len(), all.len());
}

#[test]
fn of_the_other_files_only_those_that_changed_are_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(folder.path());
    let all = tree.others();
    assert_eq!(tree.opened(), all);
    assert_eq!(tree.opened(), [""; 0]);
    // Touched; written anew; replaced by one of the same size and times; gone.
    tree.touch(&all[1]);
    assert_eq!(tree.opened(), [all[1].clone()]);
    let grid = all.iter().find(|path| path.contains("/grids/")).unwrap();
    let text = String::from_utf8(tree.files.bytes(grid).unwrap().to_vec()).unwrap();
    let number = |number| Stamp::new(text.len() as u64, 1, 1, number);
    tree.stamps.insert(grid.clone(), number(1));
    tree.opened();
    let first = tree.told().0;
    tree.files.put(grid, text.replacen("name", "mane", 1));
    tree.stamps.insert(grid.clone(), number(2));
    assert!(tree.opened().contains(grid));
    let told = tree.told().0;
    assert_ne!(told, first);
    assert_eq!(told, tree.cold());
    tree.files.remove(grid);
    tree.stamps.remove(grid);
    assert_eq!(tree.told().0, tree.cold());
    // Many that changed are held anew.
    all.iter()
        .filter(|path| *path != grid)
        .for_each(|path| tree.touch(path));
    assert_eq!(tree.opened().len(), all.len() - 1);
    assert_eq!(tree.opened(), [""; 0]);
    // One that may still be written is not held, nor is one that nothing is known of.
    let [young, unknown] = [&all[2], &all[3]];
    let stamp = Stamp::new(1, i64::MAX, 0, 1);
    tree.stamps.insert(young.clone(), stamp);
    tree.stamps.remove(unknown);
    for path in &all[4..20] {
        tree.touch(path);
    }
    for _ in 0..2 {
        let opened = tree.opened();
        assert!(opened.contains(young) && opened.contains(unknown));
    }
    assert_eq!(tree.opened().len(), 2);
}

#[test]
fn what_fills_several_pages_is_remembered_file_by_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(folder.path());
    for path in tree.volunteers() {
        let text = tree.files.bytes(&path).unwrap().to_vec();
        for copy in 0..25 {
            let path = path.replace(".toml", &format!("-{copy}.toml"));
            tree.put(&path, &text);
        }
    }
    let cold = tree.cold();
    assert_eq!(tree.told().0, cold);
    assert_eq!(tree.told(), (cold.clone(), Vec::new()));
    let all = tree.volunteers();
    let touched: Vec<String> = all.iter().step_by(all.len() / 5).cloned().collect();
    touched.iter().for_each(|path| tree.touch(path));
    let (told, mut read) = tree.told();
    read.sort();
    assert_eq!((told, read), (cold, touched));
}

#[test]
fn whatever_is_edited_a_second_run_says_what_a_first_would() {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(folder.path());
    let mut random = ChaCha8Rng::seed_from_u64(11);
    for _ in 0..12 {
        for _ in 0..random.next_u32() % 4 {
            let paths: Vec<String> = match random.next_u32() % 4 {
                0 => tree.stamps.keys().cloned().collect(),
                _ => tree.volunteers(),
            };
            let mut pick = |from: usize| random.next_u32() as usize % from;
            let path = &paths[pick(paths.len())];
            let text = tree.files.bytes(path).unwrap().to_vec();
            match pick(4) {
                0 => tree.touch(path),
                1 => {
                    tree.files.remove(path);
                    tree.stamps.remove(path);
                }
                2 => tree.put(path, &text[..pick(text.len() + 1)]),
                _ => {
                    let mut text = text;
                    let at = pick(text.len().max(1));
                    text.splice(at..at, *b"aliases = [\"tx-9\"]\n");
                    tree.put(path, &text);
                }
            }
        }
        assert_eq!(tree.told().0, tree.cold());
    }
}

#[test]
fn a_broken_cache_is_made_anew_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(folder.path());
    let told = tree.cold();
    let mut random = ChaCha8Rng::seed_from_u64(5);
    for round in 0..15 {
        assert_eq!(tree.told().0, told);
        for entry in std::fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            let mut bytes = std::fs::read(&path).unwrap();
            let at = random.next_u32() as usize % bytes.len();
            match round % 5 {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << (random.next_u32() % 8),
                2 => bytes = vec![0xff; at],
                3 => bytes.rotate_left(at),
                _ => bytes.extend_from_within(..at),
            }
            std::fs::write(&path, bytes).unwrap();
        }
    }
    // It was healed each time.
    tree.told();
    assert_eq!(tree.told().1, [""; 0]);
    assert_eq!(tree.opened(), [""; 0]);
}

#[test]
fn the_program_says_the_same_with_and_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("cache");
    // What is held of the other files is there for all questions.
    jiedao_in(&place, &["points", "--year", "2013"]);
    for args in [
        &["validate", "--format", "json", "--today", "2015-06-30"][..],
        &[
            "points",
            "--year",
            "2014",
            "--format",
            "json",
            "--today",
            "2015-06-30",
        ],
        &["report", "structure", "--format", "csv"],
    ] {
        let bare = jiedao_in(&place, &[args, &["--no-cache"]].concat());
        let before = std::fs::read_dir(&place).map_or(0, Iterator::count);
        for _ in 0..2 {
            assert_eq!(jiedao_in(&place, args), bare);
        }
        // What was found in all handbooks together has two files of its own.
        let more = if args[0] == "validate" { 3 } else { 1 };
        assert_eq!(std::fs::read_dir(&place).unwrap().count(), before + more);
    }
    // Where it cannot be written, there is none.
    let file = folder.path().join("file");
    std::fs::write(&file, "mine").unwrap();
    assert_eq!(
        jiedao_in(&file, &["validate", "--today", "2015-06-30"]).0,
        0
    );
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
}
