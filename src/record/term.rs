//! Terms: whatever can change hands is dated.

use jiff::civil::Date;

use super::field::One;
use super::id::Id;
use crate::text::Span;

/// Whether a term holds: on a day, both ends included; without a day, if it has no end.
pub fn in_force(since: Option<Date>, until: Option<Date>, day: Option<Date>) -> bool {
    match day {
        Some(day) => since.is_none_or(|s| s <= day) && until.is_none_or(|u| day <= u),
        None => until.is_none(),
    }
}

/// Something that holds from a day to a day.
pub trait Ends {
    /// First day; none: since before these records.
    fn since(&self) -> Option<Date>;
    /// Last day; none: it still runs.
    fn until(&self) -> Option<Date>;
    /// Where the last day is written.
    fn until_span(&self) -> Option<Span>;
    /// Whether a key of the table is unknown, missing or wrong, so that its days may not be
    /// those that were meant.
    fn is_faulty(&self) -> bool;
    /// Whether it holds on the day, or without one: whether it still runs.
    fn in_force(&self, day: Option<Date>) -> bool {
        in_force(self.since(), self.until(), day)
    }
}

/// A term of somebody or something in a place.
pub trait Term: Ends {
    /// Who or what holds it; none where that could not be read.
    fn holder(&self) -> Option<&Id>;
    /// Where the holder is written.
    fn holder_span(&self) -> Option<Span>;
    /// The role, for places with several.
    fn role(&self) -> &str {
        ""
    }
    /// The part, for 楼栋长.
    fn part(&self) -> &str {
        ""
    }
}

pub(super) fn day(field: &One<Date>) -> Option<Date> {
    field.as_ref().map(|at| at.value)
}

/// `Ends` for a table with `since` and `until`.
macro_rules! ends {
    ($($name:ident),*) => { $(
        impl $crate::record::Ends for $name {
            fn since(&self) -> Option<jiff::civil::Date> {
                $crate::record::term::day(&self.since)
            }
            fn until(&self) -> Option<jiff::civil::Date> {
                $crate::record::term::day(&self.until)
            }
            fn until_span(&self) -> Option<$crate::text::Span> {
                self.until.map(|at| at.span)
            }
            fn is_faulty(&self) -> bool {
                self.faulty
            }
        }
    )* };
}
pub(super) use ends;

/// `Term` for a table with a holder field, and where it has them `role` and `part`.
macro_rules! term {
    ($name:ident, $holder:ident $(, role = $role:ident)? $(, part = $part:ident)?) => {
        $crate::record::term::ends!($name);
        impl $crate::record::Term for $name {
            fn holder(&self) -> Option<&$crate::record::Id> {
                self.$holder.as_ref().map(|at| at.value.id())
            }
            fn holder_span(&self) -> Option<$crate::text::Span> {
                self.$holder.as_ref().map(|at| at.span)
            }
            $( fn role(&self) -> &str {
                self.$role.as_ref().map_or("", |at| at.value.as_str())
            } )?
            $( fn part(&self) -> &str {
                self.$part.as_ref().map_or("", |at| &at.value)
            } )?
        }
    };
}
pub(super) use term;

use super::reference::{BUILDING, GRID, Ref, VOLUNTEER};
use super::scalar::Text;

table! {
    /// Someone who holds a place.
    Holder {
        volunteer: One<Ref<VOLUNTEER>>, must;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(Holder, volunteer);

word! {
    /// Roles in the committee of a branch, 总支 or 党工委.
    Role {
        Secretary = "书记",
        DeputySecretary = "副书记",
        Organisation = "组织委员",
        Publicity = "宣传委员",
        Discipline = "纪检委员",
        Member = "委员",
    }
}

table! {
    /// Someone in a party committee.
    CommitteeTerm {
        volunteer: One<Ref<VOLUNTEER>>, must;
        role: One<Role>, must;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(CommitteeTerm, volunteer, role = role);

impl CommitteeTerm {
    /// Whether it is the 书记.
    pub fn is_secretary(&self) -> bool {
        self.role
            .as_ref()
            .is_some_and(|at| at.value == Role::Secretary)
    }
}

table! {
    /// Someone who answers for a part of a building.
    PartHolder {
        volunteer: One<Ref<VOLUNTEER>>, must;
        part: One<Text>, may;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(PartHolder, volunteer, part = part);

table! {
    /// A tie to a grid.
    GridTerm {
        grid: One<Ref<GRID>>, must;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(GridTerm, grid);

table! {
    /// A tie to a building.
    #[derive(serde::Serialize, serde::Deserialize)]
    BuildingTerm {
        building: One<Ref<BUILDING>>, must;
        #[serde(with = "crate::record::packed")]
        since: One<Date>, may;
        #[serde(with = "crate::record::packed")]
        until: One<Date>, may;
    }
}
term!(BuildingTerm, building);

/// The terms that hold, with where they stand.
pub fn current<T: Ends>(
    terms: &super::field::Many<T>,
    day: Option<Date>,
) -> impl Iterator<Item = &crate::text::At<T>> {
    terms.iter().filter(move |at| at.value.in_force(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn as_of_a_day_and_now() {
        let (a, b) = (Some(date(2012, 6, 1)), Some(date(2014, 1, 1)));
        assert!(in_force(a, b, Some(date(2014, 1, 1))) && in_force(a, b, Some(date(2012, 6, 1))));
        assert!(!in_force(a, b, Some(date(2014, 1, 2))) && !in_force(a, b, None));
        assert!(in_force(a, None, None) && in_force(None, None, Some(date(1900, 1, 1))));
    }
}
