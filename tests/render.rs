//! What every format makes of one report and of a handful of findings, hostile text included.

#![allow(clippy::unwrap_used)] // a test may panic

#[path = "render/schemas.rs"]
mod schemas;

use jiedao::diag::{Code, Diagnostic, FileId, Severity, Verdict};
use jiedao::lang::{Lang, Say, Voice};
use jiedao::render::finding::{self, File, Findings, Told, show};
use jiedao::render::{self, Options};
use jiedao::report::{Cell, Column, Figure, Report, Section};
use jiedao::text::Span;
use rust_decimal::Decimal;

fn row(
    rank: i64,
    volunteer: &str,
    name: &str,
    hours: (i64, u32),
    leader: Option<&str>,
    feature: Cell,
) -> Vec<Cell> {
    vec![
        Cell::Whole(rank),
        volunteer.into(),
        name.into(),
        Cell::Decimal(Decimal::new(hours.0, hours.1)),
        Cell::maybe(leader),
        Cell::Word {
            value: "已授牌",
            id: "state-awarded",
        },
        feature,
        Cell::Flag(rank == 1),
        Cell::Date(jiff::civil::date(2014, 5, 21)),
    ]
}

fn section() -> Section {
    let columns = vec![
        Column::new("rank"),
        Column::new("volunteer"),
        Column::new("name").headed("col-person"),
        Column::new("hours"),
        Column::new("leader").vacant(),
        Column::new("state"),
        Column::new("services"),
        Column::new("met").data(),
        Column::new("date").people(),
    ];
    let mut section = Section::new("rows", columns);
    let services = vec!["理发".to_owned(), "义务巡逻".to_owned()];
    section.rows = vec![
        row(
            1,
            "tx-0012",
            "张某",
            (245, 1),
            Some("李某"),
            Cell::List(services),
        ),
        row(
            2,
            "tx-0013",
            "a|b \"c\" <script>alert(1)</script>",
            (1_234_567_125, 3),
            None,
            Cell::Null,
        ),
        row(
            3,
            "tx-0014",
            "=cmd()\n\u{1b}[31m红\u{202e}gnp",
            (-5, 1),
            None,
            Cell::List(vec!["-1".into()]),
        ),
    ]
    .into();
    section
}

fn report() -> Report {
    let mut report = Report::new(
        "sample",
        "花园路街道",
        Say::new("finding-summary")
            .arg("files", 1usize)
            .arg("errors", 0usize)
            .arg("warnings", 0usize)
            .arg("infos", 0usize),
    );
    report.subtitle = Some(Say::new("error-not-a-date").arg("value", "2014\u{202e}"));
    report.year = Some(2014);
    report.internal = true;
    report.sections.push(section());
    report.total = vec![
        Figure::new("volunteers", 3usize),
        Figure::new("hours", Decimal::new(1_234_591_125, 3)),
        Figure::new("pending", 1usize),
    ];
    report
        .notes
        .push(Say::new("error-left-out").arg("count", 2usize));
    report
}

fn written(report: &Report, format: &str, lang: Lang, options: &Options) -> String {
    let mut out = Vec::new();
    (render::format(format).unwrap().write)(report, &Voice::new(lang), options, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let raw = |c: char| jiedao::text::hazard(c) && c != '\n';
    assert!(
        !text.contains(raw),
        "{format}: a control character is printed raw"
    );
    text
}

#[test]
fn reports_in_every_format() {
    // Pages and spreadsheets are read back in tests/printed.
    let printed = ["html", "xlsx"];
    for format in render::FORMATS
        .iter()
        .filter(|f| !printed.contains(&f.name))
    {
        let zh = written(&report(), format.name, Lang::Zh, &Options::default());
        insta::assert_snapshot!(format!("report-{}", format.name), zh);
    }
    let wide = Options {
        width: 130,
        labels: true,
        ..Options::default()
    };
    insta::assert_snapshot!(
        "report-text-en",
        written(&report(), "text", Lang::En, &wide)
    );
    insta::assert_snapshot!(
        "report-csv-labels",
        written(&report(), "csv", Lang::Zh, &wide)
    );
    let narrow = Options {
        width: 40,
        ..Options::default()
    };
    let text = written(&report(), "text", Lang::Zh, &narrow);
    insta::assert_snapshot!("report-text-40", text);
    for line in text
        .lines()
        .skip(3)
        .take_while(|line| !line.starts_with("志愿者"))
    {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 40, "{line}");
    }
}

