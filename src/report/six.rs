//! `report six`: 六个一. The times, hours and points of each of the six actions and how many
//! volunteers took part, by community.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::digest::sign;
use super::people::place;
use super::registry::{Asked, PLACES, Refusal, Registered, When};
use super::{Audience, Cell, Chart, Column, Data, Figure, Report, Section, Series, Shape};
use crate::lang::Say;
use crate::points::{Book, By, Choice, Scheme, Tally, Total, pieces};
use crate::record::points::Six;
use crate::street::{Frame, Ground, Handbook, Street, Visitor};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "six",
    about: "report-six",
    subject: None,
    places: PLACES,
    people: true,
    when: &[When::Year],
    build,
};

/// What one volunteer did: by year, action and community.
type Done = BTreeMap<(i16, Six, String), Total>;

/// What all did in a year. Nobody counts twice in any of the sums.
#[derive(Debug, Default)]
struct Year {
    squares: BTreeMap<(Six, String), Tally>,
    actions: BTreeMap<Six, Tally>,
    communities: BTreeMap<String, Tally>,
    all: Tally,
}

struct Actions {
    scheme: Scheme,
    today: Date,
    choice: Choice,
}

impl Visitor for Actions {
    type Kept = Done;
    type Sum = BTreeMap<i16, Year>;

