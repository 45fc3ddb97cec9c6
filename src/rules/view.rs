//! What a rule sees of a volunteer while the handbook is at hand.

use std::cell::OnceCell;

use jiff::civil::Date;

use super::{Day, Rule};
use crate::diag::{Arg, Diagnostic};
use crate::points::{Book, Fault, Scheme};
use crate::record::Id;
use crate::record::volunteer::Entry;
use crate::street::{Ground, Handbook, Homes, Spot};
use crate::text::{At, Span};

/// A volunteer with the handbook, and what it adds up to.
pub struct View<'a> {
    /// What of the tree is seen from here.
    pub ground: Ground<'a>,
    /// The points policy.
    pub scheme: &'a Scheme,
    /// The volunteer.
    pub handbook: &'a Handbook,
    /// Their entries, judged and priced.
    pub book: &'a Book,
    /// Where the volunteer lives and lived.
    pub homes: Homes<'a>,
    /// The days.
    pub day: &'a Day,
    /// When the entries were; none where of none with a date anything is asked.
    pub span: Option<Dates>,
    /// Where the volunteer lived on all these days, where that was one building or none.
    stay: Option<Option<Spot<'a>>>,
    /// See [`View::of_one_day`]; found out once for all who ask.
    of_one_day: OnceCell<Vec<Dated<'a>>>,
}

/// An entry with its date, and its place in the handbook.
pub type Dated<'a> = (Date, usize, &'a At<Entry>);

/// When entries were, told of all of them at once: most rules have nothing to say of most
/// handbooks, and need not look at each entry to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// The first date.
    pub first: Date,
    /// The last date.
    pub last: Date,
    /// Whether each is later than the one before it in the file: then there are no two on one
    /// day.
    pub rising: bool,
}

impl Dates {
    fn of(dates: impl Iterator<Item = Date>) -> Option<Self> {
        let mut all: Option<Self> = None;
        for date in dates {
            let Some(so_far) = &mut all else {
                all = Some(Self {
                    first: date,
                    last: date,
                    rising: true,
                });
                continue;
            };
            if so_far.last < date {
                so_far.last = date;
            } else {
                so_far.rising = false;
                so_far.first = so_far.first.min(date);
            }
        }
        all
    }
}

impl<'a> View<'a> {
    /// Looks at a handbook.
    pub fn new(
        ground: Ground<'a>,
        scheme: &'a Scheme,
        handbook: &'a Handbook,
        book: &'a Book,
        day: &'a Day,
    ) -> Self {
        let mut view = Self {
            ground,
            scheme,
            handbook,
            book,
            homes: Homes::of(ground, handbook),
            day,
            span: None,
            stay: None,
            of_one_day: OnceCell::new(),
        };
        let dates = view.entries().filter_map(|(_, entry)| entry.value.date);
        view.span = Dates::of(dates.map(|at| at.value));
        let stays = |span: &Dates| view.homes.stays(span.first, span.last);
        let span = view.span.filter(stays);
        view.stay = span.map(|span| view.homes.building_on(span.first));
        view
    }

