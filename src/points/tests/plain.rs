//! Books held to the contract said plainly: one loop over what counts, decimals, and nothing
//! that is quick.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use rust_decimal::Decimal;

use super::{Fault, Judged, POLICY, entry};

const CLOSED: Date = jiff::civil::date(2014, 1, 20);
const ITEMS: [&str; 4] = ["医疗服务", "卫生清洁", "缺席", "报到"];

/// An entry as it is made.
#[derive(Debug, Clone)]
struct Made {
    id: String,
    date: Date,
    booked: Option<Date>,
    item: usize,
    /// Hours, or the count, in quarters.
    quarters: i64,
}

impl Made {
    fn new(dice: &mut ChaCha8Rng, days: u64) -> Self {
        let mut of = |faces: u64| dice.next_u64() % faces;
        let begin = jiff::civil::date(2013, 11, 1);
        let id = format!("e{}-{:x}", of(3), of(1 << 20));
        let date = begin + jiff::Span::new().days(of(days) as i64);
        let booked = (date.year() == 2013 && of(6) == 0)
            .then(|| CLOSED + jiff::Span::new().days(1 + of(40) as i64));
        let item = of(6).min(3) as usize;
        let most = [1, 60, 4, 2][of(4) as usize];
        let quarters = if ITEMS[item] == "医疗服务" {
            1 + of(most) as i64
        } else {
            4 * (1 + of(3) as i64)
        };
        Self {
            id,
            date,
            booked,
            item,
            quarters,
        }
    }

    fn written(&self) -> String {
        let quantity = match ITEMS[self.item] {
            "医疗服务" => format!("hours = {}\n", Decimal::new(self.quarters * 25, 2)),
            "报到" => String::new(),
            _ => format!("count = {}\n", self.quarters / 4),
        };
        let booked = self.booked.map(|day| format!("booked = {day}\n"));
        let rest = quantity + &booked.unwrap_or_default();
        entry(&self.id, &self.date.to_string(), ITEMS[self.item], &rest)
    }

    fn day(&self) -> Date {
        self.booked.unwrap_or(self.date)
    }
}

/// What each earns, by id, or which fault it has.
fn plainly(made: &[Made]) -> BTreeMap<String, Result<String, Fault>> {
    let mut order: Vec<&Made> = made.iter().collect();
    order.sort_by_key(|one| (one.day(), one.id.clone()));
    let mut hours: BTreeMap<Date, i64> = BTreeMap::new();
    let mut yearly: BTreeSet<i16> = BTreeSet::new();
    let mut by_day: BTreeMap<Date, Decimal> = BTreeMap::new();
    let mut by_year: BTreeMap<i16, Decimal> = BTreeMap::new();
    let mut told = BTreeMap::new();
    for one in order {
        let quantity = Decimal::new(one.quarters * 25, 2);
        let points = match ITEMS[one.item] {
            "医疗服务" => {
                let so_far = hours.entry(one.date).or_default();
                if *so_far + one.quarters > 96 {
                    told.insert(one.id.clone(), Err(Fault::DayTooLong));
                    continue;
                }
                *so_far += one.quarters;
                let old = one.date.year() == 2013;
                let caps = if old { [2, 3, 5] } else { [999, 4, 999_999] };
                let [entry, day, year] = caps.map(Decimal::from);
                let raw = if old {
                    quantity
                } else {
                    quantity * Decimal::TWO
                };
                let so_far = by_day.entry(one.date).or_default();
                let left = (day - *so_far).max(Decimal::ZERO);
                let points = raw.min(entry).min(left);
                *so_far += points;
                let so_far = by_year.entry(one.day().year()).or_default();
                let left = (year - *so_far).max(Decimal::ZERO);
                let points = points.min(left);
                *so_far += points;
                points
            }
            "报到" if !yearly.insert(one.date.year()) => {
                told.insert(one.id.clone(), Err(Fault::TwiceAYear));
                continue;
            }
            "报到" => Decimal::from(5),
            "缺席" => -quantity,
            _ => quantity / Decimal::TWO,
        };
        told.insert(one.id.clone(), Ok(points.normalize().to_string()));
    }
    told
}

#[test]
fn a_book_earns_what_the_contract_says() {
    let mut dice = ChaCha8Rng::seed_from_u64(7);
    // A deduction must say why.
    let note = |text: String| text.replace("\"缺席\"\n", "\"缺席\"\nnote = \"未到\"\n");
    for round in 0..150 {
        let (count, days) = [(6, 70), (20, 90), (40, 20), (90, 8)][round % 4];
        let mut made: Vec<Made> = (0..count).map(|_| Made::new(&mut dice, days)).collect();
        let mut ids = BTreeSet::new();
        made.retain(|one| ids.insert(one.id.clone()));
        if round % 3 == 0 {
            // As it is mostly kept.
            made.sort_by_key(Made::day);
        }
        let text: String = made.iter().map(|one| note(one.written())).collect();
        let v = Judged::new(POLICY, &text, Some(CLOSED));
        let faults: BTreeMap<&str, Fault> = v.faults().into_iter().collect();
        for (id, told) in plainly(&made) {
            let found = match faults.get(&*id) {
                Some(fault) => Err(*fault),
                None => Ok(v.credit(&id)),
            };
            assert_eq!(found, told, "{id} in round {round}:\n{text}");
        }
    }
}
