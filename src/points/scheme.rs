//! The points policy, made ready for pricing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::record::points::{Group, Nine, Per, Six};
use crate::record::{Ends, in_force};
use crate::street::Frame;
use crate::text::Span;

/// An item for a period, whole.
#[derive(Debug, Clone)]
pub struct Clause {
    /// What entries name.
    pub name: Box<str>,
    /// Its group.
    pub group: Group,
    /// The nine-in-building category it serves.
    pub nine: Option<Nine>,
    /// The 六个一 action it is.
    pub six: Option<Six>,
    /// What it is counted by.
    pub per: Per,
    /// Points per unit.
    pub points: Decimal,
    /// Cap on the points of one entry.
    pub max_per_entry: Option<Decimal>,
    /// Cap on the points of the item on one date.
    pub max_per_day: Option<Decimal>,
    /// Cap on the points of the item in one year.
    pub max_per_year: Option<Decimal>,
    /// First day.
    pub since: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Where it stands in the policy.
    pub span: Span,
    /// Which name it has, by number: clauses of one name have one.
    pub(super) name_number: u32,
}

impl Clause {
    /// Whether its entries count as hours served.
    pub fn counts_hours(&self) -> bool {
        matches!(
            self.group,
            Group::Service | Group::Activity | Group::Governance
        )
    }

    /// Whether its entries count as times.
    pub fn counts_times(&self) -> bool {
        self.group != Group::Deduction
    }
}

/// What the policy says of an item on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// One clause, by its number.
    Clause(u32),
    /// No clause of that name.
    Unknown,
    /// Clauses of that name, none in force that day.
    NotInForce,
    /// Several in force: a fault of the policy.
    Several,
    /// The policy was read in part: what it lacks proves nothing.
    Unreadable,
}

/// The clauses of one name.
#[derive(Debug, Clone, Default)]
struct Named {
    number: u32,
    clauses: Vec<u32>,
}

/// Which caps a name has in any of its clauses: what is credited so far counts across them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Capped {
    pub by_day: bool,
    pub by_year: bool,
}

/// The policy of a tree, and which years are closed since when.
#[derive(Debug, Clone, Default)]
pub struct Scheme {
    clauses: Vec<Clause>,
    /// Looked into for every entry, never iterated.
    names: HashMap<Box<str>, Named, foldhash::fast::RandomState>,
    capped: Vec<Capped>,
    partial: bool,
    /// Years whose closing is there, but tells no day.
    unread: BTreeSet<i16>,
    /// The day each closed year was closed.
    pub closed: BTreeMap<i16, Date>,
}

impl Scheme {
    /// Reads the policy and the closings of a tree.
    pub fn new(frame: &Frame) -> Self {
        let mut scheme = Scheme {
            partial: frame.points.partial,
            ..Self::default()
        };
        for at in &frame.points.item {
            let clause = &at.value;
            let (Some(name), Some(group), Some(per), Some(points)) =
                (&clause.name, clause.group, clause.per, clause.points)
            else {
                continue;
            };
            if clause.since.is_none() {
                continue;
            }
            let number = scheme.clauses.len() as u32;
            let name: Box<str> = Box::from(&*name.value);
            let caps = Capped {
                by_day: clause.max_per_day.is_some(),
                by_year: clause.max_per_year.is_some(),
            };
            let name_number = scheme.name(&name, number, caps);
            scheme.clauses.push(Clause {
                name,
                name_number,
                group: group.value,
                nine: clause.nine.map(|at| at.value),
                six: clause.six.map(|at| at.value),
                per: per.value,
                points: points.value.0,
                max_per_entry: clause.max_per_entry.map(|at| at.value.0),
                max_per_day: clause.max_per_day.map(|at| at.value.0),
                max_per_year: clause.max_per_year.map(|at| at.value.0),
                since: clause.since(),
                until: clause.until(),
                span: at.span,
            });
        }
        for closing in &frame.closings {
            let year = closing.year.map(|at| *at.value);
            match (year, closing.closed) {
                (Some(year), Some(closed)) => {
                    scheme.closed.entry(year).or_insert(closed.value);
                }
                (year, _) => scheme.unread.extend(year.or(closing.id.parse().ok())),
            }
        }
        scheme
    }

    /// Takes a clause's name down; gives the name's number.
    fn name(&mut self, name: &str, clause: u32, caps: Capped) -> u32 {
        let next = self.capped.len() as u32;
        let named = self.names.entry(Box::from(name)).or_insert_with(|| Named {
            number: next,
            clauses: Vec::new(),
        });
        named.clauses.push(clause);
        let number = named.number;
        if number == next {
            self.capped.push(Capped::default());
        }
        if let Some(capped) = self.capped.get_mut(number as usize) {
            capped.by_day |= caps.by_day;
            capped.by_year |= caps.by_year;
        }
        number
    }

    /// Whether the policy or a closing was read in part, so that sums prove nothing.
    pub fn is_partial(&self) -> bool {
        self.partial || !self.unread.is_empty()
    }

    /// Whether a year has a closing that tells no day: what that lacks proves nothing.
    pub fn is_closing_unread(&self, year: i16) -> bool {
        self.unread.contains(&year)
    }

    /// Which caps the name of a clause has.
    pub(super) fn capped(&self, clause: &Clause) -> Capped {
        let found = self.capped.get(clause.name_number as usize);
        found.copied().unwrap_or_default()
    }

    /// A clause by its number.
    pub fn clause(&self, number: u32) -> &Clause {
        &self.clauses[number as usize]
    }

    /// Every clause, in the order of the policy.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The names of all items, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let mut names: Vec<&str> = self.names.keys().map(|name| &**name).collect();
        names.sort_unstable();
        names.into_iter()
    }

    /// The clauses of a name, in the order of the policy.
    pub fn of_name(&self, name: &str) -> impl Iterator<Item = &Clause> {
        let named = self.names.get(name);
        let numbers = named.map_or(&[][..], |named| named.clauses.as_slice());
        numbers.iter().map(|n| self.clause(*n))
    }

    /// What the policy says of an item on a day.
    pub fn find(&self, name: &str, day: Date) -> Match {
        let Some(named) = self.names.get(name) else {
            return if self.partial {
                Match::Unreadable
            } else {
                Match::Unknown
            };
        };
        let mut on = named.clauses.iter().filter(|n| {
            let clause = self.clause(**n);
            in_force(clause.since, clause.until, Some(day))
        });
        match (on.next(), on.next()) {
            (Some(only), None) => Match::Clause(*only),
            (Some(_), Some(_)) => Match::Several,
            (None, _) if self.partial => Match::Unreadable,
            (None, _) => Match::NotInForce,
        }
    }

    /// Whether a year was closed before a day: what is dated then comes late.
    pub fn closed_before(&self, year: i16, day: Date) -> bool {
        self.closed.get(&year).is_some_and(|closed| *closed < day)
    }
}
