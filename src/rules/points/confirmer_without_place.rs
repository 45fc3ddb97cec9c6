//! P308: confirmed by someone who held no place that day: in the community where the
//! volunteer lived or `place` lies, in the street, or as 队长 of a team that organised the
//! activity. Where P307 is told, it is not asked; reversals are.

use jiff::civil::Date;

use crate::diag::{Severity, Sink};
use crate::record::Id;
use crate::record::volunteer::Entry;
use crate::rules::{Check, Rule, View};
use crate::street::Post;
use crate::text::At;

/// P308.
pub static RULE: Rule = Rule::new(
    "P308",
    "confirmer-without-place",
    Severity::Warn,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
confirmed_by = "tx202-9"
"#;
const RIGHT: &str = r#"
confirmed_by = "tx202-1"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    // The same few confirm line after line: whose posts were looked up is asked first.
    let mut last: Option<(&Id, &[Post])> = None;
    for (at, entry) in view.handbook.record.entry.iter().enumerate() {
        let (Some(by), Some(date)) = (&entry.value.confirmed_by, entry.value.date) else {
            continue;
        };
        let by_id = view.frame.volunteer_id(by.value.id());
        if view.book.is_taken_back_in_time(at) {
            continue;
        }
        let posts = match last {
            Some((id, posts)) if id == by_id => posts,
            _ => view.frame.posts.of(by_id),
        };
        last = Some((by_id, posts));
        if may_confirm(view, &entry.value, posts, date.value) {
            continue;
        }
        if !is_own(view, entry, by_id) && view.frame.volunteer_ids.contains(by_id) {
            let finding = view.about(&RULE, entry, Some(by.span));
            let finding = finding.arg("by", by_id.as_str()).arg("date", date.value);
            sink.push(finding.help());
        }
    }
}

/// Whether P307 speaks of it.
fn is_own(view: &View<'_>, entry: &At<Entry>, by: &Id) -> bool {
    let recorder = entry.value.recorded_by.as_ref();
    let recorder = recorder.map(|at| view.frame.volunteer_id(at.value.id()));
    *by == view.handbook.id || recorder == Some(by)
}

/// Whether who held these posts held such a place, or the records cannot tell.
fn may_confirm(view: &View<'_>, entry: &Entry, posts: &[Post], day: Date) -> bool {
    let frame = view.frame;
    let held = || posts.iter().filter(|post| post.held_on(day));
    // A team's 队长 holds a place for what the team organised alone.
    let in_place = |community: Option<&Id>| {
        held().any(|post| post.captain_of.is_none() && post.community.as_ref() == community)
            || frame.posts.is_unread(community)
    };
    if in_place(None) {
        return true;
    }
    let home = view.homes.building_on(day);
    let community = home.map_or(view.handbook.community.as_ref(), |b| b.community.as_ref());
    // Of a handbook that was read in part, nobody knows that they lived nowhere here.
    if community.is_some_and(|id| in_place(Some(id))) || (home.is_none() && view.handbook.partial) {
        return true;
    }
    if let Some(place) = &entry.place {
        let Some(place) = frame.place(place.value.id()) else {
            return true;
        };
        match frame.community_of(place) {
            Some(community) if in_place(Some(community)) => return true,
            None if place.is_partial() => return true,
            _ => {}
        }
    }
    entry.activity.as_ref().is_some_and(|activity| {
        let Some(activity) = frame.activities.get(activity.value.id()) else {
            return true;
        };
        let mut organisers = activity.organisers.iter().map(|at| at.value.id());
        activity.partial || organisers.any(|team| is_captain(view, held(), team))
    })
}

fn is_captain<'a>(view: &View<'_>, mut held: impl Iterator<Item = &'a Post>, team: &Id) -> bool {
    view.frame.teams.get(team).is_some_and(|team| {
        team.partial || held.any(|post| post.captain_of.as_ref() == Some(&team.id))
    })
}
