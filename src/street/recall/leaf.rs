//! What is held of one handbook: what is said of it by itself, its record, and what it adds to
//! the visitor's sum.

use serde::{Deserialize, Serialize};

use super::book::{GIVEN, KEPT, Mark, Marks, PARTS, PEOPLE, SAID, SUM, WAYS};
use super::{Remembering, hash};
use crate::diag::{Diagnostic, FileId};
use crate::record::volunteer::Volunteer;
use crate::record::{Allow, Id, Many, Trace};
use crate::street::link::BadLink;

/// What one gives as it is to be held.
#[derive(Default)]
pub struct Leaf {
    /// Nothing where it is not to be written.
    parts: [Vec<u8>; PARTS],
    /// Digests of all that may be looked at together with others, if they are asked for.
    pub marks: Option<Marks>,
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

/// What one gives to the street; nothing where nobody asks for people.
pub type Given = (Volunteer, Vec<Trace>);

impl Leaf {
    /// Of one that was remembered: written as it is held.
    pub fn again(held: &super::Remembered<'_>) -> Self {
        Self {
            parts: held.parts.map(|part| part.unwrap_or_default().to_vec()),
            marks: held.marks,
        }
    }

    /// Of one that was read; the record and traces only where they are asked for, marks only if
    /// there are to be some.
    pub fn new<K>(
        said: &Said,
        given: Option<(&Volunteer, &Vec<Trace>)>,
        kept: &K,
        asked: &Remembering<K>,
        marked: bool,
    ) -> Option<Self> {
        let mut leaf = Self::default();
        if let Some(given) = given {
            leaf.parts[GIVEN] = postcard::to_allocvec(&given).ok()?;
        }
        leaf.parts[KEPT] = (asked.pack)(kept)?;
        if marked {
            // What is found in the handbook alone is no one else's matter.
            let mut joint: [Vec<u8>; WAYS] = Default::default();
            joint[PEOPLE] = postcard::to_allocvec(&(said.partial, &said.bad_links)).ok()?;
            joint[SUM] = postcard::to_allocvec(&said.partial).ok()?;
            let digest = |way: usize, part: usize| -> Option<Mark> {
                let digest = hash(&[&joint[way], &leaf.parts[part]]);
                digest.first_chunk().copied()
            };
            leaf.marks = Some([digest(PEOPLE, GIVEN)?, digest(SUM, KEPT)?]);
        }
        if !said.is_nothing() {
            leaf.parts[SAID] = postcard::to_allocvec(said).ok()?;
        }
        Some(leaf)
    }

    /// Its bytes.
    pub fn parts(&self) -> [&[u8]; PARTS] {
        self.parts.each_ref().map(Vec::as_slice)
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

/// What bytes of the cache give of a file; none where they do not.
pub fn given(bytes: &[u8], file: FileId) -> Option<Given> {
    let given: Given = postcard::from_bytes(bytes).ok()?;
    let own = given.1.iter().all(|trace| trace.file == file);
    own.then_some(given)
}
