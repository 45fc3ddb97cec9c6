//! What is wrong: one file per rule, in a folder per family; the registry; who runs them.
//!
//! A rule looks at the whole street, or at one volunteer while the handbook is at hand, or
//! was raised while reading. It says what is wrong and where; its severity, waivers and
//! words are decided elsewhere.

pub mod civic;
pub mod notice;
pub mod organisation;
pub mod points;
pub mod privacy;
pub mod reference;
pub mod stars;
pub mod text;

mod check;
mod gathered;
mod registry;
mod view;

pub use check::{Checked, check};
pub use gathered::{Gathered, Scope};
pub use registry::{rule, rules};
pub use view::{Dates, View};

use jiff::civil::Date;

use crate::diag::{Code, Severity, Sink};
use crate::street::{Chain, Ground, Street};

/// A rule.
pub struct Rule {
    /// Its code.
    pub code: Code,
    /// Its name, in words joined by `-`.
    pub name: &'static str,
    /// How grave it is unless `[rules]` says otherwise.
    pub severity: Severity,
    /// The version that brought it.
    pub since: &'static str,
    /// Whether it can be neither waived nor set below error: it leaves entries out of the
    /// points.
    pub binding: bool,
    /// What finds it.
    pub check: Check,
    /// Records that break it, as they would be written: part of its `bad` case.
    pub wrong: &'static str,
    /// The same, mended: part of its `good` case.
    pub right: &'static str,
}

/// What finds a rule's findings.
pub enum Check {
    /// Reading the files does.
    Reading,
    /// A look at the whole street.
    Street(fn(&Street, &Day, &mut Sink)),
    /// A look at groups and branches as they stand, which are made once for all that ask.
    Chain(fn(&Street, &Chain<'_>, &Day, &mut Sink)),
    /// A look at what the pass over the volunteers gathered, without the volunteers.
    Gathered(fn(Ground<'_>, &Gathered, &mut Sink)),
    /// A look at a volunteer with the handbook.
    Handbook(fn(&View<'_>, &mut Sink)),
    /// A look at the whole street, and one at what the pass gathered.
    Shared(
        fn(&Street, &Day, &mut Sink),
        fn(Ground<'_>, &Gathered, &mut Sink),
    ),
    /// A look at the whole street, and one at each volunteer with the handbook.
    Both(fn(&Street, &Day, &mut Sink), fn(&View<'_>, &mut Sink)),
}

/// The days that rules may ask for. There is no clock beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Structure is judged for the terms in force on this day; none: for those without an end.
    pub as_of: Option<Date>,
    /// Today.
    pub today: Date,
}

impl Rule {
    /// A rule that any tree may turn or waive.
    pub const fn new(
        code: &'static str,
        name: &'static str,
        severity: Severity,
        check: Check,
    ) -> Self {
        let since = "0.1.0";
        Self {
            code: Code::new(code),
            name,
            severity,
            since,
            binding: false,
            check,
            wrong: "",
            right: "",
        }
    }

    /// Makes it binding: it leaves entries out of the points.
    pub const fn binding(mut self) -> Self {
        self.binding = true;
        self
    }

    /// Gives the example that breaks it and the one that mends it.
    pub const fn example(mut self, wrong: &'static str, right: &'static str) -> Self {
        (self.wrong, self.right) = (wrong, right);
        self
    }
}
