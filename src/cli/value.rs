//! Values of arguments that are more than words: days and years, read as the line is parsed.
//!
//! `usage` says what is wrong with one that cannot be read.

use std::fmt;

use jiff::civil::Date;

/// A value that cannot be read: the message that says so of it.
#[derive(Debug, Clone, Copy)]
pub struct Misread(pub &'static str);

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Misread {}

/// A day written as 2014-05-21.
///
/// # Errors
/// When there is no such day.
pub fn day(text: &str) -> Result<Date, Misread> {
    let whole = text.len() == "2014-05-21".len();
    let day = text.parse().ok().filter(|_| whole);
    day.ok_or(Misread("error-not-a-date"))
}

/// A year of four digits.
///
/// # Errors
/// When it is none that records could be of.
pub fn year(text: &str) -> Result<i16, Misread> {
    let year = text.parse().ok();
    let year = year.filter(|year| (1900..3000).contains(year));
    year.ok_or(Misread("error-not-a-year"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_a_year_are_written_one_way() {
        assert!(day("2014-02-28").is_ok());
        for text in [
            "2014-02-30",
            "2014-2-3",
            "20140521",
            "2014-05-21T10:00",
            "",
            "今天",
        ] {
            assert!(day(text).is_err(), "{text}");
        }
        assert!(matches!(year("2014"), Ok(2014)));
        for text in ["99", "20144", "1899", "20x4", "-2014", ""] {
            assert!(year(text).is_err(), "{text}");
        }
    }
}
