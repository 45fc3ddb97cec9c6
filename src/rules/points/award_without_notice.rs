//! P318: an award for a year without a concluded notice of 奖励 or 积分. A notice that names
//! a community serves that one alone: the volunteer's by the file, or where they lived when
//! the year ended.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Id;
use crate::record::notice::{Notice, NoticeKind};
use crate::rules::{Check, Rule, View};
use crate::street::Filed;

/// P318.
pub static RULE: Rule = Rule::new(
    "P318",
    "award-without-notice",
    Severity::Warn,
    Check::Handbook(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
year = 2014
tier = "鼓励"
"#;
const RIGHT: &str = r#"
year = 2013
tier = "鼓励"
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    for award in &view.handbook.record.award {
        let Some(written) = award.value.year else {
            continue;
        };
        let year = *written.value;
        let mut notices = view.ground.notices.iter();
        if !notices.any(|notice| may_serve(view, notice, year)) {
            let finding = Diagnostic::new(RULE.code, view.handbook.file, written.span);
            sink.push(finding.arg("year", i64::from(year)).help());
        }
    }
}

/// Whether a notice tells the award, or was read in part and may do so.
fn may_serve(view: &View<'_>, notice: &Filed<Notice>, year: i16) -> bool {
    let kinds = [NoticeKind::Points, NoticeKind::Rewards];
    let here = notice
        .record
        .community
        .as_ref()
        .is_none_or(|at| is_theirs(view, at.value.id(), year));
    notice.is_of_year(year) && notice.may_conclude(&kinds) && here
}

fn is_theirs(view: &View<'_>, community: &Id, year: i16) -> bool {
    // A community that does not exist has been told of.
    if view.ground.communities.get(community).is_none() {
        return true;
    }
    let community = Some(view.ground.communities.canonical(community));
    let last = Date::new(year, 12, 31).ok();
    let home = last.and_then(|day| view.homes.building_on(day));
    view.handbook.community.as_ref() == community || home.is_some_and(|b| b.community == community)
}
