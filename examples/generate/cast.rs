//! Peoples the buildings: who lives there, of which party, with which trade. Posts are given
//! out in `post`, what happens to people later in `life`.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::model::{Person, Stay, Street};
use crate::name;
use crate::service::{self, SERVICES};
use crate::unit::UNITS;

/// The party group of a building: the leader and four more.
const PARTY: usize = 5;

const EMPLOYERS: [&str; 6] = [
    "市公交公司",
    "市自来水公司",
    "市图书馆",
    "区人民医院",
    "市第三建筑公司",
    "省邮政公司",
];

/// Fills every building and the office of the 街道; `volunteers` is the number of people in
/// all, where it was asked for.
pub fn fill(street: &mut Street, volunteers: Option<usize>) {
    let office = if volunteers.is_some() { 3 } else { 12 };
    let buildings = street.buildings.len();
    for community in 0..street.communities.len() {
        let mut taken = BTreeSet::new();
        let first = street.people.len();
        for building in street.communities[community].buildings.clone() {
            let dice = &mut Dice::new(street.seed, "people", building);
            let size = match volunteers {
                Some(all) => {
                    let rest = all - office;
                    (building + 1) * rest / buildings - building * rest / buildings
                }
                None => 7 + usize::from(dice.percent(30)),
            };
            residents(street, building, first, size, &mut taken, dice);
        }
        street.communities[community].people = first..street.people.len();
    }
    street.office = staff(street, office);
}

fn residents(
    street: &mut Street,
    building: usize,
    first: usize,
    size: usize,
    taken: &mut BTreeSet<String>,
    dice: &mut Dice,
) {
    let from = street.people.len();
    let (community, grid) = (
        street.buildings[building].community,
        street.buildings[building].grid,
    );
    let position = building - street.grids[grid].buildings.start;
    let alone = street.grids[grid].buildings.len() == 1;
    let neighbours = if size == 7 || dice.percent(25) {
        size
    } else {
        size - 1
    };
    for slot in 0..size {
        let order = street.people.len() - first;
        let woman = slot == PARTY || dice.percent(45);
        let mut person = somebody(dice, woman, taken);
        person.community = Some(community);
        person.id = format!("{}-{:04}", street.communities[community].prefix, order + 1);
        let early = street.communities[community].points_since.year() == 2013;
        person.reported = reported(dice, early);
        person.lives.push(Stay {
            building,
            since: moved_in(dice),
            until: None,
        });
        // A youth league branch needs a leader and a member in every grid.
        let young = slot + 1 == neighbours && position < 2 || alone && slot + 2 == neighbours;
        match slot {
            0..PARTY => member(&mut person, slot, dice),
            _ if slot == neighbours => outside(&mut person, dice),
            _ => neighbour(&mut person, young, dice),
        }
        offer(&mut person, street.people.len(), dice);
        street.people.push(person);
    }
    let here = from..street.people.len();
    let (party, others) = here
        .clone()
        .partition(|&who| street.people[who].party_member());
    let building = &mut street.buildings[building];
    (building.people, building.party, building.others) = (here, party, others);
}

fn somebody(dice: &mut Dice, woman: bool, taken: &mut BTreeSet<String>) -> Person {
    Person {
        id: String::new(),
        name: name::invent(dice, woman, taken),
        woman,
        community: None,
        party: "群众",
        full: None,
        relation: "社区",
        status: "离退休",
        unit: None,
        employer: None,
        reported: day(2012, 1, 1),
        lives: Vec::new(),
        services: Vec::new(),
        licences: Vec::new(),
        consent: dice.percent(70),
        left: None,
        aliases: Vec::new(),
        note: None,
        script: None,
    }
}

fn member(person: &mut Person, slot: usize, dice: &mut Dice) {
    person.party = "正式党员";
    if slot + 1 == PARTY {
        match dice.below(8) {
            0 => person.party = "预备党员",
            1 | 2 => person.full = Some(plus(day(2013, 1, 1), dice.below(600) as i64)),
            _ => {}
        }
    } else if dice.percent(12) {
        person.full = Some(plus(day(1998, 7, 1), dice.below(4000) as i64));
    }
    if slot >= 2 && dice.percent(40) {
        work(person, dice);
    }
}

/// A member of an employer's branch who lives here, or one on the move.
fn outside(person: &mut Person, dice: &mut Dice) {
    person.party = "正式党员";
    if dice.percent(70) {
        person.relation = "单位";
        person.status = "在职";
        person.unit = Some(dice.pick(&UNITS).id);
        person.note = Some("组织关系在单位，到居住地社区报到");
    } else {
        person.relation = "流动";
        person.status = "其他";
    }
}

fn neighbour(person: &mut Person, young: bool, dice: &mut Dice) {
    if young {
        person.party = "共青团员";
        if dice.percent(50) {
            person.status = "在校";
        } else {
            work(person, dice);
        }
        return;
    }
    if dice.percent(6) {
        person.party = "民主党派";
    }
    match dice.below(10) {
        0..5 => {}
        5..9 => work(person, dice),
        _ => person.status = "其他",
    }
}

fn work(person: &mut Person, dice: &mut Dice) {
    person.status = "在职";
    if dice.percent(50) {
        person.unit = Some(dice.pick(&UNITS).id);
    } else {
        person.employer = Some(dice.word(&EMPLOYERS));
    }
}

/// Every service is offered by somebody: they are dealt out in turn, then by chance.
fn offer(person: &mut Person, turn: usize, dice: &mut Dice) {
    if turn.is_multiple_of(3) {
        person
            .services
            .push(SERVICES[turn / 3 % SERVICES.len()].name);
    } else if dice.percent(25) {
        person.services.push(service::any_free(dice));
    }
    person.licences = person.services.clone();
    person
        .licences
        .retain(|name| service::named(name).qualification);
}

fn reported(dice: &mut Dice, early: bool) -> Day {
    let from = if early {
        day(2013, 1, 7)
    } else {
        day(2013, 9, 2)
    };
    plus(from, dice.below(if early { 80 } else { 150 }) as i64)
}

fn moved_in(dice: &mut Dice) -> Day {
    plus(day(1996, 3, 1), dice.below(365 * 15) as i64)
}

fn staff(street: &mut Street, count: usize) -> Range<usize> {
    let from = street.people.len();
    let dice = &mut Dice::new(street.seed, "staff", 0);
    let mut taken = BTreeSet::new();
    for order in 1..=count {
        let woman = dice.percent(45);
        let mut person = somebody(dice, woman, &mut taken);
        person.id = format!("jd-{order:02}");
        person.party = "正式党员";
        person.relation = "单位";
        person.status = "在职";
        person.employer = Some("花园路街道办事处");
        person.reported = day(2013, 3, 1);
        person.consent = true;
        street.people.push(person);
    }
    from..street.people.len()
}
