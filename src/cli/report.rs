//! `jiedao report`.

use std::io::{self, Write};

use anyhow::bail;

use super::{Context, output};
use crate::diag::Arg;
use crate::points::Yearly;
use crate::report::{Material, Query, REPORTS, named};
use crate::street::Frame;
use crate::text::nearest;

#[derive(clap::Args)]
pub struct Args {
    name: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(i16).range(1900..3000))]
    year: Option<i16>,
    #[arg(long)]
    as_of: Option<String>,
    #[arg(long)]
    today: Option<String>,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let as_of = args
        .as_of
        .as_deref()
        .map(|day| context.day(Some(day)))
        .transpose()?;
    let today = context.day(args.today.as_deref())?;
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    let Some(name) = &args.name else {
        let mut out = io::stdout().lock();
        for report in REPORTS {
            writeln!(out, "{:<12} {}", report.name, voice.word(report.about))?;
        }
        return Ok(0);
    };
    let Some(report) = named(name) else {
        let names = || REPORTS.iter().map(|r| r.name);
        let near = nearest(name, names());
        let names: Vec<String> = names().map(str::to_owned).collect();
        let help = voice.say("error-unknown-report-help", &[("names", Arg::from(names))]);
        let told = match near {
            Some(near) => voice.say(
                "error-unknown-report-near",
                &[
                    ("name", Arg::from(name.as_str())),
                    ("near", Arg::from(near)),
                ],
            ),
            None => voice.say(
                "error-unknown-report",
                &[("name", Arg::from(name.as_str()))],
            ),
        };
        bail!("{told}\n{help}");
    };
    let mut yearly = Yearly::new(&frame, today);
    let street = frame.with_people(&context.tree, &mut yearly);
    let query = Query {
        year: args.year,
        as_of,
        today,
    };
    let material = Material {
        street: &street,
        query,
        years: &yearly.years,
    };
    output::print(&(report.build)(&material), &voice, &args.output)?;
    Ok(0)
}
