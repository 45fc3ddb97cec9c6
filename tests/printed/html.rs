//! Pages, read by the parser of a browser engine.

use std::collections::BTreeSet;

use jiedao::lang::{Lang, Say};
use jiedao::report::{Cell, Column, Report, Section, Shape};
use jiedao::text::hazard;
use scraper::{Html, Selector};

use crate::sample::{HOSTILE, charts, full, hostile, wide, written};

/// Everything a page is made of.
const ELEMENTS: &str = "html head meta title style body header main footer section h1 h2 p ul li \
    div table colgroup col thead tbody tr th td wbr figure figcaption span i svg desc defs pattern g text line \
    rect path circle polygon polyline";

fn page(report: &Report, lang: Lang) -> String {
    let text = String::from_utf8(written(report, "html", lang)).unwrap();
    let raw = |c: char| hazard(c) && c != '\n';
    assert!(!text.contains(raw), "a control character is printed raw");
    text
}

/// The page as it is read; without a fault, and nothing in it but what the template has.
fn read(text: &str) -> Html {
    let page = Html::parse_document(text);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let known: BTreeSet<&str> = ELEMENTS.split_whitespace().collect();
    for node in page.tree.nodes() {
        let Some(element) = node.value().as_element() else {
            assert!(!node.value().is_comment());
            continue;
        };
        assert!(known.contains(element.name()), "<{}>", element.name());
        for (name, value) in element.attrs() {
            assert!(
                !name.starts_with("on") && name != "src" && name != "href",
                "{name}"
            );
            assert!(name != "style" || value.starts_with("--"), "{value}");
        }
    }
    page
}

fn texts(page: &Html, what: &str) -> Vec<String> {
    let what = Selector::parse(what).unwrap();
    page.select(&what).map(|e| e.text().collect()).collect()
}

#[test]
fn a_page_is_what_an_office_expects() {
    for (name, lang) in [("zh", Lang::Zh), ("en", Lang::En)] {
        let text = page(&full(), lang);
        read(&text);
        // The style sheet is a file of its own; of it only what is made for the report stands here.
        let (head, rest) = text.split_once(":root{").unwrap();
        let (_, rest) = rest.split_once("</style>").unwrap();
        insta::assert_snapshot!(format!("html-{name}"), format!("{head}…</style>{rest}"));
    }
}

#[test]
fn paper_is_told_how_it_lies() {
    let text = page(&full(), Lang::Zh);
    for rule in [
        "size:A4 landscape",
        "\"第 \" counter(page) \" 页 共 \" counter(pages) \" 页\"",
        "thead{display:table-header-group}",
        "section.page{break-before:page}",
        "@top-right{content:\"内部资料\"",
    ] {
        assert!(text.contains(rule), "{rule}");
    }
    let page = read(&text);
    assert_eq!(texts(&page, "section.page h2").len(), 2);
    assert_eq!(texts(&page, "section .blanks"), ["书记：网格长："; 3]);
    assert_eq!(
        texts(&page, "footer .blanks"),
        ["制表：审核：负责人：日期："]
    );
    assert_eq!(
        texts(&page, ".small"),
        ["版本 0123456789ab校验码 fedcba987654"]
    );
    assert_eq!(texts(&page, "thead tr").len(), 3);
    assert_eq!(texts(&page, "tbody.total td")[0], "合计");
}

#[test]
fn text_of_strangers_stays_text() {
    let text = page(&hostile(), Lang::Zh);
    let page = read(&text);
    let cells = texts(&page, "tbody:not(.total) td");
    assert_eq!(cells.len(), HOSTILE.len() * 4);
    for (nth, hostile) in HOSTILE.iter().enumerate() {
        let lines = hostile.split('\n').map(|line| line.trim_end_matches('\r'));
        let shown: Vec<_> = lines.map(jiedao::text::printable).collect();
        assert_eq!(cells[nth * 4], shown.join("\n"));
    }
    // Title, first heading and every chart say what they were given.
    assert!(texts(&page, "head title")[0].contains("<img src=x onerror"));
    assert_eq!(texts(&page, "svg").len(), HOSTILE.len() * 5);
}

