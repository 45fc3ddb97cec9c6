//! The second line of a report: of what part of the street, and of which time.

use jiff::civil::Date;

use super::people::place;
use super::registry::Query;
use crate::lang::Say;
use crate::points::Choice;
use crate::street::Street;

/// What is asked for: the places that were named and the year, else the days; none where
/// everything of all time is.
pub(super) fn caption(street: &Street, choice: &Choice, year: Option<i16>) -> Option<Say> {
    let named = choice.communities.iter();
    let named = named.chain(&choice.grids).chain(&choice.buildings);
    let names: Vec<String> = named
        .filter_map(|id| place(street, id).as_text().map(str::to_owned))
        .collect();
    let part = !names.is_empty();
    let scope = |say: Say| match part {
        true => say.arg("scope", names.clone()),
        false => say.arg("scope", street.name()),
    };
    if let Some(year) = year {
        let (say, year) = (Say::new("report-of-year"), year.to_string());
        return Some(match part {
            true => scope(Say::new("report-scope-year")).arg("year", year),
            false => say.arg("year", year),
        });
    }
    match (choice.from, choice.to) {
        (Some(from), Some(to)) => Some(
            scope(Say::new("report-between"))
                .arg("from", from)
                .arg("to", to),
        ),
        (Some(from), None) => Some(scope(Say::new("report-since")).arg("from", from)),
        (None, Some(to)) => Some(scope(Say::new("report-until")).arg("to", to)),
        (None, None) => part.then(|| scope(Say::new("report-scope"))),
    }
}

/// The year, and the day as of which things stand: of a year that nobody asked for a day of
/// they stand as at its end.
pub(super) fn in_year(year: i16, as_of: Option<Date>) -> Say {
    let year = year.to_string();
    match as_of {
        Some(day) => Say::new("report-year-as-of")
            .arg("year", year)
            .arg("day", day),
        None => Say::new("report-of-year").arg("year", year),
    }
}

/// The day to be named where things stand as on the day that was asked for, else as at the end
/// of the year that was, else as they do today.
pub(super) fn now(query: &Query) -> Option<Date> {
    let today = query.year.is_none().then_some(query.today);
    query.as_of.or(today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::{Lang, Voice};
    use crate::report::fixture::{of_community, query};
    use crate::report::registry::Asked;
    use crate::report::trial::tree;
    use crate::street::Frame;

    #[test]
    fn what_is_asked_for_is_said() {
        let (tree, query, voice) = (tree(), query(), Voice::new(Lang::Zh));
        let asked = Asked {
            frame: Frame::load(&tree).unwrap(),
            source: &tree,
            query: &query,
            missing: &std::cell::RefCell::default(),
        };
        let street = asked.street();
        let told = |choice: Choice, year| {
            let say = caption(&street, &choice, year);
            say.map(|say| voice.tell(&say)).unwrap_or_default()
        };
        let days = Choice {
            from: Some(date(2014, 1, 1)),
            to: Some(date(2014, 3, 31)),
            ..Choice::default()
        };
        assert_eq!(told(Choice::default(), None), "");
        assert_eq!(told(Choice::default(), Some(2014)), "2014 年");
        assert_eq!(told(of_community("c"), Some(2014)), "社区，2014 年");
        assert_eq!(told(of_community("c"), None), "社区");
        assert_eq!(told(days.clone(), None), "街道，2014-01-01 至 2014-03-31");
        // A year is told as one, not as its days.
        assert_eq!(told(days, Some(2014)), "2014 年");
    }
}
