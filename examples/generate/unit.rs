//! `units/ID.toml`: the units that the newspaper page names, each with the contribution told
//! there and no other, and some invented ones, so that every kind and both 两新 occur.

use crate::calendar::{Day, day};
use crate::page::Page;

pub struct Unit {
    pub id: &'static str,
    pub name: &'static str,
    pub kind: &'static str,
    party: Option<&'static str>,
    reported: Day,
    pub community: Option<&'static str>,
    resources: &'static [(&'static str, &'static str)],
    contribution: Option<Contribution>,
    /// In the 大工委 since it was founded.
    pub joint: bool,
}

struct Contribution {
    date: Day,
    kind: &'static str,
    title: &'static str,
    community: Option<&'static str>,
    matter: Option<&'static str>,
}

/// The matter that the roads, lamps and benches of 省供销社's courtyards answered.
pub const LAMPS: &str = "gx-2013-lu-deng";

#[rustfmt::skip]
pub const UNITS: [Unit; 15] = [
    Unit { id: "shui-li-ting", name: "河南省水利厅", kind: "机关", party: Some("河南省水利厅机关党委"),
        reported: day(2012, 3, 1), community: Some("sheng-shui-li-ting"),
        resources: &[("综合服务用房", "场地"), ("机关礼堂", "场地")],
        contribution: Some(Contribution { date: day(2012, 9, 1), kind: "场地", title: "无偿提供社区综合服务用房",
            community: Some("sheng-shui-li-ting"), matter: None }), joint: true },
    Unit { id: "gong-xiao-she", name: "河南省供销合作总社", kind: "机关", party: Some("河南省供销合作总社机关党委"),
        reported: day(2012, 3, 1), community: Some("sheng-gong-xiao-she"),
        resources: &[("综合服务用房", "场地")],
        contribution: Some(Contribution { date: day(2012, 10, 15), kind: "场地", title: "无偿提供社区综合服务用房",
            community: Some("sheng-gong-xiao-she"), matter: None }), joint: true },
    Unit { id: "ji-guan-shi-wu", name: "河南省机关事务管理局", kind: "机关", party: Some("河南省机关事务管理局机关党委"),
        reported: day(2012, 3, 1), community: Some("jia-yuan"),
        resources: &[("综合服务用房", "场地"), ("机关食堂老年人就餐窗口", "服务")],
        contribution: Some(Contribution { date: day(2013, 3, 20), kind: "场地", title: "无偿提供社区综合服务用房",
            community: Some("jia-yuan"), matter: None }), joint: true },
    Unit { id: "shi-guan-zhong-xin", name: "省供销社事管中心", kind: "事业单位", party: Some("省供销社事管中心党支部"),
        reported: day(2012, 4, 10), community: Some("sheng-gong-xiao-she"),
        resources: &[("院内维修改造", "资金"), ("楼道保洁", "服务")],
        contribution: Some(Contribution { date: day(2013, 8, 30), kind: "设施",
            title: "整修院内道路，增设路灯和花园长凳，安装监控，改进楼道卫生保洁",
            community: Some("sheng-gong-xiao-she"), matter: Some(LAMPS) }), joint: true },
    Unit { id: "zhi-shu-yi-yuan", name: "省直机关第一医院", kind: "医院", party: Some("省直机关第一医院党委"),
        reported: day(2012, 5, 8), community: Some("sheng-wei-sheng-ting"),
        resources: &[("老党员体检", "服务"), ("健康讲座", "人才")],
        contribution: Some(Contribution { date: day(2013, 10, 12), kind: "服务", title: "为辖区老党员开展免费体检活动",
            community: None, matter: None }), joint: true },
    Unit { id: "ke-ji-xin-xi", name: "省科学技术信息研究院", kind: "事业单位", party: Some("省科学技术信息研究院党委"),
        reported: day(2012, 5, 8), community: Some("gong-ye-yuan"),
        resources: &[("阅览室", "开放共享")],
        contribution: Some(Contribution { date: day(2014, 3, 1), kind: "开放共享", title: "阅览室对社区居民免费开放",
            community: None, matter: None }), joint: true },
    Unit { id: "hua-yuan-bian-min", name: "花园里便民超市", kind: "非公企业", party: Some("花园里便民超市党支部"),
        reported: day(2013, 4, 2), community: Some("tong-xin-hua-yuan"),
        resources: &[("爱心货架", "物资")], contribution: None, joint: true },
    Unit { id: "lin-li-qing", name: "邻里情社会工作服务中心", kind: "社会组织", party: Some("邻里情社会工作服务中心党支部"),
        reported: day(2013, 5, 16), community: Some("nong-ye-yuan"),
        resources: &[("专业社工", "人才")], contribution: None, joint: true },
    Unit { id: "yang-guang-yao-fang", name: "花园里阳光药房", kind: "非公企业", party: None,
        reported: day(2013, 9, 3), community: Some("wu-yuan"),
        resources: &[("血压计与轮椅借用", "设施")], contribution: None, joint: false },
    Unit { id: "shu-xiang-shu-dian", name: "书香花园书店", kind: "非公企业", party: None,
        reported: day(2014, 2, 20), community: Some("jia-yuan"),
        resources: &[("图书角图书", "物资")], contribution: None, joint: false },
    Unit { id: "hua-yuan-xiao-xue", name: "花园里小学", kind: "学校", party: Some("花园里小学党支部"),
        reported: day(2013, 3, 12), community: Some("sheng-yin-hang"),
        resources: &[("周末操场", "开放共享")], contribution: None, joint: false },
    Unit { id: "hua-yuan-chu-xu-suo", name: "花园里储蓄所", kind: "国有企业", party: Some("花园里储蓄所党支部"),
        reported: day(2013, 3, 5), community: Some("sheng-yin-hang"),
        resources: &[("金融知识宣讲", "人才")], contribution: None, joint: false },
    Unit { id: "min-hang-fu-wu", name: "民航生活服务公司", kind: "国有企业", party: Some("民航生活服务公司党支部"),
        reported: day(2013, 6, 18), community: Some("sheng-min-hang"),
        resources: &[("俱乐部排练厅", "场地")], contribution: None, joint: false },
    Unit { id: "wu-jing-zhong-dui", name: "驻区消防中队", kind: "部队", party: None,
        reported: day(2013, 7, 30), community: Some("gong-ye-yuan"),
        resources: &[("消防演练", "服务")], contribution: None, joint: false },
    Unit { id: "hua-yuan-shu-hua-she", name: "花园里书画社", kind: "其他", party: None,
        reported: day(2014, 4, 8), community: Some("sheng-shui-li-ting"),
        resources: &[("书画展板", "设施")], contribution: None, joint: false },
];

impl Unit {
    /// Since when it sits in the 大工委, if it does.
    pub fn since(&self) -> Day {
        self.reported.max(JOINT_FOUNDED)
    }
}

pub const JOINT_FOUNDED: Day = day(2012, 3, 1);

/// In a measured tree there is neither a community to belong to nor a matter to answer.
pub fn file(unit: &Unit, shipped: bool) -> String {
    let mut page = Page::new();
    page.text("name", unit.name);
    page.text("kind", unit.kind);
    page.maybe_text("party_organisation", unit.party);
    page.raw("reported", unit.reported);
    page.maybe_text("community", unit.community.filter(|_| shipped));
    for (name, kind) in unit.resources {
        page.table("[[resource]]");
        page.text("name", name);
        page.text("kind", kind);
    }
    if let Some(gift) = &unit.contribution {
        page.table("[[contribution]]");
        page.raw("date", gift.date);
        page.text("kind", gift.kind);
        page.text("title", gift.title);
        page.maybe_text("community", gift.community.filter(|_| shipped));
        page.maybe_text("matter", gift.matter.filter(|_| shipped));
    }
    page.finish()
}
