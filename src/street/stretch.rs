//! Everything that holds from a day to a day: terms of people, ties and things.
//!
//! Asked by whoever looks at nothing but the two days.

use super::people::Street;
use super::shelf::Filed;
use crate::diag::FileId;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{Ends, Many};

/// What is done with whatever holds from a day to a day.
type Look<'v> = &'v mut dyn FnMut(FileId, &dyn Ends);

/// Shows whatever holds from a day to a day, ended or not, but for where people live.
pub fn stretches(street: &Street, visit: Look<'_>) {
    let config = &street.config;
    if let Some(committee) = &config.committee {
        all(config.file, &committee.value.members, visit);
    }
    if let Some(committee) = &config.joint_committee {
        all(config.file, &committee.value.members, visit);
    }
    for unit in &street.units {
        visit(unit.file, &unit.record);
    }
    for community in &street.communities {
        let file = community.file;
        if let Some(branch) = &community.general_branch {
            all(file, &branch.value.committee, visit);
        }
        if let Some(station) = &community.station {
            all(file, &station.value.head, visit);
        }
        all(file, &community.service_point, visit);
    }
    for grid in &street.grids {
        stretches_of_grid(grid, visit);
    }
    for building in &street.buildings {
        stretches_of_building(building, visit);
    }
    for team in &street.teams {
        visit(team.file, &team.record);
        all(team.file, &team.members, visit);
    }
}

fn all<T: Ends>(file: FileId, list: &Many<T>, visit: Look<'_>) {
    list.iter().for_each(|at| visit(file, &at.value));
}

fn stretches_of_grid(grid: &Filed<Grid>, visit: Look<'_>) {
    let file = grid.file;
    visit(file, &grid.record);
    all(file, &grid.head, visit);
    all(file, &grid.joint_with, visit);
    if let Some(branch) = &grid.branch {
        all(file, &branch.value.committee, visit);
        all(file, &branch.value.contact, visit);
    }
    for organisation in &grid.organisation {
        all(file, &organisation.value.leader, visit);
        all(file, &organisation.value.members, visit);
    }
}

fn stretches_of_building(building: &Filed<Building>, visit: Look<'_>) {
    let file = building.file;
    visit(file, &building.record);
    all(file, &building.grid, visit);
    all(file, &building.head, visit);
    all(file, &building.representatives, visit);
    all(file, &building.joint_with, visit);
    if let Some(group) = &building.party_group {
        all(file, &group.value.members, visit);
        all(file, &group.value.contact, visit);
    }
    all(file, &building.duty, visit);
    all(file, &building.need, visit);
    all(file, &building.culture, visit);
}
