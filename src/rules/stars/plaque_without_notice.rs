//! S410: a plaque for a year without a concluded notice of 星级楼组. A notice that names a
//! community serves that one alone. A plaque without an evaluation is S401 alone.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::Id;
use crate::record::notice::{Notice, NoticeKind};
use crate::rules::{Check, Day, Rule};
use crate::stars::candidates;
use crate::street::{Filed, Street};

/// S410.
pub static RULE: Rule = Rule::new(
    "S410",
    "plaque-without-notice",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
kind = "星级楼组"
year = 2013
community = "yin-hang"
"#;
const RIGHT: &str = r#"
kind = "星级楼组"
year = 2013
community = "tong-xin"
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let of_stars = |notice: &&Filed<Notice>| notice.may_conclude(&[NoticeKind::Stars]);
    let notices: Vec<_> = street.notices.iter().filter(of_stars).collect();
    for candidate in candidates(street, day.as_of) {
        let (star, building) = (&candidate.star.value, candidate.building);
        let (Some(awarded), Some(year)) = (star.awarded, candidate.year()) else {
            continue;
        };
        let here = |notice: &&Filed<Notice>| serves(street, notice, building.community.as_ref());
        let told = notices.iter().any(|n| n.is_of_year(year) && here(n));
        if star.evaluated.is_some() && !told {
            let finding = Diagnostic::new(RULE.code, building.file, awarded.span);
            sink.push(finding.arg("year", i64::from(year)).help());
        }
    }
}

/// Whether a notice is for a community. One that names a community that does not exist has
/// been told of.
fn serves(street: &Street, notice: &Filed<Notice>, community: Option<&Id>) -> bool {
    notice.record.community.as_ref().is_none_or(|named| {
        let named = street.communities.get(named.value.id());
        named.is_none_or(|named| Some(&named.id) == community)
    })
}
