//! Who offers which service, and how near it must be: the 15 分钟便民服务圈 as it stands.
//!
//! Asked by the rules of services and by the report of them. What it takes to meet a need is
//! for [`super::need`].

use jiff::civil::Date;

use super::frame::Frame;
use super::people::Street;
use super::shelf::Filed;
use crate::record::community::{Community, ServicePoint};
use crate::record::team::Team;
use crate::record::unit::{ResourceKind, Unit};
use crate::record::volunteer::Volunteer;
use crate::record::{Ends, Text, current};
use crate::text::At;

/// Who or what offers a service.
#[derive(Debug, Clone, Copy)]
pub enum Offerer<'a> {
    /// Somebody who declared it.
    Volunteer(&'a Filed<Volunteer>),
    /// A team.
    Team(&'a Filed<Team>),
    /// A service point of a community.
    Point(&'a Filed<Community>, &'a ServicePoint),
    /// A unit, by a resource that is a service.
    Unit(&'a Filed<Unit>),
}

/// A service that is offered.
#[derive(Debug, Clone, Copy)]
pub struct Offer<'a> {
    /// The service, as it is written.
    pub service: &'a str,
    /// By whom.
    pub by: Offerer<'a>,
}

/// What is done with an offer.
type Visit<'v, 'a> = &'v mut dyn FnMut(Offer<'a>);

impl Street {
    /// Everything that is offered on a day.
    pub fn offers(&self, day: Option<Date>) -> Vec<Offer<'_>> {
        let mut all = Vec::new();
        self.each_offer(day, &mut |offer| all.push(offer));
        all
    }

    /// Shows everything that is offered on a day: by volunteers who take part, teams, service
    /// points and units.
    pub fn each_offer<'a>(&'a self, day: Option<Date>, visit: Visit<'_, 'a>) {
        fn of<'a>(
            by: Offerer<'a>,
            services: impl IntoIterator<Item = &'a At<Text>>,
            visit: Visit<'_, 'a>,
        ) {
            let services = services.into_iter().map(|at| &*at.value);
            services.for_each(|service| visit(Offer { service, by }));
        }
        for volunteer in self.volunteers.iter().filter(|v| !v.has_left(day)) {
            of(Offerer::Volunteer(volunteer), &volunteer.services, visit);
        }
        for team in self.teams.iter().filter(|t| t.in_force(day)) {
            of(Offerer::Team(team), &team.services, visit);
        }
        for community in &self.communities {
            for point in current(&community.service_point, day) {
                let point = &point.value;
                of(Offerer::Point(community, point), &point.service, visit);
            }
        }
        for unit in self.units.iter().filter(|u| u.in_force(day)) {
            let resources = unit.resource.iter().map(|at| &at.value);
            let is_service = |kind: At<ResourceKind>| kind.value == ResourceKind::Service;
            let services = resources.filter(|r| r.kind.is_some_and(is_service));
            let names = services.filter_map(|r| r.name.as_ref());
            of(Offerer::Unit(unit), names, visit);
        }
    }
}

impl Frame {
    /// The minutes within which the catalogue wants a service; of two services of one name
    /// the longer ones.
    pub fn within_minutes(&self, service: &str, day: Option<Date>) -> Option<i64> {
        let services = current(&self.services.service, day);
        let named = services.filter(|at| {
            let name = at.value.name.as_ref();
            name.is_some_and(|name| *name.value == *service)
        });
        let minutes = named.filter_map(|at| at.value.within_minutes);
        minutes.map(|at| *at.value).max()
    }
}
