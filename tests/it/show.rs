//! `show` and `list` on the shipped records: nothing that points to a record is passed over.

use serde_json::Value;

use super::shipped::jiedao;

fn json(args: &[&str]) -> Value {
    let (code, out, err) = jiedao(&[args, &["--format", "json"]].concat());
    assert_eq!(code, 0, "{args:?}: {err}");
    serde_json::from_str(&out).unwrap()
}

/// How often an id is written as a text in the records.
fn written(id: &str) -> u64 {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let files = walkdir::WalkDir::new(data).into_iter().map(Result::unwrap);
    let quoted = format!("\"{id}\"");
    let texts = files
        .filter(|file| file.path().extension().is_some_and(|end| end == "toml"))
        .map(|file| std::fs::read_to_string(file.path()).unwrap());
    texts.map(|text| text.matches(&quoted).count() as u64).sum()
}

#[test]
fn everything_that_points_to_a_record_is_told() {
    for id in [
        "tx-0031",
        "tx-1-01",
        "tx-1",
        "tong-xin-hua-yuan",
        "tx-2014-03",
    ] {
        let shown = json(&["show", id, "--today", "2015-06-30"]);
        let pointing = shown["pointing"].as_array().unwrap();
        let count: u64 = pointing
            .iter()
            .map(|row| row["count"].as_u64().unwrap())
            .sum();
        assert_eq!(count, written(id), "{id}");
        assert!(count > 0, "{id}");
    }
}

#[test]
fn a_record_is_shown_value_by_value_with_its_line() {
    let shown = json(&["show", "tx-1-01", "--today", "2015-06-30"]);
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/communities/tong-xin-hua-yuan/buildings/tx-1-01.toml"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let rows = shown["rows"].as_array().unwrap();
    assert!(rows.len() > 30);
    for row in rows {
        let line = lines[row["line"].as_u64().unwrap() as usize - 1];
        let value = row["value"].to_string();
        assert!(line.contains(value.trim_matches('"')), "{row}: {line}");
    }
}

#[test]
fn a_record_is_shown_as_it_stood_on_a_day() {
    // The leader of this building's group went back into its ranks when 2013 was over.
    let shown =
        |id: &str, day: &[&str]| json(&[&["show", id, "--today", "2015-06-30"], day].concat());
    let told = |shown: &Value, word: &str| shown["rows"].to_string().contains(word);
    let building = shown("gy-1-02", &["--as-of", "2013-12-31"]);
    assert!(told(&building, "2013-12-31") && !told(&building, "2014-01-01"));
    let building = shown("gy-1-02", &["--as-of", "2014-01-01"]);
    assert!(!told(&building, "2013-12-31") && told(&building, "2014-01-01"));
    let member = |day: &[&str]| {
        let shown = shown("gy-0008", day);
        let pointing = shown["pointing"].as_array().unwrap().clone();
        let mut member = pointing.into_iter();
        let row = member.find(|row| row["path"] == "party_group.members.volunteer");
        row.unwrap()["count"].clone()
    };
    // What came about later is not told: entries, their points, steps of a matter.
    let person = shown("yh-0001", &["--as-of", "2013-12-31"]);
    assert!(told(&person, "2013-12-") && !told(&person, "2014-0"));
    let years = person["years"].as_array().unwrap();
    assert_eq!((years.len(), years[0]["year"].as_i64()), (1, Some(2013)));
    let chair = shown("tx-0003", &["--as-of", "2013-12-31"]);
    assert!(!chair["pointing"].to_string().contains("2014"), "{chair}");
    let matter = shown("tx-2013-03", &["--as-of", "2013-07-17"]);
    assert!(told(&matter, "交办") && !told(&matter, "办结"));
    assert_eq!(member(&[]), 2);
    assert_eq!(member(&["--as-of", "2013-12-31"]), 1);
    assert_eq!(member(&["--as-of", "2014-01-01"]), 1);
}

#[test]
fn people_read_names_whole_and_in_their_language() {
    let shown = |id: &str, lang: &str| jiedao(&["--lang", lang, "show", id]).1;
    // The last of fifteen who came.
    let hearing = shown("tx-2013-03-ting-zheng", "zh");
    assert!(hearing.contains("耿岩（tx-0081）"), "{hearing}");
    assert!(!hearing.contains(['(', '…']), "{hearing}");
    assert!(shown("tx-2013-03-ting-zheng", "en").contains("申勇 (tx-0003)"));
    let vote = shown("tx-2013-03-lou-dong-zhang", "zh");
    assert!(vote.contains("赞成 17 反对 2 弃权 1"), "{vote}");
    let minutes = jiedao(&["report", "minutes", "tx-2013-03-lou-dong-zhang"]).1;
    assert!(minutes.contains("（tx-2013-03）"), "{minutes}");
    let grid = shown("tx-1", "zh");
    assert!(grid.contains("（tx-0011） 2012-06-01–、"), "{grid}");
}

#[test]
fn programs_read_ids() {
    let rows = &json(&["list", "activity"])["rows"];
    assert_eq!(rows[0]["organisers"][0], "sheng-gong-xiao-she");
}

#[test]
fn a_list_of_nothing_says_so() {
    let (code, out, _) = jiedao(&["list", "team", "--volunteer", "tx-0003"]);
    assert_eq!(code, 0);
    assert!(out.contains("没有符合条件的记录"), "{out}");
}

#[test]
fn a_list_holds_every_record_and_its_filters_part_it() {
    let count = |args: &[&str]| {
        json(&[&["list"], args].concat())["rows"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((count(&["grid"]), count(&["building"])), (35, 139));
    let communities = json(&["list", "community"]);
    let ids = communities["rows"].as_array().unwrap();
    assert_eq!(ids.len(), 10);
    let of = |row: &Value| count(&["building", "--community", row["id"].as_str().unwrap()]);
    assert_eq!(ids.iter().map(of).sum::<usize>(), 139);
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/communities/jia-yuan/volunteers"
    );
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(count(&["volunteer", "--community", "jia-yuan"]), files);
}

#[test]
fn what_is_not_there_is_looked_for_by_name_and_sound() {
    for word in ["申勇", "shenyong", "Shen Yong"] {
        let (code, out, err) = jiedao(&["show", word]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("tx-0003") && err.contains("申勇"), "{err}");
    }
    let (code, _, err) = jiedao(&["list", "grid", "--party", "群众"]);
    assert_eq!(code, 2);
    assert!(err.contains("政治面貌"), "{err}");
    assert!(jiedao(&["list", "gird"]).2.contains("grid"));
    for args in [
        &["list", "unit", "--grid", "tx-1"][..],
        &["list", "community", "--building", "tx-1-01"],
        &["list", "calendar", "--community", "tong-xin-hua-yuan"],
        &["list", "unit", "--as-of", "2014-01-01"],
        // Volunteers stand in its waivers alone.
        &["list", "calendar", "--volunteer", "tx-0003"],
    ] {
        let (code, out, err) = jiedao(args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
    }
    assert_eq!(jiedao(&["list", "楼组"]).0, 0);
    let hearings = jiedao(&["report", "minutes", "ting-zheng"]).2;
    assert!(hearings.contains("-ting-zheng　会议"), "{hearings}");
    // What is begun is found.
    for word in ["tong-xin", "tongxin", "通信"] {
        let err = jiedao(&["points", "--community", word]).2;
        assert!(err.contains("tong-xin-hua-yuan"), "{err}");
    }
}
