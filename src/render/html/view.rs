//! What the template of a page is given: texts, made printable, and how tables lie.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::lang::{Lang, Voice};
use crate::render::paper::{
    Fit, MIDDLE, SHORT, ends_page, fit, head, is_whole, landscape, makers, page_of_pages, piece,
    second, signatures, small, widths,
};
use crate::render::safe::lines;
use crate::render::sheet::{Sheet, facts, sheet, total_line};
use crate::render::style::Style;
use crate::render::svg::{Frame, svg};
use crate::render::table::seen;
use crate::render::wrap::{Breaker, Hold};
use crate::report::{Report, Section};
use crate::text::printable;

/// A table wider than this is set record by record on a phone.
const PHONE: usize = 46;

/// A piece that is wider is broken where it must be.
const UNBROKEN: usize = 24;
/// Where a list may be broken; it is no text, for it would not be printable.
const BREAK: &str = "\u{200b}";

/// The class of cells that are lists.
const LISTED: &str = "l";

/// A table of more rows stands alone.
const SMALL: usize = 20;

/// A page.
#[derive(Serialize)]
pub(super) struct View {
    lang: &'static str,
    title: String,
    second: String,
    internal: Option<String>,
    style: String,
    /// Whether it is laid out to fit one page.
    dense: bool,
    /// What marks in a cell where a line may end.
    may_break: &'static str,
    groups: Vec<Group>,
    total: Option<String>,
    charts: Vec<Figure>,
    notes: Vec<String>,
    makers: Vec<String>,
    seal: Option<String>,
    small: Vec<String>,
    colon: String,
}

/// A chart: its title, and its markup.
#[derive(Serialize)]
struct Figure {
    title: String,
    svg: String,
}

/// Sections that stand below each other, or several small ones that stand abreast.
#[derive(Serialize)]
struct Group {
    abreast: bool,
    sections: Vec<Part>,
}

/// A section.
#[derive(Serialize)]
struct Part {
    title: Option<String>,
    page: bool,
    facts: Vec<String>,
    empty: Option<String>,
    table: Option<Table>,
    line: Option<String>,
    signatures: Vec<String>,
}

/// A table.
#[derive(Serialize)]
struct Table {
    size: String,
    /// Whether it is set record by record on a phone, and whether it is filled in by hand.
    class: Option<&'static str>,
    cards: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
    total: Option<Vec<String>>,
}

/// A column: its heading, how it is set, and the bars behind its numbers, in percent.
#[derive(Serialize)]
struct Column {
    heading: String,
    head: Option<&'static str>,
    class: &'static str,
    bars: Option<Vec<String>>,
}

impl View {
    pub(super) fn new(report: &Report, voice: &Voice) -> Self {
        let sections: Vec<&Section> = seen(report).collect();
        let sheets: Vec<Sheet> = sections
            .iter()
            .map(|section| sheet(report, section, Style::Printed, voice))
            .collect();
        let landscape = landscape(report, &sheets);
        let dense = report.layout.dense;
        let frame = match (dense, report.charts.len()) {
            (false, _) => Frame::WHOLE,
            (true, 0 | 1) => Frame::LOW,
            (true, _) => Frame::HALF,
        };
        let charts = report.charts.iter().enumerate();
        let drawn = charts.map(|(nth, chart)| Figure {
            title: clean(&Style::Printed.tell(&chart.title, voice)),
            svg: svg(chart, &format!("chart{}", nth + 1), frame, voice),
        });
        let part = |(nth, sheet): (usize, &Sheet)| {
            let mut part = Part::new(sections[nth], sheet, landscape, voice);
            if ends_page(&sections, nth) {
                part.signatures = signatures(report, voice);
            }
            part
        };
        let internal = report.internal.then(|| voice.word("render-internal"));
        Self {
            lang: match voice.lang() {
                Lang::Zh => "zh-CN",
                Lang::En => "en",
            },
            title: clean(&Style::Printed.tell(&report.title, voice)),
            second: clean(&second(report, voice)),
            style: style(report, landscape, internal.as_deref(), voice),
            internal,
            groups: Group::of(sheets.iter().enumerate().map(part), dense),
            dense,
            may_break: BREAK,
            total: total_line(report, Style::Printed, voice).map(|line| clean(&line)),
            charts: drawn.collect(),
            notes: report
                .notes
                .iter()
                .map(|n| clean(&Style::Printed.tell(n, voice)))
                .collect(),
            makers: makers(report, voice),
            seal: report.layout.seal.then(|| voice.word("print-seal")),
            small: small(report, voice).iter().map(|s| clean(s)).collect(),
            colon: voice.word("print-colon"),
        }
    }
}

impl Group {
    /// Small sections that follow each other are one group; paper and people are spared that way.
    fn of(parts: impl Iterator<Item = Part>, dense: bool) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for part in parts {
            let small = part.is_small(dense);
            match groups.last_mut().filter(|group| group.abreast && small) {
                Some(group) => group.sections.push(part),
                None => groups.push(Group {
                    abreast: small,
                    sections: vec![part],
                }),
            }
        }
        for group in &mut groups {
            group.abreast &= group.sections.len() > 1;
        }
        groups
    }
}

