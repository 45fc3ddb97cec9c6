//! Runs of a program: their time, and the most memory that one held.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::tree::Tree;

/// How many threads everything has that uses several.
pub const THREADS: &str = "2";

const RUNS: usize = 5;
/// How often it is looked how much a program holds.
const LOOK: Duration = Duration::from_millis(1);

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// By the clock, the middle of five.
    pub time: Duration,
    /// The most that lay in memory, in bytes.
    pub peak: u64,
}

/// The middle one of five, after one that is not counted.
pub fn median(mut run: impl FnMut() -> Duration) -> Duration {
    run();
    let mut times: [Duration; RUNS] = std::array::from_fn(|_| run());
    times.sort_unstable();
    times[RUNS / 2]
}

/// Runs jiedao over a tree, something being done before each run.
pub fn jiedao(tree: &Tree, args: &[&str], mut before: impl FnMut()) -> Run {
    let command = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jiedao"));
        command
            .arg("--data")
            .arg(tree.root())
            .args(args)
            .args(["--today", "2015-06-30"])
            .env("JIEDAO_CACHE_DIR", tree.cache())
            .env_remove("JIEDAO_LANG");
        command
    };
    let time = median(|| {
        before();
        timed(&mut command())
    });
    before();
    Run {
        time,
        peak: peak(&mut command()),
    }
}

/// How long a program runs.
pub fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let child = spawned(command);
    let time = || start.elapsed();
    ended(child, time)
}

/// The most memory that a program holds. The kernel keeps the mark while the program is there,
/// so that looking now and then misses only what comes in the last moment.
fn peak(command: &mut Command) -> u64 {
    let mut child = spawned(command);
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().is_ok_and(|ended| ended.is_none()) {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let mark = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = mark.and_then(|mark| mark.split_whitespace().next()?.parse::<u64>().ok());
        most = most.max(kib.unwrap_or_default() * 1024);
        std::thread::sleep(LOOK);
    }
    ended(child, || most)
}

fn spawned(command: &mut Command) -> Child {
    let command = command.env("RAYON_NUM_THREADS", THREADS);
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.spawn().expect("the program runs")
}

/// Waits for a program, and tells something as soon as it has ended.
fn ended<T>(mut child: Child, told: impl FnOnce() -> T) -> T {
    let status = child.wait().expect("the program ends");
    let told = told();
    // Findings make it 1, which is no failure.
    let done = status.code().is_some_and(|code| code < 2);
    assert!(done, "the program failed: {status}");
    told
}
