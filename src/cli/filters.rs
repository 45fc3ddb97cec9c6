//! The filters that are the same everywhere, and whether what they name is there.

use std::collections::BTreeSet;

use anyhow::bail;

use crate::lang::Voice;
use crate::points::{CORRECTION, Choice, Scheme};
use crate::record::Kind;
use crate::record::volunteer::{Party, Status};
use crate::street::Frame;

#[derive(clap::Args)]
pub struct Filters {
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
}

impl Filters {
    /// What is asked for, of any time.
    ///
    /// # Errors
    /// When a filter names what is not there: a misspelt one would show nothing, and say that
    /// there is nothing.
    pub fn choice(&self, frame: &Frame, voice: &Voice) -> anyhow::Result<Choice> {
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
        known(frame, voice, &choice)?;
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

fn known(frame: &Frame, voice: &Voice, choice: &Choice) -> anyhow::Result<()> {
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
        let near = frame.near(lost, &[kind]);
        if near.is_empty() {
            bail!(super::unknown(
                voice,
                kind.info().word,
                lost,
                frame.ids(kind)
            ));
        }
        bail!(super::lost(voice, kind, lost, near));
    }
    let mut items: Vec<String> = Scheme::new(frame).names().map(str::to_owned).collect();
    items.push(CORRECTION.to_owned());
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let words = [
        ("cli-item", &choice.items, items.as_slice()),
        ("cli-party", &choice.parties, Party::WORDS),
        ("cli-status", &choice.statuses, Status::WORDS),
    ];
    for (kind, asked, there) in words {
        if let Some(lost) = asked.iter().find(|word| !there.contains(&word.as_str())) {
            bail!(super::unknown(voice, kind, lost, there.iter().copied()));
        }
    }
    Ok(())
}
