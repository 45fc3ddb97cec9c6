//! What residents bring up: subjects of 民情 matters by how hard they are.

pub struct Subject {
    pub kind: &'static str,
    pub words: &'static str,
    /// What a meeting resolves on it.
    pub resolution: &'static str,
}

const fn subject(kind: &'static str, words: &'static str, resolution: &'static str) -> Subject {
    Subject {
        kind,
        words,
        resolution,
    }
}

pub const EASY: [Subject; 8] = [
    subject("咨询建议", "公交站点咨询", ""),
    subject("环境卫生", "清理楼道杂物", ""),
    subject("邻里纠纷", "晨练音量协商", ""),
    subject("其他", "快递代收点咨询", ""),
    subject("治安", "门岗值守时间调整", ""),
    subject("民生保障", "老年优待证办理咨询", ""),
    subject("物业", "电梯年检结果公示", ""),
    subject("设施维修", "更换楼道灯泡", ""),
];

pub const COMMON: [Subject; 8] = [
    subject("设施维修", "更换单元门锁", "由楼组统一购锁，居民自愿分担"),
    subject("环境卫生", "增设垃圾分类桶", "在院门东侧增设分类桶两组"),
    subject("物业", "停车位划线", "按现有道路划线，预留消防通道"),
    subject("邻里纠纷", "楼上漏水调解", "由楼上住户负责维修并致歉"),
    subject("民生保障", "独居老人探访安排", "党员按联系户每周探访一次"),
    subject("咨询建议", "阅览室延时开放建议", "周末延时开放至晚八点"),
    subject("治安", "电动车防盗登记", "集中登记并加装地锁"),
    subject("其他", "养犬登记集中办理", "由宠物协会协助集中登记"),
];

pub const HARD: [Subject; 8] = [
    subject("设施维修", "增设路灯", "同意增设路灯六盏"),
    subject("治安", "加装监控探头", "同意在出入口加装探头四处"),
    subject("环境卫生", "化粪池清掏改造", "同意申请专项经费改造"),
    subject(
        "物业",
        "更换物业服务企业协商",
        "同意成立协商小组，一月内提出方案",
    ),
    subject("民生保障", "老年人就餐点设置", "同意借用活动室开设就餐点"),
    subject("邻里纠纷", "一楼加建院墙纠纷", "同意限期拆除并恢复绿地"),
    subject("设施维修", "楼顶防水维修", "同意使用维修资金"),
    subject("咨询建议", "老年大学增开书画班建议", "同意每周增开一个班"),
];

pub const SOURCES: [&str; 9] = [
    "居民",
    "楼栋长",
    "党员",
    "网格长",
    "居民代表",
    "驻区单位",
    "走访",
    "热线转办",
    "其他",
];
