//! `jiedao.toml`, `policy/organisation.toml` and the README of the tree: the 街道 itself.

use crate::calendar::day;
use crate::model::Street;
use crate::page::{Page, Row};
use crate::place::STREET_CODE;
use crate::team::ARMIES;
use crate::unit::{JOINT_FOUNDED, UNITS};
use crate::witness::committee_size;

/// No telephone of a real office: only noughts.
const PHONE: &str = "0371-00000000";

pub fn street_file(street: &Street) -> String {
    let mut page = Page::new();
    page.raw("schema", 1);
    page.text("name", "花园路街道");
    page.text("code", STREET_CODE);
    page.text("city", "郑州市");
    page.text("district", "金水区");
    page.text("language", "zh");
    page.table("[committee]");
    page.text("name", "中共郑州市金水区花园路街道工作委员会");
    let roles = ["书记", "副书记", "组织委员", "宣传委员", "纪检委员", "委员"];
    let members: Vec<Row> = street
        .office
        .clone()
        .take(committee_size(street))
        .zip(roles)
        .map(|(who, role)| {
            Row::new()
                .text("volunteer", street.id(who))
                .text("role", role)
                .raw("since", day(2012, 1, 1))
        })
        .collect();
    page.rows("members", &members);
    page.table("[joint_committee]");
    page.text("name", "花园路街道大工委");
    let units = UNITS
        .iter()
        .filter(|unit| unit.joint && street.shipped())
        .map(|unit| Row::new().text("unit", unit.id).raw("since", unit.since()));
    let communities = street.communities.iter().map(|community| {
        Row::new()
            .text("community", &community.id)
            .raw("since", JOINT_FOUNDED)
    });
    page.rows("members", &units.chain(communities).collect::<Vec<Row>>());
    page.table("[office]");
    page.text("name", "花园路街道党建办公室");
    page.text("phone", PHONE);
    page.text("address", "花园路街道办事处三楼党建办公室");
    page.table("[privacy]");
    page.text("name", "mask");
    page.texts("contact_lines", &[PHONE]);
    page.finish()
}

pub fn organisation_file() -> String {
    let mut page = Page::new();
    page.raw("group_members_min", 3);
    page.raw("branch_members_min", 3);
    page.raw("branch_members_max", 50);
    page.raw("branch_committee_from", 7);
    let five = [
        "居民代表小组",
        "业主代表小组",
        "妇女代表小组",
        "团支部",
        "志愿者服务队",
    ];
    page.texts("organisations", &five);
    page.comment("七大军：报道中没有列出名称，以下七个名称是编写示例数据时拟定的。");
    page.texts("armies", &ARMIES);
    page.raw("households_max", 500);
    let days = Row::new()
        .raw("当场", 0)
        .raw("一般", 3)
        .raw("疑难", 7)
        .raw("最长", 15);
    page.row("matter_days", &days);
    page.raw("notice_days", 5);
    page.finish()
}

pub const README: &str = "\
# 花园路街道：示例数据

这里的人都是虚构的。姓名、住址、手册、职务、会议和事项由生成程序按固定种子编写，不对应任何真实的个人；
如有同名，纯属巧合。报道中出现过的人一个也没有收录。

真实的只有这些：街道和十个社区的名称与统计代码（国家统计局2023年公布），法定节假日和调休安排
（国务院办公厅历年通知），以及报道中提到的单位及其支持、队伍、楼道文化点和几个数字：
35个网格党支部、139个楼组党小组、2013年25个楼组达标、2014年58个楼组通过申报、28个服务项目。
每个楼组的户数、七大军的名称、其余单位和队伍都是拟定的。

# The shipped sub-district

Every person in this tree is invented. Names, homes, handbooks, posts, meetings and matters were
written by a generator from a fixed seed; they stand for nobody, and a likeness of name is chance.
Nobody named in the newspaper page appears.

Real are only the names and statistical codes of the sub-district and its ten communities (National
Bureau of Statistics, 2023), the public holidays and worked weekends (State Council), and what the
newspaper page tells of units and what they gave, of teams and sites, and its figures: 35 grid
branches, 139 building groups, 25 buildings that met the standard in 2013, 58 applications passed in
2014, 28 services. Households, the names of the seven armies, the other units and teams are invented.

Written by `cargo run --example generate -- DIR`. The records end with 2014. Recurring needs are
listed for the year 2014 and end with it. What is waived says why in its `[[allow]]`.
";
