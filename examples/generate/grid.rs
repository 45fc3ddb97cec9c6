//! `grids/ID.toml`.

use crate::model::Street;
use crate::page::Page;
use crate::term;

pub fn path(street: &Street, index: usize) -> String {
    let grid = &street.grids[index];
    format!(
        "communities/{}/grids/{}.toml",
        street.communities[grid.community].id, grid.id
    )
}

pub fn file(street: &Street, index: usize) -> String {
    let grid = &street.grids[index];
    let mut page = Page::new();
    page.text("name", &grid.name);
    let households = grid
        .buildings
        .clone()
        .map(|home| street.buildings[home].shape.households());
    page.raw("households", households.sum::<usize>());
    page.rows("head", &term::rows(street, &grid.head));
    page.table("[branch]");
    page.text("name", &format!("{}党支部", grid.name));
    page.rows("committee", &term::rows(street, &grid.committee));
    page.rows("contact", &term::rows(street, &grid.contact));
    for organisation in &grid.organisations {
        page.table("[[organisation]]");
        page.text("kind", organisation.kind);
        // The team has a leader and members of its own.
        if let Some(team) = &organisation.team {
            page.text("team", team);
            continue;
        }
        page.rows("leader", &term::rows(street, &organisation.leader));
        page.rows("members", &term::rows(street, &organisation.members));
    }
    page.finish()
}
