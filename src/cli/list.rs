//! `jiedao list`.

use anyhow::bail;

use super::filters::Filters;
use super::order::Order;
use super::{Context, output};
use crate::diag::Arg;
use crate::record::Kind;
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
    let named =
        |kind: &Kind| kind.as_str() == args.kind || voice.word(kind.info().word) == args.kind;
    let Some(kind) = Kind::ALL.into_iter().find(named) else {
        let names = Kind::ALL.iter().map(|kind| kind.as_str());
        let help: Vec<String> = names.clone().map(str::to_owned).collect();
        let told = super::unknown(&voice, "show-kind", &args.kind, names);
        let help = voice.say("list-kinds", &[("names", Arg::from(help))]);
        bail!("{told}\n{help}");
    };
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
