//! How a table lies on paper: in which letters, and how wide each column is.
//!
//! The room goes to the columns by what stands in them, where it saves the most lines; a
//! heading is wrapped before it widens a column. A column that holds nothing keeps its place,
//! for the form names it and someone may fill it in, but is only as wide as its heading. Asked
//! by [`super::lay`]; lengths are tenths of a point.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::render::need::{Need, level};
use crate::render::sheet::Sheet;
use crate::render::wrap::Breaker;

/// How a table lies on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::render) struct Fit {
    /// The size of its letters.
    pub size: usize,
    /// How many characters each column has room for.
    pub columns: Vec<usize>,
    /// Whether all that must not be broken has its room.
    pub whole: bool,
    /// How many lines it takes, about, and how high it is.
    pub(super) lines: usize,
    pub(super) height: usize,
}

impl Fit {
    /// The share of the width that each column has, in tenths of a hundredth.
    pub(in crate::render) fn shares(&self) -> Vec<usize> {
        let wide = |room: &usize| room * letter(self.size) + PADDING;
        let all = self.columns.iter().map(wide).sum::<usize>().max(1);
        let columns = self.columns.iter();
        columns.map(|room| wide(room) * 1000 / all).collect()
    }

    /// How wide it is in letters, in tenths.
    pub(in crate::render) fn ems(&self) -> usize {
        let wide = |room: &usize| room * letter(100) / 10 + PADDING_EMS;
        self.columns.iter().map(wide).sum()
    }

    /// Whether it takes so many lines less that it is worth being harder to read.
    pub(super) fn is_better(&self, than: &Fit) -> bool {
        match (self.whole, than.whole) {
            (true, false) => true,
            (false, true) => false,
            _ => self.lines * 100 < than.lines * WORTH,
        }
    }
}

/// A page within its margins, upright and lying: how wide it is and how high.
pub(super) const PAGES: [(usize, usize); 2] = [(5270, 7400), (7740, 4900)];
/// The sizes of letters.
const SIZES: [usize; 6] = [100, 90, 85, 80, 75, 70];
/// A list of more rows is set in smaller letters from the start.
const SHORT: usize = 12;
/// Smaller letters are worth it only where no more lines are left than these, in hundredths.
const WORTH: usize = 85;
/// What a cell has beside its text, in width and in height.
const PADDING: usize = 65;
const PADDING_EMS: usize = 10;
const ROW: usize = 40;
/// What is wide and high enough to sign in: three centimetres, nine millimetres.
pub(in crate::render) const SIGNED: usize = 850;
pub(in crate::render) const HAND: usize = 255;

/// The width that a character needs at a size: a little more than half its height, for digits
/// are wider than half a Chinese character.
const fn letter(size: usize) -> usize {
    size * 55 / 100
}

/// The height of a line.
const fn line(size: usize) -> usize {
    size * 125 / 100
}

/// How a table lies on a page.
pub(super) fn fit(sheet: &Sheet, lying: bool) -> Fit {
    let breaker = Breaker::new();
    let columns = 0..sheet.headings.len();
    let columns: Vec<Column> = columns.map(|at| Column::new(sheet, at, breaker)).collect();
    let largest = match sheet.rows.len() {
        rows if rows > SHORT => SIZES[1],
        _ => SIZES[0],
    };
    let room = |size: usize| {
        let width = PAGES[usize::from(lying)].0;
        width.saturating_sub(columns.len() * PADDING) / letter(size)
    };
    let mut best: Option<Fit> = None;
    for size in SIZES.into_iter().filter(|size| *size <= largest) {
        let found = spread(&columns, room(size), size);
        let Some(found) = found.map(|widths| lie(sheet, &columns, widths, size)) else {
            continue;
        };
        if best.as_ref().is_none_or(|best| found.is_better(best)) {
            best = Some(found);
        }
    }
    best.unwrap_or_else(|| {
        let size = SIZES[SIZES.len() - 1];
        let least = columns.iter().map(|column| column.least(size)).collect();
        let whole = false;
        Fit {
            whole,
            ..lie(sheet, &columns, least, size)
        }
    })
}

