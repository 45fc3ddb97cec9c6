//! P308: confirmed by someone who held no place that day: in the community where the
//! volunteer lived or `place` lies, in the street, or as 队长 of a team that organised the
//! activity. Where P307 is told, it is not asked; reversals are.

use jiff::civil::Date;

use crate::diag::{Severity, Sink};
use crate::record::Id;
use crate::record::volunteer::Entry;
use crate::rules::{Check, Rule, View};
use crate::street::{Post, same_id};
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

/// How many who confirmed before are remembered.
const KNOWN: usize = 4;

/// Somebody who confirms.
#[derive(Clone, Copy)]
struct Confirmer<'a> {
    /// The id, as it is written and as it is now.
    written: &'a Id,
    id: &'a Id,
    posts: &'a [Post],
    /// The post that let them confirm last time.
    last: Option<&'a Post>,
}

fn look(view: &View<'_>, sink: &mut Sink) {
    // The same few confirm line after line, mostly by the post that let them before.
    let mut known: [Option<Confirmer<'_>>; KNOWN] = [None; KNOWN];
    let mut oldest = 0;
    for (at, entry) in view.handbook.record.entry.iter().enumerate() {
        let (Some(by), Some(date)) = (&entry.value.confirmed_by, entry.value.date) else {
            continue;
        };
        if view.book.is_taken_back_in_time(at) {
            continue;
        }
        let mut found = known.iter_mut().flatten();
        let confirmer = match found.find(|one| same_id(one.written, by.value.id())) {
            Some(confirmer) => confirmer,
            None => {
                let place = &mut known[oldest];
                oldest = (oldest + 1) % KNOWN;
                place.insert(Confirmer::of(view, by.value.id()))
            }
        };
        if confirmer.has_place(view, date.value)
            || may_confirm(view, &entry.value, confirmer.posts, date.value)
        {
            continue;
        }
        let by_id = confirmer.id;
        if !is_own(view, entry, by_id) && view.ground.has_volunteer(by_id) {
            let finding = view.about(&RULE, entry, Some(by.span));
            let finding = finding.arg("by", by_id.as_str()).arg("date", date.value);
            sink.push(finding.help());
        }
    }
}

impl<'a> Confirmer<'a> {
    fn of(view: &View<'a>, written: &'a Id) -> Self {
        let id = view.ground.volunteer_id(written);
        Self {
            written,
            id,
            posts: view.ground.posts.of(id),
            last: None,
        }
    }

    /// Whether they held a place in the street, or in the community where the volunteer lived.
    fn has_place(&mut self, view: &View<'a>, day: Date) -> bool {
        let home = view.community_of(view.home_on(day));
        let lets = |post: &&Post| {
            let community = post.community.as_ref();
            let there = || community.zip(home).is_some_and(|(a, b)| same_id(a, b));
            is_held(post, day) && (community.is_none() || there())
        };
        self.last = self
            .last
            .filter(lets)
            .or_else(|| self.posts.iter().find(lets));
        self.last.is_some()
    }
}

/// Whether a post was held that is a place: a team's 队长 holds one for what the team organised
/// alone.
fn is_held(post: &Post, day: Date) -> bool {
    post.captain_of.is_none() && post.held_on(day)
}

/// Whether P307 speaks of it.
fn is_own(view: &View<'_>, entry: &At<Entry>, by: &Id) -> bool {
    let recorder = entry.value.recorded_by.as_ref();
    let recorder = recorder.map(|at| view.ground.volunteer_id(at.value.id()));
    *by == view.handbook.id || recorder == Some(by)
}

/// Whether who held no place in the street or where the volunteer lived held one where the
/// entry was, or the records cannot tell.
fn may_confirm(view: &View<'_>, entry: &Entry, posts: &[Post], day: Date) -> bool {
    let ground = view.ground;
    let home = view.home_on(day);
    // Of a handbook that was read in part, nobody knows that they lived nowhere here.
    if (home.is_none() && view.handbook.partial)
        || ground.posts.is_unread(None)
        || ground.posts.is_unread(view.community_of(home))
    {
        return true;
    }
    let in_place = |community: &Id| {
        let mut held = posts.iter().filter(|post| is_held(post, day));
        held.any(|post| post.community.as_ref() == Some(community))
            || ground.posts.is_unread(Some(community))
    };
    if let Some(place) = &entry.place {
        let Some(place) = ground.spot(place.value.id()) else {
            return true;
        };
        match place.community {
            Some(community) if in_place(community) => return true,
            None if place.partial => return true,
            _ => {}
        }
    }
    entry.activity.as_ref().is_some_and(|activity| {
        let Some(activity) = ground.activities.get(activity.value.id()) else {
            return true;
        };
        let mut organisers = activity.organisers.iter().map(|at| at.value.id());
        activity.partial || organisers.any(|team| is_captain(view, posts, day, team))
    })
}

fn is_captain(view: &View<'_>, posts: &[Post], day: Date, team: &Id) -> bool {
    view.ground.teams.get(team).is_some_and(|team| {
        let mut held = posts.iter().filter(|post| post.held_on(day));
        team.partial || held.any(|post| post.captain_of.as_ref() == Some(&team.id))
    })
}
