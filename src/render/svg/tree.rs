//! A tree: its root on top, what hangs from it side by side in as many rows as a page needs,
//! and below each of these its own as a list that is set in step by step.

use super::pen::{Anchor, LINE, Pen, SIZE, cut, small_lines, small_width, width};
use crate::lang::Voice;
use crate::report::Node;
use crate::text::printable;

/// The width of a tree: what is still legible across a page.
const WIDTH: i64 = 860;
/// The most columns of a row.
const ABREAST: usize = 5;
const GAP: i64 = 16;
/// How far a list is set in.
const STEP: i64 = 14;
/// Below the root, and above each row: where the lines run.
const RUN: i64 = 18;
/// The room of a note below a name.
const NOTE: i64 = 13;

pub(super) fn draw(root: &Node, voice: &Voice, pen: &mut Pen) -> (i64, i64) {
    let count = root.children.len();
    // Rows of about the same length, none longer than a page is wide.
    let rows = count.div_ceil(ABREAST).max(1);
    let abreast = i64::try_from(count.div_ceil(rows)).unwrap_or(1).max(1);
    // One row has its line from the root; to the next ones it goes down at the left.
    let trunk = if rows > 1 { GAP } else { 0 };
    let column = (WIDTH - 1 - trunk - GAP * (abreast - 1)) / abreast;
    let middle = WIDTH / 2;
    let texts = Texts::new(root, WIDTH / 2, 1, voice);
    let wide =
        width(&texts.name).max(texts.note.first().map_or(0, |note| small_width(note))) + SIZE * 2;
    let mut y = texts.boxed((middle, 1), wide, pen);
    let mut last = None;
    for row in root.children.chunks(usize::try_from(abreast).unwrap_or(1)) {
        let run = y + RUN / 2;
        match last {
            None => pen.rule((middle, y), (middle, run), true),
            Some(above) => pen.rule((1, above), (1, run), true),
        }
        let start = |nth: usize| trunk + i64::try_from(nth).unwrap_or(0) * (column + GAP);
        let from = if rows > 1 { 1 } else { middle.min(column / 2) };
        let end = start(row.len() - 1) + column / 2;
        pen.rule(
            (from, run),
            (end.max(if last.is_none() { middle } else { 0 }), run),
            true,
        );
        last = Some(run);
        let mut lowest = y + RUN;
        for (nth, child) in row.iter().enumerate() {
            let x = start(nth) + column / 2;
            pen.rule((x, run), (x, y + RUN), true);
            let below = Texts::new(child, column, 1, voice).boxed((x, y + RUN), column, pen);
            let left = start(nth) + GAP / 2;
            let bottom = hang(&child.children, (left, below), column - GAP / 2, voice, pen);
            lowest = lowest.max(bottom);
        }
        y = lowest + GAP;
    }
    (WIDTH, y)
}

/// What is told of a node.
struct Texts {
    name: String,
    /// In a box one line at most, in a list two.
    note: Vec<String>,
}

impl Texts {
    /// Cut to what a box or line of such a width has room for.
    fn new(node: &Node, room: i64, lines: usize, voice: &Voice) -> Self {
        let note = node.note.as_ref().map(|note| voice.tell(note));
        Self {
            name: cut(&super::text(&node.name, voice), room - SIZE),
            note: note.map_or(Vec::new(), |note| {
                small_lines(&printable(&note), room - SIZE, lines)
            }),
        }
    }

    /// In a box, its middle and top given; gives its bottom.
    fn boxed(&self, (x, y): (i64, i64), wide: i64, pen: &mut Pen) -> i64 {
        let high = LINE + 6 + if self.note.is_empty() { 0 } else { NOTE };
        pen.frame((x - wide / 2, y), (wide, high));
        pen.strong((x, y + LINE), Anchor::Middle, &self.name);
        if let Some(note) = self.note.first() {
            pen.small((x, y + LINE + NOTE), Anchor::Middle, note);
        }
        y + high
    }
}

/// Nodes as a list below their parent, the parent's left edge and bottom given; gives its end.
fn hang(nodes: &[Node], (x, top): (i64, i64), room: i64, voice: &Voice, pen: &mut Pen) -> i64 {
    let mut y = top;
    let mut branch = top;
    // However deep: a name keeps some room.
    let inner = (room - STEP).max(SIZE * 5);
    for node in nodes {
        branch = y + LINE - SIZE / 3;
        pen.rule((x, branch), (x + STEP - 4, branch), false);
        let texts = Texts::new(node, inner + SIZE, 2, voice);
        pen.text((x + STEP, y + LINE), Anchor::Start, &texts.name);
        y += LINE + 2;
        for note in &texts.note {
            pen.small((x + STEP, y + NOTE - 3), Anchor::Start, note);
            y += NOTE;
        }
        y = hang(&node.children, (x + STEP + 4, y), inner - 4, voice, pen);
    }
    if !nodes.is_empty() {
        pen.rule((x, top), (x, branch), false);
    }
    y
}
