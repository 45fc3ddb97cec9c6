//! `meetings/ID.toml`: one meeting of the 八会, who sits in it by its kind, and its topics.

use crate::calendar::Day;
use crate::dice::Dice;
use crate::model::{Street, Term};
use crate::page::{Page, Row};

pub struct Meeting {
    pub id: String,
    pub community: Option<usize>,
    pub kind: &'static str,
    pub title: String,
    pub date: Day,
    pub announced: Option<Day>,
    pub scope: String,
    pub venue: &'static str,
    pub chair: usize,
    pub recorder: usize,
    pub attendees: Vec<usize>,
    pub units: Vec<&'static str>,
    pub expected: usize,
    pub present: usize,
    pub observers: Option<usize>,
    pub minutes: Option<&'static str>,
    pub topics: Vec<Topic>,
}

#[derive(Default)]
pub struct Topic {
    pub title: String,
    pub matter: Option<String>,
    pub resolution: Option<String>,
    /// Against and abstained; the others who were present voted for it.
    pub votes: Option<[usize; 2]>,
    pub owner: Option<usize>,
    pub due: Option<Day>,
}

/// Where and when a meeting of a community is called, about which grid.
pub struct Call {
    pub id: String,
    pub kind: &'static str,
    pub title: String,
    pub date: Day,
    pub grid: usize,
}

pub fn convene(street: &Street, call: Call, topics: Vec<Topic>, dice: &mut Dice) -> Meeting {
    const VENUES: [&str; 4] = ["社区会议室", "老年活动室", "网格党支部活动室", "楼院凉亭"];
    let grid = &street.grids[call.grid];
    let community = &street.communities[grid.community];
    let mut attendees = seats(street, &call);
    attendees.retain(|&who| street.people[who].left.is_none_or(|left| call.date <= left));
    let mut once = std::collections::BTreeSet::new();
    attendees.retain(|&who| once.insert(who));
    attendees.truncate(18);
    let local = matches!(call.kind, "听证会" | "评议会" | "居民代表会");
    // Some come who are no record, some are missing.
    let present = attendees.len() + dice.below(6);
    Meeting {
        id: call.id,
        community: Some(grid.community),
        kind: call.kind,
        title: call.title,
        date: call.date,
        announced: None,
        scope: if local {
            grid.id.clone()
        } else {
            community.id.clone()
        },
        venue: dice.word(&VENUES),
        chair: community.committee[0].who,
        recorder: community.committee[community.committee.len() - 1].who,
        expected: present + dice.below(4),
        present,
        attendees,
        units: Vec::new(),
        observers: dice.percent(30).then(|| dice.between(1, 4)),
        minutes: taken(call.kind),
        topics,
    }
}

/// What the recorder wrote of how it went.
fn taken(kind: &str) -> Option<&'static str> {
    match kind {
        "听证会" => Some(
            "主持人介绍事项和方案；到会居民逐一发言，问明资金来源和施工时间；听证会只听意见，意见整理后提交会议表决。",
        ),
        "评议会" => {
            Some("承办人报告办理经过；到会居民看过现场，逐一评议；征询和满意的人数记在事项中。")
        }
        _ => None,
    }
}

fn seats(street: &Street, call: &Call) -> Vec<usize> {
    let grid = &street.grids[call.grid];
    let community = &street.communities[grid.community];
    let of = |terms: &[Term]| -> Vec<usize> {
        terms
            .iter()
            .filter(|term| term.holds(call.date))
            .map(|term| term.who)
            .collect()
    };
    let committee = of(&community.committee);
    let grids = &street.grids[community.grids.clone()];
    let buildings = &street.buildings[community.buildings.clone()];
    let near = &street.buildings[grid.buildings.clone()];
    let assembled: Vec<usize> = match call.kind {
        "网格长碰头会" => grids.iter().flat_map(|grid| of(&grid.head)).collect(),
        "楼栋长会" => buildings.iter().flat_map(|home| of(&home.head)).collect(),
        "居民常任代表会" => buildings
            .iter()
            .flat_map(|home| of(&home.representatives))
            .collect(),
        "居民代表会" => {
            let body = &grid.organisations[0];
            of(&body.leader)
                .into_iter()
                .chain(of(&body.members))
                .collect()
        }
        "听证会" | "评议会" => near
            .iter()
            .flat_map(|home| of(&home.representatives).into_iter().chain(of(&home.head)))
            .collect(),
        _ => Vec::new(),
    };
    committee.into_iter().take(3).chain(assembled).collect()
}

pub fn path(street: &Street, meeting: &Meeting) -> String {
    match meeting.community {
        Some(index) => format!(
            "communities/{}/meetings/{}.toml",
            street.communities[index].id, meeting.id
        ),
        None => format!("street/meetings/{}.toml", meeting.id),
    }
}

pub fn file(street: &Street, meeting: &Meeting) -> String {
    let ids =
        |people: &[usize]| -> Vec<&str> { people.iter().map(|&who| street.id(who)).collect() };
    let mut page = Page::new();
    page.text("kind", meeting.kind);
    page.text("title", &meeting.title);
    page.raw("date", meeting.date);
    page.maybe_raw("announced", meeting.announced);
    page.text("scope", &meeting.scope);
    page.text("venue", meeting.venue);
    page.text("chair", street.id(meeting.chair));
    page.text("recorder", street.id(meeting.recorder));
    page.texts("attendees", &ids(&meeting.attendees));
    page.texts("units", &meeting.units);
    page.raw("expected", meeting.expected);
    page.raw("present", meeting.present);
    page.maybe_raw("observers", meeting.observers);
    page.maybe_text("minutes", meeting.minutes);
    for topic in &meeting.topics {
        page.table("[[topic]]");
        page.text("title", &topic.title);
        page.maybe_text("matter", topic.matter.as_deref());
        page.maybe_text("resolution", topic.resolution.as_deref());
        if let Some([against, abstain]) = topic.votes {
            let agreed = meeting.present.saturating_sub(against + abstain);
            let votes = Row::new().raw("for", agreed).raw("against", against);
            page.row("votes", &votes.raw("abstain", abstain));
        }
        page.maybe_text("owner", topic.owner.map(|who| street.id(who)));
        page.maybe_raw("due", topic.due);
    }
    page.finish()
}
