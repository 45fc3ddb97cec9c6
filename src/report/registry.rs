//! The registry of reports, and what a report is made from.

use std::cell::RefCell;

use jiff::civil::Date;

use super::{
    Report, coverage, culture, families, handbook, homes, matters, meetings, minutes, nine,
    organisations, rewards, roster, services, six, stars, structure, teams, units, year,
};
use crate::points::{Auditing, Choice, Missing};
use crate::record::{Id, Kind};
use crate::store::Source;
use crate::street::{Frame, Handbook, Near, Remembering, Street, Visitor};

word! {
    /// What the rows of a report are ordered by, where the order can be chosen.
    Sort {
        Points = "points",
        Id = "id",
        Name = "name",
    }
}

word! {
    /// What a report may be asked of, in time: the option that says it.
    When {
        Year = "--year",
        AsOf = "--as-of",
    }
}

/// What was asked.
#[derive(Debug, Clone)]
pub struct Query {
    /// The year; none: all, or the last that has something.
    pub year: Option<i16>,
    /// The day the structure is told of; none: as it stands.
    pub as_of: Option<Date>,
    /// Today.
    pub today: Date,
    /// Of what: the id that was named, for a report that has a subject. It may be none where
    /// the report can be of all.
    pub subject: Option<String>,
    /// What is left out. A report holds to the filters of its places.
    pub choice: Choice,
}

/// What a report is made from: everything but the volunteers is read; the report itself says
/// what it looks for in the handbooks.
pub struct Asked<'a> {
    /// The tree without its volunteers.
    pub frame: Frame,
    /// Where the volunteers are read from.
    pub source: &'a dyn Source,
    /// What was asked.
    pub query: &'a Query,
    /// What the sums lack, told by whoever looks at handbooks.
    pub missing: &'a RefCell<Missing>,
}

impl Asked<'_> {
    /// The street, for a report that needs nothing of the handbooks.
    pub fn street(self) -> Street {
        self.frame.with_people(self.source, &Passing).0
    }

    /// The street and what came of it that the visitor saw every handbook.
    pub fn visited<V: Visitor>(self, visitor: &V) -> (Street, V::Sum) {
        let named = self.query.subject.as_deref().map(Id::new);
        let named = named.filter(|id| self.frame.volunteer_ids.contains(id));
        let asked = |handbook: &Handbook| {
            let meant = named.as_ref().is_none_or(|id| *id == handbook.id);
            meant && self.query.choice.has_person(handbook)
        };
        let auditing = Auditing::new(visitor, &asked, &self.frame, self.query.today);
        let (street, (entries, sum)) = self.frame.with_people(self.source, &auditing);
        *self.missing.borrow_mut() = Missing::of(&street, entries);
        (street, sum)
    }
}

/// Looks at nothing, for who needs the street alone.
pub struct Passing;

impl Visitor for Passing {
    type Kept = ();
    type Sum = ();
    fn remembering(&self) -> Option<Remembering<()>> {
        // Nothing of it depends on a day.
        Some(Remembering::new("passing".to_owned(), Date::MIN).of_ground())
    }
    fn begin(&self, _: &Frame) {}
    fn look(&self, _: &Frame, _: &Handbook) {}
    fn fold(&self, (): &mut (), _: &Handbook, (): ()) {}
}

/// Why a report cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The subject is no record of its kind.
    Unknown {
        /// The kind.
        kind: Kind,
        /// What was asked for.
        id: String,
        /// What may have been meant.
        near: Vec<Near>,
    },
    /// The report needs a subject, and none was named.
    NoSubject(Kind),
}

/// The places of a report whose rows lie in buildings.
pub(super) const PLACES: &[Kind] = &[Kind::Community, Kind::Grid, Kind::Building];
/// The places of one whose rows belong to whole communities.
pub(super) const COMMUNITIES: &[Kind] = &[Kind::Community];
/// The places of one that tells of its subject alone.
pub(super) const NOWHERE: &[Kind] = &[];

/// A report that can be asked for.
pub struct Registered {
    /// Its name.
    pub name: &'static str,
    /// The message that says in a line what it is.
    pub about: &'static str,
    /// The kind of record that it may be asked of by id.
    pub subject: Option<Kind>,
    /// What kinds of places it is narrowed to: those that its rows lie in.
    pub places: &'static [Kind],
    /// Whether it is narrowed by people and items: volunteers, political and working status.
    pub people: bool,
    /// What it makes use of: it may be asked of a year, and how things stood on a day.
    pub when: &'static [When],
    /// Makes it; called by [`Registered::make`].
    pub build: fn(Asked<'_>) -> Result<Report, Refusal>,
}

impl Registered {
    /// The first kind of place asked for that the report cannot be narrowed to: nothing would
    /// be left of it, as if there were nothing.
    pub fn misplaced(&self, choice: &Choice) -> Option<Kind> {
        let asked = [
            (&choice.communities, Kind::Community),
            (&choice.grids, Kind::Grid),
            (&choice.buildings, Kind::Building),
        ];
        let mut asked = asked.into_iter().filter(|(ids, _)| !ids.is_empty());
        let found = asked.find(|(_, kind)| !self.places.contains(kind));
        found.map(|(_, kind)| kind)
    }

