//! Reading the frame: every file but the volunteers', in parallel.

use std::collections::BTreeSet;
use std::io;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::catalogue::Catalogue;
use super::deduction::Deductions;
use super::files::Files;
use super::frame::Frame;
use super::mark::{Bytes, Mark};
use super::people::OnDisk;
use super::pile::Piles;
use super::post::Posts;
use super::shelf::{Filed, Shelf};
use crate::diag::{Code, Diagnostic, FileId};
use crate::record::{
    Found, Id, Kind, Many, Misplaced, Outcome, Value, locate, may_be_folder, read, refused,
    trace_of_id,
};
use crate::store::{Cache, Listed, Source, What};
use crate::text::{Arena, Span};

/// How many paths are looked at by threads at a time.
const AT_ONCE: usize = 4096;

/// What becomes of a path.
enum Fate {
    /// A record's file, to be read.
    Read(Found),
    /// A record that cannot be read: its id exists, and this is the matter with it.
    Unread(Found, Diagnostic),
    /// No record's path, and what to say of it.
    Told(Diagnostic),
    /// Nothing to say.
    Fine,
}

impl Frame {
    /// Reads the tree but for its volunteers.
    ///
    /// # Errors
    /// When the tree cannot be listed. What is wrong in it is in `findings`.
    pub fn load(source: &dyn Source) -> io::Result<Frame> {
        // Before the first file is looked at.
        let began = source.cache().map(Cache::moment);
        let mut frame = Frame::default();
        let listed = with_missing_communities(source.list()?);
        let mut mark = source.cache().map(|_| Mark::default());
        if let Some(mark) = &mut mark {
            listed.iter().for_each(|item| mark.lies(item));
        }
        let length = listed.iter().map(|item| item.path.len()).sum();
        frame.files = Files::with_room(listed.len(), length);
        frame.volunteer_ids.reserve(listed.len());
        frame.volunteer_files.reserve_exact(listed.len());
        if began.is_some() {
            frame.stamps.reserve_exact(listed.len());
        }
        let mut to_read = Vec::new();
        // Of a folder that has no place, it is told; of what it holds, nothing.
        let mut outside: BTreeSet<String> = BTreeSet::new();
        for (item, located) in located(listed) {
            let parent = item.path.rsplit_once('/').map_or("", |(parent, _)| parent);
            if !outside.is_empty() && outside.contains(parent) {
                outside.extend((item.what == What::Folder).then_some(item.path));
                continue;
            }
            let file = frame.files.next();
            let fate = fate(file, &item, located);
            if item.what == What::Folder && matches!(fate, Fate::Told(_) | Fate::Unread(..)) {
                outside.insert(item.path.clone());
            }
            let kind = frame.sort_in(file, fate, &mut to_read);
            if kind == Some(Kind::Volunteer) && began.is_some() {
                frame.stamps.push(item.stamp);
            }
            frame.files.push(&item.path, kind);
        }
        let count = to_read.len() + frame.volunteer_files.len();
        frame.files.count(count);
        frame.read_all(source, to_read, &mut mark);
        // By path they come in runs, one a community, which this sort only joins.
        let files = &frame.files;
        let order = |one: &OnDisk| (files.stem(one.file), one.file);
        frame
            .volunteer_files
            .par_sort_by(|a, b| order(a).cmp(&order(b)));
        frame.posts = Posts::of_frame(&frame);
        frame.deductions = Deductions::of_policy(&frame.points);
        frame.catalogue = Catalogue::of(&frame.services);
        frame.judge_links();
        frame.known_by = mark.zip(began).map(|(mark, began)| (mark.finish(), began));
        Ok(frame)
    }

    fn sort_in(
        &mut self,
        file: FileId,
        fate: Fate,
        to_read: &mut Vec<(FileId, Found, Option<Diagnostic>)>,
    ) -> Option<Kind> {
        let (found, fault) = match fate {
            Fate::Fine => return None,
            Fate::Told(finding) => {
                self.findings.push(finding);
                return None;
            }
            Fate::Read(found) => (found, None),
            Fate::Unread(found, finding) => (found, Some(finding)),
        };
        let kind = found.kind;
        self.traces.extend(trace_of_id(file, &found.id));
        if found.kind == Kind::Volunteer {
            self.volunteer_ids.insert(found.id);
            let readable = fault.is_none();
            self.findings.extend(fault);
            let nth = self.volunteer_files.len() as u32;
            self.volunteer_files.push(OnDisk {
                file,
                readable,
                nth,
            });
        } else {
            to_read.push((file, found, fault));
        }
        Some(kind)
    }