/// A table in columns of these widths.
fn lie(sheet: &Sheet, columns: &[Column], widths: Vec<usize>, size: usize) -> Fit {
    let least = match sheet.by_hand.contains(&true) {
        true => HAND,
        false => 0,
    };
    let head = columns.iter().zip(&widths);
    let head = head.map(|(column, room)| column.lines_of_heading(*room));
    let rows = sheet.rows.iter().chain(&sheet.total);
    let rows = rows.map(|row| {
        let cells = row.iter().zip(&widths);
        cells.map(|(text, room)| lines(text, *room)).max()
    });
    let rows: Vec<usize> = std::iter::once(head.max())
        .chain(rows)
        .map(|lines| lines.unwrap_or(1))
        .collect();
    let high = |lines: &usize| (lines * line(size) + ROW).max(least);
    Fit {
        size,
        whole: true,
        lines: rows.iter().sum(),
        height: rows.iter().map(high).sum(),
        columns: widths,
    }
}

/// The lines of a cell.
fn lines(text: &str, room: usize) -> usize {
    let lines = text.lines().map(|line| lines_of(line.width(), room));
    lines.sum::<usize>().max(1)
}

/// About how many lines a text takes: where it is wrapped, half a character of each is lost.
fn lines_of(wide: usize, room: usize) -> usize {
    match wide <= room {
        true => 1,
        false => wide.div_ceil(room.saturating_sub(1).max(1)),
    }
}

/// A column: what it needs, and how many of its texts are so wide.
struct Column {
    need: Need,
    by_hand: bool,
    texts: BTreeMap<usize, usize>,
}

impl Column {
    fn new(sheet: &Sheet, at: usize, breaker: Breaker) -> Self {
        let mut texts = BTreeMap::new();
        for wide in sheet.lines(at).map(str::width) {
            *texts.entry(wide).or_default() += 1;
        }
        Self {
            need: Need::new(sheet, at, breaker),
            by_hand: sheet.by_hand[at],
            texts,
        }
    }

    /// The least width at a size.
    fn least(&self, size: usize) -> usize {
        let least = self.need.least(3, true);
        match self.by_hand {
            true => least.max(SIGNED.div_ceil(letter(size))),
            false => least,
        }
    }

    /// About how many lines all its texts take.
    fn lines(&self, room: usize) -> usize {
        let lines = |(wide, count): (&usize, &usize)| lines_of(*wide, room) * count;
        self.texts.iter().map(lines).sum()
    }

    fn lines_of_heading(&self, room: usize) -> usize {
        let heading = self.need.heading;
        let lines = heading.iter().position(|wide| *wide <= room);
        lines.unwrap_or(heading.len()) + 1
    }
}

/// The room shared out: to each column the least, then wherever it saves the most lines, then
/// to headings; none where it is not enough.
fn spread(columns: &[Column], room: usize, size: usize) -> Option<Vec<usize>> {
    let mut widths: Vec<usize> = columns.iter().map(|column| column.least(size)).collect();
    let mut rest = room.checked_sub(widths.iter().sum())?;
    while let Some((at, more)) = dearest(columns, &widths, rest) {
        widths[at] += more;
        rest -= more;
    }
    let most: Vec<usize> = columns.iter().map(|column| column.need.most()).collect();
    Some(level(&widths, &most, room))
}

