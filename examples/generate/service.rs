//! The 28 services of the sub-district and `policy/services.toml`. Seven are named in the
//! newspaper page; the others are what such stations commonly offer.

use crate::dice::Dice;
use crate::page::Page;

pub struct Service {
    pub name: &'static str,
    pub category: &'static str,
    pub qualification: bool,
    pub minutes: u32,
}

const fn free(name: &'static str, category: &'static str, minutes: u32) -> Service {
    Service {
        name,
        category,
        qualification: false,
        minutes,
    }
}

const fn licensed(name: &'static str, category: &'static str) -> Service {
    Service {
        name,
        category,
        qualification: true,
        minutes: 15,
    }
}

pub const SERVICES: [Service; 28] = [
    licensed("医疗服务", "医疗"),
    licensed("法律咨询", "法律"),
    free("修改衣服", "便民", 15),
    free("理发", "便民", 15),
    free("磨刀", "便民", 15),
    free("修伞", "便民", 15),
    free("修理小家电", "维修", 15),
    free("测量血压", "医疗", 10),
    free("健康咨询", "医疗", 15),
    licensed("心理疏导", "医疗"),
    free("矛盾调解", "法律", 15),
    free("修鞋", "便民", 15),
    free("配钥匙", "便民", 15),
    free("代购代缴", "便民", 10),
    free("家政服务", "便民", 15),
    licensed("水电维修", "维修"),
    free("管道疏通", "维修", 15),
    free("修理自行车", "维修", 15),
    free("电脑维护", "维修", 15),
    free("陪护照料", "养老", 10),
    free("送餐上门", "养老", 10),
    free("陪同就医", "养老", 15),
    free("书画辅导", "文体", 15),
    free("舞蹈健身", "文体", 15),
    free("课后辅导", "教育", 15),
    free("电脑培训", "教育", 15),
    free("政策宣传", "其他", 15),
    free("义务巡逻", "其他", 15),
];

pub fn named(name: &str) -> &'static Service {
    match SERVICES.iter().find(|service| service.name == name) {
        Some(service) => service,
        None => unreachable!("{name} is not in the catalogue"),
    }
}

/// A service that anyone may give, at the door or in the courtyard.
pub fn any_free(dice: &mut Dice) -> &'static str {
    loop {
        let service = dice.pick(&SERVICES);
        if !service.qualification && service.category != "其他" {
            return service.name;
        }
    }
}

pub fn file() -> String {
    let mut page = Page::new();
    page.comment("十五分钟便民服务圈的服务项目，共二十八项。");
    for service in &SERVICES {
        page.table("[[service]]");
        page.text("name", service.name);
        page.text("category", service.category);
        page.raw("qualification", service.qualification);
        page.raw("within_minutes", service.minutes);
    }
    page.finish()
}
