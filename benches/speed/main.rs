//! How long `validate` and `points` take, as a ratio to a floor taken in the same run: to walk
//! the tree and read every byte with the same threads.
//!
//! `cargo bench` makes trees of 1 000 and 10 000 volunteers with 20 entries each and prints a
//! table; `cargo bench -- 100000` adds one of 100 000. Medians of five runs, warm page cache.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use jiedao::store::{Source, What, Worktree};
use rayon::prelude::*;

const RUNS: usize = 5;
const ENTRIES: usize = 20;

fn median(mut run: impl FnMut()) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}

fn floor(root: &Path) -> usize {
    let tree = Worktree::new(root);
    let listed = tree.list().expect("the tree can be listed");
    let files = listed.into_par_iter().filter(|l| l.what == What::File);
    let read = files.map_init(Vec::new, |buffer, l| {
        tree.read(&l.path, buffer).expect("the file can be read");
        buffer.len()
    });
    read.sum()
}

fn jiedao(root: &Path, args: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_jiedao"))
        .arg("--data")
        .arg(root)
        .args(args)
        .args(["--today", "2015-06-30"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("jiedao runs");
    assert!(status.code().is_some_and(|code| code < 2));
}

fn tree(folder: &Path, volunteers: usize) -> PathBuf {
    let root = folder.join(volunteers.to_string());
    let made = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--release", "--example", "generate", "--"])
        .args(["--volunteers", &volunteers.to_string()])
        .args(["--entries", &ENTRIES.to_string()])
        .arg(&root)
        .stdout(Stdio::null())
        .status()
        .expect("the generator runs");
    assert!(made.success());
    root
}

#[allow(clippy::print_stdout)] // a bench is there to print
fn main() {
    let mut sizes = vec![1_000, 10_000];
    sizes.extend(std::env::args().filter_map(|arg| arg.parse::<usize>().ok()));
    let folder = tempfile::tempdir().expect("a temporary folder");
    println!(
        "{:>10} {:>9} {:>9} {:>6} {:>9} {:>6}",
        "volunteers", "floor", "validate", "ratio", "points", "ratio"
    );
    for size in sizes {
        let root = tree(folder.path(), size);
        let floor = median(|| {
            floor(&root);
        });
        let validate = median(|| jiedao(&root, &["validate", "--format", "json"]));
        let points = median(|| jiedao(&root, &["points", "--year", "2014", "--format", "json"]));
        let ratio = |time: Duration| time.as_secs_f64() / floor.as_secs_f64();
        println!(
            "{size:>10} {:>8.3}s {:>8.3}s {:>6.1} {:>8.3}s {:>6.1}",
            floor.as_secs_f64(),
            validate.as_secs_f64(),
            ratio(validate),
            points.as_secs_f64(),
            ratio(points),
        );
    }
}
