//! Points and hours as whole numbers, for all that is done with each line of a handbook.
//!
//! Whole numbers are added, multiplied and held against caps much sooner than decimals. A
//! record's numbers have two places, so that they are whole hundredths, and a product of two is
//! whole ten-thousandths: nothing is rounded. Who asks for a number gets a decimal.

use std::io::Write;
use std::ops::{AddAssign, Mul, Sub};

use rust_decimal::Decimal;

/// Hundredths: what a record says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hundredths(i64);

/// Ten-thousandths: what comes of two of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fine(i128);

/// The whole number that a decimal of at most so many places is in units of the last.
fn units(mut number: Decimal, places: u32) -> i128 {
    const UNITS: [i128; 5] = [1, 10, 100, 1_000, 10_000];
    if number.scale() > places {
        // Written with more places, which are zero.
        number.rescale(places);
    }
    let missing = (places - number.scale()) as usize;
    number.mantissa() * UNITS[missing]
}

/// A decimal in lowest terms.
fn lowest(mut mantissa: i64, mut places: u32) -> Decimal {
    while places > 0 && mantissa % 10 == 0 {
        (mantissa, places) = (mantissa / 10, places - 1);
    }
    Decimal::new(mantissa, places)
}

impl Hundredths {
    const PLACES: u32 = 2;
    pub const ZERO: Self = Self(0);
    pub const ONE: Self = Self::whole(1);

    /// Of a number of a record: of at most two places, and with digits enough for them.
    pub fn of(number: Decimal) -> Self {
        Self(units(number, Self::PLACES) as i64)
    }

    /// Of a whole number of a record.
    pub const fn whole(number: i64) -> Self {
        Self(number * 100)
    }

    /// The same in ten-thousandths.
    pub fn fine(self) -> Fine {
        self * Self::ONE
    }

    /// As a decimal in lowest terms.
    pub fn decimal(self) -> Decimal {
        lowest(self.0, Self::PLACES)
    }
}

impl AddAssign for Hundredths {
    fn add_assign(&mut self, more: Self) {
        self.0 += more.0;
    }
}

impl Sub for Hundredths {
    type Output = Self;
    fn sub(self, less: Self) -> Self {
        Self(self.0 - less.0)
    }
}

impl Mul for Hundredths {
    type Output = Fine;
    fn mul(self, times: Self) -> Fine {
        Fine(i128::from(self.0) * i128::from(times.0))
    }
}

impl Fine {
    const PLACES: u32 = 4;
    pub const ZERO: Self = Self(0);

    /// Of a number of at most four places.
    pub fn of(number: Decimal) -> Self {
        Self(units(number, Self::PLACES))
    }

    /// As a decimal in lowest terms.
    pub fn decimal(self) -> Decimal {
        match i64::try_from(self.0) {
            Ok(small) => lowest(small, Self::PLACES),
            Err(_) => Decimal::from_i128_with_scale(self.0, Self::PLACES).normalize(),
        }
    }

    /// Writes that decimal as its `Display` does. Most are small, and have their digits here
    /// sooner.
    pub fn write(self, into: &mut Vec<u8>) {
        const ONE: u32 = 10u32.pow(Fine::PLACES);
        let Ok(units) = u32::try_from(self.0) else {
            let _ = write!(into, "{}", self.decimal());
            return;
        };
        // Written from behind: at most six digits, a point and four places.
        let mut text = [0; 11];
        let mut start = text.len();
        let mut put = |byte| {
            start -= 1;
            text[start] = byte;
        };
        let (mut whole, mut part) = (units / ONE, units % ONE);
        let mut places = if part == 0 { 0 } else { Self::PLACES };
        while places > 0 && part % 10 == 0 {
            (part, places) = (part / 10, places - 1);
        }
        for left in (0..places).rev() {
            put(b'0' + (part % 10) as u8);
            part /= 10;
            if left == 0 {
                put(b'.');
            }
        }
        loop {
            put(b'0' + (whole % 10) as u8);
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        into.extend_from_slice(&text[start..]);
    }
}

impl AddAssign for Fine {
    fn add_assign(&mut self, more: Self) {
        self.0 += more.0;
    }
}

impl Sub for Fine {
    type Output = Self;
    fn sub(self, less: Self) -> Self {
        Self(self.0 - less.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_displayed() {
        let most = i64::from(u32::MAX);
        for mantissa in (-30..1200).chain([99_999, 1_234_567_890, most, most + 1]) {
            for scale in 0..=4 {
                let number = Decimal::new(mantissa, scale);
                let mut bytes = Vec::new();
                Fine::of(number).write(&mut bytes);
                assert_eq!(bytes, number.normalize().to_string().as_bytes());
            }
        }
    }

    #[test]
    fn nothing_is_lost() {
        for (mantissa, scale) in [(0, 2), (5, 0), (-125, 2), (12_345_678, 4), (10, 1), (-7, 4)] {
            let number = Decimal::new(mantissa, scale);
            let back = Fine::of(number).decimal();
            assert_eq!((back, back.scale()), (number, number.normalize().scale()));
        }
        let large = Decimal::new(99_999_999_999, 2);
        assert_eq!(Fine::of(large * large).decimal(), large * large);
        let hundredths = Hundredths::of(large);
        assert_eq!(hundredths.decimal(), large);
        assert_eq!((hundredths * hundredths).decimal(), large * large);
        // Places beyond what counts: written, but zero.
        let long = Decimal::new(1_500_000, 6);
        assert_eq!(Fine::of(long).decimal(), Decimal::new(15, 1));
        assert_eq!(Hundredths::of(long).decimal(), Decimal::new(15, 1));
        assert_eq!(Hundredths::whole(-3).decimal(), Decimal::from(-3));
    }
}
