//! The commands as they are typed: what they say when something is not there, and how they exit.

use super::shipped::jiedao;

/// Runs a command that cannot run, and gives what it says.
fn refused(args: &[&str]) -> String {
    let (code, out, err) = jiedao(args);
    assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
    err
}

#[test]
fn what_is_not_there_is_told_with_what_is_near() {
    assert!(refused(&["report", "star"]).contains("stars"));
    assert!(refused(&["report", "星级"]).contains("是不是“stars”"));
    let head = jiedao(&["explain", "O201"]).1;
    assert!(
        head.contains("（错误，building-without-group）\n"),
        "{head}"
    );
    assert!(refused(&["explain", "O99"]).contains("O99"));
    assert!(refused(&["explain", "O2011"]).contains("，是不是“O201”？"));
    assert!(refused(&["explain", "楼组"]).contains("jiedao explain"));
    assert!(refused(&["points", "--item", "巡逻"]).contains("是不是“义务巡逻”"));
    assert!(refused(&["points", "--volunteer", "shenyong"]).contains("tx-0003"));
    assert!(refused(&["points", "--explain", "xx"]).contains("jiedao list volunteer"));
    // One of another community that has the same number is hardly meant.
    let near = refused(&["show", "tx-0087"]);
    assert!(
        near.contains("tx-0085") && !near.contains("gx-0087"),
        "{near}"
    );
    assert!(refused(&["show", "xxxxxxxx"]).contains("jiedao list"));
    assert!(refused(&["report", "minutes"]).contains("jiedao list meeting"));
    assert!(refused(&["points", "--explain", "tx-00122"]).contains("tx-0012"));
    assert!(refused(&["points", "--community", "tong-xin-hua-yan"]).contains("tong-xin-hua-yuan"));
    assert!(refused(&["points", "--item", "便民服物"]).contains("便民服务"));
    let items = refused(&["points", "--item", "x"]);
    assert!(
        items.contains("便民服务、") && items.contains("更正"),
        "{items}"
    );
    let parties = refused(&["points", "--party", "党员"]);
    assert!(parties.contains("正式党员、预备党员") && !parties.contains("编号"));
    assert!(refused(&["points", "--community", "x"]).contains("jiedao list community"));
    assert!(!refused(&["list", "x"]).contains("编号"));
    assert!(refused(&["validate", "communities/nowhere"]).contains("nowhere"));
    let no_tree = refused(&["--data", "src", "validate"]);
    assert!(no_tree.contains("不是数据目录\n--data"), "{no_tree}");
    assert!(refused(&["schema", "buildin"]).contains("building"));
    assert!(refused(&["points", "--yaer", "2014"]).contains("是不是“--year”"));
    assert!(refused(&["--lang", "en", "pionts"]).contains("did you mean “points”"));
    assert!(refused(&["completions", "tcsh"]).contains("zsh"));
}

#[test]
fn wrong_usage_is_told_in_the_language_of_the_output() {
    assert!(refused(&["points", "--year", "20x4"]).contains("“20x4”不是年份"));
    assert!(refused(&["--lang", "en", "points", "--by", "foo"]).contains("it may be: volunteer"));
    assert!(refused(&["--lang=en", "pionts"]).contains("there is no command"));
    assert!(refused(&[]).contains("请写命令：validate、explain、points"));
    assert!(refused(&["show"]).contains("记录的编号"));
    assert!(refused(&["points", "x"]).contains("“x”是多余的"));
    assert!(refused(&["report", "stars", "--as-of", "2014-02-30"]).contains("2014-05-21"));
    for year in ["99", "20144"] {
        let told = refused(&["report", "stars", "--year", year]);
        assert!(told.contains("应为四位数"), "{told}");
    }
    for filter in ["--community", "--item"] {
        let told = refused(&["points", "--explain", "yh-0027", filter, "x"]);
        assert!(
            told.contains("--explain 和") && told.contains(filter),
            "{told}"
        );
    }
    let sorted = |args: &[&str]| refused(&[&["report"], args, &["--sort", "points"]].concat());
    assert!(sorted(&["culture"]).contains("可以写：id、name"));
    assert!(sorted(&["year"]).contains("去掉 --sort"));
    let turned = refused(&["points", "--from", "2014-12-31", "--to", "2014-01-01"]);
    assert!(turned.contains("对调"), "{turned}");
    // Every option has its help, those that all commands have too.
    for lang in ["zh", "en"] {
        let help = jiedao(&["--lang", lang, "points", "--help"]).1;
        assert!(!help.contains("cli-"), "{help}");
    }
    let twice = refused(&["points", "--year", "2013", "--year", "2014"]);
    assert!(twice.contains("--year 只能写一次"), "{twice}");
}

#[test]
fn what_can_be_asked_for_is_listed() {
    // By what people call it too.
    assert_eq!(
        jiedao(&["report", "民情台账"]),
        jiedao(&["report", "matters"])
    );
    for (command, named) in [
        ("report", "stars"),
        ("list", "building"),
        ("explain", "O201"),
    ] {
        let (code, out, err) = jiedao(&[command]);
        assert_eq!((code, err.as_str()), (0, ""));
        assert!(out.lines().any(|line| line.starts_with(named)), "{out}");
    }
}

