//! One volunteer in the pass: read from the file, or remembered.

use rayon::prelude::*;

use super::frame::Frame;
use super::link::BadLink;
use super::load::Desk;
use super::people::{Handbook, OnDisk, Visitor};
use super::recall::{Page, Remembering};
use super::shelf::Filed;
use crate::diag::{Diagnostic, FileId};
use crate::record::volunteer::Volunteer;
use crate::record::{Kind, Many, Record, Trace, located};
use crate::store::Source;

/// How many of a batch a thread takes at most, so that none has much left when the others have
/// done.
const SHARE: usize = 64;

/// What one volunteer gave.
pub(super) struct Read<K> {
    pub handbook: Handbook,
    pub findings: Vec<Diagnostic>,
    pub bad_links: Vec<BadLink>,
    pub traces: Vec<Trace>,
    pub kept: K,
}

/// The bytes that are to be remembered of one, if any are.
pub(super) type Leaf = Option<Vec<u8>>;

/// What is remembered of a batch, and how.
pub(super) struct Known<'a, K> {
    pub asked: &'a Remembering<K>,
    pub page: Page,
    /// Whether what is made of it is remembered anew.
    pub writes: bool,
}

/// A batch of the pass.
pub(super) struct Pass<'a, V: Visitor> {
    pub frame: &'a Frame,
    pub source: &'a dyn Source,
    pub visitor: &'a V,
    pub known: Option<Known<'a, V::Kept>>,
}

impl<V: Visitor> Pass<'_, V> {
    /// What all of the batch give, in order.
    pub fn all(&self, batch: &[OnDisk]) -> Vec<(Read<V::Kept>, Leaf)> {
        let files = batch.par_iter().enumerate().with_max_len(SHARE);
        files
            .map_init(
                || Desk::new(V::ASKS_FOR_TRACES),
                |desk, (nth, file)| self.one(desk, nth, file),
            )
            .collect()
    }

    /// What the `nth` of the batch gives.
    fn one(&self, desk: &mut Desk, nth: usize, file: &OnDisk) -> (Read<V::Kept>, Leaf) {
        let read = |desk: &mut Desk| self.frame.open(self.source, desk, file, self.visitor);
        let Some(known) = &self.known else {
            return (read(desk), None);
        };
        let held = known.page.of(nth);
        let held = held.and_then(|bytes| Some((self.frame.remembered(file, known, bytes)?, bytes)));
        match held {
            Some((read, bytes)) => {
                let leaf = known.writes.then(|| bytes.to_vec());
                (read, leaf)
            }
            None if known.writes => {
                let read = read(desk);
                let bytes = known.bytes(&read).unwrap_or_default();
                (read, Some(bytes))
            }
            None => (read(desk), None),
        }
    }
}

/// What is remembered of one besides what the visitor kept.
type Rest = (bool, Volunteer, Vec<Diagnostic>, Vec<BadLink>, Vec<Trace>);

impl<K> Known<'_, K> {
    /// What is to be remembered of one.
    fn bytes(&self, read: &Read<K>) -> Option<Vec<u8>> {
        let handbook = &read.handbook;
        let rest = (
            handbook.partial,
            &handbook.record,
            &read.findings,
            &read.bad_links,
            &read.traces,
        );
        let bytes = postcard::to_extend(&rest, Vec::new()).ok()?;
        (self.asked.pack)(&read.kept, bytes)
    }
}

/// Whether what was said of a file is of it, and speaks only of files that are there.
fn is_of(file: FileId, files: usize, rest: &Rest) -> bool {
    let (_, _, findings, links, traces) = rest;
    let labels = findings.iter().flat_map(|finding| &finding.labels);
    findings.iter().all(|finding| finding.file == file)
        && labels
            .into_iter()
            .all(|label| (label.file.0 as usize) < files)
        && links.iter().all(|link| link.file == file)
        && traces.iter().all(|trace| trace.file == file)
}

impl Frame {
    /// What bytes of the cache say of one; none where they do not say it.
    fn remembered<K>(&self, file: &OnDisk, known: &Known<'_, K>, bytes: &[u8]) -> Option<Read<K>> {
        let file = file.file;
        let (rest, bytes) = postcard::take_from_bytes::<Rest>(bytes).ok()?;
        if !is_of(file, self.files.len(), &rest) {
            return None;
        }
        let (partial, record, findings, bad_links, traces) = rest;
        Some(Read {
            handbook: self.shelved(file, partial, record),
            findings,
            bad_links,
            traces,
            kept: (known.asked.unpack)(bytes)?,
        })
    }

    /// A volunteer's record with what its path says.
    fn shelved(&self, file: FileId, partial: bool, record: Volunteer) -> Handbook {
        let found = located(Kind::Volunteer, self.files.get(file).path);
        let (id, community) = found.map(|found| (found.id, found.community)).unzip();
        Filed {
            id: id.unwrap_or_default(),
            file,
            community: community.flatten(),
            partial,
            record,
        }
    }

    /// Reads one, and shows it to the visitor.
    fn open<V: Visitor>(
        &self,
        source: &dyn Source,
        desk: &mut Desk,
        one: &OnDisk,
        visitor: &V,
    ) -> Read<V::Kept> {
        let read = || desk.read(source, &self.files, one.file, Kind::Volunteer);
        let outcome = one.readable.then(read);
        let partial = outcome.as_ref().is_none_or(|o| o.partial);
        let broken = outcome.as_ref().is_none_or(|o| o.broken);
        let (record, mut findings, traces) =
            outcome.map_or_else(Default::default, |o| (o.record, o.findings, o.traces));
        let record = match record {
            Some(Record::Volunteer(record)) => *record,
            _ => Volunteer::default(),
        };
        let mut handbook = self.shelved(one.file, partial, record);
        if !broken {
            findings.extend(self.judge_deductions(&mut handbook));
        }
        let bad_links = self.links_of(&handbook);
        let kept = visitor.look(self, &handbook);
        handbook.record.entry = Many::new();
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
}
