//! `jiedao show`.

use anyhow::bail;

use super::{Context, output};
use crate::diag::Arg;
use crate::lang::Voice;
use crate::record::Kind;
use crate::report::show::{Shown, show};
use crate::street::{Frame, Street};

#[derive(clap::Args)]
pub struct Args {
    id: String,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    match show(frame, &context.tree, &args.id, context.today()) {
        Shown::Report(report) => output::print(context, &report, &voice, &args.output)?,
        Shown::Nothing(street) => bail!(nothing(&street, &voice, &args.id)),
    }
    Ok(0)
}

/// That there is no such record, and which ones may be meant.
fn nothing(street: &Street, voice: &Voice, id: &str) -> String {
    let told = voice.say("error-no-record", &[("id", Arg::from(id))]);
    super::with_near(told, street.near(id, &Kind::ALL), voice)
}
