//! The pass over the volunteers: each is read with their handbook, shown, and put away.
//!
//! A volunteer's entries are held only while that volunteer is judged and added up, so that
//! memory does not grow with them.

use super::desk::Desks;
use super::frame::Frame;
use super::link::{BadLink, Resolution};
use super::post::Posts;
use super::reading::{Gave, Known, Pass, Read, Ready};
use super::recall::{GIVEN, PARTS, Page, Recall, Remembering, Said, Told, WAYS};
use super::shelf::{Filed, IdMap, Shelf};
use super::spent::Spent;
use crate::diag::{Diagnostic, FileId, Waiver};
use crate::record::volunteer::Volunteer;
use crate::record::{Id, Kind, Trace, VOLUNTEER};
use crate::store::Source;

/// How many volunteers are read before their results are folded, while as many are read again:
/// enough to keep the threads busy, few enough that their results are no burden.
pub(super) const BATCH: usize = 1024;

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

/// What is done with each volunteer while the handbook is at hand. The visitor holds what is
/// asked; what it finds is kept of each, and folded into a sum.
pub trait Visitor: Sync {
    /// What is kept of one.
    type Kept: Send;

    /// What comes of all.
    type Sum: Send;

    /// Whether anybody asks for the volunteers after the pass. If not, the street has only
    /// those with former ids, and memory does not grow with the rest.
    const ASKS_FOR_PEOPLE: bool = true;

    /// Whether anybody asks for what in the handbooks may tell of a person.
    const ASKS_FOR_TRACES: bool = false;

    /// What was found in the handbook by itself, taken out of what is kept.
    fn found(_: &mut Self::Kept) -> Vec<Diagnostic> {
        Vec::new()
    }

    /// How what is kept can be remembered for the next run: where it is told by the records,
    /// the question and the day alone.
    fn remembering(&self) -> Option<Remembering<Self::Kept>> {
        None
    }

    /// Begins a sum, of nobody yet. A second pass, with a sum of its own, is made where people
    /// are named by former ids, which only a first one can tell.
    fn begin(&self, frame: &Frame) -> Self::Sum;

    /// Looks at one, in no particular order and on any thread.
    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept;

    /// Folds what was kept, in order of id, then of path, while others are looked at. Of the
    /// volunteer no more is surely left than the id, the file and its community.
    fn fold(&self, sum: &mut Self::Sum, handbook: &Handbook, kept: Self::Kept);

    /// The same; gives what is left of it, if that is much, to be dropped where it was made.
    fn fold_and_leave(
        &self,
        sum: &mut Self::Sum,
        handbook: &Handbook,
        kept: Self::Kept,
    ) -> Option<Self::Kept> {
        self.fold(sum, handbook, kept);
        None
    }
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
    /// Reads the volunteers and shows each to the visitor. Gives what came of it too.
    pub fn with_people<V: Visitor>(mut self, source: &dyn Source, visitor: &V) -> (Street, V::Sum) {
        let pass = |frame: &Frame, round| {
            let asked = visitor.remembering();
            frame.pass(
                source,
                visitor,
                Round::new(source, frame, asked.as_ref(), round, false),
            )
        };
        let mut passed = pass(&self, 1);
        if let Some(aliases) = self.needed_aliases(&passed.found) {
            drop(passed);
            self.rename(aliases);
            passed = pass(&self, 2);
        }
        (self.street(passed.found), passed.sum)
    }

    /// The former ids, if any reference uses one.
    pub(super) fn needed_aliases(&self, found: &Found) -> Option<IdMap<Id>> {
        let mut aliases = IdMap::default();
        for (alias, id) in &found.aliases {
            aliases.entry(alias.clone()).or_insert_with(|| id.clone());
        }
        let mut links = self.bad_links.iter().chain(&found.bad_links);
        links
            .any(|l| l.to & VOLUNTEER != 0 && aliases.contains_key(&l.id))
            .then_some(aliases)
    }

    /// Makes former ids known.
    pub(super) fn rename(&mut self, aliases: IdMap<Id>) {
        self.volunteer_aliases = aliases;
        self.posts = Posts::of_frame(self);
    }

