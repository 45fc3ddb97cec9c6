//! What to say: a report as a value, with typed cells.
//!
//! Each report is one file beside this one that builds a [`Report`]; `cli` hands it to a
//! format of `render`. It must not know formats: it says neither how wide a column is nor
//! in which language its heading stands.

pub mod book;
mod caption;
mod cell;
mod chart;
mod coverage;
mod culture;
mod digest;
mod families;
mod group;
mod handbook;
mod homes;
mod layout;
pub mod list;
mod matters;
mod meetings;
mod minutes;
mod months;
mod nine;
mod occasion;
mod order;
mod organisations;
mod people;
pub mod points;
mod progress;
mod ranking;
mod registry;
mod rewards;
mod roster;
mod rows;
mod scope;
mod services;
pub mod show;
mod six;
mod stars;
mod structure;
mod teams;
mod tell;
mod trim;
mod units;
mod year;

pub use cell::{Cell, Figure, Phrase};
pub use chart::{Chart, Data, Node, Series, Shape};
pub use layout::{Layout, Lie};
pub use order::arrange;
pub use registry::{Asked, Passing, Query, REPORTS, Refusal, Registered, Sort, When, named};
pub use rows::{Made, Rows};

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod trial;

use crate::lang::Say;

/// A report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its name in commands and in JSON.
    pub name: &'static str,
    /// The sub-district it is of.
    pub street: String,
    /// The first line.
    pub title: Say,
    /// The second line: scope and period.
    pub subtitle: Option<Say>,
    /// What it is narrowed to, where the second line does not say so itself.
    pub scope: Vec<String>,
    /// The year it is about, where it is about one.
    pub year: Option<i16>,
    /// The git revision it was made from; none for the work tree.
    pub revision: Option<String>,
    /// Not to be shown outside the office.
    pub internal: bool,
    /// The tables. The key of the first is `rows`.
    pub sections: Vec<Section>,
    /// The sums of the whole report. Those of which the main table has a column are its last
    /// row; the rest stand below in a line.
    pub total: Vec<Figure>,
    /// What else must be said, below.
    pub notes: Vec<Say>,
    /// What is drawn of it.
    pub charts: Vec<Chart>,
    /// How it lies on paper.
    pub layout: Layout,
}

impl Report {
    /// A report without tables.
    pub fn new(name: &'static str, street: impl Into<String>, title: Say) -> Self {
        Self {
            name,
            street: street.into(),
            title,
            subtitle: None,
            scope: Vec::new(),
            year: None,
            revision: None,
            internal: false,
            sections: Vec::new(),
            total: Vec::new(),
            notes: Vec::new(),
            charts: Vec::new(),
            layout: Layout::default(),
        }
    }

    /// The sections as programs read them: those of one key are one list, in the order in
    /// which the keys first appear.
    pub fn lists(&self) -> Vec<(&'static str, Vec<&Section>)> {
        let mut lists: Vec<(&'static str, Vec<&Section>)> = Vec::new();
        let seen = self.sections.iter();
        for section in seen.filter(|s| s.audience != Audience::People) {
            match lists.iter_mut().find(|(key, _)| *key == section.key) {
                Some((_, list)) => list.push(section),
                None => lists.push((section.key, vec![section])),
            }
        }
        lists
    }
}

/// A table of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its key in JSON. Sections of one key have the same columns.
    pub key: &'static str,
    /// What stands above it.
    pub title: Option<Say>,
    /// Who sees it.
    pub audience: Audience,
    /// Whether it begins a new page of a printed report.
    pub page: bool,
    /// What is told of its subject before the table, a line each, for people: programs have it
    /// from a table of its own.
    pub facts: Vec<Figure>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: a cell for each column.
    pub rows: Rows,
    /// Sums below it, for people: programs have them from the rows.
    pub foot: Vec<Figure>,
}

impl Section {
    /// A table without rows.
    pub fn new(key: &'static str, columns: Vec<Column>) -> Self {
        Self {
            key,
            title: None,
            audience: Audience::All,
            page: false,
            facts: Vec::new(),
            columns,
            rows: Rows::default(),
            foot: Vec::new(),
        }
    }
}

/// Who gets to see a column or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everyone.
    All,
    /// Programs: JSON and CSV.
    Data,
    /// People: text, Markdown, pages and sheets.
    People,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its key in JSON and in the header of a CSV.
    pub key: &'static str,
    /// The message of its heading; by default `col-KEY`.
    pub heading: Option<&'static str>,
    /// Who sees it.
    pub audience: Audience,
    /// Whether a cell that holds nothing is printed as vacant.
    pub vacant: bool,
    /// Whether its texts are never broken over lines. Ids, days, numbers and names never are.
    pub whole: bool,
    /// The key of the figure that stands below it, where that is not its own.
    pub sum: Option<&'static str>,
    /// Whether its cells are filled in by hand, on paper: they need room to sign.
    pub by_hand: bool,
    /// Whether a bar as long as the number helps where there is room for one.
    pub bar: bool,
}

impl Column {
    /// A column that everyone sees, headed `col-KEY`.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            heading: None,
            audience: Audience::All,
            vacant: false,
            whole: false,
            sum: None,
            by_hand: false,
            bar: false,
        }
    }

    /// Heads it with another message.
    pub fn headed(mut self, heading: &'static str) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Keeps it for programs.
    pub fn data(mut self) -> Self {
        self.audience = Audience::Data;
        self
    }

    /// Keeps it for people.
    pub fn people(mut self) -> Self {
        self.audience = Audience::People;
        self
    }

    /// Prints a cell that holds nothing as vacant.
    pub fn vacant(mut self) -> Self {
        self.vacant = true;
        self
    }

    /// Never breaks its texts over lines.
    pub fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    /// Has the figure of a key stand below it.
    pub fn summed(mut self, figure: &'static str) -> Self {
        self.sum = Some(figure);
        self
    }

    /// Keeps room to fill its cells in by hand.
    pub fn by_hand(mut self) -> Self {
        self.by_hand = true;
        self
    }

    /// Draws a bar as long as the number, where there is room.
    pub fn bar(mut self) -> Self {
        self.bar = true;
        self
    }

    /// The message of its heading.
    pub fn heading(&self) -> String {
        heading(self.key, self.heading)
    }
}

/// `col-KEY`, unless another message is named.
fn heading(key: &str, named: Option<&'static str>) -> String {
    named.map_or_else(|| format!("col-{}", key.replace('_', "-")), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_of_one_key_are_one_list() {
        let mut report = Report::new("x", "街道", Say::new("x"));
        for key in ["rows", "other", "rows"] {
            report
                .sections
                .push(Section::new(key, vec![Column::new("full_members")]));
        }
        let lists: Vec<_> = report
            .lists()
            .iter()
            .map(|(key, list)| (*key, list.len()))
            .collect();
        assert_eq!(lists, [("rows", 2), ("other", 1)]);
        assert_eq!(report.sections[0].columns[0].heading(), "col-full-members");
        assert_eq!(Column::new("a").headed("col-b").heading(), "col-b");
    }
}
