//! The filters that are the same everywhere, and whether what they name is there.

use std::collections::BTreeSet;

use anyhow::bail;

use super::Context;
use crate::diag::Arg;
use crate::lang::Voice;
use crate::points::{CORRECTION, Choice, Scheme};
use crate::record::Kind;
use crate::record::volunteer::{Party, Status};
use crate::report::Passing;
use crate::street::Frame;
use crate::text::meant;

#[derive(clap::Args)]
pub struct Filters {
    #[arg(long, value_name = "ID")]
    community: Vec<String>,
    #[arg(long, value_name = "ID")]
    grid: Vec<String>,
    #[arg(long, value_name = "ID")]
    building: Vec<String>,
    #[arg(long, value_name = "ID")]
    volunteer: Vec<String>,
    #[arg(long, value_name = "NAME")]
    item: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = Party::WORDS.to_vec())]
    party: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = Status::WORDS.to_vec())]
    status: Vec<String>,
}

impl Filters {
    /// What is asked for, of any time.
    ///
    /// # Errors
    /// When a filter names what is not there: a misspelt one would show nothing, and say that
    /// there is nothing.
    pub fn choice(
        &self,
        context: &Context,
        frame: &Frame,
        voice: &Voice,
    ) -> anyhow::Result<Choice> {
        let set = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
        let choice = Choice {
            from: None,
            to: None,
            communities: set(&self.community),
            grids: set(&self.grid),
            buildings: set(&self.building),
            volunteers: set(&self.volunteer),
            items: set(&self.item),
            parties: set(&self.party),
            statuses: set(&self.status),
        };
        known(context, frame, voice, &choice)?;
        Ok(choice)
    }
}

/// The first filter of people or items that is asked for, by its message.
pub fn of_people(choice: &Choice) -> Option<&'static str> {
    let asked = [
        (&choice.volunteers, Kind::Volunteer.info().word),
        (&choice.items, "cli-item"),
        (&choice.parties, "cli-party"),
        (&choice.statuses, "cli-status"),
    ];
    let mut asked = asked.into_iter().filter(|(words, _)| !words.is_empty());
    asked.next().map(|(_, word)| word)
}

fn known(context: &Context, frame: &Frame, voice: &Voice, choice: &Choice) -> anyhow::Result<()> {
    let records = [
        (Kind::Community, &choice.communities),
        (Kind::Grid, &choice.grids),
        (Kind::Building, &choice.buildings),
        (Kind::Volunteer, &choice.volunteers),
    ];
    for (kind, asked) in records {
        // The street's own people and doings belong to its code.
        let there =
            |id: &str| frame.holds(kind, id) || (kind == Kind::Community && id == frame.code());
        let Some(lost) = asked.iter().find(|id| !there(id)) else {
            continue;
        };
        let near = match kind {
            // What people are called is known once their handbooks are read.
            Kind::Volunteer => Frame::load(&context.tree)?
                .with_people(&context.tree, &Passing)
                .0
                .near(lost, &[kind]),
            _ => frame.near(lost, &[kind]),
        };
        bail!(super::lost(voice, kind, lost, near));
    }
    item_known(frame, voice, choice)
}

fn item_known(frame: &Frame, voice: &Voice, choice: &Choice) -> anyhow::Result<()> {
    let scheme = Scheme::new(frame);
    let items: BTreeSet<&str> = scheme.names().chain([CORRECTION]).collect();
    if let Some(lost) = choice
        .items
        .iter()
        .find(|item| !items.contains(item.as_str()))
    {
        let near = meant(lost, items.iter().copied());
        let name = ("name", Arg::from(lost.as_str()));
        let told = match near {
            Some(near) => voice.say("error-unknown-item-near", &[name, ("near", near.into())]),
            None => voice.say("error-unknown-item", &[name]),
        };
        let items: Vec<String> = items.into_iter().map(str::to_owned).collect();
        let help = voice.say("list-kinds", &[("names", Arg::from(items))]);
        bail!("{told}\n{help}");
    }
    Ok(())
}