    /// The street of what a pass found.
    pub(super) fn street(mut self, mut found: Found) -> Street {
        let people = std::mem::take(&mut found.people);
        let ids = std::mem::take(&mut found.ids);
        self.join(found);
        // Nothing more is recalled.
        (self.stamps, self.known_by) = (Vec::new(), None);
        let aliases = |v: &Volunteer| v.aliases.iter().map(|a| a.value.clone()).collect();
        let volunteers = Shelf::in_order(people, ids, aliases);
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

    /// Adds what was found, but for the people.
    pub(super) fn join(&mut self, found: Found) {
        self.findings.extend(found.findings);
        self.bad_links.extend(found.bad_links);
        self.traces.extend(found.traces);
        self.waivers.extend(found.waivers);
        self.partial |= found.partial;
    }

    /// Reads all, on the threads that read: to wait for them elsewhere would cost two changes a
    /// batch.
    pub(super) fn pass<V: Visitor>(
        &self,
        source: &dyn Source,
        visitor: &V,
        round: Round<'_, V::Kept>,
    ) -> Passed<V::Sum> {
        rayon::scope(|_| self.batches(source, visitor, round))
    }

    /// Reads a batch on all threads, while one of them folds the batch before and turns to the
    /// page of the next.
    fn batches<V: Visitor>(
        &self,
        source: &dyn Source,
        visitor: &V,
        round: Round<'_, V::Kept>,
    ) -> Passed<V::Sum> {
        let files = &self.volunteer_files;
        let mut folding = Folding {
            visitor,
            sum: visitor.begin(self),
            found: Found::default(),
            recall: round.recall,
            looked_at: round.looked_at,
        };
        if V::ASKS_FOR_PEOPLE && round.looked_at[GIVEN] {
            folding.found.people.reserve_exact(files.len());
            folding.found.ids.reserve(files.len());
        }
        let (desks, spent) = (Desks::new(V::ASKS_FOR_TRACES), Spent::new());
        let mut page = folding.page(files, 0);
        let mut before = Vec::new();
        for (nth, batch) in files.chunks(BATCH).enumerate() {
            let pass = Pass {
                frame: self,
                source,
                visitor,
                desks: &desks,
                spent: &spent,
                known: round.asked.zip(page).map(|(asked, page)| Known {
                    asked,
                    page,
                    ready: &round.ready,
                    first: nth * BATCH,
                    writes: folding.recall.as_ref().is_some_and(Recall::writes),
                    marked: folding.recall.as_ref().is_some_and(Recall::is_marked),
                }),
            };
            let fold = || {
                folding.fold(before, &spent);
                folding.page(files, (nth + 1) * BATCH)
            };
            (before, page) = rayon::join(|| pass.all(batch), fold);
        }
        folding.fold(before, &spent);
        Passed {
            told: folding.recall.and_then(|recall| recall.close(files)),
            found: folding.found,
            sum: folding.sum,
        }
    }
}

/// One time that all volunteers are passed over: what it asks, and what it can recall.
pub(super) struct Round<'a, K> {
    pub asked: Option<&'a Remembering<K>>,
    pub recall: Option<Recall<'a>>,
    /// What is looked at of those that are remembered.
    pub looked_at: [bool; PARTS],
    /// What was read already.
    pub ready: Ready<K>,
}

impl<'a, K> Round<'a, K> {
    /// One that looks at everything, and asks for marks or does not.
    pub fn new(
        source: &'a dyn Source,
        frame: &'a Frame,
        asked: Option<&'a Remembering<K>>,
        round: u8,
        marked: bool,
    ) -> Self {
        let recall = asked.and_then(|asked| Recall::open(source, frame, asked, round, marked));
        Self {
            asked,
            recall,
            looked_at: [true; PARTS],
            ready: Ready::of(Vec::new()),
        }
    }
}

/// What came of a pass.
pub(super) struct Passed<S> {
    pub found: Found,
    pub sum: S,
    /// Where what is found in all may be held, if that became known.
    pub told: Option<[Told; WAYS]>,
}

/// What a pass adds to the street.
#[derive(Default)]
pub(super) struct Found {
    /// In order of id, then of path.
    pub people: Vec<Handbook>,
    /// Their ids, each with the place of the first who has it.
    ids: IdMap<u32>,
    /// The former ids of all, with the present ones.
    aliases: Vec<(Id, Id)>,
    findings: Vec<Diagnostic>,
    bad_links: Vec<BadLink>,
    traces: Vec<Trace>,
    waivers: Vec<Waiver>,
    partial: bool,
}

