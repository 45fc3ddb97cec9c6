//! The reports of life in the buildings and of civic life, over the shipped records.

use serde_json::Value;

use crate::shipped::jiedao;

const TODAY: &str = "2015-06-30";

fn json(args: &[&str]) -> Value {
    let (code, out, told) = jiedao(&[args, &["--format", "json"]].concat());
    assert_eq!(code, 0, "{args:?} {told}");
    serde_json::from_str(&out).unwrap()
}

fn report(name: &str, more: &[&str]) -> Value {
    json(&[&["report", name, "--today", TODAY], more].concat())
}

/// The sum of a column, in ten-thousandths: points have four places at most.
fn sum(rows: &Value, key: &str) -> i64 {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row[key].as_f64().unwrap() * 10_000.0).round() as i64)
        .sum()
}

#[test]
fn nine_and_six_are_the_sums_of_points() {
    for (name, by) in [("nine", "nine"), ("six", "six")] {
        for year in ["2013", "2014"] {
            let mut points = json(&["points", "--by", by, "--year", year])["rows"].clone();
            let rows = points.as_array_mut().unwrap();
            rows.retain(|row| !row["key"].is_null());
            let told = report(name, &["--year", year]);
            assert_eq!(
                sum(&told["rows"], "points"),
                sum(&points, "points"),
                "{name} {year}"
            );
        }
    }
    let nine = report("nine", &["--year", "2013"]);
    assert_eq!(nine["total"]["buildings"], 139);
    assert_eq!(nine["buildings"], Value::Null, "it is for people");
}

#[test]
fn meetings_matters_and_minutes() {
    let meetings = report("meetings", &["--year", "2014"]);
    assert_eq!(meetings["rows"].as_array().unwrap().len(), 8);
    assert_eq!(meetings["total"]["meetings"], 155);
    assert_eq!(meetings["total"]["decisions"], 145);
    let matters = report("matters", &[]);
    let total = &matters["total"];
    let figures = ["registered", "done", "open", "overdue", "late"].map(|key| &total[key]);
    assert_eq!(
        figures.map(|figure| figure.as_i64().unwrap()),
        [100, 90, 6, 2, 5]
    );
    // What is overdue comes first, and is what the rule says of those of the year.
    assert_eq!(matters["rows"][1]["state"], "overdue");
    // What stands still for a reason is told apart from what is being done.
    assert_eq!(matters["rows"][2]["state"], "suspended");
    let minutes = report("minutes", &["jy-2014-08-chang-ren"]);
    assert_eq!(minutes["rows"][0]["for"], 22);
    assert_eq!(minutes["meeting"][0]["present"], 23);
    let (code, _, told) = jiedao(&["report", "minutes", "--lang", "en"]);
    assert_eq!(code, 2, "{told}");
}

#[test]
fn services_and_culture() {
    let services = report("services", &[]);
    let total = &services["total"];
    assert_eq!(
        (&total["services"], &total["lacking"]),
        (&28.into(), &0.into())
    );
    assert_eq!(services["communities"].as_array().unwrap().len(), 10);
    let culture = report("culture", &["--year", "2014"]);
    assert_eq!(culture["total"]["sites"], 55);
    assert_eq!(culture["total"]["festivals"], 53);
}

#[test]
fn the_ledger_of_matters_ends_in_its_sums() {
    let args = ["report", "matters", "--year", "2014", "--today", TODAY];
    let (code, out, told) = jiedao(&[&args[..], &["--format", "md"]].concat());
    assert_eq!(code, 0, "{told}");
    let cells = |line: &str| -> Vec<String> {
        let cells = line.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    };
    let mut lines = out.lines().filter(|line| line.starts_with('|'));
    let head = cells(lines.next().unwrap());
    let sums = cells(lines.find(|line| line.starts_with("| 合计")).unwrap());
    let pairs = head.iter().zip(&sums);
    let told = pairs.filter(|(_, sum)| !sum.is_empty());
    let told: Vec<_> = told
        .map(|(head, sum)| (head.as_str(), sum.as_str()))
        .collect();
    let below = [("登记日期", "100"), ("办结日期", "90"), ("满意度", "87.7%")];
    assert_eq!(told[0], ("序号", "合计"));
    assert_eq!(told[1..], below);
    // It ends the ledger, and none of the tables below.
    assert!(
        lines
            .next()
            .is_some_and(|line| line.starts_with("| 序号 | 难易"))
    );
}

#[test]
fn every_one_can_be_told_in_both_languages_and_of_a_year_without_records() {
    for name in ["nine", "six", "culture", "services", "meetings", "matters"] {
        for lang in ["zh", "en"] {
            for format in ["text", "csv", "md", "json"] {
                let args = ["report", name, "--year", "1999", "--today", TODAY];
                let more = ["--lang", lang, "--format", format];
                let (code, out, told) = jiedao(&[&args[..], &more].concat());
                // A csv says which tables it leaves out.
                let silent = told.is_empty() || format == "csv";
                assert!(code == 0 && silent, "{name} {format}: {told}");
                assert!(!out.is_empty());
            }
        }
    }
}
