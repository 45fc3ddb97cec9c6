//! The pass over the volunteers: each is read with their handbook, shown, and put away.
//!
//! A volunteer's entries are held only while that volunteer is judged and added up, so that
//! memory does not grow with them.

use rayon::prelude::*;

use super::frame::Frame;
use super::link::Resolution;
use super::post::Posts;
use super::reading::{Known, Leaf, Pass, Read};
use super::recall::{Recall, Remembering};
use super::shelf::{Filed, IdMap, Shelf};
use crate::diag::{FileId, Waiver};
use crate::record::volunteer::Volunteer;
use crate::record::{Id, Kind, VOLUNTEER};
use crate::store::Source;

/// How many volunteers are read before their results are folded: enough to keep the threads
/// busy, few enough that their results are no burden.
pub(super) const BATCH: usize = 2048;

/// The file of a volunteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnDisk {
    /// Its number.
    pub file: FileId,
    /// Whether it can be read.
    pub readable: bool,
    /// Which of the volunteers' files it is in order of path: there its stamp is.
    pub nth: u32,
}

/// A volunteer with their entries.
pub type Handbook = Filed<Volunteer>;

/// What is done with each volunteer while the handbook is at hand.
pub trait Visitor: Sync {
    /// What is kept of one.
    type Kept: Send;

    /// Whether anybody asks for the volunteers after the pass. If not, the street has only
    /// those with former ids, and memory does not grow with the rest.
    const ASKS_FOR_PEOPLE: bool = true;

    /// Whether anybody asks for what in the handbooks may tell of a person.
    const ASKS_FOR_TRACES: bool = false;

    /// How what is kept can be remembered for the next run: where it is told by the records,
    /// the question and the day alone.
    fn remembering(&self) -> Option<Remembering<Self::Kept>> {
        None
    }

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

impl Frame {
    /// Reads the volunteers and shows each to the visitor.
    pub fn with_people<V: Visitor>(mut self, source: &dyn Source, visitor: &mut V) -> Street {
        let raised = self.findings.len();
        let (waivers, links) = (self.waivers.len(), self.bad_links.len());
        let traces = self.traces.len();
        let mut people = self.pass(source, visitor, 1);
        if let Some(aliases) = self.needed_aliases(&people) {
            self.volunteer_aliases = aliases;
            self.posts = Posts::of_frame(&self);
            self.findings.truncate(raised);
            self.waivers.truncate(waivers);
            self.bad_links.truncate(links);
            self.traces.truncate(traces);
            people = self.pass(source, visitor, 2);
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

    fn pass<V: Visitor>(
        &mut self,
        source: &dyn Source,
        visitor: &mut V,
        round: u8,
    ) -> Vec<Handbook> {
        visitor.begin();
        let asked = visitor.remembering();
        let mut recall = asked
            .as_ref()
            .and_then(|asked| Recall::open(source, self, asked, round));
        let files = std::mem::take(&mut self.volunteer_files);
        let mut people = Vec::new();
        if V::ASKS_FOR_PEOPLE {
            people.reserve_exact(files.len());
        }
        for (nth, batch) in files.chunks(BATCH).enumerate() {
            let first = nth * BATCH;
            let page = recall.as_mut().map(|recall| recall.page(first));
            let known = asked.as_ref().zip(recall.as_ref()).zip(page.as_ref());
            let pass = Pass {
                frame: self,
                source,
                visitor: &*visitor,
                known: known.map(|((asked, recall), page)| Known {
                    asked,
                    recall,
                    page,
                }),
            };
            let read: Vec<(Read<V::Kept>, Leaf)> = batch
                .par_iter()
                .enumerate()
                .map_init(
                    || pass.desk(),
                    |desk, (nth, file)| pass.one(desk, nth, file),
                )
                .collect();
            let mut leaves = Vec::new();
            for (one, leaf) in read {
                leaves.extend(leaf);
                self.put(one, visitor, &mut people);
            }
            if let Some(recall) = &mut recall {
                recall.keep(&leaves);
            }
        }
        if let Some(recall) = recall {
            self.stamps = recall.close(&files);
        }
        self.volunteer_files = files;
        people
    }

    /// Adds what one volunteer gave.
    fn put<V: Visitor>(
        &mut self,
        mut one: Read<V::Kept>,
        visitor: &mut V,
        people: &mut Vec<Handbook>,
    ) {
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

fn waivers(handbook: &Handbook) -> impl Iterator<Item = Waiver> {
    handbook
        .record
        .allow
        .iter()
        .filter_map(|a| a.waiver(handbook.file))
}