    fn read_all(
        &mut self,
        source: &dyn Source,
        to_read: Vec<(FileId, Found, Option<Diagnostic>)>,
        mark: &mut Option<Mark>,
    ) {
        let files = &self.files;
        let marked = mark.is_some();
        let outcomes: Vec<(FileId, Found, Outcome, Bytes)> = to_read
            .into_par_iter()
            .map_init(
                || Desk::new(true),
                |desk, (file, found, fault)| {
                    let outcome = match fault {
                        Some(finding) => {
                            desk.buffer.clear();
                            refused(finding)
                        }
                        None => desk.read(source, files, file, found.kind),
                    };
                    (file, found, outcome, marked.then(|| desk.digest()))
                },
            )
            .collect();
        let mut piles = Piles::default();
        for (file, found, outcome, bytes) in outcomes {
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

/// Adds the `community.toml` that a community's folder lacks, so that it can be told of.
fn with_missing_communities(mut listed: Vec<Listed>) -> Vec<Listed> {
    let folders: Vec<String> = listed
        .iter()
        .filter(|l| l.what == What::Folder && l.path.matches('/').count() == 1)
        .filter(|l| l.path.starts_with("communities/"))
        .map(|l| format!("{}/community.toml", l.path))
        .collect();
    let missing = |path: &String| listed.binary_search_by(|l| l.path.cmp(path)).is_err();
    let missing: Vec<String> = folders.into_iter().filter(missing).collect();
    let what = What::Unreadable(Box::default());
    let missing = missing.into_iter();
    listed.extend(missing.map(|path| Listed::new(path, what.clone())));
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    listed
}

/// Each with what its path says, which threads find out for so many at a time.
fn located(listed: Vec<Listed>) -> impl Iterator<Item = (Listed, Result<Found, Misplaced>)> {
    let mut listed = listed.into_iter();
    let next = move || {
        let some: Vec<Listed> = listed.by_ref().take(AT_ONCE).collect();
        let paths = some.par_iter().map(|item| locate(&item.path));
        let located: Vec<_> = paths.collect();
        (!some.is_empty()).then(|| some.into_iter().zip(located))
    };
    std::iter::from_fn(next).flatten()
}

fn fate(file: FileId, item: &Listed, located: Result<Found, Misplaced>) -> Fate {
    let at = |code| Diagnostic::new(Code::new(code), file, Span::default());
    match (&item.what, located) {
        (What::File, Ok(found)) => Fate::Read(found),
        (What::Link, Ok(found)) => Fate::Unread(found, at("T008").help()),
        (What::Special, Ok(found)) => Fate::Unread(found, at("T008").variant("special").help()),
        (What::Unreadable(why), Ok(found)) if why.is_empty() => {
            Fate::Unread(found, at("T004").variant("community").help())
        }
        (What::Unreadable(why), Ok(found)) => {
            Fate::Unread(found, at("T001").variant("io").arg("why", &**why).help())
        }
        (What::Folder, Ok(found)) => Fate::Unread(found, at("T006").variant("folder").help()),
        (What::Folder, Err(_)) => folder_fate(file, item),
        (What::Link, Err(_)) => Fate::Told(at("T008").help()),
        (What::Special, Err(_)) => Fate::Told(at("T008").variant("special").help()),
        (What::Unreadable(why), Err(_)) => {
            Fate::Told(at("T001").variant("io").arg("why", &**why).help())
        }
        (What::File, Err(Misplaced::NoPlace)) => Fate::Told(at("T006").help()),
        (What::File, Err(Misplaced::NoId { name })) => {
            Fate::Told(at("T007").variant("name").arg("value", name).help())
        }
    }
}

fn folder_fate(file: FileId, item: &Listed) -> Fate {
    let at = |code| Diagnostic::new(Code::new(code), file, Span::default());
    if !may_be_folder(&item.path) {
        return Fate::Told(at("T006").variant("folder").help());
    }
    match item
        .path
        .strip_prefix("communities/")
        .filter(|rest| !rest.contains('/'))
    {
        Some(name) if !crate::record::is_id(name) => {
            Fate::Told(at("T007").variant("name").arg("value", name).help())
        }
        _ => Fate::Fine,
    }
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

    /// A digest of the file that was read last; of one that could not be, of why.
    fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.buffer).into()
    }

    /// Reads a file as a record.
    pub fn read(
        &mut self,
        source: &dyn Source,
        files: &Files,
        file: FileId,
        kind: Kind,
    ) -> Outcome {
        let path = files.get(file).path;
        match source.read(path, &mut self.buffer) {
            Ok(()) => read(kind, file, &self.buffer, &mut self.arena, self.traces),
            Err(error) => {
                let why = crate::lang::reason(&error);
                let told = error.to_string();
                self.buffer = told.into_bytes();
                let finding = Diagnostic::new(Code::new("T001"), file, Span::default());
                refused(finding.variant("io").arg("why", why).help())
            }
        }
    }
}

impl Frame {
    /// Looks at every reference of the frame.
    fn judge_links(&mut self) {
        let mut bad = Vec::new();
        let frame = &*self;
        fn look<T: Value>(frame: &Frame, filed: &Filed<T>, bad: &mut Vec<super::BadLink>) {
            filed.record.links(Span::default(), &mut |link| {
                bad.extend(frame.judge_link(filed.file, link, None));
            });
        }
        fn all<T: Value>(frame: &Frame, shelf: &Shelf<T>, bad: &mut Vec<super::BadLink>) {
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
        self.bad_links = bad;
    }
}
