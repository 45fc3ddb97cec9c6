//! A building's row: what programs read of a star, then what is printed of it.

use jiff::civil::Date;

use crate::record::building_star::Star;
use crate::record::points::Nine;
use crate::record::{Id, One, Text};
use crate::report::people::{leader, place, place_of};
use crate::report::{Cell, Column, Query, progress};
use crate::stars::{Candidate, State, families_of, total};
use crate::street::{Groups, Home, Street};

/// What programs read, then what people do.
pub(super) fn columns(query: &Query, scored: bool) -> Vec<Column> {
    let programs = [
        "year",
        "building",
        "name",
        "community",
        "grid",
        "state",
        "total",
        "stars",
        "feature",
        "awarded",
    ];
    let mut columns: Vec<Column> = programs.map(|key| Column::new(key).data()).to_vec();
    // Where one year is asked for, the title says it.
    if query.year.is_none() {
        columns.push(Column::new("year").people());
    }
    let people = |keys: &[(&'static str, &'static str)]| {
        let columns = keys.iter();
        let columns = columns.map(|(key, heading)| {
            let column = Column::new(key).headed(heading).people();
            match *key {
                "applied_on" => column.summed("applied"),
                "approved_on" => column.summed("approved"),
                "awarded_on" => column.summed("awarded"),
                _ => column,
            }
        });
        columns.collect::<Vec<_>>()
    };
    columns.extend(people(&[
        ("community_name", "col-community"),
        ("grid_name", "col-grid"),
        ("building_name", "col-building"),
    ]));
    let leader = Column::new("leader").headed("col-leader").people();
    columns.push(leader.vacant());
    columns.extend(people(&[
        ("applied_on", "col-applied"),
        ("approved_on", "col-approved"),
    ]));
    // Before anybody was evaluated the nine are for programs.
    columns.extend(NINE.map(|(key, heading)| {
        let column = Column::new(key).headed(heading);
        if scored { column } else { column.data() }
    }));
    columns.extend(people(&[
        ("sum", "col-total"),
        ("satisfied", "col-satisfied"),
        ("families", "col-households-happy"),
        ("vetoed", "col-vetoed"),
        ("reached", "col-state"),
        ("level", "col-stars"),
        ("borne", "col-feature"),
        ("awarded_on", "col-awarded"),
    ]));
    columns
}

fn state(street: &Street, query: &Query, candidate: &Candidate<'_>) -> Cell {
    let (building, star) = (candidate.building, &candidate.star.value);
    let standard = candidate.standard(street);
    let day = query.as_of.unwrap_or(query.today);
    progress::state(State::of(star, &building.star, standard, day))
}

fn text(at: &One<Text>) -> Cell {
    Cell::maybe(at.as_ref().map(|at| &*at.value))
}

fn day(at: One<Date>) -> Cell {
    Cell::maybe(at.map(|at| at.value))
}

/// What programs read.
pub(super) fn for_programs(
    street: &Street,
    query: &Query,
    candidate: &Candidate<'_>,
    home: Home<'_>,
) -> Vec<Cell> {
    let (building, star) = (candidate.building, &candidate.star.value);
    vec![
        Cell::maybe(candidate.year().map(Cell::Year)),
        Cell::text(building.id.as_str()),
        text(&building.name),
        Cell::maybe(home.community.map(Id::as_str)),
        Cell::maybe(home.grid.map(Id::as_str)),
        state(street, query, candidate),
        Cell::maybe(total(star)),
        Cell::maybe(star.stars.map(|at| at.value.0)),
        text(&star.feature),
        day(star.awarded),
    ]
}

/// What is printed.
pub(super) fn for_people(
    street: &Street,
    query: &Query,
    candidate: &Candidate<'_>,
    home: Home<'_>,
    groups: &Groups<'_>,
) -> Vec<Cell> {
    let (building, star) = (candidate.building, &candidate.star.value);
    let residents = star.residents.as_ref().map(|at| &at.value);
    let answers = residents.and_then(|r| r.satisfied.zip(r.asked));
    let happy = candidate
        .year()
        .map_or(0, |year| families_of(building, year));
    let vetoed: Vec<String> = star.vetoed.iter().map(|at| at.value.to_string()).collect();
    let mut row = Vec::new();
    if query.year.is_none() {
        row.push(Cell::maybe(candidate.year().map(Cell::Year)));
    }
    row.extend([
        place_of(street, home.community.map(Id::as_str)),
        place_of(street, home.grid.map(Id::as_str)),
        place(street, &building.id),
        leader(street, groups, building),
        day(star.applied),
        day(star.approved),
    ]);
    row.extend(scores(star));
    row.extend([
        Cell::maybe(total(star)),
        answers.map_or(Cell::Null, |(some, all)| {
            Cell::share(*some.value, *all.value)
        }),
        // Before the evaluation nobody asked how many there are.
        if star.evaluated.is_some() || happy > 0 {
            happy.into()
        } else {
            Cell::Null
        },
        if vetoed.is_empty() {
            Cell::Null
        } else {
            Cell::List(vetoed)
        },
        state(street, query, candidate),
        Cell::maybe(star.stars.map(|at| at.value.0)),
        text(&star.feature),
        day(star.awarded),
    ]);
    row
}

/// The key of each of the nine, and its heading.
const NINE: [(&str, &str); Nine::ALL.len()] = [
    ("study", "col-nine-study"),
    ("clean", "col-nine-clean"),
    ("health", "col-nine-health"),
    ("safety", "col-nine-safety"),
    ("harmony", "col-nine-harmony"),
    ("honesty", "col-nine-honesty"),
    ("joy", "col-nine-joy"),
    ("dedication", "col-nine-dedication"),
    ("care", "col-nine-care"),
];

/// A column for each of the nine, in their order.
fn scores(star: &Star) -> impl Iterator<Item = Cell> {
    let scores = star.scores.as_ref().map(|at| &at.value);
    Nine::ALL.iter().map(move |nine| {
        let score = scores.and_then(|scores| scores.get(nine.as_str()));
        Cell::maybe(score.map(|at| at.value))
    })
}
