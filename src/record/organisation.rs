//! `policy/organisation.toml`: numbers behind the structural rules.

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::{Text, Whole};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Organisation,
    name: "organisation",
    word: "kind-organisation",
    home: Home::Fixed("policy/organisation.toml"),
    table: Organisation::TABLE,
    read: read!(Organisation),
};

word! {
    /// The organisations of a grid besides the branch.
    GridOrganisation {
        Residents = "居民代表小组",
        Owners = "业主代表小组",
        Women = "妇女代表小组",
        Youth = "团支部",
        Volunteers = "志愿者服务队",
    }
}

table! {
    /// The numbers.
    Organisation {
        group_members_min: One<Whole>, must;
        branch_members_min: One<Whole>, must;
        branch_members_max: One<Whole>, must;
        branch_committee_from: One<Whole>, must;
        organisations: Many<GridOrganisation>, may;
        armies: Many<Text>, may;
        households_max: One<Whole>, must;
        matter_days: One<MatterDays>, may;
        notice_days: One<Whole>, must;
        allow: Many<Allow>, may;
    }
}

table! {
    /// 工作日 for a matter, by difficulty, and at most.
    MatterDays {
        at_once("当场"): One<Whole>, must, "key-on-the-spot";
        ordinary("一般"): One<Whole>, must, "key-ordinary";
        hard("疑难"): One<Whole>, must, "key-hard";
        most("最长"): One<Whole>, must, "key-longest";
    }
}

/// The numbers in force: those of the file, and where it says none, those of the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Least members of a 党小组.
    pub group_members_min: usize,
    /// Least 正式党员 of a branch.
    pub branch_members_min: usize,
    /// Most 正式党员 of a branch.
    pub branch_members_max: usize,
    /// 正式党员 from which a 支委会 is needed.
    pub branch_committee_from: usize,
    /// The organisations that each grid has besides its branch.
    pub organisations: Vec<GridOrganisation>,
    /// 七大军, by name.
    pub armies: Vec<String>,
    /// Most households of a grid.
    pub households_max: i64,
    /// 工作日 of 当场, 一般, 疑难 and 最长; none where no limit is set.
    pub matter_days: Option<[i64; 4]>,
    /// Least 工作日 of a public notice.
    pub notice_days: i64,
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            group_members_min: 3,
            branch_members_min: 3,
            branch_members_max: 50,
            branch_committee_from: 7,
            organisations: GridOrganisation::ALL.to_vec(),
            armies: Vec::new(),
            households_max: 500,
            matter_days: Some([0, 3, 7, 15]),
            notice_days: 5,
        }
    }
}

impl Organisation {
    /// The numbers of the file; a number it lacks is the default.
    pub fn numbers(&self) -> Numbers {
        let base = Numbers::default();
        let count = |field: &One<Whole>, or: usize| {
            field.map_or(or, |at| usize::try_from(at.value.0).unwrap_or(or))
        };
        let days = self.matter_days.as_ref().map(|at| {
            let days = &at.value;
            let [a, b, c, d] = [0, 3, 7, 15];
            let of = |field: &One<Whole>, or: i64| field.map_or(or, |at| at.value.0);
            [
                of(&days.at_once, a),
                of(&days.ordinary, b),
                of(&days.hard, c),
                of(&days.most, d),
            ]
        });
        Numbers {
            group_members_min: count(&self.group_members_min, base.group_members_min),
            branch_members_min: count(&self.branch_members_min, base.branch_members_min),
            branch_members_max: count(&self.branch_members_max, base.branch_members_max),
            branch_committee_from: count(&self.branch_committee_from, base.branch_committee_from),
            organisations: self.organisations.iter().map(|at| at.value).collect(),
            armies: self.armies.iter().map(|at| at.value.to_string()).collect(),
            households_max: self
                .households_max
                .map_or(base.households_max, |at| at.value.0),
            matter_days: days,
            notice_days: self.notice_days.map_or(base.notice_days, |at| at.value.0),
        }
    }
}
