//! The bytes of a text in blocks, and of each block a bit a byte: what many compares tell at once.
//!
//! Blocks overlap, so that each is seen by itself. It says where to look closer, and no more.

use wide::i8x16;

/// Bytes of a block: as many as a word of the machine has bits.
const BLOCK: usize = 64;
/// Bytes that tell that a number begins with the first of them.
const REACH: usize = 11;
/// From a block to the next: so many bytes in a row lie whole in one of two.
const STRIDE: usize = BLOCK - REACH + 1;

/// The least byte that a character begins with which is not ASCII; there are none but such above.
const LEAD: u8 = 0xc0;

/// What is known of a block's bytes, a bit each.
pub struct Block<'a> {
    bytes: &'a [u8; BLOCK],
    /// Where it begins in the text.
    start: usize,
    digits: u64,
    /// Digits and what may stand between them, and some that may not: from the blank to the `9`.
    row: u64,
    /// Where characters begin that are not ASCII.
    leads: u64,
}

/// Looks at each block of a text.
#[inline(always)]
pub fn each(text: &[u8], mut look: impl FnMut(Block<'_>)) {
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let padded: [u8; BLOCK];
        let bytes = match rest.first_chunk() {
            Some(bytes) => bytes,
            None => {
                padded = pad(rest);
                &padded
            }
        };
        // In one place, so that what looks is compiled into the loop.
        look(Block::new(bytes, start));
        start += STRIDE;
    }
}

/// The end of a text, as a block.
#[cold]
fn pad(rest: &[u8]) -> [u8; BLOCK] {
    let mut padded = [0; BLOCK];
    padded[..rest.len()].copy_from_slice(rest);
    padded
}

impl<'a> Block<'a> {
    #[inline(always)]
    fn new(bytes: &'a [u8; BLOCK], start: usize) -> Self {
        let (mut digits, mut row, mut leads) = (0, 0, 0);
        let (parts, _) = bytes.as_chunks();
        for (i, part) in parts.iter().enumerate() {
            let part = i8x16::from_ne_bytes(*part);
            let bits = |part: i8x16| u64::from(part.to_bitmask()) << (16 * i);
            let moved = part + i8x16::splat(const { counted(0, b' ') });
            row |= bits(moved.simd_lt(i8x16::splat(const { counted(b'9' + 1, b' ') })));
            digits |= bits(moved.simd_gt(i8x16::splat(const { counted(b'0' - 1, b' ') })));
            let moved = part + i8x16::splat(const { counted(0, LEAD) });
            leads |= bits(moved.simd_lt(i8x16::splat(const { counted(0, LEAD) })));
        }
        // Of what is no row some are above the digits.
        digits &= row;
        Self {
            bytes,
            start,
            digits,
            row,
            leads,
        }
    }

    /// Where a number of ten digits or a room like `2-301` may begin, digits and what is between
    /// them plain: all places where one does, and few others.
    #[inline(always)]
    pub fn numbers(&self) -> impl Iterator<Item = usize> + use<> {
        let Self { digits, row, .. } = *self;
        let row2 = row & row >> 1;
        let row4 = row2 & row2 >> 2;
        let row8 = row4 & row4 >> 4;
        let row10 = row8 & row8 >> 2;
        // Ten in a row are all digits, or there is an eleventh. A day is ten that are not.
        let long = row10 & (digits >> 4 | row >> 10);
        let room = (row & !digits) >> 1 & digits >> 2 & digits >> 3 & digits >> 4;
        let start = self.start;
        ones(digits & (long | room)).map(move |at| start + at)
    }

    /// Where characters begin that are not ASCII, each with its second byte and the next. Those
    /// that the next block tells are left to it.
    #[inline(always)]
    pub fn wide(&self) -> impl Iterator<Item = (usize, [u8; 2])> + use<'_> {
        let behind = |at: usize| self.bytes.get(at + 1..)?.first_chunk().copied();
        let own = self.leads & ((1 << STRIDE) - 1);
        ones(own).filter_map(move |at| Some((self.start + at, behind(at)?)))
    }
}

/// A byte counted on from some byte, which is the least number there is: what is compared has
/// signs.
const fn counted(byte: u8, from: u8) -> i8 {
    byte.wrapping_sub(from).cast_signed() ^ i8::MIN
}

/// The ones of a word.
#[inline(always)]
fn ones(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let one = word.trailing_zeros() as usize;
        let is_there = word != 0;
        word &= word.wrapping_sub(1);
        is_there.then_some(one)
    })
}
