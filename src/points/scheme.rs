//! The points policy, made ready for pricing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fine::{Fine, Hundredths};
use crate::record::Ends;
use crate::record::Places;
use crate::record::points::{self, Group, Nine, Per, Six};
use crate::street::Frame;
use crate::text::{At, Span};

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
    /// What it is priced by.
    pub(super) price: Price,
}

/// The numbers of a clause as they are reckoned with.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Price {
    pub points: Hundredths,
    pub max_per_entry: Option<Fine>,
    pub max_per_day: Option<Fine>,
    pub max_per_year: Option<Fine>,
    /// Whether any clause of its name has a cap on the day: what is credited so far counts
    /// across them.
    pub day_counts: bool,
    /// Likewise on the year.
    pub year_counts: bool,
}

impl Price {
    fn of(clause: &points::Clause, points: Decimal) -> Self {
        let cap = |cap: Option<At<Places<2>>>| cap.map(|at| Fine::of(at.value.0));
        Self {
            points: Hundredths::of(points),
            max_per_entry: cap(clause.max_per_entry),
            max_per_day: cap(clause.max_per_day),
            max_per_year: cap(clause.max_per_year),
            day_counts: false,
            year_counts: false,
        }
    }
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
    periods: Vec<Period>,
}

/// When a clause, by its number, is in force: both ends included.
#[derive(Debug, Clone, Copy)]
struct Period {
    since: Date,
    until: Date,
    clause: u32,
}

/// The policy of a tree, and which years are closed since when.
#[derive(Debug, Clone, Default)]
pub struct Scheme {
    clauses: Vec<Clause>,
    /// Looked into for every entry, never iterated.
    names: HashMap<Box<str>, Named, foldhash::fast::RandomState>,
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
            let Some(since) = clause.since() else {
                continue;
            };
            let name: Box<str> = Box::from(&*name.value);
            let name_number = scheme.name(
                &name,
                Period {
                    since,
                    until: clause.until().unwrap_or(Date::MAX),
                    clause: scheme.clauses.len() as u32,
                },
            );
            scheme.clauses.push(Clause {
                name,
                name_number,
                price: Price::of(clause, points.value.0),
                group: group.value,
                nine: clause.nine.map(|at| at.value),
                six: clause.six.map(|at| at.value),
                per: per.value,
                points: points.value.0,
                max_per_entry: clause.max_per_entry.map(|at| at.value.0),
                max_per_day: clause.max_per_day.map(|at| at.value.0),
                max_per_year: clause.max_per_year.map(|at| at.value.0),
                since: Some(since),
                until: clause.until(),
                span: at.span,
            });
        }
        scheme.count_across_clauses();
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
    fn name(&mut self, name: &str, period: Period) -> u32 {
        let next = self.names.len() as u32;
        let named = self.names.entry(Box::from(name)).or_insert_with(|| Named {
            number: next,
            periods: Vec::new(),
        });
        named.periods.push(period);
        named.number
    }

    /// Tells every clause which caps its name has in any of its clauses.
    fn count_across_clauses(&mut self) {
        let mut counts = vec![(false, false); self.names.len()];
        for clause in &self.clauses {
            let (by_day, by_year) = &mut counts[clause.name_number as usize];
            *by_day |= clause.max_per_day.is_some();
            *by_year |= clause.max_per_year.is_some();
        }
        for clause in &mut self.clauses {
            let counts = counts[clause.name_number as usize];
            (clause.price.day_counts, clause.price.year_counts) = counts;
        }
    }

    /// Whether the policy or a closing was read in part, so that sums prove nothing.
    pub fn is_partial(&self) -> bool {
        self.partial || !self.unread.is_empty()
    }

    /// Whether a year has a closing that tells no day: what that lacks proves nothing.
    pub fn is_closing_unread(&self, year: i16) -> bool {
        self.unread.contains(&year)
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
        let periods = named.map_or(&[][..], |named| named.periods.as_slice());
        periods.iter().map(|period| self.clause(period.clause))
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
        let periods = named.periods.iter();
        let mut on = periods.filter(|period| period.since <= day && day <= period.until);
        match (on.next(), on.next()) {
            (Some(only), None) => Match::Clause(only.clause),
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
