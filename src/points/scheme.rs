//! The points policy, made ready for pricing.

use std::collections::BTreeMap;

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

/// The policy of a tree, and which years are closed since when.
#[derive(Debug, Clone, Default)]
pub struct Scheme {
    clauses: Vec<Clause>,
    names: BTreeMap<Box<str>, Vec<u32>>,
    partial: bool,
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
            scheme.names.entry(name.clone()).or_default().push(number);
            scheme.clauses.push(Clause {
                name,
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
            if let (Some(year), Some(closed)) = (closing.year, closing.closed) {
                scheme.closed.entry(*year.value).or_insert(closed.value);
            }
        }
        scheme
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
        self.names.keys().map(|name| &**name)
    }

    /// The clauses of a name, in the order of the policy.
    pub fn of_name(&self, name: &str) -> impl Iterator<Item = &Clause> {
        let numbers = self.names.get(name).map_or(&[][..], Vec::as_slice);
        numbers.iter().map(|n| self.clause(*n))
    }

    /// What the policy says of an item on a day.
    pub fn find(&self, name: &str, day: Date) -> Match {
        let Some(numbers) = self.names.get(name) else {
            return if self.partial {
                Match::Unreadable
            } else {
                Match::Unknown
            };
        };
        let mut on = numbers.iter().filter(|n| {
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