impl Part {
    /// Whether another may stand beside it: where all is to fit one page, any may.
    fn is_small(&self, dense: bool) -> bool {
        let small = |table: &Table| dense || !table.cards && table.rows.len() <= SMALL;
        !self.page && self.signatures.is_empty() && self.table.as_ref().is_some_and(small)
    }

    fn new(section: &Section, sheet: &Sheet, landscape: bool, voice: &Voice) -> Self {
        let facts = facts(section, Style::Printed, voice);
        // Facts may stand alone.
        let bare = sheet.headings.is_empty();
        let empty = sheet.rows.is_empty();
        Self {
            title: section
                .title
                .as_ref()
                .map(|t| clean(&Style::Printed.tell(t, voice))),
            page: section.page,
            facts: facts.iter().map(|fact| clean(fact)).collect(),
            empty: (empty && !bare).then(|| voice.word("render-empty")),
            table: (!empty && !bare).then(|| Table::new(sheet, fit(sheet, landscape))),
            line: sheet.line.as_ref().map(|line| clean(line)),
            signatures: Vec::new(),
        }
    }
}

impl Table {
    fn new(sheet: &Sheet, fit: Fit) -> Self {
        let widths = widths(sheet);
        let bars = |at: usize| -> Option<Vec<String>> {
            let found = sheet.bars.iter().find(|(column, _)| *column == at);
            found.map(|(_, shares)| shares.iter().map(|share| tenths(*share)).collect())
        };
        let classes: Vec<_> = (0..widths.len())
            .map(|at| class(sheet, at, fit.keep))
            .collect();
        let column = |(at, heading): (usize, &String)| Column {
            heading: clean(heading),
            head: match bars(at) {
                Some(_) => Some("k b"),
                None => (fit.keep && heading.width() <= SHORT).then_some("k"),
            },
            class: classes[at],
            bars: bars(at),
        };
        let cards = widths.iter().map(|wide| wide + 2).sum::<usize>() > PHONE;
        let breaker = Breaker::new();
        let text = |(at, cell): (usize, &String)| match classes[at] {
            LISTED => breaker.pieces(&clean(cell), Hold::Listed).join(BREAK),
            _ => clean(cell),
        };
        let texts = |row: &Vec<String>| row.iter().enumerate().map(text).collect();
        Self {
            size: tenths(fit.size),
            class: match (cards, sheet.by_hand.contains(&true)) {
                (true, true) => Some("cards signed"),
                (true, false) => Some("cards"),
                (false, true) => Some("signed"),
                (false, false) => None,
            },
            cards,
            columns: sheet.headings.iter().enumerate().map(column).collect(),
            rows: sheet.rows.iter().map(texts).collect(),
            total: sheet.total.as_ref().map(texts),
        }
    }
}

/// How the cells of a column are set.
fn class(sheet: &Sheet, at: usize, keep: bool) -> &'static str {
    let wide = widths(sheet)[at];
    match sheet.holds[at] {
        _ if sheet.by_hand[at] => "h",
        _ if sheet.right[at] => "n",
        _ if keep && wide <= SHORT || is_whole(sheet, at) && wide <= UNBROKEN => "k",
        Hold::Listed => LISTED,
        _ if wide <= MIDDLE => "c",
        _ if piece(sheet, at) <= UNBROKEN => "t",
        _ => "a",
    }
}

/// Tenths as a number.
fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// Made printable, its lines kept.
fn clean(text: &str) -> String {
    lines(text).into_owned()
}

/// The style sheet: what all pages share, and the page of this one.
fn style(report: &Report, landscape: bool, internal: Option<&str>, voice: &Voice) -> String {
    let numbered = page_of_pages("{page}", "{pages}", voice);
    let numbered = quoted(&numbered)
        .replace("{page}", "\" counter(page) \"")
        .replace("{pages}", "\" counter(pages) \"");
    let margin = if report.layout.dense {
        "10mm 10mm 13mm"
    } else {
        "14mm 12mm 16mm"
    };
    // Above the first page stands the title.
    let told = quoted(&head(report, voice));
    let lying = if landscape { "landscape" } else { "portrait" };
    let mark = internal.map_or(String::new(), |mark| {
        // The first page has it above the title already.
        let mark = quoted(mark);
        format!(
            "@page{{@top-right{{content:{mark};font-size:9pt}}}}\n\
             @page :first{{@top-right{{content:none}}}}\n"
        )
    });
    format!(
        "@page{{size:A4 {lying};margin:{margin};\
         @bottom-center{{content:{numbered};font-size:9pt}}\
         @top-left{{content:{told};font-size:9pt}}}}\n\
         @page :first{{@top-left{{content:none}}}}\n{mark}{}",
        include_str!("page.css")
    )
}

/// A text as a string of CSS. The texts are the program's own; none may end the string.
fn quoted(text: &str) -> String {
    let plain = |c: &char| !matches!(c, '"' | '\\' | '<' | '\n');
    let text: String = printable(text).chars().filter(plain).collect();
    format!("\"{text}\"")
}
