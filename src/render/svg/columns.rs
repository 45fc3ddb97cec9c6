//! Columns: a group for each label, beside each other or stacked.

use rust_decimal::Decimal;

use super::Drawn;
use super::axis::Axis;
use super::legend::{self, Swatch};
use super::pen::{Anchor, Pen, width};
use super::scale::Scale;
use crate::lang::decimal_short;
use crate::report::Data;

/// The widest column.
const WIDEST: i64 = 64;

pub(super) fn draw(data: &Data, stacked: bool, drawn: &Drawn, pen: &mut Pen) -> (i64, i64) {
    let top = legend::draw(&drawn.names, drawn.frame.width, Swatch::Box, pen);
    let stacks = stacks(data, stacked);
    let ends = stacks
        .iter()
        .flatten()
        .flat_map(|part| [part.from, part.to]);
    let axis = Axis::new(Scale::new(ends), drawn, top);
    let size = axis.draw(pen);
    for (nth, parts) in stacks.iter().enumerate() {
        let abreast = if stacked { 1 } else { data.series.len().max(1) };
        let abreast = i64::try_from(abreast).unwrap_or(1);
        let wide = (axis.slot() * 3 / 4 / abreast).clamp(1, WIDEST);
        let start = axis.place(nth) + (axis.slot() - wide * abreast) / 2;
        for part in parts {
            let beside = if stacked { 0 } else { part.series };
            let x = start + wide * i64::try_from(beside).unwrap_or(0);
            let (from, to) = (axis.height(part.from), axis.height(part.to));
            if from != to {
                pen.bar((x, from.min(to)), (wide, (from - to).abs()), part.series);
            }
        }
        for (x, part) in told(parts, stacked) {
            let text = decimal_short(part.to);
            let room = if abreast == 1 { axis.slot() } else { wide };
            if width(&text) <= room && !part.to.is_zero() {
                let x = start + wide * i64::try_from(x).unwrap_or(0) + wide / 2;
                let down = if part.to < Decimal::ZERO { 14 } else { -4 };
                pen.text((x, axis.height(part.to) + down), Anchor::Middle, &text);
            }
        }
    }
    size
}

/// A column or a part of one.
struct Part {
    series: usize,
    from: Decimal,
    to: Decimal,
}

/// The columns of every label. In a stack, what is below nothing hangs down from it.
fn stacks(data: &Data, stacked: bool) -> Vec<Vec<Part>> {
    let one = |nth: usize| {
        let (mut up, mut down) = (Decimal::ZERO, Decimal::ZERO);
        let part = |(series, number): (usize, Decimal)| {
            let base = match (stacked, number < Decimal::ZERO) {
                (false, _) => {
                    return Part {
                        series,
                        from: Decimal::ZERO,
                        to: number,
                    };
                }
                (true, true) => &mut down,
                (true, false) => &mut up,
            };
            let from = *base;
            *base = base.saturating_add(number);
            Part {
                series,
                from,
                to: *base,
            }
        };
        let numbers = data.series.iter().enumerate();
        let numbers = numbers.filter_map(|(at, s)| s.values.get(nth).map(|n| (at, *n)));
        numbers.map(part).collect()
    };
    (0..data.labels.len()).map(one).collect()
}

/// The numbers that are told: of every column, of a stack its height.
fn told(parts: &[Part], stacked: bool) -> Vec<(usize, &Part)> {
    if stacked {
        let highest = parts.iter().max_by_key(|part| part.to);
        return highest.map(|part| (0, part)).into_iter().collect();
    }
    parts.iter().map(|part| (part.series, part)).collect()
}
