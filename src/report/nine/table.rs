//! The tables and pictures of 九在楼组.

use rust_decimal::Decimal;

use super::super::people::place_of;
use super::super::{Audience, Cell, Chart, Column, Data, Section, Series, Shape};
use super::{Board, Line, Square, at};
use crate::lang::Say;
use crate::record::Id;
use crate::record::points::Nine;
use crate::street::Street;

pub(super) fn sections(street: &Street, board: &Board) -> Vec<Section> {
    vec![
        rows(street, board),
        categories(board),
        buildings(street, board),
    ]
}

/// A row for each building and category, for programs.
fn rows(street: &Street, board: &Board) -> Section {
    let keys = [
        "year",
        "community",
        "grid",
        "building",
        "category",
        "activities",
        "points",
        "score",
        "most",
    ];
    let columns = keys.map(|key| match key {
        "most" | "score" => Column::new(key).headed("col-total"),
        "activities" => Column::new(key).headed("figure-activities"),
        "category" => Column::new(key).headed("col-nine"),
        _ => Column::new(key),
    });
    let mut section = Section::new("rows", columns.to_vec());
    section.audience = Audience::Data;
    for ((community, building), line) in &board.lines {
        let filed = building.as_ref().and_then(|id| street.buildings.get(id));
        let grid = filed.and_then(|filed| street.grid_of(filed, board.day));
        let community = community.as_ref().map_or(street.code(), Id::as_str);
        for (nine, square) in Nine::ALL.iter().zip(line) {
            if building.is_none() && square.is_empty() {
                continue;
            }
            section.rows.push(vec![
                board.year.map_or(Cell::Null, Cell::Year),
                community.into(),
                Cell::id(grid),
                Cell::id(building.as_ref()),
                nine.as_str().into(),
                square.activities.into(),
                square.points.into(),
                Cell::maybe(square.score),
                Cell::maybe(square.most),
            ]);
        }
    }
    section
}

/// The sums of the scores and of what could be scored, of the buildings that were evaluated.
fn scored<'a>(squares: impl Iterator<Item = &'a Square>) -> Option<(Decimal, Decimal)> {
    let both = squares.filter_map(|square| Some((square.score?, square.most?)));
    both.reduce(|sum, one| (sum.0 + one.0, sum.1 + one.1))
}

fn share(scored: Option<(Decimal, Decimal)>) -> Cell {
    scored.map_or(Cell::Null, |(score, most)| Cell::share(score, most))
}

/// A column of scores: where nobody was evaluated, people do not see it.
fn of_scores(column: Column, board: &Board) -> Column {
    match board.squares().any(|square| square.score.is_some()) {
        true => column,
        false => column.data(),
    }
}

/// A line for each of the nine.
fn categories(board: &Board) -> Section {
    let columns = vec![
        Column::new("category").headed("col-nine"),
        Column::new("activities").headed("figure-activities").bar(),
        Column::new("buildings").headed("col-buildings-reached"),
        Column::new("points").bar(),
        Column::new("elsewhere").headed("col-points-elsewhere"),
        of_scores(Column::new("share").headed("col-mean-score"), board),
    ];
    let mut section = Section::new("categories", columns);
    section.title = Some(Say::new("report-nine-categories"));
    for nine in Nine::ALL.iter().filter(|_| !board.lines.is_empty()) {
        let of = |line: &Line| line[at(*nine)];
        let reached = board.buildings().filter(|(_, line)| !of(line).is_empty());
        let all = board.lines.values().map(|line| of(line).points);
        let within = board.buildings().map(|(_, line)| of(line).points);
        let points: Decimal = all.sum();
        let elsewhere = points - within.sum::<Decimal>();
        let squares: Vec<Square> = board.lines.values().map(of).collect();
        section.rows.push(vec![
            nine.as_str().into(),
            board.activities[at(*nine)].into(),
            reached.count().into(),
            points.into(),
            elsewhere.into(),
            share(scored(squares.iter())),
        ]);
    }
    section
}