    /// The building where the volunteer lived on a day.
    pub fn home_on(&self, day: Date) -> Option<Spot<'a>> {
        match (self.stay, self.span) {
            (Some(home), Some(span)) if span.first <= day && day <= span.last => home,
            _ => self.homes.building_on(day),
        }
    }

    /// The community of that building; of a volunteer who lived in none, that of the file.
    pub fn community_of(&self, home: Option<Spot<'a>>) -> Option<&'a Id> {
        home.map_or(self.handbook.community.as_ref(), |b| b.community)
    }

    /// Whether the volunteer lived in one building, or in none, whenever an entry was.
    pub fn stays(&self) -> bool {
        self.stay.is_some()
    }

    /// Every fault that leaves an entry out, with the entry.
    pub fn faults(&self) -> impl Iterator<Item = (&'a At<Entry>, Fault)> {
        let entries = &self.handbook.record.entry;
        let faults = self.book.faults.iter();
        faults.filter_map(|(at, fault)| entries.get(*at).map(|entry| (entry, *fault)))
    }

    /// The entries of which anything is asked, by their place: no reversals, and none that
    /// was taken back in time.
    #[inline]
    pub fn entries(&self) -> impl Iterator<Item = (usize, &'a At<Entry>)> {
        let entries = self.handbook.record.entry.iter().enumerate();
        entries.filter(|(at, entry)| {
            entry.value.reverses.is_none() && !self.book.is_taken_back_in_time(*at)
        })
    }

    /// Those of them that share their date with another, with it, in order of date.
    pub fn of_one_day(&self) -> &[Dated<'a>] {
        // A book that is kept day after day names no day twice.
        match self.span {
            Some(span) if !span.rising => self.of_one_day.get_or_init(|| self.shared_days()),
            _ => &[],
        }
    }

    fn shared_days(&self) -> Vec<Dated<'a>> {
        let entries = self.entries();
        let dated = entries.filter_map(|(at, entry)| Some((entry.value.date?.value, at, entry)));
        let mut dated: Vec<Dated<'_>> = dated.collect();
        dated.sort_unstable_by_key(|(date, at, _)| (*date, *at));
        let days = dated.chunk_by(|a, b| a.0 == b.0);
        days.filter(|day| day.len() > 1)
            .flatten()
            .copied()
            .collect()
    }

    /// A finding about an entry: at a key of it, or where that does not stand, at its table.
    pub fn about(&self, rule: &Rule, entry: &At<Entry>, key: Option<Span>) -> Diagnostic {
        let id = entry.value.id.as_ref().map_or("", |at| &at.value);
        let span = key.unwrap_or(entry.span);
        Diagnostic::new(rule.code, self.handbook.file, span)
            .arg("entry", Arg::Text(id.to_owned()))
            .entry(id)
    }

    /// Whether sums over the handbook prove something.
    pub fn adds_up(&self) -> bool {
        self.book.adds_up(self.scheme, self.handbook)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use jiff::civil::date;
    use rand_chacha::ChaCha8Rng;
    use rand_core::{Rng, SeedableRng};

    use crate::rules::{Day, check};
    use crate::store::Memory;

    const TREE: [(&str, &str); 8] = [
        (
            "jiedao.toml",
            "schema = 1\nname = \"某街道\"\ncode = \"410105002\"\ncity = \"某市\"\n\
          district = \"某区\"\n[committee]\nname = \"某工委\"\n[office]\nname = \"某办公室\"\n\
          [privacy]\nname = \"mask\"\n[joint_committee]\nname = \"某大工委\"\n",
        ),
        (
            "policy/points.toml",
            "[[item]]\nname = \"巡逻\"\ngroup = \"服务\"\nper = \"小时\"\npoints = 1\n\
          from = 2013-01-01\n",
        ),
        (
            "communities/c/community.toml",
            "name = \"某社区\"\ncode = \"410105002001\"\n\
          points_since = 2014-01-10\n[station]\nname = \"某站\"\n\
          head = [{ volunteer = \"v1\", since = 2014-01-05, until = 2014-02-20 }]\n",
        ),
        (
            "communities/d/community.toml",
            "name = \"另社区\"\ncode = \"410105002002\"\n",
        ),
        (
            "communities/c/buildings/c1.toml",
            "name = \"一号\"\nfloors = 3\nhouseholds = 9\n",
        ),
        (
            "communities/d/buildings/d1.toml",
            "name = \"二号\"\nfloors = 3\nhouseholds = 9\n\
          head = [{ volunteer = \"v2\", until = 2014-02-01 }]\n",
        ),
        ("communities/c/volunteers/v1.toml", ""),
        ("communities/c/volunteers/v2.toml", ""),
    ];

    /// What is told of the handbook: codes with the entries, in order.
    fn told(lives: &str, entries: &[String]) -> Vec<(String, Option<String>)> {
        let mut tree = Memory::new();
        for (path, text) in TREE {
            tree.put(path, text);
        }
        let person = "party = \"正式党员\"\nreported = 2014-01-15\nleft = 2014-02-25\n";
        let handbook = format!(
            "name = \"某某\"\nstatus = \"其他\"\n{person}{lives}\n{}",
            entries.concat()
        );
        tree.put("communities/c/volunteers/w.toml", handbook);
        let day = Day {
            as_of: None,
            today: date(2015, 6, 30),
        };
        let checked = check(&tree, day).unwrap();
        let findings = checked.verdicts.into_iter().map(|verdict| verdict.finding);
        let mut told: Vec<_> = findings
            .filter(|finding| finding.entry.is_some())
            .map(|finding| (finding.code.to_string(), finding.entry))
            .collect();
        told.sort();
        told
    }

    /// Neither the order in a file nor how a stay is written makes a difference, only whether
    /// the rules can tell something of all entries at once.
    #[test]
    fn what_is_told_at_once_is_what_is_told_of_each() {
        let mut dice = ChaCha8Rng::seed_from_u64(11);
        let mut of = |faces: u64| dice.next_u64() % faces;
        let mut all = Vec::new();
        for round in 0..60 {
            let building = ["c1", "d1"][round % 2];
            let step = [1, 3, 9][round % 3];
            let mut day = date(2014, 1, 1 + of(20) as i8);
            let mut entries: Vec<String> = Vec::new();
            for nth in 0..12 {
                let by = of(3);
                let place = ["c1", "d1"][of(2) as usize];
                let hours = 1 + of(12);
                entries.push(format!(
                    "[[entry]]\nid = \"e{nth}\"\ndate = {day}\nitem = \"巡逻\"\nhours = {hours}\n\
                     place = \"{place}\"\nrecorded_by = \"v{}\"\nconfirmed_by = \"v{}\"\n",
                    1 + by % 2,
                    1 + of(2)
                ));
                let apart = if round % 4 == 0 { of(2) } else { 1 + of(step) };
                day += jiff::Span::new().days(apart as i64);
            }
            let home = format!("lives = [{{ building = \"{building}\", since = 2010-01-01 }}]");
            let quick = told(&home, &entries);
            let split = format!(
                "lives = [\n{{ building = \"{building}\", since = 2010-01-01, until = 2014-01-25 }},\n\
                 {{ building = \"{building}\", since = 2014-01-26 }},\n]"
            );
            for _ in 0..2 {
                for at in (1..entries.len()).rev() {
                    entries.swap(at, of(at as u64 + 1) as usize);
                }
                assert_eq!(told(&home, &entries), quick, "{}", entries.concat());
                assert_eq!(told(&split, &entries), quick, "{}", entries.concat());
            }
            all.extend(quick);
        }
        let codes: BTreeSet<&str> = all.iter().map(|(code, _)| &**code).collect();
        let told = ["P305", "P307", "P308", "P310", "P311", "P321"];
        assert!(told.iter().all(|code| codes.contains(code)), "{codes:?}");
    }
}
