//! `communities/ID/community.toml`: 社区.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::{Text, Whole, Year};
use super::street::AreaCode;
use super::term::{CommitteeTerm, Holder, ends};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Community,
    name: "community",
    word: "kind-community",
    home: Home::CommunityFile("community.toml"),
    table: Community::TABLE,
    read: read!(Community),
};

table! {
    /// A community.
    Community {
        name: One<Text>, must;
        code: One<AreaCode<12>>, must;
        points_since: One<Date>, may;
        general_branch: One<GeneralBranch>, may;
        station: One<Station>, may;
        service_point: Many<ServicePoint>, may;
        home: Many<SelfGovernanceHome>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}

table! {
    /// 党总支.
    GeneralBranch {
        name: One<Text>, must;
        committee: Many<CommitteeTerm>, may;
    }
}

table! {
    /// 党员志愿者服务站.
    Station {
        name: One<Text>, must;
        head: Many<Holder>, may;
    }
}

table! {
    /// A point of the 15 分钟便民服务圈.
    ServicePoint {
        service: One<Text>, must;
        place: One<Text>, must;
        minutes: One<Whole>, may;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
ends!(ServicePoint);

table! {
    /// 社区自治家园 创建.
    SelfGovernanceHome {
        year: One<Year>, must;
        applied: One<Date>, must;
        approved: One<Date>, may;
        refused: One<Date>, may;
        evaluated: One<Date>, may;
        met: One<bool>, may;
        awarded: One<Date>, may;
    }
    ties [Excludes("approved", &["refused"])]
}
