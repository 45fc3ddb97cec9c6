//! `jiedao points`.

use anyhow::bail;
use jiff::civil::Date;

use super::filters::Filters;
use super::order::Order;
use super::{Context, output, value};
use crate::diag::Arg;
use crate::points::{By, Choice, Missing};
use crate::report::points::Adding;
use crate::street::Frame;

/// What has no meaning for the handbook of one volunteer.
const NOT_OF_ONE: [&str; 12] = [
    "by",
    "all",
    "from",
    "to",
    "sort",
    "community",
    "grid",
    "building",
    "volunteer",
    "item",
    "party",
    "status",
];

#[derive(clap::Args)]
pub struct Args {
    #[arg(long, conflicts_with_all = ["from", "to"], value_parser = value::year)]
    year: Option<i16>,
    #[arg(long, value_name = "DATE", value_parser = value::day)]
    from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = value::day)]
    to: Option<Date>,
    #[arg(long, value_name = "KEY", default_value = "volunteer", value_parser = By::WORDS.to_vec())]
    by: String,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    order: Order,
    #[arg(long, value_name = "VOLUNTEER", conflicts_with_all = NOT_OF_ONE)]
    explain: Option<String>,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let today = context.today();
    if let Some(volunteer) = &args.explain {
        return super::book::run(context, volunteer, args.year, today, &args.output);
    }
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    if let (Some(from), Some(to)) = (args.from, args.to)
        && from > to
    {
        let days = [("from", Arg::Date(from)), ("to", Arg::Date(to))];
        bail!(voice.say("error-days-turned", &days));
    }
    let choice = Choice {
        from: args.from,
        to: args.to,
        ..args.filters.choice(context, &frame, &voice)?
    };
    let by = By::parse(&args.by).unwrap_or(By::Volunteer);
    let adding = Adding::new(&frame, today, args.year, by, choice, args.all);
    let (street, added) = frame.with_people(&context.tree, &adding);
    let left_out = added.left_out;
    let mut report = adding.report(&street, added);
    args.order.arrange(&mut report, &voice)?;
    output::print(context, &report, &voice, &args.output)?;
    let code = super::incomplete(&Missing::of(&street, left_out), &voice)?;
    // The program ends: to give back a street piece by piece would only take time.
    std::mem::forget((street, report));
    Ok(code)
}
