//! What the ledger adds up to: by difficulty, by age, and the four columns 问需 问计 问政 问效
//! by community and year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::people::place;
use super::super::{Cell, Chart, Column, Data, Figure, Section, Series, Shape};
use super::{Case, State, median, satisfaction};
use crate::lang::Say;
use crate::record::Id;
use crate::record::matter::{Difficulty, Stage};
use crate::street::Street;

/// How long a matter has been open, in days: the last of each, and its message.
const AGES: [(i64, &str, &str); 5] = [
    (7, "7", "age-week"),
    (15, "15", "age-fortnight"),
    (30, "30", "age-month"),
    (90, "90", "age-quarter"),
    (i64::MAX, "more", "age-more"),
];

fn of(case: &Case<'_>, difficulty: Difficulty) -> bool {
    case.filed
        .difficulty
        .is_some_and(|at| at.value == difficulty)
}

/// A line a difficulty: how many, how they stand, how long they took.
pub(super) fn difficulties(cases: &[&Case<'_>]) -> Section {
    let columns = vec![
        Column::new("difficulty").headed("col-difficulty"),
        Column::new("limit_days").headed("col-limit-days"),
        Column::new("matters").headed("col-count"),
        Column::new("done").headed("figure-done"),
        Column::new("late").headed("matter-late"),
        Column::new("open").headed("figure-open"),
        Column::new("overdue").headed("matter-overdue"),
        Column::new("median_days").headed("figure-median-days"),
        Column::new("satisfaction").headed("figure-satisfaction"),
    ];
    let mut section = Section::new("difficulties", columns);
    section.title = Some(Say::new("report-matters-difficulties"));
    for difficulty in Difficulty::ALL.iter().copied() {
        let here: Vec<_> = cases.iter().filter(|case| of(case, difficulty)).collect();
        if here.is_empty() {
            continue;
        }
        let count = |is: &dyn Fn(State) -> bool| here.iter().filter(|c| is(c.state)).count();
        // Those with an extension have a limit of their own.
        let usual = here.iter().find(|case| case.limit.due.is_none());
        let done = here.iter().filter(|case| case.state.is_done());
        section.rows.push(vec![
            difficulty.as_str().into(),
            Cell::maybe(usual.and_then(|case| case.limit.days)),
            here.len().into(),
            count(&State::is_done).into(),
            count(&|state| state == State::Late).into(),
            count(&State::is_open).into(),
            count(&|state| state == State::Overdue).into(),
            Cell::maybe(median(done.filter_map(|case| case.used).collect())),
            satisfaction(here.iter().map(|case| **case)),
        ]);
    }
    section
}

/// How many of a difficulty have been open how long.
fn open(cases: &[&Case<'_>], difficulty: Difficulty, today: Date) -> [usize; AGES.len()] {
    let mut counts = [0; AGES.len()];
    let open = cases.iter().filter(|case| case.state.is_open());
    for age in open
        .filter(|case| of(case, difficulty))
        .filter_map(|case| case.age(today))
    {
        let at = AGES.iter().position(|(last, ..)| age <= *last);
        counts[at.unwrap_or(AGES.len() - 1)] += 1;
    }
    counts
}

fn age((_, value, id): (i64, &'static str, &'static str)) -> Cell {
    Cell::Word { value, id }
}

/// The open ones by age and difficulty.
pub(super) fn ages(cases: &[&Case<'_>], today: Date) -> Section {
    let columns = vec![
        Column::new("age").headed("col-age"),
        Column::new("at_once").headed("col-at-once"),
        Column::new("ordinary").headed("col-ordinary"),
        Column::new("hard").headed("col-hard"),
        Column::new("matters").headed("col-count").bar(),
    ];
    let mut section = Section::new("ages", columns);
    section.title = Some(Say::new("report-matters-ages"));
    let counts = Difficulty::ALL.iter().map(|d| open(cases, *d, today));
    let counts: Vec<_> = counts.collect();
    for (at, bucket) in AGES.into_iter().enumerate() {
        let here: Vec<usize> = counts.iter().map(|of| of[at]).collect();
        let sum: usize = here.iter().sum();
        if sum > 0 {
            let cells = here.into_iter().chain([sum]).map(Cell::count);
            section
                .rows
                .push(std::iter::once(age(bucket)).chain(cells).collect());
        }
    }
    section
}

/// The same as a picture; none where nothing is open.
pub(super) fn chart(cases: &[&Case<'_>], today: Date) -> Option<Chart> {
    cases.iter().find(|case| case.state.is_open())?;
    let series = Difficulty::ALL.iter().map(|difficulty| Series {
        name: difficulty.as_str().into(),
        values: open(cases, *difficulty, today)
            .into_iter()
            .map(Decimal::from)
            .collect(),
    });
    Some(Chart {
        title: Say::new("report-matters-ages"),
        shape: Shape::Columns {
            data: Data {
                labels: AGES.into_iter().map(age).collect(),
                series: series.collect(),
            },
            stacked: true,
        },
    })
}

/// How many were raised, discussed, decided, judged and done.
#[derive(Default, Clone, Copy)]
struct Counts([usize; 5]);

impl Counts {
    /// Adds what happened to a case in a year.
    fn add(&mut self, case: &Case<'_>, year: i16) {
        let in_year = |day: Option<Date>| day.is_some_and(|day| day.year() == year);
        let step = |stage| case.steps(stage).any(|pace| in_year(Some(pace.since)));
        let happened = [
            in_year(case.filed.raised.map(|at| at.value)),
            step(Stage::Discussed),
            step(Stage::Decided),
            step(Stage::Judged),
            in_year(case.done()),
        ];
        for (count, happened) in self.0.iter_mut().zip(happened) {
            *count += usize::from(happened);
        }
    }

    fn is_empty(self) -> bool {
        self.0 == [0; 5]
    }

    fn cells(self) -> impl Iterator<Item = Cell> {
        self.0.into_iter().map(Cell::count)
    }
}

fn five() -> [Column; 5] {
    [
        Column::new("raised").headed("col-raised-matters"),
        Column::new("discussed").headed("col-discussed-matters"),
        Column::new("decided").headed("col-decided-matters"),
        Column::new("judged").headed("col-judged-matters"),
        Column::new("done").headed("figure-done"),
    ]
}

/// 问需 问计 问政 问效: by community in the year, and year by year.
pub(super) fn columns(street: &Street, all: &[Case<'_>], year: Option<i16>) -> [Section; 2] {
    let mut heads = vec![
        Column::new("community").data(),
        Column::new("name").headed("col-community"),
    ];
    heads.extend(five());
    let mut communities = Section::new("communities", heads);
    communities.title =
        year.map(|year| Say::new("report-matters-communities").arg("year", year.to_string()));
    let mut sums: BTreeMap<Option<&Id>, Counts> = BTreeMap::new();
    for case in all {
        if let Some(year) = year {
            let sum = sums.entry(case.home.community).or_default();
            sum.add(case, year);
        }
    }
    let mut total = Counts::default();
    for (id, sum) in sums.into_iter().filter(|(_, sum)| !sum.is_empty()) {
        for (count, more) in total.0.iter_mut().zip(sum.0) {
            *count += more;
        }
        let id = id.map_or(street.code(), Id::as_str);
        let head = [id.into(), place(street, id)];
        communities
            .rows
            .push(head.into_iter().chain(sum.cells()).collect());
    }
    let keys = five().map(|column| column.key);
    let foot = keys.into_iter().zip(total.cells());
    communities.foot = foot.map(|(key, cell)| Figure::new(key, cell)).collect();
    if communities.rows.is_empty() {
        communities.foot.clear();
    }
    let mut heads = vec![Column::new("year")];
    heads.extend(five());
    let mut years = Section::new("years", heads);
    years.title = Some(Say::new("report-matters-years"));
    for year in all.iter().flat_map(touched).collect::<BTreeSet<_>>() {
        let mut sum = Counts::default();
        all.iter().for_each(|case| sum.add(case, year));
        years.rows.push(
            std::iter::once(Cell::Year(year))
                .chain(sum.cells())
                .collect(),
        );
    }
    [communities, years]
}

/// The years in which something happened to a case.
fn touched(case: &Case<'_>) -> BTreeSet<i16> {
    let paces = case.passage.paces().iter().map(|pace| pace.since);
    let raised = case.filed.raised.map(|at| at.value);
    paces.chain(raised).map(Date::year).collect()
}