#[test]
fn a_wide_table_is_whole_and_lies_down() {
    let text = page(&wide(), Lang::Zh);
    assert!(text.contains("size:A4 landscape"));
    let cells = texts(&read(&text), "td");
    assert_eq!(cells.len(), 120);
    assert_eq!(cells[39].chars().count(), 39 * 26);
}

/// The shares of the columns of a page's first table, in percent.
fn shares(page: &Html) -> Vec<f64> {
    let columns = Selector::parse("colgroup col").unwrap();
    let shares = page.select(&columns).map(|col| col.attr("style").unwrap());
    let share = |style: &str| style.replace("--share:", "").replace('%', "").parse();
    shares.map(|style| share(style).unwrap()).collect()
}

#[test]
fn columns_are_as_wide_as_what_stands_in_them() {
    let columns = ["matter", "resolution", "note", "days"].map(Column::new);
    let mut section = Section::new("rows", columns.to_vec());
    for nth in 0..40 {
        let prose = "楼道路灯不亮，请社区联系物业维修并回复居民，本周内办结。";
        let resolved = match nth {
            7 => prose.into(),
            _ => Cell::Null,
        };
        section
            .rows
            .push(vec![prose.into(), resolved, Cell::Null, 3i64.into()]);
    }
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    report.sections.push(section);
    let text = page(&report, Lang::Zh);
    assert!(text.contains("col{width:var(--share)}"));
    // A screen that is narrower scrolls; it does not squeeze them.
    assert!(text.contains(";--least:") && text.contains("min-width:var(--least)"));
    assert!(text.contains("size:A4 portrait"));
    // What stands in all rows has more than what stands in one, and what is nowhere has
    // no more than its heading.
    let found = shares(&read(&text));
    assert!(
        found[0] > found[1] && found[1] > 2.0 * found[2],
        "{found:?}"
    );
    assert!(found[2] < 9.0 && found[3] < 9.0, "{found:?}");
}

#[test]
fn charts_are_told_and_stay_within_their_frame() {
    let mut report = full();
    report.charts = charts(&"很长的名称".repeat(9));
    for chart in &mut report.charts {
        // Fewer numbers than labels, and none at all, are no fault.
        if let Shape::Lines(data) | Shape::Columns { data, .. } = &mut chart.shape {
            data.series[1].values.truncate(3);
            data.labels.push(Cell::Null);
        }
    }
    let page = read(&page(&report, Lang::Zh));
    let svg = Selector::parse("svg").unwrap();
    for svg in page.select(&svg) {
        let told = svg.attr("aria-labelledby").unwrap();
        for id in told.split(' ') {
            let id = Selector::parse(&format!("#{id}")).unwrap();
            assert_eq!(svg.select(&id).count(), 1);
        }
        let size = |name| svg.attr(name).unwrap().parse::<i64>().unwrap();
        let (width, height) = (size("width"), size("height"));
        let inside = Selector::parse("text, rect, line").unwrap();
        for element in svg.select(&inside) {
            for (name, value) in element.value().attrs() {
                let most = match name {
                    "x" | "x1" | "x2" => width,
                    "y" | "y1" | "y2" => height,
                    _ => continue,
                };
                let place: i64 = value.parse().unwrap();
                assert!((0..=most).contains(&place), "{name} {place} of {most}");
            }
        }
    }
}

#[test]
fn small_tables_stand_abreast() {
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    for rows in [1, 3, 21, 2] {
        let mut section = Section::new("rows", vec![Column::new("figure"), Column::new("value")]);
        section.rows = vec![vec!["网格".into(), 35i64.into()]; rows].into();
        report.sections.push(section);
    }
    let page = read(&page(&report, Lang::Zh));
    let rows = |what: &str| texts(&page, what).len();
    assert_eq!((rows(".abreast"), rows(".abreast tbody tr")), (1, 4));
    assert_eq!(rows("main > section tbody tr"), 23);
}

