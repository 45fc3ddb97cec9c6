//! Gives out the posts as they were first filled in 2012: party groups, branches, general
//! branches, heads, representatives, the organisations of each grid, and the links between them.

use crate::calendar::{Day, day};
use crate::dice::Dice;
use crate::model::{Organisation, Street, Term};
use crate::place::FOUNDED;

const HEADS: Day = day(2012, 9, 1);
const ROLES: [&str; 5] = ["书记", "副书记", "组织委员", "宣传委员", "纪检委员"];
const BRANCH_ROLES: [&str; 4] = ["书记", "组织委员", "宣传委员", "纪检委员"];

pub fn give(street: &mut Street) {
    for building in 0..street.buildings.len() {
        group(street, building);
        stairwells(street, building);
    }
    for grid in 0..street.grids.len() {
        branch(street, grid);
        organisations(street, grid);
    }
    for community in 0..street.communities.len() {
        general_branch(street, community);
    }
}

fn group(street: &mut Street, index: usize) {
    let dice = &mut Dice::new(street.seed, "group", index);
    let people = &street.people;
    let building = &mut street.buildings[index];
    for (order, &who) in building.party.iter().enumerate() {
        let term = Term::new(who, FOUNDED);
        building.group.push(match order {
            0 => term.role("组长"),
            1 if dice.percent(30) => term.role("副组长"),
            _ => term,
        });
    }
    // Those who belong elsewhere came to the group when they reported in.
    for term in &mut building.group {
        if people[term.who].relation != "社区" {
            term.since = people[term.who].reported.max(FOUNDED);
        }
    }
}

fn stairwells(street: &mut Street, index: usize) {
    let building = &mut street.buildings[index];
    let number = building.number;
    let hands: Vec<usize> = building
        .others
        .iter()
        .take(2)
        .chain(&building.party[2..4])
        .copied()
        .collect();
    for unit in 0..building.shape.units {
        let mut term = Term::new(hands[unit % hands.len()], HEADS);
        term.part = Some(format!("{number}号楼{}单元", unit + 1));
        building.head.push(term);
    }
    let spare = hands[building.shape.units % hands.len()];
    building.representatives.push(Term::new(spare, HEADS));
    if index.is_multiple_of(3) {
        building
            .representatives
            .push(Term::new(building.others[0], HEADS));
    }
}

/// The committee comes from the second members of each building's group, and stays: it is
/// they who confirm entries, whatever else changes hands.
fn branch(street: &mut Street, index: usize) {
    let grid = &street.grids[index];
    let buildings = &street.buildings[grid.buildings.clone()];
    let size = 3 + usize::from(index.is_multiple_of(2));
    let hands = (1..4).flat_map(|slot| buildings.iter().map(move |home| home.party[slot]));
    let committee: Vec<Term> = hands
        .take(size)
        .zip(BRANCH_ROLES)
        .map(|(who, role)| Term::new(who, FOUNDED).role(role))
        .collect();
    let head = buildings[buildings.len() - 1].party[2];
    let linked: Vec<usize> = (1..=buildings.len())
        .map(|order| committee[order % committee.len()].who)
        .collect();
    for (building, who) in grid.buildings.clone().zip(linked) {
        street.buildings[building]
            .contact
            .push(Term::new(who, FOUNDED));
    }
    let grid = &mut street.grids[index];
    grid.head.push(Term::new(head, FOUNDED));
    grid.committee = committee;
}

fn organisations(street: &mut Street, index: usize) {
    let grid = &street.grids[index];
    let buildings = &street.buildings[grid.buildings.clone()];
    let people = &street.people;
    let all = || buildings.iter().flat_map(|home| home.people.clone());
    let mut women: Vec<usize> = all().filter(|&who| people[who].woman).collect();
    // Members that may still move or leave hold no office here.
    women.retain(|&who| !buildings.iter().any(|home| home.party[4..].contains(&who)));
    let young: Vec<usize> = all()
        .filter(|&who| people[who].party == "共青团员")
        .collect();
    let spoken: Vec<usize> = buildings
        .iter()
        .flat_map(|home| home.representatives.iter().map(|term| term.who))
        .collect();
    let owners: Vec<usize> = buildings
        .iter()
        .flat_map(|home| home.others.iter().take(2).copied())
        .collect();
    let hands: Vec<usize> = buildings
        .iter()
        .flat_map(|home| home.party[1..4].iter().copied())
        .collect();
    let lists = [
        ("居民代表小组", spoken, 5),
        ("业主代表小组", owners, 5),
        ("妇女代表小组", women, 4),
        ("团支部", young, 4),
        ("志愿者服务队", hands, 8),
    ];
    street.grids[index].organisations = lists
        .map(|(kind, list, most)| organisation(kind, &list, most))
        .into();
}

fn organisation(kind: &'static str, list: &[usize], most: usize) -> Organisation {
    let mut people: Vec<usize> = Vec::new();
    for &who in list {
        if !people.contains(&who) {
            people.push(who);
        }
    }
    people.truncate(most);
    let (leader, members) = people.split_at(1);
    let terms = |who: &[usize]| {
        who.iter()
            .map(|&who| Term::new(who, FOUNDED))
            .collect::<Vec<_>>()
    };
    // A body of one is led by its only member, who is then listed as such too.
    let members = if members.is_empty() {
        terms(leader)
    } else {
        terms(members)
    };
    Organisation {
        kind,
        leader: terms(leader),
        members,
        team: None,
    }
}

/// The general branch comes from the third members of each grid's first building.
fn general_branch(street: &mut Street, index: usize) {
    let community = &street.communities[index];
    let grids = &street.grids[community.grids.clone()];
    let home = |grid: usize, order: usize| {
        let buildings = grids[grid].buildings.clone();
        &street.buildings[buildings.start + order % buildings.len()]
    };
    let mut hands: Vec<usize> = Vec::new();
    for (order, slot) in [(0, 2), (0, 3), (1, 3)] {
        hands.extend((0..grids.len()).map(|grid| home(grid, order).party[slot]));
    }
    hands.dedup();
    let committee: Vec<Term> = hands
        .iter()
        .zip(ROLES)
        .map(|(&who, role)| Term::new(who, FOUNDED).role(role))
        .collect();
    let station = Term::new(
        committee[1 % committee.len()].who,
        day(2013, 3, 1).min(community.points_since),
    );
    let contacts: Vec<usize> = (0..grids.len())
        .map(|grid| committee[(grid + 1) % committee.len()].who)
        .collect();
    for (grid, who) in community.grids.clone().zip(contacts) {
        street.grids[grid].contact.push(Term::new(who, FOUNDED));
    }
    let community = &mut street.communities[index];
    community.committee = committee;
    community.station.push(station);
}