impl Found {
    /// Adds what is said of the volunteer with an id, whose file this is.
    pub fn add(&mut self, said: Said, id: &Id, file: FileId) {
        self.findings.extend(said.findings);
        self.bad_links.extend(said.bad_links);
        self.partial |= said.partial;
        let waivers = said.allow.iter().filter_map(|allow| allow.waiver(file));
        self.waivers.extend(waivers);
        let aliases = said.aliases.into_iter();
        self.aliases
            .extend(aliases.map(|alias| (alias.value, id.clone())));
    }
}

/// What is done batch by batch, in order of the files.
struct Folding<'a, V: Visitor> {
    visitor: &'a V,
    sum: V::Sum,
    found: Found,
    recall: Option<Recall<'a>>,
    looked_at: [bool; PARTS],
}

impl<V: Visitor> Folding<'_, V> {
    /// What is remembered of the batch that begins with the `first` of the files, if there is
    /// one.
    fn page(&mut self, files: &[OnDisk], first: usize) -> Option<Page> {
        let recall = self.recall.as_mut().filter(|_| first < files.len());
        recall.map(|recall| recall.page(first, self.looked_at))
    }

    /// Adds what a batch gave. Before the first of them nothing did.
    fn fold(&mut self, batch: Vec<Gave<V::Kept>>, spent: &Spent<V::Kept>) {
        if batch.is_empty() {
            return;
        }
        let mut leaves = Vec::new();
        for (one, leaf, thread) in batch {
            leaves.extend(leaf.map(|leaf| *leaf));
            let left = self.put(one);
            left.into_iter()
                .for_each(|left| spent.give_back(thread, left));
        }
        if let Some(recall) = &mut self.recall {
            recall.keep(&leaves);
        }
    }

    /// Adds what one volunteer gave; gives what is left of what was kept.
    fn put(&mut self, one: Read<V::Kept>) -> Option<V::Kept> {
        let (found, handbook, sum) = (&mut self.found, one.handbook, &mut self.sum);
        let fold = |kept| self.visitor.fold_and_leave(sum, &handbook, kept);
        let left = one.kept.and_then(fold);
        found.add(one.said, &handbook.id, handbook.file);
        found.traces.extend(one.traces);
        let asked_for = V::ASKS_FOR_PEOPLE && self.looked_at[GIVEN];
        if asked_for || !handbook.record.aliases.is_empty() {
            let place = found.people.len() as u32;
            found.ids.entry(handbook.id.clone()).or_insert(place);
            found.people.push(handbook);
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Memory;

    /// Names everybody in the order in which they are folded.
    struct Naming;

    impl Visitor for Naming {
        type Kept = Id;
        type Sum = Vec<(Id, Id)>;
        fn begin(&self, _: &Frame) -> Self::Sum {
            Vec::new()
        }
        fn look(&self, _: &Frame, handbook: &Handbook) -> Id {
            handbook.id.clone()
        }
        fn fold(&self, sum: &mut Self::Sum, handbook: &Handbook, kept: Id) {
            sum.push((handbook.id.clone(), kept));
        }
    }

    #[test]
    fn batches_are_folded_in_order_and_each_once() -> std::io::Result<()> {
        for count in [0, 1, BATCH, BATCH + 1, 2 * BATCH + 3] {
            let mut tree = Memory::new();
            let ids: Vec<Id> = (0..count).map(|n| Id::new(&format!("v{n:05}"))).collect();
            for id in &ids {
                tree.put(format!("communities/c/volunteers/{id}.toml"), "nmae = 1\n");
            }
            let frame = Frame::load(&tree)?;
            let before = frame.findings.len();
            let (street, folded) = frame.with_people(&tree, &Naming);
            let twice = ids.iter().map(|id| (id.clone(), id.clone()));
            assert_eq!(folded, twice.collect::<Vec<_>>());
            assert!(street.volunteers.iter().map(|row| &row.id).eq(&ids));
            let findings = &street.findings[before..];
            assert!(findings.len() >= count && findings.is_sorted_by_key(|f| f.file));
        }
        Ok(())
    }
}
