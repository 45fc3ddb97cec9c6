//! How things stand at a year's end: the organisation, the units, the teams.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::counting::Sum;
use super::reach::Reach;
use super::{Cell, Fact};
use crate::record::team::TeamKind;
use crate::record::{Ends, current};
use crate::street::{Branches, Groups};

/// 四级组织, and who stands for the buildings.
pub(super) fn organisation(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let (street, day) = (reach.street, Some(reach.end));
    let groups = Groups::new(street, day);
    let branches = Branches::new(street, day, &groups, reach.territory);
    let communities = street.communities.iter();
    let communities = communities.filter(|c| reach.has_community(Some(&c.id)));
    let held = || groups.iter().filter(|group| reach.has_building(group.host));
    let members: BTreeSet<_> = held()
        .flat_map(|group| group.people().map(|member| member.person.id))
        .collect();
    let branches = branches.iter().filter(|b| reach.has_grid(b.host));
    let households = reach.buildings().filter_map(|b| b.households);
    let heads = reach.buildings().flat_map(|b| current(&b.record.head, day));
    let spokesmen = reach
        .buildings()
        .flat_map(|b| current(&b.record.representatives, day));
    let communities = reach.community_wide(communities.count());
    let grids = reach.grid_wide(reach.grids().count());
    let branches = reach.grid_wide(branches.count());
    let households: i64 = households.map(|at| at.value.0).sum();
    vec![
        Fact::standing("figure-communities", communities),
        Fact::standing("figure-grids", grids),
        Fact::standing("figure-buildings", reach.buildings().count()),
        Fact::standing("figure-households", households),
        Fact::standing("figure-branches", branches),
        Fact::standing("figure-groups", held().count()),
        Fact::standing("figure-party-members", members.len()),
        Fact::standing("figure-heads", heads.count()),
        Fact::standing("figure-representatives", spokesmen.count()),
    ]
}

/// 大工委 "1+3": units, and what they gave.
pub(super) fn units(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let (street, day) = (reach.street, Some(reach.end));
    let members = street.joint_members();
    let members = members.filter(|seat| seat.in_force(day));
    let home = |id| street.communities.canonical(id);
    let units = street.units_on(day).filter(|unit| {
        let community = unit.record.community.as_ref();
        let community = community.map(|at| home(at.value.id()));
        reach.has_community(community)
    });
    let given = street.units.iter().flat_map(|unit| &unit.contribution);
    let given: Vec<_> = given
        .map(|at| &at.value)
        .filter(|given| {
            let community = given.community.as_ref().map(|at| home(at.value.id()));
            reach.has_day(given.date.map(|at| at.value)) && reach.has_community(community)
        })
        .collect();
    let values = given.iter().filter_map(|given| given.value);
    let value: Decimal = values.map(|at| at.value.0).sum();
    vec![
        Fact::standing("figure-joint-members", reach.whole(members.count())),
        Fact::standing("figure-units", reach.community_wide(units.count())),
        Fact::new("figure-contributions", reach.community_wide(given.len())),
        Fact::new(
            "figure-contributed",
            // Most gifts have no price.
            match value.is_zero() {
                true => Cell::Null,
                false => reach.community_wide(value),
            },
        ),
    ]
}

/// 服务队, 协会, 文体团队, 老年大学.
pub(super) fn teams(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let day = Some(reach.end);
    let teams: Vec<_> = reach
        .street
        .teams
        .iter()
        .filter(|team| team.in_force(day) && reach.has_community(team.community.as_ref()))
        .collect();
    let members = teams
        .iter()
        .flat_map(|team| current(&team.record.members, day));
    let people: BTreeSet<_> = members
        .filter_map(|at| reach.street.holder(&at.value))
        .map(|person| person.id)
        .collect();
    let mut facts: Vec<Fact> = TeamKind::ALL
        .iter()
        .map(|kind| {
            let of_kind = teams
                .iter()
                .filter(|team| team.kind.is_some_and(|at| at.value == *kind));
            let mut fact = Fact::of_word(kind.as_str(), reach.community_wide(of_kind.count()));
            fact.stands = true;
            fact
        })
        .collect();
    facts.push(Fact::standing(
        "figure-team-members",
        reach.community_wide(people.len()),
    ));
    facts
}
