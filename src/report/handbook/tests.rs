//! Handbooks of a small tree.

use super::REPORT;
use crate::lang::{Lang, Voice};
use crate::points::Choice;
use crate::report::fixture::{made, of_community, query, word, words};
use crate::report::trial::tree;
use crate::report::{Audience, Cell, Lie, Query, Refusal, Report, Section, Sort, arrange};
use crate::store::Memory;

const POLICY: &str = r#"
item = [
  { name = "义务巡逻", group = "服务", per = "小时", points = 1, max_per_day = 3, from = 2013-01-01 },
  { name = "卫生清洁", group = "治理", per = "次", points = 0.5, from = 2013-01-01 },
]
"#;

/// One volunteer with a line of every sort. 2013 is closed on 2014-01-20.
fn one() -> Memory {
    let line = |id: &str, date: &str, rest: &str| {
        format!("[[entry]]\nid = \"{id}\"\ndate = {date}\nrecorded_by = \"r\"\n{rest}\n")
    };
    let by = "confirmed_by = \"k\"\n";
    let sure = |id: &str, date: &str, rest: &str| line(id, date, &format!("{by}{rest}"));
    let patrol = "item = \"义务巡逻\"\nhours = 4";
    let book = [
        "name = \"安娜\"\nparty = \"群众\"\nstatus = \"其他\"\nreported = 2013-03-01\n".to_owned(),
        "lives = [{ building = \"c-1\" }]\nservices = [\"理发\"]\naliases = [\"old\"]\n".to_owned(),
        sure("a", "2013-05-01", patrol),
        sure(
            "b",
            "2013-06-01",
            "item = \"卫生清洁\"\ncount = 2\nhours = 1.5",
        ),
        line("c", "2013-07-01", patrol),
        sure("d", "2013-08-01", "item = \"没有\"\n"),
        sure("e", "2013-08-02", "item = \"卫生清洁\"\ncount = 3"),
        sure("f", "2013-08-03", "reverses = \"e\"\nnote = \"重复登记\""),
        sure("g", "2014-02-10", "reverses = \"b\"\nnote = \"没有去\""),
        sure(
            "h",
            "2013-12-01",
            "booked = 2014-03-01\nitem = \"卫生清洁\"",
        ),
        "[[redeem]]\ndate = 2014-04-01\npoints = 1\nwhat = \"券\"\nrecorded_by = \"r\"\n"
            .to_owned(),
    ];
    let mut tree = tree();
    let closing = "year = 2013\nclosed = 2014-01-20\nnotice = \"n\"\nvolunteers = 1\npoints = 4\n";
    tree.put("policy/points.toml", POLICY)
        .put("closings/2013.toml", closing)
        .put("communities/c/volunteers/a.toml", book.concat().as_str())
        .put("communities/c/volunteers/k.toml", "name = \"康乐\"\n");
    tree
}

fn of(subject: Option<&str>, year: Option<i16>) -> Query {
    Query {
        subject: subject.map(str::to_owned),
        year,
        ..query()
    }
}

fn lines(section: &Section) -> Vec<String> {
    let keys = [
        "entry",
        "item",
        "amount",
        "points",
        "cap",
        "confirmer",
        "remark",
    ];
    words(section, &keys)
}

fn foot(section: &Section) -> Vec<String> {
    let figures = section.foot.iter();
    figures
        .map(|f| format!("{} {}", f.key, word(&f.cell)))
        .collect()
}

#[test]
fn a_year_of_one_volunteer() {
    let report = made("handbook", &one(), &of(Some("old"), Some(2013)));
    let page = &report.sections[0];
    assert_eq!(
        lines(page),
        [
            "a 义务巡逻 4 小时 3 day 康乐 -",
            "b 卫生清洁 2 次，1.5 小时 1 - 康乐 corrected",
            "c 义务巡逻 4 小时 - - - pending",
            "d 没有 - - - 康乐 unknown-item",
            "e 卫生清洁 3 次 - - 康乐 taken-back",
            "f reversal - - - 康乐 重复登记",
        ]
    );
    // What was closed stays: the correction is of the year after.
    assert_eq!(
        foot(page),
        [
            "times 2",
            "hours 5.5",
            "points 4",
            "lifetime_hours 5.5",
            "stars 0",
            "redeemed 0",
            "balance 4",
            "pending 1"
        ]
    );
    let facts: Vec<_> = page.facts.iter().map(|f| word(&f.cell)).collect();
    assert_eq!(facts[..4], ["安娜", "a", "社区", "1号楼组"]);
    assert!(report.total.is_empty() && report.internal && page.page);
}