/// The column that saves the most lines for each character that it is made wider, and by how
/// many.
fn dearest(columns: &[Column], widths: &[usize], rest: usize) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, usize)> = None;
    for (at, (column, wide)) in columns.iter().zip(widths).enumerate() {
        let most = column.need.cells[0].saturating_sub(*wide).min(rest);
        let lines = column.lines(*wide);
        for more in 1..=most {
            let saved = lines - column.lines(wide + more);
            let dearer = |&(_, than, other): &(usize, usize, usize)| saved * than > other * more;
            if saved > 0 && best.as_ref().is_none_or(dearer) {
                best = Some((at, more, saved));
            }
        }
    }
    best.map(|(at, more, _)| (at, more))
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::lang::{Lang, Say, Voice};
    use crate::render::paper::laid;
    use crate::report::{Cell, Column as Head, Lie, Report, Section};

    fn of(rows: usize, cells: &[Cell]) -> Section {
        let mut section = Section::new("rows", vec![Head::new("name"); cells.len()]);
        section.rows = vec![cells.to_vec(); rows].into();
        section
    }

    fn lay(section: &Section) -> (bool, Sheet, Fit) {
        let report = Report::new("x", "街道", Say::new("x"));
        let mut laid = laid(&report, &[section], &Voice::new(Lang::Zh));
        let (sheet, fit) = laid.tables.remove(0);
        (laid.lying, sheet, fit)
    }

    fn prose(characters: usize) -> Cell {
        Cell::text("字".repeat(characters))
    }

    #[test]
    fn a_long_list_is_set_smaller_and_a_short_one_is_not() {
        let size = |rows| lay(&of(rows, &[prose(4)])).2.size;
        assert_eq!((size(SHORT), size(SHORT + 1)), (100, 90));
    }

    #[test]
    fn the_page_is_laid_down_where_that_takes_fewer() {
        let lies = |rows, cells: &[Cell]| lay(&of(rows, cells)).0;
        // Short rows are more to an upright page; long ones would be wrapped there.
        assert!(!lies(200, &[prose(8), prose(8), prose(8)]));
        assert!(lies(200, &vec![prose(14); 5]));
        assert!(!lies(2, &vec![prose(14); 5]));
        // Ids are never broken, be it for two rows.
        assert!(lies(2, &vec![Cell::text("tong-xin-hua-yuan-0012"); 5]));
    }

    #[test]
    fn what_is_to_stand_upright_does() {
        let section = of(200, &vec![prose(14); 5]);
        let mut report = Report::new("x", "街道", Say::new("x"));
        let mut lies = |lie| {
            report.layout.lie = lie;
            laid(&report, &[&section], &Voice::new(Lang::Zh)).lying
        };
        let found = [Lie::Either, Lie::Upright, Lie::Landscape].map(&mut lies);
        assert_eq!(found, [true, false, true]);
    }

    #[test]
    fn room_goes_where_it_saves_lines() {
        let mut section = of(30, &[prose(30), Cell::Null, prose(3)]);
        section.rows[4][1] = prose(30);
        let (_, _, fit) = lay(&section);
        assert!(fit.columns[0] >= 60, "{fit:?}");
        assert!(fit.columns[2] == 6 && fit.columns[1] < 40, "{fit:?}");
        section.rows[4][1] = Cell::Null;
        let (_, sheet, fit) = lay(&section);
        assert_eq!(fit.columns[1], sheet.headings[1].width());
        assert!((990..=1000).contains(&fit.shares().iter().sum::<usize>()));
    }

    #[test]
    fn what_has_no_room_is_told() {
        let (lying, _, fit) = lay(&of(3, &vec![Cell::text("tx-0012"); 80]));
        assert!(lying && !fit.whole && fit.size == 70);
        let (_, _, fit) = lay(&of(0, &[]));
        assert!(fit.whole && fit.columns.is_empty() && fit.shares().is_empty());
    }

    #[test]
    fn a_signature_has_three_centimetres_and_nine_millimetres() {
        let mut section = of(20, &[prose(4), Cell::Null]);
        let low = lay(&section).2.height;
        section.columns[1].by_hand = true;
        let fit = lay(&section).2;
        assert!(fit.columns[1] * letter(fit.size) >= SIGNED);
        assert_eq!(
            fit.height - low,
            20 * (HAND - line(90) - ROW) + HAND - line(90) - ROW
        );
    }
}
