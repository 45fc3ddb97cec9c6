//! What sums over the handbooks lack: entries left out because of a fault, and files of which
//! nothing could be read.
//!
//! Asked by everything that adds handbooks up, so that no sum looks whole that is not.

use jiff::civil::Date;

use super::book::Book;
use super::scheme::Scheme;
use crate::record::Kind;
use crate::street::{Frame, Ground, Handbook, Street, Visitor};

/// What is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// Entries left out because of a fault, of theirs or of the policy.
    pub entries: usize,
    /// Files that points are made from, of which nothing could be read, in order.
    pub files: Vec<String>,
}

impl Missing {
    /// What is missing where so many entries were left out.
    pub fn of(street: &Street, entries: usize) -> Self {
        let unread = ["T001", "T002", "T008"];
        let mut files: Vec<String> = street
            .findings
            .iter()
            .filter(|finding| unread.contains(&finding.code.as_str()))
            .map(|finding| street.files.get(finding.file))
            .filter(|entry| entry.kind.is_some_and(counts))
            .map(|entry| entry.path.to_owned())
            .collect();
        files.sort();
        files.dedup();
        Self { entries, files }
    }

    /// Whether nothing is.
    pub fn is_nothing(&self) -> bool {
        self.entries == 0 && self.files.is_empty()
    }
}

/// Whether points change with a file of this kind: a closing decides which corrections are
/// late, rewards say who reached which tier.
fn counts(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Volunteer | Kind::Points | Kind::Rewards | Kind::Closing
    )
}

/// Counts the entries that are left out while another looks: they stand before the other's sum.
pub struct Auditing<'v, V> {
    inner: &'v V,
    asked: &'v (dyn Fn(&Handbook) -> bool + Sync),
    scheme: Scheme,
    today: Date,
}

impl<'v, V: Visitor> Auditing<'v, V> {
    /// Looks with another, and counts in those handbooks that are asked for.
    pub fn new(
        inner: &'v V,
        asked: &'v (dyn Fn(&Handbook) -> bool + Sync),
        frame: &Frame,
        today: Date,
    ) -> Self {
        Self {
            inner,
            asked,
            scheme: Scheme::new(frame),
            today,
        }
    }
}

impl<V: Visitor> Visitor for Auditing<'_, V> {
    type Kept = (usize, V::Kept);
    type Sum = (usize, V::Sum);

    const ASKS_FOR_PEOPLE: bool = V::ASKS_FOR_PEOPLE;

    fn begin(&self, frame: &Frame) -> Self::Sum {
        (0, self.inner.begin(frame))
    }

    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let left_out =
            || Book::new(Ground::of(frame), &self.scheme, handbook, self.today).left_out();
        let entries = if (self.asked)(handbook) {
            left_out()
        } else {
            0
        };
        (entries, self.inner.look(frame, handbook))
    }

    fn fold(&self, sum: &mut Self::Sum, handbook: &Handbook, (entries, kept): Self::Kept) {
        sum.0 += entries;
        self.inner.fold(&mut sum.1, handbook, kept);
    }
}
