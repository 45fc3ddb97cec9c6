//! How far a building has come with a star.

use jiff::civil::Date;

use crate::record::building_star::Star;
use crate::record::stars::Standard;
use crate::text::At;

/// A state, in the order in which they follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// 申报: not decided yet.
    Applied,
    /// 未通过: refused.
    Refused,
    /// 创建中: approved, not evaluated.
    Approved,
    /// 未达标: evaluated, the standard not met.
    NotMet,
    /// 达标: met, no plaque yet.
    Met,
    /// 已授牌.
    Awarded,
    /// 待复评: the years of the title are over.
    Due,
    /// 已摘牌.
    Revoked,
}

impl State {
    /// Every state, in order.
    pub const ALL: [State; 8] = [
        State::Applied,
        State::Refused,
        State::Approved,
        State::NotMet,
        State::Met,
        State::Awarded,
        State::Due,
        State::Revoked,
    ];

    /// The word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Applied => "申报",
            State::Refused => "未通过",
            State::Approved => "创建中",
            State::NotMet => "未达标",
            State::Met => "达标",
            State::Awarded => "已授牌",
            State::Due => "待复评",
            State::Revoked => "已摘牌",
        }
    }

    /// The state of one of a building's stars on a day. `standard` is that of its year. A
    /// title is due once its years are over and no later star of the building was evaluated;
    /// so is a 复评 that was not evaluated yet.
    pub fn of(star: &Star, all: &[At<Star>], standard: Option<&Standard>, today: Date) -> Self {
        if star.revoked.is_some() {
            return State::Revoked;
        }
        if let Some(awarded) = star.awarded {
            let years = standard.and_then(|s| s.years).map(|at| *at.value);
            let over = years.is_some_and(|years| is_over(awarded.value, years, today));
            return if over && !is_reviewed(star, all) {
                State::Due
            } else {
                State::Awarded
            };
        }
        if star.evaluated.is_some() {
            let met = star.met.is_some_and(|met| met.value);
            return if met { State::Met } else { State::NotMet };
        }
        if star.refused.is_some() {
            State::Refused
        } else if star.review.is_some_and(|review| review.value) {
            State::Due
        } else if star.approved.is_some() {
            State::Approved
        } else {
            State::Applied
        }
    }
}

/// Whether a title of so many years, given on a day, is over: from its anniversary on.
fn is_over(awarded: Date, years: i64, today: Date) -> bool {
    let years = i16::try_from(years).ok().and_then(|years| {
        let span = jiff::Span::new().try_years(years).ok()?;
        awarded.checked_add(span).ok()
    });
    years.is_some_and(|end| end <= today)
}

fn is_reviewed(star: &Star, all: &[At<Star>]) -> bool {
    let year = star.year.map(|at| at.value);
    let later = all.iter().map(|at| &at.value);
    let mut later = later.filter(|other| other.year.map(|at| at.value) > year);
    later.any(|other| other.evaluated.is_some())
}
