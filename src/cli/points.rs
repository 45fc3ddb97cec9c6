//! `jiedao points`.

use std::collections::BTreeSet;
use std::io::{self, Write};

use anyhow::bail;

use super::{Context, output};
use crate::diag::Arg;
use crate::lang::Voice;
use crate::points::{By, CORRECTION, Choice, Scheme};
use crate::record::Kind;
use crate::record::volunteer::{Party, Status};
use crate::report::points::Adding;
use crate::street::{Frame, Street};

#[derive(clap::Args)]
pub struct Args {
    #[arg(long, conflicts_with_all = ["from", "to"], value_parser = clap::value_parser!(i16).range(1900..3000))]
    year: Option<i16>,
    #[arg(long)]
    from: Option<String>,
    #[arg(long)]
    to: Option<String>,
    #[arg(long, default_value = "volunteer", value_parser = By::WORDS.to_vec())]
    by: String,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    today: Option<String>,
    #[arg(long)]
    community: Vec<String>,
    #[arg(long)]
    grid: Vec<String>,
    #[arg(long)]
    building: Vec<String>,
    #[arg(long)]
    volunteer: Vec<String>,
    #[arg(long)]
    item: Vec<String>,
    #[arg(long)]
    party: Vec<String>,
    #[arg(long)]
    status: Vec<String>,
    #[arg(long, value_name = "VOLUNTEER", conflicts_with_all = ["by", "all", "from", "to"])]
    explain: Option<String>,
    #[command(flatten)]
    output: output::Output,
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let today = context.day(args.today.as_deref())?;
    if let Some(volunteer) = &args.explain {
        return super::book::run(context, volunteer, args.year, today, &args.output);
    }
    let day = |text: &Option<String>| text.as_deref().map(|t| context.day(Some(t))).transpose();
    let set = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
    let choice = Choice {
        from: day(&args.from)?,
        to: day(&args.to)?,
        communities: set(&args.community),
        grids: set(&args.grid),
        buildings: set(&args.building),
        volunteers: set(&args.volunteer),
        items: set(&args.item),
        parties: set(&args.party),
        statuses: set(&args.status),
    };
    let frame = Frame::load(&context.tree)?;
    let voice = context.voice(&frame);
    known(&frame, &voice, &choice)?;
    let by = By::parse(&args.by).unwrap_or(By::Volunteer);
    let mut adding = Adding::new(&frame, today, args.year, by, choice, args.all);
    let street = frame.with_people(&context.tree, &mut adding);
    let left_out = adding.left_out;
    let report = adding.report(&street);
    output::print(&report, &voice, &args.output)?;
    if left_out > 0 {
        let told = voice.say("error-left-out", &[("count", Arg::from(left_out))]);
        writeln!(io::stderr(), "jiedao: {told}")?;
    }
    let code = u8::from(left_out > 0 || unread(&street));
    // The program ends: to give back a street piece by piece would only take time.
    std::mem::forget((street, report));
    Ok(code)
}

/// Whether everything that is filtered by exists: a misspelt filter would show nothing, and
/// say that nobody has points.
fn known(frame: &Frame, voice: &Voice, choice: &Choice) -> anyhow::Result<()> {
    let ids = |kind: Kind| {
        frame
            .ids(kind)
            .into_iter()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let mut communities = ids(Kind::Community);
    communities.insert(frame.code().to_owned());
    let mut items: BTreeSet<String> = Scheme::new(frame).names().map(str::to_owned).collect();
    items.insert(CORRECTION.to_owned());
    let filters = [
        ("kind-community", &choice.communities, communities),
        ("kind-grid", &choice.grids, ids(Kind::Grid)),
        ("kind-building", &choice.buildings, ids(Kind::Building)),
        ("kind-volunteer", &choice.volunteers, ids(Kind::Volunteer)),
        ("col-item", &choice.items, items),
        ("cli-party", &choice.parties, words(Party::WORDS)),
        ("cli-status", &choice.statuses, words(Status::WORDS)),
    ];
    for (kind, asked, there) in filters {
        if let Some(lost) = asked.iter().find(|value| !there.contains(*value)) {
            bail!(super::unknown(
                voice,
                kind,
                lost,
                there.iter().map(String::as_str)
            ));
        }
    }
    Ok(())
}

/// Whether a handbook or the policy could not be read in full: its points are missing.
fn unread(street: &Street) -> bool {
    let codes = ["T001", "T002", "T008"];
    street.findings.iter().any(|finding| {
        let record = &street.files.get(finding.file).record;
        let counts = matches!(record, Some((Kind::Volunteer | Kind::Points, _)));
        counts && codes.contains(&finding.code.as_str())
    })
}
