//! `policy/calendar.toml`: 放假 and 调休 days, for counting 工作日.

use jiff::civil::Date;

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::Year;
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Calendar,
    name: "calendar",
    word: "kind-calendar",
    home: Home::Fixed("policy/calendar.toml"),
    table: Calendar::TABLE,
    read: read!(Calendar),
};

table! {
    /// The calendar.
    Calendar {
        year: Many<CalendarYear>, may;
        allow: Many<Allow>, may;
    }
}

table! {
    /// A year's days off and days worked.
    CalendarYear {
        year: One<Year>, must;
        holidays: Many<Date>, may;
        workdays: Many<Date>, may;
    }
}
