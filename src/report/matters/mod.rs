//! `report matters`: 民情台账. What was raised, who deals with it, whether it was done in time
//! and to whose satisfaction; overdue first, then open, then closed.
//!
//! The ledger of a year holds what was registered in it and what was carried over into it.
//! Limits, 工作日 and states are those of `street`, as C505 has them.

mod case;
mod figure;
mod ledger;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use case::{Case, State, median};

use super::digest::sign;
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Cell, Figure, Lie, Report};
use crate::lang::Say;
use crate::record::matter::Matter;
use crate::street::{Filed, Ground, Workdays};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "matters",
    about: "report-matters",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::Year, When::AsOf],
    build,
};

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let (workdays, today) = (Workdays::of(street), case::today(query));
    // Without a day all that is written counts, with one what was known on it.
    let known = |matter: &&Filed<Matter>| {
        let registered = case::registered(matter);
        query
            .as_of
            .is_none_or(|day| registered.is_some_and(|registered| registered <= day))
    };
    let matters = || street.matters.iter().filter(known);
    let all: Vec<Case<'_>> = matters()
        .map(|matter| Case::of(street, matter, &workdays, query))
        .filter(|case| query.choice.has_home(Ground::of(street), case.home))
        .collect();
    let last = matters().filter_map(|matter| case::registered(matter));
    let year = query.year.or(last.map(Date::year).max());
    let mut cases: Vec<&Case<'_>> = all
        .iter()
        .filter(|case| year.is_some_and(|year| case.is_of(year)))
        .collect();
    let group = |state: State| (state != State::Overdue, !state.is_open());
    cases.sort_by_key(|case| (group(case.state), case.registered, &case.filed.id));
    let mut report = Report::new("matters", street.name(), Say::new("report-matters"));
    report.year = year;
    report.subtitle = year.map(|year| {
        Say::new("report-matters-of")
            .arg("year", year.to_string())
            .arg("today", today)
    });
    report.internal = true;
    report.layout.lie = Lie::Landscape;
    report.layout.numbered = true;
    report.layout.seal = true;
    report.sections.push(ledger::section(street, &cases));
    report.total = totals(&cases, year);
    report.sections.push(figure::difficulties(&cases));
    report.sections.push(figure::ages(&cases, today));
    report.sections.push(ledger::paths(street, &cases));
    report.sections.extend(figure::columns(street, &all, year));
    report.charts.extend(figure::chart(&cases, today));
    let uncounted = cases.iter().filter(|case| !case.counted).count();
    if uncounted > 0 {
        let note = Say::new("report-matters-uncounted");
        report.notes.push(note.arg("matters", uncounted));
    }
    sign(&mut report);
    Ok(report)
}

/// The foot of the ledger.
fn totals(cases: &[&Case<'_>], year: Option<i16>) -> Vec<Figure> {
    let count = |is: &dyn Fn(&Case<'_>) -> bool| cases.iter().filter(|case| is(case)).count();
    let carried = count(&|case| year.is_some_and(|year| case.is_carried(year)));
    let done = count(&|case| case.state.is_done());
    let declined = count(&|case| case.state == State::Declined);
    let days = cases.iter().filter(|case| case.state.is_done());
    let days = days.filter_map(|case| case.used).collect();
    vec![
        Figure::new("registered", cases.len() - carried).headed("figure-registered"),
        Figure::new("carried", carried).headed("figure-carried"),
        Figure::new("done", done).headed("figure-done"),
        Figure::new("declined", declined).headed("matter-declined"),
        Figure::new("open", count(&|case| case.state.is_open())).headed("figure-open"),
        Figure::new("overdue", count(&|case| case.state == State::Overdue))
            .headed("matter-overdue"),
        Figure::new("late", count(&|case| case.state == State::Late)).headed("matter-late"),
        Figure::new(
            "done_rate",
            Cell::share(done as i64, (cases.len() - declined) as i64),
        )
        .headed("figure-done-rate"),
        Figure::new("satisfaction", satisfaction(cases.iter().copied()))
            .headed("figure-satisfaction"),
        Figure::new("median_days", Cell::maybe(median(days))).headed("figure-median-days"),
    ]
}

/// The share of those who were satisfied in all who were asked.
fn satisfaction<'c, 'a: 'c>(cases: impl Iterator<Item = &'c Case<'a>>) -> Cell {
    let judged = cases.filter_map(Case::judged);
    let (satisfied, asked) = judged.fold((0, 0), |sum, (s, a)| (sum.0 + s, sum.1 + a));
    Cell::share(satisfied, asked)
}
