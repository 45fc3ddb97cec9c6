//! Days as the cache holds them: numbers, which are read sooner than text.

use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::One;
use crate::text::{At, Span};

/// The month and the day of the month take so many bits.
const MONTH: u32 = 4;
const DAY: u32 = 5;

/// Writes a day that may be there.
pub fn serialize<S: Serializer>(day: &One<Date>, into: S) -> Result<S::Ok, S::Error> {
    let packed = day.map(|at| (pack(at.value), at.span));
    packed.serialize(into)
}

/// Reads what [`serialize`] writes.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<One<Date>, D::Error> {
    let packed: Option<(i32, Span)> = Option::deserialize(from)?;
    let Some((number, span)) = packed else {
        return Ok(None);
    };
    let day = unpack(number).ok_or_else(|| D::Error::custom("no day"))?;
    Ok(Some(At::new(day, span)))
}

fn pack(day: Date) -> i32 {
    let year = i32::from(day.year()) << (MONTH + DAY);
    year | i32::from(day.month()) << DAY | i32::from(day.day())
}

fn unpack(number: i32) -> Option<Date> {
    let bits = |from: u32, count: u32| (number >> from & ((1 << count) - 1)) as i8;
    let year = i16::try_from(number >> (MONTH + DAY)).ok()?;
    Date::new(year, bits(DAY, MONTH), bits(0, DAY)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_comes_back_and_no_other_number_is_one() {
        for day in [
            Date::MIN,
            Date::new(-1, 12, 31).unwrap(),
            Date::ZERO,
            Date::new(2014, 5, 21).unwrap(),
            Date::new(2012, 2, 29).unwrap(),
            Date::MAX,
        ] {
            assert_eq!(unpack(pack(day)), Some(day));
        }
        let last = pack(Date::new(2014, 12, 31).unwrap());
        for number in [
            0,
            i32::MAX,
            i32::MIN,
            last + 1,
            last + (1 << DAY),
            last & !31,
        ] {
            assert_eq!(unpack(number), None, "{number}");
        }
    }
}
