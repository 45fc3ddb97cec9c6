//! Writes a tree of records: the sub-district that ships with the project, or one of any size
//! for measuring. The same arguments give the same bytes.
//!
//!     cargo run --release --example generate -- DIR
//!     cargo run --release --example generate -- --volunteers 1000 --entries 20 --seed 7 DIR

mod activity;
mod assembly;
mod building;
mod calendar;
mod cast;
mod community;
mod course;
mod culture;
mod dice;
mod duty;
mod entry;
mod festival;
mod grid;
mod ledger;
mod life;
mod matter;
mod meeting;
mod mishap;
mod model;
mod name;
mod need;
mod notice;
mod office;
mod page;
mod place;
mod policy;
mod post;
mod reward;
mod scene;
mod seal;
mod service;
mod standard;
mod star;
mod subject;
mod team;
mod term;
mod tree;
mod unit;
mod volunteer;
mod witness;

use std::io::Write as _;
use std::path::PathBuf;

use clap::Parser;

/// The seed of the shipped tree: the day the newspaper page speaks of.
const SHIPPED: u64 = 20_140_521;

#[derive(Parser)]
#[command(about = "Writes a tree of records: the shipped one, or one of any size for measuring")]
struct Args {
    /// The folder to write, new or empty
    dir: PathBuf,
    /// So many volunteers, with places in proportion, instead of the shipped tree
    #[arg(long, requires = "entries", value_parser = clap::value_parser!(u32).range(20..=1_000_000))]
    volunteers: Option<u32>,
    /// So many handbook entries each, of 2013 and 2014
    #[arg(long, requires = "volunteers", value_parser = clap::value_parser!(u32).range(0..=5_000))]
    entries: Option<u32>,
    /// Another seed gives another tree
    #[arg(long, requires = "volunteers", default_value_t = 1)]
    seed: u64,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let size = args
        .volunteers
        .zip(args.entries)
        .map(|(volunteers, entries)| scene::Size {
            volunteers: volunteers as usize,
            entries: entries as usize,
        });
    let seed = if size.is_some() { args.seed } else { SHIPPED };
    let files = scene::build(&args.dir, seed, size.as_ref())?;
    writeln!(std::io::stdout(), "{}: {files} files", args.dir.display())?;
    Ok(())
}
