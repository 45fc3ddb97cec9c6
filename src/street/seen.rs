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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;
    use crate::record::{Kind, Room, read};

    fn of(kind: Kind, text: &str) -> Bytes {
        let outcome = read(
            kind,
            FileId(0),
            text.as_bytes(),
            &mut Room::default(),
            false,
        );
        seen(&outcome, &Sha256::digest(text).into())
    }

    /// Holds that a record is seen otherwise where the first of each pair becomes the second,
    /// or is not.
    fn check(kind: Kind, text: &str, otherwise: &[(&str, &str)], alike: &[(&str, &str)]) {
        for (list, differs) in [(otherwise, true), (alike, false)] {
            for (from, to) in list {
                let other = text.replacen(from, to, 1);
                assert_ne!(other, text);
                assert_eq!(of(kind, &other) != of(kind, text), differs, "{from} {to}");
            }
        }
    }

    const BUILDING: &str = "name = \"一号\"\nfloors = 6\nhouseholds = 72\naliases = [\"b-old\"]\n\
        grid = [{ grid = \"g-1\", since = 2012-01-01, until = 2014-12-31 }]\n\
        head = [{ volunteer = \"v-1\" }]\nrepresentatives = [{ volunteer = \"v-2\" }]\n\n\
        [party_group]\nname = \"组\"\nmembers = [{ volunteer = \"v-3\", role = \"组长\" }]\n\
        contact = [{ volunteer = \"v-4\" }]\n\n\
        [[duty]]\nmember = \"v-5\"\nfloors = [1]\nhouseholds = [\"1-101\"]\nsince = 2013-01-01\n";

    #[test]
    fn of_buildings_names_grids_and_posts_are_seen() {
        let seen = [
            ("一号", "二号"),
            ("b-old", "b-older"),
            ("g-1", "g-2"),
            ("2012-01-01", "2012-01-02"),
            (", until = 2014-12-31", ""),
            ("v-1", "v-9"),
            ("v-2", "v-9"),
            ("v-3", "v-9"),
            ("v-4", "v-9"),
            ("v-5", "v-9"),
            ("since = 2013-01-01", "since = 2013-01-02"),
            (
                "since = 2013-01-01",
                "since = 2013-01-01\nuntil = 2013-12-31",
            ),
            ("head = [{ volunteer = \"v-1\" }]\n", "head = []\n"),
            ("floors = 6\n", ""),
            ("floors = 6\n", "flors = 6\n"),
        ];
        let unseen = [
            ("name", "# 注\nname"),
            ("floors = 6", "floors = 7"),
            ("72", "73"),
            ("[1]", "[2]"),
            ("1-101", "1-102"),
            (", role = \"组长\"", ""),
        ];
        check(Kind::Building, BUILDING, &seen, &unseen);
    }

    #[test]
    fn of_grids_names_and_posts_are_seen() {
        let grid = "name = \"一格\"\nhouseholds = 300\naliases = [\"g-old\"]\n\
            head = [{ volunteer = \"v-1\" }]\n\n\
            [branch]\nname = \"支部\"\ncommittee = [{ volunteer = \"v-2\", role = \"书记\" }]\n\
            contact = [{ volunteer = \"v-3\" }]\n\n\
            [[organisation]]\nkind = \"群众文体社团\"\nleader = [{ volunteer = \"v-4\" }]\n\
            members = [{ volunteer = \"v-5\" }]\n\n\
            [[organisation]]\nkind = \"矛盾纠纷调处站\"\nteam = \"t-1\"\n";
        let mut seen = vec![("一格", "二格"), ("g-old", "g-older"), ("t-1", "t-2")];
        seen.extend(["v-1", "v-2", "v-3", "v-4", "v-5"].map(|person| (person, "v-9")));
        let unseen = [("name", "# 注\nname"), ("300", "301"), ("支部", "党支部")];
        check(Kind::Grid, grid, &seen, &unseen);
    }

    #[test]
    fn of_a_meeting_its_former_ids_are_seen_and_of_a_team_all() {
        let meeting = "aliases = [\"m-old\"]\ntitle = \"一\"\n";
        let seen = [("m-old", "m-older"), ("title = \"一\"", "title = 1")];
        check(Kind::Meeting, meeting, &seen[..1], &[("一", "二")]);
        check(
            Kind::Team,
            "name = \"队\"\n",
            &[("name", "# 注\nname")],
            &[],
        );
    }
}
