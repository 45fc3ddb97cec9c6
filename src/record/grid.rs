//! `communities/ID/grids/ID.toml`: 网格.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::organisation::GridOrganisation;
use super::reference::{Ref, TEAM};
use super::scalar::{Text, Whole};
use super::term::{CommitteeTerm, GridTerm, Holder, ends};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Grid,
    name: "grid",
    word: "kind-grid",
    home: Home::Community("grids"),
    table: Grid::TABLE,
    read: read!(Grid),
};

table! {
    /// A grid.
    Grid {
        name: One<Text>, must;
        since: One<Date>, may;
        until: One<Date>, may;
        households: One<Whole>, may;
        head: Many<Holder>, may, "key-grid-head";
        joint_with: Many<GridTerm>, may;
        branch: One<Branch>, may;
        organisation: Many<OrganisationTable>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}
ends!(Grid);

table! {
    /// 网格党支部.
    Branch {
        name: One<Text>, must;
        committee: Many<CommitteeTerm>, may;
        contact: Many<Holder>, may;
    }
}

table! {
    /// One of the organisations of the grid.
    OrganisationTable {
        kind: One<GridOrganisation>, must;
        leader: Many<Holder>, may;
        members: Many<Holder>, may;
        team: One<Ref<TEAM>>, may;
    }
    ties [Excludes("team", &["leader", "members"])]
}
