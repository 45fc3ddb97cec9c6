//! The names of the people of the records, and whether one stands near a place.
//!
//! Used by the rules of free text, for the few places that hold a room or one of their words:
//! a name is looked up there, not each name in every text.

use std::collections::BTreeSet;
use std::collections::HashMap;

use crate::record::{Id, Trace};
use crate::street::Street;
use crate::text::{Folded, Span};

/// Characters within which two things stand beside each other.
pub const NEAR: usize = 10;
/// A name of one character would be found in every text.
const SHORTEST: usize = 2;
/// A longer name is not looked for.
const LONGEST: usize = 20;

/// Names without their spaces, each with the first who bears it.
#[derive(Default)]
pub struct Names<'a> {
    ids: HashMap<String, &'a Id, foldhash::fast::RandomState>,
    lengths: BTreeSet<usize>,
}

impl<'a> Names<'a> {
    /// The names of all who are recorded.
    pub fn of(street: &'a Street) -> Self {
        let mut names = Self::default();
        for volunteer in &street.volunteers {
            let Some(name) = &volunteer.name else {
                continue;
            };
            let chars: Vec<char> = Folded::new(&name.value).chars;
            let name: String = chars.into_iter().filter(|c| !c.is_whitespace()).collect();
            let length = name.chars().count();
            if (SHORTEST..=LONGEST).contains(&length) {
                names.lengths.insert(length);
                names.ids.entry(name).or_insert(&volunteer.id);
            }
        }
        names
    }

    /// Who is named beside what a trace is of.
    pub fn beside(&self, trace: &Trace) -> Option<&'a Id> {
        let folded = Folded::new(&trace.text);
        let hit = (folded.index(trace.hit.start), folded.index(trace.hit.end));
        let marked = folded.chars.iter().enumerate();
        let chars: Vec<(usize, char)> = marked
            .filter(|(_, c)| !c.is_whitespace())
            .map(|(at, c)| (at, *c))
            .collect();
        let mut name = String::new();
        for first in 0..chars.len() {
            for length in &self.lengths {
                let Some(part) = chars.get(first..first + length) else {
                    break;
                };
                let (Some((from, _)), Some((last, _))) = (part.first(), part.last()) else {
                    continue;
                };
                if !is_near((*from, last + 1), hit) {
                    continue;
                }
                name.clear();
                name.extend(part.iter().map(|(_, c)| c));
                if let Some(id) = self.ids.get(name.as_str()) {
                    return Some(id);
                }
            }
        }
        None
    }
}

/// Whether two stretches stand beside each other, and apart.
fn is_near(a: (usize, usize), b: (usize, usize)) -> bool {
    let between = |left: usize, right: usize| right.checked_sub(left).is_some_and(|n| n <= NEAR);
    between(a.1, b.0) || between(b.1, a.0)
}

/// Whether one of some places in the text stands beside what a trace is of.
pub fn any_beside(trace: &Trace, places: impl IntoIterator<Item = Span>) -> bool {
    let folded = Folded::new(&trace.text);
    let of = |span: Span| (folded.index(span.start), folded.index(span.end));
    places
        .into_iter()
        .any(|place| is_near(of(place), of(trace.hit)))
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn ten_characters_are_near() {
        assert!(is_near((0, 2), (12, 15)) && is_near((12, 15), (0, 2)));
        assert!(is_near((0, 2), (2, 4)));
        assert!(!is_near((0, 2), (13, 15)));
        assert!(!is_near((0, 3), (2, 4)));
    }
}
