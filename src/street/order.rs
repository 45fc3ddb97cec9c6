//! The order in which parts of the sub-district are listed, the same in every report.
//!
//! What is the street's own comes first, then community by community in order of their ids; in
//! each, grids and buildings in order of theirs. `jiedao.toml` has no list of the communities
//! that could say otherwise (the 大工委 tells who takes part). Keyed by `Option<&Id>`, none
//! being the street, a `BTreeMap` has it too.

use super::shelf::{Filed, Shelf};

impl<T> Shelf<T> {
    /// All records by community, the street's own first; within it in order of id, then path.
    pub fn by_community(&self) -> Vec<&Filed<T>> {
        let mut rows: Vec<&Filed<T>> = self.iter().collect();
        rows.sort_by_key(|row| row.community.as_ref());
        rows
    }
}

#[cfg(test)]
mod tests {
    use crate::store::Memory;
    use crate::street::Frame;

    #[test]
    fn a_communitys_grids_stand_together_whatever_they_are_called() {
        let mut tree = Memory::new();
        for (community, grid) in [("jia", "z-1"), ("yi", "a-1"), ("jia", "b-1")] {
            let path = format!("communities/{community}/grids/{grid}.toml");
            tree.put(path, "name = \"网格\"\n");
        }
        tree.put("street/teams/s.toml", "name = \"队\"\n")
            .put("communities/jia/teams/a.toml", "name = \"队\"\n");
        let frame = Frame::load(&tree).unwrap();
        let grids = frame.grids.by_community();
        let ids: Vec<_> = grids.iter().map(|grid| grid.id.as_str()).collect();
        assert_eq!(ids, ["b-1", "z-1", "a-1"]);
        assert_eq!(frame.teams.by_community()[0].id.as_str(), "s");
    }
}
