//! Ids as people read them: the name of a person, of a place, of whoever leads a group.
//!
//! Asked by reports, once the street is there. What has no record keeps its id, so that
//! nobody is lost.

use super::{Cell, Column};
use crate::record::Id;
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

/// The columns of a place: its id for programs, its name for people, both under one heading.
pub(super) fn place_columns(
    key: &'static str,
    name: &'static str,
    heading: &'static str,
) -> [Column; 2] {
    [
        Column::new(key).headed(heading).data(),
        Column::new(name).headed(heading).people(),
    ]
}

/// The cells of [`place_columns`].
pub(super) fn place_cells(street: &Street, id: Option<&Id>) -> [Cell; 2] {
    [Cell::id(id), place_of(street, id.map(Id::as_str))]
}

/// The columns of a community and a grid.
pub(super) fn grid_columns() -> Vec<Column> {
    let community = place_columns("community", "community_name", "col-community");
    let grid = place_columns("grid", "grid_name", "col-grid");
    community.into_iter().chain(grid).collect()
}

/// The cells of [`grid_columns`].
pub(super) fn grid_cells(street: &Street, community: Option<&Id>, grid: Option<&Id>) -> Vec<Cell> {
    let community = place_cells(street, community).into_iter();
    community.chain(place_cells(street, grid)).collect()
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
