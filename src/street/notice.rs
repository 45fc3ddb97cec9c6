//! What a notice proves: that something was shown to everybody and nobody's objection stands.
//!
//! A notice that was read in part may prove what it does not say.

use super::shelf::Filed;
use crate::record::notice::{Notice, NoticeKind};

impl Filed<Notice> {
    /// Whether it is a concluded one of these kinds, or may be one.
    pub fn may_conclude(&self, kinds: &[NoticeKind]) -> bool {
        let of_kind = self.kind.is_none_or(|kind| kinds.contains(&kind.value));
        of_kind && (self.concluded.is_some() || self.partial)
    }

    /// Whether it is of a year: by its `year`, and where that could not be read by its name.
    pub fn is_of_year(&self, year: i16) -> bool {
        let named = || self.id.get(..4).and_then(|text| text.parse().ok());
        self.year.map(|at| *at.value).or_else(named) == Some(year)
    }
}
