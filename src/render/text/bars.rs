//! Bars behind numbers, where a table has room for them.

use unicode_width::UnicodeWidthStr;

use crate::render::sheet::Sheet;
use crate::render::wrap::Hold;

/// Between two columns.
const GAP: usize = 2;
/// The longest bar.
const BAR: usize = 12;
/// A block of one to seven eighths.
const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// Whether there is room for the bars of a sheet without wrapping anything for them.
pub(super) fn have_room(sheet: &Sheet, width: usize) -> bool {
    let taken: usize = widths(sheet).iter().map(|wide| wide + GAP).sum();
    taken + sheet.bars.len() * (BAR + GAP) <= width + GAP
}

/// With a bar behind each number that has one.
pub(super) fn drawn(mut sheet: Sheet) -> Sheet {
    let bars = std::mem::take(&mut sheet.bars);
    // From the last to the first: what stands before keeps its place.
    for (at, shares) in bars.into_iter().rev() {
        sheet.headings.insert(at + 1, String::new());
        sheet.right.insert(at + 1, false);
        sheet.holds.insert(at + 1, Hold::Whole);
        sheet.by_hand.insert(at + 1, false);
        for (row, share) in sheet.rows.iter_mut().zip(shares) {
            row.insert(at + 1, bar(share));
        }
        if let Some(total) = &mut sheet.total {
            total.insert(at + 1, String::new());
        }
    }
    sheet
}

/// A bar of thousandths.
fn bar(share: usize) -> String {
    let eighths = share * BAR * 8 / 1000;
    let mut bar = "█".repeat(eighths / 8);
    bar.extend((eighths % 8).checked_sub(1).map(|at| EIGHTHS[at]));
    bar
}

/// The widths of the columns when nothing is wrapped.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let mut widths: Vec<usize> = sheet.headings.iter().map(|text| text.width()).collect();
    for row in sheet.rows.iter().chain(&sheet.total) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_numbers() {
        assert_eq!(bar(1000).chars().count(), BAR);
        assert_eq!(bar(500), "██████");
        assert_eq!(bar(11), "▏");
        assert_eq!(bar(0), "");
    }
}
