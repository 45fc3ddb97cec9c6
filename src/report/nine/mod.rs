//! `report nine`: 九在楼组. For each building and each of the nine: the activities that served
//! it, the points that its people earned, and what it scored in the evaluation of the year.
//!
//! Programs read a row for each building and category; people a line for each category and a
//! line for each building. What belongs to no building has rows of its own, so that the sums
//! are those of `points --by nine`.

mod earned;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::caption::in_year;
use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Figure, Report};
use crate::lang::Say;
use crate::record::points::Nine;
use crate::record::{Ends, Id};
use crate::stars::{candidates, max_of};
use crate::street::{Frame, Ground, Home, Street};
use earned::{Adding, Belonging, Sums};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "nine",
    about: "report-nine",
    subject: None,
    places: PLACES,
    people: true,
    when: &[When::Year, When::AsOf],
    build,
};

/// A building in one of the nine.
#[derive(Debug, Clone, Copy, Default)]
struct Square {
    activities: usize,
    points: Decimal,
    score: Option<Decimal>,
    most: Option<Decimal>,
}

impl Square {
    fn is_empty(&self) -> bool {
        self.activities == 0 && self.points.is_zero()
    }
}

/// The nine of a building, in their order.
type Line = [Square; Nine::ALL.len()];

/// Everything of the year.
struct Board {
    year: Option<i16>,
    day: Option<Date>,
    lines: BTreeMap<Belonging, Line>,
    /// How many activities there were in each of the nine, however many buildings they served.
    activities: [usize; Nine::ALL.len()],
}

fn at(nine: Nine) -> usize {
    let place = Nine::ALL.iter().position(|one| *one == nine);
    place.unwrap_or_default()
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let adding = Adding::new(&asked.frame, query.today, &query.choice);
    let (street, mut earned) = asked.visited(&adding);
    let street = &street;
    let year = query.year.or_else(|| last_year(street, &earned));
    let mut board = Board {
        year,
        day: query.as_of.or(year.map(|year| date(year, 12, 31))),
        lines: BTreeMap::new(),
        activities: [0; Nine::ALL.len()],
    };
    board.add_activities(street, query);
    board.add_points(&mut earned);
    board.add_scores(street, query);
    if !board.lines.is_empty() {
        // A building without anything is what must be seen.
        board.add_buildings(street, query);
    }
    let mut report = Report::new("nine", street.name(), Say::new("report-nine"));
    report.year = year;
    report.subtitle = year.map(|year| in_year(year, query.as_of));
    report.layout.numbered = true;
    report.sections = table::sections(street, &board);
    report.charts = table::charts(&board);
    let points: Decimal = board.squares().map(|square| square.points).sum();
    report.total = vec![
        Figure::new("buildings", board.buildings().count()),
        Figure::new("activities", board.activities.iter().sum::<usize>())
            .headed("figure-activities"),
        Figure::new("points", points),
    ];
    sign(&mut report);
    Ok(report)
}

/// The last year that has an activity, points or a score in any of the nine.
fn last_year(frame: &Frame, earned: &Sums) -> Option<i16> {
    let activities = frame.activities.iter().filter(|a| a.nine.is_some());
    let activities = activities.filter_map(|a| a.date.map(|at| at.value.year()));
    let stars = candidates(frame, None).filter(|c| c.star.value.scores.is_some());
    let scored = stars.filter_map(|candidate| candidate.year());
    let earned = earned.keys().copied();
    activities.chain(scored).chain(earned).max()
}

impl Board {
    fn squares(&self) -> impl Iterator<Item = &Square> {
        self.lines.values().flatten()
    }

    /// The lines that are of buildings.
    fn buildings(&self) -> impl Iterator<Item = (&Belonging, &Line)> {
        self.lines
            .iter()
            .filter(|((_, building), _)| building.is_some())
    }

    fn line(&mut self, home: Home<'_>) -> &mut Line {
        let key = (home.community.cloned(), home.building.cloned());
        self.lines.entry(key).or_default()
    }

    /// The activities, in each building that they served; those that served none, where they
    /// were held.
    fn add_activities(&mut self, street: &Street, query: &Query) {
        for activity in &street.activities {
            let day = activity.date.map(|at| at.value);
            let (Some(nine), Some(day)) = (activity.nine.map(|at| at.value), day) else {
                continue;
            };
            if self.year != Some(day.year()) {
                continue;
            }
            let home = |id: &Id| street.home_of(id, Some(day));
            let mut homes: Vec<Home<'_>> = street.served(activity).into_iter().map(home).collect();
            if homes.is_empty() {
                let place = activity.record.place.as_ref().map(|at| at.value.id());
                // Where it was held is no building that it served.
                homes.extend(place.map(home));
            }
            homes.retain(|home| query.choice.has_home(Ground::of(street), *home));
            for home in &homes {
                self.line(*home)[at(nine)].activities += 1;
            }
            self.activities[at(nine)] += usize::from(!homes.is_empty());
        }
    }

    fn add_points(&mut self, earned: &mut Sums) {
        let year = self.year.and_then(|year| earned.remove(&year));
        for ((belonging, nine), points) in year.into_iter().flatten() {
            self.lines.entry(belonging).or_default()[at(nine)].points += points;
        }
    }

    fn add_scores(&mut self, street: &Street, query: &Query) {
        for candidate in candidates(street, self.day) {
            let home = street.home_of(&candidate.building.id, self.day);
            let asked = query.choice.has_home(Ground::of(street), home);
            let scores = candidate.star.value.scores.as_ref();
            let Some(scores) = scores.filter(|_| asked && candidate.year() == self.year) else {
                continue;
            };
            let standard = candidate.standard(street);
            let line = self.line(home);
            for nine in Nine::ALL {
                let square = &mut line[at(*nine)];
                square.score = scores.value.get(nine.as_str()).map(|score| score.value);
                square.most = standard.and_then(|standard| max_of(standard, *nine));
            }
        }
    }

    fn add_buildings(&mut self, street: &Street, query: &Query) {
        let day = self.day;
        for building in street.buildings.iter().filter(|b| b.in_force(day)) {
            let home = street.home_of(&building.id, day);
            if query.choice.has_home(Ground::of(street), home) {
                self.line(home);
            }
        }
    }
}
