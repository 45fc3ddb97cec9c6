//! The posts of `roster`, place by place, from the street down.

use super::{Desk, Place};
use crate::record::building::Building;
use crate::record::community::Community;
use crate::record::grid::Grid;
use crate::record::organisation::GridOrganisation;
use crate::record::team::Team;
use crate::record::{Ends, Id, Kind, One, Term, Text};
use crate::street::{Filed, Office, Standing, Want, bodies};

impl<'a> Desk<'_, 'a> {
    /// The street's own posts.
    pub(super) fn street(&mut self) {
        if self.scope.whole(None) {
            let config = &self.street.config;
            let table = config.record.committee.as_ref();
            let name = table.and_then(|table| table.value.name.as_ref());
            let place = Place {
                community: None,
                level: Kind::Street,
                id: self.street.code(),
                name: name.map_or_else(|| self.street.name(), |at| &at.value),
                file: config.file,
            };
            let terms = table.map_or(&[][..], |table| &table.value.members);
            self.post(place, Office::Committee, terms);
        }
        self.teams(None);
    }

    /// A community with what lies in it.
    pub(super) fn community(&mut self, community: &'a Filed<Community>) {
        if self.scope.whole(Some(&community.id)) {
            self.general_branch(community);
        }
        let here = |of: Option<&Id>| of == Some(&community.id);
        let street = self.street;
        for grid in street.grids.iter().filter(|g| here(g.community.as_ref())) {
            if grid.in_force(self.day) {
                self.grid(grid);
            }
        }
        let day = self.day;
        let standing = street.buildings.iter().filter(|b| b.in_force(day));
        for building in standing.filter(|b| here(b.community.as_ref())) {
            if self.chain.territory.grids(building).is_empty() && self.scope.building(building) {
                self.building(building);
            }
        }
        self.teams(Some(&community.id));
    }

    fn general_branch(&mut self, community: &'a Filed<Community>) {
        let label = self.street.label(&community.id);
        let place = |name: Option<&'a One<Text>>| Place {
            community: Some(&community.id),
            name: written(name, label),
            ..Place::new(Kind::Community, community, label)
        };
        if let Some(table) = &community.record.general_branch {
            let place = place(Some(&table.value.name));
            self.post(place, Office::Committee, &table.value.committee);
        }
        if let Some(table) = &community.record.station {
            let place = place(Some(&table.value.name));
            self.post(place, Office::StationHead, &table.value.head);
        }
    }

    fn grid(&mut self, grid: &'a Filed<Grid>) {
        let label = self.street.label(&grid.id);
        let place = Place::new(Kind::Grid, grid, label);
        let community = grid.community.as_ref();
        if self.scope.has(community, Some(&grid.id), None) {
            self.post(place, Office::GridHead, &grid.record.head);
            let table = grid.record.branch.as_ref();
            let own = matches!(self.chain.branches.of(grid),
                Standing::In(branch) if branch.host.file == grid.file);
            if let Some(table) = table.filter(|_| own) {
                let name = written(Some(&table.value.name), label);
                let terms = &table.value.committee;
                self.post(Place { name, ..place }, Office::Committee, terms);
            }
            self.organisations(grid, place);
        }
        let chain = self.chain;
        for building in chain.territory.of(grid) {
            let shown = self.scope.building_of(building, grid);
            // A building in two grids has its posts once.
            let first = chain.territory.grids(building).first();
            if shown && first.is_some_and(|first| first.file == grid.file) {
                self.building(building);
            }
        }
    }

    /// The leaders of the organisations of a grid: which one is told where others have a role.
    fn organisations(&mut self, grid: &'a Filed<Grid>, place: Place<'a>) {
        let (day, office) = (self.day, Office::OrganisationLeader);
        for body in bodies(self.street, grid, day) {
            let seat = (body.kind.map_or("", GridOrganisation::as_str), "");
            let team = body.team.filter(|team| team.in_force(day));
            let captains = team.into_iter().flat_map(|team| &team.record.members);
            for term in captains.filter(|at| at.value.role() == "队长") {
                if term.value.in_force(day) {
                    self.seated(place, office, seat, &term.value);
                }
            }
            let table = body.table.filter(|table| table.value.team.is_none());
            for term in table.into_iter().flat_map(|table| &table.value.leader) {
                if term.value.in_force(day) {
                    self.seated(place, office, seat, &term.value);
                }
            }
            let headless = matches!(
                body.want,
                Some(Want::Leader | Want::People | Want::Captain | Want::TeamPeople)
            );
            if headless {
                self.vacancy(place, office, seat, None);
            }
        }
    }

    fn building(&mut self, building: &'a Filed<Building>) {
        let label = self.street.label(&building.id);
        let place = Place::new(Kind::Building, building, label);
        if let Standing::In(group) = self.chain.groups.of(building)
            && group.host.file == building.file
        {
            let name = written(Some(&group.table.value.name), label);
            let members = group.members.iter().map(|member| member.term);
            let posts = members.filter(|term| !term.value.role().is_empty());
            let posts: Vec<_> = posts.collect();
            self.post(Place { name, ..place }, Office::GroupMember, posts);
        }
        self.post(place, Office::BuildingHead, &building.record.head);
        let representatives = &building.record.representatives;
        self.post(place, Office::Representative, representatives);
    }

    fn teams(&mut self, community: Option<&'a Id>) {
        if !self.scope.whole(community) {
            return;
        }
        let (street, day) = (self.street, self.day);
        let teams = street.teams.iter().filter(|t| t.in_force(day));
        for team in teams.filter(|t| t.community.as_ref() == community) {
            self.team(team);
        }
    }

    fn team(&mut self, team: &'a Filed<Team>) {
        let place = Place::new(Kind::Team, team, self.street.label(&team.id));
        let running = team.record.members.iter();
        let running = running.filter(|at| at.value.in_force(self.day));
        let posts = running.filter(|at| !at.value.role().is_empty());
        let posts: Vec<_> = posts.collect();
        let led = posts.iter().any(|at| at.value.role() == "队长");
        self.post(place, Office::TeamMember, posts);
        if !led && !team.partial {
            self.vacancy(place, Office::TeamMember, ("队长", ""), None);
        }
    }
}

/// A name as it is written, else another.
fn written<'a>(name: Option<&'a One<Text>>, or: &'a str) -> &'a str {
    let name = name.and_then(|name| name.as_ref());
    name.map_or(or, |at| &at.value)
}
