//! Reports to print: one with everything in it, one of hostile texts, one that is too wide.

use jiedao::lang::{Lang, Say, Voice};
use jiedao::render::{self, Options};
use jiedao::report::{
    Cell, Chart, Column, Data, Figure, Layout, Lie, Node, Report, Section, Series, Shape,
};
use jiff::civil::date;
use rust_decimal::Decimal;

/// Texts that would be more than text if they could.
pub const HOSTILE: [&str; 10] = [
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "=HYPERLINK(\"http://x\")\n{{ 7 * 7 }}{% raw %}",
    "\u{1b}[31m红\u{202e}gnp\u{feff}",
    "</style></svg></title>&lt;&amp;&#60;",
    "_x0041_ ]]> <!-- --",
    "+1\t-1\r\n@x",
    "𠮷㐀＝1",
];

/// A report in a format.
pub fn written(report: &Report, format: &str, lang: Lang) -> Vec<u8> {
    let mut out = Vec::new();
    let write = render::format(format).unwrap().write;
    write(report, &Voice::new(lang), &Options::default(), &mut out).unwrap();
    let mut again = Vec::new();
    write(report, &Voice::new(lang), &Options::default(), &mut again).unwrap();
    assert_eq!(out, again, "{format} is not the same twice");
    out
}

fn number(number: i64) -> Decimal {
    Decimal::from(number)
}

/// One with everything in it.
pub fn full() -> Report {
    let mut report = Report::new("sample", "花园路街道", Say::new("report-stars"));
    report.subtitle = Some(Say::new("report-of-year").arg("year", "2014"));
    report.internal = true;
    report.revision = Some("0123456789abcdef".into());
    report.layout = Layout {
        lie: Lie::Landscape,
        numbered: true,
        signatures: &["col-secretary", "col-head"],
        seal: true,
        digest: Some("fedcba9876543210".into()),
        ..Layout::default()
    };
    report.sections = vec![people(), grid(1), grid(2)];
    report.notes = vec![Say::new("error-left-out").arg("count", 2usize)];
    report.charts = charts("积分");
    report
}

fn people() -> Section {
    let columns = vec![
        Column::new("volunteer").data(),
        Column::new("name").headed("col-person"),
        Column::new("points").bar(),
        Column::new("share").headed("col-value"),
        Column::new("date"),
        Column::new("leader").vacant(),
        Column::new("members"),
        Column::new("month"),
        Column::new("met"),
        Column::new("year"),
        Column::new("note"),
    ];
    let mut section = Section::new("rows", columns);
    let row = |name: &str, points: Decimal, met: bool, note: Cell| {
        vec![
            "tx-0012".into(),
            Cell::name(name),
            points.into(),
            Cell::share(1, 3),
            date(2014, 5, 21).into(),
            Cell::Null,
            Cell::Names(vec!["张三".into(), "欧阳修".into()]),
            Cell::Series([0, 5, 10].map(number).to_vec()),
            met.into(),
            Cell::Year(2014),
            note,
        ]
    };
    section.rows = vec![
        row("张三", Decimal::new(245, 1), true, "010-62\n二行".into()),
        row("欧阳修", Decimal::new(1_234_567_125, 3), false, Cell::Null),
        row(
            "Li Na",
            Decimal::new(-5, 1),
            false,
            Cell::List(vec!["理发".into(), "巡逻".into()]),
        ),
    ]
    .into();
    section.foot = vec![
        Figure::new("points", Decimal::new(1_234_591_125, 3)),
        Figure::new("pending", 1usize),
    ];
    section
}

fn grid(number: i64) -> Section {
    let columns = vec![Column::new("building"), Column::new("households")];
    let mut section = Section::new("grids", columns);
    section.title = Some(Say::new("report-structure-grids"));
    section.page = true;
    section.facts = vec![Figure::new("grid", format!("tx-{number}"))];
    section.rows = vec![vec![format!("tx-{number}-01").into(), number.into()]].into();
    section
}

/// A chart of each shape, its names those given.
pub fn charts(name: &str) -> Vec<Chart> {
    let series = |times: i64| Series {
        name: format!("{name}{times}").into(),
        values: (0..12).map(|nth| number(nth * times % 17)).collect(),
    };
    let data = Data {
        labels: (1..=12)
            .map(|month| Cell::text(format!("{name}{month}月")))
            .collect(),
        series: vec![series(3), series(5)],
    };
    let node = |children| Node {
        name: name.into(),
        note: Some(Say::new("report-book-file").arg("path", name)),
        children,
    };
    let inner = (0..12).map(|_| node(vec![node(Vec::new()); 3])).collect();
    let shapes = [
        Shape::Columns {
            data: data.clone(),
            stacked: false,
        },
        Shape::Columns {
            data: data.clone(),
            stacked: true,
        },
        Shape::Lines(data.clone()),
        Shape::Radar {
            data,
            most: number(20),
        },
        Shape::Tree(node(inner)),
    ];
    let title = || Say::new("report-book-file").arg("path", name);
    shapes
        .map(|shape| Chart {
            title: title(),
            shape,
        })
        .to_vec()
}

/// One whose every text is hostile.
pub fn hostile() -> Report {
    let bad = |nth: usize| HOSTILE[nth % HOSTILE.len()];
    let say = |nth| Say::new("report-book-file").arg("path", bad(nth));
    let mut report = Report::new("sample", bad(0), say(1));
    report.subtitle = Some(say(2));
    report.revision = Some(bad(3).into());
    report.layout.digest = Some(bad(4).into());
    let columns = ["name", "note", "services", "leader"].map(Column::new);
    let mut section = Section::new("rows", columns.to_vec());
    section.title = Some(say(6));
    section.facts = vec![Figure::new("name", bad(0))];
    for text in HOSTILE {
        section.rows.push(vec![
            text.into(),
            Cell::name(text),
            Cell::List(vec![text.into(), text.into()]),
            Cell::Names(vec![text.into()]),
        ]);
    }
    section.foot = vec![
        Figure::new("note", bad(1)),
        Figure::new("other", bad(6)).headed("col-note"),
    ];
    report.sections.push(section);
    report.notes = (0..HOSTILE.len()).map(say).collect();
    report.charts = HOSTILE.iter().flat_map(|text| charts(text)).collect();
    report
}

/// One of forty columns, with a text of a thousand characters.
pub fn wide() -> Report {
    let mut report = Report::new("sample", "花园路街道", Say::new("report-points"));
    let mut section = Section::new("rows", vec![Column::new("note"); 40]);
    section.rows = vec![
        (0..40)
            .map(|nth| Cell::text("长".repeat(nth * 26)))
            .collect();
        3
    ]
    .into();
    report.sections.push(section);
    report
}
