//! P311: an entry before the scheme began in the community where the volunteer lived that
//! day; who lived nowhere here, in the community of the file. `points_since` left out: it
//! began before these records.

use jiff::civil::Date;

use crate::diag::{Severity, Sink};
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
    // Of a volunteer who stays where they are, the first day tells of all.
    if view.stays()
        && view
            .span
            .is_none_or(|span| early(view, span.first).is_none())
    {
        return;
    }
    for (_, entry) in view.entries() {
        let Some(date) = entry.value.date else {
            continue;
        };
        if let Some((community, since)) = early(view, date.value) {
            let finding = view.about(&RULE, entry, Some(date.span));
            sink.push(
                finding
                    .arg("date", date.value)
                    .arg("since", since)
                    .arg("community", view.ground.label(&community.id))
                    .help(),
            );
        }
    }
}

/// The community in which the scheme had not begun when an entry was, and when it did.
fn early<'a>(view: &View<'a>, date: Date) -> Option<(&'a Filed<Community>, Date)> {
    let home = view.home_on(date);
    if home.is_none() && view.handbook.partial {
        return None;
    }
    let community = view.ground.communities.get(view.community_of(home)?)?;
    let since = community.points_since?.value;
    (date < since).then_some((community, since))
}
