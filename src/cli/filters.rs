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
