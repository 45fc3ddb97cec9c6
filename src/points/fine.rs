//! Points and hours as whole ten-thousandths, for the sums that caps are held against.
//!
//! Caps are asked of every line of every handbook, in whole numbers much sooner than in
//! decimals. A record's numbers have two places, so that a product of two has four: nothing is
//! rounded. What a line is credited stays a decimal.

use std::ops::{AddAssign, Sub};

use rust_decimal::Decimal;

/// Places of a product of two numbers of records.
const PLACES: u32 = 4;

/// Ten-thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fine(i128);

impl Fine {
    pub const ZERO: Self = Self(0);

    /// Of a number of at most four places.
    pub fn of(mut number: Decimal) -> Self {
        const UNITS: [i128; PLACES as usize + 1] = [10_000, 1_000, 100, 10, 1];
        if number.scale() > PLACES {
            // Written with more places, which are zero.
            number.rescale(PLACES);
        }
        Self(number.mantissa() * UNITS[number.scale() as usize])
    }

    /// As a decimal in lowest terms.
    pub fn decimal(self) -> Decimal {
        Decimal::from_i128_with_scale(self.0, PLACES).normalize()
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
    fn nothing_is_lost() {
        for (mantissa, scale) in [(0, 2), (5, 0), (-125, 2), (12_345_678, 4), (10, 1)] {
            let number = Decimal::new(mantissa, scale);
            assert_eq!(Fine::of(number).decimal(), number);
        }
        let large = Decimal::new(99_999_999_999, 2);
        assert_eq!(Fine::of(large * large).decimal(), large * large);
        // Places beyond what counts: written, but zero.
        assert_eq!(
            Fine::of(Decimal::new(1_500_000, 6)).decimal(),
            Decimal::new(15, 1)
        );
    }
}
