//! 需求清单 of the shipped buildings, and the rounds that bring what stands on them. Lists are
//! drawn up afresh each year, so that what comes round again ends with 2014; a single wish stays
//! on the list and was met. What is asked for every week is more than the station can do.

use crate::activity::{self, Activity};
use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::model::Street;
use crate::page::Page;
use crate::service;

pub struct Need {
    service: &'static str,
    every: &'static str,
    since: Day,
    until: Option<Day>,
}

/// The lists of all buildings.
pub fn lists(street: &Street, activities: &[Activity]) -> Vec<Vec<Need>> {
    let buildings = 0..street.buildings.len();
    buildings
        .map(|index| list(street, activities, index))
        .collect()
}

/// Has the month's round of a community call at the buildings that wait for something, and bring
/// it: what is asked for every month each time, what is asked for every quarter in its middle.
pub fn bring(street: &Street, lists: &[Vec<Need>], activities: &mut [Activity]) {
    for round in activities.iter_mut().filter(|a| a.kind == activity::ROUND) {
        let Some(community) = round.community else {
            continue;
        };
        let quarterly = round.date.month() % 3 == 2;
        for index in street.communities[community].buildings.clone() {
            let due = lists[index].iter().filter(|need| {
                let turn = need.every == "月" || (need.every == "季" && quarterly);
                turn && need.since <= round.date
            });
            for need in due {
                if !round.services.contains(&need.service) {
                    round.services.push(need.service);
                }
                if !round.buildings.contains(&index) {
                    round.buildings.push(index);
                }
            }
        }
        round.buildings.sort_unstable();
    }
}

fn list(street: &Street, activities: &[Activity], index: usize) -> Vec<Need> {
    let dice = &mut Dice::new(street.seed, "need", index);
    let mut needs: Vec<Need> = Vec::new();
    if !street.shipped() || !dice.percent(45) {
        return needs;
    }
    let served: Vec<&Activity> = activities
        .iter()
        .filter(|activity| {
            activity.buildings.contains(&index)
                && !activity.services.is_empty()
                && activity.date >= day(2014, 4, 1)
        })
        .collect();
    for every in ["月", "季", "周", "一次"] {
        if !dice.percent(if every == "周" { 12 } else { 45 }) {
            continue;
        }
        let wished = every == "一次" || dice.percent(75);
        let delivery = if wished && !served.is_empty() {
            Some(*dice.pick(&served))
        } else {
            None
        };
        let service = match delivery {
            Some(activity) => *dice.pick(&activity.services),
            None => service::any_free(dice),
        };
        let (since, until) = match (every, delivery) {
            ("一次", None) => continue,
            ("一次", Some(activity)) => (plus(activity.date, -20), None),
            _ => (day(2014, 3, 1), Some(day(2014, 12, 31))),
        };
        if needs.iter().all(|need| need.service != service) {
            needs.push(Need {
                service,
                every,
                since,
                until,
            });
        }
    }
    needs
}

pub fn write(page: &mut Page, needs: &[Need]) {
    for need in needs {
        page.table("[[need]]");
        page.text("service", need.service);
        page.text("every", need.every);
        page.raw("since", need.since);
        page.maybe_raw("until", need.until);
        page.maybe_text("note", need.until.map(|_| "2014年度需求清单"));
    }
}
