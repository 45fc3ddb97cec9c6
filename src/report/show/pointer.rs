//! Everything that points to a record: which record, under which keys, how often, where.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::super::tell::{had_come, stood};
use super::super::{Cell, Column, Section};
use super::{text_of, word as kind_word};
use crate::diag::FileId;
use crate::lang::Say;
use crate::record::{Field, Id, Kind, Line, Link, Plain};
use crate::store::Source;
use crate::street::{Frame, Handbook, Row, Street, Visitor};
use crate::text::{LineIndex, Span};

/// Where a record points from.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct From {
    kind: Kind,
    id: Id,
    file: FileId,
    /// The keys, joined by points.
    path: String,
}

/// What people call it, how often it stands, and where first.
#[derive(Clone)]
pub(super) struct Told {
    part: Option<&'static str>,
    key: &'static str,
    count: usize,
    first: Span,
}

/// Looks for what points to some records, and keeps the handbooks that are wanted.
pub(super) struct Pointers {
    wanted: Id,
    /// The records that are pointed to; volunteers are found as they pass by.
    pub targets: Vec<(Kind, Id)>,
    /// The kinds of those records, the volunteers among them, as a mask.
    mask: u32,
    /// The ids they have and had.
    called: BTreeSet<Id>,
    /// The day of which is told.
    day: Option<Date>,
}

/// What was found.
pub(super) struct Found {
    pointing: BTreeMap<From, Told>,
    /// The handbooks that were asked for.
    pub kept: Vec<Handbook>,
}

impl Pointers {
    /// Gets ready.
    pub fn new(targets: Vec<(Kind, Id)>, wanted: Id, day: Option<Date>) -> Self {
        let mut mask = Kind::Volunteer.mask();
        let mut called = BTreeSet::from([wanted.clone()]);
        for (kind, id) in &targets {
            mask |= kind.mask();
            called.insert(id.clone());
        }
        Self {
            wanted,
            targets,
            mask,
            called,
            day,
        }
    }

    /// The present id of the volunteer that was asked for by a former one.
    pub fn former<'a>(&self, found: &'a Found) -> Option<&'a Id> {
        let mut kept = found.kept.iter().map(|book| &book.id);
        kept.find(|id| **id != self.wanted)
    }

    fn is_meant(&self, to: u32, id: &Id) -> bool {
        to & self.mask != 0 && self.called.contains(id)
    }

    /// What points from a record.
    fn of(&self, row: &Row<'_>) -> BTreeMap<From, Told> {
        let mut found = BTreeMap::new();
        let mut any = false;
        row.record
            .links(&mut |link: Link<'_>| any |= self.is_meant(link.to, link.id));
        if any {
            let plain = row.record.plain();
            if had_come(&plain, self.day) {
                self.walk(row, &plain, &mut Vec::new(), Span::default(), &mut found);
            }
        }
        found
    }

    fn walk(
        &self,
        row: &Row<'_>,
        plain: &Plain<'_>,
        keys: &mut Vec<&'static Field>,
        span: Span,
        found: &mut BTreeMap<From, Told>,
    ) {
        match plain {
            Plain::Table(lines) => {
                for Line { field, span, value } in lines {
                    keys.push(field);
                    self.walk(row, value, keys, *span, found);
                    keys.pop();
                }
            }
            Plain::List(list) => {
                for (span, one) in list.iter().filter(|(_, one)| stood(one, self.day)) {
                    self.walk(row, one, keys, *span, found);
                }
            }
            Plain::Ref(to, id) if self.is_meant(*to, id) => {
                let path: Vec<&str> = keys.iter().map(|field| field.key).collect();
                let from = From {
                    kind: row.kind,
                    id: row.id.clone(),
                    file: row.file,
                    path: path.join("."),
                };
                let (key, above) = match keys.as_slice() {
                    [.., above, key] => (key.heading, Some(above.heading)),
                    [key] => (key.heading, None),
                    [] => return,
                };
                let told = found.entry(from).or_insert(Told {
                    part: above,
                    key,
                    count: 0,
                    first: span,
                });
                told.count += 1;
            }
            _ => {}
        }
    }
}

impl Found {
    /// The table of what points to the records.
    pub fn section(&self, street: &Street, source: &dyn Source) -> Section {
        let columns = vec![
            Column::new("kind").headed("show-kind"),
            Column::new("id").headed("show-id"),
            Column::new("name"),
            Column::new("path").data(),
            Column::new("part").people().headed("show-part-column"),
            Column::new("as").people().headed("show-as"),
            Column::new("count"),
            Column::new("file").data(),
            Column::new("line"),
        ];
        let mut section = Section::new("pointing", columns);
        section.title = Some(Say::new("show-pointing"));
        let mut open: Option<(FileId, String)> = None;
        for (from, told) in &self.pointing {
            let path = street.files.get(from.file).path;
            let text = match &open {
                Some((file, text)) if *file == from.file => text,
                _ => &open.insert((from.file, text_of(source, path))).1,
            };
            let line = LineIndex::new(text).place(told.first).line;
            let word = |id: &'static str| Cell::Word { value: id, id };
            section.rows.push(vec![
                kind_word(from.kind),
                from.id.as_str().into(),
                Cell::maybe(street.name_of(from.kind, &from.id)),
                from.path.as_str().into(),
                told.part.map_or(Cell::Null, word),
                word(told.key),
                told.count.into(),
                path.into(),
                Cell::Whole(line.into()),
            ]);
        }
        section
    }
}

impl Visitor for Pointers {
    type Kept = (BTreeMap<From, Told>, Option<Box<Handbook>>);
    type Sum = Found;

    fn begin(&self, frame: &Frame) -> Found {
        let rows = Kind::ALL.into_iter().flat_map(|kind| frame.rows(kind));
        Found {
            pointing: rows.flat_map(|row| self.of(&row)).collect(),
            kept: Vec::new(),
        }
    }

    fn look(&self, _: &Frame, handbook: &Handbook) -> Self::Kept {
        let had = || handbook.aliases.iter().any(|at| at.value == self.wanted);
        let kept = handbook.id == self.wanted || had();
        let found = self.of(&Row::new(Kind::Volunteer, handbook));
        (found, kept.then(|| Box::new(handbook.clone())))
    }

    fn fold(&self, found: &mut Found, _: &Handbook, (pointing, kept): Self::Kept) {
        found.pointing.extend(pointing);
        found.kept.extend(kept.map(|book| *book));
    }
}
