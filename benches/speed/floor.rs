//! The floors: what nobody who reads a tree, or looks whether it has changed, can stay below.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use jiedao::store::{Listed, Source, What, Worktree};
use rayon::prelude::*;

use crate::run::{THREADS, median};

/// The word by which this process is asked for the floors of a tree.
pub const WORD: &str = "--floor-of";

/// The floors of a tree: to read every file, and to stat every file.
pub fn ask(root: &Path) -> (Duration, Duration) {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .arg(WORD)
        .arg(root)
        .env("RAYON_NUM_THREADS", THREADS)
        .output()
        .expect("the floors are measured");
    let told = String::from_utf8(output.stdout).expect("numbers");
    let mut times = told.split_whitespace().map(|nanos| {
        let nanos = nanos.parse().expect("a number");
        Duration::from_nanos(nanos)
    });
    let mut next = || times.next().expect("two times");
    (next(), next())
}

/// Answers [`ask`].
#[allow(clippy::print_stdout)] // the answer
pub fn answer(root: &str) -> ExitCode {
    let root = Path::new(root);
    let read = timed(|| read(root));
    let stat = timed(|| stat(root));
    println!("{} {}", read.as_nanos(), stat.as_nanos());
    ExitCode::SUCCESS
}

fn timed(mut run: impl FnMut() -> u64) -> Duration {
    median(|| {
        let start = Instant::now();
        std::hint::black_box(run());
        start.elapsed()
    })
}

fn files(tree: &Worktree) -> impl ParallelIterator<Item = Listed> {
    let listed = tree.list().expect("the tree can be listed");
    listed.into_par_iter().filter(|l| l.what == What::File)
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
