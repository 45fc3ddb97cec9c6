//! 星级楼组 of the shipped tree: 25 buildings met the standard in 2013, 58 applications passed
//! in 2014 and are still being worked on; some were refused, some did not reach it.

use std::collections::BTreeMap;

use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::model::Street;
use crate::page::{Page, Row, decimal};
use crate::standard::{self, FEATURE, MAX, NINE, SATISFACTION, VETOES};

const MET_2013: usize = 25;
const MISSED_2013: usize = 4;
const REFUSED_2013: usize = 3;
const APPROVED_2014: usize = 58;
const REFUSED_2014: usize = 5;
const UNDECIDED_2014: usize = 3;

/// The features that the newspaper page names; any of the nine may be one.
const FEATURES: [&str; 4] = ["清洁", "奉献", "关怀", "平安"];

#[derive(Default)]
pub struct Star {
    pub year: i16,
    applied: Option<Day>,
    approved: Option<Day>,
    refused: Option<Day>,
    evaluation: Option<Evaluation>,
    pub feature: Option<&'static str>,
    awarded: Option<Day>,
    prize: Option<&'static str>,
    note: Option<&'static str>,
}

struct Evaluation {
    date: Day,
    scores: [i64; 9],
    asked: usize,
    satisfied: usize,
    panel: Vec<usize>,
    vetoed: Option<&'static str>,
    stars: Option<u32>,
}

impl Star {
    /// The line that is hashed, where the standard was met.
    pub fn sealed(&self, building: &str) -> Option<String> {
        let evaluation = self.evaluation.as_ref()?;
        let (stars, year) = (evaluation.stars?, self.year);
        let (feature, total) = (
            self.feature.unwrap_or_default(),
            evaluation.scores.iter().sum(),
        );
        Some(format!(
            "{building}\t{year}\t{stars}\t{feature}\t{}\n",
            decimal(total)
        ))
    }

    /// Assessed, and the standard not met.
    pub fn missed(&self) -> bool {
        self.evaluation
            .as_ref()
            .is_some_and(|evaluation| evaluation.stars.is_none())
    }
}

/// By building, in the order of the years; `families` says how many a building has in 2013.
pub fn assign(street: &Street, families: impl Fn(usize) -> usize) -> BTreeMap<usize, Vec<Star>> {
    let mut stars: BTreeMap<usize, Vec<Star>> = BTreeMap::new();
    let mut order: Vec<usize> = (0..street.buildings.len()).collect();
    let dice = &mut Dice::new(street.seed, "stars", 0);
    dice.shuffle(&mut order);
    let mut queue = order.into_iter();
    let mut next = |count: usize| queue.by_ref().take(count).collect::<Vec<usize>>();

    for building in next(MET_2013) {
        let star = first_year(street, building, true, families(building), dice);
        stars.entry(building).or_default().push(star);
    }
    let again = next(MISSED_2013 + REFUSED_2013);
    for (order, &building) in again.iter().enumerate() {
        let star = if order < MISSED_2013 {
            missed(
                first_year(street, building, false, families(building), dice),
                order,
            )
        } else {
            refused(2013, day(2013, 3, 11), dice)
        };
        stars.entry(building).or_default().push(star);
    }
    // Whoever failed in the first year tried again in the second.
    let fresh = next(APPROVED_2014 - again.len());
    for building in again.into_iter().chain(fresh) {
        stars.entry(building).or_default().push(second_year(dice));
    }
    for building in next(REFUSED_2014) {
        stars
            .entry(building)
            .or_default()
            .push(refused(2014, day(2014, 2, 24), dice));
    }
    for building in next(UNDECIDED_2014) {
        let applied = Some(day(2014, 12, dice.between(15, 26) as i8));
        let note = Some("年底补报，待下一次联席会研究");
        stars.entry(building).or_default().push(Star {
            year: 2014,
            applied,
            note,
            ..Star::default()
        });
    }
    stars
}

