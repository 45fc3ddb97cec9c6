//! Of each record of the frame, a digest of what is seen of it while a handbook is looked at.
//!
//! Called when a file is read, where there is a cache. While none of these digests changes,
//! what came of a handbook comes of it again: whatever [`super::Ground`] shows must be in them,
//! and where they stand in a file is never shown there. Of kinds that change seldom it is all
//! that the file holds.

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::mark::Bytes;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Id, Many, One, Outcome, Record, Term, Text};

/// The digest of what was read of a file, of which all together has another.
pub fn seen(outcome: &Outcome, whole: &Bytes) -> Bytes {
    let mut seen = Seen(Sha256::new());
    match &outcome.record {
        Some(Record::Building(building)) => seen.building(building),
        Some(Record::Grid(grid)) => seen.grid(grid),
        // Of these no more than that they are there.
        Some(Record::Meeting(meeting)) => seen.ids(&meeting.aliases),
        Some(Record::Matter(matter)) => seen.ids(&matter.aliases),
        Some(Record::Stars(_) | Record::Organisation(_) | Record::Calendar(_)) => {}
        Some(
            Record::Street(_)
            | Record::Points(_)
            | Record::Rewards(_)
            | Record::Services(_)
            | Record::Unit(_)
            | Record::Community(_)
            | Record::Volunteer(_)
            | Record::Team(_)
            | Record::Activity(_)
            | Record::Notice(_)
            | Record::Closing(_),
        )
        | None => return *whole,
    }
    seen.0.update([u8::from(outcome.partial)]);
    seen.0.finalize().into()
}

/// A digest as it is made, of parts that do not run into each other.
struct Seen(Sha256);

impl Seen {
    /// Its name, the grid it is in, and who held posts in it.
    fn building(&mut self, building: &Building) {
        self.name(&building.name);
        self.ids(&building.aliases);
        self.terms(&building.grid);
        self.terms(&building.head);
        self.terms(&building.representatives);
        self.count(building.party_group.iter().len());
        if let Some(group) = &building.party_group {
            self.terms(&group.value.members);
            self.terms(&group.value.contact);
        }
        self.terms(&building.duty);
    }

    /// The same of a grid.
    fn grid(&mut self, grid: &Grid) {
        self.name(&grid.name);
        self.ids(&grid.aliases);
        self.terms(&grid.head);
        self.count(grid.branch.iter().len());
        if let Some(branch) = &grid.branch {
            self.terms(&branch.value.committee);
            self.terms(&branch.value.contact);
        }
        self.count(grid.organisation.len());
        for organisation in &grid.organisation {
            self.terms(&organisation.value.leader);
            self.terms(&organisation.value.members);
            let team = organisation.value.team.as_ref();
            self.text(team.map(|at| at.value.as_str()));
        }
    }

    fn terms<T: Term>(&mut self, terms: &Many<T>) {
        self.count(terms.len());
        for term in terms.iter().map(|at| &at.value) {
            self.text(term.holder().map(Id::as_str));
            self.day(term.since());
            self.day(term.until());
        }
    }

    fn ids(&mut self, ids: &Many<Id>) {
        self.count(ids.len());
        ids.iter().for_each(|id| self.text(Some(&id.value)));
    }

    fn name(&mut self, name: &One<Text>) {
        self.text(name.as_ref().map(|at| &*at.value));
    }

    fn text(&mut self, text: Option<&str>) {
        self.count(text.map_or(usize::MAX, str::len));
        self.0.update(text.unwrap_or_default());
    }

    fn day(&mut self, day: Option<Date>) {
        let parts = day.map(|day| (day.year(), [day.month(), day.day()]));
        let (year, rest) = parts.unwrap_or((i16::MAX, [0; 2]));
        self.0.update(year.to_le_bytes());
        self.0.update(rest.map(i8::cast_unsigned));
    }

    fn count(&mut self, count: usize) {
        self.0.update((count as u64).to_le_bytes());
    }
}
