//! Every report of the shipped records speaks in words: no message is missing, in either
//! language.

use jiedao::lang::{Lang, Say, Voice};
use jiedao::report::{Asked, Cell, Figure, Node, Query, REPORTS, Report, Shape};
use jiedao::store::Worktree;
use jiedao::street::Frame;

struct Asker<'a> {
    voices: &'a [Voice; 2],
    report: &'static str,
    lacking: std::cell::RefCell<std::collections::BTreeSet<String>>,
}

impl Asker<'_> {
    fn id(&self, id: &str) {
        for voice in self.voices {
            if !voice.has(id) {
                let lacking = format!("{}: {id}", self.report);
                self.lacking.borrow_mut().insert(lacking);
            }
        }
    }

    fn say(&self, say: &Say) {
        self.id(say.id);
        for (_, arg) in &say.args {
            if let jiedao::diag::Arg::Word(id) = arg {
                self.id(id);
            }
        }
    }

    fn cell(&self, cell: &Cell) {
        if let Cell::Word { id, .. } = cell {
            self.id(id);
        }
    }

    fn figure(&self, figure: &Figure) {
        self.id(&figure.heading());
        self.cell(&figure.cell);
    }

    fn node(&self, node: &Node) {
        self.cell(&node.name);
        node.note.iter().for_each(|say| self.say(say));
        node.children.iter().for_each(|child| self.node(child));
    }

    fn report(&self, report: &Report) {
        self.say(&report.title);
        report.subtitle.iter().for_each(|say| self.say(say));
        report.notes.iter().for_each(|say| self.say(say));
        report.total.iter().for_each(|figure| self.figure(figure));
        report.layout.signatures.iter().for_each(|id| self.id(id));
        for section in &report.sections {
            section.title.iter().for_each(|say| self.say(say));
            let figures = section.facts.iter().chain(&section.foot);
            figures.for_each(|figure| self.figure(figure));
            section
                .columns
                .iter()
                .for_each(|column| self.id(&column.heading()));
            section
                .rows
                .iter()
                .flatten()
                .for_each(|cell| self.cell(cell));
        }
        for chart in &report.charts {
            self.say(&chart.title);
            match &chart.shape {
                Shape::Tree(node) => self.node(node),
                Shape::Columns { data, .. } | Shape::Lines(data) | Shape::Radar { data, .. } => {
                    let names = data.series.iter().map(|series| &series.name);
                    data.labels
                        .iter()
                        .chain(names)
                        .for_each(|cell| self.cell(cell));
                }
            }
        }
    }
}

#[test]
fn no_report_lacks_a_word() {
    let voices = Lang::ALL.map(Voice::new);
    let source = Worktree::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"));
    let mut all = std::collections::BTreeSet::new();
    for registered in REPORTS {
        for year in [Some(2013), Some(2014)] {
            let subject = match registered.name {
                "minutes" => Some("gy-2014-03-ting-zheng".to_owned()),
                "handbook" => Some("yh-0027".to_owned()),
                _ => None,
            };
            let query = Query {
                year,
                as_of: None,
                today: jiff::civil::date(2015, 6, 30),
                subject,
                choice: Default::default(),
            };
            let asked = Asked {
                frame: Frame::load(&source).unwrap(),
                source: &source,
                query: &query,
                missing: &Default::default(),
            };
            let report = (registered.build)(asked).unwrap();
            let asker = Asker {
                voices: &voices,
                report: registered.name,
                lacking: Default::default(),
            };
            asker.report(&report);
            let lacking = asker.lacking.into_inner();
            all.extend(lacking);
        }
    }
    assert!(all.is_empty(), "{all:?}");
}

/// A program is told words of its own, never the ids of the messages that people read.
#[test]
fn programs_are_told_no_message() {
    fn strings<'a>(value: &'a serde_json::Value, into: &mut Vec<&'a str>) {
        match value {
            serde_json::Value::String(text) => into.push(text),
            serde_json::Value::Array(items) => items.iter().for_each(|v| strings(v, into)),
            serde_json::Value::Object(map) => map.values().for_each(|v| strings(v, into)),
            _ => {}
        }
    }
    let voice = Voice::new(Lang::Zh);
    for registered in REPORTS.iter().filter(|report| report.subject.is_none()) {
        let written = |format: &str| {
            let args = ["report", registered.name, "--today", "2015-06-30"];
            let (code, out, err) =
                super::shipped::jiedao(&[&args[..], &["--format", format]].concat());
            assert_eq!(code, 0, "{err}");
            out
        };
        let (out, table) = (written("json"), written("csv"));
        let told: serde_json::Value = serde_json::from_str(&out).unwrap();
        let mut texts = Vec::new();
        strings(&told, &mut texts);
        texts.extend(table.split([',', ';', '\n', '\r', '"']));
        let ids: Vec<_> = texts
            .into_iter()
            .filter(|t| t.contains('-') && voice.has(t))
            .collect();
        assert!(ids.is_empty(), "{}: {ids:?}", registered.name);
    }
}
