//! `communities/ID/volunteers/ID.toml`: a person and their 公益积分手册.

use jiff::civil::Date;

use super::field::{Many, One, Rare};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::reference::{ACTIVITY, PLACE, Ref, UNIT, VOLUNTEER};
use super::scalar::{Places, Text, Whole, Year};
use super::term::BuildingTerm;
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Volunteer,
    name: "volunteer",
    word: "kind-volunteer",
    home: Home::Either("volunteers"),
    table: Volunteer::TABLE,
    read: read!(Volunteer, entry in entries),
};

word! {
    /// Political status.
    #[derive(serde::Serialize, serde::Deserialize)]
    Party {
        Full = "正式党员",
        Probationary = "预备党员",
        League = "共青团员",
        Democratic = "民主党派",
        Masses = "群众",
    }
}

word! {
    #[derive(serde::Serialize, serde::Deserialize)]
    /// 组织关系: where the party membership is kept.
    Relation {
        Community = "社区",
        Unit = "单位",
        Mobile = "流动",
    }
}

word! {
    /// Working status.
    #[derive(serde::Serialize, serde::Deserialize)]
    Status {
        Employed = "在职",
        Retired = "离退休",
        Student = "在校",
        Other = "其他",
    }
}

table! {
    /// A volunteer. The cache keeps all but the entries.
    #[derive(serde::Serialize, serde::Deserialize)]
    Volunteer {
        name: One<Text>, must, "col-person";
        party: One<Party>, must;
        #[serde(with = "crate::record::packed")]
        full: One<Date>, may;
        relation: One<Relation>, may;
        status: One<Status>, must;
        unit: One<Ref<UNIT>>, may;
        employer: Rare<Text>, may;
        #[serde(with = "crate::record::packed")]
        reported: One<Date>, may;
        lives: Many<BuildingTerm>, may;
        services: Many<Text>, may;
        licences: Many<Text>, may;
        #[serde(with = "crate::record::packed")]
        consent: One<Date>, may;
        #[serde(with = "crate::record::packed")]
        left: One<Date>, may;
        #[serde(skip)]
        entry: Many<Entry>, may;
        award: Many<Award>, may;
        redeem: Many<Redeem>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
    ties [Excludes("unit", &["employer"])]
}

table! {
    /// One line of the handbook.
    Entry {
        id: One<Id>, must;
        date: One<Date>, must;
        booked: One<Date>, may;
        item: One<Text>, may;
        service: One<Text>, may;
        hours: One<Places<2>>, may;
        count: One<Whole<-1>>, may;
        place: One<Ref<PLACE>>, may;
        activity: One<Ref<ACTIVITY>>, may;
        reverses: Rare<Text>, may;
        recorded_by: One<Ref<VOLUNTEER>>, must;
        confirmed_by: One<Ref<VOLUNTEER>>, may;
    }
    ties [
        Excludes("reverses", &["booked", "item", "service", "hours", "count", "place", "activity"]),
        Asks("reverses", "note"),
        Either("item", "reverses"),
    ]
}

table! {
    /// Year-end 奖励.
    #[derive(serde::Serialize, serde::Deserialize)]
    Award {
        year: One<Year>, must;
        tier: One<Text>, must;
        #[serde(with = "crate::record::packed")]
        date: One<Date>, must;
    }
}

table! {
    /// Points spent.
    #[derive(serde::Serialize, serde::Deserialize)]
    Redeem {
        #[serde(with = "crate::record::packed")]
        date: One<Date>, must;
        points: One<Places<2>>, must;
        what: One<Text>, must;
        recorded_by: One<Ref<VOLUNTEER>>, must;
    }
}

impl Volunteer {
    /// Whether they are a party member, full or probationary, by what is written.
    pub fn is_party_member(&self) -> bool {
        let party = self.party.map(|at| at.value);
        matches!(party, Some(Party::Full | Party::Probationary))
    }

    /// Whether they are a 正式党员: on a day, or now. `full` is read on the day; without one
    /// it is taken as passed.
    pub fn is_full_member(&self, day: Option<Date>) -> bool {
        let passed = match (self.full, day) {
            (Some(full), Some(day)) => full.value <= day,
            _ => true,
        };
        self.party.is_some_and(|at| at.value == Party::Full) && passed
    }

    /// Where the membership is kept; left out: 社区.
    pub fn kept_in(&self) -> Relation {
        self.relation.map_or(Relation::Community, |at| at.value)
    }

    /// Whether they have left by a day, or at all.
    pub fn has_left(&self, day: Option<Date>) -> bool {
        match (self.left, day) {
            (Some(left), Some(day)) => left.value <= day,
            (left, _) => left.is_some(),
        }
    }
}
