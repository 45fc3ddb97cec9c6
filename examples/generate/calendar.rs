//! Days, working days, and `policy/calendar.toml`: China's public holidays of 2013 to 2015
//! as the State Council announced them. `holidays` are weekdays off, `workdays` weekend days worked.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::page::Page;

pub type Day = Date;

pub const fn day(year: i16, month: i8, day: i8) -> Day {
    Date::constant(year, month, day)
}

pub fn plus(from: Day, days: i64) -> Day {
    from.saturating_add(days.days())
}

/// Days from the first to the second, negative when the second is earlier.
pub fn distance(from: Day, to: Day) -> i64 {
    i64::from((to - from).get_days())
}

struct Year {
    year: i16,
    holidays: &'static [(i8, i8)],
    workdays: &'static [(i8, i8)],
}

const YEARS: [Year; 3] = [
    Year {
        year: 2013,
        #[rustfmt::skip]
        holidays: &[
            (1, 1), (1, 2), (1, 3), (2, 11), (2, 12), (2, 13), (2, 14), (2, 15), (4, 4), (4, 5),
            (4, 29), (4, 30), (5, 1), (6, 10), (6, 11), (6, 12), (9, 19), (9, 20), (10, 1),
            (10, 2), (10, 3), (10, 4), (10, 7),
        ],
        #[rustfmt::skip]
        workdays: &[
            (1, 5), (1, 6), (2, 16), (2, 17), (4, 7), (4, 27), (4, 28), (6, 8), (6, 9), (9, 22),
            (9, 29), (10, 12),
        ],
    },
    Year {
        year: 2014,
        #[rustfmt::skip]
        holidays: &[
            (1, 1), (1, 31), (2, 3), (2, 4), (2, 5), (2, 6), (4, 7), (5, 1), (5, 2), (6, 2),
            (9, 8), (10, 1), (10, 2), (10, 3), (10, 6), (10, 7),
        ],
        workdays: &[(1, 26), (2, 8), (5, 4), (9, 28), (10, 11)],
    },
    Year {
        year: 2015,
        #[rustfmt::skip]
        holidays: &[
            (1, 1), (1, 2), (2, 18), (2, 19), (2, 20), (2, 23), (2, 24), (4, 6), (5, 1), (6, 22),
            (9, 3), (9, 4), (10, 1), (10, 2), (10, 5), (10, 6), (10, 7),
        ],
        workdays: &[(1, 4), (2, 15), (2, 28), (9, 6), (10, 10)],
    },
];

pub fn working(date: Day) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let month_day = (date.month(), date.day());
    let Some(year) = YEARS.iter().find(|year| year.year == date.year()) else {
        return !weekend;
    };
    if weekend {
        year.workdays.contains(&month_day)
    } else {
        !year.holidays.contains(&month_day)
    }
}

/// The day on which `count` working days after `from` are over.
pub fn plus_working(from: Day, count: usize) -> Day {
    let mut date = from;
    let mut left = count;
    while left > 0 {
        date = plus(date, 1);
        if working(date) {
            left -= 1;
        }
    }
    date
}

/// The day itself, or the next one that is worked.
pub fn next_working(date: Day) -> Day {
    if working(date) {
        date
    } else {
        plus_working(date, 1)
    }
}

pub fn file() -> String {
    let mut page = Page::new();
    page.comment("工作日按国务院办公厅当年放假通知计算；周末放假不必列出。");
    for year in &YEARS {
        let list = |days: &[(i8, i8)]| -> Vec<String> {
            days.iter()
                .map(|&(month, of)| day(year.year, month, of).to_string())
                .collect()
        };
        page.table("[[year]]");
        page.raw("year", year.year);
        page.raws("holidays", &list(year.holidays));
        page.raws("workdays", &list(year.workdays));
    }
    page.finish()
}
