//! The floors: what nobody who reads a tree, or looks whether it has changed, can stay below.
//!
//! The tree is listed as jiedao lists it, and files are opened by whole path, on all threads; of
//! what is read nothing is made. Only this is timed, not the start of the process.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use jiedao::store::{Listed, Source, What, Worktree};
use rayon::prelude::*;

use crate::run::THREADS;

/// The word by which this process is asked for a floor of a tree.
pub const WORD: &str = "--floor";

/// To list a tree and read every byte.
pub const READ: &str = "read";
/// To list a tree and look at the size of every file.
pub const STAT: &str = "stat";

/// A floor of a tree, taken once.
pub fn ask(floor: &str, root: &Path) -> Duration {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args([WORD, floor])
        .arg(root)
        .env("RAYON_NUM_THREADS", THREADS)
        .output()
        .expect("the floor is taken");
    let told = String::from_utf8(output.stdout).expect("a number");
    Duration::from_nanos(told.trim().parse().expect("a number"))
}

/// Answers [`ask`].
#[allow(clippy::print_stdout)] // the answer
pub fn answer(floor: &str, root: &str) -> ExitCode {
    let take = if floor == READ { read } else { stat };
    // The threads are there before the clock runs.
    rayon::broadcast(|_| ());
    let start = Instant::now();
    std::hint::black_box(take(Path::new(root)));
    println!("{}", start.elapsed().as_nanos());
    ExitCode::SUCCESS
}

fn files(tree: &Worktree) -> impl ParallelIterator<Item = Listed> {
    let listed = tree.list().expect("the tree can be listed").into_runs();
    listed
        .into_par_iter()
        .flatten()
        .filter(|l| l.what == What::File)
}

fn read(root: &Path) -> u64 {
    let tree = Worktree::new(root);
    let read = files(&tree).map_init(Vec::new, |buffer, file| {
        tree.read(&file.path, buffer).expect("the file can be read");
        buffer.len() as u64
    });
    read.sum()
}

fn stat(root: &Path) -> u64 {
    let tree = Worktree::new(root);
    let size = |file: Listed| {
        let about = root.join(&file.path).symlink_metadata();
        about.expect("the file is there").len()
    };
    files(&tree).map(size).sum()
}
