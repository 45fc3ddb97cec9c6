//! `buildings/ID.toml`.

use crate::culture;
use crate::duty;
use crate::model::Street;
use crate::need::{self, Need};
use crate::page::{Page, Row};
use crate::star::{self, Star};
use crate::term;

pub fn path(street: &Street, index: usize) -> String {
    let building = &street.buildings[index];
    format!(
        "communities/{}/buildings/{}.toml",
        street.communities[building.community].id, building.id
    )
}

pub fn file(street: &Street, needs: &[Need], stars: &[Star], index: usize) -> String {
    let building = &street.buildings[index];
    let mut page = Page::new();
    page.text("name", &building.name);
    let since = crate::place::FOUNDED;
    let grid = Row::new()
        .text("grid", &street.grids[building.grid].id)
        .raw("since", since);
    page.rows("grid", &[grid]);
    page.text("yard", &building.yard);
    page.raw("floors", building.shape.floors);
    page.raw("households", building.shape.households());
    page.rows("head", &term::rows(street, &building.head));
    page.rows(
        "representatives",
        &term::rows(street, &building.representatives),
    );
    if let Some((host, span)) = &building.joint {
        let joint = Row::new()
            .text("building", &street.buildings[*host].id)
            .raw("since", span.since)
            .maybe_raw("until", span.until);
        page.rows("joint_with", &[joint]);
    }
    page.table("[party_group]");
    page.text("name", &format!("{}党小组", building.name));
    page.rows("members", &term::rows(street, &building.group));
    page.rows("contact", &term::rows(street, &building.contact));
    term::allows(&mut page, street, &building.allows);
    duty::write(&mut page, street, &duty::share(street, building));
    need::write(&mut page, needs);
    for star in stars {
        star::write(&mut page, street, star);
    }
    if street.shipped() {
        let (sites, families) = (
            culture::sites(street, index),
            culture::families(street, index),
        );
        culture::write(&mut page, street, &sites, &families);
    }
    page.finish()
}
