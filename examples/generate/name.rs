//! Invented names of people. The signs are chosen so that no name of a real person in the
//! newspaper page behind this project can come out: the given names found there cannot be
//! put together from these lists.

use std::collections::BTreeSet;

use crate::dice::Dice;

/// The commonest surnames, the more common ones more than once.
const SURNAMES: &[&str] = &[
    "王", "王", "王", "李", "李", "李", "张", "张", "张", "刘", "刘", "陈", "陈", "杨", "杨", "赵",
    "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "郭", "马", "马", "罗",
    "梁", "宋", "宋", "郑", "谢", "韩", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓",
    "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎",
    "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "谭", "廖",
    "邹", "熊", "金", "陆", "郝", "孔", "白", "崔", "康", "毛", "邱", "秦", "江", "史", "顾", "侯",
    "邵", "孟", "龙", "万", "段", "雷", "钱", "汤", "尹", "黎", "易", "常", "武", "乔", "贺", "赖",
    "龚", "文", "申", "付", "岳", "耿", "牛", "苗", "关", "司马", "欧阳", "上官",
];

const MAN_FIRST: &[&str] = &[
    "建", "国", "志", "文", "明", "永", "德", "庆", "新", "学", "广", "宏", "海", "树", "振", "兴",
    "保", "世", "金", "家", "书", "玉", "怀", "景", "绍", "培", "晓", "子", "一", "宇", "俊", "思",
];
const MAN_SECOND: &[&str] = &[
    "军", "华", "平", "林", "生", "民", "强", "峰", "涛", "杰", "伟", "亮", "辉", "东", "山", "旺",
    "忠", "祥", "成", "安", "良", "喜", "松", "河", "来", "州", "昌", "勤", "田", "轩", "航", "然",
];
const MAN_SINGLE: &[&str] = &[
    "伟", "强", "磊", "涛", "勇", "斌", "鹏", "超", "杰", "凯", "毅", "刚", "峰", "宁", "锋", "坤",
    "帅", "博", "旭", "岩",
];
const WOMAN_FIRST: &[&str] = &[
    "秀", "桂", "玉", "淑", "凤", "爱", "春", "月", "素", "丽", "红", "慧", "晓", "雅", "美", "巧",
    "改", "金", "彩", "新", "文", "雪", "佳", "梦", "雨", "诗", "书", "思",
];
const WOMAN_SECOND: &[&str] = &[
    "英", "兰", "珍", "芳", "琴", "花", "霞", "梅", "云", "玲", "敏", "娟", "莉", "静", "娥", "香",
    "枝", "莲", "华", "菊", "勤", "琪", "涵", "怡", "妍", "洁", "瑶", "宁",
];
const WOMAN_SINGLE: &[&str] = &[
    "敏", "静", "丽", "娟", "颖", "婷", "倩", "琳", "洁", "雪", "艳", "莹", "欣", "蕾", "瑞", "岚",
    "萌", "芸", "桦", "筠",
];

/// A name that nobody in `taken` has: two people of one name in one place cannot be told
/// apart on a printed list.
pub fn invent(dice: &mut Dice, woman: bool, taken: &mut BTreeSet<String>) -> String {
    let (first, second, single) = if woman {
        (WOMAN_FIRST, WOMAN_SECOND, WOMAN_SINGLE)
    } else {
        (MAN_FIRST, MAN_SECOND, MAN_SINGLE)
    };
    loop {
        let surname = dice.pick(SURNAMES);
        let name = if dice.percent(24) {
            format!("{surname}{}", dice.pick(single))
        } else {
            let (one, two) = (dice.pick(first), dice.pick(second));
            if one == two {
                continue;
            }
            format!("{surname}{one}{two}")
        };
        if taken.insert(name.clone()) {
            return name;
        }
    }
}
