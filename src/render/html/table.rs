//! What the template is given of a table: its cells in the pieces that a line may end between,
//! how each column is set, and its share of the width.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::view::clean;
use crate::render::paper::Fit;
use crate::render::sheet::Sheet;
use crate::render::wrap::{Breaker, Hold};

/// A table wider than this is set record by record on a phone.
const PHONE: usize = 46;
/// A text up to this width stands in the middle of its column, and is not broken where it has
/// its room.
const MIDDLE: usize = 20;
const SHORT: usize = 14;
/// A piece that is wider is broken where it must be.
const UNBROKEN: usize = 24;
/// A table of more rows stands alone.
const SMALL: usize = 20;

/// A table.
#[derive(Serialize)]
pub(super) struct Table {
    size: String,
    /// The width on a screen at which the columns have what they have on paper, in letters.
    least: String,
    /// Whether it is set record by record on a phone, and whether it is filled in by hand.
    class: Option<&'static str>,
    cards: bool,
    columns: Vec<Column>,
    bodies: Vec<Body>,
}

/// Rows of one kind: those of the list, and that of the sums.
#[derive(Serialize)]
struct Body {
    total: bool,
    rows: Vec<Vec<Text>>,
}

/// A column: its heading, how it is set, and the bars behind its numbers, in percent.
#[derive(Serialize)]
struct Column {
    heading: String,
    head: Option<&'static str>,
    class: &'static str,
    share: String,
    bars: Option<Vec<String>>,
}

/// A text in pieces.
type Text = Vec<Piece>;

/// A piece of a text: before and behind it a line may end.
#[derive(Serialize)]
struct Piece {
    text: String,
    /// Whether a browser would break it, at its hyphens, where it must not.
    held: bool,
}

impl Table {
    pub(super) fn new(sheet: &Sheet, fit: &Fit) -> Self {
        let breaker = Breaker::new();
        let widths: Vec<usize> = (0..fit.columns.len()).map(|at| sheet.widest(at)).collect();
        let shares = fit.shares();
        let bars = |at: usize| -> Option<Vec<String>> {
            let found = sheet.bars.iter().find(|(column, _)| *column == at);
            found.map(|(_, shares)| shares.iter().map(|share| tenths(*share)).collect())
        };
        let column = |(at, heading): (usize, &String)| Column {
            heading: clean(heading),
            head: match (heading.width() <= fit.columns[at], bars(at).is_some()) {
                (true, true) => Some("k b"),
                (true, false) => Some("k"),
                (false, true) => Some("b"),
                (false, false) => None,
            },
            class: class(sheet, at, widths[at], fit, breaker),
            share: tenths(shares[at]),
            bars: bars(at),
        };
        let columns: Vec<Column> = sheet.headings.iter().enumerate().map(column).collect();
        let texts = |row: &Vec<String>| -> Vec<Text> {
            let cells = row.iter().zip(&sheet.holds).zip(&columns);
            cells
                .map(|((cell, hold), column)| text(cell, *hold, column.class, breaker))
                .collect()
        };
        let body = |total: bool, rows: &[Vec<String>]| Body {
            total,
            rows: rows.iter().map(texts).collect(),
        };
        let sums = sheet
            .total
            .as_ref()
            .map(|row| body(true, std::slice::from_ref(row)));
        let bodies = std::iter::once(body(false, &sheet.rows))
            .chain(sums)
            .collect();
        let headings = sheet.headings.iter().map(|heading| heading.width());
        let wide = headings
            .zip(&widths)
            .map(|(head, wide)| head.max(*wide) + 2);
        let cards = wide.sum::<usize>() > PHONE;
        Self {
            size: tenths(fit.size),
            least: tenths(fit.ems()),
            class: match (cards, sheet.by_hand.contains(&true)) {
                (true, true) => Some("cards signed"),
                (true, false) => Some("cards"),
                (false, true) => Some("signed"),
                (false, false) => None,
            },
            cards,
            bodies,
            columns,
        }
    }

    /// Whether another may stand beside it.
    pub(super) fn is_small(&self) -> bool {
        let mut bodies = self.bodies.iter();
        !self.cards && bodies.all(|body| body.rows.len() <= SMALL)
    }
}

/// How the cells of a column are set.
fn class(sheet: &Sheet, at: usize, wide: usize, fit: &Fit, breaker: Breaker) -> &'static str {
    let hold = sheet.holds[at];
    let has_room = fit.whole && wide <= fit.columns[at];
    let pieces = sheet.lines(at).map(|line| breaker.widest(line, hold));
    let piece = pieces.max().unwrap_or(0);
    match hold {
        _ if sheet.by_hand[at] => "h",
        _ if sheet.right[at] => "n",
        _ if has_room && wide <= SHORT || piece >= wide && wide <= UNBROKEN => "k",
        Hold::Listed => "l",
        _ if wide <= MIDDLE => "c",
        _ if piece <= UNBROKEN => "t",
        _ => "a",
    }
}

/// A cell in pieces. The rules of a browser are Unicode's, but that it breaks ids at hyphens.
fn text(cell: &str, hold: Hold, class: &str, breaker: Breaker) -> Text {
    let cell = clean(cell);
    let held = |piece: &str| piece.contains('-') && piece.width() <= UNBROKEN;
    let mut text = Text::new();
    let whole = matches!(class, "n" | "k" | "h") || hold == Hold::Free && !cell.contains('-');
    if cell.is_empty() {
        return text;
    }
    let pieces = match whole {
        true => vec![cell.as_str()],
        false => breaker.pieces(&cell, hold),
    };
    for piece in pieces {
        let held = !whole && held(piece);
        match text.last_mut() {
            Some(last) if hold == Hold::Free && !held && !last.held => last.text.push_str(piece),
            _ => text.push(Piece {
                text: piece.to_owned(),
                held,
            }),
        }
    }
    text
}

/// Tenths as a number.
fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}
