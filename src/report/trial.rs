//! A small tree of accounts, its figures counted by hand: for the tests of their reports, which
//! [`super::fixture`] has made of it.

use crate::store::Memory;

const POLICY: &str = r#"
item = [
  { name = "义务巡逻", group = "服务", per = "小时", points = 1, from = 2013-01-01 },
  { name = "卫生清洁", group = "治理", per = "次", points = 1, from = 2013-01-01 },
]
"#;
const REWARDS: &str = r#"
tier = [
  { name = "三等", points = 10, prize = "毛巾", from = 2013 },
  { name = "一等", points = 20, hours = 5, from = 2013, until = 2013 },
]
redemption = { period = "季度", carry_over = true }
"#;

const PERSON: &str = "party = \"群众\"\nstatus = \"其他\"\n";

fn entry(id: &str, date: &str, what: &str) -> String {
    format!(
        "[[entry]]\nid = \"{id}\"\ndate = {date}\n{what}\nrecorded_by = \"r\"\nconfirmed_by = \"k\"\n"
    )
}

/// a and e live in c-1, b lives nowhere here.
pub(super) fn tree() -> Memory {
    let mut tree = Memory::new();
    tree.put("jiedao.toml", "name = \"街道\"\ncode = \"410105002\"\n")
        .put("policy/points.toml", POLICY)
        .put("policy/rewards.toml", REWARDS)
        .put("communities/c/community.toml", "name = \"社区\"\n")
        .put("communities/c/buildings/c-1.toml", "name = \"1号楼组\"\n")
        .put("communities/d/community.toml", "name = \"另一社区\"\n");
    let lives = "lives = [{ building = \"c-1\" }]\n";
    let patrol = "item = \"义务巡逻\"\nhours = 12";
    // a: 12 + 10 points, 12 hours; awarded the lower tier, and redeemed 3 in 2014.
    let a = [
        "name = \"安娜\"\n",
        PERSON,
        lives,
        &entry("1", "2013-05-01", patrol),
        &entry("2", "2013-05-02", "item = \"卫生清洁\"\ncount = 10"),
        &entry("3", "2014-05-02", "item = \"卫生清洁\"\ncount = 4"),
        "[[award]]\nyear = 2013\ntier = \"三等\"\ndate = 2014-01-20\n",
        "[[redeem]]\ndate = 2014-03-01\npoints = 3\nwhat = \"券\"\nrecorded_by = \"r\"\n",
    ];
    // b: 30 points and no hours: not the tier that asks for hours.
    let b = [
        "name = \"白石\"\n",
        PERSON,
        &entry("1", "2013-05-02", "item = \"卫生清洁\"\ncount = 30"),
    ];
    // e: 4 points, and an award that they did not earn.
    let e = [
        "name = \"俄木\"\n",
        PERSON,
        lives,
        &entry("1", "2013-05-02", "item = \"卫生清洁\"\ncount = 4"),
        "[[award]]\nyear = 2013\ntier = \"三等\"\ndate = 2014-01-20\n",
    ];
    tree.put("communities/c/volunteers/a.toml", a.concat().as_str())
        .put("communities/d/volunteers/b.toml", b.concat().as_str())
        .put("communities/c/volunteers/e.toml", e.concat().as_str());
    tree
}
