//! 大工委 in `units`: who sits in it for whom, and who came to its 联席会.

use std::collections::BTreeSet;

use super::{Desk, present};
use crate::lang::Say;
use crate::record::street::JointMember;
use crate::record::{CommitteeTerm, Ends, Id, Many};
use crate::report::{Cell, Column, Section};

impl<'a> Desk<'a> {
    /// The street committee that leads it, the communities, the units.
    pub(super) fn committee(&self) -> Section {
        let columns = vec![
            Column::new("level").headed("col-level"),
            Column::new("member").headed("col-id").data(),
            Column::new("name"),
            Column::new("kind").headed("col-category"),
            Column::new("volunteer").data(),
            Column::new("person").headed("col-secretary").people(),
            Column::new("party_organisation").headed("col-party-organisation"),
            Column::new("since"),
        ];
        let mut section = Section::new("committee", columns);
        section.title = Some(Say::new("report-units-committee"));
        if self.has(None)
            && let Some(table) = &self.street.config.record.committee
        {
            let [id, name] = self.secretary(&table.value.members);
            section.rows.push(vec![
                word("street", "kind-street"),
                self.street.code().into(),
                self.street.name().into(),
                Cell::Null,
                id,
                name,
                Cell::written(&table.value.name),
                Cell::Null,
            ]);
        }
        let running = self.street.joint_members();
        let running: Vec<_> = running.filter(|m| m.in_force(self.day)).collect();
        let communities = running.iter().filter(|m| m.community.is_some());
        section
            .rows
            .extend(communities.filter_map(|m| self.community_row(m)));
        let units = running.iter().filter(|m| m.unit.is_some());
        section.rows.extend(units.filter_map(|m| self.unit_row(m)));
        section
    }

    fn community_row(&self, member: &'a JointMember) -> Option<Vec<Cell>> {
        let community = member.community.as_ref()?;
        let community = self.street.communities.get(community.value.id())?;
        if !self.has(Some(&community.id)) {
            return None;
        }
        let branch = community.record.general_branch.as_ref();
        let none = Many::new();
        let terms = branch.map_or(&none, |branch| &branch.value.committee);
        let [id, name] = self.secretary(terms);
        Some(vec![
            word("community", "kind-community"),
            Cell::id(Some(&community.id)),
            Cell::written(&community.record.name),
            Cell::Null,
            id,
            name,
            branch.map_or(Cell::Null, |branch| Cell::written(&branch.value.name)),
            Cell::maybe(member.since()),
        ])
    }

    fn unit_row(&self, member: &'a JointMember) -> Option<Vec<Cell>> {
        let unit = self.street.units.get(member.unit.as_ref()?.value.id())?;
        if !self.has(self.home(&unit.record)) {
            return None;
        }
        // The records keep no people of a unit: its party organisation stands for them.
        Some(vec![
            word("unit", "kind-unit"),
            Cell::id(Some(&unit.id)),
            Cell::written(&unit.record.name),
            Cell::maybe(unit.record.kind.map(|at| at.value.as_str())),
            Cell::Null,
            Cell::Null,
            Cell::written(&unit.record.party_organisation),
            Cell::maybe(member.since()),
        ])
    }

    /// The secretary of a committee, as id and name.
    fn secretary(&self, terms: &Many<CommitteeTerm>) -> [Cell; 2] {
        let found = self.street.secretary(terms, self.day);
        let found = found.map(|(person, _)| [Cell::id(Some(person.id)), Cell::name(person.name())]);
        found.unwrap_or([Cell::Null, word("vacant", "render-vacant")])
    }

    /// The 联席会 of the year: which units came, and which members did not.
    pub(super) fn attendance(&self) -> Section {
        let columns = vec![
            Column::new("meeting").headed("col-id").data(),
            Column::new("date"),
            Column::new("title"),
            Column::new("attended").headed("col-units-came"),
            Column::new("units").data(),
            Column::new("unit_names").headed("col-units-there").people(),
            Column::new("absent").headed("col-units-absent").data(),
            Column::new("absent_names")
                .headed("col-units-absent")
                .people(),
        ];
        let mut section = Section::new("meetings", columns);
        section.title = Some(Say::new("report-units-meetings"));
        for meeting in self.meetings() {
            let day = meeting.date.map(|at| at.value);
            let came = present(self.street, &meeting.record);
            let running = self.street.joint_members();
            let running = running.filter(|seat| day.is_some() && seat.in_force(day));
            let members = running.filter_map(|seat| seat.unit.as_ref());
            let members = members.filter_map(|at| self.street.units.get(at.value.id()));
            let members: BTreeSet<&Id> = members.map(|unit| &unit.id).collect();
            let absent: Vec<&Id> = members.difference(&came).copied().collect();
            let names = |ids: &mut dyn Iterator<Item = &Id>| {
                Cell::list(ids.map(|id| self.street.label(id)))
            };
            section.rows.push(vec![
                Cell::id(Some(&meeting.id)),
                Cell::maybe(day),
                Cell::written(&meeting.record.title),
                came.len().into(),
                Cell::list(&came),
                names(&mut came.iter().copied()),
                Cell::list(&absent),
                names(&mut absent.iter().copied()),
            ]);
        }
        section
    }
}

fn word(value: &'static str, id: &'static str) -> Cell {
    Cell::Word { value, id }
}
