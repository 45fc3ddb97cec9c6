//! Values that are no tables: text, numbers, days, households.

use compact_str::CompactString;
use jiff::civil::Date;
use rust_decimal::Decimal;

use serde::{Deserialize, Serialize};

use super::field::{Form, Value};
use super::plain::Plain;
use super::reader::Reader;
use crate::text::{Cursor, Item, Shape};

/// Numbers stay below this many digits before the point, so that no product or sum of them
/// leaves what a decimal holds exactly.
const MOST_DIGITS: usize = 10;
/// The largest whole number that is read.
const LARGEST: i64 = 999_999_999;

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Text(CompactString);

/// Text that may hold line feeds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Prose(CompactString);

macro_rules! text_value {
    ($name:ident, $form:expr, $prose:literal) => {
        impl std::ops::Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Value for $name {
            const FORM: Form = $form;
            fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                reader
                    .text(item, $prose)
                    .map(|text| Self(CompactString::from(text)))
            }

            fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
                let text = cursor.clean()?;
                Some(Self(CompactString::from(text)))
            }

            fn plain(&self) -> Plain<'_> {
                Plain::Text(self)
            }
        }
    };
}
text_value!(Text, Form::Text, false);
text_value!(Prose, Form::Prose, true);

impl Text {
    /// From text that nothing is asked of.
    pub fn new(text: &str) -> Self {
        Self(CompactString::from(text))
    }
}

impl Value for bool {
    const FORM: Form = Form::Boolean;

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if item.shape() != Shape::Boolean {
            reader.expected(item, "form-boolean");
            return None;
        }
        Some(item.raw() == "true")
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.boolean()
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Flag(*self)
    }
}

impl Value for Date {
    const FORM: Form = Form::Date;

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let raw = item.raw();
        if item.shape() != Shape::DateTime {
            reader.expected(item, "form-date");
            return None;
        }
        let day = day(raw);
        if day.is_none() {
            let dated = raw.len() == 10;
            let variant = if dated { "no-such-day" } else { "not-a-date" };
            let finding = reader.wrong(item.span(), variant).arg("value", raw).help();
            reader.tell(finding);
        }
        day
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        day(cursor.day()?)
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Date(*self)
    }
}

/// A day written as `2014-05-21`.
fn day(raw: &str) -> Option<Date> {
    let bytes: &[u8; 10] = raw.as_bytes().try_into().ok()?;
    let [a, b, c, d, b'-', e, f, b'-', g, h] = *bytes else {
        return None;
    };
    let digits = [a, b, c, d, e, f, g, h].map(|byte| byte.wrapping_sub(b'0'));
    if digits.iter().fold(false, |odd, digit| odd | (*digit > 9)) {
        return None;
    }
    let [a, b, c, d, e, f, g, h] = digits.map(i16::from);
    let year = ((a * 10 + b) * 10 + c) * 10 + d;
    Date::new(year, (e * 10 + f) as i8, (g * 10 + h) as i8).ok()
}

/// A whole number as written: no point, no exponent, no other base.
fn whole(item: Item<'_>, reader: &mut Reader<'_>, least: i64, most: i64) -> Option<i64> {
    if item.shape() != Shape::Integer {
        reader.expected(item, "form-whole");
        return None;
    }
    let value = bounded(item.text(), least, most);
    if value.is_none() {
        let finding = reader
            .wrong(item.span(), "range")
            .arg("value", item.raw())
            .arg("least", least)
            .arg("most", most)
            .help();
        reader.tell(finding);
    }
    value
}

fn bounded(text: &str, least: i64, most: i64) -> Option<i64> {
    let value = text.parse::<i64>().ok();
    value.filter(|n| (least..=most).contains(n))
}

/// The same straight from a text.
fn swift_whole(cursor: &mut Cursor<'_>, least: i64, most: i64) -> Option<i64> {
    let (text, point) = cursor.number()?;
    (!point).then(|| bounded(text, least, most)).flatten()
}

/// A whole number of at least `LEAST` (-1 stands for "any, below zero too").
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Whole<const LEAST: i64 = 0>(pub i64);

impl<const LEAST: i64> std::ops::Deref for Whole<LEAST> {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}

impl<const LEAST: i64> Whole<LEAST> {
    /// The least that it may be.
    const FIRST: i64 = if LEAST < 0 { -LARGEST } else { LEAST };
}

impl<const LEAST: i64> Value for Whole<LEAST> {
    const FORM: Form = Form::Whole(Self::FIRST, LARGEST);

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        whole(item, reader, Self::FIRST, LARGEST).map(Self)
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        swift_whole(cursor, Self::FIRST, LARGEST).map(Self)
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Whole(self.0)
    }
}

/// A year.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Year(pub i16);

