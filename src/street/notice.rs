//! What a notice proves: that something was shown to everybody and nobody's objection stands.
//!
//! A notice that was read in part may prove what it does not say. How long it was shown is
//! counted in 工作日.

use jiff::civil::Date;

use super::shelf::Filed;
use super::workday::{Uncounted, Workdays};
use crate::record::notice::{Notice, NoticeKind};

impl Filed<Notice> {
    /// Whether it is a concluded one of these kinds, or may be one.
    pub fn may_conclude(&self, kinds: &[NoticeKind]) -> bool {
        let of_kind = self.kind.is_none_or(|kind| kinds.contains(&kind.value));
        of_kind && (self.concluded.is_some() || self.partial)
    }

    /// Whether it is of a year: by its `year`, and where that could not be read by its name.
    pub fn is_of_year(&self, year: i16) -> bool {
        self.year.map(|at| *at.value).or(self.named_year()) == Some(year)
    }

    /// The year that its name says.
    pub fn named_year(&self) -> Option<i16> {
        self.id.get(..4).and_then(|text| text.parse().ok())
    }

    /// Its first and its last day, where both could be read.
    pub fn days(&self) -> Option<(Date, Date)> {
        Some((self.since?.value, self.until?.value))
    }

    /// For how many 工作日 it is shown, both ends counted. Counting stops at `most`.
    ///
    /// # Errors
    /// When the calendar does not say.
    pub fn shown_for(&self, most: usize, workdays: &Workdays) -> Option<Result<usize, Uncounted>> {
        let (first, last) = self.days()?;
        Some(workdays.up_to(most, first, last))
    }
}
