//! Reading the frame: every file but the volunteers', in parallel.

use std::io;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::catalogue::Catalogue;
use super::deduction::Deductions;
use super::files::Files;
use super::frame::Frame;
use super::link::BadLink;
use super::listing::{Listing, ToRead};
use super::mark::{Bytes, Mark};
use super::people::OnDisk;
use super::pile::Piles;
use super::post::Posts;
use super::recall::{Text, Texts, Told, keep};
use super::shelf::{Filed, IdSet, Shelf};
use crate::diag::{Code, Diagnostic, FileId};
use crate::record::{Found, Id, Kind, Many, Outcome, Value, read, refused};
use crate::store::{Cache, Moment, Source, Stamp};
use crate::text::{Arena, Span};

impl Frame {
    /// Reads the tree but for its volunteers.
    ///
    /// # Errors
    /// When the tree cannot be listed. What is wrong in it is in `findings`.
    pub fn load(source: &dyn Source) -> io::Result<Frame> {
        // Before the first file is looked at.
        let began = source.cache().map(Cache::moment);
        let listing = Listing::of(source.list()?, began.is_some());
        let mut frame = Frame {
            files: listing.files,
            volunteer_files: listing.volunteers,
            stamps: listing.stamps,
            findings: listing.findings,
            traces: listing.traces,
            ..Frame::default()
        };
        let count = listing.to_read.len() + frame.volunteer_files.len();
        frame.files.count(count);
        let (to_read, others) = (listing.to_read, listing.others);
        let (files, people) = (&frame.files, &mut frame.volunteer_files);
        // What only paths tell is found out while other threads wait for files.
        let (outcomes, (ids, mut mark)) = rayon::join(
            || read_all(source, files, to_read, began),
            || {
                let ids = ids_by_order(files, people);
                (ids, began.map(|_| Mark::of(files, &others)))
            },
        );
        frame.volunteer_ids = ids;
        frame.file_all(outcomes, &mut mark);
        let (posts, bad_links) =
            rayon::join(|| Posts::of_frame(&frame), || frame.links_that_are_bad());
        (frame.posts, frame.bad_links) = (posts, bad_links);
        frame.deductions = Deductions::of_policy(&frame.points);
        frame.catalogue = Catalogue::of(&frame.services);
        frame.known_by = mark.zip(began).map(|(mark, began)| (mark.finish(), began));
        Ok(frame)
    }

    /// Files what reading gave.
    fn file_all(&mut self, outcomes: Vec<Opened>, mark: &mut Option<Mark>) {
        let mut piles = Piles::default();
        for Opened {
            file,
            found,
            outcome,
            bytes,
            ..
        } in outcomes
        {
            if let (Some(mark), Some(bytes)) = (mark.as_mut(), bytes) {
                mark.reads(&bytes);
            }
            self.partial |= outcome.partial;
            self.findings.extend(outcome.findings);
            self.traces.extend(outcome.traces);
            piles.put(file, found, outcome.record, outcome.partial);
        }
        self.take(piles);
        let code = self.code().to_owned();
        if !code.is_empty() {
            let config = self.config.file;
            self.config.id = Id::new(&code);
            self.files.name_street(config, Id::new(&code));
        }
    }

    fn take(&mut self, piles: Piles) {
        let ids = |list: &Many<Id>| list.iter().map(|at| at.value.clone()).collect();
        self.config = piles.config.unwrap_or_default();
        self.points = piles.points.unwrap_or_default();
        self.rewards = piles.rewards.unwrap_or_default();
        self.stars = piles.stars.unwrap_or_default();
        self.services = piles.services.unwrap_or_default();
        if let Some(organisation) = piles.organisation {
            // A file of which nothing could be read leaves the defaults in force.
            if !organisation.unread {
                self.numbers = organisation.filed.record.numbers();
            }
            self.organisation = organisation.filed;
        }
        self.calendar = piles.calendar.unwrap_or_default();
        self.communities = Shelf::new(piles.communities, move |r| ids(&r.aliases));
        self.grids = Shelf::new(piles.grids, move |r| ids(&r.aliases));
        self.buildings = Shelf::new(piles.buildings, move |r| ids(&r.aliases));
        self.units = Shelf::new(piles.units, move |r| ids(&r.aliases));
        self.teams = Shelf::new(piles.teams, move |r| ids(&r.aliases));
        self.activities = Shelf::new(piles.activities, move |r| ids(&r.aliases));
        self.meetings = Shelf::new(piles.meetings, move |r| ids(&r.aliases));
        self.matters = Shelf::new(piles.matters, move |r| ids(&r.aliases));
        self.notices = Shelf::new(piles.notices, move |r| ids(&r.aliases));
        self.closings = Shelf::new(piles.closings, |_| Vec::new());
        self.waivers = piles.waivers;
    }
}

