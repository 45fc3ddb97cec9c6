//! The pass over the volunteers: each is read with their handbook, shown, and put away.
//!
//! A volunteer's entries are held only while that volunteer is judged and added up, so that
//! memory does not grow with them.

use rayon::prelude::*;

use super::frame::Frame;
use super::link::{BadLink, Resolution};
use super::load::Desk;
use super::post::Posts;
use super::shelf::{Filed, IdMap, Shelf};
use crate::diag::{Diagnostic, FileId, Waiver};
use crate::record::volunteer::Volunteer;
use crate::record::{Id, Kind, Link, Record, Trace, VOLUNTEER, Value};
use crate::store::Source;
use crate::text::Span;

/// How many volunteers are read before their results are folded: enough to keep the threads
/// busy, few enough that their results are no burden.
const BATCH: usize = 4096;

/// A volunteer with their entries.
pub type Handbook = Filed<Volunteer>;

/// What is done with each volunteer while the handbook is at hand.
pub trait Visitor: Sync {
    /// What is kept of one.
    type Kept: Send;

    /// Whether anybody asks for the volunteers after the pass. If not, the street has only
    /// those with former ids, and memory does not grow with the rest.
    const ASKS_FOR_PEOPLE: bool = true;

    /// Begins a pass. A second pass is made where people are named by former ids, which
    /// only a first one can tell; what was folded before is then to be forgotten.
    fn begin(&mut self);

    /// Looks at one, in no particular order and on any thread.
    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept;

    /// Folds what was kept, in order of id, then of path. Of a volunteer whom nobody asks for,
    /// only the id and the file are left.
    fn fold(&mut self, frame: &Frame, handbook: &Handbook, kept: Self::Kept);
}

/// The whole tree. Of the volunteers everything but their entries, if the visitor asks for
/// them.
#[derive(Debug, Default)]
pub struct Street {
    /// All but the volunteers.
    pub frame: Frame,
    /// The volunteers, their entries put away.
    pub volunteers: Shelf<Volunteer>,
}

impl std::ops::Deref for Street {
    type Target = Frame;
    fn deref(&self) -> &Frame {
        &self.frame
    }
}

/// What reading one volunteer gave.
struct Read<K> {
    handbook: Handbook,
    findings: Vec<Diagnostic>,
    bad_links: Vec<BadLink>,
    traces: Vec<Trace>,
    kept: K,
}

impl Frame {
    /// Reads the volunteers and shows each to the visitor.
    pub fn with_people<V: Visitor>(mut self, source: &dyn Source, visitor: &mut V) -> Street {
        let raised = self.findings.len();
        let (waivers, links) = (self.waivers.len(), self.bad_links.len());
        let traces = self.traces.len();
        let mut people = self.pass(source, visitor);
        if let Some(aliases) = self.needed_aliases(&people) {
            self.volunteer_aliases = aliases;
            self.posts = Posts::of_frame(&self);
            self.findings.truncate(raised);
            self.waivers.truncate(waivers);
            self.bad_links.truncate(links);
            self.traces.truncate(traces);
            people = self.pass(source, visitor);
        }
        let volunteers = Shelf::new(people, |v| {
            v.aliases.iter().map(|a| a.value.clone()).collect()
        });
        for link in &mut self.bad_links {
            if let Some(row) = volunteers.by_alias(&link.id)
                && matches!(link.found, Resolution::Nothing | Resolution::WrongKind(_))
                && link.to & Kind::Volunteer.mask() != 0
            {
                link.found = Resolution::Alias(row.id.clone());
            }
        }
        Street {
            frame: self,
            volunteers,
        }
    }

    /// The former ids, if any reference uses one.
    fn needed_aliases(&self, people: &[Handbook]) -> Option<IdMap<Id>> {
        let mut aliases = IdMap::default();
        for handbook in people {
            for alias in &handbook.record.aliases {
                aliases
                    .entry(alias.value.clone())
                    .or_insert_with(|| handbook.id.clone());
            }
        }
        self.bad_links
            .iter()
            .any(|l| l.to & VOLUNTEER != 0 && aliases.contains_key(&l.id))
            .then_some(aliases)
    }

