//! How long the program takes and what memory it needs, as ratios to floors taken in the same run,
//! and how that grows with the tree.
//!
//! `cargo bench` makes trees of 50 to 50 000 volunteers with 20 entries each (1 000 to 1 000 000
//! entries) and prints five tables: how it starts, cold runs, warm runs, memory, and growth;
//! `cargo bench -- 100000` adds a larger tree, `-- 500000` the district of 10 million entries,
//! which takes some 6 GB of disk with its repository and some minutes; `-- --only 50 1000`
//! measures just these.
//!
//! Each figure is the middle of five runs, of starts of 51, all with two threads and a warm page
//! cache. Programs and floors take turns, so that a machine that slows down slows down both. A
//! figure that misses its bar has a `!` behind it.

mod floor;
mod measure;
mod run;
mod start;
mod table;
mod tree;

use std::process::ExitCode;

use measure::Measured;
use start::Start;
use tree::Tree;

/// Entries of every volunteer.
const ENTRIES: usize = 20;
/// Sizes by volunteers.
const SIZES: [usize; 4] = [50, 1_000, 10_000, 50_000];

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

#[allow(clippy::print_stderr)] // what is printed comes last, and may take minutes
fn main() -> ExitCode {
    // Floors are taken in a process that has as many threads as the others.
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [floor::WORD, floor, root] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return floor::answer(floor, root);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let start = Start::measured(folder.path());
    let mut all = Vec::new();
    for volunteers in sizes() {
        eprintln!("{volunteers} volunteers: a tree is made");
        let tree = Tree::made(folder.path(), volunteers, ENTRIES);
        eprintln!("{volunteers} volunteers: it is measured");
        all.push(Measured::of(&tree, volunteers));
    }
    table::start(&start);
    table::cold(&all);
    table::warm(&all);
    table::memory(&all);
    table::growth(&all);
    ExitCode::SUCCESS
}
