//! The tree of `structure`: street, communities, grids. What lies below a grid is a number:
//! a picture with a leaf for every building could not be read.

use super::{Desk, secretary};
use crate::diag::Arg;
use crate::lang::Say;
use crate::report::{Cell, Chart, Node, Shape};

pub(super) fn chart(desk: &Desk<'_, '_>) -> Chart {
    let (street, day) = (desk.street, desk.day);
    let committee = street.config.committee.as_ref();
    let head = committee.and_then(|table| secretary(street, &table.value.members, day));
    let root = Node {
        name: Cell::text(street.name()),
        note: Some(Say::new("tree-secretary").arg("name", or_vacant(head))),
        children: desk.communities().map(|c| community(desk, c)).collect(),
    };
    Chart {
        title: Say::new("report-structure"),
        shape: Shape::Tree(root),
    }
}

fn community(
    desk: &Desk<'_, '_>,
    community: &crate::street::Filed<crate::record::community::Community>,
) -> Node {
    let branch = community.record.general_branch.as_ref();
    let head = branch.and_then(|b| secretary(desk.street, &b.value.committee, desk.day));
    let grids = desk.grids();
    let grids = grids.filter(|grid| grid.community.as_ref() == Some(&community.id));
    Node {
        name: Cell::text(desk.street.label(&community.id)),
        note: Some(Say::new("tree-secretary").arg("name", or_vacant(head))),
        children: grids.map(|grid| self::grid(desk, grid)).collect(),
    }
}

fn grid(desk: &Desk<'_, '_>, grid: &crate::street::Filed<crate::record::grid::Grid>) -> Node {
    let branch = desk.branch(grid);
    let head = branch.and_then(|b| secretary(desk.street, &b.table.value.committee, desk.day));
    let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let note = Say::new("tree-grid")
        .arg("name", or_vacant(head))
        .arg("buildings", count(desk.scope.territory.of(grid).len()))
        .arg("groups", count(desk.groups_of(grid)));
    Node {
        name: Cell::text(desk.street.label(&grid.id)),
        note: Some(note),
        children: Vec::new(),
    }
}

/// A name, or the word for a post that nobody holds.
fn or_vacant(name: Option<&str>) -> Arg {
    name.map_or(Arg::Word("render-vacant"), Arg::from)
}