impl std::ops::Deref for Year {
    type Target = i16;
    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl Year {
    const FIRST: i64 = 1900;
    const LAST: i64 = 2999;
}

impl Value for Year {
    const FORM: Form = Form::Whole(Self::FIRST, Self::LAST);

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        whole(item, reader, Self::FIRST, Self::LAST).map(|year| Self(year as i16))
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        swift_whole(cursor, Self::FIRST, Self::LAST).map(|year| Self(year as i16))
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Year(self.0)
    }
}

/// A decimal with at most `PLACES` places, exactly as written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Places<const PLACES: u32>(pub Decimal);

impl<const PLACES: u32> std::ops::Deref for Places<PLACES> {
    type Target = Decimal;
    fn deref(&self) -> &Decimal {
        &self.0
    }
}

impl<const PLACES: u32> Value for Places<PLACES> {
    const FORM: Form = Form::Decimal(PLACES);

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(item.shape(), Shape::Integer | Shape::Float) {
            reader.expected(item, "form-decimal");
            return None;
        }
        let text = item.text();
        match decimal(text, PLACES) {
            Ok(value) => Some(Self(value)),
            Err(variant) => {
                let finding = reader
                    .wrong(item.span(), variant)
                    .arg("value", item.raw())
                    .arg("places", PLACES)
                    .help();
                reader.tell(finding);
                None
            }
        }
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        let (text, _) = cursor.number()?;
        decimal(text, PLACES).ok().map(Self)
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Decimal(self.0)
    }
}

/// The decimal of a text, or which fault it has.
fn decimal(text: &str, places: u32) -> Result<Decimal, &'static str> {
    let digits = text.trim_start_matches(['+', '-']);
    if !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        let exponent = digits.starts_with(|c: char| c.is_ascii_digit());
        return Err(if exponent { "exponent" } else { "not-finite" });
    }
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    if before.len() > MOST_DIGITS {
        return Err("too-large");
    }
    let after = after.trim_end_matches('0');
    if after.len() > places as usize {
        return Err("too-many-places");
    }
    let mantissa = before.bytes().chain(after.bytes());
    let mantissa = mantissa.fold(0i64, |sum, b| sum * 10 + i64::from(b - b'0'));
    let sign = if text.starts_with('-') { -1 } else { 1 };
    Ok(Decimal::new(sign * mantissa, after.len() as u32))
}

/// A household: one to three parts joined by `-`, the last a room number (`2-101`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Household(CompactString);

impl std::ops::Deref for Household {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Household {
    fn is_one(text: &str) -> bool {
        let parts = || text.split('-');
        let room = parts().next_back().is_some_and(|room| {
            !room.is_empty() && room.len() <= 9 && room.bytes().all(|b| b.is_ascii_digit())
        });
        let whole = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
        room && parts().count() <= 3 && parts().all(whole)
    }

    /// The floor: the room number without its last two digits. A room number of fewer than
    /// three digits tells none.
    pub fn floor(&self) -> Option<i64> {
        let room = self.0.rsplit('-').next()?;
        let digits: &str = room.trim_end_matches(|c: char| !c.is_ascii_digit());
        let floor = digits.len().checked_sub(2).filter(|n| *n > 0)?;
        digits[..floor].parse().ok()
    }
}

impl Value for Household {
    const FORM: Form = Form::Pattern("^([^-\\s]+-){0,2}[0-9]+$");

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(item, false)?;
        if !Self::is_one(text) {
            let finding = reader
                .wrong(item.span(), "household")
                .arg("value", text)
                .help();
            reader.tell(finding);
            return None;
        }
        Some(Self(CompactString::from(text)))
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        let text = cursor.clean().filter(|text| Self::is_one(text))?;
        Some(Self(CompactString::from(text)))
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Text(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        assert_eq!(decimal("12345678.50", 2), Ok(Decimal::new(123_456_785, 1)));
        assert_eq!(decimal("-0", 2), Ok(Decimal::ZERO));
        assert_eq!(decimal("0.005", 2), Err("too-many-places"));
        assert_eq!(decimal("2.500", 2), Ok(Decimal::new(25, 1)));
        assert_eq!(decimal("1e3", 2), Err("exponent"));
        assert_eq!(decimal("nan", 2), Err("not-finite"));
        assert_eq!(decimal("99999999999", 2), Err("too-large"));
    }

    #[test]
    fn days_exist() {
        assert!(day("2014-02-28").is_some() && day("2016-02-29").is_some());
        for bad in [
            "2014-02-30",
            "2014-13-01",
            "2014-05-21T10:00",
            "10:00:00",
            "2014-0a-01",
        ] {
            assert!(day(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn floors_of_rooms() {
        let floor = |text: &str| Household(text.into()).floor();
        assert_eq!(
            (floor("2-101"), floor("3-2-1203"), floor("2-12")),
            (Some(1), Some(12), None)
        );
    }
}
