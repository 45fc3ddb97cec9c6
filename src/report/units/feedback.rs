//! 双报到反馈表 of `units`: what party members whose membership is kept at their employer served
//! where they live, for the employer to know.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::lang::Say;
use crate::points::{Book, Choice, Scheme, Total};
use crate::record::Id;
use crate::record::volunteer::Relation;
use crate::report::{Cell, Column, Figure, Section};
use crate::street::{Frame, Ground, Handbook, Street, Visitor};

/// Where somebody works: a unit by its present id, an employer that is none by name, or it is
/// not said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Employer {
    Unit(Id),
    Other(String),
    Unsaid,
}

/// One who reported in twice.
pub(super) struct Row {
    id: Id,
    name: String,
    community: Option<Id>,
    reported: Date,
    total: Total,
}

/// Collects them as the handbooks pass by.
pub(super) struct Collecting {
    scheme: Scheme,
    today: Date,
    year: Option<i16>,
    choice: Choice,
    unit: Option<Id>,
}

impl Collecting {
    /// Gets ready; with a unit, only its people are asked for.
    pub(super) fn new(
        frame: &Frame,
        today: Date,
        year: Option<i16>,
        choice: &Choice,
        unit: Option<Id>,
    ) -> Self {
        Self {
            scheme: Scheme::new(frame),
            today,
            year,
            choice: choice.clone(),
            unit,
        }
    }

    fn row(&self, frame: &Frame, handbook: &Handbook) -> Option<(Employer, Row)> {
        let year = self.year?;
        let (first, last) = (date(year, 1, 1), date(year, 12, 31));
        let reported = handbook.reported?.value;
        let twice = handbook.is_party_member() && handbook.kept_in() == Relation::Unit;
        if !twice || reported > last || handbook.has_left(Some(first)) {
            return None;
        }
        let employer = match (&handbook.unit, &handbook.employer) {
            (Some(at), _) => Employer::Unit(frame.units.canonical(at.value.id()).clone()),
            (None, Some(at)) => Employer::Other(at.value.to_string()),
            (None, None) => Employer::Unsaid,
        };
        let asked = self.unit.as_ref();
        if asked.is_some_and(|unit| employer != Employer::Unit(unit.clone())) {
            return None;
        }
        let home = frame.home(handbook, Some(last.min(self.today)));
        if !self.choice.has_person(handbook) || !self.choice.has_home(Ground::of(frame), home) {
            return None;
        }
        let book = Book::new(Ground::of(frame), &self.scheme, handbook, self.today);
        let name = handbook.name.as_ref();
        let row = Row {
            id: handbook.id.clone(),
            name: name.map_or_else(|| handbook.id.to_string(), |at| at.value.to_string()),
            community: home.community.cloned(),
            reported,
            total: book.total(&self.scheme, |of| of == year),
        };
        Some((employer, row))
    }
}

/// Those who reported in twice, by employer, units first.
#[derive(Default)]
pub(super) struct Feedback {
    rows: BTreeMap<Employer, Vec<Row>>,
}

impl Feedback {
    /// How many of a unit's people reported in.
    pub(super) fn count(&self, unit: &Id) -> usize {
        let rows = self.rows.get(&Employer::Unit(unit.clone()));
        rows.map_or(0, Vec::len)
    }

    /// How many reported in, wherever they work.
    pub(super) fn people(&self) -> usize {
        self.rows.values().map(Vec::len).sum()
    }

    /// A table for each employer.
    pub(super) fn sections(&self, street: &Street) -> Vec<Section> {
        let section = |(employer, rows): (&Employer, &Vec<Row>)| {
            let mut section = Section::new("feedback", columns());
            section.title = Some(match employer {
                Employer::Unit(id) => {
                    Say::new("report-units-feedback").arg("name", street.label(id))
                }
                Employer::Other(name) => {
                    Say::new("report-units-feedback").arg("name", name.as_str())
                }
                Employer::Unsaid => Say::new("report-units-feedback-unsaid"),
            });
            section.rows = rows
                .iter()
                .map(|row| cells(street, employer, row))
                .collect();
            section.foot = foot(rows);
            section
        };
        self.rows.iter().map(section).collect()
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("unit").data(),
        Column::new("employer").headed("col-employer").data(),
        Column::new("volunteer").data(),
        Column::new("person").people(),
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("reported").headed("col-reported"),
        Column::new("times"),
        Column::new("hours"),
        Column::new("points"),
        Column::new("opinion").headed("col-opinion").people(),
    ]
}

fn cells(street: &Street, employer: &Employer, row: &Row) -> Vec<Cell> {
    let (unit, other) = match employer {
        Employer::Unit(id) => (Some(id), None),
        Employer::Other(name) => (None, Some(name.as_str())),
        Employer::Unsaid => (None, None),
    };
    let community = row.community.as_ref();
    vec![
        Cell::id(unit),
        Cell::maybe(other),
        Cell::id(Some(&row.id)),
        Cell::name(&row.name),
        Cell::id(community),
        community
            .map_or(street.name(), |id| street.label(id))
            .into(),
        row.reported.into(),
        Cell::Whole(row.total.times as i64),
        row.total.hours.into(),
        row.total.points.into(),
        // Written by hand.
        Cell::Null,
    ]
}

fn foot(rows: &[Row]) -> Vec<Figure> {
    let mut sum = Total::default();
    for row in rows {
        sum += row.total;
    }
    vec![
        Figure::new("times", Cell::Whole(sum.times as i64)),
        Figure::new("hours", sum.hours),
        Figure::new("points", sum.points),
    ]
}

impl Visitor for Collecting {
    type Kept = Option<(Employer, Row)>;
    type Sum = Feedback;

    fn begin(&self, _: &Frame) -> Feedback {
        Feedback::default()
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        self.row(frame, handbook)
    }

    fn fold(&self, feedback: &mut Feedback, _: &Handbook, kept: Self::Kept) {
        if let Some((employer, row)) = kept {
            feedback.rows.entry(employer).or_default().push(row);
        }
    }
}
