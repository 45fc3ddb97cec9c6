//! Workbooks, read back by another library.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use jiedao::lang::{Lang, Say};
use jiedao::report::{Cell, Column, Figure, Report, Section};
use jiff::civil::date;
use rust_decimal::Decimal;

use crate::sample::{HOSTILE, full, hostile, wide, written};

type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(report: &Report) -> Book {
    open_workbook_from_rs(Cursor::new(written(report, "xlsx", Lang::Zh))).unwrap()
}

/// A sheet, in which nothing is a formula.
fn sheet(book: &mut Book, name: &str) -> Range<Data> {
    assert!(book.worksheet_formula(name).unwrap().is_empty());
    book.worksheet_range(name).unwrap()
}

/// A cell as another program sees it, for a snapshot.
fn told(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => format!("{text:?}"),
        Data::Float(number) => number.to_string(),
        Data::DateTime(day) => format!("day {}", day.as_f64()),
        other => format!("{other:?}"),
    }
}

/// What a cell of a report is to another program.
fn held(cell: &Cell) -> Data {
    let number = |number: &Decimal| Data::Float(number.to_string().parse().unwrap());
    let pad = |name: &str| match name {
        "张三" => "张\u{3000}三".to_owned(),
        other => other.to_owned(),
    };
    match cell {
        Cell::Null => Data::Empty,
        Cell::Text(text) => Data::String(text.to_string()),
        Cell::Whole(value) => number(&Decimal::from(*value)),
        Cell::Year(year) => number(&Decimal::from(*year)),
        Cell::Decimal(value) => number(value),
        Cell::Percent(value) => number(&(value / Decimal::ONE_HUNDRED)),
        Cell::Name(name) => Data::String(pad(name)),
        Cell::Names(names) => Data::String(
            names
                .iter()
                .map(|name| pad(name))
                .collect::<Vec<_>>()
                .join("、"),
        ),
        Cell::List(items) => Data::String(items.join("、")),
        Cell::Flag(flag) => Data::String(if *flag { "是" } else { "否" }.to_owned()),
        Cell::Series(_) => Data::String("▁▅█".to_owned()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_cell_is_what_the_report_says() {
    let report = full();
    let mut book = book(&report);
    assert_eq!(
        book.sheet_names(),
        ["星级楼组创建情况汇总表", "网格", "网格 2"]
    );
    let range = sheet(&mut book, "星级楼组创建情况汇总表");
    let shown: Vec<String> = range
        .rows()
        .map(|row| row.iter().map(told).collect::<Vec<_>>().join(" | "))
        .collect();
    insta::assert_snapshot!("xlsx", shown.join("\n"));
    let rows: Vec<_> = range.rows().collect();
    let head = rows
        .iter()
        .position(|row| told(&row[0]) == "\"序号\"")
        .unwrap();
    let serial = (date(2014, 5, 21) - date(1899, 12, 30)).get_days();
    for (nth, cells) in report.sections[0].rows.iter().enumerate() {
        let row = rows[head + 1 + nth];
        assert_eq!(row[0], Data::Float(nth as f64 + 1.0));
        // The first column is for programs.
        for (cell, found) in cells[1..].iter().zip(&row[1..]) {
            match cell {
                Cell::Date(_) => assert_eq!(told(found), format!("day {serial}")),
                Cell::Null if std::ptr::eq(cell, &cells[5]) => {
                    assert_eq!(*found, Data::String("空缺".into()));
                }
                cell => assert_eq!(*found, held(cell)),
            }
        }
    }
    let total = rows[head + 4];
    assert_eq!(
        (&total[0], &total[2]),
        (&Data::String("合计".into()), &Data::Float(1_234_591.125))
    );
    // Each page of its own has what is told of its subject, and who signs.
    let page = sheet(&mut book, "网格 2");
    let told: Vec<String> = page.rows().map(|row| told(&row[0])).collect();
    assert!(
        told.iter().any(|line| line.contains("网格：tx-2")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|line| line.contains("网格长：")),
        "{told:?}"
    );
}

#[test]
fn text_of_strangers_stays_text() {
    let mut book = book(&hostile());
    let name = book.sheet_names()[0].clone();
    let range = sheet(&mut book, &name);
    let rows: Vec<_> = range.rows().collect();
    let head = rows
        .iter()
        .position(|row| told(&row[0]) == "\"名称\"")
        .unwrap();
    for (row, hostile) in rows[head + 1..].iter().zip(HOSTILE) {
        let lines = hostile.split('\n').map(|line| line.trim_end_matches('\r'));
        let shown: Vec<_> = lines.map(jiedao::text::printable).collect();
        assert_eq!(row[0], Data::String(shown.join("\n")));
    }
}

#[test]
fn a_wide_or_empty_report_is_no_fault() {
    let mut wide = wide();
    wide.sections[0].rows[0][0] = Cell::text("长".repeat(100_000));
    wide.sections[0].rows[0][1] = Cell::Decimal(Decimal::MAX);
    let mut read = book(&wide);
    let range = sheet(&mut read, "公益积分");
    assert_eq!(range.width(), 40);
    let texts: Vec<String> = range.rows().flatten().map(told).collect();
    assert!(texts.contains(&format!("{:?}", Decimal::MAX.to_string())));
    assert!(texts.contains(&format!("{:?}", "长".repeat(39 * 26))));
    wide.sections.clear();
    assert_eq!(book(&wide).sheet_names(), ["公益积分"]);
}

/// The sheet as it lies in the file.
fn xml(report: &Report) -> String {
    let bytes = written(report, "xlsx", Lang::Zh);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let sheet = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::read_to_string(sheet).unwrap()
}

/// The numbers of an attribute, wherever it stands.
fn numbers(xml: &str, key: &str) -> Vec<f64> {
    let found = xml.split(key).skip(1);
    found
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect()
}

#[test]
fn numbers_and_headings_have_their_room() {
    let columns = vec![Column::new("points"), Column::new("used_days")];
    let mut section = Section::new("rows", columns);
    let points = |number, places| Cell::Decimal(Decimal::new(number, places));
    section.rows = vec![vec![points(961_250, 4), 1i64.into()]; 30].into();
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    report.sections = vec![section; 2];
    for (section, total) in report.sections.iter_mut().zip([1, 269_431_250_000]) {
        section.foot = vec![Figure::new("points", points(total, 4))];
        // Columns enough that nothing is widened to fill the sheet.
        for _ in 0..12 {
            section.columns.push(Column::new("used_days"));
        }
        for row in section.rows.iter_mut() {
            row.extend(vec![Cell::Whole(1); 12]);
        }
    }
    let wide = |report: &Report| numbers(&xml(report), " width=\"")[0];
    let narrow = wide(&report);
    report.sections.remove(0);
    // It is shown as 26943125.00 and a blank, below 96.125.
    assert!(narrow < 11.0 && wide(&report) >= 14.0, "{narrow}");
    let heights = numbers(&xml(&report), " ht=\"");
    let header = heights.iter().filter(|high| **high > 30.0).count();
    assert_eq!(header, 1, "{heights:?}");
}

#[test]
fn signatures_and_whole_texts_have_their_room() {
    let columns = vec![
        Column::new("name").whole(),
        Column::new("signature").by_hand(),
    ];
    let mut section = Section::new("rows", columns);
    let long = "花园路街道办事处第一会议室二楼东侧北首";
    section.rows.push(vec![long.into(), Cell::Null]);
    let mut report = Report::new("sample", "花园路街道", Say::new("report-year"));
    report.sections.push(section);
    let text = xml(&report);
    let widths = numbers(&text, " width=\"");
    assert!(widths[0] >= 40.0 && widths[1] >= 16.0, "{widths:?}");
    let high = |high: &f64| *high > 22.6;
    assert!(numbers(&text, " ht=\"").iter().filter(|h| high(h)).count() > 1);
    assert!(text.contains("<oddHeader>&amp;L年度工作一页　花园路街道"));
    // On a sheet that is made smaller it is larger in turn.
    report.sections[0]
        .columns
        .extend(vec![Column::new("note"); 9]);
    report.sections[0].rows[0].extend(vec![Cell::text("长".repeat(30)); 9]);
    let text = xml(&report);
    let widths = numbers(&text, " width=\"");
    let all: f64 = widths.iter().sum();
    assert!(widths[1] / all * 144.0 >= 16.0, "{widths:?}");
    assert!(
        numbers(&text, " ht=\"")
            .iter()
            .any(|high| high / all * 144.0 >= 22.0)
    );
}