/// A line for each building, for people: programs have it from the rows.
fn buildings(street: &Street, board: &Board) -> Section {
    let columns = vec![
        Column::new("community"),
        Column::new("building"),
        Column::new("activities").headed("figure-activities"),
        Column::new("points"),
        Column::new("covered").headed("col-nine-covered"),
        of_scores(Column::new("score").headed("col-total"), board),
        of_scores(Column::new("best").headed("col-nine-best"), board),
        of_scores(Column::new("weakest").headed("col-nine-weakest"), board),
        Column::new("lacks").headed("col-nine-lacks"),
    ];
    let mut section = Section::new("buildings", columns);
    section.audience = Audience::People;
    section.title = Some(Say::new("report-nine-buildings"));
    for ((community, building), line) in board.buildings() {
        let of = |is: &dyn Fn(&Square) -> bool| {
            let named = Nine::ALL.iter().zip(line).filter(|(_, square)| is(square));
            named.map(|(nine, _)| nine.as_str()).collect::<Vec<_>>()
        };
        let lacks = of(&Square::is_empty);
        let shares = || line.iter().filter_map(part);
        let (best, worst) = (shares().max(), shares().min());
        // Where all are alike, none is the best.
        let extreme = |wanted: Option<Decimal>| match best == worst {
            true => Cell::Null,
            false => Cell::list(of(&|square| wanted.is_some() && part(square) == wanted)),
        };
        section.rows.push(vec![
            place_of(street, community.as_ref().map(Id::as_str)),
            place_of(street, building.as_ref().map(Id::as_str)),
            line.iter()
                .map(|square| square.activities)
                .sum::<usize>()
                .into(),
            line.iter()
                .map(|square| square.points)
                .sum::<Decimal>()
                .into(),
            format!("{}/{}", line.len() - lacks.len(), line.len()).into(),
            Cell::maybe(scored(line.iter()).map(|(score, _)| score)),
            extreme(best),
            extreme(worst),
            Cell::list(lacks),
        ]);
    }
    section
}

/// The share that was scored of what could be.
fn part(square: &Square) -> Option<Decimal> {
    square.score?.checked_div(square.most?)
}

/// How the nine stand to each other: scores as a wheel, activities and points as columns.
pub(super) fn charts(board: &Board) -> Vec<Chart> {
    let labels = || Nine::ALL.iter().map(|nine| nine.as_str().into()).collect();
    let of = |nine: &Nine| {
        let place = at(*nine);
        board.lines.values().map(move |line| line[place])
    };
    let shares = Nine::ALL.iter().map(|nine| {
        let squares: Vec<Square> = of(nine).collect();
        let share = scored(squares.iter());
        share.and_then(|(score, most)| (score * Decimal::ONE_HUNDRED).checked_div(most))
    });
    let data = |heading: &'static str, values: Vec<Decimal>| Data {
        labels: labels(),
        series: vec![Series {
            name: Cell::Word {
                value: heading,
                id: heading,
            },
            values,
        }],
    };
    let mut charts = Vec::new();
    if let Some(shares) = shares.collect::<Option<Vec<_>>>() {
        let shares = shares.into_iter().map(|share| share.round_dp(1)).collect();
        charts.push(Chart {
            title: Say::new("report-nine-scores"),
            shape: Shape::Radar {
                data: data("col-mean-score", shares),
                most: Decimal::ONE_HUNDRED,
            },
        });
    }
    let activities = board.activities.iter().map(|count| Decimal::from(*count));
    let points = Nine::ALL
        .iter()
        .map(|nine| of(nine).map(|s| s.points).sum());
    let columns = [
        (
            "report-nine-activities",
            "figure-activities",
            activities.collect(),
        ),
        ("report-nine-points", "col-points", points.collect()),
    ];
    for (title, heading, values) in columns {
        let values: Vec<Decimal> = values;
        if values.iter().any(|value| !value.is_zero()) {
            charts.push(Chart {
                title: Say::new(title),
                shape: Shape::Columns {
                    data: data(heading, values),
                    stacked: false,
                },
            });
        }
    }
    charts
}
