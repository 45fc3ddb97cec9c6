//! O222: a joint group or branch whose host has none of its own.
//!
//! Nor has a host that has ended, or that is joined, directly or through others, to what it
//! hosts.

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Bond, Bonds, Joinable, Lack, Shelf, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O222", "void-joint", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
joint_with = [
  { building = "tx-2-01", since = 2013-01-01 },
]
"#;

const RIGHT: &str = r#"
joint_with = [
  { building = "tx-1-01", since = 2013-01-01 },
]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for (file, span, host, lack) in voids(&street.buildings, day) {
        let variant = match lack {
            Lack::Nothing => "group",
            Lack::Ended => "group-ended",
            Lack::Circle => "group-circle",
        };
        let place = Diagnostic::new(RULE.code, file, span).variant(variant);
        sink.push(place.arg("host", host).help());
    }
    for (file, span, host, lack) in voids(&street.grids, day) {
        let variant = match lack {
            Lack::Nothing => "branch",
            Lack::Ended => "branch-ended",
            Lack::Circle => "branch-circle",
        };
        let place = Diagnostic::new(RULE.code, file, span).variant(variant);
        sink.push(place.arg("host", host).help());
    }
}

/// The ties of a kind that give nothing.
fn voids<'a, T: Joinable>(shelf: &'a Shelf<T>, day: &Day) -> Vec<(FileId, Span, &'a str, Lack)> {
    let bonds = Bonds::new(shelf, day.as_of);
    let standing = shelf.iter().filter(|row| row.in_force(day.as_of));
    let voids = standing.filter_map(|row| match bonds.of(row)? {
        Bond::Void(void) => Some((row.file, void.span, void.host.id.as_str(), void.lack)),
        Bond::Own | Bond::Joined(_) | Bond::Unknown => None,
    });
    voids.collect()
}
