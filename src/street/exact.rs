//! The references of a handbook that are not exact.

use super::frame::Frame;
use super::link::BadLink;
use super::people::Handbook;
use crate::record::{Id, Link, Value};
use crate::text::{Span, head};

/// Whether two ids are the same. Most that are not differ in their first bytes, and few are
/// longer than these.
#[inline]
pub fn same_id(a: &Id, b: &Id) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    a.len() == b.len() && head(a) == head(b) && a.get(8..) == b.get(8..)
}

/// How many links are remembered, as a power of two.
const BITS: u32 = 8;

/// Links that were found exact, by the kinds they may lead to: the books of a community name the
/// same people and places line after line, and each is asked once. Each has one place, which it
/// takes from the one before. Of use for one frame.
pub(super) struct Exact([Option<(u32, Id)>; 1 << BITS]);

impl Default for Exact {
    fn default() -> Self {
        Self([const { None }; 1 << BITS])
    }
}

impl Exact {
    /// The place of a link.
    fn of(&mut self, link: Link<'_>) -> &mut Option<(u32, Id)> {
        let id = link.id.as_bytes();
        let key = head(id) ^ u64::from(link.to) << 32 ^ id.len() as u64;
        let place = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - BITS);
        &mut self.0[place as usize]
    }
}

impl Frame {
    /// The references of a handbook that are not exact.
    pub(super) fn links_of(&self, handbook: &Handbook, exact: &mut Exact) -> Vec<BadLink> {
        let mut bad = Vec::new();
        for entry in &handbook.record.entry {
            entry.value.links(entry.span, &mut |link| {
                let known = exact.of(link);
                let same = |(to, id): &(u32, Id)| *to == link.to && same_id(id, link.id);
                if known.as_ref().is_some_and(same) {
                    return;
                }
                let unnamed = Id::default();
                let id = entry.value.id.as_ref().map_or(&unnamed, |at| &at.value);
                match self.judge_link(handbook.file, link, Some(id)) {
                    Some(one) => bad.push(one),
                    None => *known = Some((link.to, link.id.clone())),
                }
            });
        }
        self.header_links(handbook, &mut bad);
        bad
    }

    fn header_links(&self, handbook: &Handbook, bad: &mut Vec<BadLink>) {
        let record = &handbook.record;
        let mut look = |link| bad.extend(self.judge_link(handbook.file, link, None));
        let whole = Span::default();
        record
            .unit
            .iter()
            .for_each(|at| at.value.links(at.span, &mut look));
        record
            .lives
            .iter()
            .for_each(|at| at.value.links(whole, &mut look));
        record
            .redeem
            .iter()
            .for_each(|at| at.value.links(whole, &mut look));
        record
            .allow
            .iter()
            .for_each(|at| at.value.links(whole, &mut look));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_the_same_where_their_texts_are() {
        let ids = [
            "",
            "a",
            "b",
            "tx-0012",
            "tx-00123",
            "tx-001234",
            "tx-001235",
            "tx-0012345",
        ];
        for a in ids {
            for b in ids {
                assert_eq!(same_id(&Id::new(a), &Id::new(b)), a == b, "{a} {b}");
            }
        }
    }
}
