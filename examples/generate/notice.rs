//! `notices/` and `closings/`: the three notices of 2013, what was objected to, and the closed
//! year. Each notice of points and rewards ran five working days or more.

use crate::calendar::{Day, day};
use crate::mishap::{CLOSED, UPHELD};
use crate::model::{Script, Street};
use crate::page::Page;
use crate::seal::Seals;

struct Notice<'a> {
    kind: &'a str,
    from: Day,
    until: Day,
    concluded: Day,
    digest: &'a str,
}

fn open(notice: &Notice) -> Page {
    let mut page = Page::new();
    page.text("kind", notice.kind);
    page.raw("year", 2013);
    page.raw("from", notice.from);
    page.raw("until", notice.until);
    page.raw("concluded", notice.concluded);
    page.text("digest", notice.digest);
    page
}

struct Objection<'a> {
    date: Day,
    about: &'a str,
    text: &'a str,
    decided: Day,
    outcome: &'a str,
    entry: Option<&'a str>,
}

fn object(page: &mut Page, objection: &Objection) {
    page.table("[[objection]]");
    page.raw("date", objection.date);
    page.text("about", objection.about);
    page.text("text", objection.text);
    page.raw("decided", objection.decided);
    page.text("outcome", objection.outcome);
    page.maybe_text("entry", objection.entry);
}

/// Path and text of each.
pub fn files(street: &Street, seals: &Seals, missed: Option<usize>) -> Vec<(String, String)> {
    let mut files = vec![
        ("notices/2013-points.toml".to_owned(), points(street, seals)),
        ("notices/2013-rewards.toml".to_owned(), rewards(seals)),
        ("closings/2013.toml".to_owned(), closing(seals)),
    ];
    if street.shipped() {
        files.push((
            "notices/2013-stars.toml".to_owned(),
            stars(street, seals, missed),
        ));
    }
    files
}

fn points(street: &Street, seals: &Seals) -> String {
    let mut page = open(&Notice {
        kind: "积分",
        from: day(2014, 1, 6),
        until: day(2014, 1, 13),
        concluded: day(2014, 1, 14),
        digest: &seals.points,
    });
    let scripted = |script| {
        street
            .people
            .iter()
            .find(|person| person.script == Some(script))
    };
    if let Some(person) = scripted(Script::Upheld) {
        object(
            &mut page,
            &Objection {
                date: day(2014, 1, 8),
                about: &person.id,
                text: "漏记12月巡逻一次",
                decided: day(2014, 1, 10),
                outcome: "成立",
                entry: Some(UPHELD),
            },
        );
    }
    if let Some(person) = scripted(Script::Dismissed) {
        object(
            &mut page,
            &Objection {
                date: day(2014, 1, 9),
                about: &person.id,
                text: "认为便民服务时长应按路途时间一并计算",
                decided: day(2014, 1, 13),
                outcome: "不成立",
                entry: None,
            },
        );
    }
    page.finish()
}

fn rewards(seals: &Seals) -> String {
    open(&Notice {
        kind: "奖励",
        from: day(2014, 1, 15),
        until: day(2014, 1, 21),
        concluded: day(2014, 1, 22),
        digest: &seals.awards,
    })
    .finish()
}

/// `missed` is a building that did not reach the standard and objected.
fn stars(street: &Street, seals: &Seals, missed: Option<usize>) -> String {
    let mut page = open(&Notice {
        kind: "星级楼组",
        from: day(2013, 12, 2),
        until: day(2013, 12, 9),
        concluded: day(2013, 12, 10),
        digest: &seals.stars,
    });
    if let Some(building) = missed {
        object(
            &mut page,
            &Objection {
                date: day(2013, 12, 4),
                about: &street.buildings[building].id,
                text: "对清洁一项得分有异议，申请复核",
                decided: day(2013, 12, 9),
                outcome: "不成立",
                entry: None,
            },
        );
    }
    page.finish()
}

fn closing(seals: &Seals) -> String {
    let mut page = Page::new();
    page.raw("year", 2013);
    page.raw("closed", CLOSED);
    page.text("notice", "2013-points");
    page.text("digest", &seals.points);
    page.raw("volunteers", seals.volunteers);
    page.raw("points", &seals.sum);
    page.finish()
}
