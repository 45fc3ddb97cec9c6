//! What was found in all handbooks together is found again, or looked for anew: a run after an
//! edit says what one without a cache would, of every case of every rule.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiedao::rules::{Day, check};
use jiedao::store::{Cache, Memory, Paths, Source, Stamp};
use jiedao::street::{Frame, Handbook, Remembering, Visitor};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use rayon::prelude::*;

use super::cache::stamped;
use super::cases::{cases, lay, tree_of};

/// Handbooks beside those of a case: of few, one that changed is many, and all is held anew.
const OTHERS: usize = 70;

/// A tree in memory whose files have stamps.
struct Tree {
    files: Memory,
    stamps: BTreeMap<String, Stamp>,
    cache: Option<Cache>,
    clock: i64,
}

impl Source for Tree {
    fn list(&self) -> io::Result<Paths> {
        stamped(&self.files, &self.stamps)
    }
    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        self.files.read(path, into)
    }
    fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }
}

impl Tree {
    fn new(mut files: Memory, folder: &Path) -> Self {
        for nth in 0..OTHERS {
            let path = format!("communities/tong-xin/volunteers/zz{nth:03}.toml");
            let text = format!("name = \"某{nth}\"\nparty = \"群众\"\nstatus = \"在职\"\n");
            files.put(path, text);
        }
        let listed = files.list().unwrap().into_iter();
        let paths: Vec<String> = listed.map(|item| item.path).collect();
        let mut tree = Self {
            files,
            stamps: BTreeMap::new(),
            cache: Cache::new(Some(folder.to_owned()), folder),
            clock: 0,
        };
        paths.iter().for_each(|path| tree.touch(path));
        tree
    }

    fn touch(&mut self, path: &str) {
        self.clock += 1;
        if let Some(bytes) = self.files.bytes(path) {
            let stamp = Stamp::new(bytes.len() as u64, self.clock, self.clock, 7);
            self.stamps.insert(path.to_owned(), stamp);
        }
    }

    fn put(&mut self, path: &str, text: &str) {
        self.files.put(path, text);
        self.touch(path);
    }

    fn handbooks(&self) -> Vec<String> {
        self.files_of(true)
    }

    /// The files of handbooks, or of all other records.
    fn files_of(&self, handbooks: bool) -> Vec<String> {
        let paths = self.stamps.keys();
        let here = paths.filter(|path| path.contains("/volunteers/") == handbooks);
        here.cloned().collect()
    }

    fn verdicts(&self, day: Day) -> String {
        format!("{:?}", check(self, day).unwrap().verdicts)
    }

    /// The same without a cache.
    fn cold(&mut self, day: Day) -> String {
        let cache = self.cache.take();
        let told = self.verdicts(day);
        self.cache = cache;
        told
    }

    /// Edits a handbook somehow, in its head or its entries.
    fn edit(&mut self, random: &mut ChaCha8Rng) {
        let mut pick = |from: usize| random.next_u32() as usize % from.max(1);
        let all = self.handbooks();
        let mine = all.len().saturating_sub(OTHERS);
        // Mostly one of the case's own.
        let path = match pick(4) {
            0 => &all[pick(all.len())],
            _ => &all[pick(mine)],
        };
        let bytes = self.files.bytes(path).unwrap_or_default();
        let text = String::from_utf8_lossy(bytes).into_owned();
        let entry = "\n[[entry]]\nid = \"e-9\"\ndate = 2015-03-01\nitem = \"巡逻\"\nhours = 1\n";
        let lines: Vec<&str> = text.lines().collect();
        let at = pick(lines.len());
        let without = |at: usize| [&lines[..at], lines.get(at + 1..).unwrap_or_default()].concat();
        let own = text.rfind("[[entry]]").map(|at| &text[at..]);
        let text = match pick(9) {
            0 => format!("{text}\n# more\n"),
            1 => text + entry,
            2 => format!("{text}\n{}\n", own.unwrap_or("[[redeem]]")),
            3 => format!("{text}{entry}recorded_by = \"zz001\"\nnote = \"13812345678\"\n"),
            4 => format!("{text}{entry}recorded_by = \"nobody\"\n"),
            5 => format!("aliases = [\"nobody\"]\n{text}"),
            6 => format!("nmae = 1\n{text}"),
            7 => format!("left = 2014-01-01\n{text}"),
            _ => without(at).join("\n"),
        };
        let path = path.clone();
        self.put(&path, &text);
    }
}

