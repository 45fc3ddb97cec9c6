//! `show ID`: a record as people say it, with everything that points to it.
//!
//! Called by `cli`. Made from [`Plain`] data, so that a new kind or key is shown without a
//! word here. People see tables of what stands in the record; programs see a line for each
//! value, by the path of its keys.

mod pointer;
mod years;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::tell::Teller;
use super::{Audience, Cell, Column, Figure, Report, Section};
use crate::diag::Arg;
use crate::lang::Say;
use crate::points::Scheme;
use crate::record::{Id, Kind, Plain};
use crate::store::Source;
use crate::street::{Frame, Row, Street};
use crate::text::{LineIndex, Span};
use pointer::{Found, Pointers};

/// What `show` came to.
pub enum Shown {
    /// The records of that id.
    Report(Box<Report>),
    /// There is none; the street, to look for near ones.
    Nothing(Box<Street>),
}

/// When it is, and of when is told.
#[derive(Debug, Clone, Copy)]
pub struct Day {
    /// Today.
    pub today: Date,
    /// The day of which is told: terms that did not run then, and what came about later, are
    /// left out, in the record and among what points to it. None: all is told.
    pub as_of: Option<Date>,
}

/// Shows every record that has an id, or had it before.
pub fn show(frame: Frame, source: &dyn Source, id: &str, day: Day) -> Shown {
    let wanted = Id::new(id);
    let mut targets: Vec<(Kind, Id)> = Vec::new();
    for kind in Kind::ALL {
        targets.extend(frame.rows(kind).into_iter().filter_map(|row| {
            let written = !row.id.is_empty() && (*row.id == wanted || had(&row, &wanted));
            written.then(|| (kind, row.id.clone()))
        }));
    }
    let scheme = Scheme::new(&frame);
    let mut pointers = Pointers::new(targets, wanted, day.as_of);
    let (mut street, mut found) = frame.with_people(source, &pointers);
    if let Some(now) = pointers.former(&found) {
        // Whoever is asked for by a former id is referred to by the present one too.
        pointers = Pointers::new(pointers.targets, now.clone(), day.as_of);
        (street, found) = street.frame.with_people(source, &pointers);
    }
    let targets = &pointers.targets;
    if targets.is_empty() && found.kept.is_empty() {
        return Shown::Nothing(Box::new(street));
    }
    let report = build(&street, source, targets, &found, &scheme, day);
    Shown::Report(Box::new(report))
}

/// Whether a record had an id before.
fn had(row: &Row<'_>, id: &Id) -> bool {
    let Plain::Table(lines) = row.record.plain() else {
        return false;
    };
    lines
        .iter()
        .any(|line| match (line.field.key, &line.value) {
            ("aliases", Plain::List(list)) => list.iter().any(|(_, one)| *one == Plain::Text(id)),
            _ => false,
        })
}

fn build(
    street: &Street,
    source: &dyn Source,
    targets: &[(Kind, Id)],
    found: &Found,
    scheme: &Scheme,
    day: Day,
) -> Report {
    let teller = Teller {
        street,
        day: day.as_of,
    };
    let mut rows: Vec<Row<'_>> = Vec::new();
    for kind in Kind::ALL {
        let of_kind = targets.iter().filter(|(k, _)| *k == kind);
        let of_kind: BTreeSet<&Id> = of_kind.map(|(_, id)| id).collect();
        rows.extend(
            street
                .rows(kind)
                .into_iter()
                .filter(|row| of_kind.contains(row.id)),
        );
        if kind == Kind::Volunteer {
            rows.extend(found.kept.iter().map(|book| Row::new(kind, book)));
        }
    }
    let mut report = Report::new("show", street.name(), title(&rows));
    report.internal = true;
    report.subtitle = day
        .as_of
        .map(|day| Say::new("report-as-of").arg("day", day));
    report.sections.push(lines(street, source, &teller, &rows));
    for row in &rows {
        people(street, &teller, row, rows.len() > 1, &mut report);
        if let Some(book) = found.kept.iter().find(|book| book.file == row.file) {
            let today = day.as_of.map_or(day.today, |day_of| day_of.min(day.today));
            let years = years::section(street, scheme, book, today);
            report.sections.extend(years);
        }
    }
    report
        .sections
        .extend(rows.iter().filter_map(|row| holdings(street, row)));
    report.sections.push(found.section(street, source));
    report
}

/// How many records of each kind lie in a community's folder.
fn holdings(street: &Street, community: &Row<'_>) -> Option<Section> {
    if community.kind != Kind::Community {
        return None;
    }
    let columns = vec![
        Column::new("kind").headed("show-kind"),
        Column::new("count"),
    ];
    let mut section = Section::new("holdings", columns);
    section.title = Some(Say::new("show-holdings"));
    for kind in Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::Community)
    {
        let rows = street.rows(kind);
        let inside = rows
            .iter()
            .filter(|row| row.community == Some(community.id));
        let count = inside.count();
        if count > 0 {
            section.rows.push(vec![word(kind), count.into()]);
        }
    }
    Some(section)
}

/// A kind, as programs and people call it.
pub(super) fn word(kind: Kind) -> Cell {
    Cell::Word {
        value: kind.as_str(),
        id: kind.info().word,
    }
}

fn title(rows: &[Row<'_>]) -> Say {
    let Some(row) = rows.first() else {
        return Say::new("show-title");
    };
    let kind = Arg::Word(row.kind.info().word);
    let say = match row.name() {
        Some(name) => Say::new("show-title-of").arg("name", name),
        None => Say::new("show-title-bare"),
    };
    say.arg("kind", kind).arg("id", row.id.as_str())
}

/// A line for each value, for programs.
fn lines(street: &Street, source: &dyn Source, teller: &Teller<'_>, rows: &[Row<'_>]) -> Section {
    let keys = ["kind", "id", "file", "path", "value", "name", "line"];
    let mut section = Section::new("rows", keys.map(Column::new).to_vec());
    section.audience = Audience::Data;
    for row in rows {
        let path = street.files.get(row.file).path;
        let text = text_of(source, path);
        let index = LineIndex::new(&text);
        let head: [Cell; 3] = [
            row.kind.as_str().into(),
            row.id.as_str().into(),
            path.into(),
        ];
        let place = |span: Span| Cell::Whole(index.place(span).line.into());
        teller.flatten(&row.record.plain(), &mut |path, span, value, name| {
            let name = Cell::maybe(name);
            let cells = [path.into(), value, name, place(span)];
            section
                .rows
                .push(head.iter().cloned().chain(cells).collect());
        });
    }
    section
}

/// A file's text; empty where it cannot be read.
fn text_of(source: &dyn Source, path: &str) -> String {
    let mut bytes = Vec::new();
    if source.read(path, &mut bytes).is_err() {
        return String::new();
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// What people see of a record: what it says in a word, then its tables.
fn people(street: &Street, teller: &Teller<'_>, row: &Row<'_>, several: bool, report: &mut Report) {
    let mut head = Section::new("record", Vec::new());
    head.audience = Audience::People;
    if several {
        head.title = Some(title(std::slice::from_ref(row)));
    }
    let path = street.files.get(row.file).path;
    head.facts.push(Figure::new("file", path));
    let mut tables = Vec::new();
    if let Plain::Table(lines) = row.record.plain() {
        head.facts.extend(teller.facts(&lines));
        teller.tables(&lines, None, &mut tables);
    }
    report.sections.push(head);
    report.sections.extend(tables);
}
