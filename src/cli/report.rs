//! `jiedao report`.

use std::cell::RefCell;
use std::io::{self, Write};

use anyhow::bail;

use super::filters::Filters;
use super::order::Order;
use super::{Context, output};
use crate::diag::Arg;
use crate::lang::Voice;
use crate::report::{Asked, Query, REPORTS, Refusal, named};
use crate::street::Frame;
use crate::text::nearest;

#[derive(clap::Args)]
pub struct Args {
    name: Option<String>,
    subject: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(i16).range(1900..3000))]
    year: Option<i16>,
    #[arg(long)]
    as_of: Option<String>,
    #[arg(long)]
    today: Option<String>,
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    order: Order,
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
        context.speak();
        let mut out = io::stdout().lock();
        for report in REPORTS {
            writeln!(out, "{:<14} {}", report.name, voice.word(report.about))?;
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
    if let (Some(subject), None) = (&args.subject, report.subject) {
        let told = [
            ("name", Arg::from(name.as_str())),
            ("subject", Arg::from(subject.as_str())),
        ];
        bail!(voice.say("error-no-subject-here", &told));
    }
    let choice = args.filters.choice(&frame, &voice)?;
    if let Some(filter) = super::filters::of_people(&choice).filter(|_| !report.people) {
        let told = [
            ("name", Arg::from(name.as_str())),
            ("filter", Arg::Word(filter)),
        ];
        bail!(voice.say("error-no-such-filter", &told));
    }
    let query = Query {
        year: args.year,
        as_of,
        today,
        subject: args.subject.clone(),
        choice,
    };
    let missing = RefCell::default();
    let asked = Asked {
        frame,
        source: &context.tree,
        query: &query,
        missing: &missing,
    };
    match report.make(asked) {
        Ok(mut report) => {
            args.order.arrange(&mut report, &voice)?;
            output::print(context, &report, &voice, &args.output)?;
        }
        Err(refusal) => bail!(refused(&refusal, name, &voice)),
    }
    super::incomplete(&missing.take(), &voice)
}

/// Why a report is not made, and what to ask for.
fn refused(refusal: &Refusal, name: &str, voice: &Voice) -> String {
    match refusal {
        Refusal::Unknown { kind, id, near } => super::lost(voice, *kind, id, near.clone()),
        Refusal::NoSubject(kind) => {
            let kind = voice.word(&format!("kind-{}", kind.as_str()));
            let args = [("name", Arg::from(name)), ("kind", Arg::from(kind))];
            voice.say("error-needs-subject", &args)
        }
    }
}