    /// The first thing asked of time that the report has no use for: it would look as if it
    /// had been answered.
    pub fn untimely(&self, query: &Query) -> Option<When> {
        let asked = [
            (query.year.is_some(), When::Year),
            (query.as_of.is_some(), When::AsOf),
        ];
        let mut asked = asked.into_iter().filter(|(asked, _)| *asked);
        let found = asked.find(|(_, when)| !self.when.contains(when));
        found.map(|(_, when)| when)
    }

    /// Makes the report, and says of which part of the street it is.
    ///
    /// # Errors
    /// When what is asked for is not there.
    pub fn make(&self, asked: Asked<'_>) -> Result<Report, Refusal> {
        let (scope, words) = scope(&asked);
        let mut report = (self.build)(asked)?;
        let told = report.subtitle.as_ref();
        if !told.is_some_and(|say| say.args.iter().any(|(name, _)| *name == "scope")) {
            report.scope = scope;
        }
        report.scope.extend(words);
        Ok(report)
    }
}

/// What the filters name: the places by their names, and the rest.
fn scope(asked: &Asked<'_>) -> (Vec<String>, Vec<String>) {
    let (frame, choice) = (&asked.frame, &asked.query.choice);
    let places = [&choice.communities, &choice.grids, &choice.buildings];
    let label = |id: &String| match *id == frame.code() {
        true => frame.name().to_owned(),
        false => frame.label(id).to_owned(),
    };
    let words = [
        &choice.volunteers,
        &choice.items,
        &choice.parties,
        &choice.statuses,
    ];
    (
        places.into_iter().flatten().map(label).collect(),
        words.into_iter().flatten().cloned().collect(),
    )
}

/// Every report, by name. A new one is one file and one line.
pub static REPORTS: &[&Registered] = &[
    &coverage::REPORT,
    &culture::REPORT,
    &families::REPORT,
    &handbook::REPORT,
    &homes::REPORT,
    &matters::REPORT,
    &meetings::REPORT,
    &minutes::REPORT,
    &nine::REPORT,
    &organisations::REPORT,
    &rewards::REPORT,
    &roster::REPORT,
    &services::REPORT,
    &six::REPORT,
    &stars::REPORT,
    &structure::REPORT,
    &teams::REPORT,
    &units::REPORT,
    &year::REPORT,
];

/// The report of a name.
pub fn named(name: &str) -> Option<&'static Registered> {
    REPORTS.iter().copied().find(|report| report.name == name)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::{Lang, Voice};
    use crate::report::fixture::{as_of, base, lines, made, of_year, query};
    use crate::store::{Memory, Source};

    #[test]
    fn the_day_of_which_things_are_told_is_named() {
        let voice = Voice::new(Lang::Zh);
        let told = |name: &str, query: &Query| {
            let report = made(name, &base(), query);
            let subtitle = report.subtitle.as_ref();
            let notes = report.notes.iter().chain(subtitle);
            notes.map(|say| voice.tell(say)).collect::<String>()
        };
        let dated = |report: &&&Registered| report.when.contains(&When::AsOf);
        for report in REPORTS.iter().filter(dated) {
            let told = told(report.name, &as_of(date(2014, 6, 1)));
            assert!(told.contains("2014-06-01"), "{}: {told}", report.name);
        }
        // What stands as it does today says so; the others have a year that is told.
        let today = [
            "coverage",
            "handbook",
            "homes",
            "organisations",
            "roster",
            "services",
            "stars",
            "structure",
        ];
        for name in today {
            let told = told(name, &query());
            assert!(told.contains("截至 2015-06-30"), "{name}: {told}");
        }
    }

    /// The small tree with a third community: the first by its id, the last by those of its
    /// buildings and teams.
    fn with_a_third() -> Memory {
        let mut tree = base();
        let named = |text: &str| {
            let text = text.replace("tong-xin", "a-wan").replace("tx", "zz");
            text.replace("xun-luo", "zz-luo")
        };
        let listed = tree.list().unwrap().into_iter().map(|listed| listed.path);
        for path in listed.filter(|path| path.starts_with("communities/tong-xin/")) {
            // Folders are listed too.
            let text = tree.bytes(&path).map(<[u8]>::to_vec);
            if let Some(text) = text.and_then(|bytes| String::from_utf8(bytes).ok()) {
                tree.put(named(&path), named(&text));
            }
        }
        tree
    }

    #[test]
    fn communities_stand_in_one_order_in_every_report() {
        let tree = with_a_third();
        for (name, list) in [
            ("coverage", "rows"),
            ("culture", "rows"),
            ("families", "rows"),
            ("organisations", "rows"),
            ("roster", "rows"),
            ("services", "needs"),
            ("stars", "rows"),
            ("structure", "grids"),
            ("teams", "rows"),
        ] {
            let report = made(name, &tree, &of_year(2013));
            let found = lines(&report, list, &["community"]);
            assert!(found.is_sorted(), "{name}: {found:?}");
            assert!(found.contains(&"a-wan".to_owned()), "{name}: {found:?}");
            assert!(found.contains(&"tong-xin".to_owned()), "{name}: {found:?}");
        }
    }

    #[test]
    fn sorted_and_told_in_both_languages() {
        assert!(REPORTS.is_sorted_by(|a, b| a.name < b.name));
        for lang in Lang::ALL {
            let voice = Voice::new(lang);
            for report in REPORTS {
                assert!(voice.has(report.about), "{}", report.about);
            }
        }
    }
}
