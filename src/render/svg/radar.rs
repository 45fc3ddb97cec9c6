//! A radar: an axis for each label, a closed line for each series.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Drawn;
use super::legend::{self, Swatch};
use super::pen::{Anchor, LINE, Pen, SIZE, cut};
use crate::lang::decimal_short;
use crate::report::Data;

const RADIUS: i64 = 130;
const RINGS: i64 = 4;
/// The widest label.
const WIDEST: i64 = 150;
/// Around the circle there is room for so many labels.
const LABELS: usize = 24;

pub(super) fn draw(data: &Data, most: Decimal, drawn: &Drawn, pen: &mut Pen) -> (i64, i64) {
    let width = drawn.frame.width;
    let top = legend::draw(&drawn.names, width, Swatch::Line, pen) + LINE;
    let center = (width / 2, top + LINE + RADIUS);
    let count = data.labels.len();
    for ring in 1..=RINGS {
        let far = RADIUS * ring / RINGS;
        let points: Vec<_> = (0..count)
            .map(|nth| spot(center, far, nth, count))
            .collect();
        pen.web(&points);
    }
    let every = count.div_ceil(LABELS).max(1);
    for (nth, label) in drawn.labels.iter().enumerate() {
        pen.rule(center, spot(center, RADIUS, nth, count), false);
        if nth.is_multiple_of(every) {
            name(label, center, nth, count, pen);
        }
    }
    for (at, series) in data.series.iter().enumerate() {
        let numbers = series.values.iter().take(count).enumerate();
        let points: Vec<_> = numbers
            .map(|(nth, number)| spot(center, far(*number, most), nth, count))
            .collect();
        pen.through(&points, true, at);
        for point in points {
            pen.mark(point, at);
        }
    }
    // The end of the axes is told beside the first.
    let told = decimal_short(most);
    pen.small((center.0 + 4, center.1 - RADIUS + 10), Anchor::Start, &told);
    (width, center.1 + RADIUS + LINE * 2)
}

fn name(label: &str, center: (i64, i64), nth: usize, count: usize, pen: &mut Pen) {
    let (x, y) = spot(center, RADIUS + 8, nth, count);
    let anchor = match x - center.0 {
        -12..=12 => Anchor::Middle,
        ..-12 => Anchor::End,
        _ => Anchor::Start,
    };
    // Above the circle it stands on the point, below it hangs from it.
    let low = if y < center.1 - RADIUS { 0 } else { SIZE / 3 };
    let low = if y > center.1 + RADIUS { SIZE } else { low };
    pen.text((x, y + low), anchor, &cut(label, WIDEST));
}

/// How far a number is from the middle.
fn far(number: Decimal, most: Decimal) -> i64 {
    let part = number.checked_div(most).unwrap_or_default();
    let part = part.clamp(Decimal::ZERO, Decimal::ONE);
    (part * Decimal::from(RADIUS)).round().to_i64().unwrap_or(0)
}

/// A point of the nth axis; the first points up, the next are to its right.
fn spot(center: (i64, i64), far: i64, nth: usize, count: usize) -> (i64, i64) {
    let part = |nth: usize| i64::try_from(nth).unwrap_or(0);
    let turn = TURN * part(nth) / part(count).max(1);
    let (across, up) = (sine(turn), sine(turn + TURN / 4));
    let scaled = |share: i64| {
        let length = far * share;
        (length + ONE / 2 * length.signum()) / ONE
    };
    (center.0 + scaled(across), center.1 - scaled(up))
}

/// A whole turn, in hundredths of a degree.
const TURN: i64 = 36_000;
const ONE: i64 = 10_000;

/// The sine in ten-thousandths, by Bhāskara's approximation: less than a quarter of a pixel
/// off here, in whole numbers, and so the same on every machine.
fn sine(turn: i64) -> i64 {
    let turn = turn.rem_euclid(TURN);
    let (half, sign) = if turn < TURN / 2 {
        (turn, 1)
    } else {
        (turn - TURN / 2, -1)
    };
    let product = half * (TURN / 2 - half);
    sign * ONE * 4 * product / (405_000_000 - product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sines_are_close() {
        for degree in 0..360 {
            let exact = f64::from(degree).to_radians().sin();
            let off = sine(i64::from(degree) * 100) - (exact * 10_000.0) as i64;
            assert!(off.abs() < 20, "{degree}: {off}");
        }
    }

    #[test]
    fn axes_go_round_from_the_top() {
        let spots: Vec<_> = (0..4).map(|nth| spot((0, 0), 100, nth, 4)).collect();
        assert_eq!(spots, [(0, -100), (100, 0), (0, 100), (-100, 0)]);
        assert_eq!(far(Decimal::MAX, Decimal::ONE), RADIUS);
        assert_eq!(far(Decimal::ONE, Decimal::ZERO), 0);
    }
}
