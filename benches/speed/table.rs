//! The tables that are printed.

#![allow(clippy::print_stdout)] // a bench is there to print

use std::time::Duration;

use crate::Measured;
use crate::run::Run;

/// The tree that growth is told against.
const BASE: usize = 1_000;

/// The headings of the first table.
pub fn head() {
    println!("seconds; cold without a cache (×: of read), warm after one edit (×: of stat)");
    println!(
        "{:>10} {:>10} {:>8} {:>8} {:>8} {:>16} {:>16} {:>16} {:>16}",
        "volunteers",
        "entries",
        "read",
        "stat",
        "git",
        "validate cold",
        "points cold",
        "validate warm",
        "points warm",
    );
}

/// A line of it.
pub fn line(tree: &Measured) {
    let pair = |run: &Run, floor: Duration| {
        let ratio = run.time.as_secs_f64() / floor.as_secs_f64();
        format!("{:.3} {ratio:>6.1}×", run.time.as_secs_f64())
    };
    print!("{:>10} {:>10}", tree.volunteers, tree.entries());
    for time in [tree.read, tree.stat, tree.git] {
        print!(" {:>8.3}", time.as_secs_f64());
    }
    let cold = tree.cold.iter().map(|run| pair(run, tree.read));
    let warm = tree.warm.iter().map(|run| pair(run, tree.stat));
    for cell in cold.chain(warm) {
        print!(" {cell:>16}");
    }
    println!();
}

/// The second table: time and memory of an entry, and how they grow.
pub fn growth(all: &[Measured]) {
    let base = all.iter().find(|tree| tree.volunteers == BASE);
    let Some(base) = base.or(all.first()) else {
        return;
    };
    let of = base.volunteers;
    println!("\nan entry, and its growth against {of} volunteers; the most memory in MiB");
    println!(
        "{:>10} {:<14} {:>10} {:>8} {:>8} {:>10} {:>8}",
        "volunteers", "", "µs", "growth", "MiB", "bytes", "growth",
    );
    for tree in all {
        let rows = [
            "validate cold",
            "points cold",
            "validate warm",
            "points warm",
        ];
        for ((name, run), first) in rows.iter().zip(runs(tree)).zip(runs(base)) {
            let time = |run: &Run, tree: &Measured| each(run.time.as_secs_f64() * 1e6, tree);
            let room = |run: &Run, tree: &Measured| each(run.peak as f64, tree);
            println!(
                "{:>10} {name:<14} {:>10.2} {:>7.0}% {:>8.1} {:>10.0} {:>7.0}%",
                tree.volunteers,
                time(run, tree),
                percent(time(run, tree), time(first, base)),
                run.peak as f64 / f64::from(1 << 20),
                room(run, tree),
                percent(room(run, tree), room(first, base)),
            );
        }
    }
}

fn runs(tree: &Measured) -> impl Iterator<Item = &Run> {
    tree.cold.iter().chain(&tree.warm)
}

fn each(whole: f64, tree: &Measured) -> f64 {
    whole / tree.entries() as f64
}

fn percent(now: f64, before: f64) -> f64 {
    (now / before - 1.0) * 100.0
}
