//! What files are read with: one desk a thread, for all that it reads.

use std::sync::{Mutex, PoisonError};

use super::exact::Exact;
use super::files::Files;
use crate::diag::{Code, Diagnostic, FileId};
use crate::record::volunteer::Entry;
use crate::record::{Kind, Many, Outcome, Room, read, refused};
use crate::store::{Near, Source};
use crate::text::Span;

/// How many files a thread takes at most, so that none has much left when the others have done.
pub(super) const SHARE: usize = 8;

/// The desks of all threads.
pub(super) struct Desks(Vec<Mutex<Desk>>);

impl Desks {
    /// Desks that look for what may tell of a person, or not.
    pub fn new(traces: bool) -> Self {
        let desk = || Mutex::new(Desk::new(traces));
        let threads = rayon::current_num_threads().max(1);
        Self(std::iter::repeat_with(desk).take(threads).collect())
    }

    /// Does something at the desk of this thread, which nobody else asks for meanwhile.
    pub fn at<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        let own = rayon::current_thread_index().unwrap_or(0) % self.0.len();
        let mut desk = self.0[own].lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut desk)
    }
}

/// What a thread reads files with: an open folder, its buffer, its room, and what it knows of references.
#[derive(Default)]
pub(super) struct Desk {
    /// What was read.
    pub buffer: Vec<u8>,
    near: Near,
    room: Room,
    /// The references of handbooks that were found exact.
    pub exact: Exact,
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
            Ok(()) => self.record(file, kind),
            Err(finding) => refused(*finding),
        }
    }

    /// What was read, as a record.
    pub fn record(&mut self, file: FileId, kind: Kind) -> Outcome {
        read(kind, file, &self.buffer, &mut self.room, self.traces)
    }

    /// Puts the entries of a handbook away that was looked at.
    pub fn put_away(&mut self, entries: Many<Entry>) {
        self.room.put_away(entries);
    }

    /// Reads what is in a file; of one that cannot be read, why.
    pub fn fetch(
        &mut self,
        source: &dyn Source,
        files: &Files,
        file: FileId,
    ) -> Result<(), Box<Diagnostic>> {
        let path = files.get(file).path;
        source
            .read_near(&mut self.near, path, &mut self.buffer)
            .map_err(|error| {
                let why = crate::lang::reason(&error);
                let told = error.to_string();
                self.buffer = told.into_bytes();
                let finding = Diagnostic::new(Code::new("T001"), file, Span::default());
                Box::new(finding.variant("io").arg("why", why).help())
            })
    }
}
