//! What is held of one handbook: what is said of it by itself, and what it gives to what is
//! made of all.

use serde::{Deserialize, Serialize};

use super::{Mark, Remembering, hash};
use crate::diag::{Diagnostic, FileId};
use crate::record::volunteer::Volunteer;
use crate::record::{Allow, Id, Many, Trace};
use crate::street::link::BadLink;

/// What one gives as it is to be held.
pub struct Leaf {
    /// Nothing where it is not to be written.
    said: Vec<u8>,
    given: Vec<u8>,
    /// A digest of all that may be looked at together with others, if it is asked for.
    pub mark: Option<Mark>,
}

/// What is said of one by itself: of most, nothing.
#[derive(Default, Serialize, Deserialize)]
pub struct Said {
    pub findings: Vec<Diagnostic>,
    pub bad_links: Vec<BadLink>,
    pub partial: bool,
    pub aliases: Many<Id>,
    pub allow: Many<Allow>,
}

/// What one gives, besides what the visitor keeps; nothing where nobody asks for people.
pub type Given = (Volunteer, Vec<Trace>);

impl Leaf {
    /// Of one that was remembered: written as it is held, or not at all.
    pub fn again(held: &super::Remembered<'_>, written: bool) -> Self {
        let bytes = |bytes: &[u8]| if written { bytes.to_vec() } else { Vec::new() };
        Self {
            said: bytes(held.said),
            given: bytes(held.given),
            mark: held.mark,
        }
    }

    /// Of one that was read; the record and traces only where they are asked for, a mark only
    /// if there is to be one.
    pub fn new<K>(
        said: &Said,
        given: Option<(&Volunteer, &Vec<Trace>)>,
        kept: &K,
        asked: &Remembering<K>,
        marked: bool,
    ) -> Option<Self> {
        let mut bytes = Vec::new();
        if let Some(given) = given {
            bytes = postcard::to_extend(&given, bytes).ok()?;
        }
        let given = (asked.pack)(kept, bytes)?;
        let mark = if marked {
            // What is found in the handbook alone is no one else's matter.
            let said = postcard::to_allocvec(&(said.partial, &said.bad_links)).ok()?;
            let digest = hash(&[&said, &given]);
            digest.first_chunk().copied()
        } else {
            None
        };
        let said = if said.is_nothing() {
            Vec::new()
        } else {
            postcard::to_allocvec(said).ok()?
        };
        Some(Self { said, given, mark })
    }

    /// One that cannot be held.
    pub fn none() -> Self {
        Self {
            said: Vec::new(),
            given: Vec::new(),
            mark: None,
        }
    }

    /// Its bytes.
    pub fn parts(&self) -> [&[u8]; 2] {
        [&self.said, &self.given]
    }
}

impl Said {
    /// What bytes of the cache say of a file, in a tree of so many; none where they do not say
    /// it.
    pub fn of(bytes: &[u8], file: FileId, files: usize) -> Option<Self> {
        if bytes.is_empty() {
            return Some(Self::default());
        }
        let said: Self = postcard::from_bytes(bytes).ok()?;
        let labels = said.findings.iter().flat_map(|finding| &finding.labels);
        let mut labels = labels.map(|label| label.file.0 as usize);
        let own = said.findings.iter().all(|finding| finding.file == file)
            && said.bad_links.iter().all(|link| link.file == file)
            && labels.all(|other| other < files);
        own.then_some(said)
    }

    fn is_nothing(&self) -> bool {
        self.findings.is_empty()
            && self.bad_links.is_empty()
            && !self.partial
            && self.aliases.is_empty()
            && self.allow.is_empty()
    }
}

/// What bytes of the cache give of a file besides what comes behind; none where they do not.
pub fn given(bytes: &[u8], file: FileId) -> Option<(Given, &[u8])> {
    let (given, kept) = postcard::take_from_bytes::<Given>(bytes).ok()?;
    let own = given.1.iter().all(|trace| trace.file == file);
    own.then_some((given, kept))
}
