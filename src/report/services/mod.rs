//! `report services`: the 15 分钟便民服务圈. Who offers each service of the catalogue in which
//! community, where it is to be had and how far that is; and what the buildings ask for
//! against what was brought to them, overdue first.
//!
//! Offers, distances and needs are those of `street`, as the rules C507–C509 have them.

mod circle;
mod need;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::trim::hide_empty;
use super::{Figure, Report};
use crate::lang::Say;
use crate::record::community::ServicePoint;
use crate::record::services::Service;
use crate::record::{Id, current};
use crate::street::{Ground, Home, Offerer, Street, Supply};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "services",
    about: "report-services",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::Year, When::AsOf],
    build,
};

/// Who offers a service in a community; none: in the whole sub-district.
#[derive(Debug, Default, Clone)]
struct Offered<'a> {
    volunteers: BTreeSet<&'a Id>,
    teams: BTreeSet<&'a Id>,
    units: BTreeSet<&'a Id>,
    points: Vec<&'a ServicePoint>,
}

impl<'a> Offered<'a> {
    fn is_empty(&self) -> bool {
        let people = self.volunteers.is_empty() && self.teams.is_empty();
        people && self.units.is_empty() && self.points.is_empty()
    }

    fn add(&mut self, by: Offerer<'a>) {
        match by {
            Offerer::Volunteer(one) => {
                self.volunteers.insert(&one.id);
            }
            Offerer::Team(one) => {
                self.teams.insert(&one.id);
            }
            Offerer::Unit(one) => {
                self.units.insert(&one.id);
            }
            Offerer::Point(_, point) => self.points.push(point),
        }
    }

    /// The nearest of its service points, in minutes.
    fn nearest(&self) -> Option<i64> {
        let minutes = self.points.iter().filter_map(|point| point.minutes);
        minutes.map(|at| *at.value).min()
    }
}

/// The offers that are asked for, by service and community.
struct Circle<'a> {
    day: Option<Date>,
    /// The services that the catalogue has on the day, in its order, each name once.
    services: Vec<&'a Service>,
    /// The communities that are asked for; none: the street's own.
    communities: Vec<Option<&'a Id>>,
    offered: BTreeMap<(&'a str, Option<&'a Id>), Offered<'a>>,
    /// The services that somebody in the sub-district offers, asked for or not.
    anywhere: BTreeSet<&'a str>,
}

impl<'a> Circle<'a> {
    fn of(street: &'a Street, query: &Query, day: Option<Date>) -> Self {
        let mut seen = BTreeSet::new();
        let services = current(&street.services.service, day).map(|at| &at.value);
        let once = services.filter(|service| {
            let name = service.name.as_ref();
            name.is_some_and(|name| seen.insert(&*name.value))
        });
        let mut circle = Self {
            day,
            services: once.collect(),
            communities: Vec::new(),
            offered: BTreeMap::new(),
            anywhere: BTreeSet::new(),
        };
        let whole = |community| Home {
            community,
            grid: None,
            building: None,
        };
        for offer in street.offers(day) {
            circle.anywhere.insert(offer.service);
            let home = match offer.by {
                Offerer::Volunteer(volunteer) => street.home(volunteer, day),
                Offerer::Team(team) => whole(team.community.as_ref()),
                Offerer::Point(community, _) => whole(Some(&community.id)),
                Offerer::Unit(unit) => street.home_of(&unit.id, day),
            };
            if query.choice.has_home(Ground::of(street), home) {
                let key = (offer.service, home.community);
                circle.offered.entry(key).or_default().add(offer.by);
            }
        }
        // The street itself first, as everywhere.
        let communities = street.communities.iter().map(|c| Some(&c.id));
        let asked = std::iter::once(None).chain(communities);
        let has_offer = |of: Option<&Id>| circle.offered.keys().any(|(_, c)| *c == of);
        circle.communities = asked
            .filter(|of| {
                let shown = query.choice.has_home(Ground::of(street), whole(*of));
                has_offer(*of) || (shown && of.is_some())
            })
            .collect();
        circle
    }

    /// The names of the services.
    fn names(&self) -> impl Iterator<Item = &'a str> {
        let names = self.services.iter().filter_map(|s| s.name.as_ref());
        names.map(|at| &*at.value)
    }

    /// Who offers a service in a community.
    fn of_community(&self, service: &'a str, community: Option<&'a Id>) -> Option<&Offered<'a>> {
        let offered = self.offered.get(&(service, community));
        offered.filter(|offered| !offered.is_empty())
    }
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let end = query.year.map(|year| date(year, 12, 31));
    // A year that is over is looked at from its end.
    let today = end.map_or(query.today, |end| end.min(query.today));
    let circle = Circle::of(street, query, query.as_of.or(end));
    let demands = need::of(street, query, today);
    let mut report = Report::new("services", street.name(), Say::new("report-services"));
    report.year = query.year;
    let subtitle = match query.as_of {
        Some(day) => Say::new("report-services-as-of").arg("day", day),
        None => Say::new("report-services-of"),
    };
    report.subtitle = Some(subtitle.arg("today", today));
    report.internal = true;
    report.layout.numbered = true;
    report.layout.seal = true;
    report.sections = vec![
        circle::rows(street, &circle),
        circle::services(street, &circle, !query.choice.buildings.is_empty()),
        circle::communities(street, &circle),
        circle::points(street, &circle),
        need::section(street, &demands),
    ];
    // Where no unit offers anything, people are spared its column.
    hide_empty(&mut report.sections[1..2], &["teams", "units"]);
    let count = |supply| demands.iter().filter(|d| d.demand.supply == supply).count();
    let lacking = circle.names();
    let lacking = lacking.filter(|name| !circle.anywhere.contains(name));
    let lacking: Vec<String> = lacking.map(str::to_owned).collect();
    let points = circle.offered.values().map(|offered| offered.points.len());
    report.total = vec![
        Figure::new("services", circle.services.len()).headed("figure-services"),
        Figure::new("lacking", lacking.len()).headed("figure-services-lacking"),
        Figure::new("points", points.sum::<usize>()).headed("col-service-points"),
        Figure::new("needs", demands.len()).headed("figure-building-needs"),
        Figure::new("met", count(Supply::Met)).headed("need-met"),
        Figure::new("overdue", count(Supply::Unmet)).headed("need-unmet"),
        Figure::new("early", count(Supply::Early)).headed("need-early"),
    ];
    if !lacking.is_empty() {
        let note = Say::new("report-services-lacking");
        report.notes.push(note.arg("services", lacking));
    }
    sign(&mut report);
    Ok(report)
}