#[test]
fn the_year_after_has_what_was_booked_and_corrected() {
    let report = made("handbook", &one(), &of(Some("a"), Some(2014)));
    let page = &report.sections[0];
    assert_eq!(
        lines(page),
        [
            "g 更正 -1.5 小时 -1 - 康乐 没有去",
            "h 卫生清洁 1 次 0.5 - 康乐 booked"
        ]
    );
    let foot = foot(page);
    assert_eq!(foot[..3], ["times 1", "hours -1.5", "points -0.5"]);
    // 4 − 0.5 earned, 1 redeemed; 5.5 − 1.5 hours.
    assert_eq!(foot[3], "lifetime_hours 4");
    assert_eq!(foot[5..], ["redeemed 1", "balance 2.5"]);
}

#[test]
fn a_page_each_in_the_order_asked_for() {
    let names = |report: &Report| {
        let pages = report.sections.iter().filter(|s| s.page);
        pages
            .map(|page| word(&page.facts[0].cell))
            .collect::<Vec<_>>()
    };
    let mut report = made("handbook", &tree(), &of(None, Some(2013)));
    assert_eq!(names(&report), ["安娜", "白石", "俄木"]);
    assert!(arrange(&mut report, Sort::Points));
    assert_eq!(names(&report), ["白石", "安娜", "俄木"]);
    assert!(arrange(&mut report, Sort::Name));
    assert_eq!(names(&report), ["安娜", "白石", "俄木"]);
    // Lines stay in their order.
    assert_eq!(words(&report.sections[0], &["entry"]), ["1", "2"]);
    let total: Vec<_> = report.total.iter().map(|f| word(&f.cell)).collect();
    assert_eq!(total, ["3", "4", "12", "56", "0"]);
    let only = Query {
        choice: of_community("d"),
        ..of(None, Some(2013))
    };
    assert_eq!(names(&made("handbook", &tree(), &only)), ["白石"]);
    let item = Query {
        choice: Choice {
            items: ["义务巡逻".to_owned()].into(),
            ..Choice::default()
        },
        ..of(None, None)
    };
    assert_eq!(names(&made("handbook", &tree(), &item)), ["安娜"]);
}

#[test]
fn who_is_not_there_and_years_without_lines() {
    let tree = tree();
    let frame = crate::street::Frame::load(&tree).unwrap();
    let query = of(Some("x"), None);
    let asked = crate::report::Asked {
        frame,
        source: &tree,
        query: &query,
        missing: &std::cell::RefCell::default(),
    };
    assert!(matches!(
        (REPORT.build)(asked),
        Err(Refusal::Unknown { id, .. }) if id == "x"
    ));
    let empty = made("handbook", &tree, &of(None, Some(1999)));
    assert!(empty.sections.iter().all(|section| section.rows.is_empty()));
    // The one that was named has a page all the same.
    let page = &made("handbook", &tree, &of(Some("a"), Some(1999))).sections[0];
    assert!(page.rows.is_empty() && !page.facts.is_empty());
}

#[test]
fn amounts_have_the_units_of_the_language_and_programs_have_numbers() {
    let report = made("handbook", &one(), &of(Some("a"), None));
    let page = &report.sections[0];
    let place = |key| page.columns.iter().position(|c| c.key == key).unwrap();
    let (amount, quantity) = (place("amount"), place("quantity"));
    let english = Voice::new(Lang::En);
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut told = 0;
    for row in &page.rows {
        if let Cell::Said(say) = &row[amount] {
            let said = english.tell(say);
            assert!(!said.is_empty() && !said.contains(chinese), "{said}");
            told += 1;
        }
        assert!(matches!(row[quantity], Cell::Decimal(_) | Cell::Null));
    }
    // All but the one that names no item and the two reversals that earned nothing.
    assert_eq!(told, page.rows.len() - 2);
    assert_eq!(page.columns[amount].audience, Audience::People);
}

#[test]
fn the_cover_is_whole_and_upright() {
    let report = made("handbook", &one(), &of(Some("k"), None));
    let facts = &report.sections[0].facts;
    let keys: Vec<_> = facts.iter().map(|fact| fact.key).collect();
    let cover = [
        "name",
        "volunteer",
        "community",
        "building",
        "party_group",
        "reported",
        "services",
    ];
    assert_eq!(keys, cover);
    assert_eq!(word(&facts[6].cell), "none");
    assert_eq!(report.layout.lie, Lie::Upright);
    assert_eq!(report.layout.signatures.len(), 2);
    assert!(report.layout.seal && report.layout.digest.is_some());
}
