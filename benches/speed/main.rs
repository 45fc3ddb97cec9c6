//! How long `validate` and `points` take and what memory they need, as ratios to floors taken in
//! the same run, and how that grows with the tree.
//!
//! `cargo bench` makes trees of 50 to 50 000 volunteers with 20 entries each (1 000 to 1 000 000
//! entries) and prints two tables; `cargo bench -- 100000` adds a larger one, `-- 500000` the
//! district of 10 million entries, which takes some 4 GB of disk with its repository;
//! `-- --only 50 1000` measures just these. Medians of five runs, warm page cache, two threads.

mod floor;
mod run;
mod table;
mod tree;

use std::process::ExitCode;
use std::time::Duration;

use run::{Run, jiedao, median};
use tree::Tree;

/// Entries of every volunteer.
const ENTRIES: usize = 20;
/// Sizes by volunteers.
const SIZES: [usize; 4] = [50, 1_000, 10_000, 50_000];

const VALIDATE: &[&str] = &["validate", "--format", "json"];
const POINTS: &[&str] = &["points", "--year", "2014", "--format", "json"];

/// A file that was written more lately may be written again without its times telling, and is
/// not remembered.
const SETTLED: Duration = Duration::from_secs(3);

/// What was measured of a tree.
struct Measured {
    volunteers: usize,
    /// To walk the tree and read every byte.
    read: Duration,
    /// To walk the tree and look at the size and time of every file.
    stat: Duration,
    /// What git takes to see what has changed.
    git: Duration,
    /// Without a cache.
    cold: [Run; 2],
    /// With a cache, after one file was edited.
    warm: [Run; 2],
}

impl Measured {
    fn of(tree: &Tree, volunteers: usize) -> Self {
        let (read, stat) = floor::ask(tree.root());
        let git = median(|| run::timed(&mut tree.git_status()));
        let whole = |args: &[&str]| jiedao(tree, &[args, &["--no-cache"]].concat(), || ());
        let cold = [VALIDATE, POINTS].map(whole);
        // A small tree was made a moment ago.
        std::thread::sleep(SETTLED);
        let warm = [VALIDATE, POINTS].map(|args| jiedao(tree, args, || tree.edit()));
        Self {
            volunteers,
            read,
            stat,
            git,
            cold,
            warm,
        }
    }

    fn entries(&self) -> usize {
        self.volunteers * ENTRIES
    }
}

/// The sizes that are asked for.
fn sizes() -> Vec<usize> {
    let mut sizes = match std::env::args().any(|arg| arg == "--only") {
        true => Vec::new(),
        false => SIZES.to_vec(),
    };
    sizes.extend(std::env::args().filter_map(|arg| arg.parse::<usize>().ok()));
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

fn main() -> ExitCode {
    // Floors are measured in a process that has as many threads as the others.
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [floor::WORD, root] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return floor::answer(root);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut all = Vec::new();
    table::head();
    for volunteers in sizes() {
        let tree = Tree::made(folder.path(), volunteers, ENTRIES);
        let measured = Measured::of(&tree, volunteers);
        table::line(&measured);
        all.push(measured);
    }
    table::growth(&all);
    ExitCode::SUCCESS
}
