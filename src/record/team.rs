//! `teams/ID.toml`: 服务队, 协会, 文体团队, 老年大学班.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::reference::{Ref, VOLUNTEER};
use super::scalar::Text;
use super::term::{ends, term};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Team,
    name: "team",
    word: "kind-team",
    home: Home::Either("teams"),
    table: Team::TABLE,
    read: read!(Team),
};

word! {
    /// What a team is.
    TeamKind {
        Service = "服务队",
        Association = "协会",
        Culture = "文体团队",
        College = "老年大学",
    }
}

word! {
    /// Roles in a team.
    TeamRole {
        Captain = "队长",
        Deputy = "副队长",
    }
}

table! {
    /// A team.
    Team {
        name: One<Text>, must;
        kind: One<TeamKind>, must;
        army: One<Text>, may;
        since: One<Date>, may;
        until: One<Date>, may;
        services: Many<Text>, may;
        members: Many<TeamMember>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}
ends!(Team);

table! {
    /// A member of a team.
    TeamMember {
        volunteer: One<Ref<VOLUNTEER>>, must;
        role: One<TeamRole>, may;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
term!(TeamMember, volunteer, role = role);

impl TeamMember {
    /// Whether it is the 队长.
    pub fn is_captain(&self) -> bool {
        self.role
            .as_ref()
            .is_some_and(|at| at.value == TeamRole::Captain)
    }
}
