//! Seeded dice. Every subject (a volunteer, a building, the meetings of a community) throws
//! its own stream, so files can be made in parallel and in any order with the same bytes.

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

pub struct Dice(ChaCha8Rng);

impl Dice {
    /// A stream of its own for each topic and index. The key is laid out by hand, so that no
    /// later version of a hasher can change what is thrown. Of a topic 24 bytes count.
    pub fn new(seed: u64, topic: &str, index: usize) -> Self {
        let mut key = [0_u8; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        for (slot, byte) in key[8..].iter_mut().zip(topic.bytes()) {
            *slot = byte;
        }
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream(index as u64);
        Self(rng)
    }

    /// A number from 0 up to, not including, `n`.
    pub fn below(&mut self, n: usize) -> usize {
        let wide = u64::from(self.0.next_u32()) * n as u64;
        (wide >> 32) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    pub fn per_mille(&mut self, share: usize) -> bool {
        self.below(1000) < share
    }

    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    pub fn word(&mut self, choices: &[&'static str]) -> &'static str {
        choices[self.below(choices.len())]
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// Eight signs that read well on a printed list: a letter first, so that no program takes
    /// an entry's id for a number, and none that is easily misread for another.
    pub fn token(&mut self) -> String {
        const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz";
        const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
        let mut token = String::with_capacity(8);
        token.push(char::from(*self.pick(LETTERS)));
        for _ in 1..8 {
            token.push(char::from(*self.pick(SIGNS)));
        }
        token
    }
}
