//! `jiedao show`.

use anyhow::bail;
use jiff::civil::Date;

use super::{Context, output, value};
use crate::diag::Arg;
use crate::lang::Voice;
use crate::record::Kind;
use crate::report::show::{Day, Shown, show};
use crate::street::{Frame, Street};

#[derive(clap::Args)]
pub struct Args {
    id: String,
    #[arg(long, value_name = "DATE", value_parser = value::day)]
    as_of: Option<Date>,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    let day = Day {
        today: context.today(),
        as_of: args.as_of,
    };
    match show(frame, &context.tree, &args.id, day) {
        Shown::Report(report) => output::print(context, &report, &voice, &args.output)?,
        Shown::Nothing(street) => bail!(nothing(&street, &voice, &args.id)),
    }
    Ok(0)
}

/// That there is no such record, and which ones may be meant.
fn nothing(street: &Street, voice: &Voice, id: &str) -> String {
    let told = voice.say("error-no-record", &[("id", Arg::from(id))]);
    match street.near(id, &Kind::ALL) {
        near if near.is_empty() => format!("{told}\n{}", voice.word("error-list-any")),
        near => super::with_near(told, near, voice),
    }
}