impl Tree {
    /// Edits another record somehow.
    fn edit_other(&mut self, random: &mut ChaCha8Rng) {
        let mut pick = |from: usize| random.next_u32() as usize % from.max(1);
        let all = self.files_of(false);
        let path = &all[pick(all.len())];
        let bytes = self.files.bytes(path).unwrap_or_default();
        let text = String::from_utf8_lossy(bytes).into_owned();
        let mut lines: Vec<&str> = text.lines().collect();
        let at = pick(lines.len());
        match pick(5) {
            0 => lines.insert(0, "# more"),
            1 => lines.insert(0, "aliases = [\"nobody\"]"),
            2 if at < lines.len() => lines.insert(at, lines[at]),
            _ if at < lines.len() => drop(lines.remove(at)),
            _ => {}
        }
        let (path, text) = (path.clone(), lines.join("\n"));
        self.put(&path, &text);
    }
}

#[test]
fn of_every_case_a_run_after_an_edit_says_what_a_cold_one_does() {
    let mut base = Memory::new();
    lay(&mut base, &cases().join("base"));
    let mut all = Vec::new();
    for rule in std::fs::read_dir(cases().join("rules")).unwrap() {
        let rule = std::fs::read_dir(rule.unwrap().path()).unwrap();
        all.extend(rule.map(|case| case.unwrap().path()));
    }
    all.sort();
    let wrong = all.par_iter().enumerate().filter(|(nth, case)| {
        let (files, day, _) = tree_of(&base, case);
        let folder = tempfile::tempdir().unwrap();
        let mut tree = Tree::new(files, folder.path());
        let mut random = ChaCha8Rng::seed_from_u64(*nth as u64);
        tree.verdicts(day);
        (0..4).any(|nth| {
            match nth {
                0 => tree.edit(&mut random),
                _ => tree.edit_other(&mut random),
            }
            let cold = tree.cold(day);
            // What is not known at first is the second time.
            (0..2).any(|_| tree.verdicts(day) != cold)
        })
    });
    let wrong: Vec<_> = wrong.map(|(_, case)| case).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_found_in_the_sums_stays_found_where_former_ids_come_and_go() {
    let mut base = Memory::new();
    lay(&mut base, &cases().join("base"));
    let (files, day, _) = tree_of(&base, &cases().join("rules/P314/bad"));
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(files, folder.path());
    let meeting = "communities/tong-xin/meetings/2014-04-10-ting-zheng.toml";
    let handbook = tree.handbooks();
    let handbook = handbook.iter().find(|path| path.contains("/tx101-9."));
    let handbook = handbook.unwrap().clone();
    let text = |tree: &Tree, path: &str| {
        let bytes = tree.files.bytes(path).unwrap().to_vec();
        String::from_utf8(bytes).unwrap()
    };
    let present = text(&tree, meeting);
    let former = present.replace("chair = \"tx101-9\"", "chair = \"tx-old\"");
    assert_ne!(former, present);
    let plain = text(&tree, &handbook);
    let renamed = format!("aliases = [\"tx-old\"]\n{plain}");
    // With a former id there are two rounds, and nothing is found in the first: so it is when
    // the cache is made.
    tree.put(&handbook, &renamed);
    for (path, text) in [
        (meeting, &former),
        (meeting, &present),
        (meeting, &former),
        (&*handbook, &plain),
        (&*handbook, &renamed),
        (meeting, &present),
        (&*handbook, &plain),
    ] {
        tree.put(path, text);
        let cold = tree.cold(day);
        assert!(cold.contains("P314"));
        assert_eq!(
            [tree.verdicts(day), tree.verdicts(day)],
            [cold.clone(), cold]
        );
    }
}

/// Keeps how many entries there are, and finds nothing.
struct Entries;

impl Visitor for Entries {
    type Kept = usize;
    type Sum = usize;
    fn remembering(&self) -> Option<Remembering<usize>> {
        let day = jiff::civil::date(2015, 6, 30);
        Some(Remembering::new("entries".to_owned(), day))
    }
    fn begin(&self, _: &Frame) -> usize {
        0
    }
    fn look(&self, _: &Frame, handbook: &Handbook) -> usize {
        handbook.record.entry.len()
    }
    fn fold(&self, sum: &mut usize, _: &Handbook, kept: usize) {
        *sum += kept;
    }
}

#[test]
fn it_is_looked_for_anew_where_a_handbook_gives_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::new(Memory::new(), folder.path());
    let looked = [AtomicUsize::new(0), AtomicUsize::new(0)];
    let count = || looked.each_ref().map(|way| way.load(Ordering::Relaxed));
    let look = |way: usize| {
        looked[way].fetch_add(1, Ordering::Relaxed);
        Vec::new()
    };
    // How often the street is looked at, and the sum.
    let looks = |tree: &Tree| {
        let before = count();
        let frame = Frame::load(tree).unwrap();
        frame.with_findings(tree, &Entries, |_| look(0), |_, _| look(1));
        let after = count();
        (after[0] - before[0], after[1] - before[1])
    };
    assert_eq!((looks(&tree), looks(&tree)), ((1, 1), (0, 0)));
    let path = "communities/tong-xin/volunteers/zz007.toml";
    let text = String::from_utf8(tree.files.bytes(path).unwrap().to_vec()).unwrap();
    let more = |more: &str| format!("{text}\n{more}\n");
    // Nothing that anybody else looks at: a comment, and a fault of its own.
    for same in [more("# more"), text.clone()] {
        tree.put(path, &same);
        assert_eq!(looks(&tree), (0, 0), "{same}");
    }
    let entry = "[[entry]]\nid = \"e-9\"\ndate = 2015-03-01\nitem = \"巡逻\"\nrecorded_by = ";
    for (other, ways) in [
        // What the visitor keeps; the record; a reference; what may tell of a person.
        (more(&format!("{entry}\"zz001\"")), (0, 1)),
        (text.replace("在职", "离退休"), (1, 0)),
        (format!("relation = \"社区\"\n{text}"), (1, 0)),
        (format!("aliases = [\"zz\"]\n{text}"), (1, 0)),
        (more(&format!("{entry}\"nobody\"")), (1, 1)),
        (format!("{text}note = \"电话 13812345678\"\n"), (1, 0)),
        // What is read in part.
        (more("[[redeem]]"), (1, 1)),
        (more("nmae = 1"), (1, 1)),
    ] {
        tree.put(path, &other);
        assert_eq!((looks(&tree), looks(&tree)), (ways, (0, 0)), "{other}");
        tree.put(path, &text);
        assert_eq!(looks(&tree), ways, "{other}");
    }
    // One more, and one less.
    let new = "communities/tong-xin/volunteers/zz007-1.toml";
    tree.put(new, &text);
    assert_eq!((looks(&tree), looks(&tree)), ((1, 1), (0, 0)));
    tree.files.remove(new);
    assert_eq!((looks(&tree), looks(&tree)), ((1, 1), (0, 0)));
    // Another record.
    tree.put("jiedao.toml", "name = \"x\"\n");
    assert_eq!((looks(&tree), looks(&tree)), ((1, 1), (0, 0)));
}
