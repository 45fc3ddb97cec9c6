//! Runs of programs: their time, and the most memory that one held.

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How many threads everything has that uses several.
pub const THREADS: &str = "2";

/// How soon it is looked how much a program holds; then less and less often, as every look holds
/// the program up for a moment.
const FIRST_LOOK: Duration = Duration::from_millis(1);
/// How long it is waited at most between two looks.
const LAST_LOOK: Duration = Duration::from_millis(40);

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// By the clock.
    pub time: Duration,
    /// The most that lay in memory, in bytes; nothing where that is not to be had.
    pub peak: u64,
}

impl Run {
    /// The middle of some runs, of time and of memory each.
    pub fn middle(runs: &[Run]) -> Self {
        Self {
            time: middle(runs.iter().map(|run| run.time)),
            peak: middle(runs.iter().map(|run| run.peak)),
        }
    }
}

/// The middle one.
pub fn middle<T: Ord + Copy>(values: impl IntoIterator<Item = T>) -> T {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_unstable();
    values[values.len() / 2]
}

/// How long a program runs.
pub fn timed(command: &mut Command) -> Duration {
    let start = Instant::now();
    let child = spawned(command);
    ended(child, start)
}

/// How long a program runs, and the most memory that it holds: another thread looks on.
pub fn watched(command: &mut Command) -> Run {
    let is_over = AtomicBool::new(false);
    let start = Instant::now();
    let child = spawned(command);
    let id = child.id();
    std::thread::scope(|scope| {
        let peak = scope.spawn(|| peak(id, &is_over));
        let time = ended(child, start);
        is_over.store(true, Ordering::Relaxed);
        let peak = peak.join().expect("it only looks");
        Run { time, peak }
    })
}

fn spawned(command: &mut Command) -> Child {
    let command = command.env("RAYON_NUM_THREADS", THREADS);
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.spawn().expect("the program runs")
}

/// Waits for a program, and says how long it ran.
fn ended(mut child: Child, start: Instant) -> Duration {
    let status = child.wait().expect("the program ends");
    let time = start.elapsed();
    // Findings make it 1, which is no failure.
    let done = status.code().is_some_and(|code| code < 2);
    assert!(done, "the program failed: {status}");
    time
}

/// The most memory that a program holds until it is over. The kernel keeps the mark while the
/// program is there, so that looking now and then misses only what comes in the last moment.
fn peak(id: u32, is_over: &AtomicBool) -> u64 {
    let status = format!("/proc/{id}/status");
    let mut most = 0;
    let mut pause = FIRST_LOOK;
    while !is_over.load(Ordering::Relaxed) {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let mark = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = mark.and_then(|mark| mark.split_whitespace().next()?.parse::<u64>().ok());
        most = most.max(kib.unwrap_or_default() * 1024);
        std::thread::sleep(pause);
        pause = (pause * 3 / 2).min(LAST_LOOK);
    }
    most
}
