//! How a table lies on a screen: how wide its columns are, how far apart, and which of them
//! give way to the lines below each row.
//!
//! Whatever may not be broken has its room. First nothing is wrapped, then headings, then what
//! may be; the columns stand closer together; columns that hold nothing are left out; and the
//! widest are told below their row. Where even that leaves no table, there is none.

use crate::render::need::{Need, level};
use crate::render::sheet::Sheet;
use crate::render::wrap::Breaker;

/// A way to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    /// The columns that stand side by side, and how wide each is.
    pub columns: Vec<(usize, usize)>,
    /// The columns that are told below their row.
    pub below: Vec<usize>,
    /// How far the columns are apart.
    pub gap: usize,
}

/// How much is wrapped: the gap, the lines of a heading, about how many those of a cell.
const ATTEMPTS: [[usize; 3]; 6] = [
    [2, 1, 1],
    [2, 2, 1],
    [1, 2, 1],
    [2, 2, 3],
    [1, 2, 3],
    [1, 3, 3],
];

/// How many different texts each column holds, for whoever asks.
type Differ<'d> = &'d dyn Fn() -> Vec<usize>;

/// How the table lies in a width, if it does. Of the rows the sheet has at least those with the
/// widest texts of each column.
pub(super) fn plan(
    sheet: &Sheet,
    differ: Differ<'_>,
    width: usize,
    breaker: Breaker,
) -> Option<Plan> {
    let needs: Vec<Need> = (0..sheet.headings.len())
        .map(|at| Need::new(sheet, at, breaker))
        .collect();
    let all: Vec<usize> = (0..needs.len()).collect();
    let held: Vec<usize> = all.iter().copied().filter(|at| !needs[*at].empty).collect();
    let full = |shown: &[usize]| attempt(&needs, shown, width, Vec::new());
    full(&all)
        .or_else(|| full(&held))
        .or_else(|| spill(sheet, &differ(), &needs, &held, width))
}

/// Moves the widest columns below their row until the rest fits; at most half of them, and
/// never numbers, which are there to be compared, nor the column that tells the rows apart, or
/// where even that has no room, the first.
fn spill(
    sheet: &Sheet,
    differ: &[usize],
    needs: &[Need],
    shown: &[usize],
    width: usize,
) -> Option<Plan> {
    let keys = [key(sheet, differ, shown), shown.first().copied()];
    let mut plans = keys.into_iter().flatten();
    plans.find_map(|key| spill_but(key, sheet, needs, shown.to_vec(), width))
}

