//! Ids as people read them: the name of a person, of a place, of whoever leads a group.
//!
//! Asked by reports, once the street is there. What has no record keeps its id, so that
//! nobody is lost.

use super::Cell;
use crate::record::building::Building;
use crate::street::{Filed, Groups, Standing, Street};

/// The name of a person, by a present id or a former one.
pub(super) fn person(street: &Street, id: &str) -> Cell {
    let volunteer = street.volunteers.get(id);
    let name = volunteer.and_then(|v| v.name.as_ref());
    name.map_or_else(|| Cell::text(id), |name| Cell::name(&*name.value))
}

/// The name of a place; the street has its own.
pub(super) fn place(street: &Street, id: &str) -> Cell {
    if id == street.code() {
        return street.name().into();
    }
    street.label(id).into()
}

/// The name of a place that may not be known.
pub(super) fn place_of(street: &Street, id: Option<&str>) -> Cell {
    id.map_or(Cell::Null, |id| place(street, id))
}

/// The name of the group that a building has, or shares.
pub(super) fn group_name(groups: &Groups<'_>, building: &Filed<Building>) -> Cell {
    match groups.of(building) {
        Standing::In(group) => Cell::maybe(group.table.value.name.as_ref().map(|n| &*n.value)),
        _ => Cell::Null,
    }
}

/// Who leads the group that a building has, or shares.
pub(super) fn leader(street: &Street, groups: &Groups<'_>, building: &Filed<Building>) -> Cell {
    let Standing::In(group) = groups.of(building) else {
        return Cell::Null;
    };
    let mut leaders = group.leaders().map(|member| member.person.id);
    leaders.next().map_or(Cell::Null, |id| person(street, id))
}
