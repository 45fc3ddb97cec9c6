//! Every list of terms in the tree: who held which seat of which office, and when.
//!
//! For whoever holds terms against each other.

use jiff::civil::Date;

use super::people::{Handbook, Street};
use super::person::Person;
use super::shelf::Filed;
use crate::diag::FileId;
use crate::record::building::{Building, Duty};
use crate::record::grid::Grid;
use crate::record::{Ends, Many, Term};
use crate::text::{At, Span};

/// What a list of terms is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// The committee of a branch, 总支 or the 党工委.
    Committee,
    /// 志愿者服务站 head.
    StationHead,
    /// 网格长.
    GridHead,
    /// 四联 contact of a branch or group.
    Contact,
    /// Leader of an organisation of a grid.
    OrganisationLeader,
    /// Member of one.
    OrganisationMember,
    /// 楼栋长.
    BuildingHead,
    /// 居民常任代表.
    Representative,
    /// Member of a party group.
    GroupMember,
    /// 党员包楼层.
    Duty,
    /// Member of a team.
    TeamMember,
    /// Where somebody lives.
    Home,
}

impl Office {
    /// The id of its name.
    pub fn word(self, role: &str) -> &'static str {
        match (self, role) {
            (Office::Committee, "书记") => "post-secretary",
            (Office::Committee, _) => "post-committee",
            (Office::GroupMember, "组长") => "post-group-leader",
            (Office::GroupMember, _) => "post-group-member",
            (Office::StationHead, _) => "post-station-head",
            (Office::GridHead, _) => "post-grid-head",
            (Office::Contact, _) => "post-contact",
            (Office::OrganisationLeader, _) => "post-organisation-leader",
            (Office::OrganisationMember, _) => "post-organisation-member",
            (Office::BuildingHead, _) => "post-building-head",
            (Office::Representative, _) => "post-representative",
            (Office::Duty, _) => "post-duty",
            (Office::TeamMember, _) => "post-team-member",
            (Office::Home, _) => "post-home",
        }
    }

    /// Whether one person at a time holds the seat.
    pub fn is_single(self, seat: Seat<'_>) -> bool {
        match self {
            Office::Committee => seat == Seat::Role("书记"),
            Office::GroupMember => seat == Seat::Role("组长"),
            Office::StationHead
            | Office::GridHead
            | Office::BuildingHead
            | Office::OrganisationLeader
            | Office::Home => true,
            Office::Contact
            | Office::OrganisationMember
            | Office::Representative
            | Office::Duty
            | Office::TeamMember => false,
        }
    }
}

/// Which of the seats of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat<'a> {
    /// That of a role; the plain one has none.
    Role(&'a str),
    /// 楼栋长 of a part; of the whole building it is empty.
    Part(&'a str),
    /// A duty for a floor of a part.
    Floor(&'a str, i64),
    /// A duty for a household of a part.
    Household(&'a str, &'a str),
}

/// A term in a seat. A duty for several floors is a tenure for each, and for one that is
/// written twice it is two.
#[derive(Debug, Clone, Copy)]
pub struct Tenure<'a> {
    /// Which seat.
    pub seat: Seat<'a>,
    /// Who holds it.
    pub person: Person<'a>,
    /// First day.
    pub since: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Where the last day is written.
    pub until_span: Option<Span>,
    /// Where the term is written.
    pub span: Span,
    /// The role.
    pub role: &'a str,
}

/// One list of terms; those that could not be read in full are left out.
#[derive(Debug)]
pub struct Bench<'a> {
    /// The file it stands in.
    pub file: FileId,
    /// What it is about.
    pub office: Office,
    /// The terms, as written.
    pub tenures: Vec<Tenure<'a>>,
}

/// What is done with a bench.
type Visit<'v, 'a> = &'v mut dyn FnMut(Bench<'a>);

/// Shows every list of people's terms in what has not ended, but for where they live.
pub fn benches<'a>(street: &'a Street, day: Option<Date>, visit: Visit<'_, 'a>) {
    let desk = Desk { street, day };
    if let Some(committee) = &street.config.committee {
        desk.list(
            street.config.file,
            Office::Committee,
            &committee.value.members,
            visit,
        );
    }
    for community in &street.communities {
        let file = community.file;
        if let Some(branch) = &community.general_branch {
            desk.list(file, Office::Committee, &branch.value.committee, visit);
        }
        if let Some(station) = &community.station {
            desk.list(file, Office::StationHead, &station.value.head, visit);
        }
    }
    desk.grids(visit);
    desk.buildings(visit);
    for team in street.teams.iter().filter(|team| team.in_force(day)) {
        desk.list(team.file, Office::TeamMember, &team.members, visit);
    }
}

