//! P311: an entry before the scheme began in the community where the volunteer lived that
//! day; who lived nowhere here, in the community of the file. `points_since` left out: it
//! began before these records.

use crate::diag::{Severity, Sink};
use crate::record::Id;
use crate::record::community::Community;
use crate::rules::{Check, Rule, View};
use crate::street::Filed;

/// P311.
pub static RULE: Rule = Rule::new(
    "P311",
    "before-scheme",
    Severity::Error,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-05-31
"#;
const RIGHT: &str = r#"
date = 2014-06-01
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let frame = view.frame;
    // Few move often: a community is looked up where it changes.
    let mut last: (Option<&Id>, Option<&Filed<Community>>) = (None, None);
    for (_, entry) in view.entries() {
        let Some(date) = entry.value.date else {
            continue;
        };
        let home = view.homes.building_on(date.value);
        if home.is_none() && view.handbook.partial {
            continue;
        }
        let community = home.map_or(view.handbook.community.as_ref(), |b| b.community.as_ref());
        if last.0 != community {
            last = (
                community,
                community.and_then(|id| frame.communities.get(id)),
            );
        }
        let community = last.1;
        let since = community.and_then(|c| c.points_since);
        let (Some(community), Some(since)) = (community, since) else {
            continue;
        };
        if date.value < since.value {
            let finding = view.about(&RULE, entry, Some(date.span));
            sink.push(
                finding
                    .arg("date", date.value)
                    .arg("since", since.value)
                    .arg("community", frame.label(&community.id))
                    .help(),
            );
        }
    }
}