    fn begin(&self, _: &Frame) -> Self::Sum {
        BTreeMap::new()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Done {
        let mut done = Done::new();
        let ground = Ground::of(frame);
        let book = Book::new(ground, &self.scheme, handbook, self.today);
        let (scheme, choice) = (&self.scheme, &self.choice);
        pieces(ground, scheme, handbook, &book, choice, &mut |piece| {
            let clause = piece.line.and_then(|line| line.clause);
            let six = clause.and_then(|number| scheme.clause(number).six);
            if let Some(six) = six.filter(|_| !piece.is_pending()) {
                let community = piece.key(ground, scheme, handbook, By::Community);
                let key = (piece.day.year(), six, community.unwrap_or_default());
                *done.entry(key).or_default() += piece.total();
            }
        });
        done
    }

    fn fold(&self, years: &mut Self::Sum, _: &Handbook, done: Done) {
        fn add(sum: &mut Tally, total: Total, is_new: bool) {
            sum.total += total;
            sum.volunteers += usize::from(is_new);
        }
        let mut seen = BTreeSet::new();
        for ((year, six, community), total) in done {
            let of_year = years.entry(year).or_default();
            let square = of_year.squares.entry((six, community.clone()));
            add(square.or_default(), total, true);
            let is_new = seen.insert((year, Some(six), None));
            add(of_year.actions.entry(six).or_default(), total, is_new);
            let is_new = seen.insert((year, None, Some(community.clone())));
            add(
                of_year.communities.entry(community).or_default(),
                total,
                is_new,
            );
            add(&mut of_year.all, total, seen.insert((year, None, None)));
        }
    }
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let actions = Actions {
        scheme: Scheme::new(&asked.frame),
        today: query.today,
        choice: query.choice.clone(),
    };
    let (street, mut years) = asked.visited(&actions);
    let last = years.keys().next_back().copied();
    let year = query.year.or(last);
    let of_year = year.and_then(|year| years.remove(&year));
    let of_year = of_year.unwrap_or_default();
    let mut report = Report::new("six", street.name(), Say::new("report-six"));
    report.year = year;
    report.subtitle = year.map(|year| Say::new("report-of-year").arg("year", year.to_string()));
    report.layout.numbered = true;
    report.sections = vec![
        rows(&of_year),
        of_actions(&of_year),
        of_communities(&street, &of_year),
    ];
    report.total = vec![
        Figure::new("volunteers", of_year.all.volunteers),
        Figure::new("times", of_year.all.total.times as i64),
        Figure::new("hours", of_year.all.total.hours),
        Figure::new("points", of_year.all.total.points),
    ];
    report.charts.extend(chart(&street, &of_year));
    report.notes.push(Say::new("report-six-distinct"));
    sign(&mut report);
    Ok(report)
}

fn sums(tally: &Tally) -> [Cell; 4] {
    [
        tally.volunteers.into(),
        (tally.total.times as i64).into(),
        tally.total.hours.into(),
        tally.total.points.into(),
    ]
}

fn sum_columns() -> [Column; 4] {
    ["volunteers", "times", "hours", "points"].map(Column::new)
}

/// A row for each action and community, for programs.
fn rows(year: &Year) -> Section {
    let mut columns = vec![Column::new("six"), Column::new("community")];
    columns.extend(sum_columns());
    let mut section = Section::new("rows", columns);
    section.audience = Audience::Data;
    for ((six, community), tally) in &year.squares {
        let head = [six.as_str().into(), community.as_str().into()];
        section
            .rows
            .push(head.into_iter().chain(sums(tally)).collect());
    }
    section
}

/// What an action is called in full.
fn called(six: Six) -> Cell {
    let id = match six {
        Six::Help => "six-help",
        Six::Ask => "six-ask",
        Six::Mind => "six-mind",
        Six::Persuade => "six-persuade",
        Six::Report => "six-report",
        Six::Tell => "six-tell",
    };
    Cell::Word {
        value: six.as_str(),
        id,
    }
}

/// A line for each of the six; one that nobody did is told of too.
fn of_actions(year: &Year) -> Section {
    let mut columns = vec![Column::new("six")];
    let [volunteers, times, hours, points] = sum_columns();
    columns.extend([volunteers, times.bar(), hours, points]);
    let mut section = Section::new("actions", columns);
    section.title = Some(Say::new("report-six-actions"));
    for six in Six::ALL.iter().filter(|_| !year.squares.is_empty()) {
        let tally = year.actions.get(six).copied().unwrap_or_default();
        let head = std::iter::once(called(*six));
        section.rows.push(head.chain(sums(&tally)).collect());
    }
    section
}

/// A line for each community, with how often each of the six was done.
fn of_communities(street: &Street, year: &Year) -> Section {
    let mut columns = vec![
        Column::new("community").data(),
        Column::new("name").headed("col-community"),
    ];
    let heads = [
        ("help", "col-six-help"),
        ("ask", "col-six-ask"),
        ("mind", "col-six-mind"),
        ("persuade", "col-six-persuade"),
        ("report", "col-six-report"),
        ("tell", "col-six-tell"),
    ];
    columns.extend(heads.map(|(key, heading)| Column::new(key).headed(heading)));
    columns.extend(sum_columns());
    let mut section = Section::new("communities", columns);
    section.title = Some(Say::new("report-six-communities"));
    for (community, tally) in &year.communities {
        let times = Six::ALL.iter().map(|six| {
            let square = year.squares.get(&(*six, community.clone()));
            Cell::Whole(square.map_or(0, |tally| tally.total.times as i64))
        });
        let head = [community.as_str().into(), place(street, community)];
        let cells = head.into_iter().chain(times).chain(sums(tally));
        section.rows.push(cells.collect());
    }
    section
}

/// How often, by community, the six upon each other; none where nothing was done.
fn chart(street: &Street, year: &Year) -> Option<Chart> {
    year.communities.first_key_value()?;
    let series = Six::ALL.iter().map(|six| {
        let times = year.communities.keys().map(|community| {
            let square = year.squares.get(&(*six, community.clone()));
            square.map_or(Decimal::ZERO, |tally| Decimal::from(tally.total.times))
        });
        Series {
            name: called(*six),
            values: times.collect(),
        }
    });
    let labels = year.communities.keys().map(|id| place(street, id));
    Some(Chart {
        title: Say::new("report-six-chart"),
        shape: Shape::Columns {
            data: Data {
                labels: labels.collect(),
                series: series.collect(),
            },
            stacked: true,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{base, lines, made, of_year, query, total};

    #[test]
    fn actions_by_community() {
        let report = made("six", &base(), &of_year(2013));
        let keys = ["six", "community", "volunteers", "times", "hours", "points"];
        assert_eq!(lines(&report, "rows", &keys), ["帮一帮 tong-xin 2 3 7 5"]);
        let actions = lines(&report, "actions", &["six", "volunteers", "times"]);
        assert_eq!(actions.len(), 6);
        assert_eq!(actions[..2], ["帮一帮 2 3", "问一问 0 0"]);
        let keys = ["community", "help", "ask", "volunteers", "points"];
        assert_eq!(lines(&report, "communities", &keys), ["tong-xin 3 0 2 5"]);
        assert_eq!(report.charts.len(), 1);
    }

    #[test]
    fn filters_and_an_empty_year() {
        let mut only = of_year(2013);
        only.choice.buildings = ["tx-1-02".to_owned()].into();
        assert_eq!(total(&made("six", &base(), &only), "points"), "1");
        let empty = made("six", &base(), &of_year(1999));
        assert!(empty.sections.iter().all(|section| section.rows.is_empty()));
        // What was taken off in 2014 belongs to none of the six.
        let last = made("six", &base(), &query());
        assert_eq!(
            (last.year, total(&last, "points")),
            (Some(2014), "4".into())
        );
    }
}
