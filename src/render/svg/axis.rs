//! The plot of columns and lines: an axis of numbers to the left, one of labels below.

use rust_decimal::Decimal;

use super::Drawn;
use super::label::Labels;
use super::pen::{self, Anchor, LINE, Pen, SIZE};
use super::scale::Scale;
use crate::lang::decimal_short;

/// A plot: where its numbers and labels are.
pub(super) struct Axis {
    scale: Scale,
    width: i64,
    plot: i64,
    left: i64,
    top: i64,
    labels: Labels,
    count: i64,
}

impl Axis {
    /// A plot below what was drawn so far.
    pub(super) fn new(scale: Scale, drawn: &Drawn, top: i64) -> Self {
        let (labels, width, plot) = (&drawn.labels, drawn.frame.width, drawn.frame.plot);
        let told = scale
            .ticks
            .iter()
            .map(|tick| pen::width(&decimal_short(*tick)));
        let numbers = told.max().unwrap_or(0) + SIZE;
        let count = i64::try_from(labels.len()).unwrap_or(1).max(1);
        let room = |left: i64| (width - left) / count;
        let lying = Labels::new(labels, room(numbers));
        // The first label stands out of its place; the axis gives way.
        let left = numbers
            .max(lying.left + SIZE - room(numbers) / 2)
            .min(width / 3);
        Self {
            labels: Labels::new(labels, room(left)),
            scale,
            width,
            plot,
            left,
            top: top + LINE,
            count,
        }
    }

    /// The room of a label.
    pub(super) fn slot(&self) -> i64 {
        (self.width - self.left) / self.count
    }

    /// Where a place begins.
    pub(super) fn place(&self, nth: usize) -> i64 {
        let nth = i64::try_from(nth).unwrap_or(0);
        self.left + (self.width - self.left) * nth / self.count
    }

    /// The height of a number.
    pub(super) fn height(&self, number: Decimal) -> i64 {
        self.scale.at(number, self.top + self.plot, self.top)
    }

    /// The lines behind, the numbers and the labels; gives the size of all.
    pub(super) fn draw(&self, pen: &mut Pen) -> (i64, i64) {
        for tick in &self.scale.ticks {
            let y = self.height(*tick);
            pen.rule((self.left, y), (self.width, y), tick.is_zero());
            let told = decimal_short(*tick);
            pen.text((self.left - 6, y + SIZE / 3), Anchor::End, &told);
        }
        let bottom = self.top + self.plot;
        for nth in 0..usize::try_from(self.count).unwrap_or(0) {
            let middle = self.place(nth) + self.slot() / 2;
            self.labels.draw(nth, (middle, bottom), pen);
        }
        (self.width, bottom + self.labels.height + 4)
    }
}
