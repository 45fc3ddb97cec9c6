//! `points`: totals of volunteers, or by what their points belong to.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use serde::{Deserialize, Serialize};

use super::caption::caption;
use super::group::grouped;
use super::months::Months;
use super::people::place;
use super::ranking::{Ranking, Row};
use super::{Figure, Layout, Lie, Report, Rows, Section};
use crate::lang::Say;
use crate::points::{Book, By, Choice, Piece, Scheme, Tally, pieces, stars, tally, tier};
use crate::record::Id;
use crate::street::{Frame, Ground, Handbook, Remembering, Street, Visitor};

/// What is to be added up as the handbooks pass by.
pub struct Adding {
    scheme: Scheme,
    today: Date,
    year: Option<i16>,
    by: By,
    choice: Choice,
    all: bool,
}

/// What all add up to.
pub struct Added {
    ranking: Ranking,
    sums: BTreeMap<Option<String>, Tally>,
    total: Tally,
    months: Months,
    /// Entries left out because of a fault, of theirs or of the policy.
    pub left_out: usize,
}

/// What is kept of a volunteer.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    row: Option<Row>,
    sums: BTreeMap<Option<String>, Tally>,
    one: Tally,
    months: Months,
    left_out: usize,
}

impl Adding {
    /// Gets ready. With a year, only what counts in it is added.
    pub fn new(
        frame: &Frame,
        today: Date,
        year: Option<i16>,
        by: By,
        mut choice: Choice,
        all: bool,
    ) -> Self {
        if let Some(year) = year {
            choice.from = Some(date(year, 1, 1));
            choice.to = Some(date(year, 12, 31));
        }
        let scheme = Scheme::new(frame);
        Self {
            scheme,
            today,
            year,
            by,
            choice,
            all,
        }
    }

    fn row(&self, ground: Ground<'_>, handbook: &Handbook, book: &Book, sum: Tally) -> Row {
        let home = ground.home(handbook, self.choice.to);
        let community = home.community.cloned();
        let rewards = &ground.rewards.record;
        let whole = self
            .year
            .map(|year| (year, book.total(&self.scheme, |y| y == year)));
        let tier = whole.and_then(|(year, total)| tier(rewards, year, &total));
        let tier = tier.and_then(|tier| tier.name.as_ref());
        let hours = book.hours_until(self.choice.to);
        let name = handbook.name.as_ref().map(|at| at.value.clone());
        Row {
            id: handbook.id.clone(),
            name: name.unwrap_or_default(),
            home: [
                Some(community.unwrap_or_else(|| Id::new(ground.code()))),
                home.grid.cloned(),
                home.building.cloned(),
            ],
            total: sum.total,
            tier: tier.map(|at| at.value.clone()),
            stars: stars(rewards, hours).unwrap_or(0),
        }
    }

    /// The report of what was added up.
    pub fn report(&self, street: &Street, added: Added) -> Report {
        let mut report = Report::new("points", street.name(), Say::new("report-points"));
        report.year = self.year;
        report.subtitle = caption(street, &self.choice, self.year);
        let section = match self.by {
            By::Volunteer => {
                let mut section = Section::new("rows", Ranking::columns());
                section.rows = Rows::made(added.ranking.ranked(|id| place(street, id)));
                section
            }
            by => grouped(street, &self.scheme, by, &added.sums),
        };
        report.internal = self.by == By::Volunteer;
        report.layout = Layout {
            lie: Lie::Upright,
            numbered: report.internal,
            seal: true,
            ..Layout::default()
        };
        report.charts.extend(added.months.chart(street, None));
        report.sections.push(section);
        report.total = vec![
            Figure::new("volunteers", added.total.volunteers),
            Figure::new("times", added.total.total.times as i64),
            Figure::new("hours", added.total.total.hours),
            Figure::new("points", added.total.total.points),
            Figure::new("pending", added.total.pending),
        ];
        report
    }
}

impl Visitor for Adding {
    type Kept = Kept;
    type Sum = Added;

    const ASKS_FOR_PEOPLE: bool = false;

    fn remembering(&self) -> Option<Remembering<Kept>> {
        let asked = (self.year, self.by, &self.choice, self.all);
        let asked = format!("points {asked:?}");
        Some(Remembering::new(asked, self.today).of_ground())
    }

    fn begin(&self, frame: &Frame) -> Added {
        let room = match self.by {
            By::Volunteer => frame.volunteer_files.len(),
            _ => 0,
        };
        Added {
            ranking: Ranking::with_room(room),
            sums: BTreeMap::new(),
            total: Tally::default(),
            months: Months::default(),
            left_out: 0,
        }
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Kept {
        // Of the frame nothing else: what comes of it is remembered.
        let ground = Ground::of(frame);
        let book = Book::new(ground, &self.scheme, handbook, self.today);
        let (sums, pending) = tally(ground, &self.scheme, handbook, &book, self.by, &self.choice);
        let left_out = book.left_out();
        let mut months = Months::default();
        if matches!(self.by, By::Community | By::Month) {
            let mut add = |piece: &Piece<'_>| {
                if !piece.is_pending() {
                    months.add(ground, &self.scheme, handbook, piece);
                }
            };
            pieces(
                ground,
                &self.scheme,
                handbook,
                &book,
                &self.choice,
                &mut add,
            );
        }
        let row = (self.by == By::Volunteer).then(|| {
            let sum = sums.values().next().copied();
            let shown = self.all
                && self.choice.has_person(handbook)
                && self
                    .choice
                    .has_home(ground, ground.home(handbook, self.choice.to));
            let sum = sum.or(shown.then(Tally::default));
            sum.map(|sum| self.row(ground, handbook, &book, sum))
        });
        let mut one = Tally {
            volunteers: usize::from(!sums.is_empty()),
            pending,
            ..Tally::default()
        };
        for sum in sums.values() {
            one.total += sum.total;
        }
        // By volunteer the rows say it already.
        let sums = if self.by == By::Volunteer {
            BTreeMap::new()
        } else {
            sums
        };
        Kept {
            row: row.flatten(),
            sums,
            one,
            months,
            left_out,
        }
    }

    fn fold(&self, added: &mut Added, _: &Handbook, kept: Kept) {
        if let Some(row) = kept.row {
            added.ranking.push(row);
        }
        added.months.join(kept.months);
        added.left_out += kept.left_out;
        for (key, sum) in kept.sums {
            added.sums.entry(key).or_default().join(&sum);
        }
        added.total.join(&kept.one);
    }
}
