//! Where things are: communities, grids and buildings, for the shipped tree as the published
//! statistics and the newspaper page give them, for a measured one in like proportions.

use crate::calendar::{Day, day};
use crate::dice::Dice;
use crate::model::{Building, Community, Grid, Shape, Street};

pub const STREET_CODE: &str = "410105002";

/// Terms that began with the new structure begin on this day.
pub const FOUNDED: Day = day(2012, 6, 1);

struct Real {
    id: &'static str,
    prefix: &'static str,
    short: &'static str,
    code: &'static str,
    /// Buildings in each grid. In all: 35 grids, 139 buildings.
    grids: &'static [usize],
}

/// The ten of the National Bureau of Statistics' list, in the order of their codes.
#[rustfmt::skip]
const REAL: [Real; 10] = [
    Real { id: "jia-yuan", prefix: "jy", short: "甲院", code: "001", grids: &[4, 4, 4, 4] },
    Real { id: "sheng-gong-xiao-she", prefix: "gx", short: "省供销社", code: "003", grids: &[4, 4, 4, 4] },
    Real { id: "sheng-shui-li-ting", prefix: "sl", short: "省水利厅", code: "004", grids: &[4, 4, 4] },
    Real { id: "sheng-wei-sheng-ting", prefix: "ws", short: "省卫生厅", code: "005", grids: &[4, 4, 4, 4] },
    Real { id: "wu-yuan", prefix: "wy", short: "戊院", code: "006", grids: &[4, 4, 3] },
    Real { id: "sheng-min-hang", prefix: "mh", short: "省民航", code: "008", grids: &[4, 4, 4] },
    Real { id: "gong-ye-yuan", prefix: "gy", short: "工业院", code: "009", grids: &[4, 4, 4] },
    Real { id: "nong-ye-yuan", prefix: "ny", short: "农业院", code: "010", grids: &[4, 4, 4, 4] },
    Real { id: "sheng-yin-hang", prefix: "yh", short: "省银行", code: "011", grids: &[4, 4, 4, 4] },
    Real { id: "tong-xin-hua-yuan", prefix: "tx", short: "通信花园", code: "012", grids: &[4, 4, 4] },
];

/// About a hundred households each, and four of them never above the 500 of a grid.
#[rustfmt::skip]
const SHAPES: [Shape; 8] = [
    Shape { units: 3, floors: 7, flats: 5 },
    Shape { units: 3, floors: 9, flats: 4 },
    Shape { units: 3, floors: 6, flats: 6 },
    Shape { units: 2, floors: 13, flats: 4 },
    Shape { units: 2, floors: 18, flats: 3 },
    Shape { units: 2, floors: 17, flats: 3 },
    Shape { units: 3, floors: 12, flats: 3 },
    Shape { units: 2, floors: 10, flats: 5 },
];

/// The scheme began here a year before the sub-district took it over.
const FIRST_WITH_POINTS: &str = "sheng-yin-hang";

pub fn shipped(street: &mut Street) {
    for real in &REAL {
        let points = if real.id == FIRST_WITH_POINTS {
            day(2013, 3, 1)
        } else {
            day(2014, 1, 1)
        };
        let code = format!("{STREET_CODE}{}", real.code);
        community(
            street,
            [real.id, real.prefix, real.short, &code],
            points,
            real.grids,
        );
    }
}

/// For about 100 000 volunteers some 2 800 buildings in 700 grids and 200 communities.
pub fn measured(street: &mut Street, volunteers: usize) {
    let buildings = (volunteers / 36).max(1);
    // The statistical code leaves three digits to a community.
    let communities = buildings.div_ceil(14).min(999);
    for index in 0..communities {
        let share = (index + 1) * buildings / communities - index * buildings / communities;
        let grids = share.div_ceil(4);
        let sizes: Vec<usize> = (0..grids)
            .map(|grid| (grid + 1) * share / grids - grid * share / grids)
            .collect();
        let prefix = letters(index);
        let id = format!("c-{prefix}");
        let code = format!("{STREET_CODE}{:03}", index + 1);
        let short = format!("第{}", index + 1);
        community(
            street,
            [&id, &prefix, &short, &code],
            day(2013, 1, 1),
            &sizes,
        );
    }
}

/// Three letters for a community: digits here, next to those of a date in an id, would read
/// as a telephone number.
fn letters(index: usize) -> String {
    let letter = |place: usize| char::from(b"abcdefghijklmnopqrstuvwxyz"[index / place % 26]);
    [letter(676), letter(26), letter(1)].iter().collect()
}

fn community(
    street: &mut Street,
    [id, prefix, short, code]: [&str; 4],
    points_since: Day,
    grids: &[usize],
) {
    let index = street.communities.len();
    let (first_grid, first_building) = (street.grids.len(), street.buildings.len());
    for (order, &size) in grids.iter().enumerate() {
        let from = street.buildings.len();
        for position in 0..size {
            let number = street.buildings.len() - first_building + 1;
            let grid = first_grid + order;
            let id = format!("{prefix}-{}-{:02}", order + 1, position + 1);
            let dice = &mut Dice::new(street.seed, "shape", street.buildings.len());
            street
                .buildings
                .push(building(id, short, number, [index, grid], dice));
        }
        street.grids.push(Grid {
            id: format!("{prefix}-{}", order + 1),
            name: format!("{short}第{}网格", numeral(order + 1)),
            community: index,
            buildings: from..street.buildings.len(),
            head: Vec::new(),
            committee: Vec::new(),
            contact: Vec::new(),
            organisations: Vec::new(),
        });
    }
    street.communities.push(Community {
        id: id.to_owned(),
        prefix: prefix.to_owned(),
        short: short.to_owned(),
        code: code.to_owned(),
        points_since,
        grids: first_grid..street.grids.len(),
        buildings: first_building..street.buildings.len(),
        people: 0..0,
        committee: Vec::new(),
        station: Vec::new(),
    });
}

fn building(
    id: String,
    short: &str,
    number: usize,
    [community, grid]: [usize; 2],
    dice: &mut Dice,
) -> Building {
    Building {
        id,
        name: format!("{short}{number}号楼组"),
        // Two neighbouring buildings share a courtyard.
        yard: format!("{short}{}号院", number.div_ceil(2)),
        number,
        community,
        grid,
        shape: *dice.pick(&SHAPES),
        people: 0..0,
        party: Vec::new(),
        others: Vec::new(),
        head: Vec::new(),
        representatives: Vec::new(),
        group: Vec::new(),
        contact: Vec::new(),
        joint: None,
        allows: Vec::new(),
    }
}

/// 一, 二 … as grids are named; from a hundred on, digits.
pub fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match number {
        1..=9 => DIGITS[number].to_owned(),
        10..=19 => format!("十{}", DIGITS[number % 10]),
        20..=99 => format!("{}十{}", DIGITS[number / 10], DIGITS[number % 10]),
        _ => number.to_string(),
    }
}
