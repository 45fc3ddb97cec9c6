//! `matters/ID.toml`: 民情事项.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::reader::Reader;
use super::reference::{COMMUNITY, MEETING, PLACE, Ref, STREET, UNIT, VOLUNTEER};
use super::scalar::{Text, Whole};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Matter,
    name: "matter",
    word: "kind-matter",
    home: Home::Either("matters"),
    table: Matter::TABLE,
    read: read!(Matter),
};

word! {
    /// What a matter is about.
    MatterKind {
        Repair = "设施维修",
        Environment = "环境卫生",
        Security = "治安",
        Dispute = "邻里纠纷",
        Property = "物业",
        Livelihood = "民生保障",
        Advice = "咨询建议",
        Other = "其他",
    }
}

word! {
    /// Who brought a matter.
    MatterSource {
        Resident = "居民",
        BuildingHead = "楼栋长",
        PartyMember = "党员",
        GridHead = "网格长",
        Representative = "居民代表",
        Unit = "驻区单位",
        Visit = "走访",
        Hotline = "热线转办",
        Other = "其他",
    }
}

word! {
    /// How hard a matter is.
    Difficulty {
        AtOnce = "当场",
        Ordinary = "一般",
        Hard = "疑难",
    }
}

word! {
    /// The stages of a matter.
    Stage {
        Registered = "登记",
        Assigned = "交办",
        Discussed = "议事",
        Decided = "决议",
        InHand = "办理",
        Done = "办结",
        Judged = "评议",
        Closed = "销号",
        Declined = "不予受理",
        PassedUp = "上报",
        Suspended = "挂起",
    }
}

table! {
    /// A matter.
    Matter {
        title: One<Text>, must;
        kind: One<MatterKind>, must;
        raised: One<Date>, must;
        source: One<MatterSource>, must;
        place: One<Ref<{ PLACE | STREET }>>, must;
        difficulty: One<Difficulty>, must;
        due: One<Date>, may;
        step: Many<Step>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}

table! {
    /// A step; the last one is the state.
    Step {
        stage: One<Stage>, must;
        date: One<Date>, must;
        by: One<Ref<VOLUNTEER>>, may;
        to: One<Ref<{ VOLUNTEER | UNIT | COMMUNITY | STREET }>>, may;
        meeting: One<Ref<MEETING>>, may;
        satisfied: One<Whole>, may;
        asked: One<Whole>, may;
    }
    check Step::has_asked_all, tell_of_more
}

impl Step {
    /// Whether no more were satisfied than were asked.
    fn has_asked_all(&self) -> bool {
        let answers = self.asked.zip(self.satisfied);
        answers.is_none_or(|(asked, satisfied)| satisfied.value <= asked.value)
    }
}

fn tell_of_more(step: &mut Step, reader: &mut Reader<'_>) {
    if let (Some(asked), Some(satisfied)) = (step.asked, step.satisfied) {
        reader.more_satisfied(satisfied.span, **satisfied, **asked);
    }
}
