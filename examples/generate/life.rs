//! What happened to people of the shipped tree after 2012: some came later, moved or left,
//! some posts changed hands, one stands empty, two buildings once shared a party group. The
//! actors are always the fifth members of their groups, who hold no other post.

use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::model::{Allow, Script, Span, Stay, Street, Term};

/// Until when the two buildings share their party group. With none they still do, and the
/// sub-district then counts 138 groups in its 139 buildings; the newspaper page says 139.
const JOINT_UNTIL: Option<Day> = Some(day(2014, 3, 31));

pub fn happen(street: &mut Street) {
    arrivals(street);
    moves(street);
    departures(street);
    new_leaders(street);
    new_grid_heads(street);
    joint_group(street);
    vacancy(street);
    member_from_next_door(street);
    visitors(street);
    scripts(street);
}

fn fifth(street: &Street, building: usize) -> usize {
    street.buildings[building].party[4]
}

/// Some joined their group only when they had moved here.
fn arrivals(street: &mut Street) {
    for building in (2..street.buildings.len()).step_by(11) {
        let who = fifth(street, building);
        let dice = &mut Dice::new(street.seed, "arrival", building);
        let since = plus(day(2013, 4, 1), dice.below(300) as i64);
        let person = &mut street.people[who];
        person.lives[0].since = since;
        person.reported = person.reported.max(since);
        let joined = person.reported;
        for term in &mut street.buildings[building].group {
            if term.who == who {
                term.since = joined;
            }
        }
    }
}

/// Six moved within the sub-district, the last two of them into another community.
fn moves(street: &mut Street) {
    for (order, from) in [3, 25, 47, 77, 100, 118].into_iter().enumerate() {
        let community = &street.communities[street.buildings[from].community];
        let to = if order < 4 {
            let homes = community.buildings.clone();
            homes.start + (from - homes.start + 5) % homes.len()
        } else {
            street.communities[9].buildings.start + order
        };
        let day = day(2014, 4 + order as i8, 16);
        let who = fifth(street, from);
        street.people[who].lives[0].until = Some(plus(day, -1));
        street.people[who].lives.push(Stay {
            building: to,
            since: day,
            until: None,
        });
        end(&mut street.buildings[from].group, who, plus(day, -1));
        street.buildings[to].group.push(Term::new(who, day));
    }
}

fn departures(street: &mut Street) {
    for (order, from) in [9, 38, 60, 95, 130].into_iter().enumerate() {
        let day = day(2014, 5 + order as i8, 30);
        let who = fifth(street, from);
        let person = &mut street.people[who];
        person.left = Some(day);
        person.lives[0].until = Some(day);
        person.note = Some(if order % 2 == 0 {
            "随子女迁往外地"
        } else {
            "工作调动，迁出本街道"
        });
        end(&mut street.buildings[from].group, who, day);
    }
}

fn end(terms: &mut [Term], who: usize, until: Day) {
    for term in terms
        .iter_mut()
        .filter(|term| term.who == who && term.until.is_none())
    {
        term.until = Some(until);
    }
}

/// In a few groups the fourth member took over at the turn of a year.
fn new_leaders(street: &mut Street) {
    for (building, year) in [(14, 2013), (52, 2014), (84, 2014), (122, 2014)] {
        let (old, new) = (
            street.buildings[building].party[0],
            street.buildings[building].party[3],
        );
        let (last, first) = (day(year - 1, 12, 31), day(year, 1, 1));
        let group = &mut street.buildings[building].group;
        end(group, old, last);
        end(group, new, last);
        group.push(Term::new(new, first).role("组长"));
        group.push(Term::new(old, first));
    }
}

fn new_grid_heads(street: &mut Street) {
    for (grid, date) in [
        (5, day(2013, 7, 1)),
        (21, day(2014, 3, 1)),
        (30, day(2014, 9, 1)),
    ] {
        let buildings = street.grids[grid].buildings.clone();
        let new = street.buildings[buildings.start + 1].party[3];
        let old = street.grids[grid].head[0].who;
        end(&mut street.grids[grid].head, old, plus(date, -1));
        street.grids[grid].head.push(Term::new(new, date));
    }
}

/// The two last buildings of the sub-district shared a group while one had no leader.
fn joint_group(street: &mut Street) {
    let joined = street.buildings.len() - 1;
    let host = joined - 1;
    let since = street.buildings[joined].group[0].since;
    street.buildings[joined].joint = Some((
        host,
        Span {
            since,
            until: JOINT_UNTIL,
        },
    ));
    let leader = &mut street.buildings[joined].group[0];
    leader.role = None;
    leader.until = JOINT_UNTIL;
    let who = leader.who;
    if let Some(until) = JOINT_UNTIL {
        let own = Term::new(who, plus(until, 1)).role("组长");
        street.buildings[joined].group.push(own);
    }
    for term in &mut street.buildings[joined].group {
        // A deputy would be a deputy of the joint group.
        if term.role == Some("副组长") {
            term.role = None;
        }
    }
}

fn vacancy(street: &mut Street) {
    let building = &mut street.buildings[70];
    for term in &mut building.representatives {
        term.until = Some(day(2014, 11, 30));
    }
    building.allows.push(Allow {
        rule: "O216",
        volunteer: None,
        entry: None,
        reason: "居民常任代表任期届满，定于2015年换届时选举".to_owned(),
    });
}

/// A member who is registered in one building and lives in the next.
fn member_from_next_door(street: &mut Street) {
    let building = 104;
    let who = fifth(street, building);
    street.people[who].lives[0].building = building + 1;
    street.buildings[building].allows.push(Allow {
        rule: "O206",
        volunteer: Some(who),
        entry: None,
        reason: "户口在本楼组，实际居住在相邻楼组，本人要求留在本组".to_owned(),
    });
}

/// Two doctors of the hospital who live elsewhere and come here to serve.
fn visitors(street: &mut Street) {
    for prefix in ["ws", "yh"] {
        let community = street
            .communities
            .iter()
            .find(|community| community.prefix == prefix);
        let homes = community.map_or(0..0, |community| community.buildings.clone());
        // The third neighbour of a building holds no post in it.
        let spare = street.buildings[homes]
            .iter()
            .find_map(|home| home.others.get(2).copied());
        let Some(who) = spare else { continue };
        let person = &mut street.people[who];
        person.lives.clear();
        (person.status, person.unit, person.employer) = ("在职", Some("zhi-shu-yi-yuan"), None);
        (person.services, person.licences) = (vec!["医疗服务"], vec!["医疗服务"]);
        person.note = Some("医院医生，定期来社区义诊，不在辖区居住");
    }
}

fn scripts(street: &mut Street) {
    let Some(bank) = street
        .communities
        .iter()
        .position(|community| community.prefix == "yh")
    else {
        return;
    };
    let first = street.communities[bank].buildings.start;
    let cast = [
        (0, 0, Script::Tireless),
        (1, 3, Script::Upheld),
        (2, 0, Script::Dismissed),
        (3, 3, Script::Late),
        (5, 0, Script::Tireless),
        (9, 3, Script::Tireless),
    ];
    for (building, slot, script) in cast {
        let who = street.buildings[first + building].party[slot];
        let person = &mut street.people[who];
        person.script = Some(script);
        person.reported = day(2013, 3, 1);
    }
    let known = street.buildings[first + 4].party[0];
    street.people[known].aliases = vec!["yh-a07"];
    street.people[known].note = Some("2013年手册编号为旧编号");
}
