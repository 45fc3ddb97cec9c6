//! Plain data as cells: what references name, tables in a word, a path for every value.

use jiff::civil::Date;

use super::{Audience, Cell, Column, Figure, Phrase, Section};
use crate::diag::Arg;
use crate::lang::Say;
use crate::record::in_force;
use crate::record::{Field, Id, Line, Plain, kinds_of};
use crate::street::Street;
use crate::text::Span;

/// Tells values of records.
pub(super) struct Teller<'a> {
    pub street: &'a Street,
    /// The day of which is told: what did not stand then is left out. None: all is told.
    pub day: Option<Date>,
}

/// The day that stands under a key of a table.
fn day_under(plain: &Plain<'_>, key: &str) -> Option<Date> {
    let Plain::Table(lines) = plain else {
        return None;
    };
    let line = lines.iter().find(|line| line.field.key == key)?;
    match line.value {
        Plain::Date(day) => Some(day),
        _ => None,
    }
}

/// Whether a record or a table of one had come about on a day: a meeting had been held, an entry
/// been earned. What says no day had.
pub(super) fn had_come(plain: &Plain<'_>, day: Option<Date>) -> bool {
    let keys = ["date", "raised", "applied", "closed"];
    let later = |of: Date| day.is_some_and(|day| of > day);
    !keys
        .iter()
        .any(|key| day_under(plain, key).is_some_and(later))
}

/// Whether a value stood on a day: it had come about, and its term ran.
pub(super) fn stood(plain: &Plain<'_>, day: Option<Date>) -> bool {
    let end = |key| day_under(plain, key);
    let runs = || in_force(end("since"), end("until"), day);
    day.is_none() || had_come(plain, day) && runs()
}

impl Teller<'_> {
    /// What a reference names: the record's name, if it has one.
    pub fn named(&self, to: u32, id: &Id) -> Option<String> {
        kinds_of(to).find_map(|kind| self.street.name_of(kind, id))
    }

    /// What stands in a word, for people.
    pub fn cell(&self, plain: &Plain<'_>) -> Cell {
        match plain {
            Plain::Text(text) => Cell::text(text),
            Plain::Ref(to, id) => self
                .linked(*to, id)
                .map_or_else(|| Cell::id(Some(id)), Cell::Said),
            Plain::Whole(number) => Cell::Whole(*number),
            Plain::Year(year) => Cell::Year(*year),
            Plain::Decimal(number) => Cell::Decimal(*number),
            Plain::Date(day) => Cell::Date(*day),
            Plain::Flag(flag) => Cell::Flag(*flag),
            Plain::List(list) => {
                Cell::Phrases(list.iter().map(|(_, one)| self.brief(one)).collect())
            }
            Plain::Table(_) => Cell::Phrases(vec![self.brief(plain)]),
            Plain::Map(pairs) => {
                let pair = |(key, one): &(&str, Plain<'_>)| {
                    let mut told = vec![Phrase::Text((*key).to_owned())];
                    told.extend(self.brief(one));
                    told
                };
                Cell::Phrases(pairs.iter().map(pair).collect())
            }
        }
    }

    /// A reference that people read: the name, and the id to ask for it by.
    fn linked(&self, to: u32, id: &Id) -> Option<Say> {
        let name = self.named(to, id)?;
        Some(
            Say::new("show-linked")
                .arg("name", name)
                .arg("id", id.as_str()),
        )
    }

    /// Anything in a line.
    fn brief(&self, plain: &Plain<'_>) -> Vec<Phrase> {
        let said = match plain {
            Plain::Table(lines) => return table(lines, &|plain| self.brief(plain)),
            Plain::List(list) => return list.iter().flat_map(|(_, one)| self.brief(one)).collect(),
            Plain::Map(pairs) => {
                return pairs.iter().flat_map(|(_, one)| self.brief(one)).collect();
            }
            Plain::Ref(to, id) => self.linked(*to, id),
            Plain::Flag(true) => Some(Say::new("render-yes")),
            Plain::Flag(false) => Some(Say::new("render-no")),
            _ => None,
        };
        vec![said.map_or_else(|| Phrase::Text(written(plain)), Phrase::Said)]
    }

    /// What a table says in a word: its simple values, and lists of such.
    pub fn facts(&self, lines: &[Line<'_>]) -> Vec<Figure> {
        let simple = lines.iter().filter(|line| is_word(&line.value));
        simple
            .map(|line| {
                Figure::new(line.field.key, self.cell(&line.value)).headed(line.field.heading)
            })
            .collect()
    }

    /// The tables below a table, each a section.
    pub fn tables(&self, lines: &[Line<'_>], above: Option<&'static str>, out: &mut Vec<Section>) {
        for line in lines.iter().filter(|line| !is_word(&line.value)) {
            let title = titled(above, line.field);
            match &line.value {
                Plain::Table(inner) => {
                    let mut section = Section::new(line.field.key, Vec::new());
                    section.audience = Audience::People;
                    section.title = Some(title);
                    section.facts = self.facts(inner);
                    out.push(section);
                    self.tables(inner, Some(line.field.heading), out);
                }
                Plain::List(list) => {
                    let mut section = self.list(line.field, list);
                    section.title = Some(title);
                    // Nothing of it stood on the day.
                    if !section.rows.is_empty() {
                        out.push(section);
                    }
                }
                _ => {}
            }
        }
    }

    /// A list of tables: a column for each key that stands in one of them.
    fn list(&self, field: &'static Field, list: &[(Span, Plain<'_>)]) -> Section {
        let mut columns: Vec<&'static Field> = Vec::new();
        let tables: Vec<&[Line<'_>]> = list
            .iter()
            .filter(|(_, one)| stood(one, self.day))
            .filter_map(|(_, one)| match one {
                Plain::Table(lines) => Some(lines.as_slice()),
                _ => None,
            })
            .collect();
        for line in tables.iter().copied().flatten() {
            if !columns.iter().any(|column| column.key == line.field.key) {
                columns.push(line.field);
            }
        }
        let heads = columns
            .iter()
            .map(|field| Column::new(field.key).headed(field.heading));
        let mut section = Section::new(field.key, heads.collect());
        section.audience = Audience::People;
        for lines in tables {
            let cell = |field: &&'static Field| {
                let line = lines.iter().find(|line| line.field.key == field.key);
                line.map_or(Cell::Null, |line| self.cell(&line.value))
            };
            section.rows.push(columns.iter().map(cell).collect());
        }
        section
    }

    /// Every value by the path of its keys, for programs: path, place, value, what it names.
    pub fn flatten(
        &self,
        plain: &Plain<'_>,
        visit: &mut dyn FnMut(String, Span, Cell, Option<String>),
    ) {
        self.walk(plain, String::new(), Span::default(), visit);
    }

    fn walk(
        &self,
        plain: &Plain<'_>,
        path: String,
        span: Span,
        visit: &mut dyn FnMut(String, Span, Cell, Option<String>),
    ) {
        match plain {
            Plain::Table(lines) => {
                for line in lines {
                    let key = line.field.key;
                    let below = if path.is_empty() {
                        key.to_owned()
                    } else {
                        format!("{path}.{key}")
                    };
                    self.walk(&line.value, below, line.span, visit);
                }
            }
            Plain::List(list) => {
                let list = list.iter().enumerate();
                for (at, (span, one)) in list.filter(|(_, (_, one))| stood(one, self.day)) {
                    self.walk(one, format!("{path}[{at}]"), *span, visit);
                }
            }
            Plain::Map(pairs) => {
                for (key, one) in pairs {
                    self.walk(one, format!("{path}.\"{key}\""), span, visit);
                }
            }
            Plain::Ref(to, id) => visit(path, span, id.as_str().into(), self.named(*to, id)),
            simple => visit(path, span, self.cell(simple), None),
        }
    }
}

