//! `communities/ID/buildings/ID.toml`: 楼组.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::reference::{Ref, TEAM, VOLUNTEER};
use super::scalar::{Household, Text, Whole, Year};
use super::term::{BuildingTerm, GridTerm, Holder, PartHolder, ends, term};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Building,
    name: "building",
    word: "kind-building",
    home: Home::Community("buildings"),
    table: Building::TABLE,
    read: read!(Building),
};

table! {
    /// A building group.
    Building {
        name: One<Text>, must;
        since: One<Date>, may;
        until: One<Date>, may;
        grid: Many<GridTerm>, may;
        yard: One<Text>, may;
        floors: One<Whole<1>>, must;
        households: One<Whole>, must;
        head: Many<PartHolder>, may, "key-building-head";
        representatives: Many<Holder>, may;
        joint_with: Many<BuildingTerm>, may;
        party_group: One<PartyGroup>, may;
        duty: Many<Duty>, may;
        need: Many<Need>, may;
        star: Many<super::building_star::Star>, may;
        culture: Many<Culture>, may;
        family: Many<Family>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}
ends!(Building);

word! {
    /// Roles in a party group.
    GroupRole {
        Leader = "组长",
        Deputy = "副组长",
    }
}

table! {
    /// 楼组党小组.
    PartyGroup {
        name: One<Text>, must;
        members: Many<GroupMember>, may;
        contact: Many<Holder>, may;
    }
}

table! {
    /// A member of a party group.
    GroupMember {
        volunteer: One<Ref<VOLUNTEER>>, must;
        role: One<GroupRole>, may;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(GroupMember, volunteer, role = role);

table! {
    /// 党员包楼层、联系群众.
    Duty {
        member: One<Ref<VOLUNTEER>>, must;
        part: One<Text>, may;
        floors: Many<Whole<-1>>, may;
        households: Many<Household>, may;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(Duty, member, part = part);

word! {
    /// How often a need is asked to be met.
    Every {
        Week = "周",
        Month = "月",
        Quarter = "季",
        Once = "一次",
    }
}

table! {
    /// 需求清单.
    Need {
        service: One<Text>, must;
        every: One<Every>, must;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
ends!(Need);

word! {
    /// What a piece of 楼道文化 is.
    CultureKind {
        EducationRoom = "教育小屋",
        Painting = "粉刷装饰",
        Photographs = "摄影书画",
        Wall = "文化墙",
        Books = "图书角",
        Other = "其他",
    }
}

table! {
    /// 楼道文化.
    Culture {
        title: One<Text>, must;
        kind: One<CultureKind>, must;
        since: One<Date>, must;
        until: One<Date>, may;
        by: One<Ref<{ VOLUNTEER | TEAM }>>, may;
    }
}
ends!(Culture);

table! {
    /// 幸福家庭.
    Family {
        year: One<Year>, must;
        household: One<Household>, must;
        prize: One<Text>, may;
    }
}
