//! The tables that are printed, each with its bars in the heading.

#![allow(clippy::print_stdout)] // a bench is there to print

use std::time::Duration;

use crate::measure::{COMMANDS, Measured, Runs};
use crate::start::Start;
use crate::tree::Edit;

/// Times of a program that does nothing.
const START: f64 = 3.0;
/// MiB of the program.
const SIZE: f64 = 15.0;
/// Times of reading every byte.
const COLD: f64 = 4.0;
/// Times of `git status`.
const WARM: f64 = 2.0;
/// MiB of `validate` and of `points`, for as many volunteers and fewer.
const MEMORY: [f64; 2] = [128.0, 64.0];
const MEMORY_TO: usize = 100_000;
/// The tree that growth is told against, and how many percent it may be.
const BASE: usize = 1_000;
const GROWTH: f64 = 20.0;

/// How the program starts.
pub fn start(start: &Start) {
    println!("start: milliseconds, and times `true` (bar: {START}×)");
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("  {:<20} {:>8.2}", "true", ms(start.floor));
    for (arg, time) in start.said {
        let ratio = times(time, start.floor, START);
        println!(
            "  {:<20} {:>8.2} {ratio}",
            format!("jiedao {arg}"),
            ms(time)
        );
    }
    let size = mib(start.size);
    let mark = if size > SIZE { "!" } else { "" };
    let how = match start.stripped {
        true => "stripped",
        false => "as it is: `strip` is not installed",
    };
    println!("the program, {how}: {size:.1}{mark} MiB (bar: {SIZE})");
}

/// Runs without a cache.
pub fn cold(all: &[Measured]) {
    println!("\ncold, without a cache: seconds, and times reading every byte (bar: {COLD}×)");
    println!("{} {:>9} {}", head(), "read", names(17));
    for tree in all {
        print!("{} {:>9.4}", line(tree), tree.read.as_secs_f64());
        for run in tree.cold {
            let ratio = times(run.time, tree.read, COLD);
            print!(" {:>9.4}{ratio}", run.time.as_secs_f64());
        }
        println!();
    }
}

/// Runs with a cache.
pub fn warm(all: &[Measured]) {
    println!(
        "\nwarm, one file edited (a handbook: an entry of an open year, of a closed one, what stands \
        above them; a building): seconds, times `git status` (bar: {WARM}×), and times looking at every file"
    );
    println!(
        "{} {:<8} {:>9} {:>10} {}",
        head(),
        "edited",
        "look",
        "git status",
        names(25)
    );
    for tree in all {
        let (stat, git) = (tree.stat.as_secs_f64(), tree.git.as_secs_f64());
        for (edit, runs) in Edit::ALL.into_iter().zip(tree.warm) {
            let edit = edit.word();
            print!("{} {edit:<8} {stat:>9.4} {git:>10.4}", line(tree));
            for run in runs {
                let of_git = times(run.time, tree.git, WARM);
                let of_stat = times(run.time, tree.stat, f64::INFINITY);
                print!(" {:>9.4}{of_git}{of_stat}", run.time.as_secs_f64());
            }
            println!();
        }
    }
}

/// The most memory of each run.
pub fn memory(all: &[Measured]) {
    let [validate, points] = MEMORY;
    println!(
        "\nmemory at its most: MiB (bars, to {MEMORY_TO} volunteers: validate {validate}, \
        points {points})"
    );
    print!("{}", head());
    for (how, _) in all.first().map(kinds).into_iter().flatten() {
        print!(" {}", pair(how));
    }
    println!();
    for tree in all {
        print!("{}", line(tree));
        for (_, runs) in kinds(tree) {
            for (run, bar) in runs.iter().zip(MEMORY) {
                let over = tree.volunteers <= MEMORY_TO && mib(run.peak) > bar;
                let cell = told(run.peak, format!("{:.1}", mib(run.peak)));
                print!(" {cell:>14}{}", mark(over));
            }
        }
        println!();
    }
}

/// Time and memory of an entry, and how they grow.
pub fn growth(all: &[Measured]) {
    let base = all.iter().find(|tree| tree.volunteers == BASE);
    let Some(base) = base.or(all.first()) else {
        return;
    };
    let of = base.volunteers;
    println!(
        "\ngrowth of what an entry takes against the tree of {of} volunteers \
        (bar, of larger ones: {GROWTH} %)"
    );
    println!(
        "{} {:<17} {:>9} {:>8}  {:>9} {:>8}",
        head(),
        "run",
        "µs",
        "growth",
        "bytes",
        "growth"
    );
    for tree in all {
        for ((how, runs), (_, firsts)) in kinds(tree).into_iter().zip(kinds(base)) {
            for (((name, _), run), first) in COMMANDS.iter().zip(runs).zip(firsts) {
                let each = |whole: f64, tree: &Measured| whole / tree.entries() as f64;
                let grown = |now: f64, before: f64| {
                    let percent = (now / before - 1.0) * 100.0;
                    let over = tree.volunteers > of && percent > GROWTH;
                    format!("{percent:>6.0} %{}", mark(over))
                };
                let time = each(run.time.as_secs_f64() * 1e6, tree);
                let first_time = each(first.time.as_secs_f64() * 1e6, base);
                let room = each(run.peak as f64, tree);
                let first_room = each(first.peak as f64, base);
                println!(
                    "{} {:<17} {time:>9.3} {} {:>9} {}",
                    line(tree),
                    format!("{name} {how}"),
                    grown(time, first_time),
                    told(run.peak, format!("{room:.0}")),
                    told(run.peak, grown(room, first_room)),
                );
            }
        }
    }
}

/// Of warm runs those after what is edited most.
fn kinds(tree: &Measured) -> [(&'static str, Runs); 3] {
    let [warm, ..] = tree.warm;
    [
        ("cold", tree.cold),
        ("writing", tree.writing),
        ("warm", warm),
    ]
}

/// How the first two columns are headed, and what stands in them.
fn head() -> String {
    format!("{:>10} {:>9}", "volunteers", "entries")
}

fn line(tree: &Measured) -> String {
    format!("{:>10} {:>9}", tree.volunteers, tree.entries())
}

/// The commands over their columns.
fn names(width: usize) -> String {
    let name = |(name, _): (&str, _)| format!("{name:>9}{:width$}", "", width = width - 9);
    COMMANDS.map(name).join(" ")
}

fn pair(how: &str) -> String {
    COMMANDS
        .map(|(name, _)| format!("{:>14} ", format!("{how} {name}")))
        .join("")
}

/// A ratio, marked where it is over its bar.
fn times(time: Duration, floor: Duration, bar: f64) -> String {
    let ratio = time.as_secs_f64() / floor.as_secs_f64();
    format!("{ratio:>6.1}×{}", mark(ratio > bar))
}

fn mark(over: bool) -> char {
    if over { '!' } else { ' ' }
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// What is not to be had on a system is a hyphen.
fn told(bytes: u64, cell: String) -> String {
    if bytes == 0 { "-".to_owned() } else { cell }
}