/// The ids of the volunteers, whose files are put in order of id.
fn ids_by_order(files: &Files, people: &mut [OnDisk]) -> IdSet {
    let mut ids = IdSet::with_capacity_and_hasher(people.len(), Default::default());
    ids.extend(people.iter().map(|one| Id::new(files.stem(one.file))));
    // By path they come in runs, one a community, which this sort only joins.
    let order = |one: &OnDisk| (files.stem(one.file), one.file);
    people.par_sort_by(|a, b| order(a).cmp(&order(b)));
    ids
}

/// What reading a file gave.
struct Opened {
    file: FileId,
    found: Found,
    outcome: Outcome,
    bytes: Bytes,
    known: Knowledge,
}

/// Whether the cache knows a file.
enum Knowledge {
    /// It held the text of the file with this stamp.
    Old(Stamp),
    /// It is to hold this text of the file with this stamp.
    New(Stamp, Vec<u8>),
    /// It is none that can be known again.
    Nothing,
}

/// Reads all files of the frame; what is held of them, if they began to be read at a moment
/// that tells which of them are settled.
fn read_all(
    source: &dyn Source,
    files: &Files,
    to_read: Vec<ToRead>,
    began: Option<Moment>,
) -> Vec<Opened> {
    let cache = source.cache().zip(began);
    let texts = cache.map(|(cache, _)| Texts::open(cache));
    let texts = texts.unwrap_or_default();
    let to_read = to_read.into_par_iter();
    let read = |desk: &mut Desk, one| desk.open(source, files, &texts, began, one);
    let mut opened: Vec<Opened> = to_read.map_init(|| Desk::new(true), read).collect();
    if let Some((cache, _)) = cache {
        hold(cache, files, &texts, &opened);
    }
    for one in &mut opened {
        one.known = Knowledge::Nothing;
    }
    opened
}

/// Sees to it that the cache holds what was read.
fn hold(cache: &Cache, files: &Files, texts: &Texts, opened: &[Opened]) {
    let old = |one: &&Opened| matches!(one.known, Knowledge::Old(_));
    let new = |one: &&Opened| matches!(one.known, Knowledge::New(..));
    let (old, new) = (
        opened.iter().filter(old).count(),
        opened.iter().filter(new).count(),
    );
    if !texts.is_stale(old, new) {
        return;
    }
    let told = opened.iter().filter_map(|one| {
        let path = files.get(one.file).path;
        let (stamp, text) = match (&one.known, &one.bytes) {
            (Knowledge::Old(stamp), _) => (stamp, texts.of(path, *stamp)?),
            (Knowledge::New(stamp, bytes), Some(digest)) => (stamp, Text { bytes, digest }),
            _ => return None,
        };
        let stamp = *stamp;
        Some(Told { path, stamp, text })
    });
    keep(cache, &told.collect::<Vec<_>>());
}

/// What a thread reads files with: its buffer and its arena.
#[derive(Default)]
pub(super) struct Desk {
    buffer: Vec<u8>,
    arena: Arena,
    /// Whether it looks for what may tell of a person.
    traces: bool,
}

impl Desk {
    /// One that looks for what may tell of a person, or not.
    pub fn new(traces: bool) -> Self {
        Self {
            traces,
            ..Self::default()
        }
    }

