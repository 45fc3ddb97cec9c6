//! `teams/ID.toml`: the teams that the newspaper page names, and enough others for each
//! community to have one that serves as the volunteers' team of a grid.

use crate::calendar::{Day, day};
use crate::dice::Dice;
use crate::model::{Street, Term};
use crate::page::Page;
use crate::term;

pub struct Team {
    pub id: String,
    pub community: Option<usize>,
    name: String,
    pub kind: &'static str,
    army: Option<&'static str>,
    services: Vec<&'static str>,
    pub members: Vec<Term>,
    until: Option<Day>,
}

impl Team {
    pub fn serves(&self, on: Day) -> bool {
        SINCE <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// The newspaper page speaks of 七大军 and names none of them: these names are invented.
pub const ARMIES: [&str; 7] = [
    "党员先锋军",
    "楼栋长骨干军",
    "居民代表议事军",
    "志愿者服务军",
    "巾帼和谐军",
    "青年突击军",
    "银发余热军",
];

struct Named {
    community: &'static str,
    id: &'static str,
    name: &'static str,
    kind: &'static str,
    army: Option<usize>,
    services: &'static [&'static str],
}

const SINCE: Day = day(2012, 9, 1);

#[rustfmt::skip]
const NAMED: [Named; 22] = [
    Named { community: "yh", id: "hu-zhu-yang-lao", name: "互助养老服务队", kind: "服务队", army: Some(6), services: &["陪护照料", "送餐上门", "陪同就医"] },
    Named { community: "tx", id: "bian-min", name: "便民服务队", kind: "服务队", army: Some(3), services: &["理发", "磨刀", "修伞", "修改衣服"] },
    Named { community: "mh", id: "yi-wu-xun-luo", name: "义务巡逻队", kind: "服务队", army: Some(3), services: &["义务巡逻"] },
    Named { community: "jy", id: "lao-jie-fang", name: "老街坊服务队", kind: "服务队", army: Some(6), services: &["代购代缴", "陪护照料"] },
    Named { community: "gy", id: "an-quan-you-wo", name: "安全有我服务队", kind: "服务队", army: Some(5), services: &["义务巡逻", "管道疏通"] },
    Named { community: "wy", id: "bang-yi-bang", name: "帮一帮服务队", kind: "服务队", army: Some(3), services: &["家政服务", "修理小家电"] },
    Named { community: "sl", id: "qing-nuan-kong-chao", name: "情暖空巢党员爱心服务队", kind: "服务队", army: Some(0), services: &["陪护照料", "测量血压"] },
    Named { community: "gx", id: "bian-min-wei-xiu", name: "便民维修服务队", kind: "服务队", army: Some(3), services: &["修理小家电", "修理自行车", "配钥匙"] },
    Named { community: "ws", id: "jian-kang", name: "健康服务队", kind: "服务队", army: Some(4), services: &["测量血压", "健康咨询"] },
    Named { community: "ny", id: "lin-li-shou-wang", name: "邻里守望服务队", kind: "服务队", army: Some(2), services: &["义务巡逻", "政策宣传"] },
    Named { community: "tx", id: "lou-zu-chuang-jian", name: "楼组创建推进协会", kind: "协会", army: Some(1), services: &[] },
    Named { community: "ny", id: "chong-wu", name: "宠物协会", kind: "协会", army: None, services: &["政策宣传"] },
    Named { community: "mh", id: "yi-shu-tuan", name: "省民航社区艺术团", kind: "文体团队", army: None, services: &["舞蹈健身"] },
    Named { community: "sl", id: "she-ying", name: "摄影沙龙", kind: "文体团队", army: None, services: &["书画辅导"] },
    Named { community: "gx", id: "tai-ji", name: "太极拳队", kind: "文体团队", army: None, services: &[] },
    Named { community: "jy", id: "he-chang", name: "夕阳红合唱团", kind: "文体团队", army: Some(6), services: &[] },
    Named { community: "wy", id: "jin-guo", name: "巾帼手工队", kind: "文体团队", army: Some(4), services: &["修改衣服"] },
    Named { community: "yh", id: "bian-min-dao-jia", name: "便民到家服务队", kind: "服务队", army: Some(3), services: &["代购代缴", "水电维修"] },
    Named { community: "tx", id: "lao-nian-da-xue", name: "通信花园老年大学", kind: "老年大学", army: None, services: &["书画辅导"] },
    Named { community: "ny", id: "lao-nian-da-xue", name: "农业院老年大学", kind: "老年大学", army: None, services: &["电脑培训"] },
    Named { community: "yh", id: "lao-nian-da-xue", name: "省银行老年大学", kind: "老年大学", army: None, services: &["舞蹈健身", "书画辅导"] },
    Named { community: "jd", id: "lao-nian-da-xue", name: "花园路街道老年大学", kind: "老年大学", army: None, services: &["书画辅导", "电脑培训"] },
];

/// The teams, and in each community's second grid one of them for the volunteers' team.
pub fn found(street: &mut Street) -> Vec<Team> {
    let mut teams: Vec<Team> = Vec::new();
    if street.shipped() {
        teams.extend(NAMED.iter().map(|named| shipped(street, named)));
        teams.push(ended(street));
    } else {
        teams.extend((0..street.communities.len()).map(|index| measured(street, index)));
    }
    for index in 0..street.communities.len() {
        let grids = street.communities[index].grids.clone();
        let serving = teams.iter().find(|team| {
            team.community == Some(index) && team.kind == "服务队" && team.until.is_none()
        });
        if let (true, Some(team)) = (grids.len() > 1, serving)
            && let Some(own) = street.grids[grids.start + 1].organisations.last_mut()
        {
            own.team = Some(team.id.clone());
        }
    }
    teams
}

fn shipped(street: &Street, named: &Named) -> Team {
    let community = street
        .communities
        .iter()
        .position(|community| community.prefix == named.community);
    Team {
        id: format!("{}-{}", named.community, named.id),
        community,
        name: named.name.to_owned(),
        kind: named.kind,
        army: named.army.map(|army| ARMIES[army]),
        services: named.services.to_vec(),
        members: members(street, community, named.id),
        until: None,
    }
}

fn ended(street: &Street) -> Team {
    let gy = street
        .communities
        .iter()
        .position(|community| community.prefix == "gy");
    let until = day(2013, 12, 31);
    let members = members(street, gy, "tu-ji")
        .into_iter()
        .map(|term| term.until(until))
        .collect();
    Team {
        id: "gy-huan-jing-tu-ji".to_owned(),
        community: gy,
        name: "环境整治突击队".to_owned(),
        kind: "服务队",
        army: None,
        services: vec!["管道疏通"],
        members,
        until: Some(until),
    }
}

fn measured(street: &Street, index: usize) -> Team {
    let community = &street.communities[index];
    Team {
        id: format!("{}-zhi-yuan", community.prefix),
        community: Some(index),
        name: format!("{}志愿服务队", community.short),
        kind: "服务队",
        army: None,
        services: vec!["义务巡逻"],
        members: members(street, Some(index), "zhi-yuan"),
        until: None,
    }
}

/// A leader, a deputy and some more of those who neither move nor leave.
fn members(street: &Street, community: Option<usize>, topic: &str) -> Vec<Term> {
    let dice = &mut Dice::new(
        street.seed,
        topic,
        community.unwrap_or(street.communities.len()),
    );
    let homes = community.map_or(0..street.buildings.len(), |index| {
        street.communities[index].buildings.clone()
    });
    let mut people: Vec<usize> = street.buildings[homes]
        .iter()
        .flat_map(|home| home.party[..4].iter().chain(&home.others))
        .copied()
        .collect();
    dice.shuffle(&mut people);
    people.truncate(dice.between(7, 14));
    let role = |order: usize| match order {
        0 => Some("队长"),
        1 => Some("副队长"),
        _ => None,
    };
    let term = |(order, who)| Term {
        role: role(order),
        ..Term::new(who, SINCE)
    };
    people.into_iter().enumerate().map(term).collect()
}

pub fn file(street: &Street, team: &Team) -> String {
    let mut page = Page::new();
    page.text("name", &team.name);
    page.text("kind", team.kind);
    page.maybe_text("army", team.army);
    page.texts("services", &team.services);
    page.raw("since", SINCE);
    page.maybe_raw("until", team.until);
    page.rows("members", &term::rows(street, &team.members));
    page.finish()
}
