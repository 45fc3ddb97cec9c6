//! Year-end awards and redemptions of one volunteer, from what the ledger says they have.

use crate::calendar::{Day, day};
use crate::dice::Dice;
use crate::entry::Entry;
use crate::ledger::{self, Line};
use crate::mishap::CLOSED;
use crate::model::{Script, Street};
use crate::policy;
use crate::witness::witnesses;

const AWARDED: Day = day(2014, 1, 24);

pub struct Redemption {
    pub date: Day,
    /// Hundredths.
    pub points: i64,
    pub what: &'static str,
    pub recorded_by: usize,
}

/// One volunteer's share of the closed year, and what they were given for it.
pub struct Account {
    pub lines: Vec<Line>,
    pub tier: Option<&'static str>,
    pub award: Option<(Day, &'static str)>,
    pub redemptions: Vec<Redemption>,
}

pub fn account(street: &Street, who: usize, entries: &[Entry]) -> Account {
    let lines = ledger::lines(entries, CLOSED);
    let closed = || lines.iter().filter(|line| line.day.year() == 2013);
    let points = closed().map(|line| line.credited).sum();
    let tier = policy::tier(points, closed().map(|line| line.hours).sum());
    // Whoever had left by then was thanked in another way; in the shipped tree nobody had.
    let here = street.people[who].left.is_none_or(|left| left >= AWARDED);
    let award = tier.filter(|_| here).map(|tier| (AWARDED, tier));
    let redemptions = redeem(street, who, &lines);
    Account {
        lines,
        tier,
        award,
        redemptions,
    }
}

/// Some spend part of their points, at most once a quarter and never all of them.
fn redeem(street: &Street, who: usize, lines: &[Line]) -> Vec<Redemption> {
    const WHAT: [&str; 4] = ["理发券", "生活用品", "图书", "体检套餐"];
    let dice = &mut Dice::new(street.seed, "redeem", who);
    let person = &street.people[who];
    let barred = person.script == Some(Script::Late) || !street.shipped();
    if barred || person.left.is_some() || person.community.is_none() || !dice.percent(30) {
        return Vec::new();
    }
    let mut spent = 0;
    let mut list = Vec::new();
    for (month, what) in [3, 6, 9, 12].into_iter().zip(WHAT) {
        let date = day(2014, month, dice.between(20, 28) as i8);
        let earned: i64 = lines
            .iter()
            .filter(|line| line.day <= date)
            .map(|line| line.credited)
            .sum();
        // Whole tens, out of half of what is left.
        let points = (earned / 100 - spent) / 2 / 1000 * 1000;
        if points > 0 && dice.percent(50) {
            let (recorded_by, _) = witnesses(street, who, date);
            list.push(Redemption {
                date,
                points,
                what,
                recorded_by,
            });
            spent += points;
        }
    }
    list
}
