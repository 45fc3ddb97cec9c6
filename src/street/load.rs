//! Reading the frame: every file but the volunteers', in parallel.

use std::io;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::catalogue::Catalogue;
use super::deduction::Deductions;
use super::desk::{Desk, Desks, SHARE};
use super::files::Files;
use super::frame::Frame;
use super::link::BadLink;
use super::listing::{Listing, ToRead};
use super::mark::{Digests, KnownBy, Mark};
use super::people::OnDisk;
use super::pile::Piles;
use super::post::Posts;
use super::recall::Texts;
use super::seen::seen;
use super::shelf::{Filed, IdSet, Shelf};
use crate::diag::FileId;
use crate::record::{Found, Id, Many, Outcome, Value, refused};
use crate::store::{Cache, Moment, Source, Stamp};
use crate::text::{Span, head};

/// How many files are read before what is to be held of them is written.
const AT_ONCE: usize = 1024;

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
        frame.known_by = mark.zip(began).map(|(mark, began)| KnownBy {
            digests: mark.finish(),
            began,
        });
        Ok(frame)
    }

    /// Files what reading gave.
    fn file_all(&mut self, outcomes: Vec<Opened>, mark: &mut Option<Mark>) {
        let mut piles = Piles::default();
        for Opened {
            file,
            found,
            outcome,
            digests,
            ..
        } in outcomes
        {
            if let (Some(mark), Some(digests)) = (mark.as_mut(), digests) {
                mark.reads(&digests);
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
    let headed = people.iter().map(|one| {
        let stem = files.stem(one.file);
        ids.insert(Id::new(stem));
        (head(stem.as_bytes()).swap_bytes(), *one)
    });
    let mut headed: Vec<(u64, OnDisk)> = headed.collect();
    // By path they come in runs, one a community, which this sort only joins. Their heads tell
    // most of them apart.
    let rest = |one: OnDisk| (files.stem(one.file), one.file);
    headed.par_sort_by(|(first, a), (second, b)| {
        let heads = first.cmp(second);
        heads.then_with(|| rest(*a).cmp(&rest(*b)))
    });
    for (one, (_, headed)) in people.iter_mut().zip(headed) {
        *one = headed;
    }
    ids
}

/// What reading a file gave.
struct Opened {
    file: FileId,
    found: Found,
    outcome: Outcome,
    /// Of what it held; none where nobody asks for them.
    digests: Option<Digests>,
    /// Its text, if that is to be held, and the stamp of the file.
    text: Option<(Stamp, Vec<u8>)>,
}

/// Reads all files of the frame, those that the cache holds from there; when they began to be
/// read tells which of them may be held.
fn read_all(
    source: &dyn Source,
    files: &Files,
    to_read: Vec<ToRead>,
    began: Option<Moment>,
) -> Vec<Opened> {
    let wanted = to_read
        .iter()
        .map(|one| (files.get(one.file).path, one.stamp));
    let cache = source.cache().zip(began);
    let mut texts = cache.map(|(cache, began)| Texts::open(cache, began, wanted));
    let desks = Desks::new(true);
    let mut all = Vec::with_capacity(to_read.len());
    let mut to_read = to_read.into_iter();
    loop {
        let batch: Vec<ToRead> = to_read.by_ref().take(AT_ONCE).collect();
        if batch.is_empty() {
            break;
        }
        let open = |one| desks.at(|desk| desk.open(source, files, texts.as_ref(), one));
        let batch = batch.into_par_iter().with_max_len(SHARE).map(open);
        let mut opened: Vec<Opened> = batch.collect();
        for one in &mut opened {
            if let (Some(texts), Some((stamp, text)), Some(digests)) =
                (&mut texts, one.text.take(), one.digests)
            {
                texts.keep(files.get(one.file).path, stamp, &text, digests);
            }
        }
        all.append(&mut opened);
    }
    if let Some(texts) = texts {
        texts.close();
    }
    all
}

impl Desk {
    /// Reads a record of the frame, from what is held of it or from its file.
    fn open(
        &mut self,
        source: &dyn Source,
        files: &Files,
        texts: Option<&Texts<'_>>,
        one: ToRead,
    ) -> Opened {
        let ToRead {
            file,
            found,
            fault,
            stamp,
        } = one;
        let path = files.get(file).path;
        let known = texts.zip(stamp);
        let held = known.and_then(|(texts, stamp)| texts.read(path, stamp, &mut self.buffer));
        let fetched = match (fault, held) {
            (Some(finding), _) => {
                self.buffer.clear();
                Err(Box::new(finding))
            }
            (None, Some(_)) => Ok(()),
            (None, None) => self.fetch(source, files, file),
        };
        let known = known.filter(|(texts, stamp)| fetched.is_ok() && texts.wants(*stamp));
        let text = known.map(|(_, stamp)| (stamp, self.buffer.clone()));
        let outcome = match fetched {
            Ok(()) => self.record(file, found.kind),
            Err(finding) => refused(*finding),
        };
        // Of a file that could not be read, of why.
        let digests = || {
            let whole = Sha256::digest(&self.buffer).into();
            let seen = seen(&outcome, &whole);
            Digests { whole, seen }
        };
        let digests = texts.map(|_| held.unwrap_or_else(digests));
        Opened {
            file,
            found,
            outcome,
            digests,
            text,
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
