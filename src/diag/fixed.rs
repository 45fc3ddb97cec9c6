//! The program's own words, read back from bytes.
//!
//! A finding speaks of its messages by texts that live as long as the program. Those that the
//! cache holds are kept once each, and no more than the program could have.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::{Arg, Args};

/// More bytes than any of the program's words has.
const LONGEST: usize = 64;
/// More words than the program has. Bytes with more are not of its making.
const MOST: usize = 4096;

static WORDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// The one copy of a word; none where it cannot be one of the program's.
fn copy_of(word: &str) -> Option<&'static str> {
    let mut words = WORDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = words.get(word) {
        return Some(known);
    }
    if word.len() > LONGEST || words.len() >= MOST {
        return None;
    }
    let kept: &'static str = Box::leak(Box::from(word));
    words.insert(kept);
    Some(kept)
}

/// Reads a word of the program's own.
pub fn text<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    let word = <&str>::deserialize(from)?;
    copy_of(word).ok_or_else(|| D::Error::custom("no word of the program"))
}

/// Reads the arguments of a message with their names.
pub fn names<'de, D: Deserializer<'de>>(from: D) -> Result<Args, D::Error> {
    #[derive(Deserialize)]
    struct Named<'a>(#[serde(borrow)] &'a str, Arg);
    let args = Vec::<Named<'de>>::deserialize(from)?;
    let named = |Named(name, arg)| Some((copy_of(name)?, arg));
    let args = args.into_iter().map(named).collect::<Option<_>>();
    args.ok_or_else(|| D::Error::custom("no name of an argument"))
}
