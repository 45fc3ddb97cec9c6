//! What the template of a page is given: texts, made printable, and its style.

use serde::Serialize;

use super::table::Table;
use crate::lang::{Lang, Voice};
use crate::render::paper::{
    Fit, ends_page, head, laid, makers, page_of_pages, second, signatures, small,
};
use crate::render::safe::lines;
use crate::render::sheet::{Sheet, facts, total_line};
use crate::render::style::Style;
use crate::render::svg::{Frame, svg};
use crate::render::table::seen;
use crate::report::{Report, Section, Shape};
use crate::text::printable;

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
    groups: Vec<Group>,
    total: Option<String>,
    charts: Vec<Figure>,
    notes: Vec<String>,
    makers: Vec<String>,
    seal: Option<String>,
    small: Vec<String>,
    colon: String,
}

/// A chart: its title, and its markup. A tree is as high as it needs.
#[derive(Serialize)]
struct Figure {
    title: String,
    tree: bool,
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

impl View {
    pub(super) fn new(report: &Report, voice: &Voice) -> Self {
        let sections: Vec<&Section> = seen(report).collect();
        let laid = laid(report, &sections, voice);
        let dense = report.layout.dense;
        let frame = match (dense, report.charts.len()) {
            (false, 0 | 1) => Frame::WHOLE,
            (false, _) => Frame::BESIDE,
            (true, 0 | 1) => Frame::LOW,
            (true, _) => Frame::HALF,
        };
        let charts = report.charts.iter().enumerate();
        let drawn = charts.map(|(nth, chart)| Figure {
            title: clean(&Style::Printed.tell(&chart.title, voice)),
            tree: matches!(chart.shape, Shape::Tree(_)),
            svg: svg(chart, &format!("chart{}", nth + 1), frame, voice),
        });
        let part = |(nth, (sheet, fit)): (usize, &(Sheet, Fit))| {
            let mut part = Part::new(sections[nth], sheet, fit, voice);
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
            style: style(report, laid.lying, internal.as_deref(), voice),
            internal,
            groups: Group::of(laid.tables.iter().enumerate().map(part), dense),
            dense,
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
        let small = |table: &Table| dense || table.is_small();
        !self.page && self.signatures.is_empty() && self.table.as_ref().is_some_and(small)
    }

    fn new(section: &Section, sheet: &Sheet, fit: &Fit, voice: &Voice) -> Self {
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
            table: (!empty && !bare).then(|| Table::new(sheet, fit)),
            line: sheet.line.as_ref().map(|line| clean(line)),
            signatures: Vec::new(),
        }
    }
}

/// Made printable, its lines kept.
pub(super) fn clean(text: &str) -> String {
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