/// The same, for one column that stays.
fn spill_but(
    key: usize,
    sheet: &Sheet,
    needs: &[Need],
    mut shown: Vec<usize>,
    width: usize,
) -> Option<Plan> {
    let most = shown.len() / 2;
    let mut below = Vec::new();
    while below.len() < most {
        let movable = shown.iter().copied();
        let movable = movable.filter(|at| *at != key && !sheet.right[*at]);
        let widest = movable.max_by_key(|at| needs[*at].cells[0])?;
        shown.retain(|at| *at != widest);
        below.push(widest);
        below.sort_unstable();
        let found = attempt(needs, &shown, width, below.clone());
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The column that tells the rows apart: of the texts the first that differ the most.
fn key(sheet: &Sheet, differ: &[usize], shown: &[usize]) -> Option<usize> {
    let texts = shown.iter().copied().filter(|at| !sheet.right[*at]);
    // Of equals the last is the largest.
    let key = texts.rev().max_by_key(|at| differ[*at]);
    key.or(shown.first().copied())
}

/// The first attempt that fits, its columns as wide as there is room.
fn attempt(needs: &[Need], shown: &[usize], width: usize, below: Vec<usize>) -> Option<Plan> {
    let (least, gap) = ATTEMPTS.into_iter().find_map(|attempt| {
        let [gap, heading, cell] = attempt;
        let least = shown.iter();
        let least = least.map(|at| needs[*at].least(heading, cell > 1));
        let least: Vec<usize> = least.collect();
        let gaps = gap * shown.len().saturating_sub(1);
        let fits = least.iter().sum::<usize>() + gaps <= width;
        fits.then_some((least, gap))
    })?;
    let room = width - gap * shown.len().saturating_sub(1);
    // What is left over is for the texts before it is for the headings.
    let texts: Vec<usize> = shown.iter().map(|at| needs[*at].cells[0]).collect();
    let most: Vec<usize> = shown.iter().map(|at| needs[*at].most()).collect();
    let widths = level(&level(&least, &texts, room), &most, room);
    Some(Plan {
        columns: shown.iter().copied().zip(widths).collect(),
        below,
        gap,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::render::wrap::Hold;

    fn sheet(columns: &[(&str, &[&str], Hold)]) -> Sheet {
        let rows = columns.first().map_or(0, |(_, texts, _)| texts.len());
        let row = |nth: usize| {
            columns
                .iter()
                .map(move |(_, texts, _)| texts[nth].to_owned())
        };
        Sheet {
            headings: columns.iter().map(|(h, ..)| (*h).to_owned()).collect(),
            right: columns.iter().map(|(h, ..)| *h == "数").collect(),
            holds: columns.iter().map(|(.., hold)| *hold).collect(),
            by_hand: vec![false; columns.len()],
            rows: (0..rows).map(|nth| row(nth).collect()).collect(),
            total: None,
            line: None,
            bars: Vec::new(),
        }
    }

    fn lies(sheet: &Sheet, width: usize) -> Option<Plan> {
        let texts = |at: usize| sheet.rows.iter().map(move |row| &row[at]);
        let count = |at| texts(at).collect::<BTreeSet<_>>().len();
        let differ = || (0..sheet.headings.len()).map(count).collect();
        plan(sheet, &differ, width, Breaker::new())
    }

    #[test]
    fn columns_come_closer_before_texts_are_wrapped() {
        let sheet = sheet(&[
            ("编号", &["tx-0012"], Hold::Free),
            ("居民满意率", &["97%"], Hold::Whole),
            ("名称", &["花园路街道老年大学"], Hold::Free),
        ]);
        let widths = |width| {
            let plan = lies(&sheet, width).unwrap();
            (
                plan.columns
                    .iter()
                    .map(|(_, wide)| *wide)
                    .collect::<Vec<_>>(),
                plan.gap,
            )
        };
        assert_eq!(widths(60), (vec![7, 10, 18], 2));
        assert_eq!(widths(36), (vec![7, 7, 18], 2), "the heading gives way");
        assert_eq!(widths(33), (vec![7, 6, 18], 1));
        assert_eq!(widths(30), (vec![7, 6, 13], 2), "at last the name");
        assert_eq!(widths(23), (vec![7, 6, 8], 1));
    }

    #[test]
    fn what_is_whole_keeps_its_room() {
        let days = ["2014-05-21", "2014-06-01"];
        let columns = sheet(&[
            ("登记日期", &days, Hold::Whole),
            ("编号", &["mh-2014-10", "mh-2014-11"], Hold::Free),
            (
                "事项",
                &["阅览室延时开放建议，请尽快研究", "路灯不亮"],
                Hold::Free,
            ),
        ]);
        for width in 0..60 {
            for (at, wide) in lies(&columns, width).map_or(Vec::new(), |plan| plan.columns) {
                assert!(at == 2 || wide == 10, "{width}: {at} {wide}");
            }
        }
        // What does not fit is told below, but never what tells the rows apart.
        let plan = lies(&columns, 24).unwrap();
        assert_eq!(
            (plan.below, plan.columns),
            (vec![2], vec![(0, 10), (1, 10)])
        );
        assert_eq!(lies(&columns, 14), None);
    }

    #[test]
    fn what_tells_rows_apart_best_stays_in_front() {
        let years = ["2013", "2013", "2013", "2014"];
        let buildings = [
            "通信花园1号楼组",
            "通信花园2号楼组",
            "通信花园3号楼组",
            "通信花园3号楼组",
        ];
        let columns = sheet(&[
            ("年度", &years, Hold::Whole),
            ("楼组", &buildings, Hold::Whole),
            ("社区", &["通信花园社区通信花园", "", "", ""], Hold::Whole),
            ("数", &["1", "2", "3", "4"], Hold::Whole),
        ]);
        let below = |width| lies(&columns, width).map(|plan| plan.below);
        assert_eq!(below(30), Some(vec![2]));
        assert_eq!(below(20), Some(vec![0, 2]), "the year, not the building");
        assert_eq!(
            below(12),
            Some(vec![1, 2]),
            "where it has no room the year leads"
        );
    }

    #[test]
    fn empty_columns_go_first() {
        let columns = sheet(&[
            ("名称", &["花园路街道"], Hold::Free),
            ("签领", &[""], Hold::Free),
            ("数", &["12"], Hold::Whole),
        ]);
        let shown = |width| lies(&columns, width).map(|plan| plan.columns.len());
        assert_eq!((shown(40), shown(14), shown(9)), (Some(3), Some(2), None));
    }
}
