//! What is looked for character by character: words, and what is read as a digit or an `@`.
//!
//! Nearly all characters are passed over by one look at a bit. It must not know of blocks.

use super::super::clue::{GAP, is_gap};
use super::super::fold::{FOLDED, plain};

/// What stands behind a room's number, and before it.
const ROOM: [&str; 2] = ["室", "单元"];

/// The last two bytes of a character of three tell it well enough to pass over nearly all others:
/// six bits of each.
const KEYS: usize = 1 << 12;

/// Whether a sign in some text counts, by what is before and behind it.
type Counts = fn(&[u8], &[u8]) -> bool;

/// A text that is looked for, not ASCII.
struct Sign {
    key: u16,
    text: String,
    counts: Counts,
}

/// All that is looked for.
pub struct Signs {
    /// By key.
    signs: Vec<Sign>,
    /// A bit for every key: whether a sign has it.
    keys: Box<[u64; KEYS / 64]>,
}

impl Signs {
    /// What always tells, and these words.
    pub fn new(words: &[&str]) -> Self {
        let mut made = Self {
            signs: Vec::new(),
            keys: Box::new([0; KEYS / 64]),
        };
        for word in words {
            made.add(word, |_, _| true);
        }
        let [behind, before] = ROOM;
        made.add(behind, |before, _| {
            before.last().is_some_and(u8::is_ascii_digit)
        });
        made.add(before, |_, behind| {
            behind.first().is_some_and(u8::is_ascii_digit)
        });
        for wide in FOLDED.into_iter().flatten() {
            match plain(wide) {
                c if c.is_ascii_digit() || c == '@' => made.add(&wide.to_string(), |_, _| true),
                c if is_gap(c) => made.add(&wide.to_string(), |before, _| is_behind_digit(before)),
                _ => (),
            }
        }
        made.signs.sort_by_key(|sign| sign.key);
        made
    }

    /// Words that begin with ASCII are no clues.
    fn add(&mut self, text: &str, counts: Counts) {
        let thirds = match *text.as_bytes() {
            [..=0x7f, ..] | [_] | [] => return,
            // Of two bytes: the third is another character's.
            [..=0xdf, ..] => 0..=0x3f,
            [_, _, third, ..] => third..=third,
            _ => return,
        };
        let second = text.as_bytes()[1];
        for third in thirds {
            let key = key([second, third]);
            self.keys[usize::from(key) / 64] |= 1 << (key % 64);
            self.signs.push(Sign {
                key,
                text: text.to_owned(),
                counts,
            });
        }
    }

    /// Whether a character with these bytes may begin a sign.
    #[inline(always)]
    pub fn may_begin(&self, behind: [u8; 2]) -> bool {
        let key = key(behind);
        self.keys[usize::from(key) / 64] >> (key % 64) & 1 == 1
    }

    /// Whether a sign that counts begins where a character with these bytes does.
    #[cold]
    #[inline(never)]
    pub fn begins(&self, text: &[u8], at: usize, behind: [u8; 2]) -> bool {
        let key = key(behind);
        let first = self.signs.partition_point(|sign| sign.key < key);
        let (before, rest) = text.split_at(at);
        let mut same = self.signs[first..]
            .iter()
            .take_while(|sign| sign.key == key);
        same.any(|sign| {
            let behind = rest.strip_prefix(sign.text.as_bytes());
            behind.is_some_and(|behind| (sign.counts)(before, behind))
        })
    }
}

fn key([second, third]: [u8; 2]) -> u16 {
    u16::from(second & 0x3f) << 6 | u16::from(third & 0x3f)
}

/// Whether plain gaps, if any, and before them a plain digit end some bytes: then the first
/// wide character of a gap stands behind them.
fn is_behind_digit(bytes: &[u8]) -> bool {
    let mut back = bytes.iter().rev();
    let before = back.by_ref().take(GAP).find(|b| !is_gap(char::from(**b)));
    before.is_some_and(u8::is_ascii_digit)
}