#[test]
fn what_is_dense_lies_close_together() {
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    for rows in [1, 30, 2] {
        // One of them would be too wide and one too long to stand beside another.
        let columns = vec![Column::new("figure"); if rows == 2 { 12 } else { 2 }];
        let mut section = Section::new("rows", columns);
        section.rows = vec![vec!["网格".into(); section.columns.len()]; rows].into();
        report.sections.push(section);
    }
    let height = |report: &Report| {
        let page = read(&page(report, Lang::Zh));
        let svg = Selector::parse("figure svg").unwrap();
        let heights = page.select(&svg).map(|svg| svg.attr("height").unwrap());
        heights
            .map(|height| height.parse::<i64>().unwrap())
            .sum::<i64>()
    };
    report.charts = charts("积分")[..1].to_vec();
    let tall = height(&report);
    assert!(!page(&report, Lang::Zh).contains("<body class=\"dense\">"));
    report.layout.dense = true;
    assert!(height(&report) < tall);
    report.charts = charts("积分")[..2].to_vec();
    assert!(height(&report) < 2 * tall - 100);
    let page = read(&page(&report, Lang::Zh));
    assert_eq!(texts(&page, "body.dense .abreast tbody tr").len(), 33);
    assert_eq!(texts(&page, ".charts figure").len(), 2);
}

#[test]
fn ids_stay_whole_and_lists_break_between_items() {
    let columns = ["volunteer", "date", "name", "services", "note"].map(Column::new);
    let mut section = Section::new("rows", columns.to_vec());
    let rooms = ["1-101/103/105", "2-102/104", "3-1001/1003/1005", "4-101"];
    section.rows.push(vec![
        "tong-xin-hua-yuan-0012".into(),
        jiff::civil::date(2014, 5, 21).into(),
        Cell::name("欧阳修"),
        Cell::list(rooms),
        "阅览室延时开放，请尽快研究并答复居民。".repeat(3).into(),
    ]);
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    report.sections.push(section);
    let text = page(&report, Lang::Zh);
    let page = read(&text);
    let cells = Selector::parse("tbody td").unwrap();
    let classes: Vec<_> = page
        .select(&cells)
        .map(|td| td.attr("class").unwrap())
        .collect();
    assert_eq!(classes, ["k", "k", "k", "l", "t"]);
    assert!(text.contains("td.n,td.k{white-space:pre;"));
    assert_eq!(texts(&page, "td.l")[0], rooms.join("、"));
    assert!(text.contains("td span{white-space:nowrap}"));
    assert!(text.contains("103&#x2f;<wbr>105、<wbr><span>2-102&#x2f;</span><wbr>104、"));
}

#[test]
fn a_signature_has_room() {
    let columns = vec![Column::new("name"), Column::new("signature").by_hand()];
    let mut section = Section::new("rows", columns);
    section.rows.push(vec!["张三".into(), Cell::Null]);
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    report.sections.push(section);
    let text = page(&report, Lang::Zh);
    let page = read(&text);
    assert_eq!(texts(&page, "table.signed td.h").len(), 1);
    for rule in ["td.h{min-width:30mm}", ".signed tr{height:9mm}"] {
        assert!(text.contains(rule), "{rule}");
    }
}

#[test]
fn every_page_is_headed_but_the_first() {
    let mut report = full();
    report.title = Say::new("report-year");
    let text = page(&report, Lang::Zh);
    for rule in [
        "@top-left{content:\"年度工作一页　花园路街道　2014 年\"",
        "@page :first{@top-left{content:none}}",
    ] {
        assert!(text.contains(rule), "{rule}");
    }
    report.street = "\"}</style><script>\\".repeat(9);
    read(&page(&report, Lang::Zh));
}