    /// Reads a file as a record.
    pub fn read(
        &mut self,
        source: &dyn Source,
        files: &Files,
        file: FileId,
        kind: Kind,
    ) -> Outcome {
        match self.fetch(source, files, file) {
            Ok(()) => read(kind, file, &self.buffer, &mut self.arena, self.traces),
            Err(finding) => refused(*finding),
        }
    }

    /// Reads what is in a file; of one that cannot be read, why.
    fn fetch(
        &mut self,
        source: &dyn Source,
        files: &Files,
        file: FileId,
    ) -> Result<(), Box<Diagnostic>> {
        let path = files.get(file).path;
        source.read(path, &mut self.buffer).map_err(|error| {
            let why = crate::lang::reason(&error);
            let told = error.to_string();
            self.buffer = told.into_bytes();
            let finding = Diagnostic::new(Code::new("T001"), file, Span::default());
            Box::new(finding.variant("io").arg("why", why).help())
        })
    }

    /// Reads a record of the frame, from what is held of it or from its file.
    fn open(
        &mut self,
        source: &dyn Source,
        files: &Files,
        texts: &Texts,
        began: Option<Moment>,
        one: ToRead,
    ) -> Opened {
        let ToRead {
            file,
            found,
            fault,
            stamp,
        } = one;
        let path = files.get(file).path;
        let stamp = stamp.filter(|_| fault.is_none());
        let held = stamp.and_then(|stamp| Some((stamp, texts.of(path, stamp)?)));
        if let Some((stamp, text)) = held {
            return Opened {
                file,
                outcome: read(found.kind, file, text.bytes, &mut self.arena, self.traces),
                found,
                bytes: Some(*text.digest),
                known: Knowledge::Old(stamp),
            };
        }
        self.buffer.clear();
        let fault = fault.map(Box::new);
        let fetched = fault.map_or_else(|| self.fetch(source, files, file), Err);
        // Of a file that was just written, its stamp may not tell that it is written once more.
        let settled = |stamp: &Stamp| began.is_some_and(|began| stamp.is_settled(began));
        let (outcome, known) = match (fetched, stamp.filter(settled)) {
            (Err(finding), _) => (refused(*finding), Knowledge::Nothing),
            (Ok(()), stamp) => {
                let outcome = read(found.kind, file, &self.buffer, &mut self.arena, self.traces);
                let new = |stamp| Knowledge::New(stamp, self.buffer.clone());
                (outcome, stamp.map_or(Knowledge::Nothing, new))
            }
        };
        Opened {
            file,
            found,
            outcome,
            // Of a file that could not be read, of why.
            bytes: began.map(|_| Sha256::digest(&self.buffer).into()),
            known,
        }
    }
}

impl Frame {
    /// Looks at every reference of the frame.
    fn links_that_are_bad(&self) -> Vec<BadLink> {
        let mut bad = Vec::new();
        let frame = self;
        fn look<T: Value>(frame: &Frame, filed: &Filed<T>, bad: &mut Vec<BadLink>) {
            filed.record.links(Span::default(), &mut |link| {
                bad.extend(frame.judge_link(filed.file, link, None));
            });
        }
        fn all<T: Value>(frame: &Frame, shelf: &Shelf<T>, bad: &mut Vec<BadLink>) {
            shelf.iter().for_each(|filed| look(frame, filed, bad));
        }
        look(frame, &frame.config, &mut bad);
        look(frame, &frame.points, &mut bad);
        look(frame, &frame.rewards, &mut bad);
        look(frame, &frame.stars, &mut bad);
        look(frame, &frame.services, &mut bad);
        look(frame, &frame.organisation, &mut bad);
        look(frame, &frame.calendar, &mut bad);
        all(frame, &frame.communities, &mut bad);
        all(frame, &frame.grids, &mut bad);
        all(frame, &frame.buildings, &mut bad);
        all(frame, &frame.units, &mut bad);
        all(frame, &frame.teams, &mut bad);
        all(frame, &frame.activities, &mut bad);
        all(frame, &frame.meetings, &mut bad);
        all(frame, &frame.matters, &mut bad);
        all(frame, &frame.notices, &mut bad);
        all(frame, &frame.closings, &mut bad);
        bad
    }
}
