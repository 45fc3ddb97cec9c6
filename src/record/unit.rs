//! `units/ID.toml`: 驻区单位 and 两新组织.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::reference::{COMMUNITY, MATTER, Ref};
use super::scalar::{Places, Text};
use super::term::ends;
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Unit,
    name: "unit",
    word: "kind-unit",
    home: Home::Folder("units"),
    table: Unit::TABLE,
    read: read!(Unit),
};

word! {
    /// What a unit is.
    UnitKind {
        Organ = "机关",
        Institution = "事业单位",
        StateEnterprise = "国有企业",
        PrivateEnterprise = "非公企业",
        Hospital = "医院",
        School = "学校",
        SocialOrganisation = "社会组织",
        Army = "部队",
        Other = "其他",
    }
}

impl UnitKind {
    /// Whether it is 两新: a private enterprise or a social organisation.
    pub fn is_new(self) -> bool {
        matches!(self, Self::PrivateEnterprise | Self::SocialOrganisation)
    }
}

word! {
    /// What a unit offers or gives.
    ResourceKind {
        Premises = "场地",
        Facilities = "设施",
        Service = "服务",
        Money = "资金",
        People = "人才",
        Goods = "物资",
        Opening = "开放共享",
    }
}

table! {
    /// A unit.
    Unit {
        name: One<Text>, must;
        kind: One<UnitKind>, must;
        party_organisation: One<Text>, may;
        reported: One<Date>, may;
        community: One<Ref<COMMUNITY>>, may;
        since: One<Date>, may;
        until: One<Date>, may;
        resource: Many<Resource>, may;
        contribution: Many<Contribution>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}
ends!(Unit);

table! {
    /// 资源清单: what it offers.
    Resource {
        name: One<Text>, must;
        kind: One<ResourceKind>, must;
    }
}

table! {
    /// What it gave.
    Contribution {
        date: One<Date>, must;
        kind: One<ResourceKind>, must;
        title: One<Text>, must;
        community: One<Ref<COMMUNITY>>, may;
        matter: One<Ref<MATTER>>, may;
        value: One<Places<2>>, may;
    }
}
