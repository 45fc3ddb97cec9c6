//! `activities/ID.toml`: 活动.

use jiff::civil::Date;

use super::field::{Many, One};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::points::Nine;
use super::reader::Reader;
use super::reference::{BUILDING, COMMUNITY, PLACE, Ref, STREET, TEAM, UNIT};
use super::scalar::{Text, Whole};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Activity,
    name: "activity",
    word: "kind-activity",
    home: Home::Either("activities"),
    table: Activity::TABLE,
    read: read!(Activity),
};

word! {
    /// What an activity is.
    ActivityKind {
        NeighbourFestival = "邻里文化节",
        NeighbourDay = "友好邻居日",
        Festival = "传统节日",
        ServiceRound = "便民服务进楼院",
        College = "老年大学",
        Study = "学习",
        PartyMeetings = "三会一课",
        PartyDay = "主题党日",
        HealthCheck = "体检",
        Show = "演出",
        Patrol = "巡逻",
        Cleaning = "环境整治",
        Visit = "参观接待",
        Other = "其他",
    }
}

table! {
    /// An activity.
    Activity {
        title: One<Text>, must;
        kind: One<ActivityKind>, must;
        date: One<Date>, must;
        until: One<Date>, may;
        place: One<Ref<{ PLACE | STREET }>>, must;
        buildings: Many<Ref<BUILDING>>, may;
        nine: One<Nine>, may;
        organisers: Many<Ref<{ TEAM | UNIT | COMMUNITY }>>, may;
        services: Many<Text>, may;
        attendance: One<Whole>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
    check Activity::ends_after_it_begins, tell_its_end
}

impl Activity {
    fn ends_after_it_begins(&self) -> bool {
        let end = self.date.zip(self.until);
        end.is_none_or(|(date, until)| date.value <= until.value)
    }

    /// Its last day.
    pub fn last_day(&self) -> Option<Date> {
        self.until.or(self.date).map(|at| at.value)
    }
}

fn tell_its_end(activity: &mut Activity, reader: &mut Reader<'_>) {
    if let (Some(date), Some(until)) = (activity.date, activity.until) {
        let finding = reader.wrong(until.span, "ends-before");
        reader.tell(
            finding
                .arg("until", until.value)
                .arg("date", date.value)
                .help(),
        );
    }
}
