//! `meetings/ID.toml`: 八会.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::reference::{BUILDING, COMMUNITY, GRID, MATTER, Ref, STREET, UNIT, VOLUNTEER};
use super::scalar::{Prose, Text, Whole};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Meeting,
    name: "meeting",
    word: "kind-meeting",
    home: Home::Either("meetings"),
    table: Meeting::TABLE,
    read: read!(Meeting),
};

word! {
    /// 八会.
    MeetingKind {
        GridHeads = "网格长碰头会",
        Work = "社区工作会",
        BuildingHeads = "楼栋长会",
        Residents = "居民代表会",
        Standing = "居民常任代表会",
        Joint = "联席会",
        Hearing = "听证会",
        Appraisal = "评议会",
    }
}

table! {
    /// A meeting.
    Meeting {
        kind: One<MeetingKind>, must;
        title: One<Text>, must;
        date: One<Date>, must;
        announced: One<Date>, may;
        scope: One<Ref<{ GRID | BUILDING | COMMUNITY | STREET }>>, must;
        venue: One<Text>, may;
        chair: One<Ref<VOLUNTEER>>, may;
        recorder: One<Ref<VOLUNTEER>>, may;
        attendees: Many<Ref<VOLUNTEER>>, may;
        units: Many<Ref<UNIT>>, may;
        expected: One<Whole>, may;
        present: One<Whole>, may;
        observers: One<Whole>, may;
        minutes: One<Prose>, may, "key-minutes-taken";
        topic: Many<Topic>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}

table! {
    /// What was spoken of and decided.
    Topic {
        title: One<Text>, must;
        matter: One<Ref<MATTER>>, may;
        resolution: One<Prose>, may;
        votes: One<Votes>, may;
        owner: One<Ref<VOLUNTEER>>, may;
        due: One<Date>, may;
    }
}

table! {
    /// Votes counted.
    Votes {
        in_favour("for"): One<Whole>, must;
        against: One<Whole>, must;
        abstain: One<Whole>, must;
    }
}
