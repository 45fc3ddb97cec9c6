//! What the columns of a table need, and how the room there is goes round.
//!
//! Asked by the formats that set texts in columns, on a screen and on paper: how narrow a
//! column may be with its heading in so many lines and its texts wrapped, never within what may
//! not be broken. It must not know how wide a screen or a page is.

use unicode_width::UnicodeWidthStr;

use super::sheet::Sheet;
use super::wrap::{Breaker, Hold};

/// A text up to this width is not wrapped.
pub(super) const SHORT: usize = 8;
/// No text needs more than this width to be readable.
const PROSE: usize = 24;
/// No heading is made narrower.
const HEADING: usize = 4;
/// What must not be broken is, where it is wider.
const WIDEST: usize = 40;

/// What a column needs.
pub(super) struct Need {
    /// The widths of its heading in so many lines.
    pub heading: [usize; 3],
    /// The widths of its cells: on one line, and wrapped.
    pub cells: [usize; 2],
    /// Whether it holds nothing.
    pub empty: bool,
}

impl Need {
    /// What a column of a sheet needs.
    pub(super) fn new(sheet: &Sheet, at: usize, breaker: Breaker) -> Self {
        let hold = sheet.holds[at];
        let heading = &sheet.headings[at];
        let whole = sheet.widest(at);
        let wrapped = match hold {
            Hold::Whole => whole.min(WIDEST),
            _ if whole <= SHORT => whole,
            _ => {
                let pieces = sheet.lines(at).filter(|text| text.width() > SHORT);
                let piece = pieces.map(|text| breaker.widest(text, hold)).max();
                let third = whole.div_ceil(3).clamp(SHORT, PROSE);
                piece.unwrap_or(0).max(third).min(whole)
            }
        };
        Self {
            heading: [1, 2, 3].map(|lines| {
                let least = breaker.narrowest(heading, Hold::Free, lines);
                least.max(HEADING.min(heading.width()))
            }),
            cells: [whole, wrapped],
            empty: sheet.rows.iter().all(|row| row[at].is_empty()),
        }
    }

    /// The least width, the heading in so many lines, and the texts wrapped or not.
    pub(super) fn least(&self, heading: usize, wrapped: bool) -> usize {
        let heading = self.heading[heading.clamp(1, self.heading.len()) - 1];
        heading.max(self.cells[usize::from(wrapped)])
    }

    /// The width at which nothing is wrapped.
    pub(super) fn most(&self) -> usize {
        self.heading[0].max(self.cells[0])
    }
}

/// Widths between the least and the most, those that are narrowest widened first.
pub(super) fn level(least: &[usize], most: &[usize], room: usize) -> Vec<usize> {
    let widths = |cap: usize| {
        let each = least.iter().zip(most);
        each.map(move |(least, most)| cap.clamp(*least, (*most).max(*least)))
    };
    let highest = most.iter().copied().max().unwrap_or(0);
    let cap = (0..=highest)
        .rev()
        .find(|cap| widths(*cap).sum::<usize>() <= room);
    let cap = cap.unwrap_or(0);
    let mut found: Vec<usize> = widths(cap).collect();
    let mut rest = room.saturating_sub(found.iter().sum());
    for (width, next) in found.iter_mut().zip(widths(cap + 1)) {
        if rest > 0 && next > *width {
            *width += 1;
            rest -= 1;
        }
    }
    found
}