#[test]
fn nothing_is_asked_of_no_report() {
    let asked = [
        ["report", "--year", "2014"],
        ["report", "--as-of", "2014-06-30"],
        ["report", "--community", "tong-xin-hua-yuan"],
        ["report", "--sort", "id"],
        ["report", "--format", "csv"],
    ];
    for args in asked {
        let told = refused(&args);
        assert!(
            told.contains("还缺 <NAME>：报表名称\n单写 jiedao report"),
            "{told}"
        );
    }
    for args in [["list", "--grid", "tx-1"], ["list", "-o", "x.csv"]] {
        let told = refused(&args);
        assert!(
            told.contains("还缺 <KIND>：记录的种类\n单写 jiedao list"),
            "{told}"
        );
    }
    // The day of a run is no question.
    assert_eq!(jiedao(&["report", "--today", "2015-06-30"]).0, 0);
}

#[test]
fn every_command_may_be_told_which_day_it_is() {
    let day = ["--today", "2015-06-30"];
    for args in [
        &["list", "grid"][..],
        &["explain", "O201"],
        &["show", "tx-1"],
        &["schema"],
    ] {
        assert_eq!(jiedao(&[args, &day].concat()).0, 0, "{args:?}");
        assert_eq!(jiedao(&[&day, args].concat()).0, 0, "{args:?}");
        refused(&[args, &["--today", "gestern"]].concat());
    }
}

#[test]
fn a_report_answers_what_it_is_asked_or_says_that_it_cannot() {
    use jiedao::report::{REPORTS, When};
    let asked = [(When::Year, "2014"), (When::AsOf, "2014-06-30")];
    for report in REPORTS {
        for (when, value) in asked.iter().filter(|(when, _)| !report.when.contains(when)) {
            let subject = report.subject.map(|_| "x");
            let args = ["report", report.name, when.as_str(), value];
            let told = refused(&[&args, subject.as_slice()].concat());
            assert!(told.contains(when.as_str()), "{told}");
            for other in report.when {
                assert!(told.contains(other.as_str()), "{told}");
            }
        }
    }
}

#[test]
fn a_report_is_narrowed_to_places_that_its_rows_lie_in() {
    for args in [
        ["report", "homes", "--grid", "tx-1"],
        ["report", "teams", "--building", "tx-1-01"],
        ["report", "units", "--grid", "tx-1"],
        ["report", "minutes", "--community", "tong-xin-hua-yuan"],
    ] {
        assert!(refused(&args).contains("不能按"), "{args:?}");
    }
    let homes = ["report", "homes", "--community", "tong-xin-hua-yuan"];
    assert_eq!(jiedao(&homes).0, 0);
}

#[test]
fn paths_are_written_from_the_root_or_from_here() {
    for path in [
        "communities/tong-xin-hua-yuan",
        "data/communities/tong-xin-hua-yuan/",
        "data",
    ] {
        assert_eq!(
            jiedao(&["validate", path, "--today", "2015-06-30"]).0,
            0,
            "{path}"
        );
    }
}

#[test]
fn a_filter_adds_up_to_its_group() {
    let json = |args: &[&str]| -> serde_json::Value {
        let args = [&["points", "--year", "2014", "--format", "json"], args].concat();
        serde_json::from_str(&jiedao(&args).1).unwrap()
    };
    let grouped = json(&["--by", "community"]);
    for row in grouped["rows"].as_array().unwrap() {
        let alone = json(&["--community", row["key"].as_str().unwrap()]);
        for key in ["volunteers", "times", "hours", "points"] {
            assert_eq!(alone["total"][key], row[key], "{row}");
        }
    }
}

#[test]
fn a_handbook_explains_its_total() {
    let json = |args: &[&str]| -> serde_json::Value {
        let args = [&["points", "--year", "2014", "--format", "json"], args].concat();
        serde_json::from_str(&jiedao(&args).1).unwrap()
    };
    let book = json(&["--explain", "yh-0027"]);
    let row = &json(&["--volunteer", "yh-0027"])["rows"][0];
    assert_eq!(
        (&book["total"]["points"], &book["total"]["hours"]),
        (&row["points"], &row["hours"])
    );
    let corrected = book["rows"]
        .as_array()
        .unwrap()
        .iter()
        .any(|line| line["state"] == "correction");
    assert!(corrected, "the late correction has a line of its own");
    let (_, text, _) = jiedao(&["points", "--year", "2014", "--explain", "yh-0027"]);
    let line = text.lines().find(|line| line.contains("更正")).unwrap();
    assert!(line.contains("冲回 2013-06-24 便民服务"), "{text}");
    let total = text.lines().find(|line| line.starts_with("合计")).unwrap();
    let points = book["total"]["points"].to_string();
    assert!(total.contains(&points), "{text}");
}