fn first_year(
    street: &Street,
    building: usize,
    good: bool,
    families: usize,
    dice: &mut Dice,
) -> Star {
    let applied = plus(day(2013, 3, 11), dice.below(12) as i64);
    let date = plus(day(2013, 11, 11), dice.below(12) as i64);
    let mut scores = [0_i64; 9];
    for score in &mut scores {
        *score = dice.between(if good { 16 } else { 13 }, 20) as i64 * 50;
    }
    let (strong, feature) = (dice.below(FEATURES.len()), dice.percent(60));
    let index = NINE
        .iter()
        .position(|name| *name == FEATURES[strong])
        .unwrap_or_default();
    scores[index] = scores[index].max(MAX * FEATURE / 100);
    let asked = dice.between(30, 48);
    let satisfied = asked - dice.below(asked * (100 - SATISFACTION) / 100);
    let stars = standard::stars_2013(&scores, families);
    Star {
        year: 2013,
        applied: Some(applied),
        approved: Some(plus(applied, 14)),
        evaluation: Some(Evaluation {
            date,
            scores,
            asked,
            satisfied,
            panel: panel(street, building),
            vetoed: None,
            stars,
        }),
        feature: feature.then_some(FEATURES[strong]),
        awarded: Some(day(2013, 12, 20)),
        prize: stars.map(|stars| {
            if stars >= 3 {
                "奖牌及活动经费三千元"
            } else {
                "奖牌及活动经费一千元"
            }
        }),
        ..Star::default()
    }
}

/// The four ways to miss the standard.
fn missed(mut star: Star, way: usize) -> Star {
    (star.awarded, star.prize, star.feature) = (None, None, None);
    if let Some(evaluation) = &mut star.evaluation {
        match way {
            0 => evaluation.scores[1] = MAX / 2,
            1 => evaluation.satisfied = evaluation.asked * SATISFACTION / 100 - 1,
            2 => evaluation.vetoed = Some(VETOES[1]),
            _ => evaluation.scores = [650, 600, 700, 600, 650, 700, 600, 750, 700],
        }
        evaluation.stars = None;
    }
    star
}

/// Two from the office and one from the general branch, none of them of the building.
fn panel(street: &Street, building: usize) -> Vec<usize> {
    let community = &street.communities[street.buildings[building].community];
    let outsider = community
        .committee
        .iter()
        .map(|term| term.who)
        .find(|&who| {
            street.people[who]
                .lives
                .iter()
                .all(|stay| stay.building != building)
        });
    let office = street.office.start;
    [office + 2, office + 4 + building % 3]
        .into_iter()
        .chain(outsider)
        .collect()
}

fn refused(year: i16, from: Day, dice: &mut Dice) -> Star {
    let applied = plus(from, dice.below(12) as i64);
    Star {
        year,
        applied: Some(applied),
        refused: Some(plus(applied, 14)),
        note: Some("楼道堆物未清理，整改后再申报"),
        ..Star::default()
    }
}

fn second_year(dice: &mut Dice) -> Star {
    let applied = plus(day(2014, 2, 24), dice.below(19) as i64);
    let feature = dice.percent(35).then(|| {
        if dice.percent(80) {
            *dice.pick(&FEATURES)
        } else {
            *dice.pick(&NINE)
        }
    });
    Star {
        year: 2014,
        applied: Some(applied),
        approved: Some(plus(applied, 14)),
        feature,
        ..Star::default()
    }
}

pub fn write(page: &mut Page, street: &Street, star: &Star) {
    page.table("[[star]]");
    page.raw("year", star.year);
    page.maybe_raw("applied", star.applied);
    page.maybe_raw("approved", star.approved);
    page.maybe_raw("refused", star.refused);
    if let Some(evaluation) = &star.evaluation {
        page.raw("evaluated", evaluation.date);
        let scores = NINE.iter().zip(evaluation.scores);
        page.row(
            "scores",
            &scores.fold(Row::new(), |row, (name, score)| {
                row.raw(name, decimal(score))
            }),
        );
        let residents = Row::new().raw("asked", evaluation.asked);
        page.row(
            "residents",
            &residents.raw("satisfied", evaluation.satisfied),
        );
        let panel: Vec<&str> = evaluation.panel.iter().map(|&who| street.id(who)).collect();
        page.texts("panel", &panel);
        page.texts("vetoed", evaluation.vetoed.as_slice());
        page.raw("met", evaluation.stars.is_some());
        page.maybe_raw("stars", evaluation.stars);
    }
    page.maybe_text("feature", star.feature);
    page.maybe_raw("awarded", star.awarded);
    page.maybe_text("prize", star.prize);
    page.maybe_text("note", star.note);
}
