//! C510: a 联席会 without units; a unit of the joint committee that came to none in a year that
//! had one.
//!
//! Of years that are over, and in which the unit was a member throughout. Communities are not
//! asked. A 联席会 without units has been told of and says of no unit that it stayed away; one
//! that was read in part may hold any.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::meeting::MeetingKind;
use crate::record::{Ends, Id, in_force};
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::Span;

/// C510.
pub static RULE: Rule =
    Rule::new("C510", "joint-meeting", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
units = ["shui-ting"]
"#;
const RIGHT: &str = r#"
units = ["shui-ting", "hua-gong"]
"#;

/// First and last day of a membership, each left out where it is open.
type Membership = (Option<Date>, Option<Date>);

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let mut years: BTreeMap<i16, BTreeSet<&Id>> = BTreeMap::new();
    let mut unsure: BTreeSet<Option<i16>> = BTreeSet::new();
    for meeting in &street.meetings {
        let kind = meeting.kind.map(|at| at.value);
        let year = meeting.date.map(|at| at.value.year());
        if meeting.partial {
            if kind.is_none_or(|kind| kind == MeetingKind::Joint) {
                unsure.insert(year);
            }
            continue;
        }
        if kind != Some(MeetingKind::Joint) {
            continue;
        }
        if meeting.units.is_empty() {
            let finding = Diagnostic::new(RULE.code, meeting.file, Span::default());
            sink.push(finding.help());
        } else if let Some(year) = year {
            let units = meeting.record.units.iter();
            let came = units.map(|at| street.units.canonical(at.value.id()));
            years.entry(year).or_default().extend(came);
        }
    }
    if unsure.contains(&None) {
        return;
    }
    years.retain(|year, _| *year < day.today.year() && !unsure.contains(&Some(*year)));
    look_for_absent(street, day, &years, sink);
}

fn look_for_absent(
    street: &Street,
    day: &Day,
    years: &BTreeMap<i16, BTreeSet<&Id>>,
    sink: &mut Sink,
) {
    for (unit, terms) in memberships(street) {
        let filed = street.units.get(unit);
        let asked = filed.filter(|filed| !filed.partial && filed.in_force(day.as_of));
        let Some(filed) = asked else { continue };
        let stayed_away = years.iter().filter(|(_, came)| !came.contains(unit));
        for (year, _) in stayed_away.filter(|(year, _)| is_throughout(&terms, **year)) {
            let finding = Diagnostic::new(RULE.code, filed.file, Span::default());
            let finding = finding.variant("absent").arg("year", year.to_string());
            sink.push(finding.help());
        }
    }
}

/// When each unit was of the joint committee.
fn memberships(street: &Street) -> BTreeMap<&Id, Vec<Membership>> {
    let mut units: BTreeMap<&Id, Vec<_>> = BTreeMap::new();
    let committee = street.config.record.joint_committee.as_ref();
    for member in committee.iter().flat_map(|at| &at.value.members) {
        if let Some(unit) = member.value.unit.as_ref().filter(|_| !member.value.faulty) {
            let unit = street.units.canonical(unit.value.id());
            let term = (member.value.since(), member.value.until());
            units.entry(unit).or_default().push(term);
        }
    }
    units
}

/// Whether one of the terms holds on every day of a year.
fn is_throughout(terms: &[Membership], year: i16) -> bool {
    let Ok(mut day) = Date::new(year, 1, 1) else {
        return false;
    };
    while day.year() == year {
        let on = terms.iter().filter(|(s, u)| in_force(*s, *u, Some(day)));
        // From here on the term that lasts longest will do.
        match on.map(|(_, until)| until.unwrap_or(Date::MAX)).max() {
            None => return false,
            Some(last) => match last.tomorrow() {
                Ok(next) => day = next,
                Err(_) => return true,
            },
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn terms_that_follow_each_other_hold_throughout() {
        let first = (None, Some(date(2014, 6, 30)));
        let second = (Some(date(2014, 7, 1)), None);
        let later = (Some(date(2014, 7, 2)), None);
        assert!(is_throughout(&[second, first], 2014));
        assert!(!is_throughout(&[first, later], 2014));
        assert!(is_throughout(&[later], 2015) && !is_throughout(&[], 2015));
        assert!(is_throughout(&[(None, Some(date(2014, 12, 31)))], 2014));
    }
}
