//! `jiedao list`.

use std::io::{self, Write};

use anyhow::bail;
use jiff::civil::Date;

use super::filters::Filters;
use super::order::Order;
use super::{Context, output, value};
use crate::diag::Arg;
use crate::lang::Voice;
use crate::record::KINDS;
use crate::report::list::Listing;
use crate::street::Frame;

// What is asked of no kind would be passed over, as if it had been answered.
#[derive(clap::Args)]
#[command(mut_group("Filters", |asked| asked.requires("kind")))]
#[command(mut_group("Order", |asked| asked.requires("kind")))]
#[command(mut_group("Output", |asked| asked.requires("kind")))]
pub struct Args {
    kind: Option<String>,
    #[arg(long, requires = "kind", value_name = "DATE", value_parser = value::day)]
    as_of: Option<Date>,
    #[command(flatten)]
    order: Order,
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    let Some(kind) = &args.kind else {
        kinds(&voice)?;
        return Ok(0);
    };
    let kind = super::kind_named(&voice, kind)?;
    let choice = args.filters.choice(context, &frame, &voice)?;
    let listing = Listing {
        kind,
        choice: &choice,
        as_of: args.as_of,
    };
    if let Some(word) = listing.misplaced() {
        let args = [
            ("kind", Arg::Word(kind.info().word)),
            ("filter", Arg::Word(word)),
        ];
        bail!(voice.say("list-no-such-filter", &args));
    }
    if listing.timeless() {
        let args = [("kind", Arg::Word(kind.info().word))];
        bail!(voice.say("list-timeless", &args));
    }
    let mut report = listing.build(frame, &context.tree);
    args.order.arrange(&mut report, &voice)?;
    output::print(context, &report, &voice, &args.output)?;
    Ok(0)
}

/// What can be listed.
fn kinds(voice: &Voice) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for info in KINDS {
        writeln!(out, "{:<12}  {}", info.name, voice.word(info.word))?;
    }
    Ok(())
}
