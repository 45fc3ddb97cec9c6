//! `jiedao list`.

use anyhow::bail;

use super::filters::Filters;
use super::order::Order;
use super::{Context, output};
use crate::diag::Arg;
use crate::report::list::Listing;
use crate::street::Frame;

#[derive(clap::Args)]
pub struct Args {
    kind: String,
    #[arg(long)]
    as_of: Option<String>,
    #[command(flatten)]
    order: Order,
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let as_of = args
        .as_of
        .as_deref()
        .map(|day| context.day(Some(day)))
        .transpose()?;
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    let kind = super::kind_named(&voice, &args.kind)?;
    let choice = args.filters.choice(&frame, &voice)?;
    let listing = Listing {
        kind,
        choice: &choice,
        as_of,
    };
    if let Some(word) = listing.misplaced() {
        let args = [
            ("kind", Arg::Word(kind.info().word)),
            ("filter", Arg::Word(word)),
        ];
        bail!(voice.say("list-no-such-filter", &args));
    }
    let mut report = listing.build(frame, &context.tree);
    args.order.arrange(&mut report, &voice)?;
    output::print(context, &report, &voice, &args.output)?;
    Ok(0)
}
