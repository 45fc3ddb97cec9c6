//! `points`: totals of volunteers, or by what their points belong to.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use serde::{Deserialize, Serialize};

use super::caption::caption;
use super::group::grouped;
use super::months::Months;
use super::people::place_of;
use super::{Cell, Column, Figure, Layout, Lie, Report, Section};
use crate::lang::Say;
use crate::points::{Book, By, Choice, Piece, Scheme, Tally, pieces, stars, tally, tier};
use crate::record::Id;
use crate::street::{Frame, Handbook, Remembering, Street, Visitor};

/// A volunteer's row before it is ranked.
#[derive(Serialize, Deserialize)]
struct Row {
    id: String,
    name: String,
    home: [Option<String>; 3],
    sum: Tally,
    tier: Option<String>,
    stars: i64,
}

/// Adds up as the handbooks pass by.
pub struct Adding {
    scheme: Scheme,
    today: Date,
    year: Option<i16>,
    by: By,
    choice: Choice,
    all: bool,
    rows: Vec<Row>,
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
            rows: Vec::new(),
            sums: BTreeMap::new(),
            total: Tally::default(),
            months: Months::default(),
            left_out: 0,
        }
    }

    fn row(&self, frame: &Frame, handbook: &Handbook, book: &Book, sum: Tally) -> Row {
        let home = frame.home(handbook, self.choice.to);
        let id = |id: Option<&Id>| id.map(Id::to_string);
        let community = home.community.map_or(frame.code(), Id::as_str);
        let rewards = &frame.rewards.record;
        let whole = self
            .year
            .map(|year| (year, book.total(&self.scheme, |y| y == year)));
        let tier = whole.and_then(|(year, total)| tier(rewards, year, &total));
        let hours = book.hours_until(self.choice.to);
        Row {
            id: handbook.id.to_string(),
            name: handbook
                .name
                .as_ref()
                .map_or(String::new(), |n| n.value.to_string()),
            home: [Some(community.to_owned()), id(home.grid), id(home.building)],
            sum,
            tier: tier
                .and_then(|t| t.name.as_ref())
                .map(|n| n.value.to_string()),
            stars: stars(rewards, hours).unwrap_or(0),
        }
    }

    /// The report.
    pub fn report(self, street: &Street) -> Report {
        let mut report = Report::new("points", street.name(), Say::new("report-points"));
        report.year = self.year;
        report.subtitle = caption(street, &self.choice, self.year);
        let section = match self.by {
            By::Volunteer => volunteers(street, self.rows),
            by => grouped(street, &self.scheme, by, &self.sums),
        };
        report.internal = self.by == By::Volunteer;
        report.layout = Layout {
            lie: Lie::Upright,
            numbered: report.internal,
            seal: true,
            ..Layout::default()
        };
        report.charts.extend(self.months.chart(street, None));
        report.sections.push(section);
        report.total = vec![
            Figure::new("volunteers", self.total.volunteers),
            Figure::new("times", self.total.total.times as i64),
            Figure::new("hours", self.total.total.hours),
            Figure::new("points", self.total.total.points),
            Figure::new("pending", self.total.pending),
        ];
        report
    }
}

fn volunteers(street: &Street, mut rows: Vec<Row>) -> Section {
    rows.sort_by(|a, b| (b.sum.total.points, &a.id).cmp(&(a.sum.total.points, &b.id)));
    let columns = vec![
        Column::new("rank"),
        Column::new("volunteer"),
        Column::new("name").headed("col-person"),
        Column::new("community").data(),
        Column::new("grid").data(),
        Column::new("building").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("times"),
        Column::new("hours"),
        Column::new("points").bar(),
        Column::new("tier"),
        Column::new("stars"),
    ];
    let mut section = Section::new("rows", columns);
    let mut rank = (0, None);
    for (at, row) in rows.into_iter().enumerate() {
        if rank.1 != Some(row.sum.total.points) {
            rank = (at + 1, Some(row.sum.total.points));
        }
        let [community, grid, building] = row.home;
        let names = [
            place_of(street, community.as_deref()),
            place_of(street, building.as_deref()),
        ];
        let [community_name, building_name] = names;
        let total = row.sum.total;
        section.rows.push(vec![
            rank.0.into(),
            row.id.into(),
            Cell::Name(row.name),
            Cell::maybe(community),
            Cell::maybe(grid),
            Cell::maybe(building),
            community_name,
            building_name,
            (total.times as i64).into(),
            total.hours.into(),
            total.points.into(),
            Cell::maybe(row.tier),
            row.stars.into(),
        ]);
    }
    section
}

impl Visitor for Adding {
    type Kept = Kept;

    const ASKS_FOR_PEOPLE: bool = false;

    fn remembering(&self) -> Option<Remembering<Kept>> {
        let asked = (self.year, self.by, &self.choice, self.all);
        Some(Remembering::new(format!("points {asked:?}"), self.today))
    }

    fn begin(&mut self) {
        self.rows.clear();
        self.sums.clear();
        self.months.clear();
        self.total = Tally::default();
        self.left_out = 0;
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Kept {
        let book = Book::new(frame, &self.scheme, handbook, self.today);
        let (sums, pending) = tally(frame, &self.scheme, handbook, &book, self.by, &self.choice);
        let left_out = book.left_out();
        let mut months = Months::default();
        if matches!(self.by, By::Community | By::Month) {
            let mut add = |piece: &Piece<'_>| {
                if !piece.is_pending() {
                    months.add(frame, &self.scheme, handbook, piece);
                }
            };
            pieces(frame, &self.scheme, handbook, &book, &self.choice, &mut add);
        }
        let row = (self.by == By::Volunteer).then(|| {
            let sum = sums.values().next().copied();
            let shown = self.all
                && self.choice.has_person(handbook)
                && self
                    .choice
                    .has_home(frame, frame.home(handbook, self.choice.to));
            let sum = sum.or(shown.then(Tally::default));
            sum.map(|sum| self.row(frame, handbook, &book, sum))
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

    fn fold(&mut self, _: &Frame, _: &Handbook, kept: Kept) {
        self.rows.extend(kept.row);
        self.months.join(kept.months);
        self.left_out += kept.left_out;
        for (key, sum) in kept.sums {
            self.sums.entry(key).or_default().join(&sum);
        }
        self.total.join(&kept.one);
    }
}