#[test]
fn several_tables() {
    let mut report = report();
    let mut other = Section::new("vacancies", vec![Column::new("grid"), Column::new("role")]);
    other.title = Some(Say::new("col-vacancies"));
    other.foot = vec![Figure::new("vacancies", 1usize)];
    other.rows.push(vec!["tx-1".into(), "书记".into()]);
    report.sections.push(other);
    report
        .sections
        .push(Section::new("grids", vec![Column::new("grid")]));
    for format in ["csv", "json", "text"] {
        let zh = written(&report, format, Lang::Zh, &Options::default());
        insta::assert_snapshot!(format!("tables-{format}"), zh);
    }
}

#[test]
fn decimals_are_exact_for_programs() {
    let json = written(&report(), "json", Lang::Zh, &Options::default());
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["rows"][1]["hours"].to_string(), "1234567.125");
    assert_eq!(value["rows"][2]["name"], "=cmd()\n\u{1b}[31m红\u{202e}gnp");
    assert_eq!(value["revision"], serde_json::Value::Null);
    let csv = written(&report(), "csv", Lang::Zh, &Options::default());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(
        (&rows[1][3], &rows[2][3], &rows[2][6]),
        ("1234567.125", "-0.5", "-1")
    );
    assert!(rows[2][2].starts_with("'=cmd()"));
}

#[test]
fn formats_are_sorted_and_reachable() {
    let names: Vec<_> = render::FORMATS.iter().map(|f| f.name).collect();
    assert!(names.is_sorted());
    let names: Vec<_> = finding::FORMATS.iter().map(|f| f.name).collect();
    assert!(names.is_sorted());
    for format in render::FORMATS {
        for ending in format.endings {
            assert_eq!(render::format_of_ending(ending).unwrap().name, format.name);
        }
    }
}

const SOURCE: &str = "name = \"通信花园1号楼组\"\n\
    hosue = \"花园\u{202e}路\" # 注\tx\n\
    \n\
    party = \"在之\"\r\n";

fn at(text: &str) -> Span {
    let start = SOURCE.find(text).unwrap();
    Span::new(start, start + text.len())
}

fn verdict(severity: Severity, finding: Diagnostic) -> Verdict {
    Verdict { finding, severity }
}

fn verdicts() -> Vec<Verdict> {
    let file = FileId(0);
    let new = |code, span| Diagnostic::new(Code::new(code), file, span);
    let words = vec!["在职".to_owned(), "在校".to_owned()];
    vec![
        verdict(
            Severity::Error,
            new("T003", at("hosue"))
                .variant("near")
                .arg("key", "hosue")
                .arg("near", "house")
                .arg("keys", vec!["house".to_owned()])
                .help(),
        ),
        verdict(
            Severity::Error,
            new("T010", at("\u{202e}")).arg("char", "U+202E").help(),
        ),
        verdict(
            Severity::Warn,
            new("T005", at("\"在之\""))
                .variant("word-near")
                .arg("value", "在之")
                .arg("words", words)
                .arg("near", "在职")
                .help()
                .label(FileId(1), Span::new(0, 3), "form-text"),
        ),
        verdict(
            Severity::Info,
            new("T004", Span::new(SOURCE.len(), SOURCE.len()))
                .arg("key", "\u{1b}[2J100%\n::x")
                .help(),
        ),
    ]
}

