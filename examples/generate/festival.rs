//! The round of the year: what every community does each year, and what only one did. Dates
//! are those of the real festivals.

use crate::calendar::{Day, day};

pub struct Custom {
    pub key: &'static str,
    pub kind: &'static str,
    pub title: &'static str,
    /// Month and day in 2013 and in 2014.
    pub dates: [(i8, i8); 2],
    pub days: i64,
    pub nine: Option<&'static str>,
}

const fn custom(
    key: &'static str,
    kind: &'static str,
    title: &'static str,
    dates: [(i8, i8); 2],
    nine: &'static str,
) -> Custom {
    Custom {
        key,
        kind,
        title,
        dates,
        days: 1,
        nine: Some(nine),
    }
}

impl Custom {
    pub fn date(&self, year: i16) -> Day {
        let (month, of) = self.dates[usize::from(year != 2013)];
        day(year, month, of)
    }
}

#[rustfmt::skip]
pub const CUSTOMS: [Custom; 19] = [
    custom("yuan-xiao", "传统节日", "元宵节猜灯谜", [(2, 24), (2, 14)], "欢乐"),
    Custom { nine: Some("奉献"), ..custom("lei-feng", "其他", "学雷锋志愿服务日", [(3, 5), (3, 5)], "奉献") },
    custom("da-sao-chu", "环境整治", "春季楼院大扫除", [(3, 16), (3, 15)], "清洁"),
    custom("dang-ke-1", "三会一课", "第一季度党课", [(3, 28), (3, 27)], "学习"),
    custom("lin-ju-ri", "友好邻居日", "友好邻居日", [(4, 20), (4, 19)], "和谐"),
    custom("cheng-xin", "学习", "诚信家风宣讲", [(4, 24), (4, 25)], "诚信"),
    Custom { days: 3, ..custom("wen-hua-jie", "邻里文化节", "邻里文化节", [(5, 24), (5, 21)], "欢乐") },
    custom("duan-wu", "传统节日", "端午节包粽子", [(6, 12), (6, 2)], "欢乐"),
    custom("dang-ke-2", "三会一课", "第二季度党课", [(6, 25), (6, 26)], "学习"),
    custom("qi-yi", "主题党日", "七一主题党日", [(7, 1), (7, 1)], "学习"),
    Custom { days: 7, ..custom("xun-luo", "巡逻", "夏季夜间巡逻周", [(8, 5), (8, 4)], "平安") },
    custom("kai-xue", "老年大学", "老年大学秋季开班", [(9, 9), (9, 10)], "学习"),
    custom("zhong-qiu", "传统节日", "中秋邻里赏月", [(9, 19), (9, 8)], "和谐"),
    custom("dang-ke-3", "三会一课", "第三季度党课", [(9, 25), (9, 25)], "学习"),
    custom("chong-yang", "传统节日", "重阳敬老", [(10, 13), (10, 2)], "关怀"),
    custom("ti-jian", "体检", "老党员免费体检", [(10, 16), (10, 22)], "健康"),
    custom("xun-luo-dong", "巡逻", "冬季防火巡查周", [(11, 18), (11, 17)], "平安"),
    custom("xue-xi", "学习", "集中学习会", [(11, 27), (11, 26)], "学习"),
    custom("yan-chu", "演出", "迎新年文艺演出", [(12, 28), (12, 27)], "欢乐"),
];

/// What happened once: prefix of the community, `jd` for the whole sub-district.
pub struct Once {
    pub community: &'static str,
    pub key: &'static str,
    pub kind: &'static str,
    pub title: &'static str,
    pub date: Day,
    pub nine: Option<&'static str>,
    pub attendance: usize,
}

#[rustfmt::skip]
pub const ONCE: [Once; 11] = [
    Once { community: "tx", key: "diao-yan", kind: "参观接待", title: "市领导到社区调研楼道文化", date: day(2014, 5, 21), nine: None, attendance: 60 },
    Once { community: "tx", key: "pei-xun", kind: "老年大学", title: "社区老年人培训课", date: day(2014, 3, 12), nine: Some("学习"), attendance: 45 },
    Once { community: "ny", key: "can-guan", kind: "参观接待", title: "外地同行参观红色教育小屋", date: day(2013, 11, 6), nine: Some("学习"), attendance: 35 },
    Once { community: "sl", key: "can-guan", kind: "参观接待", title: "省内各市参观楼道摄影展", date: day(2014, 6, 18), nine: None, attendance: 40 },
    Once { community: "mh", key: "hui-yan", kind: "演出", title: "社区艺术团成立十周年汇演", date: day(2014, 9, 20), nine: Some("欢乐"), attendance: 320 },
    Once { community: "yh", key: "bao-dao", kind: "其他", title: "公益积分手册发放仪式", date: day(2013, 3, 1), nine: Some("奉献"), attendance: 110 },
    Once { community: "jd", key: "dong-yuan-2013", kind: "其他", title: "星级楼组创建动员会", date: day(2013, 3, 8), nine: None, attendance: 210 },
    Once { community: "jd", key: "shou-pai", kind: "其他", title: "星级楼组授牌仪式", date: day(2013, 12, 20), nine: None, attendance: 260 },
    Once { community: "jd", key: "wen-hua-jie-2014", kind: "邻里文化节", title: "街道邻里文化节开幕", date: day(2014, 5, 16), nine: Some("欢乐"), attendance: 480 },
    Once { community: "jd", key: "ti-jian-2013", kind: "体检", title: "辖区老党员免费体检", date: day(2013, 10, 12), nine: Some("健康"), attendance: 180 },
    Once { community: "jd", key: "zhu-ti-dang-ri", kind: "主题党日", title: "党组织书记述职与主题党日", date: day(2014, 12, 18), nine: Some("学习"), attendance: 75 },
];
