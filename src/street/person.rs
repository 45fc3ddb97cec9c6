//! Somebody who is named in a place: what is known of them, and what is not.
//!
//! A person whose record is missing or could not be read proves nothing: every question has
//! the answer yes, no, or none.

use jiff::civil::Date;

use super::people::Street;
use super::shelf::Filed;
use crate::record::building::Building;
use crate::record::volunteer::{Relation, Volunteer};
use crate::record::{Ends, Id, Term};

/// Somebody, by their present id.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The present id; where it names nobody, as it is written.
    pub id: &'a Id,
    /// The record, if there is one.
    pub record: Option<&'a Filed<Volunteer>>,
}

impl Street {
    /// The person that an id or a former id names.
    pub fn person<'a>(&'a self, id: &'a Id) -> Person<'a> {
        let record = self.volunteers.get(id);
        Person {
            id: record.map_or(id, |filed| &filed.id),
            record,
        }
    }

    /// Who holds a term; none where that could not be read.
    pub fn holder<'a>(&'a self, term: &'a impl Term) -> Option<Person<'a>> {
        term.holder().map(|id| self.person(id))
    }
}

impl<'a> Person<'a> {
    /// The person of a record.
    pub fn of(filed: &'a Filed<Volunteer>) -> Self {
        Self {
            id: &filed.id,
            record: Some(filed),
        }
    }

    /// The name; the id where there is none.
    pub fn name(&self) -> &'a str {
        let name = self.record.and_then(|filed| filed.record.name.as_ref());
        name.map_or(self.id.as_str(), |at| &at.value)
    }

    /// Whether the id names a record.
    pub fn is_known(&self) -> bool {
        self.record.is_some()
    }

    /// Whether they have left: nothing is asked of them then.
    pub fn has_left(&self, day: Option<Date>) -> bool {
        self.record.is_some_and(|filed| filed.has_left(day))
    }

    /// The day they left.
    pub fn left(&self) -> Option<Date> {
        self.record?.left.map(|at| at.value)
    }

    /// Whether they are a party member, full or probationary.
    pub fn is_party_member(&self) -> Option<bool> {
        let filed = self.record?;
        filed.party.map(|_| filed.is_party_member())
    }

    /// Whether they are a 正式党员.
    pub fn is_full_member(&self, day: Option<Date>) -> Option<bool> {
        let filed = self.record?;
        filed.party.map(|_| filed.is_full_member(day))
    }

    /// Whether their membership is kept in the community (`relation` 社区).
    pub fn is_of_community(&self) -> Option<bool> {
        let filed = self.record?;
        let unread = filed.relation.is_none() && filed.partial;
        (!unread).then(|| filed.kept_in() == Relation::Community)
    }

    /// The buildings where they live on the day; none where that is not known for sure.
    pub fn homes(&self, street: &'a Street, day: Option<Date>) -> Option<Vec<&'a Filed<Building>>> {
        let filed = self.record?;
        if filed.lives.is_empty() && filed.partial {
            return None;
        }
        let lives = filed.lives.iter().filter(|at| at.value.in_force(day));
        lives
            .map(|at| at.value.holder().and_then(|id| street.buildings.get(id)))
            .collect()
    }
}
