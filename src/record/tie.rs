//! Keys of a table that depend on each other: said once, beside the keys, for the reader and
//! for the schema.

use super::field::Field;

/// How keys of a table hang together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tie {
    /// Where the first stands, none of the others may.
    Excludes(&'static str, &'static [&'static str]),
    /// Where the first stands, the second must.
    Asks(&'static str, &'static str),
    /// One of the two must stand; where neither does, the first is told to be missing.
    Either(&'static str, &'static str),
}

/// The keys of a tie among the keys that were seen in a table: the first, and the rest.
pub type Bits = (u64, u64);

/// The bit of `note`, which every table may hold besides its own keys.
pub const NOTE_BIT: u64 = 1 << 63;

impl Tie {
    /// Whether the keys that were seen go against it.
    pub fn is_broken(&self, (first, rest): Bits, seen: u64) -> bool {
        match self {
            Tie::Excludes(..) => seen & first != 0 && seen & rest != 0,
            Tie::Asks(..) => seen & first != 0 && seen & rest == 0,
            Tie::Either(..) => seen & (first | rest) == 0,
        }
    }
}

/// The ties of a table, each with its keys as bits, worked out when the program is built.
pub const fn bound<const N: usize>(
    fields: &[Field],
    ties: &'static [Tie],
) -> [(&'static Tie, Bits); N] {
    const NONE: Tie = Tie::Excludes("", &[]);
    let mut all = [(&NONE, (0, 0)); N];
    let mut at = 0;
    while at < N {
        let bits = match ties[at] {
            Tie::Excludes(first, rest) => {
                let mut mask = 0;
                let mut nth = 0;
                while nth < rest.len() {
                    mask |= bit(fields, rest[nth]);
                    nth += 1;
                }
                (bit(fields, first), mask)
            }
            Tie::Asks(first, second) | Tie::Either(first, second) => {
                (bit(fields, first), bit(fields, second))
            }
        };
        all[at] = (&ties[at], bits);
        at += 1;
    }
    all
}

const fn bit(fields: &[Field], key: &str) -> u64 {
    if same(key, "note") {
        return NOTE_BIT;
    }
    let mut at = 0;
    while at < fields.len() {
        if same(fields[at].key, key) {
            return 1 << at;
        }
        at += 1;
    }
    panic!("a tie names a key that its table lacks")
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_by_what_was_seen() {
        let (a, b) = (1, 2);
        let holds = |tie: Tie, seen: u64| !tie.is_broken((a, b), seen);
        let excludes = Tie::Excludes("a", &["b"]);
        assert!(holds(excludes, 0) && holds(excludes, a) && holds(excludes, b));
        assert!(!holds(excludes, a | b));
        let asks = Tie::Asks("a", "b");
        assert!(holds(asks, 0) && holds(asks, b) && holds(asks, a | b) && !holds(asks, a));
        let either = Tie::Either("a", "b");
        assert!(holds(either, a) && holds(either, b) && !holds(either, 0));
    }
}
