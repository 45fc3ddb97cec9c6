//! The meetings that come round every year whether or not there is a matter: those of the
//! communities, and the 联席会 of the 大工委.

use crate::calendar::{Day, day, next_working, plus};
use crate::dice::Dice;
use crate::meeting::{Call, Meeting, Topic, convene};
use crate::model::Street;
use crate::place::STREET_CODE;
use crate::unit::{LAMPS, UNITS};

struct Regular {
    key: &'static str,
    kind: &'static str,
    month: i8,
    name: &'static str,
    topics: &'static [(&'static str, &'static str)],
}

#[rustfmt::skip]
const REGULAR: [Regular; 8] = [
    Regular { key: "peng-tou-chun", kind: "网格长碰头会", month: 3, name: "春季网格长碰头会", topics: &[("网格巡查分工", "各网格每周巡查不少于两次"), ("春季环境整治", "三月中旬统一开展楼院大扫除")] },
    Regular { key: "gong-zuo-shang", kind: "社区工作会", month: 4, name: "上半年社区工作会", topics: &[("公益积分登记", "每月末集中核对积分手册")] },
    Regular { key: "lou-dong-zhang", kind: "楼栋长会", month: 5, name: "楼栋长会", topics: &[("楼道堆物清理", "五月底前完成清理并张贴公约"), ("汛期排查", "楼栋长每周检查一次排水")] },
    Regular { key: "ju-min-dai-biao", kind: "居民代表会", month: 6, name: "年中居民代表会", topics: &[("院内停车公约", "通过停车公约并公示")] },
    Regular { key: "chang-ren-dai-biao", kind: "居民常任代表会", month: 7, name: "居民常任代表会", topics: &[("楼组需求清单", "汇总后由服务站排定配送计划")] },
    Regular { key: "peng-tou-qiu", kind: "网格长碰头会", month: 9, name: "秋季网格长碰头会", topics: &[("独居老人探访", "每位党员联系户每月走访一次")] },
    Regular { key: "gong-zuo-xia", kind: "社区工作会", month: 10, name: "下半年社区工作会", topics: &[("星级楼组创建进度", "十一月中旬前完成自查")] },
    Regular { key: "chang-ren-nian-zhong", kind: "居民常任代表会", month: 11, name: "年终居民常任代表会", topics: &[("冬季防火", "清理楼道易燃物，配齐灭火器")] },
];

pub fn regular(street: &Street, community: usize, dice: &mut Dice) -> Vec<Meeting> {
    let place = &street.communities[community];
    let mut meetings = Vec::new();
    for year in [2013, 2014] {
        for regular in &REGULAR {
            let date = next_working(day(year, regular.month, dice.between(4, 24) as i8));
            let call = Call {
                id: format!("{}-{year}-{}", place.prefix, regular.key),
                kind: regular.kind,
                title: format!("{year}年{}", regular.name),
                date,
                grid: place.grids.start + dice.below(place.grids.len()),
            };
            let owner = Some(place.committee[dice.below(place.committee.len())].who);
            let topic = |(title, resolution): &(&str, &str), votes| Topic {
                title: (*title).to_owned(),
                matter: None,
                resolution: Some((*resolution).to_owned()),
                votes,
                owner,
                due: Some(plus(date, 21)),
            };
            let votes = (regular.kind == "居民代表会").then(|| [dice.below(3), dice.below(2)]);
            let topics = regular
                .topics
                .iter()
                .map(|words| topic(words, votes))
                .collect();
            meetings.push(convene(street, call, topics, dice));
        }
    }
    meetings
}

pub const LAMPS_DISCUSSED: Day = day(2013, 6, 5);

pub fn joint(street: &Street) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    for year in [2013, 2014] {
        for (quarter, (month, of)) in [(3, 6), (6, 5), (9, 4), (12, 4)].into_iter().enumerate() {
            let date = day(year, month, of);
            meetings.push(quarterly(street, quarter, date));
        }
        meetings.push(review(street, day(year, 12, 3)));
    }
    meetings
}

/// The id of the 联席会 held that day.
pub fn joint_id(date: Day) -> String {
    format!("jd-{date}-lian-xi")
}

/// Each quarter another unit is excused, so that all of them come in the course of a year.
fn quarterly(street: &Street, quarter: usize, date: Day) -> Meeting {
    let units: Vec<&str> = UNITS
        .iter()
        .filter(|unit| unit.joint && unit.since() <= date)
        .map(|unit| unit.id)
        .enumerate()
        .filter(|(order, _)| order % 4 != quarter)
        .map(|(_, id)| id)
        .collect();
    let topic = |title: &str, resolution: &str| Topic {
        title: title.to_owned(),
        resolution: Some(resolution.to_owned()),
        owner: Some(street.office.start + 1),
        due: Some(plus(date, 60)),
        ..Topic::default()
    };
    let mut topics = vec![match quarter {
        0 => topic("年度共建项目", "各单位三月底前报送资源清单"),
        1 => topic("场地开放共享", "会议室和阅览室按月公布开放时间"),
        2 => topic("老党员体检安排", "十月由医院分批开展免费体检"),
        _ => topic("年度共建总结", "通过年度总结和下一年计划"),
    }];
    if date == LAMPS_DISCUSSED {
        topics.push(Topic {
            matter: Some(LAMPS.to_owned()),
            votes: Some([0, 1]),
            ..topic(
                "省供销社院内道路和照明整修",
                "同意由省供销社事管中心出资整修",
            )
        });
    }
    let title = format!(
        "{}年第{}季度大工委联席会",
        date.year(),
        crate::place::numeral(quarter + 1)
    );
    Meeting {
        units,
        topics,
        ..office_meeting(street, joint_id(date), "联席会", title, date)
    }
}

fn review(street: &Street, date: Day) -> Meeting {
    let topics = vec![Topic {
        title: "驻区单位共建工作评议".to_owned(),
        resolution: Some("评议结果通报各单位".to_owned()),
        ..Topic::default()
    }];
    let id = format!("jd-{}-ping-yi", date.year());
    let title = format!("{}年共建工作评议会", date.year());
    Meeting {
        topics,
        ..office_meeting(street, id, "评议会", title, date)
    }
}

fn office_meeting(
    street: &Street,
    id: String,
    kind: &'static str,
    title: String,
    date: Day,
) -> Meeting {
    let office = street.office.start;
    let secretaries = street
        .communities
        .iter()
        .map(|community| community.committee[0].who);
    let attendees: Vec<usize> = (office..office + 4).chain(secretaries).collect();
    let present = attendees.len() + 8;
    Meeting {
        id,
        community: None,
        kind,
        title,
        date,
        announced: None,
        scope: STREET_CODE.to_owned(),
        venue: "街道三楼会议室",
        chair: office,
        recorder: office + 6,
        expected: present + 2,
        present,
        attendees,
        units: Vec::new(),
        observers: Some(2),
        minutes: Some(
            "街道通报上半年以来的共建项目；各单位报告可用资源和认领的事项，责任人和时限记在议题中。",
        ),
        topics: Vec::new(),
    }
}
