//! What is measured of a tree: programs and floors in turns.

use std::process::Command;
use std::time::Duration;

use crate::ENTRIES;
use crate::floor::{self, READ, STAT};
use crate::run::{Run, middle, timed, watched};
use crate::start::PROGRAM;
use crate::tree::{Edit, Tree};

/// What is run, and how it is called.
pub const COMMANDS: [(&str, &[&str]); 2] = [
    ("validate", &["validate", "--format", "json"]),
    ("points", &["points", "--year", "2014", "--format", "json"]),
];

const ROUNDS: usize = 5;

/// Trees of more volunteers have no round that is not counted: they lie in the page cache since
/// they were committed. Their caches are written once.
const LARGE: usize = 100_000;

/// A file that was written more lately may be written again without its times telling, and is
/// not remembered.
const SETTLED: Duration = Duration::from_secs(3);

/// A run of each command.
pub type Runs = [Run; 2];

/// What was measured of a tree.
pub struct Measured {
    /// How many there are.
    pub volunteers: usize,
    /// To walk the tree and read every byte.
    pub read: Duration,
    /// To walk the tree and look at the size of every file.
    pub stat: Duration,
    /// What git takes to see what has changed.
    pub git: Duration,
    /// Without a cache.
    pub cold: Runs,
    /// Those that write the cache.
    pub writing: Runs,
    /// With a cache, after one handbook was edited in each of the ways.
    pub warm: [Runs; Edit::ALL.len()],
}

impl Measured {
    /// Measures a tree.
    pub fn of(tree: &Tree, volunteers: usize) -> Self {
        let (first, writings) = match volunteers > LARGE {
            true => (0, 1),
            false => (1, ROUNDS),
        };
        let floor = |what| floor::ask(what, tree.root());
        let (read, cold) = rounds(first, ROUNDS, || {
            let read = floor(READ);
            let runs = COMMANDS.map(|(_, args)| watched(jiedao(tree, args).arg("--no-cache")));
            // Before and after: the longest runs are between.
            ([read, floor(READ)], runs)
        });
        // A small tree was made a moment ago.
        std::thread::sleep(SETTLED);
        let (_, writing) = rounds(0, writings, || {
            tree.forget();
            (
                (),
                COMMANDS.map(|(_, args)| watched(&mut jiedao(tree, args))),
            )
        });
        let (mut looked, mut edits) = (Vec::new(), 0);
        let warm = Edit::ALL.map(|edit| {
            let (floors, runs) = rounds(first, ROUNDS, || {
                edits += 1;
                tree.edit(edit, edits);
                let looked = (timed(&mut tree.git_status()), floor(STAT));
                let run = |(_, args): (_, &[&str])| watched(&mut jiedao(tree, args));
                (looked, COMMANDS.map(run))
            });
            looked.extend(floors);
            runs
        });
        Self {
            volunteers,
            read: middle(read.into_iter().flatten()),
            stat: middle(looked.iter().map(|(_, stat)| *stat)),
            git: middle(looked.iter().map(|(git, _)| *git)),
            cold,
            writing,
            warm,
        }
    }

    /// Entries of all volunteers.
    pub fn entries(&self) -> usize {
        self.volunteers * ENTRIES
    }
}

/// The floors of some rounds, and the middle of the runs, after rounds that are not counted.
fn rounds<F>(first: usize, counted: usize, mut round: impl FnMut() -> (F, Runs)) -> (Vec<F>, Runs) {
    (0..first).for_each(|_| drop(round()));
    let (floors, runs): (Vec<F>, Vec<Runs>) = (0..counted).map(|_| round()).unzip();
    let middle = |i: usize| Run::middle(&runs.iter().map(|runs| runs[i]).collect::<Vec<_>>());
    (floors, [middle(0), middle(1)])
}

/// Jiedao over a tree.
fn jiedao(tree: &Tree, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .arg("--data")
        .arg(tree.root())
        .args(args)
        .args(["--today", "2015-06-30"])
        .env("JIEDAO_CACHE_DIR", tree.cache())
        .env_remove("JIEDAO_LANG");
    command
}