#[test]
fn a_reader_that_stops_is_no_fault() {
    use std::process::{Command, Stdio};
    for args in [
        &["points", "--year", "2014"][..],
        &["points", "--year", "2014", "-o", "-"],
        &["points", "--explain", "yh-0027", "-o", "/dev/stdout"],
        &["report", "structure", "--format", "json"],
        &["report"],
        &["show", "tx-1"],
        &["list", "building", "--format", "csv"],
        &["list"],
        &["explain", "O201"],
        &["explain"],
        &["schema", "volunteer"],
        &["completions", "zsh"],
        &["man"],
        &["--help"],
        &["validate", "--format", "json", "--today", "2015-06-30"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_jiedao"))
            .args(args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("JIEDAO_CACHE_DIR", super::shipped::cache())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.success() && told.is_empty(),
            "{args:?}: {told}"
        );
    }
}

#[test]
fn standard_output_goes_by_its_names() {
    let args = ["list", "community", "--format", "csv"];
    let plain = jiedao(&args);
    assert!(plain.0 == 0 && plain.1.starts_with("id,"));
    for name in ["-", "/dev/stdout"] {
        assert_eq!(
            jiedao(&[&args, &["-o", name][..]].concat()),
            plain,
            "{name}"
        );
    }
}

#[test]
fn the_program_tells_of_itself_without_a_tree() {
    let nowhere = tempfile::tempdir().unwrap();
    for args in [
        &["schema"][..],
        &["schema", "volunteer"],
        &["completions", "bash"],
        &["man"],
    ] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_jiedao"))
            .args(args)
            .current_dir(nowhere.path())
            .env_clear()
            .output()
            .unwrap();
        assert!(output.status.success() && output.stderr.is_empty());
        assert!(output.stdout.len() > 500, "{args:?}");
    }
}

#[test]
fn folders_are_written_where_they_are_asked_for() {
    let top = tempfile::tempdir().unwrap();
    let folder = |name: &str| top.path().join(name).display().to_string();
    let (schemas, pages) = (folder("a/schemas"), folder("pages"));
    assert_eq!(jiedao(&["schema", "--out", &schemas]).0, 0);
    assert_eq!(jiedao(&["man", "--out", &pages]).0, 0);
    let there = |path: &str| top.path().join(path).is_file();
    let kinds = jiedao::record::KINDS;
    for info in kinds {
        assert!(there(&format!("a/schemas/{}.schema.json", info.name)));
    }
    for path in ["a/schemas/taplo.toml", "a/schemas/tombi.toml"] {
        let text = std::fs::read_to_string(top.path().join(path)).unwrap();
        let table: toml::Table = toml::from_str(&text).unwrap();
        let lists = table.values().next().unwrap().as_array().unwrap();
        assert_eq!(lists.len(), kinds.len(), "{path}");
    }
    let inside = jiedao(&["list", "grid", "-o", &folder("no/x.csv")]).2;
    assert!(inside.contains("文件或文件夹不存在"), "{inside}");
    let file = format!("{pages}/jiedao.1");
    assert!(refused(&["schema", "--out", &file]).contains(&file));
    assert!(there("pages/jiedao.1") && there("pages/jiedao-points.1"));
    assert!(!there("pages/jiedao-complete.1"));
}

#[test]
fn no_format_repeats_what_must_not_stand_in_records() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir(root.join("units")).unwrap();
    let jiedao_toml = include_str!("../cases/base/jiedao.toml");
    std::fs::write(root.join("jiedao.toml"), jiedao_toml).unwrap();
    let unit = "name = \"某公司\"\nkind = \"13812345678\" # 990102194912310024 a.b@example.com\n\
        reported = 2012-03-01\n1381234567８ = 13912345678\nnote = \"\\u0031\\u0033712345678\"\n";
    std::fs::write(root.join("units/x.toml"), unit).unwrap();
    let data = root.to_str().unwrap();
    for format in jiedao::render::finding::FORMATS {
        let (code, out, err) = jiedao(&["validate", "--data", data, "--format", format.name]);
        assert_eq!(code, 1, "{err}");
        for secret in [
            "13812345678",
            "13912345678",
            "990102194912310024",
            "a.b@",
            "71234567",
        ] {
            assert!(!out.contains(secret), "{}: {secret}\n{out}", format.name);
        }
    }
}

#[test]
fn other_programs_find_the_files_from_the_root_of_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("资料");
    std::fs::create_dir_all(folder.path().join(".git")).unwrap();
    std::fs::create_dir(&root).unwrap();
    std::fs::write(root.join("jiedao.toml"), "x = 1\n").unwrap();
    let told = |format| {
        jiedao(&[
            "validate",
            "--data",
            root.to_str().unwrap(),
            "--format",
            format,
        ])
        .1
    };
    assert!(told("github").contains("file=资料/jiedao.toml,"));
    assert!(told("gitlab").contains("\"资料/jiedao.toml\""));
    assert!(told("sarif").contains("\"%E8%B5%84%E6%96%99/jiedao.toml\""));
    assert!(told("junit").contains("\"资料/jiedao.toml\""));
    assert!(told("json").contains("\"file\":\"jiedao.toml\""));
}
