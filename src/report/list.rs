//! `list KIND`: the records of a kind as a table, under the filters that are the same
//! everywhere.
//!
//! Called by `cli`. The columns come from what the kind's records may hold: people see what
//! every record must hold and where it belongs, programs every value that is no table.

use jiff::civil::Date;

use super::tell::{Teller, written};
use super::{Audience, Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::points::Choice;
use crate::record::Home as Lies;
use crate::record::volunteer::{Party, Status};
use crate::record::{
    BUILDING, COMMUNITY, Field, Form, GRID, Id, Kind, Line, Link, Plain, VOLUNTEER,
};
use crate::store::Source;
use crate::street::{Frame, Handbook, Home, IdSet, Row, Street, Visitor};

/// What is listed.
pub struct Listing<'a> {
    /// The kind.
    pub kind: Kind,
    /// Which of its records.
    pub choice: &'a Choice,
    /// The day on which a building's grid and a volunteer's home are told; none: as it stands.
    pub as_of: Option<Date>,
}

/// Where a record belongs.
#[derive(Default)]
struct Belongs<'a> {
    community: Option<&'a str>,
    grid: Option<&'a Id>,
    building: Option<&'a Id>,
}

impl Listing<'_> {
    /// The filter that no record of the kind could pass, if one was asked for.
    pub fn misplaced(&self) -> Option<&'static str> {
        let (kind, choice) = (self.kind, self.choice);
        let info = kind.info();
        // A waiver names who answers for it; nobody looks for a record by that.
        let fields = info.fields().iter().filter(|field| field.key != "allow");
        let links = fields.fold(0, |all, field| all | links(&field.form));
        let speaks = |kinds: u32| (kind.mask() | links) & kinds != 0;
        let person = kind == Kind::Volunteer;
        let own = info
            .fields()
            .iter()
            .any(|field| field.form == Form::Ref(COMMUNITY));
        let inside = matches!(info.home, Lies::Community(_) | Lies::Either(_));
        let asked = [
            (
                &choice.communities,
                inside || own || kind == Kind::Community,
                "kind-community",
            ),
            (
                &choice.grids,
                person || speaks(GRID | BUILDING),
                "kind-grid",
            ),
            (
                &choice.buildings,
                person || speaks(BUILDING),
                "kind-building",
            ),
            (&choice.volunteers, speaks(VOLUNTEER), "kind-volunteer"),
            (&choice.parties, person, "cli-party"),
            (&choice.statuses, person, "cli-status"),
            (&choice.items, person, "cli-item"),
        ];
        let mut asked = asked.into_iter();
        asked
            .find(|(words, narrows, _)| !words.is_empty() && !narrows)
            .map(|(_, _, word)| word)
    }

    /// Whether a day is named on which nothing that is listed could stand otherwise.
    pub fn timeless(&self) -> bool {
        let moves = matches!(self.kind, Kind::Building | Kind::Volunteer);
        self.as_of.is_some() && !moves && self.choice.grids.is_empty()
    }

    /// The list.
    pub fn build(&self, frame: Frame, source: &dyn Source) -> Report {
        let doing = Doing(self.choice);
        let (street, chosen) = frame.with_people(source, &doing);
        let title =
            Say::new("list-title").arg("kind", crate::diag::Arg::Word(self.kind.info().word));
        let mut report = Report::new("list", street.name(), title);
        report.internal = self.kind == Kind::Volunteer;
        report.subtitle = self
            .as_of
            .map(|day| Say::new("report-as-of").arg("day", day));
        let teller = Teller {
            street: &street,
            day: None,
        };
        let fields = self.fields();
        let mut section = Section::new("rows", self.columns(&fields));
        for row in street.rows(self.kind) {
            if row.id.is_empty() || !street.is_written(&row) {
                continue;
            }
            let belongs = self.belongs(&street, &row);
            if self.has(&street, &row, &belongs, &chosen) {
                section
                    .rows
                    .push(self.cells(&street, &teller, &row, &belongs, &fields));
            }
        }
        report.total = vec![Figure::new("records", section.rows.len()).headed("list-records")];
        drop_empty(&mut section);
        report.sections.push(section);
        report
    }

    /// The values that stand in a cell.
    fn fields(&self) -> Vec<&'static Field> {
        let placed = |field: &Field| {
            field.key == "community" || (field.key == "building" && self.kind == Kind::Volunteer)
        };
        let fields = self.kind.info().fields().iter();
        fields
            .filter(|field| is_word(&field.form) && !placed(field))
            .collect()
    }

    fn columns(&self, fields: &[&'static Field]) -> Vec<Column> {
        let mut columns = vec![Column::new("id").headed("show-id")];
        for field in fields {
            let column = || Column::new(field.key).headed(field.heading);
            match field.form {
                // Programs get the id, people what it names.
                Form::Ref(_) if field.must => columns.extend([column().data(), column().people()]),
                Form::List(_) | Form::Prose | Form::Pattern(_) => columns.push(column().data()),
                _ if field.must => columns.push(column()),
                _ => columns.push(column().data()),
            }
        }
        for key in ["community", "grid", "building"] {
            columns.push(Column::new(key).data());
            columns.push(Column::new(key).people());
        }
        columns.push(Column::new("file").data());
        columns
    }

    fn cells(
        &self,
        street: &Street,
        teller: &Teller<'_>,
        row: &Row<'_>,
        belongs: &Belongs<'_>,
        fields: &[&'static Field],
    ) -> Vec<Cell> {
        let lines = match row.record.plain() {
            Plain::Table(lines) => lines,
            _ => Vec::new(),
        };
        let mut cells = vec![row.id.as_str().into()];
        for field in fields {
            let line = lines.iter().find(|line| line.field.key == field.key);
            let told = |of: &dyn Fn(&Line<'_>) -> Cell| line.map_or(Cell::Null, of);
            cells.push(told(&|line| value(teller, line)));
            if field.must && matches!(field.form, Form::Ref(_)) {
                cells.push(told(&|line| named(teller, line)));
            }
        }
        let places = [
            belongs.community,
            belongs.grid.map(|id| id.as_str()),
            belongs.building.map(|id| id.as_str()),
        ];
        for place in places {
            cells.push(Cell::maybe(place));
            cells.push(Cell::maybe(place.map(|id| street.label(id))));
        }
        cells.push(street.files.get(row.file).path.into());
        cells
    }

    fn belongs<'a>(&self, street: &'a Street, row: &Row<'a>) -> Belongs<'a> {
        let folder = row.community.map(|id| id.as_str());
        let own = || match row.record.plain() {
            Plain::Table(lines) => lines.iter().find_map(|line| match line.value {
                Plain::Ref(to, id) if to == COMMUNITY => Some(id.as_str()),
                _ => None,
            }),
            _ => None,
        };
        let mut belongs = Belongs {
            community: folder.or_else(own),
            ..Belongs::default()
        };
        match row.kind {
            Kind::Building => {
                let building = street.buildings.get(row.id);
                belongs.grid = building.and_then(|b| street.grid_of(b, self.as_of));
            }
            Kind::Volunteer => {
                if let Some(person) = street.volunteers.get(row.id) {
                    let home: Home<'a> = street.home(person, self.as_of);
                    belongs.grid = home.grid;
                    belongs.building = home.building;
                    belongs.community =
                        Some(home.community.map_or(street.code(), |id| id.as_str()));
                }
            }
            _ => {}
        }
        belongs
    }

    /// Whether a record passes every filter: it is what is asked for, lies in it, or speaks
    /// of it.
    fn has(&self, street: &Street, row: &Row<'_>, belongs: &Belongs<'_>, chosen: &IdSet) -> bool {
        let choice = self.choice;
        let mut links: Vec<(u32, &Id)> = Vec::new();
        row.record
            .links(&mut |link: Link<'_>| links.push((link.to, link.id)));
        let speaks = |mask: u32, id: &str| {
            links
                .iter()
                .any(|(to, link)| to & mask != 0 && link.as_str() == id)
        };
        let one = |asked: &std::collections::BTreeSet<String>, is: &dyn Fn(&str) -> bool| {
            asked.is_empty() || asked.iter().any(|id| is(id))
        };
        let is = |kind: Kind, id: &str| row.kind == kind && row.id.as_str() == id;
        let community = |id: &str| is(Kind::Community, id) || belongs.community == Some(id);
        let grid = |id: &str| {
            let inside = |building: &Id| {
                let building = street.buildings.get(building);
                building.is_some_and(|b| {
                    street
                        .grid_of(b, self.as_of)
                        .is_some_and(|g| g.as_str() == id)
                })
            };
            is(Kind::Grid, id)
                || belongs.grid.is_some_and(|grid| grid.as_str() == id)
                || speaks(GRID, id)
                || links
                    .iter()
                    .any(|(to, link)| to & BUILDING != 0 && inside(link))
        };
        let building = |id: &str| {
            is(Kind::Building, id)
                || belongs
                    .building
                    .is_some_and(|building| building.as_str() == id)
                || (row.kind != Kind::Volunteer && speaks(BUILDING, id))
        };
        let volunteer = |id: &str| is(Kind::Volunteer, id) || speaks(VOLUNTEER, id);
        let person = row.kind != Kind::Volunteer || chosen.contains(row.id);
        person
            && one(&choice.communities, &community)
            && one(&choice.grids, &grid)
            && one(&choice.buildings, &building)
            && one(&choice.volunteers, &volunteer)
    }
}

/// A value of a record: for programs a reference is its id.
fn value(teller: &Teller<'_>, line: &Line<'_>) -> Cell {
    match &line.value {
        Plain::Ref(_, id) => id.as_str().into(),
        Plain::List(list) => Cell::list(list.iter().map(|(_, one)| written(one))),
        Plain::Text(name) if line.field.heading == "col-person" => Cell::name(name),
        plain => teller.cell(plain),
    }
}

/// What a reference names, for people.
fn named(teller: &Teller<'_>, line: &Line<'_>) -> Cell {
    match &line.value {
        Plain::Ref(to, id) => {
            let name = teller.named(*to, id);
            Cell::text(name.unwrap_or_else(|| id.to_string()))
        }
        plain => teller.cell(plain),
    }
}

/// The kinds of records that a value can name, as a mask.
fn links(form: &Form) -> u32 {
    match form {
        Form::Ref(kinds) => *kinds,
        Form::Table(table) => {
            let fields = table.fields.iter();
            fields.fold(0, |all, field| all | links(&field.form))
        }
        Form::Map(inner) | Form::List(inner) => links(inner),
        _ => 0,
    }
}

fn is_word(form: &Form) -> bool {
    match form {
        Form::Table(_) | Form::Map(_) => false,
        Form::List(inner) => !matches!(inner, Form::Table(_) | Form::Map(_) | Form::List(_)),
        _ => true,
    }
}

/// People are spared a column in which nothing stands.
fn drop_empty(section: &mut Section) {
    if section.rows.is_empty() {
        return;
    }
    let empty = |at: usize| {
        section
            .rows
            .iter()
            .all(|row| row.get(at) == Some(&Cell::Null))
    };
    let empty: Vec<bool> = (0..section.columns.len()).map(empty).collect();
    for (column, empty) in section.columns.iter_mut().zip(empty) {
        if empty && column.audience == Audience::All {
            column.audience = Audience::Data;
        }
    }
    let keep: Vec<bool> = section
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let filled = section
                .rows
                .iter()
                .any(|row| row.get(at) != Some(&Cell::Null));
            column.audience != Audience::People || filled
        })
        .collect();
    let mut kept = keep.iter().copied();
    section.columns.retain(|_| kept.next().unwrap_or(true));
    for row in section.rows.iter_mut() {
        let mut kept = keep.iter().copied();
        row.retain(|_| kept.next().unwrap_or(true));
    }
}

/// Who is asked for, by what stands in their handbooks.
struct Doing<'a>(&'a Choice);

impl Visitor for Doing<'_> {
    type Kept = bool;
    type Sum = IdSet;

    fn begin(&self, _: &Frame) -> IdSet {
        IdSet::default()
    }

    fn look(&self, _: &Frame, handbook: &Handbook) -> bool {
        let one = |set: &std::collections::BTreeSet<String>, word: Option<&str>| {
            set.is_empty() || word.is_some_and(|word| set.contains(word))
        };
        let items = &self.0.items;
        let mut entries = handbook.entry.iter();
        one(
            &self.0.parties,
            handbook
                .party
                .map(|at: crate::text::At<Party>| at.value.as_str()),
        ) && one(
            &self.0.statuses,
            handbook
                .status
                .map(|at: crate::text::At<Status>| at.value.as_str()),
        ) && (items.is_empty()
            || entries.any(|entry| {
                entry
                    .value
                    .item
                    .as_ref()
                    .is_some_and(|item| items.contains(&*item.value))
            }))
    }

    fn fold(&self, all: &mut IdSet, handbook: &Handbook, chosen: bool) {
        if chosen {
            all.insert(handbook.id.clone());
        }
    }
}
