//! Who writes an entry down and who confirms it: people who held a post that day in the
//! community where the volunteer lived, else in the street.

use crate::calendar::Day;
use crate::model::Street;

/// The recorder and the confirmer. The confirmer is neither the volunteer nor the recorder.
pub fn witnesses(street: &Street, who: usize, on: Day) -> (usize, usize) {
    let candidates = match street.people[who].home(on) {
        Some(home) => of_building(street, home, on),
        None => match street.people[who].community {
            Some(community) => of_community(street, community, on),
            None => of_office(street),
        },
    };
    // The first ones confirm, in turn; those next to the volunteer, at the end, write down.
    let turn = usize::from(on.day().unsigned_abs()) % 3;
    let first = candidates.iter().cycle().skip(turn).take(candidates.len());
    let confirmer = first.copied().find(|&other| other != who);
    let other = |&other: &usize| other != who && Some(other) != confirmer;
    let recorder = candidates.iter().rev().copied().find(other);
    match (recorder, confirmer) {
        (Some(recorder), Some(confirmer)) => (recorder, confirmer),
        _ => unreachable!("every grid has a committee of three"),
    }
}

fn of_building(street: &Street, home: usize, on: Day) -> Vec<usize> {
    let building = &street.buildings[home];
    let grid = &street.grids[building.grid];
    let community = &street.communities[building.community];
    let leader = Street::holder(&building.group, Some("组长"), on);
    let posts = grid
        .committee
        .iter()
        .chain(&community.committee)
        .chain(&grid.head);
    posts
        .filter(|term| term.holds(on))
        .map(|term| term.who)
        .chain(leader)
        .collect()
}

/// For someone who lives elsewhere and comes here to serve.
fn of_community(street: &Street, index: usize, on: Day) -> Vec<usize> {
    let community = &street.communities[index];
    let heads = street.grids[community.grids.clone()]
        .iter()
        .flat_map(|grid| &grid.head);
    let posts = community.committee.iter().chain(heads);
    posts
        .filter(|term| term.holds(on))
        .map(|term| term.who)
        .collect()
}

/// The people of the 街道 live elsewhere: their own committee confirms what they do.
fn of_office(street: &Street) -> Vec<usize> {
    street.office.clone().take(committee_size(street)).collect()
}

pub fn committee_size(street: &Street) -> usize {
    street.office.len().min(6)
}
