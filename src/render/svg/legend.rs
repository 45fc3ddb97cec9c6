//! Which shade or line is which series, above the plot.

use super::pen::{Anchor, LINE, Pen, SIZE, cut, width};

/// How the series are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Swatch {
    /// As boxes.
    Box,
    /// As lines with marks.
    Line,
}

/// The widest name.
const WIDEST: i64 = 200;
const SWATCH: i64 = 24;

/// Draws the names, in as many lines as they need; gives the height taken. One series needs
/// no telling apart: the title says what it is.
pub(super) fn draw(names: &[String], room: i64, swatch: Swatch, pen: &mut Pen) -> i64 {
    if names.len() < 2 {
        return LINE / 2;
    }
    let (mut x, mut y) = (0, SIZE);
    for (nth, name) in names.iter().enumerate() {
        let name = cut(name, WIDEST);
        let taken = SWATCH + 6 + width(&name) + SIZE;
        if x > 0 && x + taken > room {
            (x, y) = (0, y + LINE + 2);
        }
        match swatch {
            Swatch::Box => pen.bar((x, y - 10), (SWATCH, 12), nth),
            Swatch::Line => {
                pen.through(&[(x, y - 4), (x + SWATCH, y - 4)], false, nth);
                pen.mark((x + SWATCH / 2, y - 4), nth);
            }
        }
        pen.text((x + SWATCH + 6, y), Anchor::Start, &name);
        x += taken;
    }
    y + LINE
}
