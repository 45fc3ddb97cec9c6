//! `jiedao report`.

use std::cell::RefCell;
use std::io::{self, Write};

use anyhow::bail;
use jiff::civil::Date;

use super::filters::{Filters, of_people};
use super::order::Order;
use super::{Context, output, value};
use crate::diag::Arg;
use crate::lang::Voice;
use crate::report::{Asked, Query, REPORTS, Refusal, Registered, named};
use crate::street::Frame;
use crate::text::nearest;

// What is asked of no report would be passed over, as if it had been answered.
#[derive(clap::Args)]
#[command(mut_group("Filters", |asked| asked.requires("name")))]
#[command(mut_group("Order", |asked| asked.requires("name")))]
#[command(mut_group("Output", |asked| asked.requires("name")))]
pub struct Args {
    name: Option<String>,
    subject: Option<String>,
    #[arg(long, requires = "name", value_parser = value::year)]
    year: Option<i16>,
    #[arg(long, requires = "name", value_name = "DATE", value_parser = value::day)]
    as_of: Option<Date>,
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    order: Order,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    let Some(name) = &args.name else {
        context.speak();
        list(&voice)?;
        return Ok(0);
    };
    let called = |report: &&Registered| voice.word(report.about) == *name;
    let by_title = || REPORTS.iter().copied().find(called);
    let Some(report) = named(name).or_else(by_title) else {
        bail!(unknown(name, &voice));
    };
    let query = Query {
        year: args.year,
        as_of: args.as_of,
        today: context.today(),
        subject: args.subject.clone(),
        choice: args.filters.choice(context, &frame, &voice)?,
    };
    if let Some(told) = unanswered(report, &query, &voice) {
        bail!(told);
    }
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
        Err(refusal) => bail!(refused(&refusal, report.name, &voice)),
    }
    super::incomplete(&missing.take(), &voice)
}

/// Every report with what it is.
fn list(voice: &Voice) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for report in REPORTS {
        writeln!(out, "{:<14} {}", report.name, voice.word(report.about))?;
    }
    Ok(())
}

/// That there is no such report, and which ones there are.
fn unknown(name: &str, voice: &Voice) -> String {
    let names = || REPORTS.iter().map(|report| report.name);
    let asked = ("name", Arg::from(name));
    let part = |report: &&&Registered| voice.word(report.about).contains(name);
    let by_title = || REPORTS.iter().find(part).map(|report| report.name);
    let told = match nearest(name, names()).or_else(by_title) {
        Some(near) => voice.say(
            "error-unknown-report-near",
            &[asked, ("near", Arg::from(near))],
        ),
        None => voice.say("error-unknown-report", &[asked]),
    };
    let names: Vec<String> = names().map(str::to_owned).collect();
    let help = voice.say("error-unknown-report-help", &[("names", Arg::from(names))]);
    format!("{told}\n{help}")
}

/// What is asked that the report has no use for. To pass it over would look as if it had been
/// answered.
fn unanswered(report: &Registered, query: &Query, voice: &Voice) -> Option<String> {
    let name = ("name", Arg::from(report.name));
    if let (Some(subject), None) = (&query.subject, report.subject) {
        let subject = ("subject", Arg::from(subject.as_str()));
        return Some(voice.say("error-no-subject-here", &[name, subject]));
    }
    let place = report.misplaced(&query.choice);
    let place = place.map(|kind| kind.info().word);
    let people = || of_people(&query.choice).filter(|_| !report.people);
    if let Some(filter) = place.or_else(people) {
        let filter = ("filter", Arg::Word(filter));
        return Some(voice.say("error-no-such-filter", &[name, filter]));
    }
    let when = report.untimely(query)?;
    let told = voice.say("error-untimely", &[name, ("option", when.as_str().into())]);
    let takes: Vec<String> = report.when.iter().map(|w| w.as_str().to_owned()).collect();
    if takes.is_empty() {
        return Some(told);
    }
    let help = voice.say("error-untimely-help", &[("options", Arg::from(takes))]);
    Some(format!("{told}\n{help}"))
}

/// Why a report is not made, and what to ask for.
fn refused(refusal: &Refusal, name: &str, voice: &Voice) -> String {
    match refusal {
        Refusal::Unknown { kind, id, near } => super::lost(voice, *kind, id, near.clone()),
        Refusal::NoSubject(kind) => {
            let args = [("name", name.into()), ("kind", Arg::Word(kind.info().word))];
            let told = voice.say("error-needs-subject", &args);
            format!("{told}\n{}", super::listed(voice, *kind))
        }
    }
}