/// Whether a value is told in a word: a simple one, a list of such, or a map.
fn is_word(plain: &Plain<'_>) -> bool {
    match plain {
        Plain::List(list) => list.iter().all(|(_, one)| one.is_simple()),
        Plain::Table(_) => false,
        _ => true,
    }
}

fn titled(above: Option<&'static str>, field: &'static Field) -> Say {
    let word = Arg::Word;
    match above {
        Some(above) => Say::new("show-part-of")
            .arg("above", word(above))
            .arg("part", word(field.heading)),
        None => Say::new("show-part").arg("part", word(field.heading)),
    }
}

/// A value as it is written; nothing of what holds others.
pub(super) fn written(plain: &Plain<'_>) -> String {
    match plain {
        Plain::Text(text) => (*text).to_owned(),
        Plain::Ref(_, id) => id.to_string(),
        Plain::Whole(number) => number.to_string(),
        Plain::Year(year) => year.to_string(),
        Plain::Decimal(number) => number.normalize().to_string(),
        Plain::Date(day) => day.to_string(),
        Plain::Flag(flag) => flag.to_string(),
        Plain::List(_) | Plain::Table(_) | Plain::Map(_) => String::new(),
    }
}

/// A table in a line: where several numbers stand in it, each with what it is called.
fn table(lines: &[Line<'_>], told: &dyn Fn(&Plain<'_>) -> Vec<Phrase>) -> Vec<Phrase> {
    let number = |plain: &Plain<'_>| matches!(plain, Plain::Whole(_) | Plain::Decimal(_));
    let named = lines.iter().filter(|line| number(&line.value)).count() > 1;
    let day = |key: &str| {
        let line = lines.iter().find(|line| line.field.key == key);
        line.map(|line| written(&line.value))
    };
    let (since, until) = (day("since"), day("until"));
    let mut phrases = Vec::new();
    for line in lines {
        match line.field.key {
            "since" | "until" => {}
            _ if named && number(&line.value) => {
                let said = Say::new("show-called")
                    .arg("name", Arg::Word(line.field.heading))
                    .arg("value", written(&line.value));
                phrases.push(Phrase::Said(said));
            }
            _ => phrases.extend(told(&line.value)),
        }
    }
    // A term that ended is told from one that runs.
    if since.is_some() || until.is_some() {
        let term = format!(
            "{}–{}",
            since.unwrap_or_default(),
            until.unwrap_or_default()
        );
        phrases.push(Phrase::Text(term));
    }
    phrases
}