/// The rules of [`verdicts`].
fn rules() -> Vec<Told> {
    let told = |code, name| Told {
        code: Code::new(code),
        name,
        severity: Severity::Error,
        examples: ["\nhosue = 1\n", "\nhouse = 1 # \u{202e}\n"],
    };
    vec![
        told("T001", "unreadable"),
        told("T003", "unknown-key"),
        told("T004", "missing-key"),
        told("T005", "wrong-value"),
        told("T010", "control-character"),
    ]
}

fn told(format: &str, lang: Lang, options: &Options) -> String {
    let voice = Voice::new(lang);
    let file = File::new("communities/x\u{1b}[1m/buildings/a:b,c%.toml", Some(SOURCE))
        .record("building", "tx-1-03");
    let other = File::new("units/y.toml", Some("abc\n"));
    let long = format!(
        "a = 1 {} hosue = 2 {}\n",
        "长".repeat(1000),
        "x".repeat(1000)
    );
    let far = File::new("long.toml", Some(&long));
    let verdicts = verdicts();
    let mut shown: Vec<_> = verdicts
        .iter()
        .map(|v| show(v, &file, &voice, &|_| Some(&other)))
        .collect();
    let start = long.find("hosue").unwrap();
    let finding = Diagnostic::new(Code::new("T003"), FileId(2), Span::new(start, start + 5))
        .arg("key", "hosue");
    let finding = verdict(Severity::Error, finding);
    shown.push(show(&finding, &far, &voice, &|_| None));
    let unread = Diagnostic::new(Code::new("T001"), FileId(3), Span::default())
        .variant("io")
        .arg("why", "denied");
    let unread = verdict(Severity::Error, unread);
    let lost = File::new("z", None);
    shown.push(show(&unread, &lost, &voice, &|_| None));
    let findings = Findings {
        files: 1650,
        base: "资料/a b/".to_owned(),
        rules: rules(),
        shown,
    };
    let mut out = Vec::new();
    (finding::format(format).unwrap().write)(&findings, &voice, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// One finding, and the same some lines further down.
fn moved() -> Vec<finding::Shown<'static>> {
    let texts = ["hosue = 1\n", "\n# 注\nhosue = 1\n"];
    let shown = texts.map(|text| {
        let start = text.find("hosue").unwrap();
        let finding = Diagnostic::new(Code::new("T003"), FileId(0), Span::new(start, start + 5));
        let verdict = verdict(Severity::Error, finding.arg("key", "hosue"));
        let verdict: &'static Verdict = Box::leak(Box::new(verdict));
        let file: &'static File<'_> = Box::leak(Box::new(File::new("units/x.toml", Some(text))));
        show(verdict, file, &Voice::new(Lang::Zh), &|_| None)
    });
    shown.into()
}

#[test]
fn findings_in_every_format() {
    for format in finding::FORMATS {
        let text = told(format.name, Lang::Zh, &Options::default());
        let raw = |c: char| jiedao::text::hazard(c) && c != '\n';
        assert!(!text.contains(raw), "{}", format.name);
        insta::assert_snapshot!(format!("finding-{}", format.name), text);
    }
    insta::assert_snapshot!(
        "finding-text-en",
        told("text", Lang::En, &Options::default())
    );
    let color = Options {
        color: true,
        ..Options::default()
    };
    assert!(told("text", Lang::Zh, &color).contains("\u{1b}["));
}

#[test]
fn findings_in_json_are_the_contract() {
    let value: serde_json::Value =
        serde_json::from_str(&told("json", Lang::Zh, &Options::default())).unwrap();
    let first = value["findings"][0].as_object().unwrap();
    let keys: Vec<_> = first.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "code",
            "severity",
            "file",
            "line",
            "column",
            "end_line",
            "end_column",
            "kind",
            "id",
            "message",
            "help",
        ]
    );
    assert_eq!(
        (
            first["line"].as_i64(),
            first["column"].as_i64(),
            first["end_column"].as_i64()
        ),
        (Some(2), Some(1), Some(6))
    );
    assert_eq!(
        value["summary"].to_string(),
        "{\"errors\":4,\"warnings\":1,\"infos\":1}"
    );
    assert_eq!(value["findings"][5]["kind"], serde_json::Value::Null);
}
