//! Charts as SVG, drawn by hand: legible without colour, the same bytes each time.
//!
//! Called by the formats that can show a picture. Lengths are whole pixels and shares are
//! decimals, so that no rounding of floats reaches the bytes. Widths of texts are estimated
//! by their columns, Chinese counting two. What a chart says is also its title and description.

mod axis;
mod columns;
mod label;
mod legend;
mod lines;
mod pen;
mod radar;
mod scale;
mod tree;

use self::pen::{Pen, escape};
use super::style::Style;
use crate::lang::{Voice, decimal_short};
use crate::report::{Cell, Chart, Data, Node, Shape};
use crate::text::printable;

/// The room of a chart: how wide it is, and how high what is plotted. A tree has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    width: i64,
    plot: i64,
}

impl Frame {
    /// As wide as a page.
    pub(super) const WHOLE: Self = Self::new(720, 220);
    /// As wide as a page, and low.
    pub(super) const LOW: Self = Self::new(720, 100);
    /// Half as wide as a page.
    pub(super) const BESIDE: Self = Self::new(440, 160);
    /// Half as wide as a page, and low.
    pub(super) const HALF: Self = Self::new(440, 100);

    const fn new(width: i64, plot: i64) -> Self {
        Self { width, plot }
    }
}

/// What every shape is drawn with: texts ready to be shown.
struct Drawn {
    frame: Frame,
    labels: Vec<String>,
    names: Vec<String>,
}

impl Drawn {
    fn new(data: &Data, frame: Frame, voice: &Voice) -> Self {
        Self {
            frame,
            labels: data.labels.iter().map(|cell| text(cell, voice)).collect(),
            names: data.series.iter().map(|s| text(&s.name, voice)).collect(),
        }
    }
}

/// A chart as an `svg` element; its ids begin with the prefix.
pub(super) fn svg(chart: &Chart, prefix: &str, frame: Frame, voice: &Voice) -> String {
    let mut pen = Pen::new(prefix);
    let drawn = |data: &Data| Drawn::new(data, frame, voice);
    let (width, height) = match &chart.shape {
        Shape::Columns { data, stacked } => columns::draw(data, *stacked, &drawn(data), &mut pen),
        Shape::Lines(data) => lines::draw(data, &drawn(data), &mut pen),
        Shape::Radar { data, most } => radar::draw(data, *most, &drawn(data), &mut pen),
        Shape::Tree(root) => tree::draw(root, voice, &mut pen),
    };
    let title = voice.tell(&chart.title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" \
         aria-labelledby=\"{prefix}-title {prefix}-desc\" \
         font-family=\"inherit\" font-size=\"{size}\" fill=\"#111\">\
         <title id=\"{prefix}-title\">{title}</title>\
         <desc id=\"{prefix}-desc\">{desc}</desc>{body}</svg>",
        size = pen::SIZE,
        title = escape(&printable(&title)),
        desc = escape(&described(&chart.shape, voice)),
        body = pen.finish(),
    )
}

/// A cell of a chart: short, on one line.
fn text(cell: &Cell, voice: &Voice) -> String {
    printable(&Style::Screen.text(cell, false, voice)).into_owned()
}

/// What is drawn, in words.
fn described(shape: &Shape, voice: &Voice) -> String {
    let between = voice.word("render-figures-between");
    let numbers = |data: &Data| {
        let drawn = Drawn::new(data, Frame::WHOLE, voice);
        let told = data.series.iter().zip(&drawn.names).map(|(series, name)| {
            let parts = drawn.labels.iter().zip(&series.values);
            let parts: Vec<_> = parts
                .map(|(label, number)| format!("{label} {}", decimal_short(*number)))
                .collect();
            let args = [
                ("name", name.as_str().into()),
                ("values", parts.join(&between).into()),
            ];
            voice.say("print-series", &args)
        });
        told.collect::<Vec<_>>().join(" ")
    };
    match shape {
        Shape::Columns { data, .. } | Shape::Lines(data) | Shape::Radar { data, .. } => {
            numbers(data)
        }
        Shape::Tree(root) => {
            let all = count(root).to_string();
            let args = [
                ("root", text(&root.name, voice).into()),
                ("count", all.into()),
            ];
            voice.say("print-tree", &args)
        }
    }
}

/// How many nodes hang from one.
fn count(node: &Node) -> usize {
    let below = node.children.iter().map(|child| 1 + count(child));
    below.sum()
}
