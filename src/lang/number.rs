//! Numbers and days as text, the same in every language.
//!
//! Used by [`super::Voice`] and by the formats of `render`. It must not know messages.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

/// At most two places, half to even, trailing zeros dropped: what people read.
pub fn decimal_short(number: Decimal) -> String {
    decimal_exact(number.round_dp_with_strategy(2, RoundingStrategy::MidpointNearestEven))
}

/// Every place, trailing zeros dropped: what programs read.
pub fn decimal_exact(number: Decimal) -> String {
    if number.is_zero() {
        return "0".to_owned();
    }
    number.normalize().to_string()
}

/// A day as `2014-05-21`.
pub fn date(day: Date) -> String {
    day.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_to_even() {
        let short = |text: &str| decimal_short(Decimal::from_str_exact(text).unwrap());
        assert_eq!(short("0.125"), "0.12");
        assert_eq!(short("0.135"), "0.14");
        assert_eq!(short("2.500"), "2.5");
        assert_eq!(short("10"), "10");
        assert_eq!(short("-0.001"), "0");
        assert_eq!(short("-1.005"), "-1");
        assert_eq!(short("100"), "100");
    }

    #[test]
    fn exact_stays_exact() {
        let exact = |text: &str| decimal_exact(Decimal::from_str_exact(text).unwrap());
        assert_eq!(exact("9876.5000"), "9876.5");
        assert_eq!(exact("0.0625"), "0.0625");
        assert_eq!(exact("-0.0"), "0");
    }

    #[test]
    fn days() {
        assert_eq!(date(Date::constant(2014, 5, 1)), "2014-05-01");
    }
}