    fn pass<V: Visitor>(&mut self, source: &dyn Source, visitor: &mut V) -> Vec<Handbook> {
        visitor.begin();
        let files = std::mem::take(&mut self.volunteer_files);
        let mut people = Vec::new();
        if V::ASKS_FOR_PEOPLE {
            people.reserve_exact(files.len());
        }
        for batch in files.chunks(BATCH) {
            let frame = &*self;
            let shown = &*visitor;
            let read: Vec<Read<V::Kept>> = batch
                .par_iter()
                .map_init(Desk::default, |desk, file| {
                    frame.open(source, desk, file, shown)
                })
                .collect();
            for mut one in read {
                visitor.fold(self, &one.handbook, one.kept);
                self.findings.append(&mut one.findings);
                self.bad_links.append(&mut one.bad_links);
                self.traces.append(&mut one.traces);
                self.partial |= one.handbook.partial;
                self.waivers.extend(waivers(&one.handbook));
                if V::ASKS_FOR_PEOPLE || !one.handbook.record.aliases.is_empty() {
                    people.push(one.handbook);
                }
            }
        }
        self.volunteer_files = files;
        people
    }

    fn open<V: Visitor>(
        &self,
        source: &dyn Source,
        desk: &mut Desk,
        (id, community, file, readable): &(Id, Option<Id>, FileId, bool),
        visitor: &V,
    ) -> Read<V::Kept> {
        let outcome = readable.then(|| desk.read(source, &self.files, *file, Kind::Volunteer));
        let partial = outcome.as_ref().is_none_or(|o| o.partial);
        let broken = outcome.as_ref().is_none_or(|o| o.broken);
        let (record, mut findings, traces) =
            outcome.map_or_else(Default::default, |o| (o.record, o.findings, o.traces));
        let record = match record {
            Some(Record::Volunteer(record)) => *record,
            _ => Volunteer::default(),
        };
        let (id, community) = (id.clone(), community.clone());
        let mut handbook = Filed {
            id,
            file: *file,
            community,
            partial,
            record,
        };
        if !broken {
            findings.extend(self.judge_deductions(&mut handbook));
        }
        let bad_links = self.links_of(&handbook);
        let kept = visitor.look(self, &handbook);
        handbook.record.entry = Vec::new();
        if !V::ASKS_FOR_PEOPLE {
            let aliases = std::mem::take(&mut handbook.record.aliases);
            let allow = std::mem::take(&mut handbook.record.allow);
            handbook.record = Volunteer {
                aliases,
                allow,
                ..Volunteer::default()
            };
        }
        Read {
            handbook,
            findings,
            bad_links,
            traces,
            kept,
        }
    }

    /// The references of a handbook that are not exact.
    fn links_of(&self, handbook: &Handbook) -> Vec<BadLink> {
        let mut bad = Vec::new();
        // A book names the same few people and places line after line: each is asked once.
        let mut known: [Option<Link<'_>>; 4] = [None; 4];
        let mut oldest = 0;
        for entry in &handbook.record.entry {
            let id = entry.value.id.as_ref().map(|at| &at.value);
            entry.value.links(entry.span, &mut |link| {
                let mut lately = known.iter().flatten();
                if lately.any(|other| other.to == link.to && other.id == link.id) {
                    return;
                }
                let unnamed = Id::default();
                match self.judge_link(handbook.file, link, Some(id.unwrap_or(&unnamed))) {
                    Some(one) => bad.push(one),
                    None => {
                        known[oldest] = Some(link);
                        oldest = (oldest + 1) % known.len();
                    }
                }
            });
        }
        self.header_links(handbook, &mut bad);
        bad
    }

    fn header_links(&self, handbook: &Handbook, bad: &mut Vec<BadLink>) {
        let record = &handbook.record;
        let mut look = |link| bad.extend(self.judge_link(handbook.file, link, None));
        let whole = Span::default();
        record
            .unit
            .iter()
            .for_each(|at| at.value.links(at.span, &mut look));
        record
            .lives
            .iter()
            .for_each(|at| at.value.links(whole, &mut look));
        record
            .redeem
            .iter()
            .for_each(|at| at.value.links(whole, &mut look));
        record
            .allow
            .iter()
            .for_each(|at| at.value.links(whole, &mut look));
    }
}

fn waivers(handbook: &Handbook) -> impl Iterator<Item = Waiver> {
    handbook
        .record
        .allow
        .iter()
        .filter_map(|a| a.waiver(handbook.file))
}
