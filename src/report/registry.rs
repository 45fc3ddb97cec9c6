//! The registry of reports, and what a report is made from.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Report, stars, structure, year};
use crate::points::Tally;
use crate::street::Street;

/// What was asked.
#[derive(Debug, Clone, Copy)]
pub struct Query {
    /// The year; none: all, or the last that has something.
    pub year: Option<i16>,
    /// The day the structure is told of; none: as it stands.
    pub as_of: Option<Date>,
    /// Today.
    pub today: Date,
}

/// What a report is made from.
pub struct Material<'a> {
    /// The tree.
    pub street: &'a Street,
    /// What was asked.
    pub query: Query,
    /// What each year's points add up to.
    pub years: &'a BTreeMap<i16, Tally>,
}

/// A report that can be asked for.
pub struct Registered {
    /// Its name.
    pub name: &'static str,
    /// The message that says in a line what it is.
    pub about: &'static str,
    /// Makes it.
    pub build: fn(&Material<'_>) -> Report,
}

/// Every report, by name. A new one is one file and one line.
pub static REPORTS: &[&Registered] = &[&stars::REPORT, &structure::REPORT, &year::REPORT];

/// The report of a name.
pub fn named(name: &str) -> Option<&'static Registered> {
    REPORTS.iter().copied().find(|report| report.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Voice};

    #[test]
    fn sorted_and_told_in_both_languages() {
        assert!(REPORTS.is_sorted_by(|a, b| a.name < b.name));
        for lang in Lang::ALL {
            let voice = Voice::new(lang);
            for report in REPORTS {
                assert!(voice.has(report.about), "{}", report.about);
            }
        }
    }
}