impl<'a> Bench<'a> {
    /// Where somebody lives and lived.
    pub fn of_homes(volunteer: &'a Handbook) -> Self {
        // In `lives` the holder is the building; who lives there is the file's own.
        let person = Person::of(volunteer);
        let lives = volunteer.lives.iter();
        let tenures = lives.filter_map(|at| tenure(at, person, Seat::Role("")));
        Self {
            file: volunteer.file,
            office: Office::Home,
            tenures: tenures.collect(),
        }
    }
}

struct Desk<'a> {
    street: &'a Street,
    day: Option<Date>,
}

impl<'a> Desk<'a> {
    fn grids(&self, visit: Visit<'_, 'a>) {
        let standing = |grid: &&Filed<Grid>| grid.in_force(self.day);
        for grid in self.street.grids.iter().filter(standing) {
            let file = grid.file;
            self.list(file, Office::GridHead, &grid.head, visit);
            if let Some(branch) = &grid.branch {
                self.list(file, Office::Committee, &branch.value.committee, visit);
                self.list(file, Office::Contact, &branch.value.contact, visit);
            }
            for organisation in &grid.organisation {
                let (leader, members) = (&organisation.value.leader, &organisation.value.members);
                self.list(file, Office::OrganisationLeader, leader, visit);
                self.list(file, Office::OrganisationMember, members, visit);
            }
        }
    }

    fn buildings(&self, visit: Visit<'_, 'a>) {
        let standing = |building: &&Filed<Building>| building.in_force(self.day);
        for building in self.street.buildings.iter().filter(standing) {
            let file = building.file;
            self.list(file, Office::BuildingHead, &building.head, visit);
            let representatives = &building.representatives;
            self.list(file, Office::Representative, representatives, visit);
            if let Some(group) = &building.party_group {
                self.list(file, Office::GroupMember, &group.value.members, visit);
                self.list(file, Office::Contact, &group.value.contact, visit);
            }
            self.duties(file, &building.duty, visit);
        }
    }

    fn list<T: Term>(
        &self,
        file: FileId,
        office: Office,
        terms: &'a Many<T>,
        visit: Visit<'_, 'a>,
    ) {
        let seat = |term: &'a T| match office {
            Office::BuildingHead => Seat::Part(term.part()),
            _ => Seat::Role(term.role()),
        };
        let tenures = terms.iter().filter_map(|at| {
            let person = self.street.holder(&at.value)?;
            tenure(at, person, seat(&at.value))
        });
        let tenures = tenures.collect();
        visit(Bench {
            file,
            office,
            tenures,
        });
    }

    fn duties(&self, file: FileId, duties: &'a Many<Duty>, visit: Visit<'_, 'a>) {
        let mut tenures = Vec::new();
        for at in duties {
            let duty = &at.value;
            let Some(person) = self.street.holder(duty) else {
                continue;
            };
            let part = duty.part();
            let floors = duty.floors.iter().map(|at| Seat::Floor(part, at.value.0));
            let rooms = duty.households.iter();
            let rooms = rooms.map(|at| Seat::Household(part, &at.value));
            let whole = duty.floors.is_empty() && duty.households.is_empty();
            let whole = whole.then_some(Seat::Part(part));
            let seats = floors.chain(rooms).chain(whole);
            tenures.extend(seats.filter_map(|seat| tenure(at, person, seat)));
        }
        let office = Office::Duty;
        visit(Bench {
            file,
            office,
            tenures,
        });
    }
}

fn tenure<'a, T: Term>(at: &'a At<T>, person: Person<'a>, seat: Seat<'a>) -> Option<Tenure<'a>> {
    let term = &at.value;
    (!term.is_faulty()).then(|| Tenure {
        seat,
        person,
        since: term.since(),
        until: term.until(),
        until_span: term.until_span(),
        span: at.span,
        role: term.role(),
    })
}
