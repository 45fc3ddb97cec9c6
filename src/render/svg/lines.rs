//! Lines over labels, one a series, told apart by their dashes and marks.

use super::Drawn;
use super::axis::Axis;
use super::legend::{self, Swatch};
use super::pen::{Anchor, Pen, width};
use super::scale::Scale;
use crate::lang::decimal_short;
use crate::report::Data;

/// More points than these in a line need no marks.
const MARKED: usize = 60;

pub(super) fn draw(data: &Data, drawn: &Drawn, pen: &mut Pen) -> (i64, i64) {
    let top = legend::draw(&drawn.names, drawn.frame.width, Swatch::Line, pen);
    let numbers = data.series.iter().flat_map(|s| s.values.iter().copied());
    let axis = Axis::new(Scale::new(numbers), drawn, top);
    let size = axis.draw(pen);
    let alone = data.series.len() == 1;
    for (nth, series) in data.series.iter().enumerate() {
        let places = series.values.iter().take(data.labels.len()).enumerate();
        let point = |(at, number)| {
            let middle = axis.place(at) + axis.slot() / 2;
            (middle, axis.height(number))
        };
        let points: Vec<_> = places.map(|(at, n)| point((at, *n))).collect();
        pen.through(&points, false, nth);
        for (at, number) in points.iter().zip(&series.values) {
            if points.len() <= MARKED {
                pen.mark(*at, nth);
            }
            let text = decimal_short(*number);
            if alone && width(&text) <= axis.slot() {
                pen.text((at.0, at.1 - 8), Anchor::Middle, &text);
            }
        }
    }
    size
}
