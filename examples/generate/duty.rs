//! 三包: which member answers for which floors and keeps in touch with which households.

use crate::calendar::Day;
use crate::model::{Building, Shape, Street, Term};
use crate::page::Page;

pub struct Duty {
    who: usize,
    floors: Vec<usize>,
    households: Vec<String>,
    since: Day,
    until: Option<Day>,
}

/// Those who were there from the start and still are share all floors; whoever came later
/// or left shares one floor with one of them, so that no floor was ever without anybody.
pub fn share(street: &Street, building: &Building) -> Vec<Duty> {
    let mut stays: Vec<Term> = Vec::new();
    for term in &building.group {
        // A member whose role changed has several terms and one duty.
        match stays.iter_mut().find(|stay| stay.who == term.who) {
            Some(stay) => stay.until = term.until,
            None => stays.push(term.clone()),
        }
    }
    stays.retain(|stay| covers(street, stay));
    let first = stays.iter().map(|stay| stay.since).min();
    let steady =
        |stay: &Term| Some(stay.since) == first && stay.until.is_none() && own(street, stay);
    let (steady, passing): (Vec<Term>, Vec<Term>) = stays.into_iter().partition(steady);
    let floors = building.shape.floors;
    let share = |order: usize| order * floors / steady.len();
    let mut duties = Vec::new();
    for (order, stay) in steady.iter().enumerate() {
        let floors: Vec<usize> = (share(order) + 1..=share(order + 1)).collect();
        duties.push(duty(stay, building.shape, floors, 0));
    }
    for (order, stay) in passing.iter().enumerate() {
        duties.push(duty(stay, building.shape, vec![floors - order % floors], 1));
    }
    duties
}

fn own(street: &Street, stay: &Term) -> bool {
    street.people[stay.who].relation == "社区"
}

/// Of those who belong to another branch some take a duty too, as they wish.
fn covers(street: &Street, stay: &Term) -> bool {
    let person = &street.people[stay.who];
    match person.relation {
        "社区" => true,
        "单位" => stay.who.is_multiple_of(3),
        _ => false,
    }
}

fn duty(stay: &Term, shape: Shape, floors: Vec<usize>, offset: usize) -> Duty {
    let all: Vec<String> = floors
        .iter()
        .flat_map(|floor| {
            (1..=shape.units).flat_map(move |unit| {
                (1..=shape.flats).map(move |flat| format!("{unit}-{floor}{flat:02}"))
            })
        })
        .collect();
    // Each keeps in touch with some ten households.
    let stride = all.len().div_ceil(10).max(1);
    let households = all.into_iter().skip(offset).step_by(stride).collect();
    Duty {
        who: stay.who,
        floors,
        households,
        since: stay.since,
        until: stay.until,
    }
}

pub fn write(page: &mut Page, street: &Street, duties: &[Duty]) {
    for duty in duties {
        page.table("[[duty]]");
        page.text("member", street.id(duty.who));
        let floors: Vec<String> = duty.floors.iter().map(usize::to_string).collect();
        page.raw("floors", format_args!("[{}]", floors.join(", ")));
        page.texts("households", &duty.households);
        page.raw("since", duty.since);
        page.maybe_raw("until", duty.until);
    }
}
