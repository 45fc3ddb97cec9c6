//! An axis of numbers: where it begins and ends, and the round numbers told along it.
//!
//! Whatever the numbers are, it never overflows: then there are just no round numbers.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// About how many steps an axis has.
const STEPS: i64 = 5;

/// An axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    low: Decimal,
    high: Decimal,
    /// The round numbers, from the lowest.
    pub(super) ticks: Vec<Decimal>,
}

impl Scale {
    /// An axis for numbers; nothing is always on it.
    pub(super) fn new(numbers: impl Iterator<Item = Decimal> + Clone) -> Self {
        let low = numbers.clone().min().unwrap_or_default().min(Decimal::ZERO);
        let high = numbers.clone().max().unwrap_or_default().max(Decimal::ZERO);
        let high = if low == high { Decimal::ONE } else { high };
        let whole = numbers.clone().all(|number| number.fract().is_zero());
        round(low, high, whole).unwrap_or(Self {
            low,
            high,
            ticks: vec![low, high],
        })
    }

    /// Where a number is between two ends.
    pub(super) fn at(&self, number: Decimal, from: i64, to: i64) -> i64 {
        let place = || {
            let part = number.checked_sub(self.low)?;
            let part = part.checked_div(self.high.checked_sub(self.low)?)?;
            let part = part.clamp(Decimal::ZERO, Decimal::ONE);
            (part * Decimal::from(to - from)).round().to_i64()
        };
        from + place().unwrap_or(0)
    }
}

/// The axis extended to round numbers.
fn round(low: Decimal, high: Decimal, whole: bool) -> Option<Scale> {
    let step = step(high.checked_sub(low)?, whole)?;
    let first = low.checked_div(step)?.floor();
    let last = high.checked_div(step)?.ceil();
    let count = (last - first).to_i64()?;
    let ticks: Option<Vec<_>> = (0..=count)
        .map(|nth| (first + Decimal::from(nth)).checked_mul(step))
        .collect();
    let ticks = ticks?;
    Some(Scale {
        low: *ticks.first()?,
        high: *ticks.last()?,
        ticks,
    })
}

/// One, two or five of a power of ten, so that a stretch has about five of them.
fn step(stretch: Decimal, whole: bool) -> Option<Decimal> {
    let wanted = stretch.checked_div(Decimal::from(STEPS))?;
    let mut power = Decimal::ONE;
    while power > wanted {
        power = power.checked_div(Decimal::TEN).filter(|p| !p.is_zero())?;
    }
    while power.checked_mul(Decimal::TEN)? <= wanted {
        power *= Decimal::TEN;
    }
    let steps = [1, 2, 5, 10].map(|times| power.checked_mul(Decimal::from(times)));
    let step = steps.into_iter().flatten().find(|step| *step >= wanted)?;
    Some(if whole { step.max(Decimal::ONE) } else { step })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(numbers: &[&str]) -> Vec<String> {
        let numbers: Vec<Decimal> = numbers.iter().map(|n| n.parse().unwrap()).collect();
        let scale = Scale::new(numbers.into_iter());
        let ticks = scale.ticks.iter();
        ticks.map(|tick| tick.normalize().to_string()).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(&["3", "97"]), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks(&["2"]), ["0", "1", "2"]);
        assert_eq!(ticks(&["0.3"]), ["0", "0.1", "0.2", "0.3"]);
        assert_eq!(ticks(&["-4", "9"]), ["-5", "0", "5", "10"]);
        assert_eq!(ticks(&[]), ["0", "1"]);
        assert_eq!(ticks(&["0", "0"]), ["0", "1"]);
        assert_eq!(ticks(&["10234.5"]).last().unwrap(), "15000");
    }

    #[test]
    fn no_number_is_too_large() {
        for pair in [[Decimal::MAX, Decimal::MIN], [Decimal::MAX, Decimal::ONE]] {
            let scale = Scale::new(pair.into_iter());
            assert!(scale.ticks.len() >= 2);
            assert!((0..=100).contains(&scale.at(Decimal::ONE, 0, 100)));
        }
        let scale = Scale::new([Decimal::from(10)].into_iter());
        assert_eq!(scale.at(Decimal::from(5), 200, 0), 100);
        assert_eq!(scale.at(Decimal::from(50), 0, 100), 100);
    }
}
